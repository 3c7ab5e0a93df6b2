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
    n = of.astype(float).where(of > 0, np.nan)
    share, z2 = hits / n, Z95**2
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z95 / (1 + z2 / n) * np.sqrt(share * (1 - share) / n + z2 / (4 * n**2))
    return (centre - half).clip(0, 1).fillna(0.0), (centre + half).clip(0, 1).fillna(1.0)


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
