"""What parts of a year and of a month mean: الربع الأول، صيف 2015، الأسبوع الأول من رمضان."""

from dataclasses import replace
from datetime import date, timedelta

from components.extract.timex import calendar, dates, deictic
from components.extract.timex.calendar import Period
from components.extract.timex.spot import Sense, Spot
from components.extract.timex.years import STEPS

_JUST_BEGUN, _AUTUMN = 21, 9
_THIRDS = {1: "start", 2: "mid", 3: "end"}
_SURE, _LIKELY = 0.9, 0.8


def part_of_month(spot: Spot) -> Sense | None:
    """The month's value with the days of its part; a week is seven days from the 1st, 8th …, or the last seven."""
    whole = dates.hijri(spot) if spot.value("h") else dates.common(spot) if spot.value("m") else _beside(spot)
    if whole is None or whole.earliest is None or whole.latest is None:
        return whole
    days = _days(spot, whole.earliest, whole.latest)
    if days is None:
        return None
    week = spot.value("of") == "W"
    value = f"{days[0]}/{days[1]}" if week else whole.value
    if part := spot.value("cut"):
        cut = calendar.third(Period("", *days, "week"), part)
        days = cut.earliest, cut.latest
    return replace(
        whole, value=value, earliest=days[0], latest=days[1], grain="week" if week else "month", confidence=_LIKELY
    )


def _beside(spot: Spot) -> Sense | None:
    """الشهر الجاري، هذا الشهر، الشهر."""
    return deictic.unit(spot) if spot.value("u") == "M" else None


def _days(spot: Spot, first: date, last: date) -> tuple[date, date] | None:
    part, nth = spot.value("of"), spot.number("nth")
    if part == "H":
        nth = 2 if nth is None else nth
        middle = first + timedelta(days=14)
        return {1: (first, middle), 2: (middle + timedelta(days=1), last)}.get(nth)
    if part == "T":
        name = _THIRDS.get(3 if nth is None else nth)
        cut = calendar.third(Period("", first, last, "month"), name) if name else None
        return (cut.earliest, cut.latest) if cut else None
    if part == "W" and nth is None:
        return last - timedelta(days=6), last
    if part == "W" and nth and nth <= 4:
        start = first + timedelta(days=7 * (nth - 1))
        return start, start + timedelta(days=6)
    return None


def part_of_year(spot: Spot) -> Sense | None:
    """الربع الأول من عام 2015، النصف الثاني من العام الجاري، الربع الأخير، alone the last that began."""
    nth = {"Q": 4, "H": 2}.get(spot.value("q") or "") if spot.value("last") else spot.number("o")
    code = f"{spot.value('q')}{nth}"
    if code not in ("Q1", "Q2", "Q3", "Q4", "H1", "H2"):
        return None
    number = spot.number("y")
    if number is None:
        if spot.anchor is None:
            return spot.open(f"XXXX-{code}", "quarter")
        number = spot.anchor.year + STEPS.get(spot.value("x") or "", 0)
        if spot.value("alone") and calendar.part_of_year(number, code).earliest > spot.anchor and not spot.coming():
            number -= 1
    return spot.sense(calendar.part_of_year(number, code), _SURE) if 1800 <= number < 2200 else None


def quarter_beside(spot: Spot) -> Sense | None:
    """الربع الماضي، الربع المقبل: by quarters from the one of publication."""
    step = {"past": -1, "present": 0, "future": 1}.get(spot.value("x") or "")
    if spot.value("q") != "Q" or step is None:
        return None
    if spot.anchor is None:
        return spot.open("XXXX-QX", "quarter")
    quarters = spot.anchor.year * 4 + (spot.anchor.month - 1) // 3 + step
    return spot.sense(calendar.part_of_year(quarters // 4, f"Q{quarters % 4 + 1}"), _SURE)


def first_months(spot: Spot) -> Sense | None:
    """الأشهر الستة الأولى من العام الجاري، أول شهرين من 2015."""
    count, number = spot.number("n") or spot.number("n2") or 2 * bool(spot.value("v")), spot.number("y")
    unit = spot.value("P") or spot.value("P2") or spot.value("v") or ""
    if unit.rstrip("+") != "M" or spot.number("o") != 1 or not 1 < count < 12:
        return None
    if number is None:
        if spot.anchor is None:
            return spot.open("XXXX", "year")
        number = spot.anchor.year + STEPS.get(spot.value("x") or "", 0)
    code = {3: "Q1", 6: "H1"}.get(count)
    days = calendar.year(number).earliest, calendar.month(number, count).latest
    value = f"{number}-{code}" if code else f"{number}-01/{number}-{count:02d}"
    return Sense("DATE", value, *days, "quarter" if code else "month", _SURE, spot.rule)


def season(spot: Spot) -> Sense | None:
    """صيف 2015، شتاء العام الماضي، الخريف المقبل."""
    code, number = spot.value("l") or "", spot.number("y")
    if number is not None:
        return spot.sense(calendar.season(number, code), _SURE) if 1800 <= number < 2200 else None
    if spot.anchor is None:
        return spot.open(f"XXXX-{code}", "season")
    if spot.value("yx"):
        step = STEPS.get(spot.value("yx") or "", 0)
        return spot.sense(calendar.season(spot.anchor.year + step, code), 0.8)
    return spot.sense(_season_beside(spot, spot.anchor, code), 0.8)


def _season_beside(spot: Spot, at: date, code: str) -> Period | None:
    made = [calendar.season(at.year + step, code) for step in (-2, -1, 0, 1)]
    held = next((period for period in made if period.earliest <= at <= period.latest), None)
    if spot.all("this"):
        return held or calendar.season(at.year - (code == "WI" and at.month < _AUTUMN), code)
    if spot.value("x") == "past":
        return next((period for period in reversed(made) if period.latest < at), None)
    begun = timedelta(days=_JUST_BEGUN)  # «الخريف المقبل» in the first half of September is the one that is beginning.
    following = next((period for period in made if period.earliest > at - begun), None)
    if spot.value("x") == "future":
        return following
    return held or (following if spot.letter_before == "L" else None)
