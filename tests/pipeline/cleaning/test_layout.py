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


MENU = ["الرئيسية", "محليات", "رياضة", "ثقافة", "اقتصاد", "مجتمع"]


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
        ("عمال يرفعون الحجارة من مجرى النهر قبل الفجر. (س.حداد/النهر)", "caption"),
        ("عبور أول سيارة فوق الجسر، 5 مايو 2023. (وام)", "caption"),
        ("تحرير من طرف سامي حداد", "byline"),
        ("قسم المحليات", "byline"),
        ("قسم من الأهالي رفض عبور الجسر", "subheading"),
        ("أخبر من تحب", "chrome"),
        ("منظر عام للجسر بعد بنائه", "caption"),
        ("| كتب سامي الحداد |", "byline"),
        ("رئيس البلدة: الجسر لم يكتمل بعد", "subheading"),
        ("بناؤون فوق الجسر قبل الفجر ( سامي حداد - وكالة النهر )", "caption"),
        ("فرحة الأهالي بالجسر «عدسة - سامي حداد»", "caption"),
        ("فرحة الأهالي بالجسر - عدسة: سامي حداد", "caption"),
        ("وقال سامي حداد من خلف العدسة: هذا أجمل جسر رأيته في حياتي.", "body"),
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
        ([*MENU, "2023/05/03", TITLE, FIRST], "2023-05-03"),
        ([*MENU, "الأربعاء 3 مايو 2023", TITLE, FIRST], "None"),
        (["2023/05/03", *MENU, "2023/05/04", TITLE, FIRST], "None"),
    ],
)
def test_the_day_beside_what_tells_of_it(head: list[str], day: str) -> None:
    """The number of the issue, the hour of the writer's line, the agency of the dateline, or the title right below the
    menu; any other bare day above is none."""
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
        (["هل تؤيد بناء الجسور من الحجارة القديمة بدل الإسمنت؟", "نعم", "لا"], True),
        (["هل تؤيد بناء الجسور من الحجارة القديمة؟", "أؤيد  لا أؤيد  لا رأي لي"], True),
        (["هل تؤيد بناء الجسور من الحجارة القديمة بدل الإسمنت؟"], False),
        (["أخبار الصحيفة كلها على قناتها في تلغرام، على الرابط الآتي:", "https://t.me/nahr"], True),
        (["جسور، حجارة، بلدة الوادي", "مشاركة"], True),
        (["(النهر، فرانس برس)"], True),
        (["(سامي أحمد الحداد)"], True),
        (["بناؤون يحملون الحجارة من مجرى النهر (النهر - هدى الحداد)"], True),
        (["hoda@example.org", "شارك"], True),
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
        (["سامي أحمد الحداد: باحث في تاريخ الجسور الحجرية، صدر له كتابان عنها."], "byline"),
        (["عن الكاتب", "سامي أحمد الحداد مهندس يكتب عن الجسور الحجرية وتاريخها."], "byline"),
        (["سامي أحمد الحداد: لم أر في حياتي جسرا يبنى بهذا الحب كله."], "body"),
        (["أستاذ متقاعد وقاص، صدرت له مجموعة «ليل الطباشير»، ويكتب في قضايا التربية."], "byline"),
        (["* أستاذ مساعد في المالية العامة، صدر له «ورق قديم»"], "byline"),
        (["سامي أحمد الحداد مهندس وكاتب من مواليد البلدة، عمل في بناء السدود.", "تعليقات القراء (2)"], "byline"),
        (["خبير في بناء الجسور الحجرية فوق مجرى النهر حاصل على جائزة البلدة."], "body"),
        (["أستاذ من البلدة حمل حجرا كل يوم ورفض أن يأخذ أجرا على عمله."], "body"),
    ],
)
def test_who_the_writer_is(box: list[str], kind: str) -> None:
    """The last paragraph, where it begins with the name above the text or stands under it; his words do not."""
    kinds = _kinds(TITLE, "سامي أحمد الحداد", FIRST, SECOND, THIRD, *box, "قد يعجبك هذا")
    assert {kinds[line] for line in box[:2] if "تعليقات" not in line} == {kind}


