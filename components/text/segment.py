"""Where the sentences and the words of Arabic press text begin and end.

A sentence ends at . ! ? ؟ … (and the quotation marks and brackets that follow) before white space, or at the end of a
line. It goes on after an initial («د.», «أ.ف.ب») or a Latin abbreviation, after the two dots with which headlines
pause, after a question or an ellipsis that a word such as «أم» takes up again, inside a number, and inside quotation
marks that close within 400 characters. A letter behind a number («1.75 م.») is a unit and no initial.
"""

import re

from components.text import spans

_AFTER = "\"»”“’')\\]"
_END = re.compile(
    # One set in front of all choices: the engine skips to the next mark instead of trying each at every letter.
    rf"[.!?؟…۔](?:(?<=\.)\.(?!\.)|[.!?؟…۔]*[{_AFTER}]*(?=\s|$)|(?<=[\u0621-\u064a]{{3}}[.!؟])(?=[\u0621-\u064a]{{2}}))"
)
_QUOTED = {
    "«": re.compile("«[^«»\n]{1,400}»"),
    "“": re.compile("“[^“”\n]{1,400}”"),
    '"': re.compile('"[^"\n]{1,400}"'),
    "((": re.compile(r"\(\([^()\n]{1,400}\)\)"),
    "''": re.compile("''[^'\n]{1,400}''"),
}
_INITIAL = re.compile(
    r"(?:^|[\s.(«\"“،/-])(?:و?[\u0621-\u064a]\u0640?|[A-Z]|أولا|ثانيا|ثالثا|رابعا|خامسا|Inc|Ltd|Co|Corp|Mr|Mrs|Dr|St|No|vs)$"
)
_UNIT = re.compile(r"[0-9٠-٩۰-۹]\s?[\u0621-\u064a]\u0640?$")
_TAKEN_UP = re.compile(r"\s(?:أم|أو|ثم|بل|حتى)\s")
_NUMBERED = re.compile(r"\s*[0-9٠-٩۰-۹]{1,3}$")
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_WORD = re.compile(rf"\w[\w{_MARKS}]*(?:(?<=\d)[.,٫٬](?=\d)\w+)*")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")


def sentences(text: str) -> list[tuple[int, int, int]]:
    """``(start, end, paragraph)`` of each sentence, in order, without white space at its ends.

    A paragraph is a line that is not blank; they are numbered from 0.
    """
    found: list[tuple[int, int, int]] = []
    paragraph = 0
    for line in _LINE.finditer(text):
        pieces = _pieces(text, line.start(), line.end())
        found += [(start, end, paragraph) for start, end in pieces]
        paragraph += bool(pieces)
    return found


def words(text: str) -> int:
    """The number of words: runs of letters, digits and vowel signs of any script; «2.5» is one."""
    return len(_WORD.findall(text))


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one line, trimmed."""
    quoted: list[spans.Span] | None = None
    pieces, at = [], start
    for mark in _END.finditer(text, start, end):
        if mark.end() < end:
            if _pause(text, at, mark):
                continue
            quoted = _quotations(text, start, end) if quoted is None else quoted
            inside = spans.holder(quoted, mark.start())
            if inside is not None and mark.end() < quoted[inside][1]:
                continue
        pieces.append((at, mark.end()))
        at = mark.end()
    pieces.append((at, end))
    trimmed = (spans.trim(text, piece) for piece in pieces)
    return [piece for piece in trimmed if piece[0] < piece[1]]


def _pause(text: str, at: int, mark: re.Match[str]) -> bool:
    """Whether ``mark`` belongs to a headline's pause, an initial or the number of an item, or is taken up again."""
    if mark[0] in ("...", "…", "؟", "?") and _TAKEN_UP.match(text, mark.end()):
        return True
    if mark[0][0] != ".":
        return False
    before = text[max(at, mark.start() - 6) : mark.start()]
    numbered = mark.start() - at < 6 and _NUMBERED.match(text[at : mark.start()])
    initial = _INITIAL.search(before) is not None and _UNIT.search(before) is None
    return mark[0] == ".." or initial or bool(numbered)


def _quotations(text: str, start: int, end: int) -> list[spans.Span]:
    """The spans in quotation marks in one line; straight marks only where they come in pairs."""
    found: list[spans.Span] = []
    for sign, pattern in _QUOTED.items():
        if text.find(sign, start, end) >= 0 and (sign != '"' or text.count('"', start, end) % 2 == 0):
            found += [match.span() for match in pattern.finditer(text, start, end)]
    return spans.merge(found)
