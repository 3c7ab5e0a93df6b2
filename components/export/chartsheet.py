"""How Excel draws a figure itself: a sheet with its categories and series, and beside them a chart of these cells."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from components.charts.looks.palette import PAPERS
from components.charts.numbers import RATES
from components.export.cells import put
from components.export.series import Plotted
from components.text.direction import PDF, RLE, for_surface
from components.words import Base

TYPES = {"bars": "bar", "columns": "column", "lines": "line"}
READING = {"rtl": 2, "ltr": 1}
"""What Excel calls the base direction of a cell."""
FONT = "IBM Plex Sans Arabic"
_ROW, _LEAST = 24, 380
"""Pixels of a category that lies, and of the lowest chart."""


def fill(book: Any, sheet: Any, plotted: Plotted, base: Base) -> None:
    """Write ``plotted`` into the empty ``sheet``: a row per category, a column per series; then its chart."""
    heading = book.add_format({"bold": True, "bottom": 1, "reading_order": READING[base]})
    words = book.add_format({"reading_order": READING[base]})
    days = book.add_format({"num_format": "yyyy-mm-dd"})
    numbers = book.add_format({"num_format": _format(plotted)})
    sheet.set_column(0, 0, 28)
    sheet.freeze_panes(1, 0)
    for row, category in enumerate(plotted.categories, 1):
        if plotted.days:
            sheet.write_datetime(row, 0, datetime.combine(plotted.days[row - 1], time()), days)
        else:
            put(sheet, row, 0, category, words)
    for column, series in enumerate(plotted.series, 1):
        put(sheet, 0, column, series.name or plotted.measure, heading)
        for row, value in enumerate(series.values, 1):
            if value is not None:
                sheet.write_number(row, column, value, numbers)
    labels = _embedded(sheet, plotted) if base == "rtl" else _Labels(0, 1, [(0, at + 1) for at in _counted(plotted)])
    sheet.insert_chart(1, len(plotted.series) + 3, _chart(book, sheet, plotted, base, labels))


@dataclass(frozen=True, slots=True)
class _Labels:
    """Where the chart finds its words: the column and first row of the categories, row and column of each series."""

    column: int
    first: int
    names: list[tuple[int, int]]


def _counted(plotted: Plotted) -> range:
    return range(len(plotted.series))


def _embedded(sheet: Any, plotted: Plotted) -> _Labels:
    """A hidden column that says the names of series and categories as a chart needs them; the cells stay bare.

    Its cells are formulas, so that a name that is changed in the table changes in the chart.
    """
    place = len(plotted.series) + 2
    sheet.set_column(place, place, None, None, {"hidden": True})
    names = [series.name or plotted.measure for series in plotted.series]
    cells = [(0, at + 1, name) for at, name in enumerate(names)]
    if not plotted.days:
        cells += [(row, 0, name) for row, name in enumerate(plotted.categories, 1)]
    for at, (row, column, name) in enumerate(cells):
        told = f"=_xlfn.UNICHAR({ord(RLE)})&{xl_rowcol_to_cell(row, column)}&_xlfn.UNICHAR({ord(PDF)})"
        sheet.write_formula(at, place, told, None, for_surface(name, "office chart", "rtl"))
    first = (0, 1) if plotted.days else (place, len(names))
    return _Labels(*first, [(at, place) for at in _counted(plotted)])


def _chart(book: Any, sheet: Any, plotted: Plotted, base: Base, labels: _Labels) -> Any:
    """The chart: the first category on top, bars from the side where reading begins, one colour for each outlet."""
    several, last = len(plotted.series) > 1, len(plotted.categories)
    options = {"type": TYPES[plotted.shape]}
    chart = book.add_chart(options | ({"subtype": "stacked"} if several and plotted.shape != "lines" else {}))
    chart.show_hidden_data()
    where = [labels.first, labels.column, labels.first + last - 1, labels.column]
    for column, (series, name) in enumerate(zip(plotted.series, labels.names, strict=True), 1):
        look = {"color": f"#{series.colour}"}
        chart.add_series(
            {
                "name": [sheet.get_name(), *name],
                "categories": [sheet.get_name(), *where],
                "values": [sheet.get_name(), 1, column, last, column],
                "gap": 40,
                **({"line": look, "marker": {"type": "circle"}} if plotted.shape == "lines" else {"fill": look}),
            }
        )
    lying, right = plotted.shape == "bars", base == "rtl"
    names: dict[str, Any] = {"num_font": {"name": FONT}, "reverse": lying, "major_gridlines": {"visible": False}}
    if plotted.both_ways:
        names["label_position"] = "low"
    values: dict[str, Any] = {
        "num_font": {"name": FONT},
        "num_format": _format(plotted),
        "reverse": lying and right,
        "label_position": "high" if lying or right else "next_to",
        "major_gridlines": {"visible": True, "line": {"color": PAPERS["light"].lines}},
    }
    named, measured = (chart.set_y_axis, chart.set_x_axis) if lying else (chart.set_x_axis, chart.set_y_axis)
    named(names | ({"interval_unit": 1} if lying else {"num_format": "yyyy-mm-dd", "date_axis": True}))
    measured(values)
    chart.set_title({"none": True})
    chart.set_legend({"position": "bottom"} if several else {"none": True})
    chart.set_size({"width": 760, "height": max(_LEAST, last * _ROW + 120) if lying else _LEAST})
    return chart


def _format(plotted: Plotted) -> str:
    """How Excel writes the values."""
    return "0%" if plotted.column in RATES else "#,##0" if plotted.whole else "#,##0.00"