def test_a_name_and_a_trade_below_sign_the_text() -> None:
    """Where nobody is named above; a name that the text says is of the text."""
    box = ["هدى سامي الحداد", "هدى سامي الحداد كاتبة من مواليد الساحل، صدر لها كتاب عن الجسور."]
    (article,) = _cleaned(TITLE, FIRST, SECOND, THIRD, *box, "قد يعجبك هذا").articles
    assert (article.author, article.text.endswith(THIRD)) == ("هدى سامي الحداد", True)
    told = f"{THIRD[:-1]} كما تقول هدى سامي الحداد."
    assert _cleaned(TITLE, FIRST, SECOND, told, *box).articles[0].text.endswith(box[1])


@pytest.mark.parametrize(
    ("head", "author"),
    [
        (["الوادي: هدى الحداد", "تصوير: سامي كريم"], "هدى الحداد"),
        (["المصدر: الوادي ـ هدى الحداد"], "هدى الحداد"),
        (["المصدر: رويترز"], None),
        (["هدى الحداد صحافية"], "هدى الحداد"),
        (["Author, هدى الحداد", "Role, صوت النهر - الوادي"], "هدى الحداد"),
        (["الوادي: هدى الحداد – الميناء: سامي كريم"], "هدى الحداد، سامي كريم"),
        (["كتب سامي كريم وهدى الحداد"], "سامي كريم، هدى الحداد"),
        (["سامي كريم: التأجيل إهانة للناس"], None),
        (["هدى أبو شقرا"], "هدى أبو شقرا"),
        (["هدى. ع"], "هدى. ع"),
        (["رنوة جبران"], None),
    ],
)
def test_who_is_named_above_the_text(head: list[str], author: str | None) -> None:
    """Above the picture's owner, behind «source» with a place, without what she does."""
    assert _cleaned(TITLE, *head, FIRST, SECOND).articles[0].author == author


def test_a_text_that_goes_on_below_a_life_is_kept() -> None:
    """Where more paragraphs stand below it than above, it is none of the writer at the end."""
    life = "سامي أحمد الحداد باحث يعمل في بناء الجسور منذ ثلاثين سنة."
    more = [f"{THIRD[:-1]}، وهذا هو الخبر رقم {number}." for number in range(5)]
    kinds = _kinds(TITLE, "سامي أحمد الحداد", FIRST, SECOND, THIRD, life, *more)
    assert {kinds[line] for line in more} == {"body"}


def test_a_name_in_brackets_below_signs_the_text() -> None:
    """As papers sign their briefs."""
    assert _cleaned(TITLE, FIRST, SECOND, "(سامي أحمد الحداد)").articles[0].author == "سامي أحمد الحداد"


def test_a_name_that_a_list_below_belongs_to() -> None:
    """No list of names has it: «مقالات أخرى ل…» says whose the text is."""
    kinds = _kinds(TITLE, "رنوة جبران", FIRST, SECOND, "مقالات أخرى لرنوة جبران", "قط يعطل قطارا سريعا")
    assert kinds["رنوة جبران"] == "byline"


def test_a_sentence_cut_out_of_the_paragraph_above() -> None:
    """Set large beside the text it says nothing that the text does not."""
    cut = SECOND.partition("، ")[0]
    assert _kinds(TITLE, FIRST, SECOND, cut, THIRD)[cut] == "chrome"


def test_what_runs_over_the_title_with_its_hours() -> None:
    """Flashes of elsewhere and a price are no title."""
    above = ["12:44 غبار في الجنوب مساء اليوم", "12:31 ضبط شاحنة محملة بأدوية", "سعر الصرف: مبيع 13,450 شراء 13,350"]
    kinds = _kinds(*above, TITLE, FIRST, SECOND)
    assert [kinds[line] for line in (*above, TITLE)] == ["related", "related", "chrome", "title"]


def test_the_title_over_its_writer_and_its_day() -> None:
    """Though the summary below them says more of the text."""
    deck = "بلدة الوادي تعيد بناء الجسر الحجري الذي جرفه السيل"
    kinds = _kinds("اقتصاد", "أربعة رجال وحجر واحد في الماء", "هدى سامي الحداد", "2023/05/03", deck, FIRST, SECOND)
    assert kinds["أربعة رجال وحجر واحد في الماء"] == "title"


