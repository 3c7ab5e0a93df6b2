"""Which periods of a series stand out, and what happened then: told beside the counts, written over the chart."""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import periods
from components.charts.looks import axes
from components.corpus import Corpus
from components.measure.peaks import AROUND, TIMES, TO_DEVIATION, peaks
from components.words import LANGUAGES, say

LABELLED = 4
"""So many peaks are labelled; each label has a line of its own over the chart."""
TWICE = 2
"""An event names a peak if so many articles of the period report it."""
BOUNDS = {"around": AROUND, "times": TIMES, "to_deviation": TO_DEVIATION, "peaks": LABELLED, "articles": TWICE}
COLUMNS: Mapping[str, Any] = {"peak_ar": "", "peak_en": "", "peak_articles": 0}
"""What is told of a peak, and what stands in its place where there is none."""
_LINE = 0.16
"""The height of a line of labels, as a part of the height of the chart."""


def told(
    corpus: Corpus, reports: ir.Table, frame: pd.DataFrame, sums: pd.Series, empty: list[pd.Timestamp]
) -> pd.DataFrame:
    """``frame`` (``period, grain``) with COLUMNS: of the periods that stand out, which event most articles report.

    ``sums`` are articles by period, a period that it lacks has none, and of those in ``empty`` nothing is known.
    ``reports`` are those of the articles that are counted, with their day of printing.
    """
    labels = _labels(corpus, reports, sums, empty, frame["grain"].iloc[0]) if len(sums) else {}
    columns = {
        name: [labels.get(period, {}).get(name, none) for period in frame["period"]] for name, none in COLUMNS.items()
    }
    return frame.assign(**columns)


def _labels(
    corpus: Corpus, reports: ir.Table, sums: pd.Series, empty: list[pd.Timestamp], grain: Any
) -> dict[Any, dict[Any, Any]]:
    """The periods that stand out, at most LABELLED, each with what happened."""
    every, unknown = list(periods.between(sums.index.min(), sums.index.max(), grain)), set(empty)
    places = peaks([None if each in unknown else float(sums.get(each, 0)) for each in every])[:LABELLED]
    if not places:
        return {}
    nameless = {f"peak_{each}": say("chart.peak", each) for each in LANGUAGES}
    found = _events(corpus, reports, [every[place] for place in places], grain).to_dict("records")
    return {every[place]: nameless for place in places} | {row["period"]: row for row in found}


def _events(corpus: Corpus, reports: ir.Table, high: list[pd.Timestamp], grain: Any) -> pd.DataFrame:
    """Of each period of ``high`` the event that most articles printed in it report, if they are TWICE or more."""
    reports = reports.mutate(period=periods.gathered(reports.published, grain))
    days = [ibis.literal(periods.day(each)) for each in high]
    reports = reports.filter(reports.period.isin(days))
    counts = reports.group_by("period", "event_id").agg(
        peak_articles=reports.article_id.nunique(), of=reports.source.nunique()
    )
    order = [ibis.desc("peak_articles"), ibis.desc("of"), "event_id"]
    first = counts.mutate(place=ibis.row_number().over(ibis.window(group_by="period", order_by=order)))
    first = first.filter(first.place == 0, first.peak_articles >= TWICE)
    events = corpus.table("events").select("event_id", peak_ar="label_ar", peak_en="label_en")
    return corpus.frame(first.inner_join(events, "event_id").select("period", *COLUMNS))


def label(figure: go.Figure, rows: pd.DataFrame, heights: pd.Series, column: str, top: float | None = None) -> None:
    """Write each peak of ``rows`` on a line of its own over what reaches to ``top``, the middle one in time lowest.

    ``heights`` are those of the chart by period, in ``column``; ``top`` is the highest of them unless said otherwise.
    """
    found = rows[rows["peak"] != ""].drop_duplicates("period")
    if found.empty:
        return
    highest = float(heights.max()) if top is None else top
    middle = heights.index.min() + (heights.index.max() - heights.index.min()) / 2
    order = (found["period"] - middle).abs().sort_values(kind="stable").index
    for line, (_, row) in enumerate(found.loc[order].iterrows()):
        at = row["period"] + pd.Timedelta(periods.length(row["grain"]) / 2, "ms")
        foot, height = float(heights[row["period"]]), highest * (1 + _LINE * (line + 0.7))
        figure.add_scatter(
            x=[at, at], y=[foot, height], mode="lines", hoverinfo="skip", showlegend=False,
            meta={"column": column, "rank": None, "quiet": True, "faint": True},
        )  # fmt: skip
        figure.add_annotation(x=at, y=height, text=axes.wrapped(row["peak"], 24, 2), showarrow=False)
    figure.update_layout(meta={"notes": len(found)})
