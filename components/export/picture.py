"""An exhibit as a picture: the figure of the screen on paper, with a caption that says what it rests on."""

from typing import Any

import plotly.graph_objects as go
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from components.charts import dress
from components.charts.palette import PAPERS
from components.export import fonts
from components.export.browser import KEPT
from components.export.exhibit import Exhibit
from components.export.page import TEMPLATES
from components.text.direction import strip_controls

WIDTH, SCALE = 960, 2
"""Pixels, and how many of the file stand for one."""


def png(exhibit: Exhibit) -> bytes:
    """A picture in points. Raises NoPicture."""
    return KEPT.draw(_on_paper(exhibit), "png", WIDTH, SCALE)


def svg(exhibit: Exhibit) -> bytes:
    """A picture in lines; its text stays text, in the typeface that it carries along. Raises NoPicture."""
    drawn = KEPT.draw(_on_paper(exhibit), "svg", WIDTH, 1).decode()
    opening, rest = drawn.split(">", 1)
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    carried = environment.get_template("carried.svg").render(
        fonts=fonts.inline(400, 500), title=exhibit.question, told=strip_controls(exhibit.alternative)
    )
    return f"{opening}>{carried}{rest}".encode()


def _on_paper(exhibit: Exhibit) -> dict[str, Any]:
    """The figure as JSON, its ground filled and its caption under the answer."""
    figure = go.Figure(exhibit.figure)
    figure.update_layout(paper_bgcolor=PAPERS["light"].ground)
    dress.caption(figure, exhibit.caption(), exhibit.language)
    return figure.to_dict()  # type: ignore[no-any-return]
