"""How sure a share is."""

import numpy as np
import pandas as pd

Z95 = 1.959964


def wilson(hits: pd.Series, of: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The 95 % interval of each share ``hits / of``, ends in 0…1; the whole of 0…1 where ``of`` is 0.

    Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference. JASA 22, 209–212.
    """
    n = of.astype(float).where(of > 0, np.nan)
    share, z2 = hits / n, Z95**2
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z95 / (1 + z2 / n) * np.sqrt(share * (1 - share) / n + z2 / (4 * n**2))
    return (centre - half).clip(0, 1).fillna(0.0), (centre + half).clip(0, 1).fillna(1.0)
