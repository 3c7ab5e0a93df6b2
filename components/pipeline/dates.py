"""When a page says that it was published: its date line, its address, or a text that dates its own today.

A date counts only if it can be one thing: day, month and year are all there, and a weekday beside it agrees. A date
line that stands unlabelled above the title is the day on which the page was drawn, and proves nothing.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from components.lexicon import members, rows
from components.text.numerals import western

Label = Literal["published", "updated", ""]

_YEARS = range(1990, 2100)
_LONGEST = 120
_GAP = r"[\s,،/()\-–—.]*"
_WORD = r"[\w\u064b-\u0652]+"
_LETTER = re.compile(r"\w")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DMY = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d\d)(?!\d)")
_CLOCK = re.compile(r"T?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[+-]\d\d:?\d\d|Z)?|\d{2}(?:\d{4})?(?=[+-]\d\d)|[+-]\d\d:?\d\d")
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that says a date and nothing else: the date, the label before it, and whether a time of day follows."""

    day: date
    label: Label
    timed: bool


def date_line(text: str) -> DateLine | None:
    """The date that ``text`` says, if it says nothing else."""
    if len(text) > _LONGEST or not any(character.isdecimal() for character in text):
        return None
    line = western(text)
    found = _find(line)
    if found is None:
        return None
    day, start, end = found
    rest = f"{line[:start]} {line[end:]}"
    timed = _CLOCK.search(rest) is not None
    label: Label = ""
    for name in ("published", "updated"):
        if not label and _role(name).search(rest):
            label = "published" if name == "published" else "updated"
    for pattern in (_CLOCK, _role("published"), _role("updated"), _role("filler"), _weekdays(), _months()):
        rest = pattern.sub(" ", rest)
    return None if re.search(r"\w", rest) else DateLine(day, label, timed)


def label_line(text: str) -> Label:
    """Whether ``text`` is the label of a date that stands on the next line."""
    if len(text) < 40 and _LETTER.search(text):
        for label in ("published", "updated"):
            if not _LETTER.search(_role(label).sub("", text)):
                return "published" if label == "published" else "updated"
    return ""


def plain_date(text: str) -> date | None:
    """The date at the start of a field: ISO 8601, or day, month, year in figures or with the month's name."""
    found = _find(western(text.strip()))
    return found[0] if found and found[1] < 30 else None


def from_address(url: str) -> date | None:
    """The date in the path of a page's address (``/2015/08/07/``)."""
    match = _ADDRESS.search(url)
    return _date(*match.groups()) if match else None


def from_text(text: str) -> date | None:
    """The day of writing, where the text says «today» or «yesterday» with a weekday and a full date that agree."""
    found = set()
    for match in _todays().finditer(text):
        day = _date(match["year"], str(_month(match["month"])), match["day"])
        weekday = _weekday(match["weekday"])
        if day is not None and day.weekday() == weekday:
            found.add(day + timedelta(days=0 if match["cue"] == "اليوم" else 1))
    return found.pop() if len(found) == 1 else None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        made = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return made if made.year in _YEARS else None


def _find(line: str) -> tuple[date, int, int] | None:
    """The first full date of ``line`` and where it stands; None where a weekday beside it disagrees."""
    for pattern, order in ((_ISO, (1, 2, 3)), (_DMY, (3, 2, 1))):
        match = pattern.search(line)
        if match:
            day = _date(*(match[part] for part in order))
            return (day, *match.span()) if day and _agrees(line, day) else None
    for match in _written().finditer(line):
        month = _month(match["month"])
        both = match["other"] is None or _month(match["other"]) == month
        day = _date(match["year"], str(month), match["day"])
        if day and both and _agrees(line, day):
            return day, *match.span()
    return None


def _agrees(line: str, day: date) -> bool:
    named = _weekdays().search(line)
    return named is None or _weekday(named[0]) == day.weekday()


def _alternatives(forms: list[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


@cache
def _month_forms() -> dict[str, int]:
    arabic = [row for row in rows("months") if row["calendar"] == "gregorian"]
    found = {form: int(row["month"]) for row in arabic for form in members(row["forms"])}
    english = {form.lower(): int(row["month"]) for row in rows("page_months") for form in members(row["forms"])}
    spelled = {form.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا"): month for form, month in found.items()}
    return english | spelled | found


def _month(form: str) -> int:
    return _month_forms()[re.sub(r"\s+", " ", form).lower()]


@cache
def _months() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_month_pattern()})(?!\w)", re.IGNORECASE)


def _month_pattern() -> str:
    return _alternatives(list(_month_forms())).replace(r"\ ", r"\s+")


@cache
def _written() -> re.Pattern[str]:
    month = _month_pattern()
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:{_GAP})(?:من )?(?P<month>{month})(?:{_GAP}(?P<other>{month}))?"
        rf"(?!\w){_GAP}(?:عام|سنة)?\s*(?P<year>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )


@cache
def _weekday_forms() -> dict[str, int]:
    forms = {form: int(row["day"]) - 1 for row in rows("weekdays") for form in members(row["forms"])}
    english = next(members(row["forms"].lower()) for row in rows("page_dates") if row["role"] == "weekday_en")
    spelled = {form.replace("أ", "ا").replace("إ", "ا"): day for form, day in forms.items()}
    return spelled | forms | {name[:length]: day for day, name in enumerate(english) for length in (3, len(name))}


def _weekday(form: str) -> int:
    return _weekday_forms()[form.lower()]


@cache
def _weekdays() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(list(_weekday_forms()))})(?!\w)", re.IGNORECASE)


@cache
def _role(role: str) -> re.Pattern[str]:
    forms = [form for row in rows("page_dates") if row["role"] == role for form in members(row["forms"])]
    return re.compile(rf"(?<!\w)(?:{_alternatives(forms)})(?!\w)", re.IGNORECASE)


@cache
def _todays() -> re.Pattern[str]:
    month, weekday = _month_pattern(), _alternatives(list(_weekday_forms()))
    return re.compile(
        rf"(?<!\w)و?(?P<cue>اليوم|أمس|امس)\s+\(?(?P<weekday>{weekday})[\s،,(]+(?P<day>\d{{1,2}})\s+(?P<month>{month})"
        rf"(?:{_GAP}(?:{month}))?(?!\w){_GAP}(?P<year>\d{{4}})"
    )
