"""How a folded text falls into words, numbers and marks, with the place of each."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from components.text.fold import Folded, fold

_PIECE = re.compile(
    r"[^\W\d_]+|[^\S\n]+"
    r"|\d{1,4}(?:/\d{1,2}/|-\d{1,2}-|\.\d{1,2}\.)\d{1,4}(?![\d/.-]\d)(?!\d)"
    r"|\d+(?:[.,٫٬:]\d+)+|\d+ر\d+|\d+|.",
    re.DOTALL,
)
"""What is met most stands first."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of ``folded.text`` in order, without a gap: ``texts[i]`` begins at ``starts[i]``."""

    folded: Folded
    texts: list[str]
    starts: list[int]


@lru_cache(maxsize=2)
def pieces(text: str) -> Pieces:
    """``text`` folded lightly and cut: words, numbers (a date or a decimal is one), runs of blanks, single marks."""
    folded = fold(text, "light")
    texts = _PIECE.findall(folded.text)
    return Pieces(folded, texts, list(accumulate(map(len, texts), initial=0)))
