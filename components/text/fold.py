"""Which spellings of an Arabic letter count as the same when text is compared, and where each letter stood.

Folding drops what readers do not compare (vowel signs, tatweel, invisible controls) and joins what they confuse
(hamza forms of alef, both yaas, Persian letters, the three sets of digits). ``light`` keeps ة ؤ ئ, because آب (August)
and إب (a city) are already one word without them; ``deep`` folds those too, and Latin capitals.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from components.text.runs import Codes, codes_of

Level = Literal["light", "deep"]
Offsets = npt.NDArray[np.int64]

_DROP = 0xFFFFFFFF
_SIGNS = "\u0640\u0670"
_MARKS = (
    *((ord(sign), ord(sign)) for sign in _SIGNS),
    *((0x0610, 0x061A), (0x064B, 0x065F), (0x06D6, 0x06DC), (0x06DF, 0x06E8), (0x06EA, 0x06ED)),
    *((0x08D3, 0x08E1), (0x08E3, 0x08FF)),
)
_INVISIBLE = (
    *((0x00AD, 0x00AD), (0x061C, 0x061C), (0x200B, 0x200F), (0x202A, 0x202E)),
    *((0x2060, 0x2069), (0xFEFF, 0xFEFF)),
)
_LIGHT = {"أإآٱٲٳٵ": "ا", "ىیېۍ": "ي", "کڪ": "ك", "ہھە": "ه", "ڤڥ": "ف", "ڨ": "ق", "\u00a0\u2007\u202f": " "}
_DEEP = {"ةۃ": "ه", "ؤٶ": "و", "ئ": "ي"}
_FORMS = ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
_HAS_FORMS = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in _FORMS) + "]")
_SHORT = 80
"""Letters up to which a text is folded sooner one by one than all at once."""
_MARKED = frozenset(chr(code) for first, last in _MARKS for code in range(first, last + 1))


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A folded text that remembers, for each of its characters, the place in ``original`` it came from."""

    text: str
    original: str
    offsets: Offsets

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stands in the original, with the vowel signs that sit on its last letter."""
        if start >= end:
            at = int(self.offsets[start]) if start < len(self.offsets) else len(self.original)
            return at, at
        first, last = self.offsets.item(start), self.offsets.item(end - 1) + 1
        while self.original[last : last + 1] in _MARKED:
            last += 1
        return first, last

    def spans(self, starts: Sequence[int], ends: Sequence[int]) -> tuple[Offsets, Offsets]:
        """``span`` of many stretches at once, none of them empty: where they start and where they end."""
        if not len(starts):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        after = np.asarray(ends)
        first, last = self.offsets[np.asarray(starts)], self.offsets[after - 1] + 1
        following = np.append(self.offsets, len(self.original))[after]
        for place in np.flatnonzero(following != last).tolist():
            last[place] = self.span(starts[place], ends[place])[1]
        return first, last


def search_form(text: str) -> str:
    """``text`` as free-text search compares it: folded ``deep``, without the offsets."""
    if len(text) < _SHORT and not _HAS_FORMS.search(text):
        return text.translate(_letters())
    return _string(_table("deep")[_light(text)[0]])


def fold(text: str, level: Level = "deep") -> Folded:
    """``text`` folded to ``level``, with the way back to it."""
    codes, offsets = _light(text)
    return Folded(_string(_table(level)[codes] if level == "deep" else codes), text, offsets)


@lru_cache(maxsize=2)
def _light(text: str) -> tuple[Codes, Offsets]:
    """``text`` folded ``light``, and the place of each letter; ``deep``, which drops no more, begins from there."""
    codes, origins = _open_forms(codes_of(text))
    mapped = _table("light")[codes]
    offsets = np.flatnonzero(mapped != _DROP)
    return mapped[offsets], offsets if origins is None else origins[offsets]


def open_form(character: str) -> str:
    """The letters that one presentation form stands for; any other character as it is."""
    if not any(first <= ord(character) <= last for first, last in _FORMS):
        return character
    return unicodedata.normalize("NFKC", character).strip() or character


def _string(codes: Codes) -> str:
    return codes.tobytes().decode("utf-32-le", "surrogatepass")


def _forms(codes: Codes) -> npt.NDArray[np.bool_]:
    (a, b), (c, d) = _FORMS
    return ((codes >= a) & (codes <= b)) | ((codes >= c) & (codes <= d))


def _open_forms(codes: Codes) -> tuple[Codes, Offsets | None]:
    """``codes`` with presentation forms opened, and for each code its origin; None where nothing was opened."""
    if not len(codes) or codes.max() < _FORMS[0][0] or not _forms(codes).any():
        return codes, None
    pieces = [open_form(chr(code)) for code in codes.tolist()]
    lengths = np.fromiter(map(len, pieces), dtype=np.int64, count=len(pieces))
    return codes_of("".join(pieces)), np.repeat(np.arange(len(pieces)), lengths)


@cache
def _table(level: Level) -> Codes:
    """For each code point the code point it folds to, or _DROP."""
    table = np.arange(0x110000, dtype=np.uint32)
    for first, last in _MARKS + _INVISIBLE:
        table[first : last + 1] = _DROP
    for pairs in (_LIGHT, _DEEP) if level == "deep" else (_LIGHT,):
        for variants, letter in pairs.items():
            table[[ord(variant) for variant in variants]] = ord(letter)
    for zero in (0x0660, 0x06F0):
        table[zero : zero + 10] = np.arange(ord("0"), ord("0") + 10)
    if level == "deep":
        table[ord("A") : ord("Z") + 1] = np.arange(ord("a"), ord("z") + 1)
    return table


@cache
def _letters() -> Mapping[int, int | None]:
    """The table of the deep fold for ``str.translate``: what each letter becomes that does not stay."""
    table = _table("deep")
    changed = np.flatnonzero(table != np.arange(len(table))).tolist()
    return {code: None if table[code] == _DROP else int(table[code]) for code in changed}
