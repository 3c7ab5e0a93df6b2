"""A report as PDF: pages set by Typst, tagged, with the shipped typeface in them."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import typst

from components.export import fonts
from components.report.documents.told import told
from components.report.documents.word import FONT
from components.report.drawn import Pictures
from components.report.report import Report
from components.report.table import table
from components.words import digits

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, with alternative texts, a title and a language."""
ROOM = (16.6, 19.0)
"""Centimetres of a page that a picture may take."""
MEDIUM = f"{FONT} Medm"
"""What Typst calls the medium weight, which in the files is a family of its own."""
SIZES, PADDING = (8.5, 8.0, 7.5, 7.0), 9.0
"""Points of type in tables, the largest that leaves words whole; and of a cell that stay empty, both sides together."""
_POINTS = 72 / 2.54
"""Of a centimetre."""
_NUMBERING = {"latn": "1", "arab": "١"}


def pdf_of(report: Report, pictures: Pictures) -> bytes:
    """The pages, with ``pictures`` of the figures. What is said comes as data, so that no word can be a command."""
    data = told(report)
    data |= {"font": FONT, "medium": MEDIUM, "padding": PADDING, "numbering": _NUMBERING[digits(report.language)]}
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part, made in zip(data["parts"], report.parts, strict=True):
            if made.exhibit:
                how = table(made.exhibit).laid(ROOM[0] * _POINTS, SIZES, PADDING)
                part["table"] |= {"size": how.size, "widths": how.widths}
            drawn = pictures.get(part["number"]) if part["kind"] == "chart" else None
            part["picture"] = f"/{part['number']}.png" if drawn else ""
            part["width"] = drawn.fitted(*ROOM)[0] if drawn else 0
            if drawn:
                (folder / f"{part['number']}.png").write_bytes(drawn.content)
        (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        main = folder / TEMPLATE.name
        main.write_bytes(TEMPLATE.read_bytes())
        return typst.compile(main, root=folder, font_paths=_fonts(), pdf_standards=STANDARD)


@cache
def _fonts() -> typst.Fonts:
    """The shipped typeface and no other, so that every machine makes the same pages."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(fonts.FOLDER)])
