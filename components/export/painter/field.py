"""The field in which marks are drawn: its place on the sheet, once names, titles and legends have their room."""

from dataclasses import dataclass
from math import isnan

from components.export.painter.axis import Axis, axis
from components.export.painter.reading import Node, at, listed, place

LEGEND = 29
"""Pixels of one line of a legend."""
_LEAST = 40
"""Pixels of a field that can still be read."""


@dataclass(frozen=True, slots=True)
class Field:
    """Left, top, width and height in pixels, and the two axes."""

    left: float
    top: float
    width: float
    height: float
    across: Axis
    up: Axis

    def x(self, value: object) -> float:
        """Where ``value`` stands from left to right; not a number where it is missing."""
        return self.across.pixel(place(value, self.across.kind), self.left, self.width)

    def y(self, value: object) -> float:
        """Where ``value`` stands from top to bottom; not a number where it is missing."""
        return self.up.pixel(place(value, self.up.kind), self.top, self.height)


def field(figure: Node, width: float, height: float) -> Field:
    """The field of ``figure`` on a sheet of ``width`` × ``height`` pixels."""
    layout = figure.get("layout", {})
    x, y = (axis(layout, name, _values(figure, name)) for name in ("x", "y"))
    room = {side: float(at(layout, "margin", side, default=80)) for side in "ltrb"}
    foot = x.depth() if x.node.get("side") != "top" else 0.0
    side = "r" if y.node.get("side") == "right" else "l"
    room[side] = max(room[side], y.depth())
    room["b"] = max(room["b"], foot + _legends(layout, height))
    wide, tall = width - room["l"] - room["r"], height - room["t"] - room["b"]
    return Field(room["l"], room["t"], max(wide, _LEAST), max(tall, _LEAST), x, y)


def _legends(layout: Node, height: float) -> float:
    """Pixels from the foot of the sheet to the top of its highest legend."""
    if not layout.get("showlegend"):
        return 0.0
    return max(
        (float(at(layout[name], "y", default=0)) * height + LEGEND for name in layout if name.startswith("legend")),
        default=0.0,
    )


def _values(figure: Node, name: str) -> list[float]:
    """Every value that the figure has on an axis."""
    kind = str(at(figure, "layout", f"{name}axis", "type", default="linear"))
    found = [place(value, kind) for trace in figure.get("data", ()) for value in listed(trace.get(name))]
    return [value for value in found if not isnan(value)]
