"""What years and their parts mean, and decades and centuries: عام 2022، 2003-2005، صيف 2015، التسعينيات."""

import re

from components.extract.timex import calendar
from components.extract.timex.spot import Sense, Spot

_CERTAIN, _SURE, _LIKELY = 0.98, 0.9, 0.75


def year(spot: Spot) -> Sense | None:
    """عام 2022، في 2015، أواخر عام 2011، عام 1436هـ."""
    number = spot.number("y") or 0
    marked = spot.value("hijri") is not None
    if number < 1500 and (marked or number >= 1300):
        found = calendar.hijri(number)
        if found is None or not marked:
            return spot.open(f"{number}", "year") if spot.value("a") else None
        return Sense("DATE", f"{found[0]}/{found[1]}", *found, "year", _SURE, spot.rule)
    named = spot.value("a") is not None
    if not named and (not 1900 <= number < 2100 or spot.after(2)[:1].isalnum() or _counts(spot)):
        return None
    period = calendar.year(number)
    if part := spot.value("B"):
        period = calendar.third(period, part)
    return spot.sense(period, _CERTAIN if named else _LIKELY)


def _counts(spot: Spot) -> bool:
    """Whether a bare figure such as 2000 counts what follows it (2000 جندي) rather than the years."""
    number = spot.number("y") or 0
    after = spot.after()
    share = after.lstrip().startswith(("%", "٪", "$"))
    tanwin = re.match(r"\s+(?:\w+ا\b|دولار|يورو|ريال|درهم|دينار|جنيه|ليرة|متر|كيلو|طن|شخص|جندي|مليون|مليار)", after)
    return bool(tanwin) or (number % 100 == 0 and bool(re.match(r"\s+\w", after))) or share


def years(spot: Spot) -> Sense | None:
    """بين عامي 2003 و2005، من 2003 إلى 2005، 2015/2016."""
    first, last = spot.number("y") or 0, spot.number("y2") or 0
    if spot.value("hijri") is not None:
        spans = [calendar.hijri(number) for number in (first, last)]
        if not spans[0] or not spans[1] or first > last:
            return None
        return Sense("DATE", f"{spans[0][0]}/{spans[1][1]}", spans[0][0], spans[1][1], "year", _SURE, spot.rule)
    if not 1000 <= first < last < 2200:
        return None
    if spot.value("a") is None and not (first >= 1800 and last < 2100):
        return None
    both = calendar.year(first), calendar.year(last)
    return Sense("DATE", f"{first}/{last}", both[0].earliest, both[1].latest, "year", _SURE, spot.rule)


def in_words(spot: Spot) -> Sense | None:
    """عام ألف وتسعمئة وواحد وستين، سنة ألفين وثلاثة."""
    number = spot.number("yw") or 0
    return spot.sense(calendar.year(number), _SURE) if 1000 <= number < 2200 else None


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


def decade(spot: Spot) -> Sense | None:
    """التسعينيات، ستينيات القرن الماضي."""
    base = 19
    if (ordinal := spot.number("g")) is not None:
        base = ordinal - 1
    elif spot.value("x") == "present":
        base = 20
    if re.match(r"\s+(?:من )?(?:ال)?عمر", spot.after()):
        return None
    return spot.sense(
        calendar.decade(base * 100 + int(spot.value("z") or 0)), _SURE if spot.all("century") else _LIKELY
    )


def century(spot: Spot) -> Sense | None:
    """القرن التاسع عشر، القرن الـ20، القرن الماضي."""
    ordinal = spot.number("o")
    direction = spot.value("x")
    if ordinal is None and direction and spot.anchor:
        ordinal = (spot.anchor.year - 1) // 100 + 1 + {"past": -1, "future": 1}.get(direction, 0)
    if ordinal is None or not 1 <= ordinal <= 22:
        return None
    period = calendar.century(ordinal)
    if part := spot.value("B"):
        period = calendar.third(period, part)
    return spot.sense(period, _SURE)


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
        number = spot.anchor.year + {"past": -1, "future": 1}.get(spot.value("x") or "", 0)
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
    """الأشهر الستة الأولى من العام الجاري، الأشهر التسعة الأولى من 2015."""
    count, number = spot.number("n") or spot.number("n2") or 0, spot.number("y")
    if (spot.value("P") or spot.value("P2")) != "M+" or spot.number("o") != 1 or not 1 < count < 12:
        return None
    if number is None:
        if spot.anchor is None:
            return spot.open("XXXX", "year")
        number = spot.anchor.year + {"past": -1, "future": 1}.get(spot.value("x") or "", 0)
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
        step = {"past": -1, "future": 1}.get(spot.value("yx") or "", 0)
        return spot.sense(calendar.season(spot.anchor.year + step, code), 0.8)
    made = [calendar.season(spot.anchor.year + step, code) for step in (-2, -1, 0, 1)]
    direction = spot.value("x")
    if direction == "past":
        return spot.sense(next((p for p in reversed(made) if p.latest < spot.anchor), None), 0.8)
    if direction == "future":
        return spot.sense(next((p for p in made if p.earliest > spot.anchor), None), 0.8)
    held = (p for p in made if p.earliest <= spot.anchor <= p.latest)
    return spot.sense(next(held, None), 0.8)
