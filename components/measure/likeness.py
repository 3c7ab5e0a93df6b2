"""How alike sets are by what they say, and a map on which those that are alike lie close together."""

import numpy as np
import pandas as pd


def distances(counts: pd.DataFrame) -> pd.DataFrame:
    """How far apart the rows of ``counts`` (sets × items, each row with a find) are, in 0…1: square and symmetric.

    The square root of the Jensen–Shannon divergence in bits, a metric: Endres and Schindelin (2003), A new metric for
    probability distributions, IEEE Transactions on Information Theory 49, 1858–1860.
    """
    shares = counts.to_numpy(dtype=float) / counts.to_numpy(dtype=float).sum(axis=1, keepdims=True)
    own, divergence = _entropy(shares), np.zeros((len(shares), len(shares)))
    for row in range(len(shares) - 1):
        rest = slice(row + 1, None)
        divergence[row, rest] = _entropy((shares[row] + shares[rest]) / 2) - (own[row] + own[rest]) / 2
    found = np.sqrt(np.clip(divergence + divergence.T, 0.0, 1.0))
    return pd.DataFrame(found, index=counts.index, columns=counts.index)


def _entropy(shares: np.ndarray) -> np.ndarray:
    """Of each last axis of ``shares``, in bits."""
    # The logarithm of 1 in the place of that of 0: whole rows go quicker than some of their places.
    return np.asarray(-(shares * np.log2(np.where(shares > 0, shares, 1.0))).sum(axis=-1))


def mapped(apart: pd.DataFrame) -> pd.DataFrame:
    """Places ``x, y`` of the rows of ``apart`` (square, symmetric) whose distances come closest to it.

    Classical scaling: Torgerson, W. S. (1952), Multidimensional scaling: I. Theory and method. Psychometrika 17,
    401–419. An axis is turned so that its greatest value is positive: the same distances give the same map.
    """
    squares = apart.to_numpy(dtype=float) ** 2
    centred = -0.5 * (squares - squares.mean(axis=0) - squares.mean(axis=1, keepdims=True) + squares.mean())
    values, vectors = np.linalg.eigh(centred)
    best = np.argsort(values)[::-1][:2]
    places = vectors[:, best] * np.sqrt(np.maximum(values[best], 0.0))
    places = np.pad(places, ((0, 0), (0, 2 - places.shape[1])))
    turned = places * np.where(places[np.abs(places).argmax(axis=0), [0, 1]] < 0, -1.0, 1.0)
    return pd.DataFrame(turned, index=apart.index, columns=["x", "y"])
