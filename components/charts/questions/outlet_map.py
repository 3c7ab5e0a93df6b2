"""Which outlets write of the same people and places?"""

from collections.abc import Mapping
from typing import Any

import ibis.expr.types as ir
import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import ROLLUP, mentions
from components.charts.chart import Chart, Mark
from components.charts.counting import ENOUGH, Counting
from components.charts.looks import labels
from components.corpus import UNKNOWN, Corpus
from components.measure.likeness import distances, mapped
from components.queries.finds import FIND

MARKS = ("source",)
LEAST, PART = 2, 0.02
"""Mentions below which an outlet says too little to be placed: so many, and this part of what the biggest has."""
MOST = 30
ROWS = 13
OUTLIERS, PAIRS = 3, 3
"""Outlets that are like no other, whose names come first, and pairs that the answer tells."""


def data(corpus: Corpus, rollup: str = "apart", **_: Any) -> pd.DataFrame:
    """The place ``x, y`` of each outlet with ``mentions``, and the outlet ``nearest`` to it, at ``distance`` (0…1)."""
    found = mentions(corpus, rollup)
    counts = corpus.frame(found.group_by("source", "entity_id").agg(mentions=found.count()))
    wide = _wide(counts)
    sums = wide[wide.index != UNKNOWN].sum(axis=1).sort_values(ascending=False, kind="stable")
    wide = wide.loc[sums[sums >= max(LEAST, sums.max() * PART)].index[:MOST]]
    columns = [*outlets.GATHERED, "x", "y", "mentions", "articles", "few", "nearest_ar", "nearest_en", "distance"]
    if len(wide) < 2:
        return pd.DataFrame(columns=columns)
    apart = distances(wide)
    others = apart.mask(apart.index.to_numpy()[:, None] == apart.columns.to_numpy()[None, :])
    frame = mapped(apart).assign(mentions=wide.sum(axis=1), nearest=others.idxmin(axis=1), distance=others.min(axis=1))
    frame = outlets.named(corpus, frame.reset_index(names="source")).merge(outlets.sizes(corpus), on="source")
    directory = outlets.directory(corpus)
    frame = frame.assign(
        **{f"nearest_{lang}": frame["nearest"].map(directory[f"outlet_{lang}"]) for lang in ("ar", "en")}
    )
    frame = frame.rename(columns={"of_articles": "articles"})
    in_all = len(outlets.known(outlets.sizes(corpus).index))
    frame = frame.assign(few=frame["articles"] < ENOUGH["articles"], outlets_in_all=in_all)
    return frame.sort_values("outlet_rank", ignore_index=True)[columns]


def _wide(counts: pd.DataFrame) -> pd.DataFrame:
    """``counts``, one row per outlet and actor, as outlets × actors: ten times as quick as a pivot of so many rows."""
    (row, sources), (column, actors) = (pd.factorize(counts[name], sort=True) for name in ("source", "entity_id"))
    cells = np.zeros((len(sources), len(actors)), dtype="int64")
    cells[row, column] = counts["mentions"]
    return pd.DataFrame(cells, index=pd.Index(sources), columns=pd.Index(actors), copy=False)


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A dot per outlet with its name; those that name the same lie close together."""
    figure = go.Figure()
    for name, rows in marks.outlets(frame):
        figure.add_scatter(
            x=rows["x"], y=rows["y"], mode="markers", name=name, showlegend=False, marker={"size": 14},
            customdata=marks.named(rows, MARKS),
            meta={**marks.about(rows, "mentions"), **dict.fromkeys(("few", "hollow"), bool(rows["few"].all()))},
        )  # fmt: skip
    half = max(float(frame[["x", "y"]].abs().to_numpy().max()), 0.05) * 1.25
    for x, y, label in labels.apart(_by_weight(frame), (2 * half, 2 * half), ROWS):
        figure.add_annotation(x=x, y=y, text=label, showarrow=False, yshift=16)
    figure.update_xaxes(visible=False, range=[-half, half]).update_yaxes(visible=False, range=[-half, half])
    return figure.update_layout(meta={"rows": ROWS})


def _by_weight(frame: pd.DataFrame) -> list[tuple[float, float, str]]:
    """Where each outlet lies and its name: those that are like no other first, then those that say most."""
    aside = frame["distance"].rank(ascending=False, method="first") <= OUTLIERS
    order = frame.assign(_aside=aside).sort_values(["_aside", "mentions", "source"], ascending=[False, False, True])
    return list(order[["x", "y", "outlet"]].itertuples(index=False, name=None))


def opens(corpus: Corpus, mark: Mark, rollup: str = "apart", **_: Any) -> ir.Table:
    """The names by which this outlet is placed."""
    found = mentions(corpus, rollup)
    return found.filter(found.source == mark["source"]).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The outlets that are closest, pair by pair, and how many are left out."""
    near = frame.sort_values("distance", kind="stable")[["outlet", "nearest"]].itertuples(index=False, name=None)
    pairs = list({frozenset(pair): pair for pair in reversed(list(near))}.values())[::-1][:PAIRS]
    return {"pairs": pairs, "sources": len(frame), "unshown": int(frame["outlets_in_all"].iloc[0]) - len(frame)}


COUNTING = Counting(bounds={"mentions": LEAST, "part": PART, "sources": MOST, "articles": ENOUGH["articles"]})
CHART = Chart(
    "outlet_map", data, draw, opens, MARKS, (ROLLUP,), says, lambda **_: "mentions", lambda **_: "mentions", COUNTING,
    lacking="chart.two",
)  # fmt: skip