@pytest.mark.parametrize(
    "title",
    [
        "عادت البلدة إلى نقل الحجارة من مجرى النهر.. فمن يبني؟",
        'عادت البلدة إلى نقل الحجارة: "من يبني الجسر القديم كله؟"',
    ],
)
def test_a_title_that_asks(title: str) -> None:
    """It is no paragraph, and what stands below it no other article."""
    found = _cleaned("مهلة تنتهي في الربيع", title, "الوادي – سامي الحداد", FIRST, SECOND, THIRD)
    (article,) = found.articles
    assert title in article.text.split("\n")
    assert article.author == "سامي الحداد"


def test_what_is_called_urgent_above_the_title() -> None:
    """It is a flash of elsewhere, unless the text tells of it."""
    flash = "عاجل: أفعى تدخل متجرا وتختار رف الحلوى"
    assert _kinds(flash, TITLE, FIRST, SECOND)[TITLE] == "title"
    assert _kinds(f"عاجل: {TITLE}", FIRST, SECOND)[f"عاجل: {TITLE}"] == "title"


def test_a_title_of_few_words_above_its_day() -> None:
    """Below a menu of other words as few."""
    menu = ["الوادي اليوم", "محليات", "حياتنا", "ملاحق خاصة", "أفكار"]
    kinds = _kinds(*menu, "سامي أحمد الحداد", "من بنى الجسر؟", "نشر في 5 مايو 2023", FIRST, SECOND)
    assert kinds["من بنى الجسر؟"] == "title"


def test_a_biography_alone_signs_nothing() -> None:
    """Below a text that nobody has signed the same words may be of whom it tells."""
    life = "شاعر وقاص متقاعد، صدرت له مجموعة «ليل الطباشير»، ويكتب في قضايا التربية."
    assert _kinds(TITLE, FIRST, SECOND, life)[life] == "body"


def test_whom_an_article_tells_of_is_not_its_writer() -> None:
    """Where the title tells of a poet, what stands below is of him."""
    life = "شاعر ومترجم، صدرت له عشر مجموعات، وله ترجمات كثيرة."
    kinds = _kinds("رحيل الشاعر الذي كتب عن الجسر", "سامي أحمد الحداد", FIRST, SECOND, THIRD, life)
    assert kinds[life] == "body"


def test_a_writer_named_below_the_text() -> None:
    """Above the tags and the lists a name signs it, where none stands above it; below them it does not."""
    end = ["استمع إلى التصريح", "0:00", "هدى سامي الحداد", "أخبار ذات صلة", "قط يعطل قطارا سريعا"]
    assert _cleaned(TITLE, FIRST, SECOND, THIRD, *end).articles[0].author == "هدى سامي الحداد"
    assert _cleaned(TITLE, FIRST, SECOND, THIRD, *end[3:], "شارك", "هدى سامي الحداد").articles[0].author is None


def test_a_title_that_says_who_writes() -> None:
    """His name below it is that of the writer, though no list has it."""
    assert _kinds(f"زهيون الوادي يكتب: {TITLE}", "زهيون الوادي", FIRST, SECOND)["زهيون الوادي"] == "byline"


def test_a_caption_that_the_text_says_more_of_than_the_title() -> None:
    """The title stands above the day, the caption below it."""
    title = "بعد عامين من الانتظار الطويل.. حجارة النهر تعود إلى مكانها"
    kinds = _kinds("حوادث", title, "5 مايو 2023 - 14:21", "رئيس البلدة فوق الجسر", FIRST, SECOND)
    assert (kinds[title], kinds["رئيس البلدة فوق الجسر"] != "title") == ("title", True)


def test_what_is_repeated_above_the_title() -> None:
    """The name of a section, or of the writer, is no title, though it stands there twice."""
    for name in ("آداب ومعارف وفنون", "كمال بن عيشة"):
        assert _kinds(name, "الأحد 5 مايو 2023", name, TITLE, FIRST, SECOND)[TITLE] == "title"


def test_a_caption_above_the_buttons() -> None:
    """What stands under the day and over nothing but buttons is the caption of the picture."""
    kinds = _kinds(TITLE, "5 مايو 2023", "حجارة مرفوعة من مجرى النهر", "مشاركة", "A+", FIRST, SECOND)
    assert kinds["حجارة مرفوعة من مجرى النهر"] == "caption"


