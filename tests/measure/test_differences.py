"""Differences between shares, against Fisher's exact test, scipy's chi-square and counts that can be seen through."""

import pandas as pd
import pytest
from scipy.stats import chi2, chi2_contingency, hypergeom
from statsmodels.stats.multitest import multipletests

from components.measure.differences import EXPECTED, LEVEL, differing


def raw(hits: list[int], of: list[int]) -> float:
    """The p of one row, which no other row corrects."""
    names = [f"s{place}" for place in range(len(of))]
    return float(differing(pd.DataFrame([hits], columns=names), pd.Series(of, index=names))["p"].iloc[0])


@pytest.mark.parametrize(("hits", "of"), [([30, 30], [100, 200]), ([40, 20], [500, 500]), ([90, 160], [100, 200])])
def test_many_as_chi_square(hits: list[int], of: list[int]) -> None:
    """Pearson's chi-square as scipy has it, times (N − 1) / N; two sets are one question and corrected for nothing."""
    table = [hits, [whole - found for found, whole in zip(hits, of, strict=True)]]
    found = chi2_contingency(table, correction=False)
    shrunk = found.statistic * (sum(of) - 1) / sum(of)
    assert min(found.expected_freq.ravel()) >= EXPECTED
    assert raw(hits, of) == pytest.approx(chi2.sf(shrunk, 1))


@pytest.mark.parametrize(
    ("hits", "of"),
    [([5, 0], [10, 990]), ([2, 4], [10, 990]), ([3, 17], [10, 990]), ([5, 25], [10, 170]), ([12, 20], [12, 40])],
)
def test_few_as_fisher(hits: list[int], of: list[int]) -> None:
    """Where few are expected, twice the smaller tail of Fisher's test, or somewhat more: never much surer."""
    in_all, together = sum(of), sum(hits)
    tails = (hypergeom.cdf(hits[0], in_all, together, of[0]), hypergeom.sf(hits[0] - 1, in_all, together, of[0]))
    exact = min(1.0, 2 * min(tails))
    assert exact * 0.95 <= raw(hits, of) <= exact * 5


def test_hits_and_misses_are_one_question() -> None:
    """Whether 3 of 10 have it or 7 of 10 have it not: the same p."""
    assert raw([3, 30], [10, 40]) == pytest.approx(raw([7, 10], [10, 40]))


def test_three_sets_are_three_questions() -> None:
    """The third set stands out against the others together: its p counts three times."""
    assert raw([10, 10, 40], [100, 100, 100]) == pytest.approx(3 * raw([40, 20], [100, 200]))


def test_rows_are_corrected_together() -> None:
    """As another implementation of Benjamini and Hochberg corrects; four finds are not tested and correct nothing."""
    hits = pd.DataFrame({"a": [10, 40, 4, 50], "b": [10, 20, 0, 20]}, index=["same", "more", "few", "much"])
    found = differing(hits, pd.Series({"a": 100, "b": 100}))
    alone = [raw(list(hits.loc[row]), [100, 100]) for row in ("same", "more", "much")]
    assert list(found["p"].dropna()) == pytest.approx(list(multipletests(alone, method="fdr_bh")[1]))
    assert list(found["sure"]) == [False, True, False, True]
    assert found.loc["same", "p"] > LEVEL


def test_room_between_intervals() -> None:
    """0 of 10 reaches up to 27.75 %, 10 of 10 down to 72.25 %: 44.5 points lie between; equal shares overlap."""
    found = differing(pd.DataFrame({"a": [0, 5], "b": [10, 5]}), pd.Series({"a": 10, "b": 10}))["apart"]
    assert found[0] == pytest.approx(0.4449, abs=1e-4)
    assert found[1] < 0


def test_one_set_alone_and_none() -> None:
    """One set, or a second one without anything, differs from nobody; no rows are no answer."""
    assert pd.isna(raw([9], [10]))
    assert pd.isna(raw([9, 0], [10, 0]))
    assert differing(pd.DataFrame(), pd.Series(dtype=float)).empty
