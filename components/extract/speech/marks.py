"""Which stretches of a text stand between quotation marks, also where marks are missing, mixed or reversed."""

import re
from collections.abc import Iterator

from components.text.spans import Span, trim

_MARK = re.compile(r"«|»|“|”|„|\"|''|‘‘|’’|\n|<<|>>")
_KINDS = {
    "«": "«",
    "»": "«",
    "<<": "«",
    ">>": "«",
    "“": "“",
    "”": "“",
    "„": "“",
    "''": "''",
    "‘‘": "''",
    "’’": "''",
    '"': '"',
}
_OPENING = frozenset("«“„") | {"<<"}
_CLOSING = frozenset("»") | {">>"}
_ROUND = re.compile(r":\s*\(([^()«»“”\"\n]{20,1500})\)")
"""Words behind a colon in round brackets, which stand for marks there (وأضاف: (نعمل على حل سريع))."""
_STOP = re.compile(r"\.(?=\s+\w)")
_LONGEST = 1500
_AHEAD = 12


def quoted(text: str) -> list[Span]:
    """The spans between quotation marks, without the marks and the blanks inside them, in order, none inside another.

    A mark that nothing closes on its line opens nothing, unless it begins the line (then the line is quoted to its end)
    or another opens before it closes (then its words end with the sentence before that one).
    """
    found = [*_pairs(text), *(each.span(1) for each in _ROUND.finditer(text))]
    spans = sorted(span for span in (trim(text, each) for each in found) if span[0] < span[1])
    return [span for place, span in enumerate(spans) if not place or spans[place - 1][1] <= span[0]]


def _pairs(text: str) -> Iterator[Span]:
    opened: re.Match[str] | None = None
    line = inner = 0
    marks = list(_MARK.finditer(text))
    for place, mark in enumerate(marks):
        left = -1
        if mark[0] == "\n":
            if opened and opened.start() - line < 3 and opened[0] in _OPENING:
                yield opened.end(), mark.start()
            opened, line, inner = None, mark.end(), 0
        elif opened is None:
            closes = (mark[0] in _CLOSING and not _reversed(text, mark)) or (
                _only_closes(text, mark) and not _leans(text, marks[place : place + 2])
            )
            opened = None if closes else mark
        elif _KINDS[mark[0]] != _KINDS[opened[0]]:
            continue
        elif inner:
            inner = 0
        elif _nested(text, marks[place : place + _AHEAD]):
            inner = 1
        elif (
            _reversed(text, mark)
            or _opens_again(text, opened, mark)
            or (_can_open(text, mark) and not _can_open(text, opened))
            or (left := _left_open(text, opened, mark)) > 0
        ):
            before = -1 if _reversed(text, mark) else text.rfind(".", opened.end(), mark.start())
            before = left if left > 0 else before
            if before > 0:
                yield opened.end(), before + 1
            opened = mark
        else:
            if mark.start() - opened.end() <= _LONGEST:
                yield opened.end(), mark.start()
            opened = None
    if opened and opened.start() - line < 3 and opened[0] in _OPENING:
        yield opened.end(), len(text)


def _left_open(text: str, opened: re.Match[str], mark: re.Match[str]) -> int:
    """Where the sentence ends that ``opened`` begins, if ``mark`` opens other words sentences later; else -1."""
    stop = _STOP.search(text, opened.end(), mark.start())
    opens = _can_open(text, mark) and _can_open(text, opened) and _KINDS[mark[0]] in ('"', "''")
    return stop.start() if stop and opens else -1


def _nested(text: str, marks: list[re.Match[str]]) -> bool:
    """Whether the first of the marks left opens a quotation inside another of its kind: on its line, pairs follow and
    then one that can only close."""
    if len(marks) < 3 or not _can_open(text, marks[0]):
        return False
    depth, kind = 0, _KINDS[marks[0][0]]
    for mark in marks:
        if mark[0] == "\n":
            return False
        if _KINDS[mark[0]] == kind:
            depth += 1 if mark[0] in _OPENING or _can_open(text, mark) else -1
        if depth < 0:
            return True
    return False


def _only_closes(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark of no direction follows a letter or a stop and precedes none: what it closes was not opened."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    ends = (before.isalnum() or before in ".!؟?)…") and not after.isalnum()
    return bool(before) and _KINDS[mark[0]] in ('"', "''") and ends


def _reversed(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark that closes stands behind a colon and before a word, so that it opens (قال:» نعم «)."""
    behind = text[max(0, mark.start() - 2) : mark.start()].rstrip(" ")
    return mark[0] in _CLOSING and behind.endswith(":") and text[mark.end() : mark.end() + 2].strip().isalnum()


def _leans(text: str, marks: list[re.Match[str]]) -> bool:
    """Whether a mark that leans on the word before it opens (قال الوزير" لن نغلق"): the next one only closes."""
    mark, *following = marks
    leaning = text[mark.start() - 1].isalnum() and text[mark.end() : mark.end() + 1] == " "
    return leaning and bool(following) and following[0][0] == mark[0] and _only_closes(text, following[0])


def _can_open(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark, by its direction or by the blank before it and the letter after it, begins a quotation."""
    if mark[0] in _CLOSING:
        return False
    free = text[mark.start() - 1 : mark.start()]
    attached = free in "لب" and not text[mark.start() - 2 : mark.start() - 1].isalnum()
    return (not free or free.isspace() or free in "([:ـ" or attached) and text[mark.end() : mark.end() + 1].isalnum()


def _opens_again(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether ``mark`` begins new words although ``opened`` is not closed: after a colon, or by its direction."""
    before = text[max(0, mark.start() - 2) : mark.start()].rstrip()[-1:]
    after = text[mark.end() : mark.end() + 1]
    if not after or after.isspace() or after in "،,.؛:" or mark[0] in _CLOSING:
        return False
    return before == ":" or (mark[0] in _OPENING and mark[0] == opened[0] and text[mark.start() - 1].isspace())
