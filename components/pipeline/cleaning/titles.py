"""What the lines at the head of a page are, once its title is found: the title, a writer, what only leads there."""

from components.pipeline.cleaning.headlines import headline, is_kicker, names_writer
from components.pipeline.cleaning.lines import Line, first_look
from components.pipeline.cleaning.listed import key

_HEAD = 40
_BYLINE_ABOVE = 2
_MARKS = 2


def titled(part: list[Line], title: str | None, field: int) -> list[Line]:
    """``part`` with its title, if it has one, named: ``title`` as told, ``field`` the end of the raw title field."""
    if any(line.kind == "title" for line in part):
        return part
    if field:
        return [line.named("title", "field") if line.piece.end <= field else line for line in part]
    found = headline(part, title)
    if found is None:
        return part
    at, rule = found
    part = _freed(part, at)
    said = key(part[at].text)
    named = []
    for index, line in enumerate(part):
        if index == at:
            named.append(line.named("title", rule))
        elif index < at + _HEAD and line.kind is None and _as_long(line, part[at]) and key(line.text) == said:
            named.append(line.named("chrome", "title_again"))
        elif at - _BYLINE_ABOVE <= index < at and line.kind is None and names_writer(line):
            named.append(line.named("byline", "byline_line"))
        elif index == at - 1 and is_kicker(line):
            named.append(line.named("subheading", "kicker"))
        elif index < at and line.kind is None:
            named.append(line.named("chrome", "page_header" if said in key(line.text) else "before_title"))
        else:
            named.append(line)
    return named


def _freed(part: list[Line], title: int) -> list[Line]:
    """``part`` with the lines right below the title taken out of the list whose last headline it seemed to be."""
    end = title + 1
    while part[title].rule == "related_item" and end < len(part) and part[end].rule == "related_item":
        end += 1
    return [*part[: title + 1], *(first_look(line.piece) for line in part[title + 1 : end]), *part[end:]]


def _as_long(line: Line, title: Line) -> bool:
    """Whether a line may say the title again: as many words, but for marks at its ends."""
    return abs(line.words - title.words) <= _MARKS
