"""Which names can stand over their points without lying on each other, even on a telephone."""

from collections.abc import Sequence

from components.charts.looks.axes import breadth

Spot = tuple[float, float, str]
"""Where a point lies, across and up, and its name."""
WIDE, ROW, LINE, LIFT, POINT = 330, 30, 18, 16, 7
"""Pixels: between the margins of a figure on a telephone, of a row of it, of a line of type, from a point to the middle
of its name, and from the middle of a point to its edge."""


def apart(spots: Sequence[Spot], spans: tuple[float, float], rows: float) -> list[Spot]:
    """Those of ``spots``, the first of them preferred, whose names keep clear of each other and of all other points.

    ``spans`` are the lengths of the two axes, in what the places are in; the figure is ``rows`` of bars high.
    """
    across, up = spans[0] / WIDE, spans[1] / (rows * ROW)
    kept: list[Spot] = []
    for spot in spots:
        x, y, half = spot[0], spot[1] + up * LIFT, across * breadth(spot[2]) / 2
        names = ((there[0], there[1] + up * LIFT, across * breadth(there[2]) / 2, up * LINE) for there in kept)
        points = ((there[0], there[1], across * POINT, up * (POINT + LINE / 2)) for there in spots if there != spot)
        if all(abs(x - at) >= half + wide or abs(y - height) >= high for at, height, wide, high in (*names, *points)):
            kept.append(spot)
    return kept
