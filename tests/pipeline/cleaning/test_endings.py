"""Where a text ends, and where it only seems to; what on a page is of the text nonetheless."""

import pytest

from components.pipeline.cleaning.clean import clean
from components.pipeline.receiving.read import Record
from components.pipeline.receiving.sidecar import Sidecar

TITLE = "بلدة الوادي تعيد بناء جسرها الحجري"
FIRST = "أعادت بلدة الوادي بناء الجسر الحجري الذي جرفه السيل قبل عامين، وعبرته أول سيارة صباح أمس وسط زغاريد الأهالي."
SECOND = "وقال رئيس البلدة إن الحجارة جمعت من مجرى النهر نفسه، وإن البنائين الأربعة رفضوا أن يأخذوا أجرا على عملهم."
THIRD = "وأضاف أن الجسر سيخدم ثلاث قرى كانت تقطع عشرين كيلومترا للوصول إلى المدرسة والمستوصف والسوق."
LAST = "تأمل البلدة أن تعبر الشاحنات الجسر قبل الشتاء وأن تصل الحجارة الباقية من مجرى النهر."
SHELLS = "افتتح متحف المرجان قاعة تضم ألفي صدفة التقطها غواص متقاعد خلال خمسين سنة من شواطئ بعيدة."
CATS = "توقفت عربات المترو ساعة كاملة بعدما نام قط أبيض فوق القضبان، واستيقظ حين جاءت صاحبته بالحليب."
COOKIES = "نحن وشركاؤنا نحفظ معلومات على جهازك ضمن ملفات تعريف الارتباط لتحسين تجربتك."


def _text(*lines: str) -> str:
    (article,) = clean(Record("a.txt", 1, "\n".join(lines), "text", {}), Sidecar()).articles
    return article.text


@pytest.mark.parametrize(
    "below",
    [
        ["الوسوم: جسور، قرى", SHELLS],
        ["شارك", "أخبار ذات صلة", "قاعة للأصداف في المدينة", "رياضة", "5 مايو 2023", SHELLS],
        ["شارك", "قاعة جديدة للأصداف في المدينة", SHELLS, "قط أبيض يعطل المترو ساعة", CATS],
        ["الوسوم: جسور، قرى", "قاعة جديدة للأصداف في المدينة", SHELLS, "قط أبيض يعطل المترو ساعة", CATS],
        [COOKIES],
        ["تابع آخر الأخبار عبر تطبيقنا، وفعل الإشعارات ليصلك كل جديد."],
    ],
)
def test_what_stands_below_the_end(below: list[str]) -> None:
    """Teasers and notices are neither text nor an article of their own."""
    text = _text(TITLE, FIRST, SECOND, THIRD, LAST, *below)
    assert text.startswith("\n".join([TITLE, FIRST, SECOND, THIRD, LAST]))
    assert not any(line in text for line in (SHELLS, CATS, COOKIES, "تطبيقنا"))


@pytest.mark.parametrize(
    "inset",
    [
        ["الوسوم: جسور، قرى"],
        ["شارك", "أخبار ذات صلة", "قاعة للأصداف في المدينة", "رياضة"],
        ["شارك", "أخبار ذات صلة", "قط أبيض يعطل المترو ساعة"],
    ],
)
def test_a_text_that_goes_on(inset: list[str]) -> None:
    """Its last paragraph says words of the text above, or begins as one that goes on."""
    assert LAST in _text(TITLE, FIRST, SECOND, THIRD, *inset, LAST)
    assert "وشكر" in _text(
        TITLE,
        FIRST,
        SECOND,
        THIRD,
        *inset,
        "وشكر في ختام حديثه كل من تبرع بالمال أو بالطعام أو بيوم من العمل وكل من صبر على الطريق الطويل.",
    )


def test_a_text_about_pages() -> None:
    """Where the matter is a site or a network, its words are of the text."""
    told = "يتيح الموقع للقراء أن يحفظوا المقالات في حساب مجاني."
    again = "وأضاف أن الموقع سيجمع المقالات التي كتبت عن الجسر في عشرين سنة."
    assert told in _text(TITLE, FIRST, SECOND, THIRD, told, again)


def test_a_table_below_a_button() -> None:
    """Rows of figures are of the text where its words stand in them, and not the prices of the day."""
    rows = ["عدد القرى المستفيدة: 3", "الحجارة المستعملة: 2300"]
    assert "\n".join(rows) in _text(TITLE, FIRST, SECOND, THIRD, "تحميل المزيد", *rows)
    assert "الذهب" not in _text(TITLE, FIRST, SECOND, THIRD, "تحميل المزيد", "أونصة الذهب: 2300", "أونصة الفضة: 30")


def test_headlines_below_the_end() -> None:
    """Many lines of other matters are no list of the text, though one asks; a last cry alone stays."""
    below = ["أزهار", "مستشفى يستبدل أرقام غرفه بأسماء زهور", "لماذا تتثاءب القطط كثيرا؟", "أغرب سرير في العالم كله!"]
    assert _text(TITLE, FIRST, SECOND, THIRD, *below).endswith(THIRD)
    assert _text(TITLE, FIRST, SECOND, THIRD, "لا أعرف من سيعبره غدا!").endswith("غدا!")


def test_a_list_below_furniture() -> None:
    """A sentence that goes on and opens a list is of the text, and so are its items."""
    list_ = ["ونصح المهندس أهل البلدة بثلاثة أشياء:", "1- ترميم الحجارة كل شتاء.", "2- إبعاد الشاحنات."]
    links = ["اقرأ أيضا:", "• قط يعطل قطارا سريعا", "• طفل يربح دراجة"]
    assert "\n".join(list_) in _text(TITLE, FIRST, SECOND, THIRD, *links, *list_, "تابعوا صحيفة النهر على فيسبوك")


def test_a_list_of_contents() -> None:
    """Its headings return below it; they stay where they return."""
    parts = ["كيف بني الجسر؟", FIRST, "من يعبر الجسر؟", THIRD, "متى تعبر الشاحنات؟", LAST]
    list_ = ["محتويات التقرير", *(f"{i}- {heading}" for i, heading in enumerate(parts[::2], 1))]
    text = _text(TITLE, SECOND, *list_, *parts)
    assert "محتويات" not in text
    assert all(text.count(heading) == 1 for heading in parts[::2])


def test_prices_above_the_title() -> None:
    """They are no title; a headline that ends with a year is one."""
    assert _text("سوق المرفأ 4,215.60 +0.42%", "خام النهر 82.34$", TITLE, FIRST, SECOND).startswith(TITLE)
    assert _text("بلدة الوادي تعيد بناء جسرها عام 2023", FIRST, SECOND).startswith("بلدة الوادي تعيد")


def test_the_mark_that_ends_a_dispatch() -> None:
    """The sentence before it is text, the caption behind it is none."""
    shown = "سيارة تعبر الجسر الحجري في بلدة الوادي يوم 5 مايو 2023. (شينخوا)"
    text = _text(TITLE, FIRST, SECOND, f"{LAST} /نهاية الخبر/", shown)
    assert text.endswith(LAST)
