"""How PowerPoint is told of direction, typeface and structure: text, tables, charts and pictures, one function each."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Inches, Pt

from components.charts.looks.palette import PAPERS
from components.charts.numbers import RATES
from components.export.series import Plotted
from components.report.documents.said import bare
from components.report.documents.word import FONT, LANGS
from components.report.drawn import Drawn
from components.text.direction import base_of, for_surface
from components.words import Base

WIDE, HIGH, EDGE = 13.333, 7.5, 0.6
"""Inches of a slide, and of its margins."""
Frame = tuple[float, float, float, float]
"""Left, top, width, height in inches."""
SMALL = 9
"""Points at which 25 bars of a slide keep their names and numbers apart."""
NAMED = 8
"""So many names stand side by side under standing bars."""
TITLE: Frame = (EDGE, 0.35, WIDE - 2 * EDGE, 0.8)
_TYPES = {
    ("bars", False): XL_CHART_TYPE.BAR_CLUSTERED,
    ("bars", True): XL_CHART_TYPE.BAR_STACKED,
    ("columns", False): XL_CHART_TYPE.COLUMN_CLUSTERED,
    ("columns", True): XL_CHART_TYPE.COLUMN_STACKED,
    ("lines", False): XL_CHART_TYPE.LINE_MARKERS,
    ("lines", True): XL_CHART_TYPE.LINE_MARKERS,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its size in points, its weight, its ink (``#RRGGBB``, that of the page if empty)."""

    text: str
    size: float = 16
    bold: bool = False
    ink: str = ""


def faint(text: str, size: float = 10) -> Line:
    """A line that stands back."""
    return Line(text, size, ink=PAPERS["light"].faint)


def colour(paper: str) -> RGBColor:
    """A colour ``#RRGGBB`` as Office takes it."""
    return RGBColor(*bytes.fromhex(paper.lstrip("#")))


def say(paragraph: Any, line: Line, base: Base | None = None) -> None:
    """Add ``line`` to ``paragraph``, which gets the direction ``base``, else that of the first letter."""
    way = base or base_of(line.text)
    properties = paragraph._p.get_or_add_pPr()
    properties.set("rtl", "1" if way == "rtl" else "0")
    properties.set("algn", "r" if way == "rtl" else "l")
    run = paragraph.add_run()
    run.text = bare(line.text)
    _dress(run.font, line.size, line.ink or PAPERS["light"].ink)
    run.font.bold = line.bold
    run._r.get_or_add_rPr().set("lang", LANGS[way])


def _dress(font: Any, size: float, ink: str) -> None:
    """Typeface for Latin and for Arabic, size and ink."""
    font.size, font.name = Pt(size), FONT
    font.color.rgb = colour(ink)
    properties = font._element
    for tag in ("a:ea", "a:cs"):
        other = properties.find(qn(tag))
        if other is None:
            other = OxmlElement(tag)
            properties.append(other)
        other.set("typeface", FONT)


def title(slide: Any, text: str, base: Base, frame: Frame = TITLE, size: float = 28) -> None:
    """The title of ``slide``, in its own placeholder, by which outlines and screen readers know it."""
    shape = slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = map(Inches, frame)
    words = shape.text_frame
    words.word_wrap, words.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    say(words.paragraphs[0], Line(text, size, True), base)


def box(slide: Any, lines: Iterable[Line], base: Base | None, frame: Frame) -> Any:
    """``lines`` in ``frame``; each in its own direction where ``base`` is None."""
    words = slide.shapes.add_textbox(*map(Inches, frame)).text_frame
    words.word_wrap = True
    for place, line in enumerate(lines):
        paragraph = words.paragraphs[0] if place == 0 else words.add_paragraph()
        say(paragraph, line, base)
        paragraph.space_after = Pt(5)
    return words


def picture(slide: Any, drawn: Drawn, frame: Frame, alternative: str) -> None:
    """A picture in the middle of ``frame``, with its alternative text."""
    left, top, width, height = frame
    across, down = drawn.fitted(width, height)
    at = (left + (width - across) / 2, top, across, down)
    shape = slide.shapes.add_picture(BytesIO(drawn.content), *map(Inches, at))
    _describe(shape, alternative)


def chart(slide: Any, plotted: Plotted, base: Base, frame: Frame, alternative: str) -> None:
    """``plotted`` as a chart of PowerPoint's own, which can be edited; bars grow from the side where reading begins."""
    data = CategoryChartData(number_format="0%" if plotted.column in RATES else "General")
    label = partial(for_surface, surface="office chart", base=base)
    data.categories = plotted.days or [label(name) for name in plotted.categories]
    for series in plotted.series:
        data.add_series(label(series.name or plotted.measure), series.values)
    stacked = len(plotted.series) > 1
    shape = slide.shapes.add_chart(_TYPES[plotted.shape, stacked], *map(Inches, frame), data)
    _describe(shape, alternative)
    made = shape.chart
    _dress(made.font, 12, PAPERS["light"].ink)
    made.has_title = False
    made.has_legend = stacked
    if stacked:
        made.legend.position, made.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    _axes(made, plotted, base)
    for properties in made._chartSpace.iter(qn("a:pPr")):
        properties.set("rtl", "1" if base == "rtl" else "0")
    for series, drawn in zip(plotted.series, made.plots[0].series, strict=True):
        if plotted.shape == "lines":
            drawn.format.line.color.rgb = colour(series.colour)
            drawn.smooth = False
        else:
            drawn.format.fill.solid()
            drawn.format.fill.fore_color.rgb = colour(series.colour)
    if plotted.shape != "lines":
        made.plots[0].gap_width, made.plots[0].has_data_labels = 40, not stacked
    if made.plots[0].has_data_labels:
        _labels(made.plots[0].data_labels, plotted)


def _labels(labels: Any, plotted: Plotted) -> None:
    """The number at the end of each bar, as short as on the axis."""
    labels.number_format, labels.number_format_is_linked = _format(plotted), False
    labels.show_value = True
    labels.font.size = Pt(SMALL)


def _format(plotted: Plotted) -> str:
    """How PowerPoint writes the values."""
    return "0%" if plotted.column in RATES else "#,##0" if plotted.whole else "#,##0.00"


def _axes(made: Any, plotted: Plotted, base: Base) -> None:
    """The first category on top, and in Arabic the axis of values from right to left under lying bars."""
    across, along = made.category_axis, made.value_axis
    along.major_gridlines.format.line.color.rgb = colour(PAPERS["light"].lines)
    along.format.line.fill.background()
    along.tick_labels.number_format = _format(plotted)
    along.tick_labels.number_format_is_linked = False
    if plotted.whole and max((value or 0 for series in plotted.series for value in series.values), default=0) < 5:
        along.major_unit = 1
    if plotted.shape == "bars":
        _names(across, 1)
        across.reverse_order = True
        if plotted.both_ways:
            across.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        along.reverse_order = base == "rtl"
        along.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    elif base == "rtl":
        along.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    if plotted.shape == "columns" and not plotted.days:
        _names(across, math.ceil(len(plotted.categories) / NAMED))


def _names(axis: Any, each: int) -> None:
    """Name every ``each``-th category, in a size at which there is room for all of these."""
    axis.tick_labels.font.size = Pt(SMALL)
    after = axis._element.find(qn("c:noMultiLvlLbl"))
    for tag in ("c:tickLblSkip", "c:tickMarkSkip"):
        skip = OxmlElement(tag)
        skip.set("val", str(each))
        after.addprevious(skip)


def _describe(shape: Any, alternative: str) -> None:
    """Give a shape its alternative text."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", bare(alternative))
