"""Short lines that no rule names leave the text where their signs weigh against it, and only there."""

from collections import Counter

import pytest

from components.lexicon import rows
from components.pipeline.cleaning.clean import clean
from components.pipeline.cleaning.lines import plain
from components.pipeline.cleaning.pieces import pieces
from components.pipeline.cleaning.signs import signs
from components.pipeline.cleaning.weighed import ALWAYS, KINDS, weighed
from components.pipeline.receiving.read import Record
from components.pipeline.receiving.sidecar import Sidecar

MENU = ["الرئيسية", "محليات", "رياضة", "ثقافة", "اقتصاد"]
TITLE = "بلدة الوادي تعيد بناء جسرها الحجري"
DAY = "الأحد 7 مايو 2023"
FIRST = "أعادت بلدة الوادي بناء الجسر الحجري الذي جرفه السيل قبل عامين، وعبرته أول سيارة صباح أمس وسط زغاريد الأهالي."
SECOND = "وقال رئيس البلدة إن الحجارة جمعت من مجرى النهر نفسه، وإن البنائين الأربعة رفضوا أن يأخذوا أجرا على عملهم."
THIRD = "وأضاف أن الجسر سيخدم ثلاث قرى كانت تقطع عشرين كيلومترا للوصول إلى المدرسة والمستوصف والسوق."
TEXT = [FIRST, SECOND, THIRD]


def _text(*lines: str) -> str:
    (article,) = clean(Record("a.txt", 1, "\n".join(lines), "text", {}), Sidecar()).articles
    return article.text


@pytest.mark.parametrize(
    "line",
    ["تفعيل الإشعارات الفورية", "أضف الموقع إلى المفضلة", "كن أول من يقيّم", "مساحة مخصصة للمعلنين", "خط أكبر خط أصغر"],
)
def test_furniture_that_no_rule_knows(line: str) -> None:
    """Among the buttons below the text it is none of it; what it is called is explained to the reader."""
    page = [*MENU, TITLE, DAY, *TEXT, "شارك", line, "طباعة", "جميع الحقوق محفوظة"]
    assert line not in _text(*page)


@pytest.mark.parametrize(
    "line",
    [
        "حجارة من النهر",
        "لماذا انتظرت القرى عامين؟",
        "- ثلاث قرى على ضفة النهر",
        "«لن نأخذ أجرا»",
        "الأهالي: عامان بلا جسر",
    ],
)
def test_lines_of_the_text(line: str) -> None:
    """Subheadings, items and questions between paragraphs stay, whatever furniture stands around the text."""
    page = [*MENU, TITLE, DAY, FIRST, SECOND, line, THIRD, SECOND.replace("وقال", "وكان"), "شارك", "طباعة"]
    assert line in _text(*page)


def test_paragraphs_are_not_weighed() -> None:
    """A sentence below the text is left to the rules, however much its signs say against it."""
    page = [
        plain(piece)
        for piece in pieces("\n".join([TITLE, FIRST, "سجل الآن واشترك في قناة الموقع وصفحته، فالخدمة مجانية."]))
    ]
    page[0] = page[0].named("chrome", "nav")
    assert weighed(page)[-1].kind is None


def test_a_text_alone_is_left_as_it_is() -> None:
    """Where no furniture stands around the text, no line of it is taken for some."""
    page = [plain(piece) for piece in pieces("\n".join([TITLE, FIRST, "حمل التطبيق الآن", SECOND]))]
    assert weighed(page) == page


def test_a_row_is_not_weighed() -> None:
    """Verses in the field of a row look like furniture, and are the text."""
    verse = "اشترك القمر معي في الليل"
    row = f"{TITLE}\n{FIRST}\nشارك\n{verse}\n{SECOND}"
    (article,) = clean(Record("a.csv", 1, row, "row", {"title": TITLE}), Sidecar()).articles
    assert verse in article.text


def test_the_signs_of_a_line() -> None:
    """Shape, words, what the paragraphs say of it, how many of them stand above and below, neighbours."""
    page = [plain(piece) for piece in pieces("\n".join([FIRST, "جسر الوادي | 2023", SECOND]))]
    (found,) = signs(page, [1])
    assert {"len 3", "end digit", "begin letter", "has bar", "has digit", "word جسر", "first جسر"} <= found
    assert {"said 3", "above 1", "below 1", "-1 text", "1 text", "2 none", "between text text len 3"} <= found
    assert not any(sign.startswith("has latin") for sign in found)


def test_the_table_of_weights() -> None:
    """Each sign once, a weight for each kind, and the sign that every line has."""
    table = rows("line_weights")
    assert max(Counter(row["sign"] for row in table).values()) == 1
    assert all(abs(float(row[kind])) < 10 for row in table for kind in KINDS)
    assert ALWAYS in {row["sign"] for row in table}
