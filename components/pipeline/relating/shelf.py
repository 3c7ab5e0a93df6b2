"""The words of every article as numbers, on disk: what is compared when articles are searched for shared text.

A word is a run of letters and digits, folded ``light`` so that vowel signs, hamzas and the two sets of digits make no
difference. It is numbered by a 64-bit polynomial hash of its letters, the same in every process and on every machine.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

import numpy as np
import numpy.typing as npt

from components.extract.pieces import pieces
from components.text.runs import codes_of, runs

Numbers = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int32]
_WORD = np.dtype([("number", np.uint64), ("start", np.int32), ("end", np.int32)])
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_LONGEST = 64


def words(text: str) -> npt.NDArray[np.void]:
    """The words of ``text`` in order: ``number``, and ``start`` and ``end`` in ``text`` itself."""
    folded = pieces(text).folded
    codes = codes_of(folded.text)
    starts, ends = runs(codes)
    found = np.empty(len(starts), _WORD)
    if len(starts):
        lengths = ends - starts
        first = np.cumsum(lengths) - lengths
        within = np.arange(lengths.sum()) - np.repeat(first, lengths)
        letters = codes[within + np.repeat(starts, lengths)].astype(np.uint64)
        spread = (letters + np.uint64(1)) * _powers()[np.minimum(within, _LONGEST - 1)]
        found["number"] = np.add.reduceat(spread, first)
        found["start"] = folded.offsets[starts]
        found["end"] = folded.offsets[ends - 1] + 1
    return found


@cache
def _powers() -> Numbers:
    return np.cumprod(np.full(_LONGEST, _FACTOR, dtype=np.uint64), dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The words of all articles, one after the other; those of article ``i`` end where ``bounds[i + 1]`` says."""

    ids: tuple[str, ...]
    bounds: npt.NDArray[np.int64]
    file: Path

    def __len__(self) -> int:
        """The number of words."""
        return int(self.bounds[-1])

    def words(self, first: int, after: int) -> npt.NDArray[np.void]:
        """The words from ``first`` to ``after``, as far as there are some, read from the disk."""
        return np.fromfile(self.file, _WORD, after - first, offset=first * _WORD.itemsize)


class Filling:
    """A shelf being filled, 16 bytes a word in a file; memory holds one id and one number per article."""

    def __init__(self, file: Path) -> None:
        self._path = file
        self._file: IO[bytes] = file.open("wb")
        self._ids: list[str] = []
        self._bounds = [0]

    def put(self, article_id: str, found: npt.NDArray[np.void]) -> None:
        """Add the words of one article."""
        self._file.write(found.tobytes())
        self._ids.append(article_id)
        self._bounds.append(self._bounds[-1] + len(found))

    def shelf(self) -> Shelf:
        """What has been put, until it is removed."""
        self._file.close()
        return Shelf(tuple(self._ids), np.array(self._bounds), self._path)

    def remove(self) -> None:
        """Take the file away."""
        self._path.unlink()
