"""Parts of years and months, decades and centuries: tables of sentences printed on Wednesday 13 September 2023."""

from datetime import date

import pytest

from tests.extract.timex.printed import printed, told

# sentence, value, first day, last day
PARTS = [
    ("في النصف الثاني من يناير المقبل", "2024-01", "2024-01-16", "2024-01-31"),
    ("في النصف الأول من الشهر الجاري", "2023-09", "2023-09-01", "2023-09-15"),
    ("خلال الثلث الأخير من رمضان 1444هـ", "2023-03-23/2023-04-20", "2023-04-11", "2023-04-20"),
    ("في الأسبوع الثاني من أغسطس الماضي", "2023-08-08/2023-08-14", "2023-08-08", "2023-08-14"),
    ("في الأسبوع الأخير من فبراير 2024", "2024-02-23/2024-02-29", "2024-02-23", "2024-02-29"),
    ("في أول شهرين من العام", "2023-01/2023-02", "2023-01-01", "2023-02-28"),
    ("خلال التسعة أشهر الأولى من 2021", "2021-01/2021-09", "2021-01-01", "2021-09-30"),
    ("سيعود هذا الشتاء", "2023-WI", "2023-12-01", "2024-02-29"),
    ("ظهر في منتصف الثمانينيات", "198", "1983-01-01", "1986-12-31"),
    ("في أواخر القرن التاسع عشر", "18", "1867-09-01", "1900-12-31"),
    ("منذ مطلع القرن", "20", "2001-01-01", "2034-05-01"),
    ("في القرنين السابع عشر والثامن عشر", "16/17", "1601-01-01", "1800-12-31"),
]

# sentence, value: before the calendar, or in a century that no table converts
WITHOUT_DAYS = [
    ("في القرن الخامس قبل الميلاد", "BC04"),
    ("دمرت عام 146 قبل الميلاد", "BC0146"),
    ("كتب في القرن الرابع الهجري", "0913/1009"),
]

# sentences in which a part is no part of a month or year, nor tens years
NO_PARTS = [
    "فاز في الجولة الثانية من دوري أبطال أوروبا",
    "أوقف شاب في العشرينيات",
    "الحرارة في أواخر الأربعينيات المئوية",
    "وقعا عقودا طويلة الأمد",
]


def _days(text: str) -> list[tuple[str, str, str]]:
    return [(time.value, str(time.earliest), str(time.latest)) for time in printed(text)]


@pytest.mark.parametrize(("text", "value", "earliest", "latest"), PARTS)
def test_part(text: str, value: str, earliest: str, latest: str) -> None:
    """A part has the value of the whole, or its own days where it is a week, and only its own days."""
    assert _days(text) == [(value, earliest, latest)]


@pytest.mark.parametrize(("text", "value"), WITHOUT_DAYS)
def test_other_eras(text: str, value: str) -> None:
    """Before the common era, and in Hijri centuries, a value without days."""
    assert _days(text) == [(value, "None", "None")]


@pytest.mark.parametrize("text", NO_PARTS)
def test_no_part(text: str) -> None:
    """An ordinal of rounds, ages, degrees and contracts are no time."""
    assert told(text) == []


def test_century_of_the_day() -> None:
    """«القرن الماضي» is counted from the day of publication, not from today."""
    assert told("في خمسينيات القرن الماضي", date(1987, 11, 24)) == [("خمسينيات القرن الماضي", "185")]
    assert told("في خمسينيات القرن الماضي") == [("خمسينيات القرن الماضي", "195")]
