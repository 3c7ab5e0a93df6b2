"""Cleaning keeps the article, leaves out the page, and accounts for every character."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.lexicon import rows
from components.pipeline.cleaning.clean import Cleaned, clean
from components.pipeline.receiving.read import Record
from components.pipeline.receiving.sidecar import Sidecar
from components.text.visual import reorder

FIRST = "افتتح وزير النقل صباح الخميس ميناء جديدا على الساحل الغربي بكلفة ثلاثة مليارات، وقال إن العمل يبدأ بعد شهر."
SECOND = "ويضم الميناء خمسة أرصفة حديثة للحاويات، وسيعمل فيه ألف موظف من أبناء المحافظة كما جاء في بيان الوزارة."
BEES = (
    "تراجعت أعداد النحل في المناحل الجبلية هذا الصيف إلى النصف، وفق جمعية المربين التي سألت أعضاءها في عشر قرى. "
    "ويعزو المربون تراجع النحل إلى الجفاف الذي قصّر موسم الزهور، وإلى مرض لم يعرفه الجبل من قبل، ويطلبون دعما عاجلا. "
    "وتقول الجمعية إن كل منحل خسر في المتوسط عشرين خلية، وإن سعر العسل سيرتفع في الشتاء المقبل لا محالة في كل الأسواق."
)


def _clean(raw: str, kind: str = "text", known: Mapping[str, str] | None = None, **about: str) -> Cleaned:
    record = Record("a.txt", 1, raw, kind, known or {})  # type: ignore[arg-type]
    cleaned = clean(record, Sidecar({("a.txt", 1): about} if about else {}))
    _assert_covered(raw, cleaned)
    return cleaned


def _assert_covered(raw: str, cleaned: Cleaned) -> None:
    """Segments follow each other without gap or overlap, and kept ones are what the text says."""
    texts = {article.article_id: article.text for article in cleaned.articles}
    at = 0
    for segment in cleaned.segments:
        assert segment.raw_start == at
        assert segment.raw_end > at
        at = segment.raw_end
        if segment.text_start is not None and not segment.repaired:
            assert segment.article_id is not None
            slice_ = raw[segment.raw_start : segment.raw_end]
            assert texts[segment.article_id][segment.text_start :].startswith(slice_)
    assert at == len(raw)


def _kinds(raw: str, cleaned: Cleaned) -> dict[str, str]:
    return {raw[s.raw_start : s.raw_end]: s.kind for s in cleaned.segments if raw[s.raw_start : s.raw_end].strip()}


def test_a_page_with_its_furniture() -> None:
    """Every line of a page is what a reader takes it for."""
    lines = {
        "الرئيسية": "chrome",
        "صحيفة المثال | ميناء جديد على الساحل الغربي": "chrome",
        "نشر في: 04/05/2023": "chrome",
        "ميناء جديد على الساحل الغربي": "title",
        "شارك الخبر": "chrome",
        "كتب: سامي حداد": "byline",
        "الوزير بين العمال (الصورة: أرشيف)": "caption",
        FIRST: "body",
        "أرصفة حديثة": "subheading",
        SECOND: "body",
        "المصدر: وكالات": "source",
        "كلمات دلالية: ميناء نقل": "keywords",
        "مقالات مشابهة": "related",
        "• الوزير يزور المطار غدا": "related",
        "جميع الحقوق محفوظة 2023": "chrome",
    }
    raw = "\n\n".join(lines)
    cleaned = _clean(raw)
    assert _kinds(raw, cleaned) == lines
    (article,) = cleaned.articles
    assert article.text == f"ميناء جديد على الساحل الغربي\n{FIRST}\nأرصفة حديثة\n{SECOND}"
    assert (article.title, article.author) == ("ميناء جديد على الساحل الغربي", "سامي حداد")
    assert (article.published, article.published_basis) == (date(2023, 5, 4), "page")


def test_a_title_printed_twice_counts_once() -> None:
    """The second printing of a title is furniture."""
    cleaned = _clean(f"ميناء جديد يفتح أبوابه\n\nميناء جديد يفتح أبوابه\n\n{FIRST}")
    assert cleaned.articles[0].text == f"ميناء جديد يفتح أبوابه\n{FIRST}"
    assert [s.rule for s in cleaned.segments if s.kind == "chrome" and s.rule != "blank"] == ["title_again"]


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("موسكو (رويترز) - ", "رويترز"),
        ("دمشق، سوريا (AP) – ", "أسوشيتد برس"),
        ("بورتسودان (السودان) (أ ف ب) - ", "وكالة فرانس برس"),
        ("القاهرة - أ ف ب: ", "وكالة فرانس برس"),
        ("الرياض: ", None),
    ],
)
def test_datelines(dateline: str, agency: str | None) -> None:
    """A dateline that names an agency is a byline and no part of the text; a place alone stays."""
    article = _clean(dateline + FIRST).articles[0]
    assert article.agency == agency
    assert article.text == (FIRST if agency else dateline + FIRST)


@pytest.mark.parametrize(
    ("ending", "agency"),
    [
        (" (أ ف ب)", "وكالة فرانس برس"),
        (" وذلك بحسب وكالة رويترز.", "رويترز"),
        (" وفقا لوكالة رويترز قال شاهد ذلك.", None),
    ],
)
def test_credits_in_the_text(ending: str, agency: str | None) -> None:
    """An agency is credited at the end of a sentence; one that is only quoted is not."""
    assert _clean(f"{FIRST}\n{SECOND}{ending}").articles[0].agency == agency


def test_two_articles_on_one_page() -> None:
    """After the end of an article, a headline whose words return below it begins another."""
    end = ["المصدر: الميناء", "اقرأ أيضا:", "تراجع النحل يقلق المربين", "تابع أحدث الأخبار عبر تطبيق"]
    one, two = _clean("\n\n".join([FIRST, SECOND, *end, BEES, "مقالات مشابهة", "• خبر عن العسل"])).articles
    assert (one.part, two.part) == (1, 2)
    assert one.text == f"{FIRST}\n{SECOND}"
    assert two.text == f"تراجع النحل يقلق المربين\n{BEES}"


def test_a_pointer_in_the_middle_splits_nothing() -> None:
    """Related links between two paragraphs leave one article."""
    cleaned = _clean(f"{FIRST}\n\nاقرأ أيضا:\n\nسقوط شجرة في الحديقة العامة\n\n{SECOND}\n\n{BEES}")
    assert [article.text for article in cleaned.articles] == [f"{FIRST}\n{SECOND}\n{BEES}"]


def test_a_page_in_one_line() -> None:
    """Runs of blanks part the blocks of a page that was flattened into one line."""
    gap = " " * 12
    raw = gap.join(
        [
            "\u202dمثال\u202c - \u202eاقتصاد\u202c - \u202eميناء جديد\u202c",
            'content="خلاصة" />',
            "الرئيسية",
            "آخر تحديث:",
            "الخميس, 4 مايو/ أيار, 2023, 06:26 GMT",
        ]
    )
    cleaned = _clean(gap.join([raw, "ميناء جديد", FIRST, SECOND, " "]))
    (article,) = cleaned.articles
    assert article.text == f"ميناء جديد\n{FIRST}\n{SECOND}"
    assert article.published == date(2023, 5, 4)


def test_the_day_of_drawing_proves_nothing() -> None:
    """A bare date above the title is not the day of publication; the sidecar's date always wins."""
    raw = f"الخميس 4 مايو 2023\n\nميناء جديد يفتح أبوابه\n\n{FIRST}"
    assert _clean(raw).articles[0].published_basis == "unknown"
    article = _clean(raw, published="2020-01-02", published_basis="inferred").articles[0]
    assert (article.published, article.published_basis) == (date(2020, 1, 2), "inferred")


