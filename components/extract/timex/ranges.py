"""What stretches of days and months mean: من 4 إلى 22 يوليو، بين مارس ويونيو، من 8 إلى 29/11/1433هـ."""

from dataclasses import replace
from datetime import date, timedelta

from components.extract.timex import dates, deictic
from components.extract.timex.spot import Sense, Spot

_TENS = 20


def days(spot: Spot) -> Sense | None:
    """من 4 إلى 22 يوليو، 3 و4 مايو 2015: the days from the first to the last."""
    last = dates.common(spot)
    first = spot.number("d1") or spot.number("d2")
    if last is None or last.latest is None or last.earliest is None or first is None:
        return last
    day = spot.number("d") or 0
    return replace(_range(last, last.earliest.replace(day=first), last.latest), grain="day") if first < day else None


def ordinals(spot: Spot) -> Sense | None:
    """الأول والثاني من سبتمبر: the days from the first to the last; None for one day (الخامس والعشرين من مايو)."""
    numbers: list[int] = []
    for value in (int(token.value) for token in spot.all("days") if token.letter == "o"):
        tens = value >= _TENS and value % 10 == 0 and numbers and numbers[-1] < 10
        numbers = [*numbers[:-1], numbers[-1] + value] if tens else [*numbers, value]
    if len(numbers) < 2 or sorted(set(numbers)) != numbers:
        return None
    means = dates.common if spot.value("m") else dates.hijri if spot.value("h") else deictic.day_of_month
    last, named = means(spot), spot.number("d") or 0
    if last is None or last.earliest is None:
        return last
    first, latest = (last.earliest + timedelta(days=number - named) for number in (numbers[0], numbers[-1]))
    return replace(_range(last, first, latest), grain="day")


def hijri_days(spot: Spot) -> Sense | None:
    """من 5 إلى 9 ذي القعدة: the days from the first to the last, by Umm al-Qura."""
    last, first, day = dates.hijri(spot), spot.number("d1") or 0, spot.number("d") or 0
    if last is None or last.latest is None or not first < day:
        return None
    return _range(last, last.latest - timedelta(days=day - first), last.latest)


def between(spot: Spot) -> Sense | None:
    """من 23 فيفري إلى 4 مارس 2017، بين مارس ويونيو 2015: the first of them in the year of the last."""
    last, month, day = dates.common(spot), int(spot.value("m1") or 0), spot.number("d1")
    if last is None or last.earliest is None or last.latest is None:
        return last
    first = dates.made(spot.number("y1") or last.earliest.year, month, day)
    if first and first.earliest > last.earliest and spot.number("y1") is None:
        first = dates.made(last.earliest.year - 1, month, day)
    if first is None or first.earliest >= last.latest:
        return None
    found = _range(last, first.earliest, last.latest)
    return found if day else replace(found, value=f"{first.value}/{last.value}")


def _range(last: Sense, first: date, latest: date) -> Sense:
    return replace(last, value=f"{first}/{latest}", earliest=first, latest=latest)


def numeric_days(spot: Spot) -> Sense | None:
    """من 8 إلى 29/11/1433هـ: the days of one month, the last in figures."""
    last, first = dates.numeric(spot), spot.number("d1") or 0
    if last is None or last.latest is None:
        return None
    day = int(spot.all("n")[0].value.split("/")[0]) if spot.value("n") else 0
    back = last.latest - timedelta(days=day - first)
    return replace(_range(last, back, last.latest), grain="day") if 0 < first < day <= 31 else None


def joined(first: Sense, last: Sense) -> Sense | None:
    """من … إلى … of two days that are written out, or of two weekdays, the second after the first; None for others."""
    if first.earliest is None or last.latest is None or first.grain != "day" or last.grain != "day":
        return None
    end = last.latest
    if first.rule == last.rule == "weekday":
        end = first.earliest + timedelta(days=(end - first.earliest).days % 7)
    written = {first.rule, last.rule} <= {"date", "date_numeric", "hijri", "two_calendars", "today"}
    if not (written or first.rule == last.rule == "weekday") or not first.earliest < end:
        return None
    sure = min(first.confidence, last.confidence)
    return Sense("DATE", f"{first.earliest}/{end}", first.earliest, end, "day", sure, "days_joined")
