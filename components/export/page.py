"""An exhibit as one HTML file that needs nothing else: figure, table, typeface and program are in it."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from plotly.offline import get_plotlyjs

from components.charts.looks.palette import PAPERS
from components.export import fonts
from components.export.exhibit import Exhibit
from components.export.rows import rows
from components.words import base, say

TEMPLATES = Path(__file__).parent / "templates"


def html(exhibit: Exhibit) -> bytes:
    """The page in UTF-8; it asks no other host for anything, and forbids the browser to."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    page = environment.get_template("page.html").render(
        exhibit=exhibit,
        direction=base(exhibit.language),
        paper=PAPERS["light"],
        fonts=fonts.inline(400, 500, 700),
        plotly=Markup(get_plotlyjs()),
        figure=Markup(exhibit.figure.to_json().replace("<", "\\u003c")),
        headings=list(exhibit.table().columns),
        rows=rows(exhibit),
        table=say("export.sheet.table", exhibit.language),
        about=say("export.sheet.about", exhibit.language),
    )
    return page.encode()
