"""What words that point from the day of publication mean: اليوم، أمس، الأربعاء، الشهر الماضي، نهاية الأسبوع."""

import re
from dataclasses import replace
from datetime import timedelta

from components.extract.timex import calendar
from components.extract.timex.calendar import Period
from components.extract.timex.spot import Sense, Spot, nearest
from components.extract.timex.vocabulary import cues

_MIDNIGHT = 24 * 60
_EARLY = (1, 2, 3)
"""Monday to Wednesday: a weekend that has been is the one before."""
_BEFORE_HOURS = tuple("iFLIWKQG-")
_AFTER_HOURS = re.compile(r"\s*(?:[-–]|ال[يى]|و?حتى|بتوقيت)")
_STEPS = {"past": -1, "present": 0, "this": 0, "future": 1}


def _timed(spot: Spot, period: Period | None, confidence: float) -> Sense | None:
    """A day, or the part of it that صباح and مساءً name."""
    part = spot.value("S") or spot.value("f")
    if period is None or part is None:
        return spot.sense(period, confidence)
    value = f"{period.value}T{part}"
    return Sense("TIME", value, period.earliest, period.latest, "time", confidence, spot.rule)


def today(spot: Spot) -> Sense | None:
    """اليوم، أمس الأحد، مساء غد: days counted from publication; a weekday beside them corrects a late date."""
    steps, weekday, part = int(spot.value("rel") or 0), spot.value("W"), spot.value("S") or spot.value("f")
    if steps == 0 and not weekday and _no_today(spot, bool(part)):
        return None
    if spot.anchor is None:
        known = f"XXXX-WXX-{weekday}" if weekday else "XXXX-XX-XX"
        value = "PRESENT_REF" if steps == 0 and not part and not weekday else known + (f"T{part}" if part else "")
        return spot.open(value, "time" if part else "day", type="TIME" if part else "DATE")
    at = spot.anchor + timedelta(days=steps)
    if not weekday:
        return _timed(spot, calendar.day(at), 0.85)
    if at.isoweekday() == int(weekday):
        return _timed(spot, calendar.day(at), 0.98)
    corrected = nearest(int(weekday), at, -5, 1) if steps <= 0 else nearest(int(weekday), at, -3, 3)
    return _timed(spot, calendar.day(corrected) if corrected else None, 0.6)


def _no_today(spot: Spot, timed: bool) -> bool:
    before, after = "" if timed else spot.word_before(), spot.word_after()
    glued = spot.text[spot.start - 1 : spot.start]
    if glued.isalpha() and glued in "بل" and not spot.all("this"):
        return True
    return (before in cues("no today before") or after in cues("no today after")) and not spot.all("this")


def weekday(spot: Spot) -> Sense | None:
    """الأربعاء، يوم الجمعة المقبل، صباح الأربعاء: the six days before and the day of publication, or the six after."""
    number, direction = int(spot.value("W") or 0), spot.value("x") or spot.value("both")
    further = 7 * bool(spot.all("beyond"))
    before = spot.word_before()
    named = any(word in cues("no weekday before") for word in (before, before[1:]))
    two = number == 1 and before.startswith("ال") and before.endswith("ين") and not spot.value("x")
    if (named or two) and not spot.all("day"):
        return None
    if spot.anchor is None:
        part = spot.value("S") or spot.value("f")
        value = f"XXXX-WXX-{number}" + (f"T{part}" if part else "")
        return spot.open(value, "time" if part else "day", type="TIME" if part else "DATE")
    if direction == "past":
        at, confidence = nearest(number, spot.anchor, -7 - further, -1 - further), 0.9
    elif direction == "future":
        at, confidence = nearest(number, spot.anchor, 1 + further, 7 + further), 0.9
    elif direction in ("present", "other"):
        return spot.open(f"XXXX-WXX-{number}", "day")
    elif spot.coming():
        at, confidence = nearest(number, spot.anchor, 0, 6), 0.75
    else:
        at, confidence = nearest(number, spot.anchor, -6, 0), 0.8
    return _timed(spot, calendar.day(at) if at else None, confidence)


def unit(spot: Spot) -> Sense | None:
    """الشهر الماضي، هذا العام، نهاية الأسبوع المقبل، مطلع العام."""
    code, part = spot.value("u") or "", spot.value("B")
    direction = spot.value("x") or ("this" if spot.all("this") else None)
    grain = calendar.UNIT_GRAINS[code]
    if direction == "recent":
        return None
    if code == "Y" and direction != "this" and not part and spot.word_before() in cues("no year before"):
        return None
    if direction == "other" or spot.anchor is None:
        return None if direction is None else spot.open(_unknown(code), grain)
    step = _STEPS.get(direction or "present", 0) * (1 + bool(spot.all("beyond")))
    if code == "W" and part == "end" and direction is None and _weekend_is_over(spot):
        step = -1
    at = calendar.shift(spot.anchor, code, step)
    if code == "W" and part == "end":
        return spot.sense(calendar.weekend(at), 0.7)
    period = calendar.around(at, code)
    if part:
        period = calendar.third(period, part)
    return spot.sense(period, 0.9 if spot.value("x") or spot.all("this") else 0.6)


