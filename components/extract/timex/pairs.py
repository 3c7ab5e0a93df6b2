"""Which finds that stand side by side are one: a day in both calendars, and من … إلى … of two days."""

import re
from dataclasses import dataclass, replace

from components.extract.timex import ranges
from components.extract.timex.spot import Sense

_PAIR = re.compile(r"\s*(?:م|ه)?\s*[-–/(،,]?\s*(?:الموافق|الموافقة|يوافق|والموافق|الموافق ل)?\s*[-–/(:]?\s*")
_FROM_TO = re.compile(r"(?<!\w)[وف]?(من|ما بين|بين)\s+(?:يوم\s+)?$")
_UPTO = re.compile(r"\s*[،,]?\s*(?:و?الي|و?حتي|لغاية|و)\s*(?:يوم\s+|غاية\s+)?")


@dataclass(frozen=True, slots=True)
class Found:
    """A sense with its place in the folded text."""

    start: int
    end: int
    sense: Sense


def paired(finds: list[Found], text: str) -> list[Found]:
    """``finds``, where a day in both calendars (10 شوال 1436 الموافق 26 يوليو 2015) is one: the common date counts."""
    joined: list[Found] = []
    for find in finds:
        last = joined[-1] if joined else None
        if last and _one_day(last.sense, find.sense) and _PAIR.fullmatch(text, last.end, find.start):
            common = last.sense if find.sense.rule == "hijri" else find.sense
            closed = find.end + (
                text[last.end : find.start].strip()[-1:] == "(" and text[find.end : find.end + 1] == ")"
            )
            joined[-1] = Found(last.start, closed, _at_the_same_hour(common, last.sense))
        else:
            joined.append(find)
    return joined


def _at_the_same_hour(common: Sense, first: Sense) -> Sense:
    """The day of ``common``, with the part of the day that ``first`` names (مساء الخميس 30 شعبان الموافق …)."""
    if first.type != "TIME" or common.type == "TIME":
        return replace(common, rule="two_calendars")
    value = f"{common.value}T{first.value.partition('T')[2]}"
    return replace(common, type="TIME", value=value, grain="time", rule="two_calendars")


def _one_day(one: Sense, other: Sense) -> bool:
    """Whether two senses can be one day: calendars may be a day or two apart, and only one of them is Hijri."""
    if one.earliest is None or other.earliest is None or other.grain != "day":
        return False
    if one.grain != "day" and (one.type != "TIME" or one.earliest != one.latest):
        return False
    hijri = (one.rule == "hijri") != (other.rule == "hijri") or "date_numeric" in (one.rule, other.rule)
    return hijri and abs((one.earliest - other.earliest).days) <= 2


def joined(finds: list[Found], text: str) -> list[Found]:
    """``finds``, where من … إلى … of two days is one stretch."""
    kept: list[Found] = []
    for find in finds:
        last = kept[-1] if kept else None
        opens = _FROM_TO.search(text, max(0, last.start - 12), last.start) if last else None
        whole = (
            ranges.joined(last.sense, find.sense)
            if last and opens and _UPTO.fullmatch(text, last.end, find.start)
            else None
        )
        if whole and last and opens:
            kept[-1] = Found(opens.start(1), find.end, whole)
        else:
            kept.append(find)
    return kept
