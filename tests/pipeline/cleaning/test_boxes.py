"""Which lines stand in a box that a page has set into its text, and which only look so."""

import pytest

from components.pipeline.cleaning.boxes import without_boxes
from components.pipeline.cleaning.lines import first_look
from components.pipeline.cleaning.pieces import pieces

FIRST = "أعادت بلدة الوادي بناء الجسر الحجري الذي جرفه السيل قبل عامين، وعبرته أول سيارة صباح أمس وسط زغاريد الأهالي."
SECOND = "وقال رئيس البلدة إن الحجارة جمعت من مجرى النهر نفسه، وإن البنائين الأربعة رفضوا أن يأخذوا أجرا على عملهم."


def _boxed(*lines: str) -> list[str]:
    """Those of ``lines`` that are named as lines of a box."""
    found = without_boxes([first_look(piece) for piece in pieces("\n".join(lines))])
    return [line.text for line in found if line.rule == "box"]


@pytest.mark.parametrize(
    "box",
    [
        ["هل تسمح بعرض المحتوى من X؟", "قد يستخدم الموقع أدوات تقنية.", "موافقة", "نهاية X مشاركة"],
        ["تخطى البودكاست وواصل القراءة", "حكايات النهر", "حلقة كل أسبوع عن قرية من قرى الوادي.", "البودكاست نهاية"],
        ["ملخص بالذكاء الاصطناعي", "عاد الجسر بعد عامين من السيل.", "هذا الملخص أعدته آلة وقد يخطئ"],
        ["الملخص AI", "عاد الجسر.", "بني بلا أجر.", "أُنشئ هذا الملخص آليا وراجعه محرر."],
    ],
)
def test_boxes(box: list[str]) -> None:
    """From the line that opens one to the one that closes it; the text around it stays."""
    assert _boxed(FIRST, *box, SECOND) == box


@pytest.mark.parametrize(
    "lines",
    [
        ["ملخص بالذكاء الاصطناعي", FIRST, SECOND],
        ["هل تسمح بعرض الفيلم في القرية؟", FIRST, SECOND],
        ["قال المدير: هذا الملخص كتبه طالب", FIRST, SECOND],
        ["نهاية الحكاية", FIRST, SECOND],
        [FIRST, "ملخص بالذكاء الاصطناعي يربك الطلاب", *[SECOND] * 14, "هذا الملخص ضاع"],
    ],
)
def test_what_opens_or_closes_no_box(lines: list[str]) -> None:
    """A heading without the notice that ends it, a notice without its heading, and what stands too far away."""
    assert _boxed(*lines) == []


def test_a_list_of_headlines_in_a_box_stays_one() -> None:
    """Only the lines around it are of the box."""
    box = ["تخطى قصص مقترحة وواصل القراءة", "قصص مقترحة", "أفعى تختار رف الحلوى", "قصص مقترحة نهاية"]
    assert _boxed(FIRST, *box, SECOND) == [box[0], box[-1]]


def test_the_hours_of_a_live_page() -> None:
    """Listed above the entries, where each of them returns; the programme of an evening is text."""
    table = ["9:30 عبور أول سيارة", "8:15 وصول الأهالي", "7:00 فتح الطريق"]
    entries = ["9:30 ص", FIRST, "8:15 ص", SECOND, "7:00 ص", FIRST]
    assert _boxed(*table, *entries) == table
    assert _boxed(FIRST, *table, SECOND) == []


@pytest.mark.parametrize(
    ("lines", "out"),
    [
        (["إعلان", "بيوت للإيجار على النهر - 0790000000"], True),
        (["إعلان", "بيوت للإيجار على النهر"], False),
        (["أرقام الطوارئ", "الإسعاف في الوادي - 0790000000"], False),
        (["إعلان", "وقال رئيس البلدة إن رقم الشكاوى هو 0790000000 وإنه مجاني للأهالي كلهم."], False),
    ],
)
def test_advertisements(lines: list[str], out: bool) -> None:
    """A line with a number to call, under the word that says what it is."""
    assert (lines[-1] in _boxed(FIRST, *lines, SECOND)) is out
