"""How the press writes dates: the names of months, weekdays and days of the month, and the patterns made of them.

Everything is matched against ``plain`` text.
"""

import re
from functools import cache

from components.lexicon import alternatives, members, rows
from components.pipeline.cleaning.vocabulary import forms
from components.text.numerals import western

_TENS = (20, 30)
_GAP = r"[\s,،/()\-–—.]*"
_PLAIN = tuple(zip("أإآىة", "ااايه", strict=True))
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th),?(?!\w)")
"""«7th, June 2024»."""
_VOWELS = re.compile(r"[\u064b-\u0652]+(?=\w)")
_DASH = re.compile(r"(?<!\w)ـ+(?!\w)")


def plain(line: str) -> str:
    """``line`` as the patterns of dates read it: western digits, no hamzas or vowel signs; else as long as it was."""
    bare = western(line)
    for letter, plainer in _PLAIN:
        bare = bare.replace(letter, plainer)
    bare = _ORDINAL.sub(lambda match: " " * len(match[0]), bare)
    bare = _VOWELS.sub("", bare) if _VOWELS.search(bare) else bare
    return _DASH.sub(lambda match: "-" * len(match[0]), bare) if "ـ" in bare else bare


def weekday_of(form: str) -> int:
    """The number of a weekday's name, Monday 0."""
    return _weekday_forms()[form.lower()]


@cache
def weekdays() -> re.Pattern[str]:
    """The names of weekdays, Arabic and English."""
    return re.compile(rf"(?<!\w)(?:{alternatives(_weekday_forms())})(?!\w)", re.IGNORECASE)


@cache
def months() -> re.Pattern[str]:
    """The names of months, Arabic and English."""
    return re.compile(rf"(?<!\w)(?:{_month_pattern()})(?!\w)", re.IGNORECASE)


def ordinal(words: str) -> int:
    """«الخامس والعشرين» → 25; 0 where it is no number."""
    whole = _ordinals().get(_one_blank(words))
    return whole or sum(_ordinals().get(word, 0) for word in _one_blank(words).replace(" و", " ").split())


@cache
def _ordinals() -> dict[str, int]:
    listed = [row for row in rows("number_words") if row["kind"] == "ordinal"]
    return {plain(form): int(row["value"]) for row in listed for form in members(row["forms"])}


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


def month(form: str) -> int:
    """The number of a Gregorian month's name."""
    return _month_forms()[_one_blank(form)]


def _month_pattern() -> str:
    return alternatives(_month_forms()).replace(r"\ ", r"\s+")


@cache
def written() -> re.Pattern[str]:
    """«4 مايو/أيار 2023», «الخامس من مايو 2023»: ``day``, ``month``, ``other`` (its second name) and ``year``.

    The hour may be written on to the year («202304:12»).
    """
    month, of, in_year = _month_pattern(), alternatives(role("of")), alternatives(role("in_year"))
    tens = alternatives(form for form, value in _ordinals().items() if value in _TENS)
    return re.compile(
        rf"(?:(?<!\d)(?P<day>\d{{1,2}}|(?<!\w)(?:{alternatives(_ordinals())})(?:\s+و(?:{tens}))?(?=\s+(?:{of})\s)))"
        rf"{_GAP}(?:(?:{of}) )?"
        rf"(?P<month>{month})(?:{_GAP}(?P<other>{month}))?(?!\w){_GAP}(?:{in_year})?\s*(?P<year>(?:19|20)\d\d)(?!\d(?!\d:\d\d))",
        re.IGNORECASE,
    )


@cache
def year_first() -> re.Pattern[str]:
    """«2003 أكتوبر 21», as the head of a printed page runs when it is copied: ``year``, ``month`` and ``day``."""
    return re.compile(rf"(?<!\d)(?P<year>(?:19|20)\d\d)\s*(?P<month>{_month_pattern()})\s*(?P<day>\d{{1,2}})(?!\d)")


@cache
def year_and_weekday() -> re.Pattern[str]:
    """«2010 الأحد 7 نوفمبر», behind the hour: ``year``, ``day`` and ``month``."""
    weekday = weekdays().pattern
    return re.compile(
        rf"(?<!\d)(?P<year>(?:19|20)\d\d)\s+{weekday}\s+(?P<day>\d{{1,2}})\s+(?P<month>{_month_pattern()})(?!\w)"
    )


@cache
def month_first() -> re.Pattern[str]:
    """«May 4, 2023»: ``month``, ``day`` and ``year``."""
    return re.compile(
        rf"(?<!\w)(?P<month>{_month_pattern()})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[,،]?\s+(?P<year>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )


def in_words() -> tuple[re.Pattern[str], ...]:
    """All forms of a full Gregorian date whose month is a word."""
    return written(), month_first(), year_first(), year_and_weekday()


@cache
def hijri_written() -> re.Pattern[str]:
    """«14 شوال 1444 هـ»: ``day``, ``month`` and ``year``."""
    month = alternatives(_hijri_months()).replace(r"\ ", r"\s+")
    in_year, era = alternatives(role("in_year")), alternatives(role("hijri"))
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}}){_GAP}(?P<month>{month})(?!\w){_GAP}(?:(?:{in_year}) )?(?P<year>1[34]\d\d)(?!\d)"
        rf"\s?(?:{era})?(?!\w)(?P<day_>)(?P<month_>)(?P<year_>)"
    )


@cache
def hijri_figures() -> re.Pattern[str]:
    """«14/10/1444 هـ», the year in front or behind: ``day``, ``month`` and ``year``, or the same with a bar behind."""
    return re.compile(
        r"(?<!\d)(?:(?P<day>\d{1,2})\s?[-/.]\s?(?P<month>\d{1,2})\s?[-/.]\s?(?P<year>1[34]\d\d)"
        r"|(?P<year_>1[34]\d\d)\s?[-/.]\s?(?P<month_>\d{1,2})\s?[-/.]\s?(?P<day_>\d{1,2}))(?!\d)"
        rf"\s?(?:{alternatives(role('hijri'))})?(?!\w)"
    )


@cache
def _weekday_forms() -> dict[str, int]:
    names = ((row["day"], members(f"{row['forms']}|{row['bare']}")) for row in rows("weekdays"))
    forms = {plain(form): int(day) - 1 for day, listed in names for form in listed}
    english = [name.lower() for name in _written("weekday_en")]
    return forms | {name[:length]: day for day, name in enumerate(english) for length in (3, len(name))}


@cache
def cues() -> re.Pattern[str]:
    """«اليوم» and «أمس», as group 1, before what may be a weekday."""
    article = forms("page_words", "article")[0]
    said = alternatives([*_written("today"), *yesterday()])
    return re.compile(rf"({said})[،,]?\s+\(?(?={article})")


@cache
def yesterday() -> tuple[str, ...]:
    """The words for the day before."""
    return _written("yesterday")


def _written(role: str) -> tuple[str, ...]:
    return forms("page_dates", role)


@cache
def role(name: str) -> tuple[str, ...]:
    """The words of ``page_dates.tsv`` in that role, as ``plain`` text has them."""
    return tuple(plain(form) for form in _written(name))


def hijri_month(form: str) -> int:
    """The number of a Hijri month, of its name or of its figures."""
    return int(form) if form.isdecimal() else _hijri_months()[_one_blank(form)]
