"""What a line of a page is by where it stands: before the title, under it, between two paragraphs, below the text."""

import pytest

from components.pipeline.cleaning.clean import Cleaned, clean
from components.pipeline.receiving.read import Record
from components.pipeline.receiving.sidecar import Sidecar

TITLE = "بلدة الوادي تعيد بناء جسرها الحجري"
FIRST = "أعادت بلدة الوادي بناء الجسر الحجري الذي جرفه السيل قبل عامين، وعبرته أول سيارة صباح أمس وسط زغاريد الأهالي."
SECOND = "وقال رئيس البلدة إن الحجارة جمعت من مجرى النهر نفسه، وإن البنائين الأربعة رفضوا أن يأخذوا أجرا على عملهم."
THIRD = "وأضاف أن الجسر سيخدم ثلاث قرى كانت تقطع عشرين كيلومترا للوصول إلى المدرسة والمستوصف والسوق."
OTHER = (
    "افتتح متحف البحر قاعة للأصداف النادرة تضم ألفي صدفة جمعها غواص هاو خلال أربعين سنة من شواطئ بعيدة، وأهداها كلها "
    "إلى المدينة التي ولد فيها، مشترطا أن يدخل الصغار مجانا وأن تكتب الأسماء بلغات عدة تسهل قراءتها."
)


def _cleaned(*lines: str, kind: str = "text") -> Cleaned:
    return clean(Record("a.txt", 1, "\n".join(lines), kind, {}), Sidecar())  # type: ignore[arg-type]


def _kinds(*lines: str, kind: str = "text") -> dict[str, str]:
    raw = "\n".join(lines)
    return {raw[s.raw_start : s.raw_end]: s.kind for s in _cleaned(*lines, kind=kind).segments}


@pytest.mark.parametrize(
    "above",
    [
        ["صحيفة الساحل اليومية المستقلة"],
        ["تجاوز إلى المحتوى", "رئيس التحرير ورئيس مجلس الإدارة"],
        ["أخبار البلدات", "play"],
    ],
)
def test_the_title_says_what_the_text_says(above: list[str]) -> None:
    """The names of site and section, however long, are not echoed by the text; what stands above the title is none."""
    kinds = _kinds(*above, TITLE, FIRST, SECOND)
    assert kinds[TITLE] == "title"
    assert {kinds[line] for line in above} == {"chrome"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("أجور رفضها البناؤون الأربعة كلهم", "subheading"),
        ("الجسر بعد بنائه (سامي حداد)", "caption"),
        ("تحقيق سلوى المرعي", "byline"),
        ("أبوظبي (وام)", "byline"),
        ("المحافظ (وام)", "caption"),
        ("Sami Haddad", "chrome"),
        ("Posted by: ناشر 27 مارس 2015 194 زيارة", "chrome"),
        ("الوادي «النهر» سامي حداد:", "byline"),
    ],
)
def test_between_title_and_text(line: str, kind: str) -> None:
    """What ends with a name in brackets is a caption; a date that is labelled is the page's."""
    assert _kinds(TITLE, line, FIRST, SECOND)[line] == kind


def test_the_name_of_the_site_is_no_title() -> None:
    """Though the text says it: outlets name themselves in quotation marks."""
    said = "وقال البناء الشيخ لـ«نهر الميناء» إن الحجارة كلها من مجرى الماء، وإن العمل دام ستة أشهر كاملة."
    kinds = _kinds("نهر الميناء صحيفة العرب", "معرض للجسور الحجرية في سوق البلدة", FIRST, said, SECOND)
    assert kinds["معرض للجسور الحجرية في سوق البلدة"] == "title"


def test_the_labelled_day_is_that_of_publication() -> None:
    """Also where the line says other things."""
    (article,) = _cleaned(TITLE, "Posted by: ناشر 27 مارس 2015 194 زيارة", FIRST, SECOND).articles
    assert str(article.published) == "2015-03-27"


