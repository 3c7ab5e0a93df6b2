"""The marks of a figure: bars, lines, points with their whiskers, and the numbers beside or in them."""

from dataclasses import dataclass
from itertools import pairwise
from math import isnan

from components.export.painter.drawing import Anchor, Drawing
from components.export.painter.field import Field
from components.export.painter.lettering import lines
from components.export.painter.looks import hatched, symbol
from components.export.painter.reading import Node, at, between, each, listed, place

_GAP = 3
"""Pixels between the end of a bar and its number."""
_BUBBLE = 0.7
"""How much of the ground discs of several sizes cover, where the figure does not say."""


def bars(figure: Node, field: Field, drawing: Drawing) -> None:
    """All bars, later ones over earlier ones: stacked on each other, side by side, or each from its base."""
    layout = figure["layout"]
    traces = [trace for trace in figure["data"] if trace["type"] == "bar"]
    mode = layout.get("barmode") or "group"
    gap = float(at(layout, "bargap", default=0.2))
    stands = [where for trace in traces for where in _sides(trace, field, trace.get("orientation") == "h")[1]]
    crowded = len(stands) > len(set(stands))
    narrowest = min((right - left for left, right in pairwise(sorted(set(stands)))), default=1.0)
    heaps: dict[tuple[float, bool], float] = {}
    for turn, trace in enumerate(traces):
        lying = trace.get("orientation") == "h"
        lengths, places = _sides(trace, field, lying)
        starts = each(trace.get("base"), len(places))
        widths = each(at(trace, "width"), len(places))
        share = len(traces) if mode == "group" and crowded else 1
        for at_bar, (where, length) in enumerate(zip(places, lengths, strict=True)):
            wide = float(widths[at_bar]) if widths[at_bar] is not None else narrowest * (1 - gap) / share
            aside = (turn - (share - 1) / 2) * wide if share > 1 else 0.0
            offset = at(trace, "offset")
            low = where + (float(offset) if offset is not None else aside - wide / 2)
            start = place(starts[at_bar], _kinds(field, lying)[0]) if starts[at_bar] is not None else 0.0
            if mode in ("stack", "relative"):
                start = heaps.get((where, length < 0), 0.0)
                heaps[where, length < 0] = start + length
            _bar(trace, _Bar(at_bar, start, start + length, low, low + wide, lying), field, drawing)


def _kinds(field: Field, lying: bool) -> tuple[str, str]:
    """Of which kind the axis is along which bars are long, and the one along which they stand."""
    kinds = (field.across.kind, field.up.kind)
    return kinds if lying else kinds[::-1]


def _sides(trace: Node, field: Field, lying: bool) -> tuple[list[float], list[float]]:
    """The lengths of bars and their places."""
    along, aside = ("x", "y") if lying else ("y", "x")
    places = [place(value, _kinds(field, lying)[1]) for value in listed(trace.get(aside))]
    return [float(value) for value in listed(trace.get(along))], places


@dataclass(frozen=True, slots=True)
class _Bar:
    """Bar ``number`` of a trace: where it starts and ends, and its two sides, in values; lying or upright."""

    number: int
    start: float
    end: float
    low: float
    high: float
    lying: bool


def _bar(trace: Node, bar: _Bar, field: Field, drawing: Drawing) -> None:
    """One bar, with its number beyond its end."""
    along, aside = (bar.start, bar.end), (bar.low, bar.high)
    xs, ys = (along, aside) if bar.lying else (aside, along)
    field_x = [field.across.pixel(value, field.left, field.width) for value in xs]
    field_y = [field.up.pixel(value, field.top, field.height) for value in ys]
    left, right, top, foot = min(field_x), max(field_x), min(field_y), max(field_y)
    marker = trace["marker"]
    colour = str(each(marker.get("color"), bar.number + 1)[bar.number])
    drawing.shape(
        "rect", x=left, y=top, width=right - left, height=foot - top,
        fill=hatched(drawing, colour, marker.get("pattern") or {}),
        stroke=str(at(marker, "line", "color", default="none")),
        stroke_width=float(at(marker, "line", "width", default=0)),
    )  # fmt: skip
    if trace.get("text") is None or trace.get("textposition") == "none":
        return
    size, ink = float(at(trace, "textfont", "size", default=12)), str(at(trace, "textfont", "color", default="#000000"))
    for line in lines(listed(trace["text"])[bar.number]):
        if bar.lying:
            to_right = field_x[1] >= field_x[0]
            anchor: Anchor = "start" if to_right else "end"
            x = right + _GAP if to_right else left - _GAP
            drawing.write(line, x, (top + foot) / 2 + 0.35 * size, size, ink, anchor=anchor)
        else:
            drawing.write(line, (left + right) / 2, top - _GAP - 0.1 * size, size, ink, anchor="middle")


