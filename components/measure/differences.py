"""Whether shares of the same thing differ between several sets, and by how much at least."""

import numpy as np
import pandas as pd
from scipy.special import betainc, erfc

from components.measure.interval import wilson
from components.measure.keyness import adjusted

LEVEL = 0.05
"""The accepted share of false finds among the differences called sure."""
LEAST = 5
"""Hits in all sets together below which a difference is not tested: chance alone explains any."""
EXPECTED = 5.0
"""Hits and misses that chance must let expect everywhere for chi-square; where it does not, binomial tails are used."""


def differing(hits: pd.DataFrame, of: pd.Series | pd.DataFrame) -> pd.DataFrame:
    """By row of ``hits`` (things × sets): ``p``, ``sure`` and ``apart``; ``of`` is the whole, by set or row and set.

    ``p`` is two-sided: does the share of any one set differ from that of all others together? It is corrected for the
    number of sets (Bonferroni) and of rows (Benjamini and Hochberg); missing where a row is not tested. ``sure`` is p
    up to LEVEL. ``apart`` is the room between the intervals of the sets farthest apart, negative where all overlap.
    A set whose whole is nought is left out.
    """
    found = hits.to_numpy(dtype=float)
    whole = of.reindex(hits.columns).to_numpy(dtype=float) if isinstance(of, pd.Series) else of.to_numpy(dtype=float)
    whole = np.broadcast_to(whole, found.shape)
    sets = (whole > 0).sum(axis=1)
    least = _one_against_rest(found, whole).min(axis=1, initial=1.0) * np.where(sets > 2, sets, 1)
    tested = (found.sum(axis=1) >= LEAST) & (sets > 1)
    p = adjusted(pd.Series(np.minimum(least, 1.0), index=hits.index)[tested]).reindex(hits.index)
    return pd.DataFrame({"p": p, "sure": p <= LEVEL, "apart": _apart(found, whole)}, index=hits.index)


def _one_against_rest(hits: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """The p of each of ``hits`` out of ``whole`` against the rest of its row, two-sided.

    Pearson's chi-square with N − 1: Campbell, I. (2007), Chi-squared and Fisher–Irwin tests of two-by-two tables with
    small sample recommendations, Statistics in Medicine 26, 3661–3675. Where it does not hold, binomial
    tails given all hits: Przyborowski, J. and Wilenski, H. (1940), Homogeneity of results in testing samples from
    Poisson series, Biometrika 31, 313–323.
    """
    together, in_all = (each.sum(axis=1, keepdims=True) for each in (hits, whole))
    part = whole / np.maximum(in_all, 1)
    rate = together / np.maximum(in_all, 1)
    spread = together * (1 - rate) * part * (1 - part) * in_all / np.maximum(in_all - 1, 1)
    distance = np.abs(hits - together * part) / np.sqrt(np.where(spread > 0, spread, 1))
    by_chi_square = np.where(spread > 0, erfc(distance / np.sqrt(2)), 1.0)
    smallest = np.minimum(together, in_all - together) * np.minimum(part, 1 - part)
    found = np.where(smallest >= EXPECTED, by_chi_square, _by_tails(hits, whole, together, in_all))
    return np.asarray(np.where(whole > 0, found, 1.0))


def _by_tails(hits: np.ndarray, whole: np.ndarray, together: np.ndarray, in_all: np.ndarray) -> np.ndarray:
    """Twice the smaller binomial tail, seen from whichever is rarer: hits or misses, the set or its rest.

    So few are drawn from so many that the binomial comes close to the hypergeometric, of which it is the wider.
    """
    missed = together * 2 > in_all
    rare, found = np.where(missed, in_all - together, together), np.where(missed, whole - hits, hits)
    rest = whole * 2 > in_all
    size, found = np.where(rest, in_all - whole, whole), np.where(rest, rare - found, found)
    tries = np.minimum(rare, size)
    chance = np.maximum(rare, size) / np.maximum(in_all, 1)
    more = np.where(found > 0, betainc(np.maximum(found, 1), tries - found + 1, chance), 1.0)
    fewer = np.where(found < tries, betainc(np.maximum(tries - found, 1), found + 1, 1 - chance), 1.0)
    return np.asarray(np.minimum(2 * np.minimum(more, fewer), 1.0))


def _apart(hits: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """The highest lower end of an interval less the lowest upper end, by row; 0 of rows without sets."""
    if not hits.shape[1]:
        return np.zeros(len(hits))
    low, high = (
        end.to_numpy().reshape(hits.shape) for end in wilson(pd.Series(hits.ravel()), pd.Series(whole.ravel()))
    )
    return np.asarray(low.max(axis=1) - high.min(axis=1))
