"""An exhibit as an Excel workbook: the table with real numbers and days, a chart of Excel's own, and what it is."""

import io
from datetime import datetime
from typing import Any

import pandas as pd
import xlsxwriter

from components.charts.looks import theme
from components.charts.looks.columns import worded
from components.charts.numbers import RATES
from components.export import chartsheet
from components.export.cells import put
from components.export.chartsheet import FONT, READING
from components.export.exhibit import Exhibit
from components.export.series import plotted
from components.words import base, say

_NUMBERS = {"i": "#,##0", "u": "#,##0", "f": "#,##0.00", "M": "yyyy-mm-dd"}


def xlsx(exhibit: Exhibit) -> bytes:
    """Table, chart if Excel has its type, and what it is: right to left in Arabic, the headings stay in view."""
    file = io.BytesIO()
    settings = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "nan_inf_to_errors": False,
        "default_format_properties": {"font_name": FONT},
    }
    book = xlsxwriter.Workbook(file, settings)
    created = datetime.fromisoformat(exhibit.built.replace("Z", "+00:00")).replace(tzinfo=None)
    book.set_properties({"title": exhibit.question, "subject": exhibit.answer, "created": created})
    _table(book, exhibit)
    if drawn := plotted(exhibit):
        chartsheet.fill(book, _sheet(book, "export.sheet.chart", exhibit), drawn, base(exhibit.language))
    _about(book, exhibit)
    book.close()
    return file.getvalue()


def _sheet(book: Any, name: str, exhibit: Exhibit) -> Any:
    sheet = book.add_worksheet(say(name, exhibit.language))
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    if base(exhibit.language) == "rtl":
        sheet.right_to_left()
    return sheet


def _table(book: Any, exhibit: Exhibit) -> None:
    """The table in the reader's language; a share is a number shown in percent."""
    sheet = _sheet(book, "export.sheet.table", exhibit)
    reading = {"reading_order": READING[base(exhibit.language)]}
    heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", **reading})
    said = theme.localise(exhibit.frame, exhibit.language)
    names = worded(said, exhibit.language)
    for place, (name, word) in enumerate(names.items()):
        shown = "0.0%" if name in RATES else _NUMBERS.get(said[name].dtype.kind)
        style = book.add_format({"num_format": shown} if shown else reading)
        longest = max(map(len, map(str, said[name])), default=0)
        sheet.set_column(place, place, 14 if shown else min(60, max(28, longest)))
        put(sheet, 0, place, word, heading)
        for row, value in enumerate(said[name], 1):
            _cell(sheet, row, place, value, style)
    sheet.freeze_panes(1, 0)
    if names and len(said):
        sheet.autofilter(0, 0, len(said), len(names) - 1)


def _cell(sheet: Any, row: int, column: int, value: Any, style: Any) -> None:
    """One cell as what it is; nothing where the value is missing."""
    if value is None or pd.isna(value):
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, pd.Timestamp):
        sheet.write_datetime(row, column, value.to_pydatetime(), style)
    elif isinstance(value, str):
        put(sheet, row, column, value, style)
    else:
        sheet.write_number(row, column, value, style)


def _about(book: Any, exhibit: Exhibit) -> None:
    """What the table is: question, answer, filters, n, sources, days, corpus."""
    sheet = _sheet(book, "export.sheet.about", exhibit)
    style = {"reading_order": READING[base(exhibit.language)], "text_wrap": True, "valign": "top"}
    label, text = book.add_format({**style, "bold": True}), book.add_format(style)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    for row, (name, value) in enumerate(exhibit.about()):
        put(sheet, row, 0, name, label)
        put(sheet, row, 1, value, text)
