"""How PowerPoint is told of a table: as many rows as a slide has room for, its columns as wide as their words want."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Emu, Inches, Pt

from components.charts.looks.palette import PAPERS
from components.export.rows import Row
from components.report.columns import Laid, lines
from components.report.documents.slides import Frame, Line, say
from components.report.table import Table
from components.text.direction import base_of
from components.words import Base

ROWS = 12
"""No more rows than these are read from a slide."""
SIZES = (12.0, 11.0, 10.0, 9.0)
"""Points of type, from which the largest is taken at which no word is torn."""
PADDING, _ABOVE = 20.0, 20_000
"""Points beside the words of a cell, both sides together: PowerPoint's 14.4, and some for a typeface in place of ours;
EMU over and under them."""
_LEADING, _INCH = 1.6, 72


@dataclass(frozen=True, slots=True)
class Fitted:
    """A table as far as a slide has room for it: so many ``rows``, and what of the table stands on the slide."""

    how: Laid
    rows: int
    head: float
    """Points of the heading."""
    lines: tuple[tuple[str, Row, float], ...]
    """From top to bottom: what stands over the rows that follow, or else a row; and how many points high it is."""


def fitted(shown: Table, frame: Frame) -> Fitted:
    """As many rows of ``shown``, one at least, as ``frame`` has room for."""
    how = shown.laid(frame[2] * _INCH, SIZES, PADDING)
    head = _high(shown.headings, how.widths, how.size)
    room = frame[3] * _INCH - head
    stands: list[tuple[str, Row, float]] = []
    rows = 0
    for at, row in enumerate(shown.rows[:ROWS]):
        over = shown.groups.get(at, "")
        found: list[tuple[str, Row, float]] = [(over, (), _high([over], [sum(how.widths)], how.size))] if over else []
        found.append(("", row, _high([cell.text for cell in row], how.widths, how.size)))
        room -= sum(high for *_, high in found)
        if room < 0 and rows:
            break
        stands += found
        rows += 1
    return Fitted(how, rows, head, tuple(stands))


def table(slide: Any, headings: tuple[str, ...], part: Fitted, base: Base, frame: Frame) -> None:
    """``part`` of a table under its ``headings``, reading from ``base``'s side."""
    many, wide = len(part.lines) + 1, sum(part.how.widths) / _INCH
    left = frame[0] + frame[2] - wide if base == "rtl" else frame[0]
    sizes = map(Inches, (left, frame[1], wide, 0.28 * many))
    made = slide.shapes.add_table(many, len(headings), *sizes).table
    properties = made._tbl.tblPr
    properties.set("rtl", "1" if base == "rtl" else "0")
    style = properties.find(qn("a:tableStyleId"))
    style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
    for column, width in zip(made.columns, part.how.widths, strict=True):
        column.width = Pt(width)
    for cell, text in zip(made.rows[0].cells, headings, strict=True):
        _write(cell, Line(text, part.how.size, True), base, base)
    made.rows[0].height = Pt(part.head)
    for line, (over, row, high) in zip(list(made.rows)[1:], part.lines, strict=True):
        line.height = Pt(high)
        for cell, (text, way, side, bold) in zip(line.cells, _cells(over, row, base), strict=False):
            _write(cell, Line(text, part.how.size, bold), way, side)
        if over:
            line.cells[0].merge(line.cells[len(headings) - 1])


def _cells(over: str, row: Row, base: Base) -> Iterator[tuple[str, Base, Base, bool]]:
    """The words of a line, how they run, from which side they stand, and whether they are bold."""
    if over:
        yield over, base, base, True
    for cell in row:
        end: Base = "ltr" if base == "rtl" else "rtl"
        yield cell.text, "ltr" if cell.number else base_of(cell.text), end if cell.number else base, False


def _write(cell: Any, line: Line, way: Base, side: Base) -> None:
    """``line`` in ``cell``, running its own way from ``side``, with a hairline under it."""
    cell.margin_top = cell.margin_bottom = Emu(_ABOVE)
    paragraph = cell.text_frame.paragraphs[0]
    say(paragraph, line, way)
    paragraph._p.pPr.set("algn", "r" if side == "rtl" else "l")
    under = OxmlElement("a:lnB")
    under.set("w", "6350")
    fill, shade = OxmlElement("a:solidFill"), OxmlElement("a:srgbClr")
    shade.set("val", PAPERS["light"].lines[1:])
    fill.append(shade)
    under.append(fill)
    cell._tc.get_or_add_tcPr().insert(0, under)


def _high(texts: Sequence[str], widths: Sequence[float], size: float) -> float:
    """Points of a row with these texts in columns of these widths."""
    tallest = max(lines(text, width - PADDING, size) for text, width in zip(texts, widths, strict=True))
    return tallest * size * _LEADING + 2 * _ABOVE / 12_700
