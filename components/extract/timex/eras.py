"""What decades and centuries mean, and their parts: أواخر التسعينيات، القرن التاسع عشر."""

import re

from components.extract.timex import calendar
from components.extract.timex.spot import Sense, Spot
from components.extract.timex.vocabulary import cues
from components.extract.timex.years import STEPS, other_era

_SURE, _LIKELY = 0.9, 0.75
_HIJRA, _LUNAR_YEAR = 622.54, 0.970224
_NAMED_CENTURY = re.compile(r"\s+(?:ال|\d)")


def decade_of_century(spot: Spot) -> Sense | None:
    """العقد الأول من القرن الحالي: by the figures of its years, 2000 to 2009."""
    whole = century(spot)
    nth = spot.number("nth") or 0
    if spot.value("U") != "10Y" or whole is None or whole.earliest is None or not 1 <= nth <= 10:
        return None
    return spot.sense(calendar.decade(whole.earliest.year - 1 + (nth - 1) * 10), _LIKELY)


def half_of_century(spot: Spot) -> Sense | None:
    """النصف الثاني من القرن العشرين، الربع الأول من القرن الماضي."""
    whole = century(spot)
    length = {"H": 50, "Q": 25}.get(spot.value("q") or "", 0)
    nth = spot.number("nth") or 0
    if whole is None or whole.earliest is None or not 0 < nth * length <= 100:
        return None
    first = whole.earliest.year + (nth - 1) * length
    days = calendar.year(first).earliest, calendar.year(first + length - 1).latest
    return Sense("DATE", whole.value, *days, "century", _LIKELY, spot.rule)


def centuries(spot: Spot) -> Sense | None:
    """القرنين السابع عشر والثامن عشر."""
    first, last = spot.number("o") or 0, spot.number("o2") or 0
    if not 1 <= first < last <= 22 or other_era(spot):
        return None
    both = calendar.century(first), calendar.century(last)
    return Sense(
        "DATE", f"{both[0].value}/{both[1].value}", both[0].earliest, both[1].latest, "century", _SURE, spot.rule
    )


def decade(spot: Spot) -> Sense | None:
    """مطلع التسعينيات، ستينيات القرن الماضي."""
    base = 19
    if (ordinal := spot.number("g")) is not None:
        base = ordinal - 1
    elif spot.value("x"):
        base = (spot.anchor.year if spot.anchor else 2001) // 100 + STEPS.get(spot.value("x") or "", 0)
    if not spot.all("century") and _age_or_heat(spot):
        return None
    period = calendar.decade(base * 100 + int(spot.value("z") or 0))
    if part := spot.value("B"):
        period = calendar.third(period, part)
    return spot.sense(period, _SURE if spot.all("century") else _LIKELY)


def _age_or_heat(spot: Spot) -> bool:
    """Whether tens are years of somebody's life or degrees: شاب في العشرينيات، أواخر الأربعينيات المئوية."""
    after = re.findall(r"\w+", spot.after())[:2]
    before = re.findall(r"\w+", spot.before(30))[-3:]
    return not cues("no decade after").isdisjoint(after) or not cues("no decade before").isdisjoint(before)


def century(spot: Spot) -> Sense | None:
    """القرن التاسع عشر، القرن الـ20، القرن الماضي، مطلع القرن."""
    ordinal = spot.number("o")
    direction = spot.value("x") or ("present" if spot.all("this_one") else None)
    if ordinal is None and direction and spot.anchor:
        ordinal = (spot.anchor.year - 1) // 100 + 1 + STEPS.get(direction, 0)
    if ordinal is None or not 1 <= ordinal <= 22 or (spot.all("this_one") and _NAMED_CENTURY.match(spot.after())):
        return None
    if era := other_era(spot):
        return spot.open(f"BC{ordinal - 1:02d}", "century") if era == "BC" else _hijri_century(spot, ordinal)
    period = calendar.century(ordinal)
    if part := spot.value("B"):
        period = calendar.third(period, part)
    return spot.sense(period, _SURE)


def _hijri_century(spot: Spot, ordinal: int) -> Sense:
    """The years of the sun in which a Hijri century begins and its last year does; it has no days of its own."""
    first, last = (int(_HIJRA + (ordinal * 100 - back) * _LUNAR_YEAR) for back in (100, 1))
    return spot.open(f"{first:04d}/{last:04d}", "century", 0.6)
