"""The interval of a median, against published tables and scipy."""

import math

import pytest
from scipy.stats import binom

from components.measure.middle import FEWEST, median, rank


@pytest.mark.parametrize(("n", "lower"), [(5, 0), (6, 1), (8, 1), (9, 2), (10, 2), (15, 4), (20, 6), (25, 8), (50, 18)])
def test_ranks_as_tabled(n: int, lower: int) -> None:
    """The ranks of the sign test at 95 %, two-sided, as tables of it have them (Conover 1999, table A3)."""
    assert rank(n) == lower


@pytest.mark.parametrize("n", range(FEWEST, 60))
def test_the_interval_holds_its_promise(n: int) -> None:
    """The median lies between the two ranks with at least 95 %, and with less one rank further in."""
    lower = rank(n)
    assert 1 - 2 * binom.cdf(lower - 1, n, 0.5) >= 0.95 > 1 - 2 * binom.cdf(lower, n, 0.5)


def test_a_median_with_its_ends() -> None:
    """Of nine values the fifth, from the second to the eighth; of two nobody can say."""
    assert median([9, 1, 8, 2, 7, 3, 6, 4, 5]) == (5.0, 2.0, 8.0)
    middle, low, high = median([1, 4])
    assert middle == 2.5
    assert math.isnan(low)
    assert math.isnan(high)
