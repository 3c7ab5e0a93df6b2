"""How Word is told of direction, typeface and structure: paragraphs, runs, links, one function each."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from components.charts.looks.palette import PAPERS
from components.report.documents.said import bare
from components.text.direction import base_of
from components.words import Base

FONT = "IBM Plex Sans Arabic"
LANGS = {"rtl": "ar-SA", "ltr": "en-GB"}
SIZES = {
    "Normal": 11.0, "Title": 26.0, "Subtitle": 12.0, "Heading 1": 18.0, "Heading 2": 14.0, "Heading 3": 12.0,
    "Caption": 9.5, "List Bullet": 9.5, "Quote": 11.0, "TOC Heading": 14.0, "Footer": 9.0,
}  # fmt: skip
_ARABIC = re.compile("([\u0600-\u06ff\u0750-\u077f][\u0600-\u06ff\u0750-\u077f\\s،؛؟]*)")
_BEFORE_BIDI = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
    "autoSpaceDE", "autoSpaceDN",
)  # fmt: skip
"""What the schema puts before ``w:bidi`` in the properties of a paragraph (ISO/IEC 29500-1, 17.3.1.26)."""


def style(document: Document, base: Base) -> None:
    """Typeface, sizes, ink and direction of every style in use, and the direction of the section."""
    for name, size in SIZES.items():
        if name not in document.styles:
            continue
        each = document.styles[name]
        each.font.size, each.font.italic = Pt(size), False
        if name == "Caption":
            each.font.bold = each.font.cs_bold = False
            each.paragraph_format.space_before = Pt(4)
            each.paragraph_format.keep_together = True
        ink = PAPERS["light"].faint if name in ("Caption", "Footer", "Subtitle") else PAPERS["light"].ink
        each.font.color.rgb = RGBColor.from_string(ink[1:])
        for line in each.element.iter(qn("w:bottom")):
            line.set(qn("w:color"), PAPERS["light"].accent[1:])
        properties = each.element.get_or_add_rPr()
        for tag in ("w:spacing", "w:kern", "w:iCs"):
            for gone in properties.findall(qn(tag)):
                properties.remove(gone)
        _typeface(properties, size)
        child(properties, "w:lang", {"w:val": "en-GB", "w:bidi": LANGS["rtl"]})
        if base == "rtl":
            _bidi(each.element.get_or_add_pPr())
    if base == "rtl":
        for section in document.sections:
            child(section._sectPr, "w:bidi", {})


def _typeface(properties: Any, size: float) -> None:
    """One typeface for every script, by name and not by theme, and the size of complex scripts."""
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    child(properties, "w:szCs", {"w:val": str(int(size * 2))})


def child(parent: Any, tag: str, attributes: dict[str, str]) -> Any:
    """The child ``tag`` of ``parent`` with ``attributes``, added at the end if there is none."""
    child = parent.find(qn(tag))
    if child is None:
        child = OxmlElement(tag)
        parent.append(child)
    for name, value in attributes.items():
        child.set(qn(name), value)
    return child


def _bidi(properties: Any) -> None:
    """Say in the properties of a paragraph that it runs from right to left, where the schema wants it said."""
    if properties.find(qn("w:bidi")) is not None:
        return
    before = {qn(f"w:{name}") for name in _BEFORE_BIDI}
    place = sum(child.tag in before for child in properties)
    properties.insert(place, OxmlElement("w:bidi"))


def direct(paragraph: Any, base: Base) -> Any:
    """``paragraph`` with its direction said, though its style may say another."""
    properties = paragraph._p.get_or_add_pPr()
    _bidi(properties)
    if base == "ltr":
        properties.find(qn("w:bidi")).set(qn("w:val"), "0")
    return paragraph


def paragraph(container: Any, text: str, name: str | None = None, base: Base | None = None) -> Any:
    """``text`` as a paragraph of the style ``name``; its direction is that of its first letter if none is given."""
    added = container.add_paragraph(style=name) if name else container.add_paragraph()
    return fill(added, text, base)


def fill(paragraph: Any, text: str, base: Base | None = None, bold: bool = False) -> Any:
    """Add ``text`` to ``paragraph``, which gets its direction."""
    way = base or base_of(text)
    direct(paragraph, way)
    run(paragraph, text, way, bold)
    return paragraph


def run(paragraph: Any, text: str, base: Base, bold: bool = False) -> None:
    """Add ``text`` as runs: one from right to left, or, in a paragraph from left to right, each Arabic stretch."""
    pieces = [text] if base == "rtl" else _ARABIC.split(text)
    for place, stretch in enumerate(pieces):
        if stretch:
            right = base_of(stretch) == "rtl" if base == "rtl" else place % 2 == 1
            piece(paragraph, stretch, right, bold)


def piece(paragraph: Any, text: str, right: bool, bold: bool = False) -> Any:
    """Add ``text`` as one run, from right to left or not."""
    added = paragraph.add_run(bare(text))
    added.bold = bold or None
    if right:
        added.font.rtl = True
        added.font.cs_bold = bold or None
        child(added._r.get_or_add_rPr(), "w:lang", {"w:bidi": LANGS["rtl"]})
    return added


def marked(paragraph: Any, text: str, spans: Sequence[tuple[int, int]]) -> None:
    """Add ``text``, in its own direction, with what lies in ``spans`` in bold."""
    base = base_of(text)
    inside = [end for span in spans for end in span if 0 < end < len(text)]
    for start, end in pairwise(sorted({0, len(text), *inside})):
        found = any(first <= start and end <= last for first, last in spans)
        piece(paragraph, text[start:end], base == "rtl", found)
    direct(paragraph, base)


def link(paragraph: Any, text: str, address: str, base: Base) -> None:
    """Add ``text`` as a link to ``address``, underlined in the accent."""
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    around = OxmlElement("w:hyperlink")
    around.set(qn("r:id"), relation)
    added = piece(paragraph, text, base == "rtl", False)
    added.font.color.rgb = RGBColor.from_string(PAPERS["light"].accent[1:])
    added.font.underline = True
    paragraph._p.append(around)
    around.append(added._r)


def describe(shape: Any, title: str, alternative: str) -> None:
    """Give an inline picture its title and its alternative text."""
    about = shape._inline.docPr
    about.set("title", title)
    about.set("descr", alternative)
