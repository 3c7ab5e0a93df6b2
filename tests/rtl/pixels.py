"""Whether letters are joined and brackets turned: a picture of each string, point by point, beside one by HarfBuzz.

The order of letters is better proven by their places; this proves their shapes. A string passes when its picture is
more like the right one than like any that a faulty painter would make, and like enough.
"""

import io
from collections.abc import Iterator, Mapping

import plotly.graph_objects as go
from PIL import Image, ImageChops, ImageDraw, ImageFont, features

from components.charts import dress
from components.export import fonts
from components.export.browser import KEPT
from components.text.direction import isolate
from components.text.visual import reorder
from tests.rtl.mixed import Mixed, mixed

ROW, WIDTH, SIZE, SCALE = 44, 620, 20, 2
"""Pixels: of a row, of the picture, of the letters; points for each."""
ENOUGH = 0.5
"""Intersection over union of the ink of two pictures of the same string by two rasterisers is above this."""
_TURNED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def drawn() -> bytes:
    """Every string as a note in a picture, from top to bottom, as our exports draw them."""
    rows = len(mixed())
    figure = go.Figure(layout={"width": WIDTH, "height": ROW * rows, "margin": dict.fromkeys("lrtb", 0)})
    figure.update_layout(
        font={"family": dress.FONT, "size": SIZE, "color": "black"}, paper_bgcolor="white", template="none"
    )
    figure.update_xaxes(visible=False, range=[0, 1]).update_yaxes(visible=False, range=[rows, 0])
    for at, each in enumerate(mixed()):
        figure.add_annotation(x=0.5, y=at + 0.5, text=each.text.replace("<", "&lt;"), showarrow=False)
    return KEPT.draw(dress.isolated(figure, "ar").to_dict(), "png", WIDTH, SCALE)


def wrong(picture: bytes) -> dict[str, list[str]]:
    """The strings whose letters or whose brackets in ``picture`` are not those of HarfBuzz."""
    if not features.check("raqm"):
        raise FileNotFoundError("Pillow finds no libraqm (libfribidi0), by which it asks HarfBuzz")
    found: dict[str, list[str]] = {"shapes": [], "brackets": []}
    for each, row in zip(mixed(), _rows(picture), strict=True):
        likeness = {name: _alike(row, _ink(image)) for name, image in _hypotheses(each).items()}
        best = likeness.pop("right")
        turned = likeness.pop("turned", 0.0)
        if best < ENOUGH or best <= max(likeness.values()):
            found["shapes"].append(each.bare)
        if best <= turned:
            found["brackets"].append(each.bare)
    return found


def _rows(picture: bytes) -> Iterator[Image.Image]:
    """The ink of each string in the picture."""
    with Image.open(io.BytesIO(picture)) as opened:
        grey = opened.convert("L")
    for at in range(len(mixed())):
        yield _ink(grey.crop((0, at * ROW * SCALE, grey.width, (at + 1) * ROW * SCALE)))


def _hypotheses(each: Mixed) -> Mapping[str, Image.Image]:
    """The string drawn right, and as painters draw it that turn no brackets, join no letters, or know no direction."""
    made = {
        "right": _painted(isolate(each.text, "rtl"), "rtl"),
        "unjoined": _painted(reorder(each.meant, "rtl"), None),
        "reversed": _painted(each.bare[::-1], "rtl"),
    }
    if each.text.translate(_TURNED) != each.text:
        made["turned"] = _painted(isolate(each.text.translate(_TURNED), "rtl"), "rtl")
    return made


def _painted(text: str, direction: str | None) -> Image.Image:
    """``text`` in our typeface: by HarfBuzz, or letter by letter where it has no direction."""
    engine = ImageFont.Layout.RAQM if direction else ImageFont.Layout.BASIC
    font = ImageFont.truetype(str(fonts.file(400, "ttf")), SIZE * SCALE, layout_engine=engine)
    image = Image.new("L", (WIDTH * SCALE, ROW * SCALE), 255)
    ImageDraw.Draw(image).text((40, 8), text, fill=0, font=font, direction=direction)
    return image


def _ink(image: Image.Image) -> Image.Image:
    """The part of ``image`` that has ink, as white on black."""
    ink = image.point(lambda value: 255 if value < 140 else 0)
    return ink.crop(ink.getbbox() or (0, 0, 1, 1))


def _alike(first: Image.Image, second: Image.Image) -> float:
    """Intersection over union of two pictures laid one on the other, the second stretched to the size of the first.

    Pictures whose widths differ by more than a tenth are not alike at all.
    """
    if abs(first.width - second.width) > 0.1 * first.width:
        return 0.0
    fitted = second.resize(first.size).point(lambda value: 255 if value > 127 else 0)
    both, either = ImageChops.darker(first, fitted), ImageChops.lighter(first, fitted)
    return both.histogram()[255] / max(1, either.histogram()[255])
