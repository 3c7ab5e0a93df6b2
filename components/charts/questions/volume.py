"""How many articles are there, period by period, whose are they, and what happened when there were most?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import gaps, marks, outlets, periods
from components.charts.actors import openings
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.charts.looks import axes
from components.charts.printed import printed
from components.corpus import UNKNOWN, Corpus
from components.measure.peaks import AROUND, TIMES, TO_DEVIATION, peaks
from components.words import LANGUAGES, say

MARKS = ("period", "grain", "source")
ENDS = ("begins", "ends")
LABELLED = 4
"""So many peaks are labelled; each label has a line of its own over the columns."""
TWICE = 2
"""An event names a peak if so many articles of the period report it."""
_LINE = 0.16
"""The height of a line of labels, as a part of the highest column."""


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
    labels = _labels(corpus, frame, empty, fitting)
    for name, other in {"peak_ar": "", "peak_en": "", "peak_articles": 0}.items():
        frame[name] = [labels.get(period, {}).get(name, other) for period in frame["period"]]
    frame = frame.assign(**_ends(corpus))
    first = [*MARKS[:2], *outlets.GATHERED, "articles", "state", "peak_ar", "peak_en", "peak_articles", *ENDS]
    if not empty:
        return frame[first]
    none: dict[str, Any] = {"articles": 0, "peak_ar": "", "peak_en": "", "peak_articles": 0, "outlets_in_all": 0}
    unknown = gaps.named(pd.DataFrame({"period": empty})).assign(
        grain=fitting, state=gaps.NOTHING, **none, **_ends(corpus)
    )
    return pd.concat([frame[first], unknown[first]], ignore_index=True)


def _ends(corpus: Corpus) -> dict[str, Any]:
    """The first and the last day on which an article of ``corpus`` was printed."""
    span = printed(corpus)
    return dict(zip(ENDS, (span["first"].min(), span["last"].max()), strict=True))


def _labels(corpus: Corpus, frame: pd.DataFrame, empty: list[pd.Timestamp], grain: Any) -> dict[Any, dict[Any, Any]]:
    """The periods of ``frame`` that stand out, at most LABELLED, each with what happened."""
    sums = frame[frame["period"].notna()].groupby("period")["articles"].sum()
    if sums.empty:
        return {}
    every, unknown = list(periods.between(sums.index.min(), sums.index.max(), grain)), set(empty)
    places = peaks([None if each in unknown else float(sums.get(each, 0)) for each in every])[:LABELLED]
    if not places:
        return {}
    nameless = {f"peak_{each}": say("chart.peak", each) for each in LANGUAGES}
    told = _told(corpus, [every[place] for place in places], grain).to_dict("records")
    return {every[place]: nameless for place in places} | {row["period"]: row for row in told}


def _told(corpus: Corpus, high: list[pd.Timestamp], grain: Any) -> pd.DataFrame:
    """Of each period of ``high`` the event that most articles printed in it report, if they are TWICE or more."""
    reports = corpus.sourced("event_reports")
    reports = reports.mutate(period=periods.gathered(reports.published, grain))
    days = [ibis.literal(periods.day(each)) for each in high]
    reports = reports.filter(reports.period.isin(days))
    told = reports.group_by("period", "event_id").agg(
        peak_articles=reports.article_id.nunique(), of=reports.source.nunique()
    )
    order = [ibis.desc("peak_articles"), ibis.desc("of"), "event_id"]
    first = told.mutate(place=ibis.row_number().over(ibis.window(group_by="period", order_by=order)))
    first = first.filter(first.place == 0, first.peak_articles >= TWICE)
    events = corpus.table("events").select("event_id", peak_ar="label_ar", peak_en="label_en")
    return corpus.frame(first.inner_join(events, "event_id").select("period", "peak_ar", "peak_en", "peak_articles"))


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
    _label(figure, there[there["peak"] != ""].drop_duplicates("period"), sums)
    return figure.update_xaxes(type="date").update_yaxes(title_text="articles")


def _label(figure: go.Figure, peaks: pd.DataFrame, sums: pd.Series) -> None:
    """Write each of ``peaks`` on a line of its own, the one nearest to the middle of the time lowest."""
    if peaks.empty:
        return
    middle = sums.index.min() + (sums.index.max() - sums.index.min()) / 2
    order = (peaks["period"] - middle).abs().sort_values(kind="stable").index
    for line, (_, row) in enumerate(peaks.loc[order].iterrows()):
        at = row["period"] + pd.Timedelta(periods.length(row["grain"]) / 2, "ms")
        foot, height = float(sums[row["period"]]), float(sums.max()) * (1 + _LINE * (line + 0.7))
        figure.add_scatter(
            x=[at, at], y=[foot, height], mode="lines", hoverinfo="skip",
            meta={"column": "articles", "rank": None, "quiet": True, "faint": True},
        )  # fmt: skip
        figure.add_annotation(x=at, y=height, text=axes.wrapped(row["peak"], 24, 2), showarrow=False)
    figure.update_layout(meta={"notes": len(peaks)})


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


BOUNDS = {
    "around": AROUND, "times": TIMES, "to_deviation": TO_DEVIATION, "peaks": LABELLED, "articles": TWICE,
    "sources": outlets.SHOWN, "columns": periods.MOST,
}  # fmt: skip
CHART = Chart("volume", data, draw, opens, MARKS, (periods.GRAIN,), says, counting=Counting(bounds=BOUNDS))
