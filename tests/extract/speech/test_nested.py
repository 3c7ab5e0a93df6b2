"""Whom somebody cites who is cited: both have said it, where the inner one is named in the outer words."""

import pytest

from tests.extract.speech.said import told

BOTH = [
    ("قال مسؤولون إن الناطق باسم الحركة أكد مقتل زعيمها.", ("الناطق باسم الحركة", "مقتل زعيمها")),
    ("وأضافت المصادر أن المدعي العام طالب بإنزال عقوبة بالجاني.", ("المدعي العام", "إنزال عقوبة بالجاني")),
    ("وذكر المدير أن وزير النقل أبلغ نظيره أن الطريق سيغلق.", ("وزير النقل", "الطريق سيغلق")),
]


@pytest.mark.parametrize(("text", "inner"), BOTH)
def test_both_have_said_it(text: str, inner: tuple[str, str]) -> None:
    """The words of the inner speaker lie in those of the outer."""
    found = told(text)
    assert len(found) == 2
    assert inner in found


ALONE = [
    "قال المدير إن المدير أكد ذلك بنفسه.",
    "قال المدير إن الخطة التي دعا إليها المجلس جاهزة.",
    "قال المدير إن غسان كان يحث الشبان على العمل.",
]


@pytest.mark.parametrize("text", ALONE)
def test_nobody_else_has_spoken(text: str) -> None:
    """The same speaker, leaflets, whoever is addressed, a clause of its own before the verb: one saying."""
    assert len(told(text)) == 1


def test_the_outer_speaker_goes_on() -> None:
    """Behind an inner saying without أن, another إن belongs to the outer speaker."""
    found = told("قال الوزير إن المصدر العسكري نفى الخبر وإن الجيش يحقق في الأمر.")
    assert ("المصدر العسكري", "الخبر") in found
    assert ("الوزير", "المصدر العسكري نفى الخبر وإن الجيش يحقق في الأمر") in found
