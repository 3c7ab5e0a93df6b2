"""How PowerPoint is told of direction, typeface and structure: text, numbers of slides and pictures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Inches, Pt

from components.charts.looks.palette import PAPERS
from components.report import columns
from components.report.documents.said import bare
from components.report.documents.word import FONT, LANGS
from components.report.drawn import Drawn
from components.text.direction import base_of
from components.words import Base

WIDE, HIGH, EDGE = 13.333, 7.5, 0.6
"""Inches of a slide, and of its margins."""
Frame = tuple[float, float, float, float]
"""Left, top, width, height in inches."""
CORNER = 0.8
"""Inches that the number of a slide takes."""
LEADING, AFTER = 1.5, 5
"""Heights of type from line to line; points after a paragraph."""
INSET = (0.2, 0.1)
"""Inches that a box keeps free beside its words, and over and under them, both sides together."""
SCALES, LEAST = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5), 8
"""Parts of its size to which type is made smaller, and the points below which it is not."""
TITLE: Frame = (EDGE, 0.35, WIDE - 2 * EDGE, 0.8)


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
    dress(run.font, line.size, line.ink or PAPERS["light"].ink)
    run.font.bold = line.bold
    run._r.get_or_add_rPr().set("lang", LANGS[way])


def dress(font: Any, size: float, ink: str) -> None:
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
    (line,) = fitting([Line(text, size, True)], frame)
    say(words.paragraphs[0], line, base)


def box(slide: Any, lines: Iterable[Line], base: Base | None, frame: Frame) -> Any:
    """``lines`` in ``frame``, as large as there is room; each in its own direction where ``base`` is None."""
    words = slide.shapes.add_textbox(*map(Inches, frame)).text_frame
    words.word_wrap = True
    for place, line in enumerate(fitting(list(lines), frame)):
        paragraph = words.paragraphs[0] if place == 0 else words.add_paragraph()
        say(paragraph, line, base)
        paragraph.space_after = Pt(AFTER)
    return words


def fitting(told: Sequence[Line], frame: Frame) -> list[Line]:
    """``told`` in its own sizes, or all of it so much smaller that ``frame`` has room for it, as far as can be read."""
    across, down = ((inches - free) * 72 for inches, free in zip(frame[2:], INSET, strict=True))
    down += AFTER
    found = list(told)
    for scale in SCALES:
        found = [replace(line, size=max(LEAST, line.size * scale)) for line in told]
        if sum(columns.lines(line.text, across, line.size) * line.size * LEADING + AFTER for line in found) <= down:
            break
    return found


def number(slide: Any, base: Base) -> None:
    """The number of ``slide`` in the corner where reading ends, as a field that PowerPoint keeps right."""
    left = EDGE if base == "rtl" else WIDE - EDGE - CORNER
    words = box(slide, [faint("")], base, (left, HIGH - 0.65, CORNER, 0.4))
    paragraph = words.paragraphs[0]
    paragraph._p.pPr.set("algn", "l" if base == "rtl" else "r")
    run = paragraph._p.find(qn("a:r"))
    field = OxmlElement("a:fld")
    field.set("id", "{7B3C1B3E-5D0A-4E7C-9C46-1D0A6F0E2A11}")
    field.set("type", "slidenum")
    field.extend(list(run))
    run.getparent().replace(run, field)


def picture(slide: Any, drawn: Drawn, frame: Frame, alternative: str) -> None:
    """A picture in the middle of ``frame``, with its alternative text."""
    left, top, width, height = frame
    across, down = drawn.fitted(width, height)
    at = (left + (width - across) / 2, top, across, down)
    shape = slide.shapes.add_picture(BytesIO(drawn.content), *map(Inches, at))
    describe(shape, alternative)


def describe(shape: Any, alternative: str) -> None:
    """Give a shape its alternative text."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", bare(alternative))
