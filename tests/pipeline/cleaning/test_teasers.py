"""Which paragraphs are of other articles: below the text in a list, inside of it under a headline."""

import pytest

from components.pipeline.cleaning.clean import clean
from components.pipeline.receiving.read import Record
from components.pipeline.receiving.sidecar import Sidecar

TITLE = "بلدة الوادي تعيد بناء جسرها الحجري"
FIRST = "أعادت بلدة الوادي بناء الجسر الحجري الذي جرفه السيل قبل عامين، وعبرته أول سيارة صباح أمس وسط زغاريد الأهالي."
SECOND = "وقال رئيس البلدة إن الحجارة جمعت من مجرى النهر نفسه، وإن البنائين الأربعة رفضوا أن يأخذوا أجرا على عملهم."
THIRD = "وأضاف أن الجسر سيخدم ثلاث قرى كانت تقطع عشرين كيلومترا للوصول إلى المدرسة والمستوصف والسوق."
LAST = "تأمل البلدة أن تعبر الشاحنات الجسر قبل الشتاء وأن تصل الحجارة الباقية من مجرى النهر."
SHELLS = "تفتح المدينة قاعة تضم ألفي صدفة جمعها غواص خلال أربعين سنة من شواطئ بعيدة."
CATS = "توقفت القطارات ساعة كاملة بعد أن نام قط على القضبان، ولم يستيقظ إلا حين جاءت صاحبته بالحليب."


def _texts(*lines: str) -> list[str]:
    return [article.text for article in clean(Record("a.txt", 1, "\n".join(lines), "text", {}), Sidecar()).articles]


@pytest.mark.parametrize(
    "below",
    [
        ["المصدر: النهر", "حول هذه القصة", "متحف البحر يفتح قاعة للأصداف", SHELLS, "3 مايو 2023", "المزيد"],
        ["وسوم: جسور", "مقالات ذات صلة", "قاعة للأصداف في متحف البحر", SHELLS, "قط يعطل قطارا سريعا", CATS, "اتصل بنا"],
        ["شارك", "مقالات ذات صلة", "قط ينام فيوقف القطارات", CATS, "قاعة للأصداف في المدينة", SHELLS],
    ],
)
def test_headlines_with_their_sentences_below_the_text(below: list[str]) -> None:
    """Neither are they of the text, nor an article of their own."""
    assert _texts(TITLE, FIRST, SECOND, THIRD, *below) == ["\n".join([TITLE, FIRST, SECOND, THIRD])]


@pytest.mark.parametrize(
    "inset",
    [
        ["اقرأ أيضا", "متحف البحر يفتح قاعة للأصداف"],
        ["شارك", "اقرأ أيضا", "متحف البحر يفتح قاعة للأصداف"],
        ["اقرأ أيضا", "جسر آخر على النهر تبنيه الحجارة"],
    ],
)
def test_the_last_paragraph_stays_below_a_headline(inset: list[str]) -> None:
    """It is of the text above, whatever the headline between them is of."""
    assert _texts(TITLE, FIRST, SECOND, *inset, LAST) == ["\n".join([TITLE, FIRST, SECOND, LAST])]
    assert _texts(TITLE, FIRST, SECOND, *inset, LAST, THIRD) == ["\n".join([TITLE, FIRST, SECOND, LAST, THIRD])]


def test_a_question_below_a_list_heads_the_text() -> None:
    """It begins no other article where the text goes on in the same matter."""
    list_ = ["اقرأ أيضا", "تقرير: نصف القرى بلا طريق إلى المدارس"]
    asked = "هل يعود السيل إلى الجسر؟"
    (text,) = _texts(TITLE, FIRST, SECOND, *list_, asked, "لا.", f"{LAST} فالجسر أعلى من السيل.", THIRD, SECOND)
    assert asked in text
