"""What a painter must be given that neither joins Arabic letters nor runs the bidirectional algorithm.

Browsers, Office and most drawing libraries do both: giving them this text would reverse it. It is for our own painter
of pictures and for plain terminals, and its order is what the browser tests compare with. Order by Unicode's algorithm
(UAX #9) as python-bidi has it, with what that leaves out: which character went where, and the mirroring of brackets
(rule L4).
"""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from bidi import get_display
from bidi.mirror import MIRRORED

from components.text.direction import CONTROLS, Base

if TYPE_CHECKING:
    import arabic_reshaper

# Marks that nobody sees and that travel with their character: on its right where it runs left to right, else its left.
_TAGS = "\U000e01ee\U000e01ef"
# A mark would change the work of separators and blanks; these are told apart by two signs of the same class instead.
_PAIRS = {"WS": " \u2003", "CS": ",:", "ES": "+-", "S": "\t\x0b"}
_LINE_BREAKS = "B"
_UNSEEN = "BN"


def visual(text: str, base: Base) -> str:
    """One line, its letters in their joined shapes, in the order in which they stand from left to right."""
    return reorder(shaped(text), base)


def shaped(text: str) -> str:
    """``text`` in its own order, its letters in their joined shapes; vowel signs are kept."""
    return str(_shaper().reshape(text))


def ordered(text: str, base: Base) -> list[tuple[int, str]]:
    """The visible characters of one line as they stand from left to right: index, and the character as it is drawn.

    Brackets that run right to left are mirrored.
    """
    return [(at, MIRRORED.get(text[at], text[at]) if odd else text[at]) for at, odd in _placed(text, base)]


def reorder(text: str, base: Base) -> str:
    """One line in visual order, brackets mirrored, controls left out; letters keep their code points."""
    return "".join(letter for _, letter in ordered(text, base))


def visual_order(text: str, base: Base) -> list[int]:
    """The indices of the visible characters of ``text`` as they stand from left to right on one line.

    Raises ValueError for text of several lines: it must be wrapped first.
    """
    return [at for at, _ in _placed(text, base)]


@cache
def _shaper() -> "arabic_reshaper.ArabicReshaper":
    # Only here: with it comes all of fontTools, which a process that paints nothing does without.
    import arabic_reshaper  # noqa: PLC0415

    return arabic_reshaper.ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})


def _placed(text: str, base: Base) -> list[tuple[int, bool]]:
    """Index of each visible character, in visual order, and whether it runs right to left.

    The algorithm gives back a string and not a permutation, so it is asked once per binary digit of the indices, each
    character wearing that digit.
    """
    if any(unicodedata.bidirectional(character) == _LINE_BREAKS for character in text):
        raise ValueError("text of several lines has no visual order: wrap it first, then ask line by line")
    indices: list[int] = []
    odds: list[bool] = []
    for bit in range(max(len(text) - 1, 0).bit_length() or 1):
        dressed = "".join(_dress(character, at >> bit & 1) for at, character in enumerate(text))
        digits = _read(get_display(dressed, base_dir="R" if base == "rtl" else "L"))
        indices = [at | digit << bit for at, (digit, _) in zip(indices or [0] * len(digits), digits, strict=True)]
        odds = [odd for _, odd in digits]
    return list(zip(indices, odds, strict=True))


def _dress(character: str, digit: int) -> str:
    """``character`` so that ``digit`` can be read off it after it was moved."""
    kind = unicodedata.bidirectional(character)
    if character in CONTROLS or kind == _UNSEEN:
        return character
    return _PAIRS[kind][digit] if kind in _PAIRS else character + _TAGS[digit]


def _read(shown: str) -> list[tuple[int, bool]]:
    """The digit of each visible character of ``shown``, and whether it runs right to left (blanks: taken as not)."""
    digits: list[tuple[int, bool]] = []
    at = 0
    while at < len(shown):
        character = shown[at]
        pair = _PAIRS.get(unicodedata.bidirectional(character))
        if character in _TAGS:
            digits.append((_TAGS.index(character), True))
            at += 1
        elif pair is not None:
            digits.append((pair.index(character), False))
        elif character not in CONTROLS and unicodedata.bidirectional(character) != _UNSEEN:
            digits.append((_TAGS.index(shown[at + 1]), False))
            at += 1
        at += 1
    return digits
