"""What dates mean: days and months, with or without their year, of the common calendar and the Hijri one."""

import re
from dataclasses import replace
from datetime import date

from components.extract.timex import calendar
from components.extract.timex.calendar import Period
from components.extract.timex.spot import Sense, Spot
from components.extract.timex.vocabulary import cues

_CERTAIN, _SURE, _LIKELY, _DOUBTFUL = 0.98, 0.9, 0.75, 0.5
_YEARS = range(1000, 2200)
_FIRST_DAYS = 10
_FAR = 330
_TIME_PREPOSITIONS = tuple("iGLCFKQ")
_AFTER_PREPOSITION = (3, 4)
"""March and, in its Levantine name, April: a guarded month that a preposition of time is enough for."""


def _month(spot: Spot) -> tuple[int, bool]:
    """The month, and whether its two names (يوليو/تموز) agree."""
    names = [int(value) for group in ("m", "m2", "m3") if (value := spot.value(group))]
    return names[0], len(set(names)) == 1


def _written_year(spot: Spot) -> int | None:
    """The year as written, or as الجاري and العام الماضي after a month say it."""
    if (written := spot.number("y")) is not None:
        return written
    if spot.anchor is None or spot.value("ya") is None:
        return None
    step = {"past": -1, "future": 1}.get(spot.value("ya") or "", 0)
    return spot.anchor.year + step


def made(year: int, month: int, day: int | None) -> Period | None:
    """A month, or a day of it; None where the calendar has none such."""
    try:
        return calendar.month(year, month) if day is None else calendar.day(date(year, month, day))
    except ValueError:
        return None


def _guessed(spot: Spot, month: int, day: int | None, anchor: date) -> tuple[Period | None, float]:
    """The month or day in the year that the words leave out: by modifier, by weekday, by tense, else the closest."""
    direction, weekday = spot.value("x"), spot.value("W")
    near = [p for p in (made(anchor.year + step, month, day) for step in (-1, 0, 1)) if p]
    this_month = (anchor.year, anchor.month)

    def turn(period: Period) -> int:
        if day is not None:
            return (period.earliest - anchor).days
        return (period.earliest.year - this_month[0]) * 12 + period.earliest.month - this_month[1]

    chosen: Period | None
    if direction is not None:
        # «أغسطس المقبل», printed in the first days of August, was written in July.
        turned = day is None and anchor.day <= _FIRST_DAYS
        chosen = {
            "past": next((p for p in reversed(near) if turn(p) < 0), None),
            "future": next((p for p in near if turn(p) >= 1 - turned), None),
        }.get(direction, next((p for p in near if p.earliest.year == anchor.year), None))
        return chosen, _SURE
    agreed = [p for p in near if weekday and day is not None and p.earliest.isoweekday() == int(weekday)]
    if agreed:
        return min(agreed, key=lambda p: abs(turn(p))), _SURE
    deadline = spot.word_before() in cues("deadline")
    if spot.coming() or deadline:
        next_one = next((p for p in near if turn(p) >= 0), None)
        # Nobody leaves out the year of a day that is almost a year away: it is the one just past.
        if day is None or next_one is None or turn(next_one) < _FAR:
            return next_one, _LIKELY
    # A day of the coming weeks is rarely far back even beside a verb of the past (أعلن إقراره قبل 20 آب); a month is.
    past = spot.letter_before == "G" or (day is None and not deadline and spot.gone())
    soon = 0 if past else 92 if day is not None else 3
    chosen = min((p for p in near if turn(p) <= soon), key=lambda p: (abs(turn(p)), turn(p)), default=None)
    return chosen, _LIKELY if chosen and turn(chosen) <= 0 else _DOUBTFUL


def common(spot: Spot) -> Sense | None:
    """19 مارس 2009، 12 سبتمبر/أيلول الحالي، شهر مايو الماضي، في يوليو."""
    number, agree = _month(spot)
    figure_left = spot.letter_before == "d" and not spot.all("d") and not spot.all("y")
    if figure_left or (spot.value("y") is None and spot.word_before() in cues("no date before")):
        return None
    if _only_a_word(spot) or names_another(spot) or _counted(spot):
        return None
    day = spot.number("d")
    if day is not None and not 1 <= day <= 31:
        return None
    written = _written_year(spot)
    certainty = 1.0 if agree else 0.4
    if written is not None:
        period, confidence = (made(written, number, day) if written in _YEARS else None), _CERTAIN
        if period and day is not None and spot.value("W") and period.earliest.isoweekday() != int(spot.value("W") or 0):
            confidence = _DOUBTFUL
    elif spot.anchor is None or (spot.value("x") is None and spot.word_before() in cues("name before")):
        return spot.open(f"XXXX-{number:02d}" + (f"-{day:02d}" if day else ""), "day" if day else "month")
    else:
        period, confidence = _guessed(spot, number, day, spot.anchor)
    if period and (part := spot.value("B")):
        period = calendar.third(period, part)
    return spot.sense(period, confidence * certainty)


