"""Periods of which a dataset holds nothing: no zero, but not known; they are hatched and in no denominator."""

import pandas as pd
import plotly.graph_objects as go

from components.charts import periods
from components.charts.printed import printed
from components.corpus import Corpus
from components.words import LANGUAGES, say

EVERY = "**"
"""The code that stands for all outlets of a view together."""
NOTHING = "nothing"
"""The ``state`` of a row that tells of such a period; empty in other rows."""
MOST = 400
"""So many stretches are drawn, the longest first."""


def _days(corpus: Corpus) -> pd.DataFrame:
    """The articles of the whole dataset by outlet and day of printing: ``source, published, articles``."""
    written = corpus.written()
    known = written.filter(written.published.notnull())
    return corpus.frame(known.group_by("source", "published").agg(articles=known.count()))


def whole(corpus: Corpus, grain: str) -> list[pd.Timestamp]:
    """The first days of the periods in which no outlet of ``corpus`` has an article in the whole dataset.

    They lie between the first and the last day of printing of ``corpus``: a period in which the dataset has articles
    and ``corpus`` has none is a true zero.
    """
    here = printed(corpus).dropna(subset="first")
    if here.empty:
        return []
    known = corpus.once(_days)
    own = known[known["source"].isin(here.index)]
    every = periods.between(here["first"].min(), here["last"].max(), grain)
    return list(every[~every.isin(periods.firsts(own["published"], grain))])


def by_outlet(corpus: Corpus, grain: str, sources: list[str]) -> pd.DataFrame:
    """Stretches of such periods in each of ``sources``, between its first and its last article of the dataset.

    Rows ``source, earliest, latest``: the first and the last day of a stretch; at most MOST rows.
    """
    known, here = corpus.once(_days), printed(corpus)
    begun, ended = here["first"].min(), here["last"].max()
    rows = []
    for source in sources:
        own = known[known["source"] == source]["published"]
        own = own[(own >= begun) & (own <= ended)]
        if own.empty:
            continue
        every = periods.between(own.min(), own.max(), grain)
        empty = ~every.isin(periods.firsts(own, grain))
        stretch = (empty != empty.shift()).cumsum()
        runs = every[empty].groupby(stretch[empty]).agg(["min", "max"])
        rows += [(source, first, last) for first, last in runs.itertuples(index=False)]
    found = pd.DataFrame(rows, columns=["source", "earliest", "latest"])
    for side in ("earliest", "latest"):
        found[side] = found[side].astype("datetime64[us]")
    found = found.assign(latest=periods.lasts(found["latest"], grain))
    longest = (found["latest"] - found["earliest"]).sort_values(ascending=False, kind="stable").index[:MOST]
    return found.loc[sorted(longest)]


def named(frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with the words for all outlets together as the name of its outlet."""
    return frame.assign(
        source=EVERY, outlet_rank=-1, **{f"outlet_{each}": say("source.every", each) for each in LANGUAGES}
    )


def bands(figure: go.Figure, rows: pd.DataFrame, height: float) -> None:
    """Hatch the periods of ``rows`` (``period, grain, state_word``) in ``figure``, ``height`` high."""
    if rows.empty:
        return
    figure.add_bar(
        x=rows["period"], y=[height] * len(rows), name=rows["state_word"].iloc[0], offset=0, hoverinfo="skip",
        width=[periods.length(grain) for grain in rows["grain"]],
        meta={"column": "state", "rank": None, "vague": True, "gap": True},
    )  # fmt: skip
