"""Arithmetic of spans, end not included."""

from components.text import spans


def test_relations() -> None:
    """Length, overlap, containment and clipping agree on where a span ends."""
    assert spans.length((2, 5)) == 3
    assert [spans.overlap((0, 5), other) for other in ((3, 8), (5, 8), (1, 2))] == [2, 0, 1]
    assert spans.contains((0, 5), (0, 5))
    assert not spans.contains((0, 5), (4, 6))
    assert spans.clip((3, 9), (0, 5)) == (3, 5)
    assert spans.clip((5, 9), (0, 5)) is None
    assert spans.shift((1, 2), 10) == (11, 12)
    assert spans.trim("  ab ", (0, 5)) == (2, 4)


def test_choices_over_many() -> None:
    """The leftmost longest win, neighbours merge, gaps are what is left, and a holder is found by offset."""
    assert spans.longest([(0, 3), (0, 5), (4, 9), (5, 6)]) == [(0, 5), (5, 6)]
    assert spans.merge([(4, 6), (0, 2), (2, 3)]) == [(0, 3), (4, 6)]
    assert spans.gaps([(2, 4), (6, 7)], (0, 10)) == [(0, 2), (4, 6), (7, 10)]
    assert [spans.holder([(0, 3), (5, 8)], at) for at in (0, 3, 5, 8)] == [0, None, 1, None]


def test_touching() -> None:
    """A span touches another where they share a character, not where one ends and the other begins."""
    assert [spans.touches([(0, 3), (5, 8)], other) for other in ((3, 5), (2, 4), (4, 6), (6, 7), (8, 9))] == [
        False,
        True,
        True,
        True,
        False,
    ]
    assert not spans.touches([], (0, 1))
