"""Which full dates stand in a line: in figures or words, of every month system, Hijri with its Gregorian partner.

A date counts only if it can be one thing: day, month and year are all there, and a weekday, a second month name or a
Hijri date beside it agree. A Hijri date alone needs its weekday, since calendars of the press differ by a day.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache

from components.extract.timex.calendar import hijri
from components.lexicon import members, rows
from components.text.numerals import western

_YEARS = range(1990, 2100)
_GAP = r"[\s,،/()\-–—.]*"
_NEAR = timedelta(days=2)
_PLAIN = tuple(zip("أإآىة", "ااايه", strict=True))
_CUE = re.compile(r"(?:اليوم|[أا]مس)[،,]?\s+\(?ال")
_BEFORE_CUE = "و(«\"،"
_DATE_LENGTH = 70
_DASH = re.compile(r"(?<!\w)ـ+(?!\w)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DMY = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d\d)(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?\d{4,6}Z?)?")
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?")
_HIJRI_FIGURES = re.compile(
    r"(?<!\d)(?:(?P<day>\d{1,2})\s?[-/.]\s?(?P<month>\d{1,2})\s?[-/.]\s?(?P<year>1[34]\d\d)"
    r"|(?P<year_>1[34]\d\d)\s?[-/.]\s?(?P<month_>\d{1,2})\s?[-/.]\s?(?P<day_>\d{1,2}))(?!\d)\s?(?:هـ?)?(?!\w)"
)
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)")
Found = tuple[date, int, int]


def plain(line: str) -> str:
    """``line`` as the patterns of dates read it: western digits, no hamzas; as long as it was, but for «٬»."""
    bare = western(line)
    for letter, plainer in _PLAIN:
        bare = bare.replace(letter, plainer)
    return _DASH.sub(lambda match: "-" * len(match[0]), bare) if "ـ" in bare else bare


def found(line: str) -> list[Found]:
    """The full dates of ``line`` (given ``plain``) with where they stand; none where what stands beside disagrees."""
    lunar = list(_lunar(line))
    rest = line
    for _, start, end in lunar:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    solar = list(_solar(rest))
    weekday = weekdays().search(line)
    if not solar and len(lunar) == 1 and weekday and (day := _lunar_day(lunar[0][0], weekday[0])):
        return [(day, *lunar[0][1:])]
    if len(solar) == 1:
        day = solar[0][0]
        agrees = weekday is None or weekday_of(weekday[0]) == day.weekday()
        return solar if agrees and all(abs(other - day) <= _NEAR for other, _, _ in lunar) else []
    return solar


def hijri_spans(line: str) -> list[tuple[int, int]]:
    """Where Hijri dates stand in ``line`` (given ``plain``)."""
    return [(start, end) for _, start, end in _lunar(line)]


def plain_date(text: str) -> date | None:
    """The date at the start of a field: ISO 8601, seconds since 1970, or day, month, year in figures or words."""
    line = plain(text.strip())
    compact, epoch = _COMPACT.fullmatch(line), _EPOCH.fullmatch(line)
    if compact:
        return made(*compact.groups())
    if epoch:
        return datetime.fromtimestamp(int(epoch[1]), UTC).date()
    dated = found(line)
    return dated[0][0] if dated and dated[0][1] < 30 else None


def from_address(url: str) -> date | None:
    """The date in the path of a page's address (``/2015/08/07/``)."""
    match = _ADDRESS.search(url)
    return made(*match.groups()) if match else None


def from_text(text: str) -> date | None:
    """The day of writing, where the text says «today» or «yesterday» with a weekday and a full date that agree."""
    days = set()
    for cue in _CUE.finditer(text):
        before = text[cue.start() - 1 : cue.start()]
        alone = before.isspace() or before in _BEFORE_CUE
        match = _todays().match(plain(text[cue.start() : cue.end() + _DATE_LENGTH])) if alone else None
        if match is None:
            continue
        day = made(match["year"], str(_month(match["month"])), match["day"])
        if day is not None and day.weekday() == weekday_of(match["weekday"]):
            days.add(day + timedelta(days=0 if match["cue"] == "اليوم" else 1))
    return days.pop() if len(days) == 1 else None


def made(year: str, month: str, day: str) -> date | None:
    """The date of these figures; None where there is no such day or no press of that year."""
    try:
        known = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return known if known.year in _YEARS else None


def weekday_of(form: str) -> int:
    """The number of a weekday's name, Monday 0."""
    return _weekday_forms()[form.lower()]


@cache
def weekdays() -> re.Pattern[str]:
    """The names of weekdays, Arabic and English."""
    return re.compile(rf"(?<!\w)(?:{_alternatives(list(_weekday_forms()))})(?!\w)", re.IGNORECASE)


