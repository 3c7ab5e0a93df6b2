"""Lines that were broken where they were full are one paragraph again; lines that are short of themselves are not."""

import textwrap

import pytest

from components.pipeline.cleaning.clean import clean
from components.pipeline.cleaning.pieces import pieces
from components.pipeline.cleaning.wraps import unwrapped
from components.pipeline.receiving.read import Record
from components.pipeline.receiving.sidecar import Sidecar

WELL = (
    "حفر أهل القرية بئرا جديدة خلف المدرسة بعد أن جفت الآبار القديمة كلها في صيف واحد، وقالوا إنهم لن ينتظروا "
    "شاحنات الماء التي تصل مرة في الأسبوع ولا تكفي نصف البيوت."
)
MASON = "ويقول البنّاء الذي قاد الحفر إن الماء ظهر على عمق ثلاثين مترا، وإن طعمه أحلى من ماء البئر التي حفرها جده."


def _lines(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _texts(raw: str, start: int = 0) -> list[str]:
    return [piece.text for piece in unwrapped(raw, pieces(raw), start)]


@pytest.mark.parametrize("width", [50, 64, 72, 90])
@pytest.mark.parametrize("joint", ["\n", "\n\n", "\r\n", "\n \n    "])
def test_paragraphs_are_whole(width: int, joint: str) -> None:
    """At any width, with blank lines and indents between paragraphs or without."""
    raw = joint.join("\n".join(_lines(text, width)) for text in (WELL, MASON))
    assert _texts(raw) == [WELL, MASON]


def test_a_headline_and_a_list_stand_apart() -> None:
    """A headline is not full; what begins with a sign or a number is an item of its own."""
    items = ["- عمق البئر ثلاثون مترا وقطرها متران ونصف المتر تقريبا", "2. كلفتها أربعة آلاف جمعت من أهل القرية كلهم"]
    raw = "\n".join(["بئر خلف المدرسة", *_lines(WELL, 60), *_lines(MASON, 60), *items])
    assert _texts(raw) == ["بئر خلف المدرسة", WELL, MASON, *items]


def test_a_title_field_is_not_joined() -> None:
    """What stands before ``start`` stays as it is, however long it is."""
    first, rest = _lines(MASON, 60)[0], _lines(WELL, 60)
    raw = "\n".join([first, *rest])
    assert _texts(raw, len(first) + 1) == [first, WELL]


@pytest.mark.parametrize(
    "lines",
    [
        ["يا بئر قريتنا التي خلف الجدار القديم", "كم غيمة مرت عليك ولم تقل شيئا", "وكم يد نزلت إليك وعادت فارغة"] * 3,
        ["البلدية تحفر بئرا جديدة خلف المدرسة القديمة", "وفد طبي يزور القرية ويفحص عيون تلاميذها"] * 3,
        [WELL, MASON],
        ["الأهلي 2 - 1 الاتحاد", "الوحدة 0 - 0 الشباب"] * 4,
    ],
)
def test_other_lines_stay(lines: list[str]) -> None:
    """Verses, headlines, paragraphs in one line and results."""
    assert _texts("\n".join(lines)) == lines


def test_the_way_back_is_kept() -> None:
    """Each kept slice of the text is where the raw page has it; a line break is shown as a blank."""
    raw = "\n".join(["بئر خلف المدرسة القديمة", "", *_lines(WELL, 60), "", *_lines(MASON, 60)])
    cleaned = clean(Record("a.txt", 1, raw, "text", {}), Sidecar())
    (article,) = cleaned.articles
    assert article.text == f"بئر خلف المدرسة القديمة\n{WELL}\n{MASON}"
    for segment in cleaned.segments:
        if segment.text_start is not None:
            said = raw[segment.raw_start : segment.raw_end]
            shown = article.text[segment.text_start : segment.text_start + (1 if segment.repaired else len(said))]
            assert shown == (" " if segment.repaired else said)