def test_what_is_left_out_can_still_be_read() -> None:
    """A piece that is not in the text keeps its words; one that is there verbatim does not say them twice."""
    cleaned = _clean(
        "عنوان الخبر في سطر\n\nوصل الوفد إلى المدينة صباحا وبدأ محادثاته مع المسؤولين.\n\nاقرأ أيضا:\nخبر آخر قديم"
    )
    said = {each.kind: each.content for each in cleaned.segments if each.rule != "blank"}
    assert said["body"] is None
    assert said["related"] in ("اقرأ أيضا:", "خبر آخر قديم")


def test_invisible_and_broken_characters() -> None:
    """Controls are left out, presentation forms and entities repaired, and all of it is accounted for."""
    raw = f"\u202b{FIRST}\u202c\nﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ &quot;نعم&quot; أمس في المؤتمر."
    cleaned = _clean(raw)
    assert cleaned.articles[0].text == f'{FIRST}\nقال الوزير "نعم" أمس في المؤتمر.'
    assert [raw[s.raw_start : s.raw_end] for s in cleaned.segments if s.repaired] == ["ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ", "&quot;", "&quot;"]


def test_html() -> None:
    """Markup tells the parts of a page, and its meta fields the source and the day."""
    raw = (
        '<html><head><meta property="article:published_time" content="2023-05-04T10:00:00Z">'
        '<meta property="og:site_name" content="مثال"><script>var x = "<p>لا";</script></head><body><nav>اقتصاد</nav>'
        f"<h1>ميناء جديد</h1><figcaption>صورة الميناء</figcaption><p>{FIRST[:20]}<b>{FIRST[20:]}</b></p>"
        f"<h2>أرصفة</h2>\n<p>{SECOND}<div class='related-posts'>خبر آخر</div><footer>مثال</footer></body></html>"
    )
    (article,) = _clean(raw, "html").articles
    assert article.text == f"ميناء جديد\n{FIRST}\nأرصفة\n{SECOND}"
    assert (article.source, article.published, article.published_basis) == ("مثال", date(2023, 5, 4), "page")


