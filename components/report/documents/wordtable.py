"""How Word is told of a table: its columns as wide as their words want, its rows whole, its heading on every page."""

from typing import Any

from docx.document import Document
from docx.enum.table import WD_TABLE_DIRECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from components.charts.looks.palette import PAPERS
from components.report.columns import Laid
from components.report.documents.word import child, fill
from components.report.table import Table
from components.text.direction import base_of
from components.words import Base

SIZES = (8.5, 8.0, 7.5, 7.0)
"""Points of type, from which the largest is taken at which no word is torn."""
PADDING = 8.0
"""Points of a cell that stay empty, both sides together."""


def table(document: Document, shown: Table, room: float, base: Base) -> None:
    """``shown`` within ``room`` points, the first column at the side where reading begins."""
    how = shown.laid(room, SIZES, PADDING)
    made = _empty(document, how, base)
    for cell, text in zip(made.rows[0].cells, shown.headings, strict=True):
        _kept(fill(cell.paragraphs[0], text, base, bold=True))
    for at, row in enumerate(shown.rows):
        if words := shown.groups.get(at):
            whole = _row(made).cells
            _kept(fill(whole[0].merge(whole[-1]).paragraphs[0], words, base, bold=True))
        for cell, content in zip(_row(made).cells, row, strict=True):
            own = "ltr" if content.number else base_of(content.text)
            _aside(fill(cell.paragraphs[0], content.text, own), own, base, content.number)
    _small(made, how.size)


def _empty(document: Document, how: Laid, base: Base) -> Any:
    """A table without rows but its heading."""
    made = document.add_table(rows=1, cols=len(how.widths))
    properties = made._tbl.tblPr
    around, margins = child(properties, "w:tblBorders", {}), child(properties, "w:tblCellMar", {})
    for side in ("bottom", "insideH"):
        child(around, f"w:{side}", {"w:val": "single", "w:sz": "4", "w:color": PAPERS["light"].lines[1:]})
    for side in ("left", "right"):
        child(margins, f"w:{side}", {"w:w": str(int(PADDING * 10)), "w:type": "dxa"})
    for each in (around, margins):
        child(properties, "w:tblLook", {}).addprevious(each)
    made.autofit = False
    for column, cell, width in zip(made.columns, made.rows[0].cells, how.widths, strict=True):
        column.width = cell.width = Pt(width)
    if base == "rtl":
        made.table_direction = WD_TABLE_DIRECTION.RTL
    heading = made.rows[0]._tr.get_or_add_trPr()
    for tag in ("w:cantSplit", "w:tblHeader"):
        child(heading, tag, {})
    return made


def _row(made: Any) -> Any:
    """A new row, which no end of a page divides."""
    added = made.add_row()
    child(added._tr.get_or_add_trPr(), "w:cantSplit", {})
    return added


def _kept(paragraph: Any) -> None:
    """Keep ``paragraph`` on the page of the row that follows."""
    paragraph.paragraph_format.keep_with_next = True


def _aside(paragraph: Any, own: Base, base: Base, number: bool) -> None:
    """Where a cell of a table that runs as ``base`` stands: a number at the end of its column, all else at its start.

    In a paragraph from right to left Word takes the left for its start (ISO/IEC 29500-1, 17.3.1.13): so what runs the
    other way than its table stands on the right of both.
    """
    if number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if base == "rtl" else WD_ALIGN_PARAGRAPH.RIGHT
    elif own != base:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _small(made: Any, size: float) -> None:
    """Write all cells in ``size`` points, without room between their lines."""
    for element in made._tbl.iter(qn("w:p")):
        paragraph = Paragraph(element, made)
        paragraph.paragraph_format.space_after = Pt(0)
        for run in paragraph.runs:
            run.font.size = Pt(size)
            child(run._r.get_or_add_rPr(), "w:szCs", {"w:val": str(int(size * 2))})