def scatter(trace: Node, layout: Node, field: Field, drawing: Drawing) -> None:
    """The line of a trace, its whiskers, its points and what is written in them."""
    mode = str(trace.get("mode") or "markers")
    spots = [(field.x(x), field.y(y)) for x, y in zip(listed(trace.get("x")), listed(trace.get("y")), strict=True)]
    if "lines" in mode:
        _line(trace, spots, drawing)
    if at(trace, "error_x", "array") is not None:
        _whiskers(trace, field, drawing)
    if "markers" in mode:
        _points(trace, layout, spots, drawing)
    if "text" in mode:
        _texts(trace, spots, drawing)


_DASHES = {
    "solid": "",
    "dot": "3 3",
    "dash": "9 3",
    "longdash": "15 6",
    "dashdot": "9 3 3 3",
    "longdashdot": "15 6 3 6",
}


def _line(trace: Node, spots: list[tuple[float, float]], drawing: Drawing) -> None:
    """The line through ``spots``, broken where one is missing."""
    path, pen = "", "M"
    for x, y in spots:
        if isnan(x) or isnan(y):
            pen = "M"
            continue
        path, pen = f"{path}{pen}{x:.2f} {y:.2f}", "L"
    dash = _DASHES.get(at(trace, "line", "dash", default="solid"), "9 3")
    drawing.shape(
        "path", d=path, fill="none", stroke=at(trace, "line", "color", default="#000000"), stroke_linejoin="round",
        stroke_width=float(at(trace, "line", "width", default=2)), opacity=float(trace.get("opacity") or 1),
        **({"stroke_dasharray": dash} if dash else {}),
    )  # fmt: skip


def _whiskers(trace: Node, field: Field, drawing: Drawing) -> None:
    """The interval of each point, lying."""
    bars = trace["error_x"]
    values = [float(value) for value in listed(trace["x"])]
    more = listed(bars.get("array")) or [0] * len(values)
    less = listed(bars.get("arrayminus")) or more
    for value, up, down, y in zip(values, more, less, listed(trace["y"]), strict=True):
        ends = f"M{field.x(value - down):.2f} {field.y(y):.2f}H{field.x(value + up):.2f}"
        drawing.shape(
            "path", d=ends, fill="none", stroke=str(bars.get("color", "#000000")),
            stroke_width=float(bars.get("thickness", 2)),
        )  # fmt: skip


def _points(trace: Node, layout: Node, spots: list[tuple[float, float]], drawing: Drawing) -> None:
    """A symbol at each of ``spots``."""
    marker, count = trace.get("marker") or {}, len(spots)
    sizes = [float(size) for size in each(at(marker, "size", default=6), count)]
    several = not isinstance(marker.get("size"), int | float | None)
    opacity = float(at(marker, "opacity", default=_BUBBLE if several else 1)) * float(trace.get("opacity") or 1)
    colours, symbols = colours_of(marker, layout, count), each(at(marker, "symbol", default="circle"), count)
    for (x, y), size, colour, name in zip(spots, sizes, colours, symbols, strict=True):
        if not (isnan(x) or isnan(y)):
            point(drawing, name, (x, y), marker, size=size, colour=colour, opacity=opacity)


def point(
    drawing: Drawing,
    name: str,
    spot: tuple[float, float],
    marker: Node,
    *,
    size: float,
    colour: str,
    opacity: float = 1,
) -> None:
    """One symbol, hollow where its name says ``-open``."""
    hollow = name.endswith("-open")
    edge = colour if hollow else at(marker, "line", "color", default="none")
    drawing.shape(
        "path", d=symbol(name.removesuffix("-open"), size / 2), transform=f"translate({spot[0]:.2f} {spot[1]:.2f})",
        fill="none" if hollow else colour, stroke=str(edge), opacity=opacity,
        stroke_width=float(at(marker, "line", "width", default=0)),
    )  # fmt: skip


def colours_of(marker: Node, layout: Node, count: int) -> list[str]:
    """The colour of each of ``count`` points; numbers lie between the two ends of the scale of the figure."""
    if not marker.get("coloraxis"):
        return [str(colour) for colour in each(marker.get("color"), count)]
    scale = layout["coloraxis"]
    low, high = float(scale.get("cmin", 0)), float(scale.get("cmax", 1))
    (_, first), (_, last) = (tuple(end) for end in scale["colorscale"])
    parts = [(float(value) - low) / ((high - low) or 1) for value in each(marker["color"], count)]
    return [between(first, last, min(max(part, 0.0), 1.0)) for part in parts]


def _texts(trace: Node, spots: list[tuple[float, float]], drawing: Drawing) -> None:
    """What is written in the middle of each point, or over or under it."""
    font, count = trace.get("textfont") or {}, len(spots)
    size, colours = float(at(font, "size", default=12)), each(at(font, "color", default="#000000"), count)
    lift = {"top": -0.9, "bottom": 1.6}.get(str(trace.get("textposition") or "").split(" ")[0], 0.35)
    for (x, y), text, colour in zip(spots, listed(trace["text"]), colours, strict=True):
        for line in lines(text):
            drawing.write(line, x, y + lift * size, size, str(colour), anchor="middle")
