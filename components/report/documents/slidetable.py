"""How PowerPoint is told of a table: as many rows as a slide has room for, its columns as wide as their words want."""

import math
from collections.abc import Sequence
from typing import Any

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Emu, Inches

from components.charts.looks.palette import PAPERS
from components.report.documents.slides import Frame, Line, say
from components.words import Base

Rows = Sequence[Sequence[tuple[str, bool]]]
"""Of each cell its text, and whether that is a number; the first row is the heading."""
_MANY, _POINT = 8, 1 / 72


def letter(rows: Rows) -> float:
    """The size in points in which a table is written: smaller where it has many columns."""
    return 11 if len(rows[0]) <= _MANY else 9


def fitting(rows: Rows, shares: Sequence[float], frame: Frame) -> int:
    """How many of ``rows`` have room in ``frame``, by ``shares`` of its width; letters are half as wide as high."""
    size = letter(rows) * _POINT
    across = [max(1.0, (share * frame[2] - 0.2) / (size * 0.52)) for share in shares]
    used = 0.0
    for place, row in enumerate(rows):
        lines = max(math.ceil(len(text) / room) for (text, _), room in zip(row, across, strict=True))
        used += lines * size * 1.45 + 0.06
        if used > frame[3]:
            return place
    return len(rows)


def table(slide: Any, rows: Rows, shares: Sequence[float], base: Base, frame: Frame) -> None:
    """A table of ``rows``, whose columns take these ``shares`` of the width, reading from ``base``'s side."""
    left, top, width, _ = frame
    sizes = map(Inches, (left, top, width, 0.3 * len(rows)))
    shape = slide.shapes.add_table(len(rows), len(rows[0]), *sizes)
    made = shape.table
    properties = made._tbl.tblPr
    properties.set("rtl", "1" if base == "rtl" else "0")
    style = properties.find(qn("a:tableStyleId"))
    style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
    for column, share in zip(made.columns, shares, strict=True):
        column.width = Inches(share * width)
    for line, row in zip(made.rows, rows, strict=True):
        for cell, (text, number) in zip(line.cells, row, strict=True):
            cell.margin_top = cell.margin_bottom = Emu(20000)
            say(cell.text_frame.paragraphs[0], Line(text, letter(rows), row is rows[0]), "ltr" if number else None)
            _under(cell)


def _under(cell: Any) -> None:
    """A hairline under a cell."""
    line = OxmlElement("a:lnB")
    line.set("w", "6350")
    fill, shade = OxmlElement("a:solidFill"), OxmlElement("a:srgbClr")
    shade.set("val", PAPERS["light"].lines[1:])
    fill.append(shade)
    line.append(fill)
    cell._tc.get_or_add_tcPr().insert(0, line)
