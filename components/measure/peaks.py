"""Where a series of counts stands out from its surroundings."""

from collections.abc import Sequence

import numpy as np

AROUND, NEAR = 7, 3
"""Periods on either side that make the surroundings, and those among which a peak is the highest."""
TIMES = 3.0
TO_DEVIATION = 1.4826
"""What makes the median of the distances from the median a standard deviation, were the counts normal."""


def peaks(counts: Sequence[float | None]) -> list[int]:
    """The places of ``counts`` (None: not known) that stand out, the one that stands out most first.

    A count stands out if it exceeds the median of the up to AROUND periods on either side of it by more than TIMES
    their spread, and no count within NEAR periods is higher (of equal ones the first counts). At least AROUND of the
    surrounding counts must be known. The rule is that of Hampel: F. R. Hampel (1974), The influence curve and its role
    in robust estimation, JASA 69, 383–393; as a moving window: R. K. Pearson (2002), Outliers in process modeling and
    identification, IEEE Trans. Control Systems Technology 10, 55–63. The spread is 1.4826 times the median distance
    from the median, but no less than the root of the median, for so much do counts vary by chance (Poisson).
    """
    known = np.array([np.nan if count is None else count for count in counts], dtype=float)
    found = {place: _excess(known, place) for place in range(len(known)) if _highest(known, place)}
    return sorted(
        (place for place, excess in found.items() if excess > TIMES), key=lambda place: (-found[place], place)
    )


def _highest(known: np.ndarray, place: int) -> bool:
    before, after = known[max(0, place - NEAR) : place], known[place + 1 : place + 1 + NEAR]
    return bool(known[place] > 0 and not (before >= known[place]).any() and not (after > known[place]).any())


def _excess(known: np.ndarray, place: int) -> float:
    """By how many spreads the count at ``place`` exceeds the median of its surroundings; 0 where too few are known."""
    around = np.concatenate([known[max(0, place - AROUND) : place], known[place + 1 : place + 1 + AROUND]])
    around = around[~np.isnan(around)]
    if len(around) < AROUND:
        return 0.0
    middle = float(np.median(around))
    spread = max(TO_DEVIATION * float(np.median(np.abs(around - middle))), max(middle, 1.0) ** 0.5)
    return float((known[place] - middle) / spread)
