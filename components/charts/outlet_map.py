"""Which outlets write of the same people and places?"""

from collections.abc import Mapping
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import ROLLUP, mentions, openings
from components.charts.chart import Chart, Mark
from components.charts.counting import ENOUGH, Counting
from components.corpus import UNKNOWN, Corpus
from components.measure.likeness import distances, mapped

MARKS = ("source",)
LEAST, PART = 2, 0.02
"""Mentions below which an outlet says too little to be placed: so many, and this part of what the biggest has."""
MOST = 30
ROWS = 13


def data(corpus: Corpus, rollup: str = "apart", **_: Any) -> pd.DataFrame:
    """The place ``x, y`` of each outlet with ``mentions``, and the outlet ``nearest`` to it, at ``distance`` (0…1)."""
    found = mentions(corpus, rollup)
    counts = corpus.frame(found.group_by("source", "entity_id").agg(mentions=found.count()))
    wide = counts.pivot_table("mentions", "source", "entity_id", fill_value=0, aggfunc="sum").astype("int64")
    sums = wide[wide.index != UNKNOWN].sum(axis=1).sort_values(ascending=False, kind="stable")
    wide = wide.loc[sums[sums >= max(LEAST, sums.max() * PART)].index[:MOST]]
    columns = [*outlets.NAMED, "x", "y", "mentions", "articles", "few", "nearest_ar", "nearest_en", "distance"]
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
    frame = frame.assign(few=frame["articles"] < ENOUGH["articles"])
    return frame.sort_values("outlet_rank", ignore_index=True)[columns]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A dot per outlet with its name; those that name the same lie close together."""
    figure = go.Figure()
    for name, rows in marks.outlets(frame):
        figure.add_scatter(
            x=rows["x"], y=rows["y"], mode="markers", name=name, showlegend=False, marker={"size": 14},
            customdata=marks.named(rows, MARKS),
            meta={**marks.about(rows, "mentions"), **dict.fromkeys(("few", "hollow"), bool(rows["few"].all()))},
        )  # fmt: skip
        for x, y in zip(rows["x"], rows["y"], strict=True):
            figure.add_annotation(x=x, y=y, text=name, showarrow=False, yshift=16)
    half = max(float(frame[["x", "y"]].abs().to_numpy().max()), 0.05) * 1.25
    figure.update_xaxes(visible=False, range=[-half, half]).update_yaxes(visible=False, range=[-half, half])
    return figure.update_layout(meta={"rows": ROWS})


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The first sentence of each article of this outlet."""
    written = corpus.written()
    return openings(corpus, written.filter(written.source == mark["source"]))


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The two outlets that are closest."""
    first = frame.sort_values("distance", kind="stable").iloc[0]
    return {"one": first["outlet"], "other": first["nearest"], "sources": len(frame)}


COUNTING = Counting(bounds={"mentions": LEAST, "part": PART, "sources": MOST, "articles": ENOUGH["articles"]})
CHART = Chart("outlet_map", data, draw, opens, MARKS, (ROLLUP,), says, counting=COUNTING)
