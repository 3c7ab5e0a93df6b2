"""What each line of one article is: its title, its paragraphs and subheadings, and what stands around them."""

from collections.abc import Iterator

from components.pipeline.cleaning import credits, edges, repeats
from components.pipeline.cleaning.below import below
from components.pipeline.cleaning.furniture import begins_keywords, key, tail
from components.pipeline.cleaning.lines import Line, plain
from components.pipeline.cleaning.pieces import split

_HEAD = 40
_SEPARATORS = (" - ", " | ", " – ", " — ", " » ", " > ", " :: ")
_TITLE_WORDS = range(2, 31)
_REPEATED_WORDS = 3
_BESIDE = 8
_NOT_TEXT = ("byline", "caption", "chrome")
_SUBHEADING_WORDS = 14
_HEADER_WORDS = 45
_WRAPPED_LEAST = 5
_WRAPPED_LINES = 6
_WRAPPED_MOST = 22
_SPOKEN = ("-", "–", "—", "*", "•", "س:", "س :")
_NO_SUBHEADING = (".", "،", ",", "؛", ";", ":", "…")


def lay_out(part: list[Line], title: str | None, field: int, author: str | None) -> list[Line]:
    """``part`` with every line recognised.

    ``title`` is what is known of the title from elsewhere, ``field`` the end of the raw text's title field (0 where it
    has none), ``author`` the byline that the text may repeat at its start.
    """
    part = _titled(part, title, field)
    part = below(part)
    titles = [i for i, line in enumerate(part) if line.kind == "title"]
    part = edges.opened(part, titles[-1]) if titles else part
    part = edges.closed(_thanked(_unmenued(repeats.said_once(list(_datelined(part, author))))))
    wrapped = _wrapped(part)
    return [_in_text(part, i, wrapped=wrapped) if line.kind is None else line for i, line in enumerate(part)]


def _titled(part: list[Line], title: str | None, field: int) -> list[Line]:
    """``part`` with its title, if it has one, named."""
    if any(line.kind == "title" for line in part):
        return part
    if field:
        return [line.named("title", "field") if line.piece.end <= field else line for line in part]
    found = _find_title(part, title)
    if found is None:
        return part
    at, rule = found
    said = key(part[at].text)
    named = []
    for index, line in enumerate(part):
        if index == at:
            named.append(line.named("title", rule))
        elif index < at + _HEAD and line.kind is None and line.words <= _HEADER_WORDS and key(line.text) == said:
            named.append(line.named("chrome", "title_again"))
        elif index < at and line.kind is None:
            named.append(line.named("chrome", "page_header" if said in key(line.text) else "before_title"))
        else:
            named.append(line)
    return named


def _find_title(part: list[Line], title: str | None) -> tuple[int, str] | None:
    """Index and rule of the title."""
    head = [i for i, line in enumerate(part[:_HEAD]) if line.kind is None]
    if title:
        known = next((i for i in head if key(part[i].text) == key(title)), None)
        if known is not None:
            return known, "sidecar_title"
    tagged = next((i for i in head if part[i].piece.hint == "title"), None)
    if tagged is not None:
        return tagged, "heading_tag"
    keys = {i: key(part[i].text) if part[i].words <= _HEADER_WORDS else "" for i in head}
    for i in head:
        titled = part[i].words in _TITLE_WORDS
        if titled and any(_is_header(part[j], keys[j], keys[i]) for j in head if j < i):
            return i, "title_in_header"
    body = next((i for i in head if part[i].paragraph and not part[i].text.endswith("؟")), len(part))
    lines = [i for i in head if i < body and part[i].words in _TITLE_WORDS and not part[i].stops]
    repeated = [i for i in lines if part[i].words >= _REPEATED_WORDS]
    again = next((i for i in repeated if any(j > i and keys[j] == keys[i] for j in lines)), None)
    if again is not None:
        return again, "title_repeated"
    lines = _without_nav(part, lines)
    full = [i for i in lines if part[i].words >= 4 and not part[i].text.endswith(":")]
    chosen = (full or lines)[:1]
    return (chosen[0], "first_line") if chosen and body < len(part) else None


