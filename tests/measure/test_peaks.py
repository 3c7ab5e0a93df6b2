"""Peaks of a series and the interval of a median, against examples worked by hand and a published table."""

import math

import pytest

from components.measure.middle import median, rank
from components.measure.peaks import peaks

FLAT = [4.0] * 7


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        ([], []),
        ([9.0], []),
        # Around the 20 lie seven twos and threes on either side: median 2.5, spread √2.5 = 1.58, excess 11.
        ([2, 3, 2, 3, 2, 3, 2, 20, 2, 3, 2, 3, 2, 3, 2], [7]),
        # Median 4, median distance 0, so the spread is √4 = 2: 10 exceeds by exactly three spreads, 11 by more.
        ([*FLAT, 10, *FLAT], []),
        ([*FLAT, 11, *FLAT], [7]),
        # Two high days beside each other are one peak, of equal ones the first.
        ([*FLAT, 30, 25, *FLAT], [7]),
        ([*FLAT, 30, 30, *FLAT], [7]),
        # The one that stands out most comes first.
        ([*FLAT, 20, *FLAT, 40, *FLAT], [15, 7]),
        # A wide spread hides what a narrow one shows: half the distances are 10 or more.
        ([0, 20, 0, 20, 0, 20, 0, 30, 20, 0, 20, 0, 20, 0, 20], []),
        # What is not known is no zero: six known neighbours are too few.
        ([4, 4, 4, None, None, None, None, 30, None, None, None, None, 4, 4, 4], []),
        ([0.0] * 7 + [1] + [0.0] * 7, []),
        ([0.0] * 7 + [4] + [0.0] * 7, [7]),
    ],
)
def test_peaks_stand_out_from_their_surroundings(counts: list[float | None], found: list[int]) -> None:
    """The places of the peaks, the one that stands out most first."""
    assert peaks(counts) == found


@pytest.mark.parametrize(
    ("n", "lower"), [(5, 0), (6, 1), (8, 1), (9, 2), (10, 2), (15, 4), (20, 6), (30, 10), (50, 18)]
)
def test_the_ranks_of_the_interval_are_those_of_the_tables(n: int, lower: int) -> None:
    """The ranks that tables of the sign test give for 95 % (Conover 1999, table A3)."""
    assert rank(n) == lower


def test_the_median_and_its_interval() -> None:
    """Of ten values in order the second and the ninth are the ends."""
    assert median([9, 1, 2, 3, 4, 5, 6, 7, 8, 30]) == (5.5, 2.0, 9.0)
    middle, low, high = median([3, 1, 2])
    assert middle == 2.0
    assert math.isnan(low)
    assert math.isnan(high)
