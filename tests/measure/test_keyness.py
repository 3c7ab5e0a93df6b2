"""Keyness, against values worked by hand, scipy, statsmodels and the formulas of the papers written out."""

import math

import pandas as pd
import pytest
from scipy.stats import chi2, chi2_contingency, norm
from statsmodels.stats.multitest import multipletests

from components.measure.keyness import PRIOR_WORDS, adjusted, keyness

FIRST = pd.Series({"قال": 10, "زعم": 0, "وقف": 30, "سلام": 60})
SECOND = pd.Series({"قال": 20, "زعم": 5, "وقف": 30, "سلام": 145})


def test_the_sign_says_which_set_has_more() -> None:
    """Ten of a hundred and twenty of two hundred are the same share: no effect, and no significance."""
    found = keyness(FIRST, SECOND)
    assert found.log_odds["وقف"] > 0 > found.log_odds["زعم"]
    assert found.log_odds["قال"] == pytest.approx(0, abs=1e-12)
    assert (found.log_likelihood["قال"], found.p["قال"]) == (pytest.approx(0, abs=1e-9), pytest.approx(1))
    assert found.log_ratio["وقف"] == pytest.approx(1)  # 30 % against 15 %: twice as often


@pytest.mark.parametrize("item", FIRST.index)
def test_log_likelihood_as_scipy(item: str) -> None:
    """G² and its p as a contingency table of two rows gives them."""
    a, b = int(FIRST[item]), int(SECOND[item])
    table = [[a, 100 - a], [b, 200 - b]]
    expected = chi2_contingency(table, correction=False, lambda_="log-likelihood")
    found = keyness(FIRST, SECOND)
    assert found.log_likelihood[item] == pytest.approx(expected.statistic)
    assert found.p[item] == pytest.approx(chi2.sf(expected.statistic, 1))


def test_log_odds_by_the_formula() -> None:
    """Equations 16, 19 and 20 of Monroe et al., written out for one word."""
    alpha = 60 / 300 * PRIOR_WORDS
    a, b = 30 + alpha, 30 + alpha
    delta = math.log(a / (100 + PRIOR_WORDS - a)) - math.log(b / (200 + PRIOR_WORDS - b))
    found = keyness(FIRST, SECOND)
    assert found.log_odds["وقف"] == pytest.approx(delta)
    assert found.z["وقف"] == pytest.approx(delta / math.sqrt(1 / a + 1 / b))
    reach = norm.ppf(0.975) * math.sqrt(1 / a + 1 / b)
    assert (found.low["وقف"], found.high["وقف"]) == pytest.approx((delta - reach, delta + reach))


def test_a_prior_from_elsewhere() -> None:
    """The prior's shares are those of the bigger corpus: a fifth of it here is 200 finds of the prior's 1,000."""
    prior = pd.Series({"قال": 30, "زعم": 30, "وقف": 20, "سلام": 20})
    a, b = 30 + 200, 30 + 200
    delta = math.log(a / (100 + PRIOR_WORDS - a)) - math.log(b / (200 + PRIOR_WORDS - b))
    assert keyness(FIRST, SECOND, prior).log_odds["وقف"] == pytest.approx(delta)


def test_nothing_to_compare() -> None:
    """A set without a find is an error of the one who asks."""
    with pytest.raises(ValueError, match="at least one find"):
        keyness(FIRST * 0, SECOND)


@pytest.mark.parametrize("p", [[0.01, 0.02, 0.03, 0.04, 0.05], [0.9, 0.001, 0.04, 0.04], [0.5], [1.0, 0.0]])
def test_adjusted_as_statsmodels(p: list[float]) -> None:
    """Corrected as another implementation of Benjamini and Hochberg corrects."""
    assert list(adjusted(pd.Series(p))) == pytest.approx(list(multipletests(p, method="fdr_bh")[1]))
