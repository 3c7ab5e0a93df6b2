"""One axis of a figure: where a value stands in pixels, which values are named, and how much room the names take."""

from dataclasses import dataclass
from math import cos, isnan, radians, sin

from components.export.painter.drawing import Anchor, Drawing
from components.export.painter.lettering import Line, lines
from components.export.painter.reading import Node, at, listed, place

Box = tuple[float, float, float, float]
"""Left, top, width and height in pixels."""
LEADING = 1.3
"""From one baseline to the next, in sizes of type."""
_GAP, _EDGE = 1, 8
"""Pixels between the line of an axis and where its standoff begins, and outside of its names."""


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis across (``x``) or up (``y``): its values run from ``low`` to ``high`` where its pixels do."""

    node: Node
    name: str
    kind: str
    low: float
    high: float
    ticks: tuple[tuple[float, tuple[Line, ...]], ...]
    title: tuple[Line, ...]
    ink: str

    def pixel(self, value: float, start: float, length: float) -> float:
        """Where ``value`` stands when the axis begins at ``start`` and is ``length`` long (both along the screen)."""
        part = (value - self.low) / ((self.high - self.low) or 1)
        return start + (part if self.name == "x" else 1 - part) * length

    @property
    def shown(self) -> bool:
        """Whether anything of the axis is drawn."""
        return at(self.node, "visible", default=True) is not False

    @property
    def size(self) -> float:
        """Pixels of the type of its names."""
        return float(at(self.node, "tickfont", "size", default=13))

    @property
    def title_size(self) -> float:
        """Pixels of the type of its title."""
        return float(at(self.node, "title", "font", "size", default=12))

    @property
    def angle(self) -> float:
        """Degrees by which its names are turned, clockwise."""
        return float(at(self.node, "tickangle", default=0))

    @property
    def standoff(self) -> float:
        """Pixels between the axis and its names."""
        return float(at(self.node, "ticklabelstandoff", default=0)) + _GAP

    def depth(self) -> float:
        """Pixels that names and title take up beside the axis."""
        names = self._names()
        return 0.0 if not names and not self.title else self.standoff + names + self._titled() + _EDGE

    def _names(self) -> float:
        """Pixels that the names reach from the axis outwards."""
        if not self.shown or not self.ticks:
            return 0.0
        most = max(len(said) for _, said in self.ticks)
        tall = self.size * (1 + LEADING * (most - 1) + 0.3)
        wide = max((line.width(self.size) for _, said in self.ticks for line in said), default=0)
        if self.name == "y":
            return wide
        turn = radians(abs(self.angle))
        return wide * sin(turn) + tall * cos(turn)

    def _titled(self) -> float:
        if not self.shown or not self.title:
            return 0.0
        tall = self.title_size * (1.2 + LEADING * (len(self.title) - 1))
        return float(at(self.node, "title", "standoff", default=8)) + tall

    def title_at(self) -> float:
        """Pixels from the axis to the baseline of its title."""
        return self.standoff + self._names() + float(at(self.node, "title", "standoff", default=8)) + self.title_size


def axis(layout: Node, name: str, values: list[float]) -> Axis:
    """The axis ``name`` (``x``, ``y``) of a figure that shows ``values``, which count where it has no range."""
    node = layout.get(f"{name}axis") or {}
    kind = str(node.get("type") or "linear")
    ends = [place(end, kind) for end in listed(node.get("range"))] or _around(values)
    places = [place(value, kind) for value in listed(node.get("tickvals"))]
    said = [lines(text) for text in listed(node.get("ticktext"))]
    inside = [(where, tuple(text)) for where, text in zip(places, said, strict=True) if min(ends) <= where <= max(ends)]
    title = at(node, "title", "text")
    ink = str(at(layout, "font", "color", default="#000000"))
    return Axis(node, name, kind, ends[0], ends[1], tuple(inside), tuple(lines(title)) if title else (), ink)


def _around(values: list[float]) -> list[float]:
    known = [value for value in values if not isnan(value)] or [0.0, 1.0]
    pad = (max(known) - min(known) or 1) * 0.06
    return [min(known) - pad, max(known) + pad]


def across(axis: Axis, drawing: Drawing, box: Box) -> None:
    """Draw the grid, names and title of an axis that runs across a field."""
    if not axis.shown:
        return
    left, top, width, height = box
    above = axis.node.get("side") == "top"
    colour = str(at(axis.node, "tickfont", "color", default=axis.ink))
    for value, said in axis.ticks:
        x = axis.pixel(value, left, width)
        if at(axis.node, "showgrid", default=True) is not False:
            drawing.shape("path", d=f"M{x:.2f} {top:.2f}v{height:.2f}", stroke=_grid(axis), fill="none")
        step = axis.size * LEADING
        base = top - axis.standoff - axis.size * 0.3 - step * (len(said) - 1)
        if not above:
            base = top + height + axis.standoff + axis.size
        anchor: Anchor = "middle" if not axis.angle else "start" if (axis.angle < 0) == above else "end"
        for at_line, line in enumerate(said):
            drawing.write(line, x, base + at_line * step, axis.size, colour, anchor=anchor, angle=axis.angle)
    step = axis.title_size * LEADING
    base = top - axis.title_at() + axis.title_size - step * (len(axis.title) - 1)
    base = base if above else top + height + axis.title_at()
    for at_line, line in enumerate(axis.title):
        drawing.write(line, left + width / 2, base + at_line * step, axis.title_size, _titled(axis), anchor="middle")


def up(axis: Axis, drawing: Drawing, box: Box) -> None:
    """Draw the grid, names and title of an axis that runs up a field."""
    if not axis.shown:
        return
    left, top, width, height = box
    right = axis.node.get("side") == "right"
    colour = str(at(axis.node, "tickfont", "color", default=axis.ink))
    edge = left + width + axis.standoff if right else left - axis.standoff
    for value, said in axis.ticks:
        y = axis.pixel(value, top, height)
        if at(axis.node, "showgrid", default=True) is not False:
            drawing.shape("path", d=f"M{left:.2f} {y:.2f}h{width:.2f}", stroke=_grid(axis), fill="none")
        base = y + 0.35 * axis.size - (len(said) - 1) * axis.size * LEADING / 2
        for at_line, line in enumerate(said):
            place = base + at_line * axis.size * LEADING
            drawing.write(line, edge, place, axis.size, colour, anchor="start" if right else "end")
    for line in axis.title:
        out = axis.title_at() - axis.title_size * 0.2
        x = left + width + out if right else left - out + axis.title_size * 0.8
        drawing.write(line, x, top + height / 2, axis.title_size, _titled(axis), anchor="middle", angle=-90)


def _grid(axis: Axis) -> str:
    return str(axis.node.get("gridcolor") or "none")


def _titled(axis: Axis) -> str:
    return str(at(axis.node, "title", "font", "color", default=axis.ink))