@cache
def months() -> re.Pattern[str]:
    """The names of months, Arabic and English."""
    return re.compile(rf"(?<!\w)(?:{_month_pattern()})(?!\w)", re.IGNORECASE)


def _solar(line: str) -> Iterator[Found]:
    """The Gregorian dates of ``line``, in order; a span that one form has read is not read again by another."""
    dated: list[Found] = []
    for match in _ISO.finditer(line):
        dated += _kept(made(*match.groups()), match)
    for match in _DMY.finditer(line):
        day = made(match[3], match[2], match[1])
        dated += _kept(day or (made(match[3], match[1], match[2]) if int(match[1]) <= 12 else None), match)
    for pattern in (_written(), _month_first()):
        for match in pattern.finditer(line):
            month = _month(match["month"])
            other = match.groupdict().get("other")
            told = match["day"] if match["day"].isdecimal() else str(_ordinal(match["day"]))
            if other is None or _month(other) == month:
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
    for match in (*_HIJRI_FIGURES.finditer(line), *_hijri_written().finditer(line)):
        parts = match.groupdict()
        year, day = parts["year"] or parts["year_"], parts["day"] or parts["day_"]
        month = parts["month"] or parts["month_"]
        span = hijri(int(year), int(month) if month.isdecimal() else _hijri_months()[_one_blank(month)], int(day))
        if span:
            yield span[0], *match.span()


def _lunar_day(day: date, weekday: str) -> date | None:
    """``day`` or its neighbour, whichever bears the name ``weekday``."""
    near = (day + timedelta(days=step) for step in (0, -1, 1))
    return next((each for each in near if each.weekday() == weekday_of(weekday)), None)


def _ordinal(words: str) -> int:
    """«الخامس والعشرين» → 25; 0 where it is no number."""
    whole = _ordinals().get(_one_blank(words))
    return whole or sum(_ordinals().get(word, 0) for word in _one_blank(words).replace(" و", " ").split())


@cache
def _ordinals() -> dict[str, int]:
    listed = [row for row in rows("number_words") if row["kind"] == "ordinal"]
    return {plain(form): int(row["value"]) for row in listed for form in members(row["forms"])}


def _alternatives(forms: list[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def _one_blank(form: str) -> str:
    return re.sub(r"\s+", " ", form).lower()


def _forms(calendar: str) -> dict[str, int]:
    listed = [row for row in rows("months") if row["calendar"] == calendar]
    return {plain(form): int(row["month"]) for row in listed for form in members(row["forms"])}


@cache
def _hijri_months() -> dict[str, int]:
    return _forms("hijri")


@cache
def _month_forms() -> dict[str, int]:
    english = {form.lower(): int(row["month"]) for row in rows("page_months") for form in members(row["forms"])}
    return english | _forms("gregorian")


def _month(form: str) -> int:
    return _month_forms()[_one_blank(form)]


def _month_pattern() -> str:
    return _alternatives(list(_month_forms())).replace(r"\ ", r"\s+")


@cache
def _written() -> re.Pattern[str]:
    month = _month_pattern()
    return re.compile(
        rf"(?:(?<!\d)(?P<day>\d{{1,2}}|(?<!\w)(?:{_alternatives(list(_ordinals()))})(?:\s+و(?:العشرين|الثلاثين))?(?=\s+من\s)))"
        rf"{_GAP}(?:من )?"
        rf"(?P<month>{month})(?:{_GAP}(?P<other>{month}))?(?!\w){_GAP}(?:عام|سنه)?\s*(?P<year>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )


@cache
def _month_first() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<month>{_month_pattern()})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[,،]?\s+(?P<year>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )


@cache
def _hijri_written() -> re.Pattern[str]:
    month = _alternatives(list(_hijri_months())).replace(r"\ ", r"\s+")
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}}){_GAP}(?P<month>{month})(?!\w){_GAP}(?:عام |سنه )?(?P<year>1[34]\d\d)(?!\d)\s?(?:هـ?)?"
        r"(?!\w)(?P<day_>)(?P<month_>)(?P<year_>)"
    )


@cache
def _weekday_forms() -> dict[str, int]:
    forms = {plain(form): int(row["day"]) - 1 for row in rows("weekdays") for form in members(row["forms"])}
    english = next(members(row["forms"].lower()) for row in rows("page_dates") if row["role"] == "weekday_en")
    return forms | {name[:length]: day for day, name in enumerate(english) for length in (3, len(name))}


@cache
def _todays() -> re.Pattern[str]:
    month, weekday = _month_pattern(), _alternatives(list(_weekday_forms()))
    return re.compile(
        rf"(?P<cue>اليوم|امس)[،,]?\s+\(?(?P<weekday>{weekday})[\s،,(]+(?P<day>\d{{1,2}})\s+(?P<month>{month})"
        rf"(?:{_GAP}(?:{month}))?(?!\w){_GAP}(?P<year>\d{{4}})"
    )
