"""How far a time axis reaches: an event of long ago would squeeze all that articles report of now into its edge."""

from datetime import timedelta
from typing import Any

import ibis.expr.types as ir
import pandas as pd

from components.charts.chart import Choice
from components.charts.periods import day, firsts
from components.charts.printed import printed
from components.corpus import Corpus

REACH = Choice("reach", ("near", "all"))
MARGIN = timedelta(days=365)
"""So far from the first and the last day of printing an event is near."""


def within(corpus: Corpus, rows: ir.Table, grain: str, reach: str) -> tuple[ir.Table, int]:
    """``rows`` (``earliest, latest``: first days of periods) near the days of printing, and how many are not.

    All of them and 0, where all are wanted, none is near, or no day of printing is known.
    """
    near = _near(corpus, rows, grain) if reach == "near" else None
    if near is None:
        return rows, 0
    told = corpus.frame(rows.agg(near=near.sum().fill_null(0), beyond=(~near).sum().fill_null(0))).iloc[0]
    return (rows.filter(near), int(told["beyond"])) if told["near"] else (rows, 0)


def _near(corpus: Corpus, rows: ir.Table, grain: str) -> Any:
    """Whether each of ``rows`` touches the days of printing and a MARGIN around them; None where these are unknown."""
    span = printed(corpus)
    first, last = span["first"].min(), span["last"].max()
    if pd.isna(first):
        return None
    ends = pd.Series([pd.Timestamp(first) - MARGIN, pd.Timestamp(last) + MARGIN])
    first, last = map(day, firsts(ends, grain))
    return (rows.latest >= first) & (rows.earliest <= last)
