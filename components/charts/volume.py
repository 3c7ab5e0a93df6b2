"""How many articles are there, day by day, and whose are they?"""

from collections.abc import Mapping
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets, periods
from components.charts.actors import openings
from components.charts.chart import Chart, Mark
from components.corpus import Corpus

MARKS = ("period", "grain", "source")


def data(corpus: Corpus, grain: str = "day", **_: Any) -> pd.DataFrame:
    """Articles by period and outlet; a row without period counts those whose date is unknown."""
    table = corpus.written()
    fitting = periods.fitting(corpus, grain)
    table = table.select("source", period=periods.gathered(table.published, fitting))
    counts = corpus.frame(table.group_by("period", "source").agg(articles=table.count()))
    frame = outlets.gathered(corpus, counts, "period", "articles").assign(grain=fitting)
    return frame.sort_values(["period", "outlet_rank"], ignore_index=True)[[*MARKS[:2], *outlets.GATHERED, "articles"]]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """Columns over time, stacked by outlet."""
    figure = go.Figure(layout={"barmode": "stack"})
    dated = frame[frame["period"].notna()]
    for name, rows in marks.outlets(dated):
        figure.add_bar(
            x=rows["period"], y=rows["articles"], name=name, offset=0,
            width=[periods.length(grain) for grain in rows["grain"]], customdata=marks.named(rows, MARKS),
            meta=marks.about(rows, "articles"),
        )  # fmt: skip
    return figure.update_xaxes(type="date").update_yaxes(title_text="articles")


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The first sentence of each article of this period and outlet."""
    table = outlets.within(corpus, corpus.written(), mark)
    return openings(corpus, table.filter(periods.within(table.published, mark["grain"], mark["period"])))


def says(frame: pd.DataFrame, grain: str = "day", **_: Any) -> Mapping[str, Any]:
    """The articles in all, and how many of them have no date."""
    fitting = str(frame["grain"].iloc[0])
    undated = frame[frame["period"].isna()]["articles"].sum()
    return {
        "articles": int(frame["articles"].sum()),
        "sources": int(frame["outlets_in_all"].iloc[0]),
        "undated": int(undated),
        **periods.told(fitting, grain),
        "first": (frame["period"].min(), fitting),
        "last": (frame["period"].max(), fitting),
    }


CHART = Chart("volume", data, draw, opens, MARKS, (periods.GRAIN,), says)
