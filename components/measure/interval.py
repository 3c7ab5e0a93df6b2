"""How sure a share and a rate are: 95 % intervals."""

import numpy as np
import pandas as pd
from scipy.special import gammaincinv

CONFIDENCE = 0.95
Z95 = 1.959964


def wilson(hits: pd.Series, of: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The interval of each share ``hits / of``, ends in 0…1; the whole of 0…1 where ``of`` is 0.

    Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference. JASA 22, 209–212.
    """
    found, whole = hits.to_numpy(dtype=float), of.to_numpy(dtype=float)
    n, z2 = np.where(whole > 0, whole, 1.0), Z95**2
    share = found / n
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z95 / (1 + z2 / n) * np.sqrt(share * (1 - share) / n + z2 / (4 * n**2))
    low = np.where(whole > 0, np.clip(centre - half, 0, 1), 0.0)
    high = np.where(whole > 0, np.clip(centre + half, 0, 1), 1.0)
    return pd.Series(low, index=hits.index), pd.Series(high, index=hits.index)


def poisson(counts: pd.Series, exposure: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The exact interval of each rate ``counts / exposure``; 0 to infinity where there was no exposure.

    It takes each find for an event of its own: finds that come in bunches make the truth wider.
    Garwood, F. (1936), Fiducial limits for the Poisson distribution. Biometrika 28, 437–442.
    """
    tail = (1 - CONFIDENCE) / 2
    found, over = counts.to_numpy(dtype=float), exposure.to_numpy(dtype=float)
    # With no find the lower end is 0; the incomplete gamma function has no inverse there.
    low = np.where(found > 0, gammaincinv(np.maximum(found, 1), tail), 0.0)
    high = gammaincinv(found + 1, 1 - tail)
    seen = over > 0
    rates = (
        np.divide(low, over, out=np.zeros_like(low), where=seen),
        np.divide(high, over, out=np.full_like(high, np.inf), where=seen),
    )
    return pd.Series(rates[0], index=counts.index), pd.Series(rates[1], index=counts.index)
