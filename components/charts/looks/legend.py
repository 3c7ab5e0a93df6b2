"""Where the names of the outlets stand under a figure, and in which order they are read."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from components.charts.looks import axes
from components.words import Language, base

LINE, KEY = 20, 42
"""Pixels: the height of a line, and the width of a symbol with its margins."""
WIDE = 280
"""Pixels between the margins of a figure over time on a telephone."""
SHORT, LONG = 17, 26
"""Letters: the longest name where several stand in a line, and where one does."""


def stand(figure: go.Figure, language: Language) -> None:
    """Set the names in lines under the figure, each line a legend of its own and short enough never to break.

    One legend that breaks its lines by itself fills them from the left, so that in Arabic the first name would stand
    in the last line; lines of our own are read from the right, the first above.
    """
    lanes = any((trace.meta or {}).get("lane") for trace in figure.data)
    names = list(dict.fromkeys(trace.name for trace in figure.data if trace.showlegend is not False and trace.name))
    figure.update_layout(showlegend=len(names) > 1 and not lanes)
    if not figure.layout.showlegend:
        return
    beside_rows = "rows" in (figure.layout.meta or {})
    room = axes.NARROW if beside_rows else WIDE
    short = _shortened(names, LONG if beside_rows else SHORT)
    if _most(short, room) == 1:
        short = _shortened(names, LONG)
    width, most = max(map(axes.breadth, short.values())), _most(short, room)
    lines = math.ceil(len(names) / most)
    per_line = math.ceil(len(names) / lines)
    figure.layout.height += LINE * (lines - 1)
    for line in range(lines):
        figure.layout[_legend(line)] = _line(language, (lines - 1 - line) * LINE / figure.layout.height, width)
    for trace in figure.data:
        trace.legendgroup = trace.name
        if trace.name in short:
            trace.legend = _legend(names.index(trace.name) // per_line)
            trace.name = short[trace.name]


def _most(short: Mapping[str, str], room: float) -> int:
    """How many of the names fit into a line of ``room`` pixels; at least one."""
    return max(1, int(room // (KEY + max(map(axes.breadth, short.values())))))


def _shortened(names: Sequence[str], most: int) -> dict[str, str]:
    """Each name, no longer than ``most`` letters unless two would then be the same."""
    short = {name: axes.shortened(name, most) for name in names}
    return short if len(set(short.values())) == len(names) else {name: name for name in names}


def _legend(line: int) -> str:
    return f"legend{line + 1}" if line else "legend"


def _line(language: Language, place: float, width: float) -> dict[str, Any]:
    """One line of names, each ``width`` pixels, ``place`` of the figure's height above its foot."""
    right = base(language) == "rtl"
    return {
        "orientation": "h", "yref": "container", "y": place, "yanchor": "bottom", "font": {"size": 12},
        "x": 1 if right else 0, "xanchor": "right" if right else "left",
        "traceorder": "reversed" if right else "normal", "bgcolor": "rgba(0,0,0,0)",
        "entrywidth": width, "entrywidthmode": "pixels",
    }  # fmt: skip
