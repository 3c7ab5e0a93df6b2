"""An exhibit as a picture: the figure of the screen on paper, its caption saying what it rests on and who drew it.

A browser draws where the server has one; where it has none, and where letters must be outlines, our own painter does.
"""

from typing import Any, Literal

import plotly.graph_objects as go
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from components.charts import CHARTS
from components.charts.looks import dress, theme
from components.charts.looks.palette import PAPERS
from components.errors import NoPicture
from components.export import fonts
from components.export.browser import KEPT
from components.export.exhibit import Exhibit
from components.export.page import TEMPLATES
from components.export.painter import Drawing, painted
from components.export.sheet import SHEET, Sheet
from components.export.vector import converted
from components.text.direction import strip_controls
from components.words import say

Drawer = Literal["browser", "painter"]


def png(exhibit: Exhibit, sheet: Sheet = SHEET) -> bytes:
    """A picture in points. Raises NoPicture."""
    return _browsed(exhibit, sheet, "png") or _converted(exhibit, sheet, "png")


def pdf(exhibit: Exhibit, sheet: Sheet = SHEET) -> bytes:
    """A picture in lines on a page of its own size; the browser keeps its text as text. Raises NoPicture."""
    return _browsed(exhibit, sheet, "pdf") or _converted(exhibit, sheet, "pdf")


def svg(exhibit: Exhibit, sheet: Sheet = SHEET) -> bytes:
    """A picture in lines, its letters too, so that it looks the same in every program. Raises NoPicture."""
    drawing, shown = _painted(exhibit, sheet)
    return drawing.svg(exhibit.question, strip_controls(exhibit.alternative), shown).encode()


def svg_text(exhibit: Exhibit, sheet: Sheet = SHEET) -> bytes:
    """A picture in lines; its text stays text, in the typeface that it carries along. Raises NoPicture."""
    drawn = _browsed(exhibit, sheet, "svg")
    if drawn is None:
        drawing, shown = _painted(exhibit, sheet, outlined=False)
        drawn = drawing.svg(shown=shown).encode()
    opening, rest = drawn.decode().split(">", 1)
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    carried = environment.get_template("carried.svg").render(
        fonts=fonts.inline(400, 500), title=exhibit.question, told=strip_controls(exhibit.alternative)
    )
    return f"{opening}>{carried}{rest}".encode()


def drawer(form: str) -> Drawer:
    """Who draws a file of ``form`` (the key of a format) on this server."""
    return "browser" if form in ("png", "pdf", "svg_text") and KEPT.there() else "painter"


def _browsed(exhibit: Exhibit, sheet: Sheet, form: str) -> bytes | None:
    """What the browser draws; None where there is none, or it fails, so that the painter takes over."""
    if not KEPT.there():
        return None
    figure, width, shown = on_paper(exhibit, sheet, "browser")
    scale = shown * (sheet.scale if form == "png" else 1)
    try:
        return KEPT.draw(figure, form, round(width), scale)
    except NoPicture:
        return None


def _painted(exhibit: Exhibit, sheet: Sheet, outlined: bool = True) -> tuple[Drawing, float]:
    """What our painter draws, and by what it is shown larger."""
    figure, width, shown = on_paper(exhibit, sheet, "painter")
    return painted(figure, width, outlined=outlined, family=dress.FONT), shown


def _converted(exhibit: Exhibit, sheet: Sheet, form: Literal["png", "pdf"]) -> bytes:
    drawing, shown = _painted(exhibit, sheet)
    return converted(drawing.svg(), drawing.width * shown, drawing.height * shown, form, sheet.scale)


def on_paper(exhibit: Exhibit, sheet: Sheet, by: Drawer) -> tuple[dict[str, Any], float, float]:
    """The figure as JSON, its ground filled and its caption under the answer; its width; by what it is shown larger."""
    fits = sheet.size == "page" or exhibit.figure.layout.title.text is None
    figure = go.Figure(exhibit.figure) if sheet.palette == "screen" and fits else _anew(exhibit, sheet)
    told = f"{exhibit.caption()} · {say(f'export.drawn.{by}', exhibit.language)}"
    dress.caption(figure, told, exhibit.language, sheet.width)
    width, height, shown = sheet.fitted(figure.layout.height or dress.TIME)
    figure.update_layout(paper_bgcolor=PAPERS[sheet.mode].ground, width=width, height=height)
    return figure.to_dict(), width, shown


def _anew(exhibit: Exhibit, sheet: Sheet) -> go.Figure:
    """The figure drawn again in other colours and for another width."""
    return theme.figure(
        CHARTS[exhibit.key],
        exhibit.frame,
        exhibit.language,
        sheet.mode,
        titled=exhibit.figure.layout.title.text is not None,
        width=sheet.width,
        **exhibit.choices,
    )
