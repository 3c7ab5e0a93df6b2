"""What lengths of time mean: alone, up to publication (منذ), from it (المقبلة), away from it (قبل، بعد), repeated."""

import re
from datetime import date

from components.extract.timex import calendar
from components.extract.timex.dates import names_another
from components.extract.timex.spot import Sense, Spot
from components.extract.timex.vocabulary import cues
from components.model import Grain

_BRACKETED = 366
_LATE = "متأخر|متاخر|مبكر"
_THE = r"ال(?![يى]\b)"
"""The article, not إلى."""


def _length(spot: Spot) -> tuple[str, int | None, Grain, bool]:
    """Unit, count (None where vague), grain, and whether a half is added (عام ونصف). ValueError for يوم ثلاثة."""
    if spot.value("one") not in (None, "1"):
        raise ValueError("a single unit is followed by another number than one")
    bracketed = any(token.letter == ")" for token in spot.all("n"))
    if bracketed and (spot.number("n") or 0) > _BRACKETED:
        raise ValueError("a number in brackets before يوم is that of an issue or a decree")
    dual = spot.value("v")
    unit = dual or spot.value("u") or ""
    code = unit.rstrip("+")
    count = 2 if dual else spot.number("n") if spot.all("n") else None if unit.endswith("+") else 1
    return code, count or None, calendar.UNIT_GRAINS[code], bool(spot.all("half"))


def _written(code: str, count: int | None, half: bool) -> str:
    """The length as ISO 8601: P18M, PT20H, PXD."""
    tens = re.match(r"(\d+)(Y)", code)
    if tens:
        count, code = (count * int(tens[1]) if count is not None else None), tens[2]
    if half and code == "Y" and count is not None:
        count, code, half = count * 12 + 6 * (int(tens[1]) if tens else 1), "M", False
    figure = "X" if count is None else f"{count}.5" if half else str(count)
    time = {"H": "H", "MIN": "M", "S": "S"}.get(code)
    return f"PT{figure}{time}" if time else f"P{figure}{code}"


def _moved(at: date, code: str, count: int) -> date | None:
    try:
        return calendar.shift(at, code, count)
    except (ValueError, OverflowError):
        return None


def alone(spot: Spot) -> Sense | None:
    """18 شهرا، أربع سنوات، عامين، لمدة أسبوع: a length that says not when."""
    code, count, grain, half = _length(spot)
    if not spot.all("n") and not spot.value("v") and not spot.all("sure") and _named(spot):
        return None
    if spot.all("sure") and code == "10Y" and spot.letter_before not in "CGiLKQ":
        return None
    return spot.open(_written(code, count, half), grain, 0.9 if count else 0.5, "DURATION")


def _named(spot: Spot) -> bool:
    """Whether a lone unit is the name of a day or hour (خلال يوم عمل، في ساعة متأخرة) rather than a length."""
    if spot.all("half") or spot.letter_before == "1":
        return False
    return bool(re.match(rf"\s+(?:{_THE}|{_LATE}|واحد من|من (?!الزم))", spot.after()))


def since(spot: Spot) -> Sense | None:
    """منذ عامين، منذ 18 شهرا: the length that ends with publication."""
    code, count, grain, half = _length(spot)
    value = _written(code, count, half)
    if re.match(rf"\s+(?:{_LATE})", spot.after()):
        return None
    if spot.anchor is None or not count:
        return spot.open(value, grain, 0.5, "DURATION")
    first = _moved(spot.anchor, code, -count)
    if first and half:
        first = _moved(first, "M", -6) if code == "Y" else first
    return Sense("DURATION", value, first, spot.anchor if first else None, grain, 0.85, spot.rule)


