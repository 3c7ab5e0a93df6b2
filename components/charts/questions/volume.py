"""How many articles are there, period by period, whose are they, and what happened when there were most?"""

from collections.abc import Mapping
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import gaps, marks, outlets, peaked, periods
from components.charts.actors import openings
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.charts.happened import reports
from components.charts.printed import printed
from components.corpus import UNKNOWN, Corpus

MARKS = ("period", "grain", "source")
ENDS = ("begins", "ends")


def data(corpus: Corpus, grain: str = "day", **_: Any) -> pd.DataFrame:
    """Articles by period and outlet; a row without period counts those whose date is unknown.

    Where the ``state`` is NOTHING, the dataset has no article of the period, of whatever outlet of ``corpus``. The rows
    of a period that stands out say in ``peak_ar, peak_en`` which event most articles report then, and how many do
    (``peak_articles``). ``begins`` and ``ends`` are the first and the last day of printing of all.
    """
    table = corpus.written()
    fitting = periods.fitting(corpus, grain)
    table = table.select("source", period=periods.gathered(table.published, fitting))
    counts = corpus.frame(table.group_by("period", "source").agg(articles=table.count()))
    frame = outlets.gathered(corpus, counts, "period", "articles").assign(grain=fitting, state="")
    frame = frame.sort_values(["period", "outlet_rank"], ignore_index=True)
    empty = gaps.whole(corpus, fitting)
    sums = frame[frame["period"].notna()].groupby("period")["articles"].sum()
    frame = peaked.told(corpus, reports(corpus), frame, sums, empty).assign(**_ends(corpus))
    first = [*MARKS[:2], *outlets.GATHERED, "articles", "state", *peaked.COLUMNS, *ENDS]
    if not empty:
        return frame[first]
    none: dict[str, Any] = {"articles": 0, **peaked.COLUMNS, "outlets_in_all": 0, "state": gaps.NOTHING}
    unknown = gaps.named(pd.DataFrame({"period": empty})).assign(grain=fitting, **none, **_ends(corpus))
    return pd.concat([frame[first], unknown[first]], ignore_index=True)


def _ends(corpus: Corpus) -> dict[str, Any]:
    """The first and the last day on which an article of ``corpus`` was printed."""
    span = printed(corpus)
    return dict(zip(ENDS, (span["first"].min(), span["last"].max()), strict=True))


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """Columns over time, stacked by outlet; peaks with their event, and hatched what the dataset knows nothing of."""
    figure = go.Figure(layout={"barmode": "stack"})
    dated = frame[frame["period"].notna()]
    there = dated[dated["state"] == ""]
    for name, rows in marks.outlets(there):
        figure.add_bar(
            x=rows["period"], y=rows["articles"], name=name, offset=0,
            width=[periods.length(grain) for grain in rows["grain"]], customdata=marks.named(rows, MARKS),
            meta=marks.about(rows, "articles"),
        )  # fmt: skip
    sums = there.groupby("period")["articles"].sum()
    gaps.bands(figure, dated[dated["state"] != ""], float(sums.max()) if len(sums) else 1.0)
    peaked.label(figure, there, sums, "articles")
    return figure.update_xaxes(type="date").update_yaxes(title_text="articles")


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The first sentence of each article of this period and outlet."""
    table = outlets.within(corpus, corpus.written(), mark)
    return openings(corpus, table.filter(periods.within(table.published, mark["grain"], mark["period"])))


def says(frame: pd.DataFrame, grain: str = "day", **_: Any) -> Mapping[str, Any]:
    """The articles in all, how many of them have no date, and of how many periods the dataset knows nothing."""
    fitting = str(frame["grain"].iloc[0])
    undated = frame[frame["period"].isna()]["articles"].sum()
    if frame["period"].isna().all():
        return {"instead": "chart.undated"}
    return {
        "articles": int(frame["articles"].sum()),
        "sources": int(frame["outlets_in_all"].iloc[0]),
        "undated": int(undated),
        "unknown": int((frame["state"] == gaps.NOTHING).sum()),
        **periods.told(fitting, grain),
        "unsourced": int(frame[frame["source"] == UNKNOWN]["articles"].sum()),
        "days": tuple(frame[list(ENDS)].iloc[0]),
    }


BOUNDS = {**peaked.BOUNDS, "sources": outlets.SHOWN, "columns": periods.MOST}
CHART = Chart("volume", data, draw, opens, MARKS, (periods.GRAIN,), says, counting=Counting(bounds=BOUNDS))
