"""How a text is kept to be searched, folded and as it is spelt: common letters one byte each, three times as fast."""

from functools import cache

import numpy as np

from components.text.fold import search_form
from components.text.runs import Codes, codes_of

_LETTERS = str.maketrans("ابتجحخدذرزسشصضطعغفقكلمنهوي", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""The deep fold leaves no Latin capitals, so they are free to stand for letters; rare letters stay as they are."""
_OTHERS = str.maketrans("أإآىةئؤءثظ،", "abcdefghijk")
"""Where nothing is folded, small letters stand for the rest."""


def shorthand(text: str) -> str:
    """``text`` as free-text search compares it: two texts have the same shorthand if they have the same search form.

    In UTF-8 an Arabic letter is two bytes, the first of which hardly tells letters apart; an engine that looks for the
    first byte of a word stops at every letter. Shorthand is for comparing, never for reading.
    """
    return _written(_folded(), search_form(text))


def spelling(text: str) -> str:
    """``text`` as a search for an exact spelling compares it: Arabic letters and Latin ones have changed places.

    Nothing is folded: two texts have the same spelling if they are the same.
    """
    return _written(_swapped(), text)


def _written(table: Codes, text: str) -> str:
    return table[codes_of(text)].tobytes().decode("utf-32-le", "surrogatepass")


@cache
def _folded() -> Codes:
    """For each code point the one that stands for it: quicker over a whole text than ``str.translate``."""
    table = np.arange(0x110000, dtype=np.uint32)
    table[list(_LETTERS)] = list(_LETTERS.values())
    return table


@cache
def _swapped() -> Codes:
    table = np.arange(0x110000, dtype=np.uint32)
    for letter, sign in (_LETTERS | _OTHERS).items():
        table[[letter, sign]] = sign, letter
    return table
