"""How a mark looks: the outline of each symbol and the hatching of each pattern, drawn as Plotly draws them."""

from math import pi, sqrt

from components.export.painter.drawing import Drawing, add, number
from components.export.painter.reading import Node, undrawn

_SOLIDITY = 0.3
"""The part of a pattern that its lines or dots cover."""


def symbol(name: str, radius: float) -> str:
    """The path of the symbol ``name`` (without ``-open``) about 0, 0. Raises NoPicture for one that is not drawn."""
    r = radius
    points = {
        "square": [(r, r), (r, -r), (-r, -r), (-r, r)],
        "diamond": [(0, -1.3 * r), (1.3 * r, 0), (0, 1.3 * r), (-1.3 * r, 0)],
        "triangle-up": [(-2 * r / sqrt(3), r / 2), (2 * r / sqrt(3), r / 2), (0, -r)],
        "triangle-down": [(-2 * r / sqrt(3), -r / 2), (2 * r / sqrt(3), -r / 2), (0, r)],
        "cross": _cross(0.4 * r, 1.2 * r),
        "star": _star(1.4 * r),
        "hexagon": [
            (r * sqrt(3) / 2, -r / 2), (r * sqrt(3) / 2, r / 2), (0, r),
            (-r * sqrt(3) / 2, r / 2), (-r * sqrt(3) / 2, -r / 2), (0, -r),
        ],
    }  # fmt: skip
    if name == "circle":
        size = number(r)
        return f"M{size} 0A{size} {size} 0 1 1 0 -{size}A{size} {size} 0 0 1 {size} 0Z"
    if name == "x-thin":
        return f"M{-r:.2f} {-r:.2f}L{r:.2f} {r:.2f}M{-r:.2f} {r:.2f}L{r:.2f} {-r:.2f}"
    if name not in points:
        raise undrawn(name)
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points[name]) + "Z"


def _cross(short: float, long: float) -> list[tuple[float, float]]:
    half = [(long, short), (short, short), (short, long), (-short, long), (-short, short), (-long, short)]
    return half + [(-x, -y) for x, y in half]


def _star(r: float) -> list[tuple[float, float]]:
    right = [(0.225, -0.309), (0.951, -0.309), (0.363, 0.118), (0.588, 0.809)]
    points = [*right, (0, 0.382), *[(-x, y) for x, y in reversed(right)], (0, -1)]
    return [(x * r, y * r) for x, y in points]


def hatched(drawing: Drawing, colour: str, pattern: Node) -> str:
    """What fills a bar of ``colour``: the colour, or the reference of a pattern that is kept in ``drawing``."""
    shape, lines = str(pattern.get("shape") or ""), str(pattern.get("fgcolor", "#FFFFFF"))
    if not shape:
        return colour
    opacity, size = float(pattern.get("fgopacity", 0.5)), float(pattern.get("size", 8))
    name = "-".join(("hatch", f"{ord(shape[0]):x}", colour.strip("#"), lines.strip("#")))
    slanting = shape in "/\\x"
    side = size * sqrt(2) if slanting else size
    kept = drawing.keep(name, "pattern", width=side, height=side, patternUnits="userSpaceOnUse")
    if kept is not None:
        add(kept, "rect", width=number(side), height=number(side), fill=colour)
        looks = {"stroke": lines, "stroke-width": number(_SOLIDITY * size), "stroke-opacity": number(opacity)}
        if shape == ".":
            radius = number(sqrt(_SOLIDITY * size * size / pi))
            middle = number(side / 2)
            add(kept, "circle", cx=middle, cy=middle, r=radius, fill=lines, **{"fill-opacity": number(opacity)})
        else:
            add(kept, "path", d=_strokes(shape, side), fill="none", **looks)
    return f"url(#{name})"


def _strokes(shape: str, s: float) -> str:
    """The lines of one tile of a pattern. Raises NoPicture for a pattern that is not drawn."""
    rising = f"M{-s / 4:.2f} {s / 4:.2f}L{s / 4:.2f} {-s / 4:.2f}M0 {s:.2f}L{s:.2f} 0"
    rising += f"M{s * 3 / 4:.2f} {s * 5 / 4:.2f}L{s * 5 / 4:.2f} {s * 3 / 4:.2f}"
    falling = f"M{s * 3 / 4:.2f} {-s / 4:.2f}L{s * 5 / 4:.2f} {s / 4:.2f}M0 0L{s:.2f} {s:.2f}"
    falling += f"M{-s / 4:.2f} {s * 3 / 4:.2f}L{s / 4:.2f} {s * 5 / 4:.2f}"
    level, upright = f"M0 {s / 2:.2f}H{s:.2f}", f"M{s / 2:.2f} 0V{s:.2f}"
    known = {"/": rising, "\\": falling, "x": rising + falling, "-": level, "|": upright, "+": level + upright}
    if shape not in known:
        raise undrawn(shape)
    return known[shape]
