"""How days are written for a reader, in their digits and by their names of months, and which of them an axis names."""

from datetime import date, timedelta
from functools import cache
from typing import Any

import pandas as pd
from babel.dates import format_date, get_month_names

from components.words import Language, in_digits, months, tongue

LABELS = {"gulf": 7, "maghreb": 7, "levant": 5, "paired": 4}
"""At most so many labels stand side by side without touching, by the names of months."""
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
_NAMED_IN = {"gulf": ("ar",), "levant": ("ar_SY",), "maghreb": ("ar_DZ",), "paired": ("ar", "ar_SY")}
"""The locales of CLDR whose names of months are written, side by side where there are two."""


def day(value: Any, language: Language) -> str:
    """A day as a person writes it; a dash where there is none."""
    return _said(value, "d MMMM y", language)


def told(value: str, language: Language) -> str:
    """A day as the address writes it (ISO 8601) in words; what is no day as it is."""
    try:
        return day(date.fromisoformat(value), language)
    except ValueError:
        return value


def period(value: Any, grain: str, language: Language) -> str:
    """The period that begins on ``value``: a month and a year need no day."""
    return _said(value, {"month": "MMMM y", "year": "y"}.get(grain, "d MMMM y"), language)


def days(earliest: Any, latest: Any, language: Language) -> str:
    """A day, or a stretch from its first to its last."""
    first, last = day(earliest, language), day(latest, language)
    return first if first == last else f"{first} – {last}"


def stretch(earliest: Any, latest: Any, language: Language) -> str:
    """As ``days``, with the year said once where both ends share it: short enough for a legend."""
    if earliest == latest or pd.Timestamp(earliest).year != pd.Timestamp(latest).year:
        return days(earliest, latest, language)
    return f"{_said(earliest, 'd MMMM', language)} – {day(latest, language)}"


def month(number: int, language: Language) -> str:
    """The name of the month ``number`` (1 … 12): سبتمبر، أيلول، سبتمبر/أيلول، September."""
    return _months(tongue(language), months(language))[number - 1]


def ticks(first: Any, last: Any, language: Language) -> tuple[list[date], list[str]]:
    """The days to name between ``first`` and ``last``, and their names; the year stands where it begins."""
    start, end = pd.Timestamp(first).date(), pd.Timestamp(last).date()
    span = (end - start).days + 1
    most = LABELS[months(language)]
    if span <= most * 8:
        step = next(each for each in (1, 2, 4, 7, 14) if span / each <= most)
        chosen = [start + timedelta(days=n) for n in range(0, span, step)]
        return chosen, _with_years(chosen, "d MMM", language)
    step = next((each for each in _MONTHS if span / 30.4 / each <= most), _MONTHS[-1])
    begin = start.year * 12 + (start.month - 1) // min(step, 12) * min(step, 12)
    firsts = [date(month // 12, month % 12 + 1, 1) for month in range(begin, end.year * 12 + end.month, step)]
    chosen = [each for each in firsts if each >= start - timedelta(days=31)]
    if step >= 12:
        return chosen, [_said(each, "y", language) for each in chosen]
    return chosen, _with_years(chosen, "MMM", language)


def _with_years(chosen: list[date], pattern: str, language: Language) -> list[str]:
    """Each of ``chosen`` by ``pattern``; long names of months take two lines, and a new year one of its own."""
    years = [None, *(each.year for each in chosen)]
    return [
        _in_lines(_said(each, pattern, language), language)
        + (f"<br>{_said(each, 'y', language)}" if each.year != before else "")
        for each, before in zip(chosen, years, strict=False)
    ]


def _in_lines(label: str, language: Language) -> str:
    """A label with the second word or name of its month on a line of its own; a day stays beside the first."""
    day, apart, name = label.partition(" ") if label[:1].isdecimal() else ("", "", label)
    broken = name.replace("/", "/<br>") if "/" in name else name.replace(" ", "<br>")
    return f"{day}{apart}{broken}" if tongue(language) == "ar" else label


def _said(value: Any, pattern: str, language: Language) -> str:
    """``value`` by ``pattern``, a pattern of CLDR in which only d, MMM, MMMM and y stand. Arabic shortens no month."""
    if value is None or pd.isna(value):
        return "—"
    said = pd.Timestamp(value).date()
    if tongue(language) == "en":
        return str(format_date(said, pattern, locale="en"))
    named = pattern.replace("MMMM", "MMM").replace("MMM", f"'{month(said.month, language)}'")
    return in_digits(str(format_date(said, named, locale="ar")), language)


@cache
def _months(locale: str, wanted: str) -> tuple[str, ...]:
    """The names of the twelve months."""
    locales = _NAMED_IN[wanted] if locale == "ar" else (locale,)
    named = [get_month_names("wide", locale=each) for each in locales]
    return tuple("/".join(dict.fromkeys(names[at] for names in named)) for at in range(1, 13))