@pytest.mark.parametrize(
    ("behind", "kept"),
    [
        ("<div><h4>من أخبارنا</h4><ol><li>وفاة فنانة في بيتها</li></ol></div>", False),
        ("<div class='most'><p>وفاة فنانة في بيتها</p></div>", False),
        (f"<h4>من أخبارنا</h4><p>{SECOND}</p><p>وأخرت وفاة عامل افتتاح الميناء شهرين، كما قال الوزير.</p>", True),
    ],
)
def test_what_follows_the_article(behind: str, kept: bool) -> None:
    """Headed lists behind the only article are no part of it; an element that leaves paragraphs out is not believed."""
    raw = f"<html><body><article><h1>ميناء جديد</h1><p>{FIRST}</p><p>{SECOND}</p></article>{behind}</body></html>"
    (article,) = _clean(raw, "html").articles
    assert ("وفاة" in article.text) is kept


@pytest.mark.parametrize(
    ("told", "day"),
    [("1973-10-17", date(1973, 10, 17)), ("13/9/2023", date(2023, 9, 13)), ("1970-01-01", None), ("أمس", None)],
)
def test_a_day_that_was_told(told: str, day: date | None) -> None:
    """A day that somebody wrote down is believed whatever its year; the zero of a program's clock is no day."""
    (article,) = _clean(f"ميناء جديد\n{FIRST}", "row", {"title": "ميناء جديد", "published": told}).articles
    assert article.published == day


def test_marked_up_documents() -> None:
    """A corpus's DOC markup gives title, day and text, several to a file."""
    doc = f"<DOC>\n<TITLE>ميناء جديد</TITLE>\n<TIME>04/05/2023</TIME>\n<TEXT>\n{FIRST}\n</TEXT>\n</DOC>\n"
    one, two = _clean(doc + doc.replace("ميناء جديد", "أرصفة")).articles
    assert one.text == f"ميناء جديد\n{FIRST}"
    assert (two.part, two.title, two.published) == (2, "أرصفة", date(2023, 5, 4))


