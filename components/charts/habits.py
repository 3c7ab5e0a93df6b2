"""What the ways of writing are between which outlets choose: the rows of ``habits.tsv``, and where each stands."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SIGNS = ("digits", "percent", "guillemets", "comma")
"""Habits whose forms are signs; the forms of the others are whole words."""
_EDGE = r"[^\p{L}\p{M}]"


@dataclass(frozen=True, slots=True)
class Habit:
    """Two ways of writing the same, as regular expressions that RE2 and Python both read, and what the first is called."""

    key: str
    label_ar: str
    label_en: str
    one: str
    other: str

    def patterns(self) -> tuple[str, str]:
        """Both forms for an engine, with the edges of a word around those that are words."""
        if self.key in SIGNS:
            return self.one, self.other
        return tuple(f"(?:^|{_EDGE})(?:{form})(?:{_EDGE}|$)" for form in (self.one, self.other))  # type: ignore[return-value]

    def first(self) -> re.Pattern[str]:
        """The first form, where it stands in a text, without its edges."""
        form = self.one.replace(r"\p{L}", r"[^\W\d_]")
        return re.compile(form if self.key in SIGNS else rf"(?<![\w\u064b-\u0652])(?:{form})(?![\w\u064b-\u0652])")


@cache
def habits() -> tuple[Habit, ...]:
    """All habits, in order."""
    with Path(__file__).with_name("habits.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(Habit(row["habit"], row["ar"], row["en"], row["one"], row["other"]) for row in rows)
