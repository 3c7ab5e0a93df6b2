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
from components.words import digits

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, with alternative texts, a title and a language."""
ROOM = (16.6, 15.0)
"""Centimetres of a page that a picture may take."""
_NUMBERING = {"latn": "1", "arab": "١"}


def pdf_of(report: Report, pictures: Pictures) -> bytes:
    """The pages, with ``pictures`` of the figures. What is said comes as data, so that no word can be a command."""
    data = told(report)
    data["font"], data["numbering"] = FONT, _NUMBERING[digits(report.language)]
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part in data["parts"]:
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