def test_a_row() -> None:
    """A row is one article; its fields are known, and the byline repeated in its text is left out."""
    known = {"title": "ميناء جديد", "author": "سامي حداد - جدة:", "published": "2023-05-04", "source": "مثال"}
    (article,) = _clean(f"ميناء جديد\nسامي حداد - جدة: {FIRST}", "row", known).articles
    assert article.text == f"ميناء جديد\n{FIRST}"
    assert (article.author, article.published, article.published_basis) == (
        "سامي حداد - جدة:",
        date(2023, 5, 4),
        "sidecar",
    )


@pytest.mark.parametrize(
    "damage",
    [
        lambda line: line.encode().decode("cp1256"),
        lambda line: line.encode().decode("latin-1"),
        lambda line: line.encode("cp1256").decode("latin-1"),
        lambda line: reorder(line, "rtl"),
    ],
)
def test_damaged_pages(damage: Callable[[str], str]) -> None:
    """A page that was misread or taken out of a PDF is the page it was; each mended piece maps as a whole."""
    lines = ["الرئيسية", "ميناء جديد على الساحل الغربي", "نشر في: 04/05/2023", FIRST, SECOND]
    raw = "\n".join(map(damage, lines))
    cleaned = _clean(raw)
    (article,) = cleaned.articles
    assert article.text == f"{lines[1]}\n{FIRST}\n{SECOND}"
    mended = [raw[s.raw_start : s.raw_end] for s in cleaned.segments if s.repaired]
    assert mended == [damage(line) for line in (lines[1], FIRST, SECOND)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("جانب من حفل الافتتاح", "caption"),
        ("سامي أحمد الحداد", "byline"),
        ("كلفة تدفعها الدولة كاملة", "subheading"),
    ],
)
def test_the_line_under_the_title(line: str, kind: str) -> None:
    """A caption, a writer's name and a subheading between title and text are told apart."""
    raw = f"ميناء جديد يفتح أبوابه\n{line}\n{FIRST}\n{SECOND}"
    assert _kinds(raw, _clean(raw))[line] == kind


def test_class_names_that_would_leave_nothing_are_not_believed() -> None:
    """A page whose outermost element is called a menu still has its text."""
    raw = f"<div class='has-menu menu'><h1>ميناء جديد</h1><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert _clean(raw, "html").articles[0].text == f"ميناء جديد\n{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("Only English words stand in this file, and nothing else.", "no_arabic"),
        ("الرئيسية\nرياضة\nشارك", "no_article"),
        ("---", "no_arabic"),
    ],
)
def test_what_is_no_article_says_why(raw: str, reason: str) -> None:
    """A page without an Arabic text is a reject, and its characters are still accounted for."""
    cleaned = _clean(raw)
    assert cleaned.articles == ()
    assert [reject.reason for reject in cleaned.rejects] == [reason]


def test_the_number_of_an_article_depends_on_nothing_else() -> None:
    """The same source and text give the same id wherever they stand; another source gives another."""
    ids = [
        _clean(raw, source=source).articles[0].article_id
        for raw, source in [(FIRST, "أ"), (f"\n {FIRST}\n", "أ"), (FIRST, "ب")]
    ]
    assert ids[0] == ids[1] != ids[2]
    assert len(ids[0]) == 16


LINES = st.sampled_from(
    [
        FIRST,
        SECOND,
        BEES,
        "عنوان قصير",
        "مقالات مشابهة",
        "المصدر: رويترز",
        "شارك",
        "\u202bنص\u200f &amp; ﻻ\u202c",
        "4 مايو 2023",
        "   ",
        "<DOC>",
        "<p>",
        "موسكو (رويترز) -",
    ]
)


@given(
    st.lists(LINES | st.text(max_size=40), max_size=14),
    st.sampled_from(["\n", "\r\n", " " * 8]),
    st.sampled_from(["text", "html", "row"]),
)
def test_every_character_is_accounted_for(lines: list[str], joint: str, kind: str) -> None:
    """Whatever a page holds, its segments cover it exactly and its articles are verbatim."""
    _clean(joint.join(lines), kind)


