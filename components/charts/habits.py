"""What the ways of writing are between which outlets choose: the rows of ``habits.tsv``, and where each stands.

A form is one or several spellings, parted by ``|``; ``_`` stands for the blank at the edge of a word.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path

import numpy as np
import numpy.typing as npt

from components.words.language import Tongue

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Habit:
    """Two ways of writing the same, each with its spellings, and what the first of them is called."""

    key: str
    label_ar: str
    label_en: str
    one: tuple[str, ...]
    other: tuple[str, ...]

    def label(self, language: Tongue) -> str:
        """What the first form is called."""
        return self.label_ar if language == "ar" else self.label_en

    def counts(self, texts: Sequence[str]) -> tuple[Counts, Counts]:
        """How often either form stands in each of ``texts``, which are ``even``."""
        return _counted(texts, self.one), _counted(texts, self.other)

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the first form stands in ``text``, which is ``even``, without the blanks at its edges."""
        for spelling in self.one:
            start = text.find(spelling)
            while start >= 0:
                yield start + spelling.startswith(" "), start + len(spelling.rstrip())
                start = text.find(spelling, start + len(spelling))


def _counted(texts: Sequence[str], forms: Iterable[str]) -> Counts:
    counts = np.zeros(len(texts), np.int64)
    for form in forms:
        counts += np.fromiter(map(str.count, texts, repeat(form)), np.int64, len(texts))
    return counts


def even(text: str) -> str:
    """``text`` with every blank a space, letter for letter."""
    return text.replace("\n", " ").replace("\t", " ").replace("\u00a0", " ")


@cache
def habits() -> tuple[Habit, ...]:
    """All habits, in order."""
    with Path(__file__).with_name("habits.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(
            Habit(row["habit"], row["ar"], row["en"], _forms(row["one"]), _forms(row["other"])) for row in rows
        )


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(each.replace("_", " ") for each in cell.split("|"))
