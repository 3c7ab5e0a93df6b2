"""Days, weeks, months, years and longer: the interval of each, its ISO 8601 / TIMEX3 value, and steps between them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from components.model import Grain

UNIT_GRAINS: dict[str, Grain] = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
    "10Y": "decade",
    "100Y": "century",
    "H": "time",
    "MIN": "time",
    "S": "time",
}
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole days, both ends included, with its TIMEX3 value."""

    value: str
    earliest: date
    latest: date
    grain: Grain


def day(at: date) -> Period:
    """One day."""
    return Period(at.isoformat(), at, at, "day")


def week(at: date) -> Period:
    """The ISO week (Monday to Sunday) that holds ``at``."""
    first = at - timedelta(days=at.isoweekday() - 1)
    year, number, _ = at.isocalendar()
    return Period(f"{year}-W{number:02d}", first, first + timedelta(days=6), "week")


def weekend(at: date) -> Period:
    """Saturday and Sunday of the ISO week that holds ``at``."""
    whole = week(at)
    return Period(f"{whole.value}-WE", whole.latest - timedelta(days=1), whole.latest, "day")


def month(year_number: int, number: int) -> Period:
    """One month of the common calendar."""
    last = monthrange(year_number, number)[1]
    return Period(
        f"{year_number:04d}-{number:02d}", date(year_number, number, 1), date(year_number, number, last), "month"
    )


def year(number: int) -> Period:
    """One year of the common calendar."""
    return Period(f"{number:04d}", date(number, 1, 1), date(number, 12, 31), "year")


def decade(first: int) -> Period:
    """Ten years from ``first``; the value is its first three figures."""
    return Period(f"{first // 10:03d}", date(first, 1, 1), date(first + 9, 12, 31), "decade")


def century(ordinal: int) -> Period:
    """The century with this ordinal (20: 1901 to 2000); the value is how most of its years begin (19)."""
    return Period(f"{ordinal - 1:02d}", date(ordinal * 100 - 99, 1, 1), date(ordinal * 100, 12, 31), "century")


def part_of_year(year_number: int, code: str) -> Period:
    """A quarter (Q1 … Q4) or a half (H1, H2) of a year."""
    length = 3 if code[0] == "Q" else 6
    first = (int(code[1]) - 1) * length + 1
    last = month(year_number, first + length - 1).latest
    return Period(f"{year_number:04d}-{code}", date(year_number, first, 1), last, "quarter")


def season(year_number: int, code: str) -> Period:
    """A meteorological season of the northern half of the earth; winter begins in December of ``year_number``."""
    first = _SEASONS[code]
    last = month(year_number + (first == 12), (first + 1) % 12 + 1).latest
    return Period(f"{year_number:04d}-{code}", date(year_number, first, 1), last, "season")


def third(whole: Period, part: str) -> Period:
    """The first, middle or last third of ``whole``: what أوائل، منتصف، أواخر leave open."""
    if whole.grain == "year":
        opening = {"start": 1, "mid": 5, "end": 9}[part]
        months = [month(whole.earliest.year, number) for number in (opening, opening + 3)]
        return Period(whole.value, months[0].earliest, months[1].latest, "year")
    if whole.grain == "decade":
        opening = whole.earliest.year + {"start": 0, "mid": 3, "end": 6}[part]
        return Period(whole.value, date(opening, 1, 1), date(opening + 3, 12, 31), "decade")
    length = (whole.latest - whole.earliest).days + 1
    cut = {"start": (0, 1), "mid": (1, 2), "end": (2, 3)}[part]
    first, after = (whole.earliest + timedelta(days=length * n // 3) for n in cut)
    return Period(whole.value, first, after - timedelta(days=1), whole.grain)


def around(at: date, unit: str) -> Period:
    """The calendar unit (day, week, month, year, decade, century) that holds ``at``."""
    if unit == "W":
        return week(at)
    if unit == "M":
        return month(at.year, at.month)
    if unit == "Y":
        return year(at.year)
    if unit == "10Y":
        return decade(at.year // 10 * 10)
    if unit == "100Y":
        return century((at.year - 1) // 100 + 1)
    return day(at)


def shift(at: date, unit: str, steps: int) -> date:
    """``at`` moved by ``steps`` units, within its month. Raises ValueError or OverflowError outside years 1 to 9999."""
    days = {"D": 1, "W": 7, "H": 0, "MIN": 0, "S": 0}.get(unit)
    if days is not None:
        return at + timedelta(days=days * steps)
    months = {"M": 1, "Y": 12, "10Y": 120, "100Y": 1200}[unit] * steps + at.year * 12 + at.month - 1
    whole, rest = divmod(months, 12)
    if not 1 <= whole <= 9999:
        raise ValueError(f"year {whole} is outside the calendar")
    return date(whole, rest + 1, min(at.day, monthrange(whole, rest + 1)[1]))


def hijri(year_number: int, month_number: int | None = None, day_number: int | None = None) -> tuple[date, date] | None:
    """First and last day of a year, month or day of Umm al-Qura; None outside its tables (1343 to 1500)."""
    try:
        first = Hijri(year_number, month_number or 1, day_number or 1)
        last = first
        if day_number is None:
            end = Hijri(year_number, month_number or 12, 1)
            last = Hijri(year_number, month_number or 12, end.month_length())
        return _date(first), _date(last)
    except (OverflowError, ValueError):
        return None


def hijri_year(at: date) -> int:
    """The year of Umm al-Qura on ``at``. Raises OverflowError outside 1924 to 2077."""
    return int(Gregorian(at.year, at.month, at.day).to_hijri().year)


def _date(at: Hijri) -> date:
    gregorian = at.to_gregorian()
    return date(gregorian.year, gregorian.month, gregorian.day)
