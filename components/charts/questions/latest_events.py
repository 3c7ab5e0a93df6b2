"""What happened last, and how many articles report it?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.charts.happened import reports
from components.charts.ties import equals
from components.corpus import UNKNOWN, Corpus
from components.queries.finds import FIND

MARKS = ("event_id",)
MOST = 12


def data(corpus: Corpus, **_: Any) -> pd.DataFrame:
    """The last MOST events: when each happened (``earliest`` … ``latest``), and who reports it.

    That is how many ``articles`` and ``outlets``; ``events`` is how many there are in all.
    """
    told = reports(corpus)
    known = told.source.nullif(UNKNOWN)
    counts = told.group_by("event_id").agg(articles=told.article_id.nunique(), outlets=known.nunique())
    names = corpus.table("events").select("event_id", "earliest", "latest", event_ar="label_ar", event_en="label_en")
    events = names.inner_join(counts.mutate(events=counts.count().over()), "event_id")
    order = [ibis.desc("latest"), ibis.desc("articles"), "event_id"]
    first = ["event_id", "event_ar", "event_en", "earliest", "latest", "articles", "outlets", "events"]
    return corpus.frame(events.order_by(order).limit(MOST).select(*first))


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A bar per event, the latest on top; under its name, its day or days."""
    figure = marks.ranked(frame, "articles", "event", MARKS)
    return figure.update_layout(meta={"rows": len(frame), "under": ["earliest", "latest"]})


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The words with which each article reports this event."""
    return corpus.table("event_reports").filter(ibis._.event_id == mark["event_id"]).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The event reported most among those shown."""
    ranked = frame.sort_values("articles", ascending=False, kind="stable")
    top = ranked.iloc[0]
    counts = {name: int(top[name]) for name in ("events", "articles")}
    return {**counts, "event": top["event"], "shown": len(frame), "equal": equals(ranked, "articles")}


CHART = Chart(
    "latest_events", data, draw, opens, MARKS, (), says, behind=lambda **_: "event_reports",
    counting=Counting(bounds={"events": MOST}),
)  # fmt: skip