def _is_header(line: Line, header: str, title: str) -> bool:
    """Whether a line joins the title to the names of site and section."""
    if len(header) <= len(title) or not (header.endswith(title) or header.startswith(title)):
        return False
    return any(separator in f" {line.text} " for separator in _SEPARATORS)


def _without_nav(part: list[Line], head: list[int]) -> list[int]:
    """``head`` without runs of three or more very short lines, which are a menu."""
    runs: list[list[int]] = []
    for i in head:
        if part[i].words <= 3 and runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        elif part[i].words <= 3:
            runs.append([i])
    menu = {i for run in runs if len(run) >= 3 for i in run}
    return [i for i in head if i not in menu]


def _datelined(part: list[Line], author: str | None) -> Iterator[Line]:
    """``part``, the dateline of its first paragraph and the agency that closes its last one cut off."""
    texts = [i for i, line in enumerate(part) if line.kind is None]
    for i, line in enumerate(part):
        body = line
        cut = credits.split_dateline(line.piece, author) if i in texts[:1] else None
        if cut is not None:
            yield plain(cut[0]).named("byline", "dateline")
            body = plain(cut[1])
        if i in texts[-1:] and begins_keywords(body.text):
            yield body.named("keywords", "keywords_line")
            continue
        keywords = tail(body.text) if i in texts[-1:] else None
        tagged = split(body.piece, keywords) if keywords else None
        if tagged is not None:
            yield plain(tagged[0])
            body = plain(tagged[1]).named("keywords", "keywords_line")
        closing = credits.split_credit(body.piece) if i in texts[-1:] and body.kind is None else None
        if closing is not None:
            yield plain(closing[0])
            body = plain(closing[1]).named("source", "agency_credit")
        yield body


def _wrapped(part: list[Line]) -> bool:
    """Whether lines were broken where they were full: most end in the middle of a sentence, none is long."""
    texts = [line for line in part if line.kind is None and line.words >= _WRAPPED_LEAST]
    broken = sum(not line.ends and not line.text.endswith(":") for line in texts)
    return (
        len(texts) >= _WRAPPED_LINES and broken > len(texts) / 2 and max(line.words for line in texts) <= _WRAPPED_MOST
    )


def _unmenued(part: list[Line]) -> list[Line]:
    """``part`` with a word of the menu («اقتصاد») that stands between two paragraphs taken for a line of the text."""
    return [
        plain(line.piece)
        if line.rule == "nav"
        and 0 < i < len(part) - 1
        and all(beside.kind is None and beside.paragraph for beside in (part[i - 1], part[i + 1]))
        else line
        for i, line in enumerate(part)
    ]


def _in_text(part: list[Line], at: int, *, wrapped: bool) -> Line:
    """A line of the running text as paragraph or subheading."""
    line = part[at]
    if line.piece.hint == "subheading":
        return line.named("subheading", "heading_tag")
    asked = line.text.startswith(_SPOKEN) and line.text.endswith("؟")
    short = (
        not asked and line.words <= _SUBHEADING_WORDS and not line.text.endswith(_NO_SUBHEADING) and not line.paragraph
    )
    if short and wrapped and not part[at - 1].ends:
        return line.named("body", "paragraph")
    after = next((other for other in part[at + 1 : at + _BESIDE] if other.kind not in _NOT_TEXT), None)
    if short and after is not None and after.kind is None and after.paragraph and _begun(part[:at]):
        return line.named("subheading", "short_line")
    return line.named("body", "paragraph")


def _begun(before: list[Line]) -> bool:
    return any(line.kind in {None, "title"} for line in before)


def _thanked(part: list[Line]) -> list[Line]:
    """``part`` with a closing paragraph that thanks reporters taken out of the text."""
    last = max((i for i, line in enumerate(part) if line.kind is None), default=None)
    if last and credits.is_contributors(part[last].text):
        part[last] = part[last].named("byline", "contributors")
    return part
