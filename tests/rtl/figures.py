"""What the two browsers make of figures and of the files that are opened in a browser."""

from pathlib import Path
from typing import Any

import plotly.graph_objects as go

from components.charts.looks import dress
from components.text.direction import isolate
from tests.rtl import files
from tests.rtl.dashboard import LETTERS, misplaced, right
from tests.rtl.mixed import mixed
from tests.rtl.screens import Screen

_PARTS = {"title": ".gtitle tspan.line", "legend": ".legendtext", "annotation": ".annotation-text"}
_HOVER = """(at, selector, text) => { const chart = document.querySelector('.js-plotly-plot');
  Plotly.Fx.hover(chart, [{curveNumber: at, pointNumber: 0}]);
  return document.querySelector(selector)?.textContent.replace(/[\\u2066-\\u2069]/g, '') === text; }"""
_SAYS = ".hoverlayer .hovertext text.nums"


def figure() -> go.Figure:
    """Every string as a line of the title, a name of the legend, a note and what a mark says."""
    texts = [each.text for each in mixed()]
    drawn = go.Figure(layout={"height": 4200, "width": 1500, "margin": {"t": 2100}, "showlegend": True})
    for at, text in enumerate(texts):
        drawn.add_scatter(
            x=[at], y=[at], name=text, hovertext=[isolate(text, "rtl")], hovertemplate="%{hovertext}<extra></extra>"
        )
        drawn.add_annotation(x=at, y=at, text=text, showarrow=False)
    drawn.update_layout(title={"text": "<br>".join(texts), "yref": "container", "y": 1, "yanchor": "top"})
    return dress.isolated(drawn, "ar")


def write(folder: Path) -> None:
    """The files that ``wrong`` opens."""
    figure().write_html(folder / "figure.html", include_plotlyjs=True)
    (folder / "picture.svg").write_bytes(files.written("svg_text"))
    (folder / "page.html").write_bytes(files.written("html"))
    (folder / "report.html").write_bytes(files.document("html"))


def wrong(screen: Screen, folder: Path) -> dict[str, list[str]]:
    """By part, the strings whose letters do not stand as they should."""
    found: dict[str, list[str]] = {}
    screen.go((folder / "figure.html").as_uri())
    screen.until("() => document.querySelectorAll('.legendtext').length")
    found |= {part: misplaced(screen.run(LETTERS, selector)) for part, selector in _PARTS.items()}
    found["hover"] = misplaced([_hovered(screen, at) for at in range(len(mixed()))])
    screen.go((folder / "picture.svg").as_uri())
    found["SVG file"] = misplaced(screen.run(LETTERS, ".ytick text"), lone=True)
    screen.go((folder / "page.html").as_uri())
    screen.until("() => document.querySelectorAll('.ytick text').length")
    found["HTML file, figure"] = misplaced(screen.run(LETTERS, ".ytick text"), lone=True)
    screen.run("() => { document.querySelector('table').style.whiteSpace = 'nowrap'; }")
    found["HTML file, table"] = misplaced(screen.run(LETTERS, "tbody td:first-child bdi"), verbatim=True)
    screen.go((folder / "report.html").as_uri())
    found["HTML report"] = _among(screen.run(LETTERS, "p"))
    return found


def _hovered(screen: Screen, at: int) -> Any:
    """What is drawn when the mark number ``at`` is pointed at."""
    screen.until(_HOVER, at, _SAYS, mixed()[at].bare)
    return screen.run(LETTERS, _SAYS)[0]


def _among(drawn: list[Any]) -> list[str]:
    """The strings that stand right in none of the elements."""
    return [each.bare for each in mixed() if not any(right(each, found, True) for found in drawn)]
