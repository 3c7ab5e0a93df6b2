"""How many share the first place: an answer names one of them, and must not call it the only one."""

import pandas as pd


def equals(ranked: pd.DataFrame, *columns: str) -> int:
    """How many rows of ``ranked`` beside the first have what the first has in ``columns``; 0 where there is no row."""
    values = ranked[list(columns)]
    return max(0, int((values == values.iloc[0]).all(axis=1).sum()) - 1) if len(values) else 0