@pytest.mark.parametrize(
    ("inset", "kind"),
    [
        (["ملفات", "أفعى تدخل متجرا وتختار رف الحلوى"], "related"),
        (["ملفات", "حجارة الجسر من مجرى النهر"], "subheading"),
        (["اقرأ أيضا", "أفعى تدخل متجرا وتختار رف الحلوى", "قط يعطل قطارا", "أجر البنائين"], "subheading"),
    ],
)
def test_between_two_paragraphs(inset: list[str], kind: str) -> None:
    """A headline whose words the text never says points elsewhere; one that the next paragraph says is its heading."""
    assert _kinds(TITLE, FIRST, *inset, SECOND, THIRD)[inset[-1]] == kind


@pytest.mark.parametrize(
    ("below", "out"),
    [
        (["تعليقات القراء", "سامر", "منذ ساعتين", "ما أجمل ما صنعتم أيها الرجال، بارك الله في سواعدكم جميعا."], True),
        (["وسوم", "جسور", "يسمح بنسخ المواد لمن يذكر الموقع ويضع رابطه في أعلى الصفحة بلا تغيير."], True),
        (["وسوم", "جسور", "ويأمل رئيس البلدة أن يرسل المزارعون ثمارهم عبر الجسر إلى السوق قبل الشتاء."], False),
        (["نشرت البلدة صورا للجسر على صفحتها، وشكرت كل من حمل حجرا أو خبزا أو ماء."], False),
        (["-----------", "متحف الأصداف يفتح قاعة جديدة"], True),
        (["المصور: سامي حداد", "Example Press"], True),
    ],
)
def test_below_the_text(below: list[str], out: bool) -> None:
    """Comments, notices under the tags and what a ruled line parts off are none of it; what goes on in it is."""
    kinds = _kinds(TITLE, FIRST, SECOND, THIRD, *below)
    assert (kinds[below[-1]] not in ("body", "subheading")) is out


def test_two_articles_that_only_their_writers_part() -> None:
    """A short headline with a name under it begins another text; a quotation with its speaker does not."""
    found = _cleaned(TITLE, "سامي أحمد الحداد", FIRST, SECOND, THIRD, "قاعة الأصداف", "ليلى أحمد الحداد", OTHER)
    assert [article.author for article in found.articles] == ["سامي أحمد الحداد", "ليلى أحمد الحداد"]
    assert len(_cleaned(TITLE, FIRST, SECOND, THIRD, "«قاعة الأصداف»", "ليلى أحمد الحداد", OTHER).articles) == 1


def test_briefs_with_datelines() -> None:
    """Each has a headline and a dateline; twenty words are enough."""
    brief = "ينظم النادي مساء الغد ندوة عن صيد السمك يتحدث فيها ثلاثة من قدامى البحارة، وتعرض فيها شباك وصور قديمة."
    found = _cleaned(TITLE, f"الوادي - «النهر»: {FIRST}", "ندوة عن صيد السمك", f"الميناء - «النهر»: {brief}")
    assert [article.title for article in found.articles] == [TITLE, "ندوة عن صيد السمك"]


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("<p><a href='x'>أفعى تدخل متجرا وتختار رف الحلوى</a></p>", "related"),
        ("<p>ورأى <a href='x'>بناء شيخ</a> أن السيل القادم لن يجرفه.</p>", "body"),
        ("<div><a>جسور</a> <a>أنهار</a> <a>حجارة</a></div>", "keywords"),
        ("<div><a>أ+</a><a>أ-</a></div>", "chrome"),
        ("<div><a href='x'>سامي حداد</a></div>", "byline"),
        ("<p><b>أجر لم يطلبه أحد</b></p>", "subheading"),
        ("<p><b>تحذير:</b> لا تعبر الشاحنات الجسر قبل الصيف.</p>", "body"),
        ("<p><img src='x'></p><p>الجسر من الضفة الشرقية</p>", "caption"),
    ],
)
def test_what_links_pictures_and_bold_letters_say(block: str, kind: str) -> None:
    """Of a block that is nothing else."""
    page = (f"<h1>{TITLE}</h1><p>{FIRST}</p>", block, f"<p>{SECOND}</p><p>{THIRD}</p>")
    at = len(page[0]) + 1
    inside = (s for s in _cleaned(*page, kind="html").segments if at <= s.raw_start < at + len(block))
    assert {s.kind for s in inside if s.rule not in ("markup", "blank")} == {kind}