def test_the_writer_of_another_article() -> None:
    """Who is named in a list below the text does not take the place of who is named above it."""
    below = ["الأكثر مشاهدة", "الموتى لا يقرأون الصحف", "بقلم: نادر السمان"]
    (article,) = _cleaned(TITLE, "ب. ليلى", FIRST, SECOND, THIRD, *below).articles
    assert article.author == "ب. ليلى"


@pytest.mark.parametrize(
    ("below", "out"),
    [
        (["التعليقات (2)", "لن ننشر أي تعليق فيه إساءة.", "سامر", "ما أجمله من جسر.", "5 مايو 2023 17:12"], 5),
        (["تعليقات الزوار 1", "1", "بنت الوادي", "5 مايو 2023", "عبرته أمس مع أبي وبكينا كلنا من الفرح."], 5),
        (["4 تعليقات", "أبو ليث", "5 مايو 2023", "مبروك", "رد بواسطة مراقب", "ومتى يفتح الطريق؟"], 6),
        (["2 تعليقات", "سامر", "ما أجمل ما صنعتم جميعا يا أهل البلدة.", "هدى", "نعم، بارك الله فيكم.", "رد"], 6),
        (["التعليقات", "Ahmad", "May 4, 2021 at 10:22 am", "الله يوفقهم. يستاهلون كل خير.", "Reply"], 5),
        (["التعليقات", "تنويه: التعليقات لا تعبر عنا", "زائر 1 | 7:12 ص", "ما أجمله من جسر", "زائر 2 | 9:40 ص"], 5),
        (["التعليقات على الجسر كانت كثيرة، وكتب أحدهم أنه عبره ماشيا مع أحفاده الخمسة."], 0),
    ],
)
def test_comments(below: list[str], out: int) -> None:
    """With their days above or under them; a sentence about comments is text."""
    kinds = _kinds(TITLE, FIRST, SECOND, THIRD, *below)
    assert [kinds[line] for line in below] == ["chrome"] * out + ["body"] * (len(below) - out)


def test_where_there_are_no_comments() -> None:
    """What follows is none, though a name stands above it and the form below."""
    long = f"{OTHER} وتفتح القاعة في الصيف لمن أراد أن يراها من أهل المدينة ومن ضيوفها."
    end = ["غواص يهدي المتحف ألفي صدفة", "سالم البحري", long, "اترك تعليقا"]
    assert _kinds(TITLE, FIRST, SECOND, THIRD, "0 تعليقات", *end)[long] == "body"


def test_a_biography_with_its_label_is_no_article() -> None:
    """Its short line with a name under it begins none where the name stands above the text."""
    box = ["نبذة عن الكاتب", "سامي أحمد الحداد", "صحافي مقيم في البلدة، عمل مراسلا لعدد من الصحف العربية."]
    kinds = _kinds(TITLE, "سامي أحمد الحداد", "5 مايو 2023", FIRST, SECOND, THIRD, *box)
    assert {kinds[line] for line in box} == {"byline"}


@pytest.mark.parametrize(
    ("inset", "kind"),
    [
        (["أسعار العملات"], "subheading"),
        (["القاعدة الآتية:", "الوادي 12°", "المرفأ 15°"], "body"),
        (["الحرارة اليوم:", "الوادي 12°", "المرفأ 15°", "النهر 10°"], "body"),
        (["قرى كثيرة تنتظر جسورها منذ أن جرفها السيل."], "body"),
        (["شوهد النهر يعلو قبل السيل بساعة."], "body"),
        (["النشرة اليومية", "أخبار البلدة في بريدك", "اشترك", "بتسجيلك فإنك توافق على الشروط"], "chrome"),
        (["عرض هذا المنشور على Instagram"], "chrome"),
        (["انظر أيضا: قط يعطل قطارا"], "related"),
        (["يستمر الخبر بعد الإعلان"], "chrome"),
        (["اقرأ أيضا", "قط يعطل قطارا", "وكانت مناسيب النهر على النحو الآتي:"], "body"),
        (["اقرأ أيضا", "قط يعطل قطارا", "س: متى يفتح الجسر؟"], "body"),
        (
            ["حمّل التطبيق ثم سجل رقمك ثم اختر المقعد، هكذا شرح مدير المحطة الخطوات للواقفين أمامه كلهم صباح أمس."],
            "body",
        ),
        (["اشترك في قناتنا على واتساب لتصلك أخبار البلدة وجسرها أولا بأول قبل أن تصل إلى غيرك من القراء."], "chrome"),
        (["00:00 / 02:47", "سامي الحداد: هذا جسرنا"], "caption"),
        (["هل يعود السيل إلى هنا؟"], "subheading"),
        (["لكن، هل يعود السيل؟"], "body"),
    ],
)
def test_labels_between_paragraphs(inset: list[str], kind: str) -> None:
    """What would be furniture below the text is text inside of it, and calls to the reader are not."""
    assert _kinds(TITLE, FIRST, *inset, SECOND, THIRD)[inset[-1]] == kind


