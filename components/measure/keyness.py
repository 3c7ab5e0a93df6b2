"""What one set of texts says more than another: effect and significance of each word, name or topic."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import erfc

from components.measure.interval import Z95

PRIOR_WORDS = 1000.0
"""The weight of the prior, in finds: as much as a text of this length would have."""


@dataclass(frozen=True, slots=True)
class Keyness:
    """Of each item, by the index of the counts: effects are positive where the first set has more of it."""

    log_odds: pd.Series
    """Difference of the log-odds in the two sets, drawn towards no difference by the prior."""
    z: pd.Series
    """``log_odds`` in standard errors."""
    low: pd.Series
    """The lower end of the interval of ``log_odds``, by its standard error."""
    high: pd.Series
    """The upper end."""
    log_likelihood: pd.Series
    """G², at least 0; one degree of freedom."""
    log_ratio: pd.Series
    """Binary logarithm of the ratio of the shares: 1 is twice as often."""
    p: pd.Series
    """Two-sided, from G²; not corrected for the number of items."""


def keyness(first: pd.Series, second: pd.Series, prior: pd.Series | None = None) -> Keyness:
    """Compare the counts of the same items in two sets; ``prior`` are counts in a bigger corpus, else both together.

    ``first`` and ``second``: counts at least 0, indexed alike, each with a positive sum. Log-odds with an informative
    Dirichlet prior: Monroe, Colaresi and Quinn (2008), Fightin' Words, Political Analysis 16, 372–403, equations 15,
    16, 19–22. G²: Dunning (1993), Accurate methods for the statistics of surprise and coincidence, as Rayson and
    Garside (2000) compare corpora with it. Log ratio: Hardie (2014), half a find standing for none.
    """
    a, b = first.to_numpy(dtype=float), second.to_numpy(dtype=float)
    size_a, size_b = a.sum(), b.sum()
    if not (size_a > 0 and size_b > 0):
        raise ValueError("keyness compares two sets that have at least one find each")
    log_odds, error = _log_odds(a, b, (a + b) if prior is None else prior.reindex(first.index).to_numpy(dtype=float))
    rate = (a + b) / (size_a + size_b)
    g2 = 2 * (
        _term(a, size_a * rate)
        + _term(b, size_b * rate)
        + _term(size_a - a, size_a * (1 - rate))
        + _term(size_b - b, size_b * (1 - rate))
    )
    g2 = np.maximum(g2, 0.0)
    ratio = np.log2(np.where(a > 0, a, 0.5) / size_a) - np.log2(np.where(b > 0, b, 0.5) / size_b)
    reach = Z95 * error
    found = (log_odds, log_odds / error, log_odds - reach, log_odds + reach, g2, ratio, erfc(np.sqrt(g2 / 2)))
    return Keyness(*(pd.Series(each, index=first.index) for each in found))


def _log_odds(a: np.ndarray, b: np.ndarray, prior: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The difference of the log-odds under the prior, and its standard error."""
    alpha = prior * (PRIOR_WORDS / prior.sum())
    alpha = np.where(alpha > 0, alpha, alpha[alpha > 0].min() / 2)
    whole_a, whole_b = a.sum() + alpha.sum(), b.sum() + alpha.sum()
    delta = np.log((a + alpha) / (whole_a - a - alpha)) - np.log((b + alpha) / (whole_b - b - alpha))
    return delta, np.sqrt(1 / (a + alpha) + 1 / (b + alpha))


def _term(observed: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """``observed · ln(observed / expected)``, 0 where nothing was observed."""
    positive = (observed > 0) & (expected > 0)
    ratio = np.divide(observed, expected, out=np.ones_like(observed), where=positive)
    return np.asarray(np.where(positive, observed, 0.0) * np.log(ratio))


def adjusted(p: pd.Series) -> pd.Series:
    """``p`` corrected for their number: significant where at most the share of false finds that is accepted.

    Benjamini, Y. and Hochberg, Y. (1995), Controlling the false discovery rate. JRSS B 57, 289–300.
    """
    order = np.argsort(p.to_numpy(), kind="stable")[::-1]
    ranks = np.arange(len(p), 0, -1)
    least = np.minimum.accumulate(p.to_numpy()[order] * len(p) / ranks)
    corrected = np.empty(len(p))
    corrected[order] = np.minimum(least, 1.0)
    return pd.Series(corrected, index=p.index)
