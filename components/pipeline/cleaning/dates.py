"""Which full dates stand in a line: in figures or words, of every month system, Hijri with its Gregorian partner.

A date counts only if it can be one thing: day, month and year are all there, and a weekday, a second month name or a
Hijri date beside it agree. A Hijri date alone needs its weekday, since calendars of the press differ by a day.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from components.extract.timex.calendar import hijri
from components.pipeline.cleaning import date_forms

_YEARS = range(1900, 2100)
_RECENT = 1990
"""A page of an earlier year says its weekday too; without one it tells of the past."""
_NEAR = timedelta(days=2)
_BEFORE_CUE = 'و(«"،'
_DATE_LENGTH = 70
_GAP = 3
_YEAR = re.compile(r"(?:19|20)\d\d")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DMY = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d\d)(?=[\s,،|-]+\d{1,2}:\d\d)")
"""Only before a time of day: what else looks like it may be a score or a version."""
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?\d{4,6}Z?)?")
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?")
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)")
Found = tuple[date, int, int]


@lru_cache(maxsize=64)
def found(line: str) -> tuple[Found, ...]:
    """The full dates of ``line`` (given ``plain``) with where they stand; none where what stands beside disagrees."""
    lunar = list(_lunar(line))
    rest = line
    for _, start, end in lunar:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    solar = list(_solar(rest))
    weekday = date_forms.weekdays().search(line)
    if not solar and len(lunar) == 1 and weekday and (day := _lunar_day(lunar[0][0], weekday[0])):
        return ((day, *lunar[0][1:]),)
    solar = [each for each in solar if weekday or each[0].year >= _RECENT]
    if len(solar) == 1:
        day = solar[0][0]
        if weekday is not None and date_forms.weekday_of(weekday[0]) != day.weekday():
            match = _DMY.search(line)
            swapped = made(match[3], match[1], match[2]) if match else None
            if swapped is None or swapped.weekday() != date_forms.weekday_of(weekday[0]):
                return ()
            day = swapped
        near = all(abs(other - day) <= _NEAR for other, _, _ in lunar)
        return ((day, *solar[0][1:]),) if near else ()
    return tuple(solar)


def hijri_spans(line: str) -> list[tuple[int, int]]:
    """Where Hijri dates stand in ``line`` (given ``plain``)."""
    return [(start, end) for _, start, end in _lunar(line)]


def plain_date(text: str) -> date | None:
    """The date at the start of a field: ISO 8601, seconds since 1970, or day, month, year in figures or words."""
    line = date_forms.plain(text.strip())
    compact, epoch = _COMPACT.fullmatch(line), _EPOCH.fullmatch(line)
    if compact:
        return _recent(made(*compact.groups()))
    if epoch:
        return datetime.fromtimestamp(int(epoch[1]), UTC).date()
    dated = found(line)
    return dated[0][0] if dated and dated[0][1] < 30 else None


def from_address(url: str) -> date | None:
    """The date in the path of a page's address (``/2015/08/07/``)."""
    match = _ADDRESS.search(url)
    return _recent(made(*match.groups())) if match else None


def from_text(text: str) -> date | None:
    """The day of writing, where the text says «today» or «yesterday» with a weekday and a full date that agree."""
    days = set()
    for cue in date_forms.cues().finditer(text):
        before = text[cue.start() - 1 : cue.start()]
        if not before.isspace() and before not in _BEFORE_CUE:
            continue
        line = date_forms.plain(text[cue.end() : cue.end() + _DATE_LENGTH])
        weekday = date_forms.weekdays().match(line)
        if weekday is None:
            continue
        for day, start, _ in found(line)[:1]:
            if start <= weekday.end() + _GAP and day.weekday() == date_forms.weekday_of(weekday[0]):
                days.add(day + timedelta(days=1 if cue[1] in date_forms.yesterday() else 0))
    return days.pop() if len(days) == 1 else None


def made(year: str, month: str, day: str) -> date | None:
    """The date of these figures; None where there is no such day or no press of that year."""
    try:
        known = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return known if known.year in _YEARS else None


def _recent(day: date | None) -> date | None:
    return day if day is not None and day.year >= _RECENT else None


def _solar(line: str) -> Iterator[Found]:
    """The Gregorian dates of ``line``, in order; a span that one form has read is not read again by another."""
    dated: list[Found] = []
    if not (_YEAR.search(line) or _SHORT_YEAR.search(line)):
        return
    for match in _ISO.finditer(line):
        dated += _kept(made(*match.groups()), match)
    for match in _DMY.finditer(line):
        day = made(match[3], match[2], match[1])
        dated += _kept(day or (made(match[3], match[1], match[2]) if int(match[1]) <= 12 else None), match)
    for match in _SHORT_YEAR.finditer(line):
        dated += _kept(made(f"20{match[3]}", match[2], match[1]), match)
    for pattern in date_forms.in_words() if _YEAR.search(line) else ():
        for match in pattern.finditer(line):
            month = date_forms.month(match["month"])
            other = match.groupdict().get("other")
            told = match["day"] if match["day"].isdecimal() else str(date_forms.ordinal(match["day"]))
            if other is None or date_forms.month(other) == month:
                dated += _kept(made(match["year"], str(month), told), match)
    at = 0
    for each in sorted(dated, key=lambda each: each[1:]):
        if each[1] >= at:
            yield each
            at = each[2]


def _kept(day: date | None, match: re.Match[str]) -> list[Found]:
    return [(day, *match.span())] if day else []


def _lunar(line: str) -> Iterator[Found]:
    """The Hijri dates of ``line``, each as the Gregorian day that Umm al-Qura gives it."""
    if not any(year in line for year in ("13", "14", "15")):
        return
    for match in (*date_forms.hijri_figures().finditer(line), *date_forms.hijri_written().finditer(line)):
        parts = match.groupdict()
        year, day = parts["year"] or parts["year_"], parts["day"] or parts["day_"]
        month = parts["month"] or parts["month_"]
        span = hijri(int(year), date_forms.hijri_month(month), int(day))
        if span:
            yield span[0], *match.span()


def _lunar_day(day: date, weekday: str) -> date | None:
    """``day`` or its neighbour, whichever bears the name ``weekday``."""
    near = (day + timedelta(days=step) for step in (0, -1, 1))
    return next((each for each in near if each.weekday() == date_forms.weekday_of(weekday)), None)
