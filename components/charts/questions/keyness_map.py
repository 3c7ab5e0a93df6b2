"""How big, and how sure, is the difference between the two sides?"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import marks
from components.charts.chart import Chart
from components.charts.counting import Counting
from components.charts.looks import labels
from components.charts.questions import keyness
from components.corpus import Corpus

ROWS = 8
"""The least height of the picture, in rows of a chart of bars."""
NAMED = 6
"""Items of either side whose names stand beside their dots."""


def data(corpus: Corpus, versus: Any = None, of: Any = "names", **_: Any) -> pd.DataFrame:
    """As the bars of keyness, of more items."""
    return keyness.compared(corpus, versus, of, keyness.MAPPED)


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A dot per item: across, how many times as often (as a power of two); up, how sure. Hollow dots may be chance."""
    figure = go.Figure()
    for _side, rows in frame.groupby("side", sort=False):
        for sure in (True, False):
            part = rows[rows["sure"] == sure]
            figure.add_scatter(
                x=part["log_ratio"],
                y=part["log_likelihood"],
                mode="markers",
                name=rows["side_label"].iloc[0],
                showlegend=sure or not rows["sure"].any(),
                customdata=marks.named(part, keyness.MARKS),
                meta={"column": "log_likelihood", **keyness.look_of(rows), "hollow": not sure},
            )
    for across, up, label in _apart(frame):
        figure.add_annotation(x=across, y=up, text=label, showarrow=False, yshift=14)
    return figure.update_xaxes(title_text="log_ratio").update_yaxes(title_text="log_likelihood")


def _apart(frame: pd.DataFrame) -> list[tuple[float, float, str]]:
    """Where the NAMED surest items of either side stand, and their names, without those that would lie on another."""
    surest = frame.sort_values("log_likelihood", ascending=False).groupby("side").head(NAMED)
    spans = (float(frame["log_ratio"].abs().max()) * 2, float(frame["log_likelihood"].max()))
    spots = list(surest[["log_ratio", "log_likelihood", "item_label"]].itertuples(index=False, name=None))
    return labels.apart(spots, spans, ROWS)


CHART = Chart(
    "keyness_map", data, draw, keyness.opens, keyness.MARKS, (keyness.OF,), keyness.says, lambda **_: "finds",
    keyness.behind, Counting((), "keyness", {"items": keyness.MAPPED, "names": NAMED}), keyness.spoken, "chart.two",
)  # fmt: skip
