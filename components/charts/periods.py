"""How days are gathered into weeks, months and years."""

from datetime import date
from typing import Any, Literal, get_args

import ibis
import pandas as pd

from components.charts.chart import Choice
from components.charts.printed import printed
from components.corpus import Corpus

Grain = Literal["day", "week", "month", "year"]
GRAINS: tuple[Grain, ...] = get_args(Grain)
GRAIN = Choice("grain", GRAINS)
DAY = 24 * 3600 * 1000
"""Milliseconds, in which a time axis counts lengths."""
MOST = 120
"""More bars than this are too thin on a screen to be told apart, and to be hit by a pointer."""

_UNIT = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_FREQUENCY = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}
_DAYS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}


def gathered(column: Any, grain: Grain) -> Any:
    """The first day of the period in which each day of ``column`` lies; weeks begin on Monday."""
    return column.truncate(_UNIT[grain])


def fitting(corpus: Corpus, wanted: str) -> Grain:
    """``wanted``, or the next longer grain at which the days of printing of ``corpus`` span at most MOST periods."""
    span = printed(corpus)
    first, last = span["first"].min(), span["last"].max()
    days = 0 if pd.isna(first) else (pd.Timestamp(last) - pd.Timestamp(first)).days
    start = GRAINS.index(wanted) if wanted in GRAINS else 0
    return next((each for each in GRAINS[start:] if days / _DAYS[each] <= MOST), "year")


def firsts(days: pd.Series, grain: str) -> pd.Series:
    """As ``gathered``, of days that are at hand: the first day of the period of each."""
    return pd.Series(days.dt.to_period(_FREQUENCY[grain]).dt.start_time.astype("datetime64[us]"))


def lasts(days: pd.Series, grain: str) -> pd.Series:
    """The last day of the period of each of ``days``."""
    return pd.Series(days.dt.to_period(_FREQUENCY[grain]).dt.end_time.dt.normalize().astype("datetime64[us]"))


def between(first: Any, last: Any, grain: str) -> pd.Series:
    """The first days of all periods from the one of ``first`` to the one of ``last``."""
    every = pd.period_range(pd.Timestamp(first), pd.Timestamp(last), freq=_FREQUENCY[grain])
    return pd.Series(every.start_time.astype("datetime64[us]"))


def told(grain: str, wanted: str) -> dict[str, str]:
    """The facts ``per`` and ``widened`` of an answer by ``grain``: words for it, and why it is not the one wanted."""
    return {"per": f"chart.per.{grain}", "widened": "" if grain == wanted else f"chart.widened.{wanted}"}


def within(column: Any, grain: Grain, period: Any) -> Any:
    """Whether a day of ``column`` lies in the period that begins on ``period``; without one, whether it is unknown."""
    if period is None or pd.isna(period):
        return column.isnull()
    return gathered(column, grain) == ibis.literal(day(period))


def length(grain: str) -> float:
    """How long a period is, in milliseconds."""
    return DAY * _DAYS[grain]


def day(value: Any) -> date:
    """The day that a mark names, whatever the browser made of it."""
    return pd.Timestamp(value).date()
