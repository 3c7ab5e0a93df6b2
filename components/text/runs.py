"""Where the runs of letters and digits of a text begin and end: one look into a table for all letters at once."""

from functools import cache

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int64]


def codes_of(text: str) -> Codes:
    """The code points of ``text``, half surrogate pairs included."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def runs(codes: Codes) -> tuple[Places, Places]:
    """Where each run of letters and digits begins, and where it ends."""
    inside = np.zeros(len(codes) + 2, np.bool_)
    inside[1:-1] = _letters()[codes]
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    return edges[::2], edges[1::2]


@cache
def _letters() -> npt.NDArray[np.bool_]:
    """For each code point whether it is part of a word; beyond the first plane lie no letters of the press."""
    known = np.zeros(0x110000, np.bool_)
    known[:0x10000] = [chr(code).isalnum() for code in range(0x10000)]
    return known
