"""Our own painter: every chart in both languages, whole, in order, joined, and inside the picture."""

import re
import unicodedata
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from components.charts import CHARTS
from components.charts.looks.palette import PAPERS, look
from components.corpus import Corpus
from components.errors import NoPicture
from components.export import Exhibit, exhibit, fonts, picture
from components.export.painter import painted, unknown
from components.export.painter.drawing import Written
from components.export.painter.glyphs import face
from components.export.painter.lettering import line, lines
from components.export.sheet import PALETTES, SIZES, Sheet
from components.export.vector import converted
from components.text.direction import isolate, strip_controls
from components.text.visual import visual, visual_order
from components.words import LANGUAGES, Language
from tests.export.test_order import MIXED

SHEETS = [Sheet(size, palette) for size in SIZES for palette in PALETTES]


def shown(corpus: Corpus, key: str, language: Language) -> Exhibit:
    """One chart of the three articles as an exhibit."""
    return exhibit(corpus, CHARTS[key], CHARTS[key].data(corpus), language)


def labels(made: Exhibit, sheet: Sheet) -> tuple[float, float, list[Written]]:
    """Width and height of the painted picture, and the lines written on it."""
    figure, width, _ = picture.on_paper(made, sheet, "painter")
    drawing = painted(figure, width)
    return drawing.width, drawing.height, drawing.written


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", CHARTS)
def test_every_chart_is_painted_whole(key: str, language: Language, corpus: Corpus) -> None:
    """The painter knows every property of the figure, and no label leaves the picture, on any sheet."""
    made = shown(corpus, key, language)
    assert unknown(made.figure.to_dict()) == []
    for sheet in SHEETS:
        width, height, written = labels(made, sheet)
        assert written
        for each in written:
            left, top, right, foot = each.box
            assert left >= -1, (sheet, each.line.text)
            assert right <= width + 1, (sheet, each.line.text)
            assert top >= -1, (sheet, each.line.text)
            assert foot <= height + 1, (sheet, each.line.text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", CHARTS)
def test_painted_labels_stand_in_the_order_of_unicode(key: str, language: Language, corpus: Corpus) -> None:
    """Glyph by glyph from left to right, each line is the visual order of the string in the figure."""
    for each in labels(shown(corpus, key, language), Sheet())[2]:
        glyphs = sorted(each.line.glyphs, key=lambda glyph: glyph.x)
        stand = unicodedata.normalize("NFKC", "".join(glyph.letter for glyph in glyphs))
        wanted = unicodedata.normalize("NFKC", visual(each.line.text, "ltr"))
        assert [letter for letter in stand if not unicodedata.combining(letter)] == [
            letter for letter in wanted if not unicodedata.combining(letter)
        ]


@pytest.mark.parametrize("text", MIXED)
def test_a_mixed_label_reads_right(text: str) -> None:
    """By glyph positions against the bare string, which runs right to left; lam and alef share a glyph."""
    glyphs = sorted(line(isolate(text, "rtl")).glyphs, key=lambda glyph: glyph.x)
    stand = unicodedata.normalize("NFKC", "".join(glyph.letter for glyph in glyphs))
    ordered = isolate(text, "rtl").replace("\u2067", "", 1)
    wanted = "".join(ordered[at] for at in visual_order(ordered[:-1], "rtl"))
    assert [each for each in stand if each.isalnum()] == [each for each in _lam_alef(wanted) if each.isalnum()]
    assert len(stand) == len(wanted)


def _lam_alef(order: str) -> str:
    """Lam and alef in the order in which their one glyph, taken apart, gives them."""
    return re.sub("([اأإآ])ل", r"ل\1", order)


def test_letters_are_joined() -> None:
    """Each letter has the shape of its place in the word; lam and alef are one."""
    (one,) = lines("\u2067سلام\u2069")
    forms = [unicodedata.decomposition(glyph.letter).split(" ")[0] for glyph in sorted(one.glyphs, key=lambda g: -g.x)]
    assert forms == ["<initial>", "<final>", "<isolated>"]
    assert {glyph.glyph for glyph in one.glyphs} == {"uniFEB3", "uniFEFC", "uni0645"}


def test_a_label_is_no_markup() -> None:
    """Entities are letters, <b> is bold, <br> ends a line; an isolate is obeyed and not drawn."""
    first, second = lines("\u2066a &amp; <b>b</b>\u2069<br>\u2067(1)\u2069")
    assert [glyph.letter for glyph in first.glyphs] == list("a & b")
    assert [glyph.weight for glyph in first.glyphs] == [400, 400, 400, 400, 700]
    assert [glyph.letter for glyph in second.glyphs] == list("(1)")


def test_vowel_signs_stand_on_their_letters() -> None:
    """A sign takes no room of its own, stands within its letter, and higher over a tall one."""
    low, tall = (line(f"\u2067{letter}َ\u2069") for letter in "مل")
    for said in (low, tall):
        letter, sign = said.glyphs
        assert said.units == face(400).advance(letter.glyph)
        assert letter.x - 100 <= sign.x <= letter.x + said.units
    assert tall.glyphs[1].y > low.glyphs[1].y


@pytest.mark.parametrize("key", ["top_actors", "actor_shares"])
def test_bars_grow_from_the_side_of_reading(key: str, corpus: Corpus) -> None:
    """In Arabic the names stand right of the middle and zero is at the right; in English the reverse."""
    for language, sign in (("ar", 1), ("en", -1)):
        width, _, written = labels(shown(corpus, key, language), Sheet())
        zero = next(each for each in written if strip_controls(each.line.text) in ("0", "0%"))
        assert (zero.box[0] - width / 2) * sign > 0


@pytest.mark.parametrize(("anchor", "left"), [("left", 99), ("center", 99 - 10), ("right", 99 - 20)])
def test_a_note_has_paper_under_it(anchor: str, left: float) -> None:
    """As wide as its line and a pixel more at each side, at the side of its point at which the note stands."""
    note = {
        "text": "خبر",
        "x": 0.5,
        "y": 0.5,
        "xref": "paper",
        "yref": "paper",
        "xanchor": anchor,
        "bgcolor": "#123456",
    }
    size = 20 / line("خبر").width(1)
    layout = {"height": 100, "margin": dict.fromkeys("lrtb", 0), "annotations": [note], "font": {"size": size}}
    ground = re.search("<rect[^>]*#123456[^>]*>", painted({"data": [], "layout": layout}, 200).svg())
    assert ground is not None
    found = {name: float(value) for name, value in re.findall(r'(\w+)="([\d.]+)"', ground[0])}
    assert found["x"] == pytest.approx(left, abs=0.1)
    assert found["width"] == pytest.approx(22, abs=0.1)


def test_what_is_not_painted_is_said() -> None:
    """A kind of mark that the painter does not know is an error with a sentence, and the contract names a property."""
    figure: dict[str, Any] = {"data": [{"type": "pie"}], "layout": {}}
    with pytest.raises(NoPicture, match="does not draw “pie”"):
        painted(figure, 100)
    assert unknown({"data": [{"type": "bar", "marker": {"cornerradius": 3}}], "layout": {"shapes": []}}) == [
        "bar.marker.cornerradius",
        "layout.shapes",
    ]


@pytest.mark.parametrize(("scale", "width"), [(1, 960), (2, 1920), (3, 2880)])
def test_points_are_as_many_as_asked_for(scale: int, width: int, corpus: Corpus) -> None:
    """A scale multiplies the points of the file."""
    figure, wide, _ = picture.on_paper(shown(corpus, "top_actors", "ar"), Sheet(), "painter")
    drawing = painted(figure, wide)
    made = converted(drawing.svg(), drawing.width, drawing.height, "png", scale)
    assert int.from_bytes(made[16:20], "big") == width


def test_a_slide_is_a_slide() -> None:
    """A figure too tall for a slide is shown smaller, never cut."""
    assert Sheet("slide").fitted(300) == pytest.approx((960, 540, 4 / 3))
    wide, tall, larger = Sheet("slide").fitted(1080)
    assert (wide, tall, wide * larger) == pytest.approx((1920, 1080, 1280))
    assert Sheet("column").fitted(400)[2] * Sheet("column").width == pytest.approx(340)


def test_grey_is_grey() -> None:
    """On paper without colour nothing has a colour, and neighbours differ by shade and pattern."""
    colours = [look(rank, "grey").colour for rank in range(7)]
    colours += [PAPERS["grey"].accent, *PAPERS["grey"].shades, PAPERS["grey"].rest]
    assert all(len({colour[1:3], colour[3:5], colour[5:7]}) == 1 for colour in colours)
    looks = [look(rank, "grey") for rank in range(14)]
    assert len({(each.colour, each.pattern) for each in looks}) == 14


def test_the_typeface_has_every_joined_shape() -> None:
    """All shapes that the shaper can give of Arabic letters are glyphs of each weight."""
    for weight in fonts.WEIGHTS:
        held = TTFont(fonts.file(weight, "ttf")).getBestCmap()
        assert [f"{code:X}" for code in range(0xFE80, 0xFEFD) if code not in held] == []
