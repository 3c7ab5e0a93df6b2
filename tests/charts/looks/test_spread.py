"""The marks of a network keep apart."""

from itertools import combinations
from math import dist

import pytest

from components.charts.looks.spread import BROAD, GAP, NARROW, ROW, Disc, Side, evened, sides, stops

ROWS = 10
HIGH = ROWS * ROW


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ([], []),
        ([0.4], [-0.3]),
        ([-1.0, 1.0], [-1.0, 1.0]),
        ([-1.0, 0.0, 1.0], [-1.0, 0.0, 1.0]),
        ([1.0, -1.0, 0.8], [1.0, -1.0, 0.4]),
        ([-1.0, 0.9, 0.92, 0.94, 1.0], [-1.0, 0.2, 0.46, 0.72, 1.0]),
    ],
)
def test_what_is_dense_gets_room(values: list[float], wanted: list[float]) -> None:
    """Order is kept, ends stay, and each value is halfway to its place among equals."""
    assert evened(values) == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("discs", "wanted"),
    [
        ([Disc(0.5, 0.5, 10, "سالم")], (0, 1)),
        ([Disc(0.5, 0.99, 10, "سالم")], (0, -1)),
        ([Disc(0.5, 0.5, 10, "سالم"), Disc(0.5, 0.56, 6)], (0, -1)),
        ([Disc(0.5, 0.5, 10, "سالم"), Disc(0.5, 0.56, 6), Disc(0.5, 0.44, 6)], (1, 0)),
        ([Disc(0.98, 0.98, 10, "مجلس التعاون")], (-1, -1)),
    ],
)
def test_a_name_stands_where_it_covers_nothing(discs: list[Disc], wanted: tuple[int, int]) -> None:
    """The first name stands over its disc if it can, else under it, else beside it; inside of the field."""
    side = sides(discs, [], ROWS)[0]
    assert side is not None
    ends = {"left": 1, "center": 0, "right": -1}
    assert (ends[side.anchor], (side.up > 0) - (side.up < 0)) == wanted


def test_names_do_not_lie_on_each_other() -> None:
    """Of twenty discs in one spot, some names are left out, and those that stand keep a line apart or a side apart."""
    crowd = [Disc(0.5, 0.5, 10, "مجلس التعاون الخليجي") for _ in range(20)]
    found = [side for side in sides(crowd, [], ROWS) if side]
    assert 2 <= len(found) < 20
    assert all(one != other for one, other in combinations(found, 2))
    assert all(abs(one.up - other.up) >= 18 or one.anchor != other.anchor for one, other in combinations(found, 2))


def test_dots_keep_clear() -> None:
    """Ties that cross in the middle have their dots apart, and off a name that stands there."""
    discs = [Disc(0.1, 0.1, 8), Disc(0.9, 0.9, 8), Disc(0.1, 0.9, 8), Disc(0.9, 0.1, 8), Disc(0.5, 0.5, 8, "سالم")]
    at = [(each.x, each.y) for each in discs]
    standing = [None, None, None, None, Side("center", 0, 20)]
    found = stops([(at[0], at[1]), (at[2], at[3])], [6, 6], discs, standing, ROWS)
    for width in (NARROW, BROAD):
        spots = [(x * width, y * HIGH) for x, y in found]
        assert dist(*spots) >= 6 + 6 + GAP
        for x, y in spots:
            assert dist((x, y), (0.5 * width, 0.5 * HIGH)) >= 6 + 8 + GAP


def test_a_dot_lies_in_the_middle_of_its_tie() -> None:
    """Where nothing is in its way."""
    assert stops([((0.2, 0.2), (0.8, 0.4))], [6], [Disc(0.2, 0.2, 8), Disc(0.8, 0.4, 8)], [None, None], ROWS) == [
        pytest.approx((0.5, 0.3))
    ]
