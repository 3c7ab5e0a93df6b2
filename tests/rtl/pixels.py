"""Whether letters are joined and brackets turned: a picture of each string, point by point, beside one by HarfBuzz.

The order of letters is better proven by their places; this proves their shapes. A string passes when its picture is
more like the right one than like any that a faulty painter would make, and like enough.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

import plotly.graph_objects as go
from PIL import Image, ImageChops, ImageDraw, ImageFont, features

from components.charts.looks import dress
from components.export import fonts
from components.export.browser import KEPT
from components.text.direction import isolate, strip_controls
from components.text.visual import reorder
from tests.rtl.mixed import mixed
from tests.rtl.screens import DENSITY

ROW, WIDTH, SIZE, SCALE = 44, 620, 20, 2
"""Pixels: of a row, of the picture, of the letters; points for each."""
ENOUGH = 0.55
"""Intersection over union of the ink of two pictures of the same string by two rasterisers is above this."""
FINE = 3
"""The right picture is drawn so many times as large, for letters of few points are put at whole points."""
MANNERS = (), ("-kern",), ("-locl",)
"""Features of a typeface that a painter may do without, for they say nothing of direction: pairs of letters closed up,
and digits in the size of Arabic letters. Chromium's canvas hands over a number without the Arabic words around it."""
_TURNED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def figure() -> go.Figure:
    """Every string as a note, from top to bottom, as our exports dress them."""
    rows = len(mixed())
    drawing = go.Figure(layout={"width": WIDTH, "height": ROW * rows, "margin": dict.fromkeys("lrtb", 0)})
    drawing.update_layout(
        font={"family": dress.FONT, "size": SIZE, "color": "black"}, paper_bgcolor="white", template="none"
    )
    drawing.update_xaxes(visible=False, range=[0, 1]).update_yaxes(visible=False, range=[rows, 0])
    for at, each in enumerate(mixed()):
        drawing.add_annotation(x=0.5, y=at + 0.5, text=each.text.replace("<", "&lt;"), showarrow=False)
    return dress.isolated(drawing, "ar")


def drawn() -> bytes:
    """The figure as the browser draws it in a picture."""
    return KEPT.draw(figure().to_dict(), "png", WIDTH, SCALE)


def wrong(picture: bytes) -> dict[str, list[str]]:
    """The strings in ``picture`` (as ``drawn`` has them) that are not those of HarfBuzz, by what is wrong with them."""
    return judged(list(_rows(picture)), SIZE * SCALE, [isolate(each.text, "rtl") for each in mixed()])


def judged(pictures: Sequence[Image.Image], size: int, texts: Sequence[str]) -> dict[str, list[str]]:
    """The strings that are not as HarfBuzz draws ``texts``, in type of ``size`` points, by what is wrong with them.

    A picture and a text for each string.
    """
    if not features.check("raqm"):
        raise FileNotFoundError("Pillow finds no libraqm (libfribidi0), by which it asks HarfBuzz")
    found: dict[str, list[str]] = {"order": [], "shapes": [], "brackets": []}
    for each, picture, text in zip(mixed(), pictures, texts, strict=True):
        row = _ink(picture)
        likeness = {name: max(_alike(row, ink) for ink in inks) for name, inks in _hypotheses(text, size).items()}
        best = likeness.pop("right")
        found["order"] += [each.bare] if best <= max(likeness.pop("reversed"), likeness.pop("order", 0)) else []
        for name, likely in likeness.items():
            found[name] += [each.bare] if best <= likely else []
        if best < ENOUGH and each.bare not in found["shapes"]:
            found["shapes"].append(each.bare)
    return found


def all_wrong(found: Mapping[str, list[str]]) -> list[str]:
    """The strings with which anything is wrong."""
    return list(dict.fromkeys(chain(*found.values())))


def opened(picture: bytes) -> Image.Image:
    """A picture in shades of grey."""
    with Image.open(io.BytesIO(picture)) as read:
        return read.convert("L")


def _rows(picture: bytes) -> Iterator[Image.Image]:
    """Each string in the picture."""
    grey = opened(picture)
    for at in range(len(mixed())):
        yield grey.crop((0, at * ROW * SCALE, grey.width, (at + 1) * ROW * SCALE))


@cache
def _hypotheses(text: str, size: int) -> dict[str, list[Image.Image]]:
    """``text`` drawn right, and as painters draw it that know no direction, join no letters or turn no brackets.

    Each in the ``MANNERS`` that are left to the painter.
    """
    bare, turned = strip_controls(text), text.translate(_TURNED)
    made = {
        "right": _painted(text, "rtl", size),
        "shapes": [_drawn(reorder(text, "rtl"), None, size)],
        "reversed": _painted(bare[::-1], "rtl", size),
    }
    if reorder(bare, "ltr") != reorder(text, "rtl"):
        made["order"] = _painted(bare, "ltr", size)
    if turned != text:
        made["brackets"] = _painted(turned, "rtl", size)
    return made


def _painted(text: str, direction: str, size: int) -> list[Image.Image]:
    """The ink of ``text`` in our typeface by HarfBuzz, in each manner in which it looks another."""
    inks = [_drawn(text, direction, size, manner) for manner in MANNERS]
    return inks[:1] + [ink for ink in inks[1:] if ink != inks[0]]


def _drawn(text: str, direction: str | None, size: int, manner: Sequence[str] = ()) -> Image.Image:
    """The ink of ``text`` in our typeface: by HarfBuzz, or letter by letter where it has no direction."""
    engine = ImageFont.Layout.RAQM if direction else ImageFont.Layout.BASIC
    font = ImageFont.truetype(str(fonts.file(400, "ttf")), size * FINE, layout_engine=engine)
    image = Image.new("L", (WIDTH * DENSITY * FINE, ROW * DENSITY * FINE), 255)
    given = {"direction": direction, "features": list(manner)} if direction else {}
    ImageDraw.Draw(image).text((40 * FINE, 8 * FINE), text, fill=0, font=font, **given)
    return _ink(image.reduce(FINE))


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
