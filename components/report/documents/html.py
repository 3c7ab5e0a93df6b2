"""A report as one HTML file that needs nothing else: typeface and pictures are in it, and nothing in it runs."""

import base64
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from components.export import fonts
from components.report.documents.told import told
from components.report.drawn import Pictures
from components.report.report import Report

TEMPLATES = Path(__file__).parent / "templates"
ROOM = (760.0, 900.0)
"""CSS pixels of a window that a picture may take."""


def html_of(report: Report, pictures: Pictures) -> bytes:
    """The page in UTF-8, with ``pictures`` of the figures; it asks no other host for anything."""
    data = told(report)
    for part in data["parts"]:
        drawn = pictures.get(part["number"]) if part["kind"] == "chart" else None
        part["picture"] = base64.b64encode(drawn.content).decode() if drawn else ""
        part["width"] = round(drawn.fitted(*ROOM)[0]) if drawn else 0
    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html").render(report=data, fonts=fonts.inline(400, 500, 700)).encode()