def _weekend_is_over(spot: Spot) -> bool:
    early = spot.anchor is not None and spot.anchor.isoweekday() in _EARLY
    return early and spot.letter_before not in ("L", "F") and not spot.coming()


def _unknown(code: str) -> str:
    return {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "10Y": "XXX", "100Y": "XX"}.get(code, "XXXX-XX-XX")


def day_of_month(spot: Spot) -> Sense | None:
    """12 الجاري، العاشر من الشهر الماضي، الخامس من هذا الشهر."""
    day = spot.number("d") or 0
    if spot.anchor is None:
        return spot.open(f"XXXX-XX-{day:02d}", "day")
    month = calendar.shift(spot.anchor.replace(day=1), "M", _STEPS.get(spot.value("x") or "this", 0))
    try:
        return spot.sense(calendar.day(month.replace(day=day)), 0.9)
    except ValueError:
        return None


def night(spot: Spot) -> Sense | None:
    """الليلة: the night of the day of publication; الليلة (قبل) الماضية: one before it, or two."""
    past = (spot.value("x") == "past") + bool(spot.all("beyond"))
    if spot.word_before() in cues("no tonight before") or (not past and spot.value("x")):
        return None
    if spot.anchor is None:
        return spot.open("XXXX-XX-XXTNI", "time", type="TIME")
    first = spot.anchor - timedelta(days=past)
    last = first + timedelta(days=bool(past))
    return Sense("TIME", f"{first}TNI", first, last, "time", 0.8, spot.rule)


def night_between(spot: Spot) -> Sense | None:
    """ليل السبت الأحد، ليلة الخميس - الجمعة: the night from one day to the next."""
    first, second = int(spot.value("W") or 0), int(spot.value("W2") or 0)
    if spot.value("S") != "NI" or second != first % 7 + 1:
        return None
    sense = weekday(spot)
    if sense is None or sense.latest is None:
        return sense
    return replace(sense, latest=sense.latest + timedelta(days=1))


def reference(spot: Spot) -> Sense | None:
    """الآن، مؤخرا، قريبا: a now, a past or a future without bounds."""
    if spot.word_after() == "من" and spot.value("ref") == "FUTURE_REF":
        return None
    return spot.open(spot.value("ref") or "", "none", 0.5)


def clock(spot: Spot) -> Sense | None:
    """الساعة 16:30، الساعة الثالثة والنصف مساء، السابعة صباحا: an hour whose day is said elsewhere, if at all."""
    written = spot.value("clock") or (spot.value("figures") or "").replace(".", ":").replace(",", ":")
    if spot.all("figures") and not re.fullmatch(r"\d{1,2}:\d\d", written):
        return None
    if spot.all("four") and len(spot.value("four") or "") != 4:
        return None
    if not spot.all("hour") and not _hour_alone(spot):
        return None
    if spot.all("four"):
        hours, minutes = divmod(spot.number("four") or 0, 100)
    elif ":" in written:
        hours, minutes = (int(figure) for figure in written.split(":")[:2])
    else:
        hours = spot.number("clock") or 0
        minutes = {"H": 30, "Q": 15, "T": 20}.get(spot.value("q") or "", spot.number("past") or 0)
    hours = _of_day(hours, spot.value("f") or spot.value("said") or ("EV" if spot.all("pm") else None))
    total = hours * 60 + minutes - (spot.number("less") or 0)
    total -= _MIDNIGHT * (total > _MIDNIGHT and hours == 24)
    if minutes >= 60 or not 0 <= total <= _MIDNIGHT:
        return None
    return spot.open(f"T{total // 60:02d}:{total % 60:02d}", "time", 0.6, "TIME")


def _of_day(hour: int, part: str | None) -> int:
    """The hour from 0 to 24, where ``part`` of the day is said beside it."""
    if hour == 12:
        return {"NI": 24, "MO": 0}.get(part or "", 12)
    later = part in ("EV", "AF") or (part == "NI" and hour > 5) or (part == "MI" and hour < 4)
    return hour + 12 if later and hour < 12 else hour


def _hour_alone(spot: Spot) -> bool:
    """Whether figures or an ordinal are an hour without الساعة: السابعة مساء, 20:30 مساء, من 8 صباحا."""
    last = spot.all("clock")[-1]
    if last.letter == "d":
        placed = spot.letter_before in _BEFORE_HOURS or _AFTER_HOURS.match(spot.after())
        return bool(placed) and int(last.value) <= 12
    return last.letter == "p" or spot.text[last.start : last.end].endswith(("ة", "ي", "ى"))