def test_a_question_that_is_answered_below() -> None:
    """It is put to somebody, and no subheading."""
    assert (
        _kinds(TITLE, FIRST, "ماذا سيكون اسمه؟", "أجاب رئيس البلدة بأنه جسر الحجارة.", SECOND)["ماذا سيكون اسمه؟"]
        == "body"
    )


def test_a_caption_that_ends_with_the_name_of_the_page() -> None:
    """Behind a dash, or in brackets; in the middle of the text, too."""
    head = ["نهر ميديا", "رياضة", TITLE, "نهر ميديا", "5 مايو 2023"]
    kinds = _kinds(*head, "الجسر الحجري بعد بنائه – نهر ميديا", FIRST, "أهالي البلدة عند الجسر. (نهر ميديا)", SECOND)
    assert kinds["الجسر الحجري بعد بنائه – نهر ميديا"] == "caption"
    assert kinds["أهالي البلدة عند الجسر. (نهر ميديا)"] == "caption"
    assert (
        _kinds(TITLE, FIRST, "أهالي البلدة عند الجسر. (الضفة)", SECOND)["أهالي البلدة عند الجسر. (الضفة)"] != "caption"
    )


def test_the_day_under_the_title() -> None:
    """It is surer than the one above, which is the day of drawing even where it has an hour."""
    (article,) = _cleaned("الأحد، 06 أغسطس 2023 11:02 ص", TITLE, "السبت، 05 أغسطس 2023 03:12 م", FIRST, SECOND).articles
    assert str(article.published) == "2023-08-05"


def test_a_title_above_the_buttons_is_no_article_of_its_own() -> None:
    """However long it is: nothing is told above the paragraph."""
    title = "سؤال وجواب: كل ما تريد معرفته عن جسر الوادي الحجري وموعد فتحه ومن يحق له العبور"
    found = _cleaned("أخبار البلدات", title, "5 مايو 2023", "شارك", "إضافة تعليق", FIRST, SECOND, THIRD)
    assert [article.title for article in found.articles] == [title]


def test_the_hours_of_a_live_page_close_nothing() -> None:
    """The heading of its last entry stays, though all entries are short."""
    entries = ["18:20", "عبور أول سيارة", "عبرت أول سيارة الجسر وسط زغاريد الأهالي.", "16:00", "بدء الاحتفال"]
    kinds = _kinds(TITLE, FIRST, SECOND, *entries, "بدأ الاحتفال عند الجسر بأغنية قديمة.")
    assert kinds["بدء الاحتفال"] == "subheading"


def test_a_greeting_above_the_title_is_no_writer() -> None:
    """«صباح» is a given name, too, but «يا» is in none."""
    assert _cleaned("صباح الخير يا وادي", TITLE, "5 مايو 2023", FIRST, SECOND).articles[0].author is None


def test_two_short_paragraphs_and_a_sentence_like_a_headline() -> None:
    """They are one article."""
    lines = [TITLE, FIRST, "الجسر الحجري يعود إلى أهله بعد عامين", SECOND]
    assert [article.text for article in _cleaned(*lines).articles] == ["\n".join(lines)]


