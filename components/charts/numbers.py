"""How a number of a column is written: grouped, in the reader's digits, and no longer than what it knows."""

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.words import Language, number, percent

RATES = dict.fromkeys(("share", "portion", "reach", "toned", "beside", "low", "high", "apart"), 100)
"""Columns whose values in 0…1 are shown in percent."""
SIGNED = ("log_odds", "log_ratio")
"""Columns whose values go both ways from nought, in fractions."""
_TICKS = 7


def written(value: Any, column: str, language: Language) -> str:
    """``value`` of ``column`` in the reader's digits: shares in percent, counts whole, rates in two digits.

    A dash where there is none.
    """
    if value is None or pd.isna(value):
        return "—"
    if column in RATES:
        return percent(value, language, 1 if 0 < value < 0.0995 else 0)
    if column == "p":
        return number(value, language, 3)
    if float(value).is_integer():
        return number(int(value), language)
    return number(value, language, 2 if abs(value) < 10 else 1)


def ticks(low: float, high: float, column: str, language: Language) -> tuple[list[float], list[str]]:
    """The values to name on an axis from ``low`` to ``high``, round and at most six or so, and how they are written."""
    step = _step((high - low) / _TICKS)
    if column not in RATES and column not in SIGNED and not column.startswith("per_"):
        step = max(1.0, step)
    places = max(0, -math.floor(math.log10(step) + (2 if column in RATES else 0) + 1e-9))
    values = [round(at * step, 10) for at in range(math.ceil(low / step), math.floor(high / step + 1e-9) + 1)]
    write = percent if column in RATES else number
    return values, [write(value, language, places) for value in values]


def _step(wanted: float) -> float:
    """The next 1, 2 or 5 with noughts that is no less than ``wanted``."""
    if wanted <= 0:
        return 1.0
    unit: float = 10.0 ** math.floor(math.log10(wanted))
    steps: Sequence[float] = (1, 2, 5, 10)
    return next(step for step in steps if step * unit >= wanted * (1 - 1e-9)) * unit
