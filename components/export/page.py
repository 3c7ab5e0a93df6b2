"""An exhibit as one HTML file that needs nothing else: figure, table, typeface and program are in it."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from plotly.offline import get_plotlyjs

from components.charts import dates
from components.charts.columns import worded
from components.charts.numbers import written
from components.charts.palette import PAPERS
from components.charts.theme import localise
from components.export import fonts
from components.export.exhibit import Exhibit
from components.words import say

TEMPLATES = Path(__file__).parent / "templates"


def html(exhibit: Exhibit) -> bytes:
    """The page in UTF-8; it asks no other host for anything, and forbids the browser to."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    page = environment.get_template("page.html").render(
        exhibit=exhibit,
        direction="rtl" if exhibit.language == "ar" else "ltr",
        paper=PAPERS["light"],
        fonts=fonts.inline(400, 500, 700),
        plotly=Markup(get_plotlyjs()),
        figure=Markup(exhibit.figure.to_json().replace("<", "\\u003c")),
        headings=list(exhibit.table().columns),
        rows=_rows(exhibit),
        table=say("export.sheet.table", exhibit.language),
        about=say("export.sheet.about", exhibit.language),
    )
    return page.encode()


def _rows(exhibit: Exhibit) -> list[list[tuple[str, bool]]]:
    """The cells of the table as text, each with whether it is a number."""
    said = localise(exhibit.frame, exhibit.language)
    rows: list[list[tuple[str, bool]]] = [[] for _ in range(len(said))]
    for name in worded(said, exhibit.language):
        kind = said[name].dtype.kind
        for row, value in zip(rows, said[name], strict=True):
            if kind == "M":
                row.append((dates.day(value, exhibit.language), False))
            else:
                row.append((written(value, name), True) if kind in "iuf" else (str(value), False))
    return rows
