"""Which words speak of time: every form of the lexicon, and the one letter by which the grammar knows it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import NamedTuple

from components.extract.pieces import Pieces
from components.lexicon import members, rows
from components.text.fold import fold

_ROLES: Mapping[str, str] = {
    "today": "T", "offset": "Y", "days of": "J", "part": "B", "day part": "S", "day part after": "f", "since": "G",
    "before": "K", "after": "Q", "between": "I", "from": "F", "to": "L", "during": "C", "in": "i", "every": "E",
    "adverb set": "D", "reference": "R", "quarter": "q", "decade": "z", "century": "g", "season": "l",
    "definite season": "O", "hour": "c", "hijri mark": "@", "christian mark": "!", "equals": "=",
    "few": "0", "about": "1", "epithet": "3", "tonight": "4", "less": "6", "whole": "N", "centuries": "Z",
    "named tomorrow": "7", "before christ": "8", "article": "", "and": "&",
}  # fmt: skip
_SHAPES: Mapping[str, str] = {
    "counted": "u", "plural": "u", "dual": "v", "definite dual": "V", "construct dual": "b", "definite": "U",
    "definite plural": "P",
}  # fmt: skip
_NOUNS = {"D": "j", "M": "s", "Y": "a"}
_DIRECTIONS = {"past": "X", "future": "X", "present": "X", "other": "e", "recent": "<", "this": "t"}
_NUMBERS = {"cardinal": "w", "ordinal": "o", "definite": "r", "vague": "~", "half": "2", "quarter": "5"}
_MARKS = {
    "/": "/", "-": "-", "–": "-", "—": "-", "(": "(", ")": ")", "[": "(", "]": ")",
    "،": ",", ",": ",", '"': '"', "%": "%", "٪": "%",
}  # fmt: skip
_MARK_LETTERS = frozenset(_MARKS.values()) | {'"'}
_PROCLITICS = ("و", "ف", "ب", "ل", "ك")
_ONLY_AND, _LEANING = frozenset("mhRDf"), frozenset("MHwr25")
_LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class Term:
    """A word of time: its letter in the grammar and its value (the month's number, the unit …)."""

    letter: str
    value: str


class Token(NamedTuple):
    """A term where it stands in the folded text."""

    letter: str
    value: str
    start: int
    end: int


_GAP = Token("_", "", 0, 0)
"""Whatever lies between two terms."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one piece: letters of proclitics before it, whether one is و, its term, phrases it begins."""

    skip: int
    joined: bool
    term: Term | None
    phrases: tuple[tuple[tuple[str, ...], Term], ...]


class Vocabulary(dict[str, Entry | None]):
    """Piece -> entry, None for a word that has nothing to do with time; new pieces are worked out once and kept."""

    def __init__(self) -> None:
        super().__init__()
        self.words: dict[str, Term] = {}
        self.phrases: dict[str, tuple[tuple[tuple[str, ...], Term], ...]] = {}
        for form, term in _forms():
            first, *rest = fold(form, "light").text.split()
            if rest:
                longer = (*self.phrases.get(first, ()), (tuple(rest), term))
                self.phrases[first] = tuple(sorted(longer, key=lambda phrase: -len(phrase[0])))
            else:
                self.words.setdefault(first, term)

    def __missing__(self, piece: str) -> Entry | None:
        if len(self) > _LIMIT:
            self.clear()
        self[piece] = entry = self._entry(piece)
        return entry

    def _entry(self, piece: str) -> Entry | None:
        whole = self._whole(piece)
        if whole or len(piece) < 3 or piece[0] not in _PROCLITICS:
            return whole
        for skip in (1, 2):
            rest = "ال" + piece[2:] if skip == 1 and piece.startswith("لل") else piece[skip:]
            if skip == 2 and (piece[0] not in "وف" or piece[1] not in "بلكف"):
                return None
            known = self._whole(rest)
            if known and _may_lean(known, piece[:skip], len(rest)):
                return Entry(skip + (rest != piece[skip:]), piece[0] == "و", known.term, known.phrases)
        return None

    def _whole(self, piece: str) -> Entry | None:
        term = _number(piece) or self.words.get(piece)
        phrases = self.phrases.get(piece, ())
        return Entry(0, False, term, phrases) if term or phrases else None


def _may_lean(entry: Entry, proclitic: str, length: int) -> bool:
    """Whether ``proclitic`` can stand before the word: لأربعة أشهر, but لست is no «for six», باب no «in August»."""
    letter = entry.term.letter if entry.term else ""
    if letter in _LEANING:
        return proclitic == "و" or (proclitic[-1] in "بل" and length > 2)
    return letter not in _ONLY_AND or proclitic == "و"


def _number(piece: str) -> Term | None:
    if not piece[0].isdigit():
        return Term(_MARKS[piece], piece) if piece in _MARKS else None
    if piece.isdigit():
        number = int(piece) if len(piece) < 9 else 0
        letter = (
            "y" if len(piece) == 4 and 1000 <= number < 2200 else "d" if len(piece) < 3 and 0 < number < 32 else "n"
        )
        return Term(letter, piece)
    if re.fullmatch(r"\d+[/.-]\d+[/.-]\d+", piece):
        return Term("#", piece)
    return Term("p" if re.fullmatch(r"\d{1,2}:\d\d", piece) else "x", piece)


def _forms() -> Iterator[tuple[str, Term]]:
    for row in rows("months"):
        letter = "m" if row["guard"] == "guarded" else "M"
        letter = letter if row["calendar"] == "gregorian" else {"m": "h", "M": "H"}[letter]
        yield from ((form, Term(letter, row["month"])) for form in members(row["forms"]))
    for row in rows("weekdays"):
        yield from ((form, Term("W", row["day"])) for form in members(row["forms"]))
        yield from ((form, Term("k", row["day"])) for form in members(row["bare"]))
    for row in rows("time_units"):
        letter = _NOUNS[row["unit"]] if row["shape"] == "noun" else _SHAPES[row["shape"]]
        letter = "A" if (letter, row["unit"]) == ("U", "Y") else letter
        unit = row["unit"] + "+" * row["shape"].endswith("plural")
        yield from ((form, Term(letter, unit)) for form in members(row["forms"]))
    for row in rows("time_modifiers"):
        yield from ((form, Term(_DIRECTIONS[row["direction"]], row["direction"])) for form in members(row["forms"]))
    for row in rows("time_cues"):
        if row["role"] in _ROLES:
            yield from ((form, Term(_ROLES[row["role"]], row["value"])) for form in members(row["forms"]))
    for row in rows("number_words"):
        yield from ((form, Term(_NUMBERS[row["kind"]], row["value"])) for form in members(row["forms"]))


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the lexicon."""
    return Vocabulary()


@cache
def cues(role: str) -> frozenset[str]:
    """The folded forms that ``time_cues`` lists under ``role``."""
    found = (member for row in rows("time_cues") if row["role"] == role for member in members(row["forms"]))
    return frozenset(fold(form, "light").text for form in found)


def tokens(cut: Pieces) -> list[Token]:
    """The terms of time in a text, in order; a token with the letter ``_`` stands for whatever lies between two, and
    has no place."""
    known = vocabulary()
    found: list[Token] = []
    after = 0
    entries = list(map(known.__getitem__, cut.texts))
    for index, entry in compress(enumerate(entries), entries):
        if entry is None or index < after:
            continue
        apart = index - after
        if apart > 1 or (apart == 1 and (cut.texts[after] == "\n" or not cut.texts[after].isspace())):
            if entry.term and entry.term.letter in _MARK_LETTERS:
                continue
            found.append(_GAP)
        after = _take(cut, index, entry, found)
    return found


def _take(cut: Pieces, index: int, entry: Entry, found: list[Token]) -> int:
    """Appends the tokens of the entry at ``index``; the index after what they cover."""
    start = cut.starts[index]
    if entry.joined:
        found.append(Token("&", "", start, start + 1))
    for rest, term in entry.phrases:
        upto = index + 2 * len(rest) + 1
        if tuple(cut.texts[index + 2 : upto : 2]) == rest:
            found.append(Token(term.letter, term.value, start + entry.skip, cut.starts[upto]))
            return upto
    if entry.term is None:
        found.append(_GAP)
    elif entry.term.letter:
        found.append(Token(entry.term.letter, entry.term.value, start + entry.skip, cut.starts[index + 1]))
    return index + 1