def bounded(spot: Spot) -> Sense | None:
    """السنوات الخمس الماضية، الأيام الثلاثة المقبلة، الـ24 ساعة الماضية، الأشهر الأخيرة."""
    code, count, grain, half = _length(spot)
    value, direction = _written(code, count, half), spot.value("x")
    if spot.anchor is None or not count or direction in ("present", "other"):
        return spot.open(value, grain, 0.4, "DURATION")
    step = 1 if direction == "future" else -1
    other = _moved(spot.anchor, code, step * count)
    if other is None:
        return None
    if grain == "time":
        other = (
            spot.anchor if count < 24 and code == "H" else _moved(spot.anchor, "D", step * max(1, count // 24)) or other
        )
    first, last = sorted((other, spot.anchor))
    return Sense("DURATION", value, first, last, grain, 0.85, spot.rule)


def away(spot: Spot) -> Sense | None:
    """قبل ثلاثة أيام، بعد يومين: from publication, unless an event follows (قبل عامين من وفاته)."""
    code, count, grain, half = _length(spot)
    value = _written(code, count, half)
    back = spot.all("way")[0].letter == "K"
    if _hour_or_repeated(spot, back):
        return None
    event = re.match(r"\s*(?:تقريبا |فقط |كامل |كاملة )?(من|على|عن|ل\w+)\b(?! الان)", spot.after())
    event, story = (event, not back and not spot.coming()) if spot.value("now") != "PRESENT_REF" else (None, False)
    if spot.anchor is None or not count or event or story:
        return Sense("DURATION", value, None, None, grain, 0.5, "length_from_event" if event or story else spot.rule)
    at = _moved(spot.anchor, code, -count if back else count)
    if at is None:
        return None
    if grain == "time":
        return spot.open(value, grain, 0.4, "DURATION")
    if half:
        return _away_and_a_half(spot, at, code, back)
    return spot.sense(calendar.around(at, code), 0.85 if back else 0.6)


def _hour_or_repeated(spot: Spot, back: bool) -> bool:
    """Whether a lone unit after قبل or بعد is no length: بعد ساعة متأخرة، يوما بعد يوم."""
    if spot.all("n") or spot.value("v") or spot.all("sure"):
        return False
    again = not back and spot.word_before().rstrip("ا") == spot.text[spot.all("u")[0].start : spot.end]
    return again or bool(re.match(rf"\s+(?:{_THE}|{_LATE}|عمل)", spot.after()))


def _away_and_a_half(spot: Spot, at: date, code: str, back: bool) -> Sense | None:
    """قبل عامين ونصف: the half counts in the next smaller unit, and so does the grain."""
    smaller = {"Y": ("M", 6), "M": ("D", 15), "W": ("D", 3), "10Y": ("Y", 5), "100Y": ("Y", 50)}.get(code)
    moved = _moved(at, smaller[0], -smaller[1] if back else smaller[1]) if smaller else None
    return spot.sense(calendar.around(moved, smaller[0]), 0.7) if moved and smaller else None


def lasting(spot: Spot) -> Sense | None:
    """لساعات، لأشهر: a vague length, where ل is attached to its unit."""
    before = spot.text[max(0, spot.start - 2) : spot.start]
    attached = before.endswith("ل") and not before[:-1].isalnum()
    return alone(spot) if attached and (spot.value("u") or "").endswith("+") else None


def part_of_unit(spot: Spot) -> Sense | None:
    """نصف ساعة، ربع قرن، نصف عام."""
    parts = {
        ("2", "H"): "PT30M", ("2", "100Y"): "P50Y", ("2", "Y"): "P6M", ("2", "10Y"): "P5Y", ("2", "D"): "PT12H",
        ("5", "H"): "PT15M", ("5", "100Y"): "P25Y",
    }  # fmt: skip
    value = parts.get((spot.all("part")[0].letter, spot.value("u") or ""))
    return spot.open(value, "time" if "T" in value else "year", 0.9, "DURATION") if value else None


def times_in(spot: Spot) -> Sense | None:
    """مرتين في الأسبوع: a set, after a word such as مرات."""
    if not re.search(r"(?<!\w)(?:مرة|مرات|مرتين|مرتان)(?: واحدة)?\s+(?:في\s+)?$", spot.before()):
        return None
    code, _, grain, _ = _length(spot)
    return spot.open(_written(code, 1, False), grain, 0.8, "SET")


def figures_after(spot: Spot) -> Sense | None:
    """الشهور الـ18: a length whose figures follow with their article."""
    between = spot.text[spot.tokens[spot.match.start()].end : spot.all("n")[0].start]
    return alone(spot) if between.strip() == "ال" else None


def on_its_day(spot: Spot) -> Sense | None:
    """15 يوليو من كل عام، مايو من كل سنة، الخامس من كل شهر، الجمعة من كل أسبوع."""
    if names_another(spot):
        return None
    if weekday := spot.value("W"):
        return spot.open(f"XXXX-WXX-{weekday}", "day", 0.9, "SET") if spot.value("u") == "W" else None
    month, day = int(spot.value("m") or 0), spot.number("d")
    if day is not None and not 1 <= day <= 31:
        return None
    value = f"XXXX-{month:02d}" if month else "XXXX-XX"
    return spot.open(value if day is None else f"{value}-{day:02d}", "day" if day else "month", 0.9, "SET")


def repeated(spot: Spot) -> Sense | None:
    """كل يوم، كل أسبوعين، كل جمعة، سنويا."""
    if weekday := spot.value("W"):
        return spot.open(f"XXXX-WXX-{weekday}", "day", 0.9, "SET")
    if part := spot.value("S"):
        return spot.open(f"XXXX-XX-XXT{part}", "time", 0.9, "SET")
    if season := spot.value("l"):
        return spot.open(f"XXXX-{season}", "season", 0.9, "SET")
    if adverb := spot.value("adverb"):
        return spot.open(adverb, calendar.UNIT_GRAINS[adverb[-1]], 0.85, "SET")
    code, count, grain, half = _length(spot)
    if spot.word_after() in cues("no set after"):
        return None
    return spot.open(_written(code, count, half), grain, 0.9, "SET")
