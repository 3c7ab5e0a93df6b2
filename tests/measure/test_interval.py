"""Intervals of shares and rates, against values worked by hand and against other implementations."""

import pandas as pd
import pytest
from scipy.stats import chi2
from statsmodels.stats.proportion import proportion_confint

from components.measure.interval import poisson, wilson


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (1, 2, 0.0945, 0.9055), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (0, 0, 0.0, 1.0)],
)
def test_wilson(hits: int, of: int, low: float, high: float) -> None:
    """The ends stay in 0…1; of nothing, nothing is known."""
    ends = wilson(pd.Series([hits]), pd.Series([of]))
    assert [round(float(end.iloc[0]), 4) for end in ends] == [low, high]


@pytest.mark.parametrize(("hits", "of"), [(0, 7), (1, 7), (3, 400), (50, 51), (51, 51)])
def test_wilson_as_statsmodels(hits: int, of: int) -> None:
    """Another implementation says the same."""
    ends = wilson(pd.Series([hits]), pd.Series([of]))
    assert [float(end.iloc[0]) for end in ends] == pytest.approx(proportion_confint(hits, of, method="wilson"))


@pytest.mark.parametrize("found", [0, 1, 2, 10, 1000])
def test_poisson_as_scipy(found: int) -> None:
    """The ends by the quantiles of chi-square, as Garwood's tables have them: 2 finds are 0.24 to 7.22."""
    low, high = poisson(pd.Series([found]), pd.Series([4.0]))
    expected = (chi2.ppf(0.025, 2 * found) / 2 if found else 0.0, chi2.ppf(0.975, 2 * found + 2) / 2)
    assert (float(low.iloc[0]) * 4, float(high.iloc[0]) * 4) == pytest.approx(expected)
    if found == 2:
        assert (round(float(low.iloc[0]) * 4, 2), round(float(high.iloc[0]) * 4, 2)) == (0.24, 7.22)


def test_poisson_without_exposure() -> None:
    """Where nothing was read, nothing is known of the rate."""
    low, high = poisson(pd.Series([0]), pd.Series([0]))
    assert (float(low.iloc[0]), float(high.iloc[0])) == (0.0, float("inf"))