def names_another(spot: Spot) -> bool:
    """Whether an ordinal is that of a week, a half or a feminine noun (الجولة الثانية من يوليو), not of a day."""
    ordinal = next((token for token in spot.all("d") if token.letter == "o"), None)
    if ordinal is None or spot.value("W"):
        return False
    surface = spot.text[ordinal.start : ordinal.end]
    feminine = surface.endswith(("ة", "ه", "لي", "لى")) and not surface.endswith("غرة")
    return feminine or (spot.letter_before in "qUAPg" and ordinal is spot.tokens[spot.match.start()])


def _counted(spot: Spot) -> bool:
    """Whether the figures after a month count what follows: «في مايو 1550 بلاغا»."""
    year = spot.number("y")
    last = spot.tokens[spot.match.end() - 1].letter == "y"
    return year is not None and last and (spot.counts() or (not 1800 <= year < 2100 and spot.before_accusative()))


def _only_a_word(spot: Spot) -> bool:
    """Whether a guarded month (مارس، آب، ماي) stands with nothing that shows it to be one."""
    token = spot.all("m")[0]
    if token.letter != "m" or any(spot.all(group) for group in ("d", "m2", "m3", "y", "x", "ya", "B", "month")):
        return False
    return int(token.value) not in _AFTER_PREPOSITION or spot.letter_before not in _TIME_PREPOSITIONS


def numeric(spot: Spot) -> Sense | None:
    """5/10/2015، 2015-10-05، 5/10/1436هـ."""
    figures = [int(n) for token in spot.all("n") for n in re.findall(r"\d+", token.value)]
    if len(figures) != 3:
        return None
    year, month, day = figures if figures[0] > 1000 else reversed(figures)
    if month > 12 >= day:
        month, day = day, month
    if 1300 <= year < 1500:
        found = calendar.hijri(year, month, day)
        return spot.sense(calendar.day(found[0]) if found else None, _SURE)
    if not 1800 <= year < 2200:
        return None
    return spot.sense(made(year, month, day), _SURE if day <= 12 and month <= 12 else _CERTAIN)


def hijri(spot: Spot) -> Sense | None:
    """10 شوال 1436هـ، شهر رمضان المقبل، رجب 1440."""
    month, day, year = int(spot.value("h") or 0), spot.number("d"), spot.number("y")
    if names_another(spot) or (year is not None and not 1300 <= year < 1500):
        return None
    grain = "day" if day else "month"
    if year is None:
        if spot.anchor is None:
            return spot.open("XXXX-XX" + ("-XX" if day else ""), "day" if day else "month")
        try:
            current = calendar.hijri_year(spot.anchor)
        except OverflowError:
            return None
        spans = [span for step in (-1, 0, 1) if (span := calendar.hijri(current + step, month, day))]
        found = _closest_span(spans, spot.anchor, spot.value("x"))
    else:
        found = calendar.hijri(year, month, day)
    if found is None:
        return None
    first, last = found
    if part := spot.value("B"):
        third = calendar.third(Period(f"{first}/{last}", first, last, "month"), part)
        return spot.sense(third, 0.7)
    value = first.isoformat() if day else f"{first}/{last}"
    return Sense("DATE", value, first, last, "day" if grain == "day" else "month", _SURE if year else 0.7, spot.rule)


def ramadan(spot: Spot) -> Sense | None:
    """في رمضان، خلال رمضان: the month alone, after a preposition of time."""
    return hijri(spot) if spot.value("h") == "9" else None


def _closest_span(spans: list[tuple[date, date]], at: date, direction: str | None) -> tuple[date, date] | None:
    if direction == "past":
        spans = [span for span in spans if span[1] < at]
    if direction == "future":
        spans = [span for span in spans if span[0] > at]
    return min(spans, key=lambda span: max((span[0] - at).days, (at - span[1]).days), default=None)


def timed(spot: Spot) -> Sense | None:
    """مساء اليوم الأربعاء 8 فيفري 2017: a date with the part of the day, or with اليوم before it."""
    part = spot.value("S") or spot.value("f")
    sense = hijri(spot) if spot.value("h") else numeric(spot) if spot.value("n") else common(spot)
    if sense is None or part is None:
        return sense
    return replace(sense, type="TIME", value=f"{sense.value}T{part}", grain="time")
