"""How the numbers of a chart come about: what is divided by what, how sure it is, and what is left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

import pandas as pd

from components.measure.interval import poisson, wilson

Interval = Literal["wilson", "poisson"]
Check = Literal["shares", "keyness"]
"""How differences are told from chance: ``measure.differences``, ``measure.keyness``."""

ENOUGH: Mapping[str, int] = MappingProxyType(
    {"articles": 10, "sentences": 10, "quotes": 10, "mentions": 10, "words": 1000}
)
"""By what is counted, the denominator below which a rate is too little to compare.

Out of fewer than ten the interval of one half spans more than half of all shares (Wilson: 1.96 / √(n + 3.84)).
"""


@dataclass(frozen=True, slots=True)
class Rate:
    """A column that is ``hits`` out of ``of``, two other columns, ``per`` times; with its interval in ``ends``.

    ``base`` says in words what the denominator is (``counted.base.<base>``), ``noun`` what it is counted in.
    """

    column: str
    hits: str
    of: str
    base: str
    noun: str
    interval: Interval = "wilson"
    per: int = 1
    ends: tuple[str, str] = ("low", "high")

    @property
    def enough(self) -> int:
        """The denominator from which the rate says anything."""
        return ENOUGH[self.noun]

    def rated(self, frame: pd.DataFrame) -> pd.DataFrame:
        """``frame`` with the rate, the ends of its interval, and whether it is out of too ``few``."""
        low, high = (wilson if self.interval == "wilson" else poisson)(frame[self.hits], frame[self.of])
        value = (frame[self.hits] * float(self.per) / frame[self.of]).astype(float)
        ends = dict(zip(self.ends, (low * self.per, high * self.per), strict=True))
        return frame.assign(**{self.column: value}, **ends, few=frame[self.of] < self.enough)

    @property
    def columns(self) -> tuple[str, ...]:
        """What ``rated`` adds, in the order in which a person reads it."""
        return (self.column, *self.ends, "few")


@dataclass(frozen=True, slots=True)
class Counting:
    """What a chart says of its numbers, from which «How was this counted?» is written."""

    rates: tuple[Rate, ...] = ()
    check: Check | None = None
    bounds: Mapping[str, Any] = field(default_factory=dict)
    """The constants that the row ``chart.<key>.counted`` names, by the names that stand in it; a name that is a
    counted noun (``actors``) is written with its noun."""


NOTHING_DECLARED = Counting()
"""Of a chart that counts without rates, checks and bounds."""
