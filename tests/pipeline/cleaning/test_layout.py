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
        ["أهلا بزائر موقعنا الكريم، نرجو أن يطيب له المقام.", *["أقسام", "صور", "بحث", "اتصل بنا", "الأخبار"]],
        ["هزة خفيفة في وادي الزهور", "محليات"],
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
        ("الوادي (أ ب) –", "byline"),
        ("البناؤون الأربعة: هذا جسرنا نحن وسنحرسه كل ليلة", "subheading"),
    ],
)
def test_between_title_and_text(line: str, kind: str) -> None:
    """What ends with a name in brackets is a caption; a date that is labelled is the page's."""
    assert _kinds(TITLE, line, FIRST, SECOND)[line] == kind


@pytest.mark.parametrize(
    ("above", "kind"),
    [("في ظل غياب الحكومة عن البلدات", "subheading"), ("صحيفة أهل الضفة الغربية للنهر", "chrome")],
)
def test_right_above_the_title(above: str, kind: str) -> None:
    """What begins with a preposition is the upper line of the title; the name of a site is none."""
    kinds = _kinds("القائمة", above, TITLE, FIRST, SECOND)
    assert (kinds[above], kinds[TITLE]) == (kind, "title")


def test_a_headline_that_begins_with_a_profession() -> None:
    """It is no line under a writer's name."""
    title = "باحثة تعيد بناء جسر بلدة الوادي الحجري من مجرى النهر"
    assert _kinds("القائمة", title, "من حفل الافتتاح", FIRST, SECOND)[title] == "title"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (["العدد 1834", "الإثنين 16 أكتوبر 2006 الموافق لـ23 رمضان 1427", TITLE, FIRST], "2006-10-16"),
        (["الإثنين 16 أكتوبر 2006", "القائمة", TITLE, FIRST], "None"),
        (["الجمعة، مارس 09، 2007", TITLE, FIRST, SECOND, "مرسلة بواسطة سامي حداد في 11:34 م"], "2007-03-09"),
        ([TITLE, f"الوادي في 25-4-2012م (سونا) - {FIRST}"], "2012-04-25"),
        ([TITLE, "الأربعاء 1 يونيو 2022 قراءة في دقيقتين", FIRST, SECOND], "2022-06-01"),
    ],
)
def test_the_day_beside_what_tells_of_it(head: list[str], day: str) -> None:
    """The number of the issue, the hour of the writer's line, the agency of the dateline; a bare day above is none."""
    (article,) = _cleaned(*head, SECOND, THIRD).articles
    assert str(article.published) == day


def test_the_name_of_the_site_is_no_title() -> None:
    """Though the text says it: outlets name themselves in quotation marks."""
    said = "وقال البناء الشيخ لـ«نهر الميناء» إن الحجارة كلها من مجرى الماء، وإن العمل دام ستة أشهر كاملة."
    kinds = _kinds("نهر الميناء صحيفة العرب", "معرض للجسور الحجرية في سوق البلدة", FIRST, said, SECOND)
    assert kinds["معرض للجسور الحجرية في سوق البلدة"] == "title"


def test_the_labelled_day_is_that_of_publication() -> None:
    """Also where the line says other things."""
    (article,) = _cleaned(TITLE, "Posted by: ناشر 27 مارس 2015 194 زيارة", FIRST, SECOND).articles
    assert str(article.published) == "2015-03-27"


def test_a_long_line_over_the_name_of_the_writer() -> None:
    """It ends no sentence and is no paragraph, unless the first paragraph begins so."""
    deck = "حكاية أربعة بنائين رفضوا أجرهم وبلدة كاملة حملت الحجارة من مجرى النهر إلى الضفتين يدا بيد"
    assert _kinds(TITLE, deck, "سامي أحمد الحداد", FIRST, SECOND)[deck] == "subheading"
    assert _kinds(TITLE, deck, "سامي أحمد الحداد", f"{deck}.", SECOND)[deck] == "body"


def test_a_sentence_under_a_headline_of_elsewhere_parts_nothing() -> None:
    """The text goes on below it as it was before."""
    teaser = "دخلت أفعى متجرا صغيرا واختارت علبة حلوى ونامت فيها."
    assert len(_cleaned(TITLE, FIRST, SECOND, "اقرأ أيضا", "أفعى تختار رف الحلوى", teaser, SECOND, THIRD).articles) == 1


@pytest.mark.parametrize(("line", "kind"), [("سياحة وسفر", "chrome"), ("هدى الوادي", "byline"), ("خبر", "chrome")])
def test_beside_the_day(line: str, kind: str) -> None:
    """Two words may be a name that no list has; two joined words, one word, or a preposition are none."""
    assert _kinds(TITLE, line, "5 مايو 2023", FIRST, SECOND)[line] == kind


@pytest.mark.parametrize(
    ("inset", "kind"),
    [
        (["ملفات", "أفعى تدخل متجرا وتختار رف الحلوى"], "related"),
        (["ملفات", "حجارة الجسر من مجرى النهر"], "subheading"),
        (["اقرأ أيضا", "أفعى تدخل متجرا وتختار رف الحلوى", "قط يعطل قطارا", "أجر البنائين"], "subheading"),
        (["اقرأ أيضا", "أفعى تختار رف الحلوى", "دخلت أفعى متجرا صغيرا واختارت علبة حلوى ونامت فيها."], "related"),
        (["اقرأ أيضا", "أفعى تختار رف الحلوى", "وخاف البناؤون من أفعى ظهرت بين حجارة الجسر يوم الافتتاح."], "body"),
        (["قال البناؤون:", "حجر كبير", "حجر صغير", "جسر متين"], "body"),
        (["** نعم، هذا صحيح"], "body"),
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
        (["من العدد", "أفعى تختار رف الحلوى", "قط يعطل قطارا سريعا", "طفل يربح دراجة", "كهف جديد للزوار"], True),
        (["الجسر القديم", "الجسر الجديد والنهر", "البلدة ومجرى النهر", "الحجارة الأولى في النهر"], False),
        ([f"كان هذا خبر {TITLE} ونرجو أن يكون قد أعجبكم"], False),
        (["شارك الخبر", f"كان هذا خبر {TITLE} ونرجو أن يكون قد أعجبكم"], True),
    ],
)
def test_below_the_text(below: list[str], out: bool) -> None:
    """Comments, notices under the tags and what a ruled line parts off are none of it; what goes on in it is."""
    kinds = _kinds(TITLE, FIRST, SECOND, THIRD, *below)
    assert (kinds[below[-1]] not in ("body", "subheading")) is out