def test_every_rule_is_explained() -> None:
    """Each rule that cleaning can write has its sentence in both languages."""
    explained = {row["rule"] for row in rows("rules_clean")}
    furniture = {row["rule"] for row in rows("furniture")}
    items = {row["rule"].replace("_heading", "") + "_item" for row in rows("furniture") if row["opens"] == "yes"}
    assert furniture | items <= explained
    assert all(row["ar"] and row["en"] for row in rows("rules_clean"))


@pytest.mark.parametrize(
    ("closing", "kind"),
    [
        ("ساهم في إعداد هذا التقرير مراسلون من ثلاث مدن هي بيروت وعمان وصنعاء.", "byline"),
        ("صحفيو الوكالة سامي حداد في صنعاء؛ وساهمت ليلى نور من عدن.", "byline"),
        ("وساهم اللاعب في فوز فريقه بهدف سجله قبل نهاية المباراة بدقيقتين.", "body"),
    ],
)
def test_thanks_to_reporters(closing: str, kind: str) -> None:
    """A closing paragraph that thanks reporters is a byline; one that tells of a footballer is not."""
    raw = f"{FIRST}\n{closing}"
    assert _kinds(raw, _clean(raw))[closing] == kind


LONG = "وقال المتحدث إن «الأرصفة الخمسة ستعمل كلها قبل نهاية العام» وإن الوزارة لن تقبل أي تأخير من المقاولين."


@pytest.mark.parametrize(
    ("below", "kinds"),
    [
        (["الميناء", "الأرصفة"], ["keywords", "keywords"]),
        (["الميناء"], ["caption"]),
        (["وللحديث بقية"], ["body"]),
        (["شكرا للقراء!"], ["body"]),
        (["شارك الخبر", "كلمة لا يعرفها أحد هنا", "وأخرى"], ["chrome"] * 3),
        (["كلمة لا يعرفها أحد هنا"], ["caption"]),
        (["كلمة لا يعرفها أحد هنا", "شارك الخبر"], ["chrome"] * 2),
        (["هل توافق على الميناء؟", "نعم", "لا", "لا رأي"], ["chrome"] * 4),
        (["- نعم", "- لا", "- لا رأي"], ["body"] * 3),
        (["التعليقات", "سمير", "5 مايو 2023", "كلام جميل جدا!"], ["chrome"] * 4),
    ],
)
def test_what_stands_below_the_text(below: list[str], kinds: list[str]) -> None:
    """Tags are words of the text, two at least; after a button nothing is text; a row of single words is a poll.

    A line alone that neither ends nor goes on shows a picture, or is furniture where some follows.
    """
    raw = "\n".join(["ميناء جديد على الساحل الغربي", FIRST, SECOND, LONG, *below])
    found = _kinds(raw, _clean(raw))
    assert [found[line] for line in below] == kinds


@pytest.mark.parametrize(
    ("quoted", "kind"),
    [
        ("«الأرصفة الخمسة ستعمل كلها قبل نهاية العام»", "chrome"),
        ("«الأرصفة الخمسة ستعمل كلها قبل نهاية القرن»", "body"),
        ("الأرصفة الخمسة ستعمل كلها قبل نهاية العام.", "body"),
    ],
)
def test_a_quotation_set_apart_that_the_text_says_too(quoted: str, kind: str) -> None:
    """It goes, with the line under it that says whose it is; other quotations are text."""
    raw = "\n".join(["ميناء جديد على الساحل الغربي", FIRST, quoted, "المتحدث باسم الوزارة", SECOND, LONG])
    found = _kinds(raw, _clean(raw))
    assert found[quoted] == kind
    assert found["المتحدث باسم الوزارة"] == ("chrome" if kind == "chrome" else "subheading")


def test_lines_broken_where_they_were_full_are_no_subheadings() -> None:
    """Where most lines end in the middle of a sentence, a short one after such a line goes on with it."""
    words = (FIRST + " " + SECOND + " " + LONG).split()
    lines = [" ".join(words[at : at + 7]) for at in range(0, len(words), 7)]
    raw = "\n".join(["ميناء جديد على الساحل الغربي", *lines])
    assert [kind for line, kind in _kinds(raw, _clean(raw)).items() if line in lines] == ["body"] * len(lines)
