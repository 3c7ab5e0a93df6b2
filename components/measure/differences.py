"""Whether shares of the same thing differ between several sets, and by how much at least."""

import numpy as np
import pandas as pd
from scipy.special import bdtr, bdtrc, erfc

from components.measure.interval import wilson
from components.measure.keyness import adjusted

LEVEL = 0.05
"""The accepted share of false finds among the differences called sure."""
LEAST = 5
"""Hits in all sets together below which a difference is not tested: chance alone explains any."""
EXPECTED = 5.0
"""Hits and misses that chance must let expect everywhere for chi-square; where it does not, binomial tails are used."""


def differing(hits: pd.DataFrame, of: pd.Series) -> pd.DataFrame:
    """By row of ``hits`` (things × sets), counts out of ``of`` (by set): ``p``, ``sure`` and ``apart``.

    ``p`` is two-sided: does the share of any one set differ from that of all others together? It is corrected for the
    number of sets (Bonferroni) and of rows (Benjamini and Hochberg); missing where a row is not tested. ``sure`` is p
    up to LEVEL. ``apart`` is the room between the intervals of the sets farthest apart, negative where all overlap.
    """
    columns = [hits[name].to_numpy(dtype=float) for name in hits]
    sizes = of.reindex(hits.columns).to_numpy(dtype=float)
    together = hits.sum(axis=1).to_numpy(dtype=float)
    each = [_one_against_rest(found, size, together, sizes.sum()) for found, size in zip(columns, sizes, strict=True)]
    least = np.minimum(np.min(each, axis=0) * (len(each) if len(each) > 2 else 1), 1.0) if each else together
    tested = (together >= LEAST) & (len(each) > 1)
    p = adjusted(pd.Series(least, index=hits.index)[tested]).reindex(hits.index)
    return pd.DataFrame({"p": p, "sure": p <= LEVEL, "apart": _apart(hits, of)})


def _one_against_rest(hits: np.ndarray, size: float, together: np.ndarray, in_all: float) -> np.ndarray:
    """The p of ``hits`` of ``size`` against what all sets have ``together`` of ``in_all``, two-sided.

    Pearson's chi-square with N − 1: Campbell, I. (2007), Chi-squared and Fisher–Irwin tests of two-by-two tables with
    small sample recommendations, Statistics in Medicine 26, 3661–3675. Where it does not hold, twice the smaller
    binomial tail given ``together``: Przyborowski, J. and Wilenski, H. (1940), Homogeneity of results in testing
    samples from Poisson series, Biometrika 31, 313–323.
    """
    part = size / in_all
    spread = together * (1 - together / in_all) * part * (1 - part) * in_all / max(in_all - 1, 1)
    smallest = np.minimum(together, in_all - together) * min(part, 1 - part)
    distance = np.abs(hits - together * part) / np.sqrt(np.where(spread > 0, spread, 1))
    by_chi_square = np.where(spread > 0, erfc(distance / np.sqrt(2)), 1.0)
    tails = np.minimum(bdtr(hits, together, part), np.where(hits > 0, bdtrc(hits - 1, together, part), 1.0))
    return np.asarray(np.where(smallest >= EXPECTED, by_chi_square, np.minimum(2 * tails, 1.0)))


def _apart(hits: pd.DataFrame, of: pd.Series) -> pd.Series:
    """The highest lower end of an interval less the lowest upper end, by row."""
    ends = [wilson(hits[name], pd.Series(of[name], index=hits.index)) for name in hits]
    if not ends:
        return pd.Series(dtype=float, index=hits.index)
    lows, highs = (np.array([end[side] for end in ends]) for side in (0, 1))
    return pd.Series(lows.max(axis=0) - highs.min(axis=0), index=hits.index)
