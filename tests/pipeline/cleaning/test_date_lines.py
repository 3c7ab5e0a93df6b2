"""A line of a page is its date only where it says nothing else, or a name beside it."""

from datetime import date

import pytest

from components.pipeline.cleaning.date_lines import date_line, is_hijri, labelled_date, name_and_date
from components.pipeline.cleaning.date_marks import is_clock


@pytest.mark.parametrize(
    ("text", "day", "label"),
    [
        ("الأربعاء 13 سبتمبر 2023", date(2023, 9, 13), ""),
        ("الاربعاء، ١٣ سبتمبر/ أيلول، ٢٠٢٣، 22:06 GMT", date(2023, 9, 13), ""),
        ("نشر في: 13/09/2023 - 10:15", date(2023, 9, 13), "published"),
        ("نُشر: 20 يونيو ,2024: 09:14 ص GST", date(2024, 6, 20), "published"),
        ("آخر تحديث: 2023-09-13", date(2023, 9, 13), "updated"),
        ("13 أيلول (سبتمبر) 2023", date(2023, 9, 13), ""),
        ("الإثنين 16 Sep / September 2024", date(2024, 9, 16), ""),
        ("13 جويلية 2017", date(2017, 7, 13), ""),
        ("42679 السنة 128-العدد 2003 اكتوبر 21 الثلاثاء", date(2003, 10, 21), "published"),
        ("clock iconالأحد 12 أيار 2019", date(2019, 5, 12), ""),
        ("التاريخ: 18 سبتمبر 2012", date(2012, 9, 18), "published"),
        ("السبت 14 أغسطس 2010 - 11:52 مساء | المشاهدات: 2904 | التعليقات: 3", date(2010, 8, 14), ""),
        ("Published On 27/8/202427/8/2024", date(2024, 8, 27), "published"),
    ],
)
def test_date_lines(text: str, day: date, label: str) -> None:
    """Both month systems, the Maghreb's names, both sets of digits, figures, labels and times."""
    line = date_line(text)
    assert line is not None
    assert (line.day, line.label) == (day, label)


@pytest.mark.parametrize(
    "text",
    [
        "الاثنين 13 سبتمبر 2023",
        "13 سبتمبر/ تموز 2023",
        "31/02/2023",
        "وصل الوفد في 13 سبتمبر 2023 إلى الميناء",
        "سبتمبر 2023",
        "مباراة 3-2",
        "",
    ],
)
def test_no_date_lines(text: str) -> None:
    """A weekday or month that disagrees, an impossible day, or a sentence is no date line."""
    assert date_line(text) is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("سمير حداد - الأربعاء 13 سبتمبر 2023", "سمير حداد -"),
        ("13 سبتمبر 2023 بواسطة سمير حداد", "13 سبتمبر 2023"),
        ("جدة 28 صفر 1445 هـ الموافق 13 سبتمبر 2023 م واس", "جدة 28 صفر 1445 هـ الموافق 13 سبتمبر 2023 م واس"),
        ("الأحد, 21 أغسطس 2016 15:47 سمير حداد", "الأحد, 21 أغسطس 2016 15:47"),
        ("وصل الوفد في 13 سبتمبر 2023", None),
        ("حرب أكتوبر - المعركة التي غيرت كل شيء في 6 أكتوبر 1973", None),
    ],
)
def test_a_name_and_a_date(text: str, first: str | None) -> None:
    """Writer or place and date part where a dash, a label or a word for writers stands between them."""
    found = name_and_date(text)
    assert (None if found is None else text[: found[1]].strip()) == first


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("10:45", True),
        ("14:59 ت م", True),
        ("9:30 صباحا", True),
        ("08:15 ص (توقيت مكة المكرمة)", True),
        ("26 يوليو, 11:05 GMT", True),
        ("قبل 3 ساعات", True),
        ("منذ ساعتين", True),
        ("أمس 20:12", True),
        ("8 ساعات", True),
        ("مباراة 3:2", False),
        ("12", False),
        ("اليوم", False),
        ("قبل 3 مباريات", False),
    ],
)
def test_clocks(text: str, clock: bool) -> None:
    """A time of day, or how long ago, and nothing else."""
    assert is_clock(text) is clock


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Posted by: ناشر in أخبار 27 مارس,2015 194 زيارة", date(2015, 3, 27)),
        ("نشر الديوان في 27 مارس 2015.", None),
        ("ناشر في أخبار 27 مارس 2015", None),
    ],
)
def test_a_labelled_day_among_other_words(text: str, day: date | None) -> None:
    """Only with its label, and never in a sentence."""
    found = labelled_date(text)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("text", "hijri"),
    [
        ("٢٥ شوال ١٤٤٢ هـ", True),
        ("الاثنين 25 شوال 1442هـ", True),
        ("عاد في 25 شوال 1442", False),
        ("9 مارس 2021", False),
    ],
)
def test_hijri_alone(text: str, hijri: bool) -> None:
    """A Hijri date and nothing else."""
    assert is_hijri(text) is hijri
