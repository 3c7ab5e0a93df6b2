"""How a number is written: grouped, and no longer than what it knows."""

from typing import Any

import pandas as pd

RATES = {"share": 100, "low": 100, "high": 100}
"""Columns whose values in 0…1 are shown in percent."""


def written(value: Any, column: str = "") -> str:
    """``value`` of ``column`` in Western digits: shares in percent, counts whole, rates with two significant digits."""
    if value is None or pd.isna(value):
        return "—"
    if column in RATES:
        percent = float(value) * 100
        return f"{percent:.1f}%" if 0 < percent < 10 else f"{percent:.0f}%"
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.2f}" if abs(value) < 10 else f"{value:,.1f}"


def tickformat(column: str) -> str:
    """The same for the ticks of an axis, in the language of d3-format."""
    return ".0%" if column in RATES else ",~r" if column == "per_1000" else ",d"
