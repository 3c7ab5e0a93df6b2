"""What happened when, and who reports it?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets, periods
from components.charts.actors import FIND
from components.charts.chart import Chart, Choice, Mark
from components.corpus import Corpus

MARKS = ("source", "event_id", "earliest", "latest")
CLOCK = Choice("clock", ("happened", "printed"))
LANES, MOST = 12, 300


def _reports(corpus: Corpus, clock: str) -> ir.Table:
    """Every report of an event with its outlet, and the days at which this clock puts it."""
    found = corpus.sourced("event_reports")
    if clock == "printed":
        found = found.filter(found.published.notnull()).mutate(earliest=found.published, latest=found.published)
    return found


def data(corpus: Corpus, clock: str = "happened", **_: Any) -> pd.DataFrame:
    """Per outlet, event and dating: the days (``earliest`` … ``latest``) and the ``articles`` that say so.

    The MOST reported come first; ``reports_in_all`` is how many such rows there are.
    """
    found = _reports(corpus, clock)
    sources = outlets.by_size(corpus, found)
    found = found.mutate(source=found.source.isin(sources[:LANES]).ifelse(found.source, outlets.OTHERS))
    counts = found.group_by("source", "event_id", "earliest", "latest").agg(articles=found.article_id.nunique())
    over = ibis.window(group_by="event_id")
    counts = counts.mutate(reports_in_all=counts.count().over(), weight=counts.articles.sum().over(over))
    kept = counts.order_by([ibis.desc("weight"), "event_id", "source", "earliest", "latest"]).limit(MOST)
    names = corpus.table("events").select("event_id", event_ar="label_ar", event_en="label_en")
    frame = outlets.named(corpus, corpus.frame(kept.inner_join(names, "event_id"))).assign(outlets_in_all=len(sources))
    order = ["outlet_rank", "earliest", "latest", "event_id"]
    first = [*outlets.GATHERED, "event_id", "earliest", "latest", "articles", "reports_in_all", "event_ar", "event_en"]
    return frame.sort_values(order, ignore_index=True)[first]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A lane per outlet: a dot for a day, a hatched bar with a hollow dot where the day is not known."""
    lanes = marks.outlets(frame)
    figure = go.Figure(layout={"barmode": "overlay"})
    for lane, (name, own) in enumerate(lanes):
        place = own.groupby("earliest").cumcount()
        crowded = place.groupby(own["earliest"]).transform("max") > 0
        rows = own.assign(_y=lane + (place % 5) * 0.16 - 0.32 * crowded)
        exact = rows[rows["earliest"] == rows["latest"]]
        vague = rows[rows["earliest"] != rows["latest"]]
        about = marks.about(rows, "articles")
        figure.add_scatter(
            x=exact["earliest"], y=exact["_y"], mode="markers", name=name, customdata=marks.named(exact, MARKS),
            marker={"size": list((exact["articles"].clip(upper=12) ** 0.5) * 9)}, meta={**about, "lane": True},
        )  # fmt: skip
        lasts = (vague["latest"] - vague["earliest"]).dt.total_seconds() * 1000 + periods.DAY
        middle = vague["earliest"] + (vague["latest"] - vague["earliest"]) / 2
        figure.add_scatter(
            x=middle, y=vague["_y"], mode="markers", name=name, customdata=marks.named(vague, MARKS),
            marker={"size": 8}, meta={**about, "lane": True, "hollow": True},
        )  # fmt: skip
        figure.add_bar(
            base=vague["earliest"], x=lasts, y=vague["_y"], orientation="h", width=0.14, name=name,
            customdata=marks.named(vague, MARKS), meta={**about, "lane": True, "vague": True},
        )  # fmt: skip
    return marks.lanes(figure.update_xaxes(type="date"), [name for name, _ in lanes])


def opens(corpus: Corpus, mark: Mark, clock: str = "happened", **_: Any) -> ir.Table:
    """The words with which this outlet reports this event at these days."""
    found = outlets.within(corpus, _reports(corpus, clock), mark, LANES).filter(ibis._.event_id == mark["event_id"])
    first, last = (ibis.literal(periods.day(mark[end])) for end in ("earliest", "latest"))
    return found.filter(found.earliest == first, found.latest == last).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The event that most outlets report."""
    spread = frame.groupby("event", sort=False)["source"].nunique().sort_values(ascending=False, kind="stable")
    return {
        "events": int(frame["event_id"].nunique()),
        "sources": int(frame["outlets_in_all"].iloc[0]),
        "event": spread.index[0],
        "n": int(spread.iloc[0]),
        "vague": int((frame["earliest"] != frame["latest"]).sum()),
    }


CHART = Chart("timeline", data, draw, opens, MARKS, (CLOCK,), says, behind=lambda **_: "event_reports")
