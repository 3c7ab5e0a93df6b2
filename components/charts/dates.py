"""How days are written in either language, and which of them a time axis names."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
from babel.dates import format_date

from components.words import Language

LABELS = 7
"""At most so many labels stand side by side without touching."""
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)


def day(value: Any, language: Language) -> str:
    """A day as a person writes it; a dash where there is none."""
    if value is None or pd.isna(value):
        return "—"
    return str(format_date(pd.Timestamp(value).date(), "d MMMM y", locale=language))


def period(value: Any, grain: str, language: Language) -> str:
    """The period that begins on ``value``: a month and a year need no day."""
    if value is None or pd.isna(value) or grain not in ("month", "year"):
        return day(value, language)
    return str(format_date(pd.Timestamp(value).date(), "MMMM y" if grain == "month" else "y", locale=language))


def days(earliest: Any, latest: Any, language: Language) -> str:
    """A day, or a stretch from its first to its last."""
    first, last = day(earliest, language), day(latest, language)
    return first if first == last else f"{first} – {last}"


def ticks(first: Any, last: Any, language: Language) -> tuple[list[date], list[str]]:
    """The days to name between ``first`` and ``last``, and their names; the year stands where it begins."""
    start, end = pd.Timestamp(first).date(), pd.Timestamp(last).date()
    span = (end - start).days + 1
    if span <= LABELS * 8:
        step = next(each for each in (1, 2, 4, 7, 14) if span / each <= LABELS) if span <= LABELS * 14 else 14
        chosen = [start + timedelta(days=n) for n in range(0, span, step)]
        return chosen, _with_years(chosen, "d MMM", language)
    step = next((each for each in _MONTHS if span / 30.4 / each <= LABELS), _MONTHS[-1])
    begin = start.year * 12 + (start.month - 1) // min(step, 12) * min(step, 12)
    firsts = [date(month // 12, month % 12 + 1, 1) for month in range(begin, end.year * 12 + end.month, step)]
    chosen = [each for each in firsts if each >= start - timedelta(days=31)]
    return chosen, [str(each.year) for each in chosen] if step >= 12 else _with_years(chosen, "MMM", language)


def _with_years(chosen: list[date], pattern: str, language: Language) -> list[str]:
    """Each of ``chosen`` by ``pattern``, with the year on a second line where it is new."""
    years = [None, *(each.year for each in chosen)]
    return [
        format_date(each, pattern, locale=language) + (f"<br>{each.year}" if each.year != before else "")
        for each, before in zip(chosen, years, strict=False)
    ]
