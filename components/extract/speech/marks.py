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
_LONGEST = 1500


def quoted(text: str) -> list[Span]:
    """The spans between quotation marks, without the marks and the blanks inside them, in order, none inside another.

    A mark that nothing closes on its line opens nothing, unless it begins the line (then the line is quoted to its end)
    or another opens before it closes (then its words end with the sentence before that one).
    """
    return [span for span in (trim(text, found) for found in _pairs(text)) if span[0] < span[1]]


def _pairs(text: str) -> Iterator[Span]:
    opened: re.Match[str] | None = None
    line = 0
    for mark in _MARK.finditer(text):
        if mark[0] == "\n":
            if opened and opened.start() - line < 3 and opened[0] in _OPENING:
                yield opened.end(), mark.start()
            opened, line = None, mark.end()
        elif opened is None:
            opened = None if mark[0] in _CLOSING else mark
        elif _KINDS[mark[0]] != _KINDS[opened[0]]:
            continue
        elif _opens_again(text, opened, mark):
            before = text.rfind(".", opened.end(), mark.start())
            if before > 0:
                yield opened.end(), before + 1
            opened = mark
        else:
            if mark.start() - opened.end() <= _LONGEST:
                yield opened.end(), mark.start()
            opened = None
    if opened and opened.start() - line < 3 and opened[0] in _OPENING:
        yield opened.end(), len(text)


def _opens_again(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether ``mark`` begins new words although ``opened`` is not closed: after a colon, or by its direction."""
    before = text[max(0, mark.start() - 2) : mark.start()].rstrip()[-1:]
    after = text[mark.end() : mark.end() + 1]
    if not after or after.isspace() or mark[0] in _CLOSING:
        return False
    return before == ":" or (mark[0] in _OPENING and mark[0] == opened[0] and text[mark.start() - 1].isspace())
