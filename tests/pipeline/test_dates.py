"""A page's date counts only where it can be nothing else."""

from datetime import date

import pytest

from components.pipeline import dates


@pytest.mark.parametrize(
    ("text", "day", "label"),
    [
        ("الأربعاء 13 سبتمبر 2023", date(2023, 9, 13), ""),
        ("الاربعاء، ١٣ سبتمبر/ أيلول، ٢٠٢٣، 22:06 GMT", date(2023, 9, 13), ""),
        ("نشر في: 13/09/2023 - 10:15", date(2023, 9, 13), "published"),
        ("آخر تحديث: 2023-09-13", date(2023, 9, 13), "updated"),
        ("13 أيلول (سبتمبر) 2023", date(2023, 9, 13), ""),
        ("الإثنين 16 Sep / September 2024", date(2024, 9, 16), ""),
        ("13 جويلية 2017", date(2017, 7, 13), ""),
    ],
)
def test_date_lines(text: str, day: date, label: str) -> None:
    """Both month systems, the Maghreb's names, both sets of digits, figures, labels and times."""
    line = dates.date_line(text)
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
    assert dates.date_line(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قال اليوم الأربعاء 13 سبتمبر 2023 إن", date(2023, 9, 13)),
        ("وصل أمس الأربعاء 13 سبتمبر/أيلول 2023.", date(2023, 9, 14)),
        ("قال اليوم الاثنين 13 سبتمبر 2023 إن", None),
        ("ولد الأربعاء 13 سبتمبر 2023.", None),
        ("اليوم الأربعاء 13 سبتمبر 2023 وأمس الأحد 3 سبتمبر 2023", None),
    ],
)
def test_from_text(text: str, day: date | None) -> None:
    """Only a today that is dated in full, and only if there is one such day."""
    assert dates.from_text(text) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://example.org/2015/08/07/port.html", date(2015, 8, 7)),
        ("https://example.org/20150807/ms2.htm", date(2015, 8, 7)),
        ("https://example.org/article/20158907", None),
    ],
)
def test_from_address(address: str, day: date | None) -> None:
    """Many sites write the day into the path."""
    assert dates.from_address(address) == day
