"""How PowerPoint is told of a chart of its own, which can be edited: its type, its axes, its labels, its colours."""

import math
from functools import partial
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Inches, Pt

from components.charts.looks.palette import PAPERS
from components.charts.numbers import RATES
from components.export.series import Plotted
from components.report.documents.slides import Frame, colour, describe, dress
from components.text.direction import for_surface
from components.words import Base

SMALL = 9
"""Points at which 25 bars of a slide keep their names and numbers apart."""
_FRACTIONS = "[>=10]#,##0.0;[<=-10]-#,##0.0;#,##0.00"
"""One digit behind the point from ten on, two below."""
NAMED = 8
"""So many names stand side by side under standing bars."""
_TYPES = {
    ("bars", False): XL_CHART_TYPE.BAR_CLUSTERED,
    ("bars", True): XL_CHART_TYPE.BAR_STACKED,
    ("columns", False): XL_CHART_TYPE.COLUMN_CLUSTERED,
    ("columns", True): XL_CHART_TYPE.COLUMN_STACKED,
    ("lines", False): XL_CHART_TYPE.LINE_MARKERS,
    ("lines", True): XL_CHART_TYPE.LINE_MARKERS,
}


def chart(slide: Any, plotted: Plotted, base: Base, frame: Frame, alternative: str) -> None:
    """``plotted`` as a chart of PowerPoint's own, which can be edited; bars grow from the side where reading begins."""
    data = CategoryChartData(number_format="0%" if plotted.column in RATES else "General")
    label = partial(for_surface, surface="office chart", base=base)
    data.categories = plotted.days or [label(name) for name in plotted.categories]
    for series in plotted.series:
        data.add_series(label(series.name or plotted.measure), series.values)
    stacked = len(plotted.series) > 1
    shape = slide.shapes.add_chart(_TYPES[plotted.shape, stacked], *map(Inches, frame), data)
    describe(shape, alternative)
    made = shape.chart
    dress(made.font, 12, PAPERS["light"].ink)
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
    """How PowerPoint writes the values: as the page does (``charts.numbers.written``)."""
    return "0%" if plotted.column in RATES else "#,##0" if plotted.whole else _FRACTIONS


def _axes(made: Any, plotted: Plotted, base: Base) -> None:
    """The first category on top, and in Arabic the axis of values from right to left under lying bars."""
    across, along = made.category_axis, made.value_axis
    along.major_gridlines.format.line.color.rgb = colour(PAPERS["light"].lines)
    along.format.line.fill.background()
    along.tick_labels.number_format = _format(plotted) if plotted.column in RATES or plotted.whole else "General"
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
