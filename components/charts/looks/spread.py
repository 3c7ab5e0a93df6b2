"""Where the marks of a network lie so that they keep apart: discs, the dots on their ties, and names beside discs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import dist, hypot

from components.charts.looks.axes import breadth

NARROW, BROAD = 330, 900
"""Pixels between the margins of a figure on a telephone and on a page: a side must do for both."""
ROW, LINE, GAP = 30, 18, 3
"""Pixels: of a row of a figure, of a line of type, from a disc to its name."""
SIDES = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))
"""At which a name can stand: to the right and up, the best first."""
STOPS = (0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72)
"""At which part of a tie its dot can lie, the best first."""
ON_DISC, ON_DOT, OUTSIDE = 3, 2, 8
"""How bad it is for a name to cover a point of a disc, of a dot, and to leave the field."""
Spot = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right and top in pixels."""


@dataclass(frozen=True, slots=True)
class Disc:
    """A disc in a field 1 broad and 1 high: its middle, its radius in pixels, and its name, if it has one."""

    x: float
    y: float
    radius: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """Where a name stands: which of its ends is fixed, and how many pixels right of and above the disc's middle."""

    anchor: str
    right: float
    up: float


def evened(values: Sequence[float]) -> list[float]:
    """``values`` of -1…1, each halfway to where it would be if all were equally far apart: what is dense gets room."""
    order = sorted(range(len(values)), key=lambda at: values[at])
    step = 2 / max(len(values) - 1, 1)
    found = dict(zip(order, (values[at] / 2 + (place * step - 1) / 2 for place, at in enumerate(order)), strict=True))
    return [found[at] for at in range(len(values))]


def stops(
    ties: Sequence[tuple[Spot, Spot]],
    radii: Sequence[float],
    discs: Sequence[Disc],
    standing: Sequence[Side | None],
    rows: float,
) -> list[Spot]:
    """For each tie from spot to spot, the first preferred, the place on it where its dot is clear of discs and names.

    It is clear of other dots, too, on a telephone as on a page; else on a page; else as clear there as it can be.
    ``radii`` are those of the dots in pixels; ``standing`` is where the names of ``discs`` stand, of ``sides``.
    """
    high = rows * ROW
    names = {
        width: [_box(disc, side, width, high) for disc, side in zip(discs, standing, strict=True) if side]
        for width in (NARROW, BROAD)
    }
    lying = list(discs)
    found: list[Spot] = []
    for ((x1, y1), (x2, y2)), radius in zip(ties, radii, strict=True):
        tried = [Disc(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part, radius) for part in STOPS]
        rooms = {
            width: [min(_room(dot, lying, width, high), _off(dot, boxes, width, high)) for dot in tried]
            for width, boxes in names.items()
        }
        worst = [min(both) for both in zip(*rooms.values(), strict=True)]
        clear = next((here for here in (worst, rooms[BROAD]) if max(here) >= GAP), None)
        at = rooms[BROAD].index(max(rooms[BROAD])) if clear is None else [room >= GAP for room in clear].index(True)
        lying.append(tried[at])
        found.append((tried[at].x, tried[at].y))
    return found


def _room(dot: Disc, others: Iterable[Disc], width: float, high: float) -> float:
    """Pixels between a dot and the nearest of ``others``."""
    middle = (dot.x * width, dot.y * high)
    return min(dist(middle, (each.x * width, each.y * high)) - each.radius for each in others) - dot.radius


def _off(dot: Disc, boxes: Iterable[Box], width: float, high: float) -> float:
    """Pixels between a dot and the nearest of ``boxes``."""
    x, y = dot.x * width, dot.y * high
    gaps = (hypot(max(left - x, x - right, 0), max(low - y, y - top, 0)) for left, low, right, top in boxes)
    return min(gaps, default=width) - dot.radius


def sides(discs: Sequence[Disc], dots: Sequence[Disc], rows: float) -> list[Side | None]:
    """For each of ``discs``, the first preferred, where its name stands; None where it could only lie on another name.

    It keeps off other discs, and off ``dots`` as far as it can. The figure is ``rows`` of bars high.
    """
    taken: dict[int, list[Box]] = {NARROW: [], BROAD: []}
    found: list[Side | None] = []
    for disc in discs:
        others = [each for each in discs if each != disc]
        tried = [
            (place + _covered(disc, side, (others, dots), taken, rows * ROW), side)
            for place, side in enumerate(_around(disc))
            if not any(_on_names(disc, side, width, rows * ROW, names) for width, names in taken.items())
        ]
        best = min(tried, key=lambda each: each[0])[1] if tried else None
        found.append(best)
        if best:
            for width, names in taken.items():
                names.append(_box(disc, best, width, rows * ROW))
    return found


def _around(disc: Disc) -> Iterator[Side]:
    """The sides of ``disc``."""
    for right, up in SIDES:
        reach = GAP + disc.radius * (0.7 if right and up else 1)
        rise = LINE / 4 if right else LINE / 2
        yield Side({0: "center", 1: "left", -1: "right"}[right], right * reach, up * (reach + rise))


def _covered(
    disc: Disc, side: Side, marks: tuple[Sequence[Disc], Sequence[Disc]], widths: Iterable[int], high: float
) -> float:
    """How bad it is for the name of ``disc`` to stand at ``side``, by what it covers of other discs and of dots."""
    bad = 0.0
    for width in widths:
        box = _box(disc, side, width, high)
        bad += OUTSIDE * ((box[2] - box[0]) * (box[3] - box[1]) - _shared(box, (0, 0, width, high)))
        for weight, circles in zip((ON_DISC, ON_DOT), marks, strict=True):
            bad += weight * sum(_shared(box, _around_it(each, width, high)) for each in circles)
    return bad


def _on_names(disc: Disc, side: Side, width: float, high: float, names: Iterable[Box]) -> bool:
    """Whether the name of ``disc`` would lie on one of ``names``."""
    return any(_shared(_box(disc, side, width, high), name) for name in names)


def _around_it(disc: Disc, width: float, high: float) -> Box:
    """The square around a disc in a field of this size."""
    x, y = disc.x * width, disc.y * high
    return x - disc.radius, y - disc.radius, x + disc.radius, y + disc.radius


def _box(disc: Disc, side: Side, width: float, high: float) -> Box:
    """The place of the name of ``disc`` in a field of this size."""
    broad = breadth(disc.name)
    left = disc.x * width + side.right - {"left": 0.0, "center": 0.5, "right": 1.0}[side.anchor] * broad
    middle = disc.y * high + side.up
    return left, middle - LINE / 2, left + broad, middle + LINE / 2


def _shared(one: Box, other: Box) -> float:
    """The area that two boxes share."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, across) * max(0.0, up)