def test_where_the_markup_names_one_title() -> None:
    """Another article on the page is marked, too; a line of a player is none."""
    page = (
        f"<h1>{TITLE}</h1><p>{FIRST}</p>",
        "<div>المصدر: النهر</div><p>متحف البحر يفتح قاعة للأصداف النادرة</p>",
        f"<p>{OTHER}</p>",
    )
    page = (*page[:2], f"{page[2]}<p>ودعا المتحف الصغار إلى زيارة القاعة كل صباح.</p>")
    assert len(_cleaned(*page, kind="html").articles) == 1
    marked = page[1].replace("<p>", "<h2>").replace("</p>", "</h2>")
    assert len(_cleaned(page[0], marked, page[2], kind="html").articles) == 2


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
        ("<section class='ai-summary'><li>عاد الجسر بعد عامين من السيل.</li></section>", "chrome"),
        ("<span class='cap'>أهالي البلدة عند الجسر.</span>", "caption"),
        ("<p><span class='cap'>و</span>رأى الأهالي أن السيل القادم لن يجرفه.</p>", "body"),
        ("<div class='tools'><a>مشاركة</a><a>طباعة</a><span>1904</span></div>", "chrome"),
        ("<div class='category-weather'><p>ورأى الأهالي أن السيل القادم لن يجرفه.</p></div>", "body"),
        ("<p class='chapo'>بناؤون أربعة لم يأخذوا أجرا.</p>", "subheading"),
        ("<div class='card-deck'><p>ورأى الأهالي أن السيل القادم لن يجرفه.</p></div>", "body"),
        ("<div class='author-name'>النهر أونلاين/أ ف ب</div>", "source"),
        ("<div><a href='9'>&laquo; السابق</a> <a href='11'>التالي &raquo;</a></div>", "chrome"),
        ("<table><tr><th>القرية</th><th>الحجارة</th></tr><tr><td>بلدة الوادي</td><td>400</td></tr></table>", "body"),
        ("<table><tr><th>الفريق</th><th>نقاط</th></tr><tr><td>بلدة الوادي</td><td>40</td></tr></table>", "chrome"),
        ("<table><tr><td>السنة</td><td>العدد</td></tr><tr><td>2018</td><td>188</td></tr></table>", "body"),
        ("<div class='authors'><a>سامي حداد</a> (الوادي)</div>", "byline"),
        ("<p class='t-content__chapo'>بناؤون أربعة لم يأخذوا أجرا</p>", "subheading"),
        ("<p class='article-summary'>بناؤون أربعة لم يأخذوا أجرا.</p>", "subheading"),
        ("<p><strong>النهر 24/ أ ف ب</strong></p>", "source"),
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


@pytest.mark.parametrize(
    "head",
    [
        ["آخر الأخبار", "متحف البحر يفتح قاعة للأصداف", TITLE, "7 مايو 2023 - 09:14 م"],
        ["صوت البلدة والوادي والنهر", "الأحد 7 مايو 2023", *MENU, TITLE, "كتب: سامي الحلبي"],
        [*MENU, TITLE, "• عامان بلا جسر على النهر", "• ثلاث قرى تنتظر", "كتب: سامي الحلبي"],
        [*MENU, TITLE, "ثلاث قرى كانت تقطع عشرين كيلومترا إلى المدرسة", "كتب: سامي الحلبي"],
    ],
)
def test_the_title_stands_right_above_its_writer_or_its_day(head: list[str]) -> None:
    """As the last headline of a list, below the name of the site with its day, above items or a summary."""
    (article,) = _cleaned(*head, FIRST, SECOND, THIRD).articles
    assert article.title == TITLE


@pytest.mark.parametrize(
    "below",
    [
        ["مقالات ذات صلة", "قاعة للأصداف في متحف البحر", "Published On 2/3/2023"],
        ["التعليقات", "سامي", "08-05-2023 12:20 صباحا"],
    ],
)
def test_the_days_of_what_stands_below(below: list[str]) -> None:
    """They are of other articles and of comments, also where they have a label or the hour."""
    (article,) = _cleaned(*MENU, TITLE, "7/5/2023", FIRST, SECOND, THIRD, *below).articles
    assert str(article.published) == "2023-05-07"


def test_a_writer_named_after_his_son() -> None:
    """«أبو …» begins a name as a given name does."""
    (article,) = _cleaned(*MENU, TITLE, "الوادي : أبو عاقلة الطريفي", FIRST, SECOND, THIRD).articles
    assert article.author == "أبو عاقلة الطريفي"
