"""Intervals of shares, against values worked by hand from Wilson's formula."""

import pandas as pd
import pytest

from components.measure.interval import wilson


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (1, 2, 0.0945, 0.9055), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (0, 0, 0.0, 1.0)],
)
def test_wilson(hits: int, of: int, low: float, high: float) -> None:
    """The ends stay in 0…1; of nothing, nothing is known."""
    ends = wilson(pd.Series([hits]), pd.Series([of]))
    assert [round(float(end.iloc[0]), 4) for end in ends] == [low, high]
