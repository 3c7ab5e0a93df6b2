"""The fields of Word: numbers of pages, and a table of contents with the bookmarks that it leads to."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from components.report.documents.word import child, direct, piece
from components.words import Base


def field(paragraph: Any, code: str, shown: str, base: Base) -> None:
    """Add the field ``code`` (``PAGE``, ``SEQ Figure``), which shows ``shown`` until it is worked out anew."""
    _bounds(paragraph, "begin", code)
    piece(paragraph, shown, base == "rtl", False)
    _bounds(paragraph, "end")


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """Put a bookmark around what ``paragraph`` holds."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for each in (start, end):
        each.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    properties = paragraph._p.get_or_add_pPr()
    properties.addnext(start)
    paragraph._p.append(end)


def contents(heading: Any, entries: Sequence[tuple[int, str]], base: Base) -> None:
    """Put a table of contents under ``heading``: a field, filled with links to the bookmarks ``_Toc1`` … of a heading.

    Word works out the page numbers when the reader asks for it (F9).
    """
    last = heading
    for place, (level, text) in enumerate(entries, 1):
        line = deepcopy(heading._p)
        last._p.addnext(line)
        last = Paragraph(line, heading._parent)
        for run in last.runs:
            line.remove(run._r)
        last.style = "Normal"
        direct(last, base).paragraph_format.space_after = Pt(2)
        last.paragraph_format.left_indent = Pt(14 * (level - 1))
        if place == 1:
            _bounds(last, "begin", r'TOC \o "1-2" \h \z \u')
        around = OxmlElement("w:hyperlink")
        around.set(qn("w:anchor"), f"_Toc{place}")
        added = piece(last, text, base == "rtl", False)
        last._p.append(around)
        around.append(added._r)
        if place == len(entries):
            _bounds(last, "end")


def _bounds(paragraph: Any, kind: str, code: str = "") -> None:
    """Begin the field ``code``, or end the one that was begun."""
    for part in (kind, code, "separate") if code else (kind,):
        added = paragraph.add_run()
        if part == code:
            told = OxmlElement("w:instrText")
            told.set(qn("xml:space"), "preserve")
            told.text = f" {code} "
            added._r.append(told)
        else:
            child(added._r, "w:fldChar", {"w:fldCharType": part})
