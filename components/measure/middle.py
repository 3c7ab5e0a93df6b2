"""How sure a median is: an interval that supposes nothing of how the values lie."""

from collections.abc import Sequence

from scipy.stats import binom

from components.measure.interval import CONFIDENCE

FEWEST = 6
"""Of fewer values no interval of 95 % can be given: 2 · 0.5⁵ is more than 5 %."""


def rank(n: int) -> int:
    """Which of ``n`` values in order is the lower end of the interval, from 1; 0 where no interval is sure enough.

    The upper end is as far from the other side. W. J. Conover (1999), Practical nonparametric statistics, 3.2.
    """
    return int(binom.ppf((1 - CONFIDENCE) / 2, n, 0.5)) if n >= FEWEST else 0


def median(values: Sequence[float]) -> tuple[float, float, float]:
    """The median of ``values`` (at least one) and its interval; not numbers where there are too few of them."""
    ordered = sorted(values)
    n, lower = len(ordered), rank(len(ordered))
    middle = (ordered[(n - 1) // 2] + ordered[n // 2]) / 2
    if not lower:
        return float(middle), float("nan"), float("nan")
    return float(middle), float(ordered[lower - 1]), float(ordered[n - lower])