def test_a_link_written_on_to_the_last_paragraph() -> None:
    """The template's words and the title behind the last full stop are cut off."""
    (article,) = _cleaned(TITLE, FIRST, SECOND, f"{THIRD} رابط الخبر بصحيفة النهر: {TITLE}").articles
    assert article.text.endswith(THIRD)


@pytest.mark.parametrize(
    ("box", "kind"),
    [
        (["سامي أحمد الحداد", "باحث في تاريخ الجسور الحجرية، صدر له كتابان عنها."], "byline"),
        (["عن الكاتب", "سامي أحمد الحداد مهندس يكتب عن الجسور الحجرية وتاريخها."], "byline"),
        (["سامي أحمد الحداد: لم أر في حياتي جسرا يبنى بهذا الحب كله."], "body"),
    ],
)
def test_who_the_writer_is(box: list[str], kind: str) -> None:
    """The last paragraph, where it begins with the name above the text or stands under it; his words do not."""
    kinds = _kinds(TITLE, "سامي أحمد الحداد", FIRST, SECOND, THIRD, *box, "قد يعجبك هذا")
    assert {kinds[line] for line in box} == {kind}


def test_two_articles_that_an_agency_parts() -> None:
    """A short headline with a place and an agency under it begins another text."""
    found = _cleaned(TITLE, FIRST, SECOND, THIRD, "قاعة الأصداف النادرة", "الميناء - رويترز", OTHER)
    assert [article.title for article in found.articles] == [TITLE, "قاعة الأصداف النادرة"]


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
        ("<div><input type='email'><div>رسالة كل شهر من محررينا.</div></div>", "chrome"),
        ("<div>من العدد نفسه</div><a><p>أفعى تختار رف الحلوى</p></a><a><p>قط يعطل قطارا سريعا</p></a>", "related"),
        ("<div class='pullquote'>جسر واحد يكفي</div>", "chrome"),
        ("<div><a href='9'>&laquo; السابق</a> <a href='11'>التالي &raquo;</a></div>", "chrome"),
        ("<div><span>رأيكم</span><span>★★★★☆</span></div>", "chrome"),
    ],
)
def test_what_links_pictures_and_bold_letters_say(block: str, kind: str) -> None:
    """Of a block that is nothing else."""
    page = (f"<h1>{TITLE}</h1><p>{FIRST}</p>", block, f"<p>{SECOND}</p><p>{THIRD}</p>")
    at = len(page[0]) + 1
    inside = (s for s in _cleaned(*page, kind="html").segments if at <= s.raw_start < at + len(block))
    assert {s.kind for s in inside if s.rule not in ("markup", "blank")} == {kind}


MASTHEAD = ["رئيس التحرير", "سعاد الكرمي", "الإشراف العام", "مأمون القاضي"]
HEADLINES = (
    "مخيم الوادي ينظم احتفالا nahar لجنة الصداقة تبحث خطتها nahar هيئة الطاقة تتلقى ألف طلب nahar وفاة كاتب كبير nahar "
)
UNPARTED = (
    "طقس غير مستقر في الشمال غدا رئيس النادي عن صفقة الحارس: بحثت عن مصلحة الفريق مصادرة ألف رتبة مقلدة النجوم علاقة "
    "وجود الجنيه ينخفض مقابل الدولار ويرتفع مقابل اليورو مؤشرات الأسهم تغلق على استقرار هل إغلاق السخان ضروري؟ المتحف "
    "يفتح أبوابه مجانا أسبوعا"
)


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        (MASTHEAD, "chrome"),
        ([HEADLINES * 2], "related"),
        ([UNPARTED], "related"),
        (["    ".join(["مدرب النجوم: الفوز لم يكن سهلا", "أمطار على المرتفعات", "عودة قطار الساحل"] * 2)], "related"),
        (["وفاة كاتب كبير"], "chrome"),
    ],
)
def test_what_stands_above_the_title_is_none_of_the_text(above: list[str], kind: str) -> None:
    """Those who run the paper, headlines in one line: the title is found below them, and the text is whole."""
    raw = "\n".join([*above, TITLE, FIRST, SECOND])
    cleaned = clean(Record("a.txt", 1, raw, "text", {}), Sidecar())
    assert [article.text for article in cleaned.articles] == ["\n".join([TITLE, FIRST, SECOND])]
    assert {s.kind for s in cleaned.segments if s.raw_end <= len("\n".join(above)) and s.rule != "blank"} == {kind}


def test_a_long_first_paragraph_stays() -> None:
    """Behind a title a paragraph without a stop is the text's own."""
    assert _kinds(TITLE, UNPARTED, FIRST, SECOND)[UNPARTED] == "body"


def test_who_edits_the_paper_signs_below_a_title() -> None:
    """One such line under a headline tells who wrote."""
    assert _kinds(TITLE, "رئيس التحرير", "مأمون القاضي", FIRST, SECOND)["مأمون القاضي"] == "byline"
