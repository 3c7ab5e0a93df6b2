"""What short lines at the two edges of a text are: a writer's name, a picture's caption, an address to write to.

Between the title and the first paragraph, and under the last one, stand lines that no mark and no label tells from a
subheading; what they say, and whether the text says it too, does.
"""

import re
from dataclasses import replace

from components.lexicon import members, rows
from components.pipeline.cleaning import credits, writers
from components.pipeline.cleaning.date_lines import date_line, name_and_date
from components.pipeline.cleaning.lines import Line, plain
from components.pipeline.cleaning.pieces import split

_BEFORE_TEXT = 7
_SHORT = 9
_NAME = 3
_CLOSING_LINES = 4
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}|(?<!\w)@\w{3,}|\w{3,}@(?!\w)|^\d{4,6}\s*[-–]\s*\w+$")
_ARABIC = re.compile("[\u0621-\u064a]")
_BULLETS = ("*", "-", "–")
_OPEN_ENDS = (":", "؟", "!", "…", "..", ")", "»", "”", '"')


def opened(part: list[Line], title: int) -> list[Line]:
    """``part`` with the lines between its title (at ``title``) and its first paragraph named."""
    found = part[: title + 1]
    at = title + 1
    while at < min(title + _BEFORE_TEXT, len(part) - 1):
        line = part[at]
        if line.kind is None and line.paragraph and not _dated(line):
            break
        found += _opening(line) if line.kind in {None, "byline"} else [line]
        at += 1
    head = found[title + 1 :]
    text = "\n".join(line.text for line in part[at:] if line.kind is None)
    for i in range(len(head)):
        head[i] = _beside(head, i, text, last=i == len(head) - 1)
    return found[: title + 1] + head + part[at:]


def closed(part: list[Line]) -> list[Line]:
    """``part`` with the short lines under its last paragraph named."""
    texts = [i for i, line in enumerate(part) if line.kind is None]
    stopped = sum(part[i].stops and part[i].paragraph for i in texts)
    for i in texts[::-1][:_CLOSING_LINES]:
        line = part[i]
        under = i > 0 and part[i - 1].kind == "chrome" and part[i - 1].rule != "ornament"
        listed = i > 0 and part[i - 1].text.startswith(_BULLETS)
        if line.paragraph or line.words > _SHORT or line.piece.hint:
            break
        if _CONTACT.search(line.text):
            part[i] = line.named("byline", "contact")
        elif writers.is_name(line.text.lstrip("-–*• ")) or (stopped >= _NAME and not listed and _signs(line.text)):
            part[i] = line.named("byline", "signature")
        elif stopped >= _NAME and _is_caption(line.text, ""):
            part[i] = line.named("caption", "short_caption")
        elif under and line.words <= _NAME and not line.ends and not line.text.endswith(_OPEN_ENDS):
            part[i] = line.named("chrome", "nav")
        else:
            break
    return part


def _signs(text: str) -> bool:
    """Whether a short line under a text says who its writer is («* أكاديمي سعودي»)."""
    return text.startswith(_BULLETS) and not text.endswith(_OPEN_ENDS)


def _dated(line: Line) -> bool:
    return name_and_date(line.text) is not None


def _opening(line: Line) -> list[Line]:
    """``line`` as the name and the date that stand in it, as a byline, or as it is."""
    read = name_and_date(line.text)
    if read is not None and read[1] == len(line.text):
        return [replace(line.named("byline", "dateline"), date=read[0])]
    halves = split(line.piece, read[1]) if read else None
    if read is not None and halves is not None:
        first, second = (plain(half) for half in halves)
        rule = line.rule if line.kind else "writer" if credits.is_writer(first.text) else "byline_line"
        named = [each.named("byline", rule) for each in (first, second)]
        at = 0 if date_line(first.text) or not date_line(second.text) else 1
        named[at] = replace(named[at].named("chrome", "page_date"), date=read[0])
        return named
    if line.kind is None and credits.is_byline(line.text):
        return [line.named("byline", "byline_line")]
    return [line]


def _beside(head: list[Line], at: int, text: str, *, last: bool) -> Line:
    """A line of the head of an article: a name beside other lines of that kind, or that the text does not say."""
    line = head[at]
    above = head[at - 1] if at else None
    if above is not None and _goes_on(above, line):
        return line.named("caption", "photo_credit") if above.kind == "caption" else line.named("byline", "name")
    if line.kind is not None or line.words > _SHORT or line.ends or line.text.endswith(_OPEN_ENDS) or line.piece.hint:
        return line
    beside = [head[i] for i in (at - 1, at + 1) if 0 <= i < len(head)]
    between = any(each.kind == "byline" or each.date for each in beside)
    known = writers.is_name(line.text)
    if known or (between and line.words <= _NAME):
        return line.named("caption", "short_caption") if line.text in text else line.named("byline", "name")
    hour = above is not None and above.rule == "page_date" and above.date is None
    behind = any(each.kind == "byline" for each in head[:at])
    if last and not hour and (behind or _is_caption(line.text, text)):
        return line.named("caption", "short_caption")
    return line


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line ends what the one ``above`` began: the picture's agency in Latin, or what the writer is."""
    if above.kind == "caption":
        return line.rule == "byline_line" and not _ARABIC.search(line.text)
    return above.kind == "byline" and line.kind is None and credits.is_profession(line.text)


def _is_caption(words: str, text: str) -> bool:
    """Whether a short line shows what a picture shows («جانب من الاجتماع»), or only a name that the text says too."""
    forms = words.split()
    if forms[0] in _shown("caption_start") or (len(forms) > 1 and f"{forms[0]} {forms[1]}" in _shown("caption_start")):
        return True
    if any(form in _shown("caption_word") for form in forms[1:]):
        return True
    return len(forms) <= _NAME and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _shown(role: str) -> frozenset[str]:
    return frozenset(form for row in rows("byline") if row["role"] == role for form in members(row["forms"]))
