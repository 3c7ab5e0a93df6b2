"""Which outlet reports which event, which was first, and which kept silent although it wrote on the subject?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import openings
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.corpus import UNKNOWN, Corpus
from components.finds import FIND

MARKS = ("event_id", "source")
STATES = ("first", "reported", "silent", "absent", "unread")
"""Before all others; too; not, though it wrote on the subject; not, and wrote of other things; nothing is known."""
EVENTS, OUTLETS = 20, 8
BEFORE, AFTER = 1, 3
"""Days around the event in which an outlet could have written of it."""
COMPANY = 2
"""Actors of the event that an article names to be on the subject; one, where the event has no more."""
_LOOK: Mapping[str, tuple[str, int, bool]] = {
    "first": ("diamond", 17, False),
    "reported": ("square", 15, False),
    "silent": ("square-open", 15, False),
    "absent": ("circle", 5, True),
    "unread": ("x-thin-open", 8, True),
}
"""Symbol, size and whether it is faint."""


def data(corpus: Corpus, **_: Any) -> pd.DataFrame:
    """For the EVENTS most reported and the OUTLETS that report most: the ``state``, and the ``articles`` behind it.

    These are the articles that report the event or, where the outlet is silent, those on its subject in these days.
    """
    reports = corpus.sourced("event_reports").filter(ibis._.source != UNKNOWN)
    told = corpus.frame(
        reports.group_by("event_id", "source").agg(articles=reports.article_id.nunique(), day=reports.published.min())
    )
    if told.empty:
        return pd.DataFrame(columns=_columns())
    events = told.groupby("event_id")["articles"].agg(["count", "sum"]).reset_index()
    events = events.sort_values(["count", "sum", "event_id"], ascending=[False, False, True]).head(EVENTS)
    sources = list(outlets.sizes(corpus).drop(UNKNOWN, errors="ignore").sort_values(ascending=False).index[:OUTLETS])
    grid = pd.MultiIndex.from_product([events["event_id"], sources], names=list(MARKS)).to_frame(index=False)
    frame = grid.merge(told, how="left", on=list(MARKS))
    chances = corpus.frame(_chances(corpus, list(events["event_id"])).group_by(*MARKS).agg(
        printed=ibis._.count(), on_subject=ibis._.on_subject.sum()
    ))  # fmt: skip
    frame = frame.merge(chances, how="left", on=list(MARKS)).fillna({"articles": 0, "printed": 0, "on_subject": 0})
    earliest = frame.groupby("event_id")["day"].transform("min")
    lonely = frame["event_id"].map(told.groupby("event_id")["source"].nunique()) < 2
    frame = frame.assign(state=_states(frame, earliest, lonely))
    silent = frame["state"] == "silent"
    frame = frame.assign(articles=frame["articles"].mask(silent, frame["on_subject"]).astype("int64"))
    return _labelled(corpus, frame)[_columns()]


def _columns() -> list[str]:
    labels = ["event_id", "event_ar", "event_en", "earliest", "latest"]
    return [*labels, *outlets.NAMED, "state", "articles", "printed", "day"]


def _states(frame: pd.DataFrame, earliest: pd.Series, lonely: pd.Series) -> pd.Series:
    states = pd.Series("absent", index=frame.index)
    states[frame["printed"] == 0] = "unread"
    states[frame["on_subject"] > 0] = "silent"
    states[frame["articles"] > 0] = "reported"
    states[(frame["articles"] > 0) & (frame["day"] == earliest) & ~lonely] = "first"
    return states


def _labelled(corpus: Corpus, frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with what its events and outlets are called, the latest event first."""
    names = corpus.table("events").select("event_id", "earliest", "latest", event_ar="label_ar", event_en="label_en")
    frame = frame.merge(
        corpus.frame(names.filter(names.event_id.isin(list(frame["event_id"].unique())))), on="event_id"
    )
    frame = outlets.named(corpus, frame).astype({"printed": "int64"})
    order = ["latest", "event_id", "outlet_rank"]
    return frame.sort_values(order, ascending=[False, True, True], ignore_index=True)


def _chances(corpus: Corpus, events: list[str]) -> ir.Table:
    """The articles printed around each of ``events``: ``event_id, source, article_id, on_subject`` (0 or 1)."""
    table, written = corpus.tables["events"], corpus.written()
    days = table.filter(table.event_id.isin(events)).select("event_id", "earliest", "latest")
    near = written.cross_join(days)
    near = near.filter(
        near.published >= near.earliest - ibis.interval(days=BEFORE),
        near.published <= near.latest + ibis.interval(days=AFTER),
    ).select("event_id", "source", "article_id")
    actors = _actors(corpus, events)
    wanted = actors.group_by("event_id").agg(wanted=ibis.least(actors.count(), COMPANY))
    named = corpus.tables["mentions"].filter(ibis._["first"]).select("article_id", "entity_id")
    company = near.inner_join(actors, "event_id").inner_join(named, ["article_id", "entity_id"])
    company = company.group_by("event_id", "article_id").agg(company=company.count())
    both = near.left_join(wanted, "event_id").drop("event_id_right")
    both = both.left_join(company, ["event_id", "article_id"])
    on_subject = (both.company.fill_null(0) >= both.wanted.fill_null(COMPANY)).cast("int64")
    return both.select("event_id", "source", "article_id", on_subject=on_subject)


def _actors(corpus: Corpus, events: list[str]) -> ir.Table:
    """Whom the sentences that report ``events`` name: ``event_id, entity_id``, each once."""
    reports = corpus.tables["event_reports"]
    told = reports.filter(reports.event_id.isin(events)).select("event_id", "article_id", "sentence")
    named = corpus.tables["mentions"].filter(ibis._.entity_id.notnull()).select("article_id", "sentence", "entity_id")
    return told.inner_join(named, ["article_id", "sentence"]).select("event_id", "entity_id").distinct()


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A sign per event and outlet, by state; those with articles behind them can be clicked."""
    rows, columns = (list(frame[key].unique()) for key in MARKS)
    columns = list(frame.sort_values("outlet_rank")["source"].unique())
    figure = go.Figure()
    for state, (symbol, size, faint) in _LOOK.items():
        part = frame[frame["state"] == state]
        if part.empty:
            continue
        figure.add_scatter(
            x=[columns.index(each) for each in part["source"]], y=[rows.index(each) for each in part["event_id"]],
            mode="markers", name=part["state_word"].iloc[0], marker={"size": size},
            customdata=None if faint else marks.named(part, MARKS), hoverinfo="skip" if faint else None,
            meta={"column": "articles", "rank": None, "symbol": symbol, "faint": faint},
        )  # fmt: skip
    names = frame.drop_duplicates("source").set_index("source")["outlet"]
    figure.update_xaxes(
        tickvals=list(range(len(columns))), ticktext=[names[each] for each in columns],
        range=[-0.6, len(columns) - 0.4], side="top",
    )  # fmt: skip
    return marks.lanes(figure, list(frame.drop_duplicates("event_id")["event"]))


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The words with which this outlet reports the event; where it is silent, the first sentences of its articles."""
    reports = corpus.sourced("event_reports")
    told = reports.filter(reports.event_id == mark["event_id"], reports.source == mark["source"]).select(*FIND)
    if int(corpus.frame(told.agg(n=told.count()))["n"].iloc[0]):
        return told
    chances = _chances(corpus, [str(mark["event_id"])])
    return openings(corpus, chances.filter(chances.source == mark["source"], chances.on_subject == 1))


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """How many of these events only one outlet has, and how often an outlet is silent."""
    told = frame[frame["state"].isin(STATES[:2])].groupby("event_id")["source"].nunique()
    return {
        "events": int(frame["event_id"].nunique()),
        "sources": int(frame["source"].nunique()),
        "alone": int((told == 1).sum()),
        "silent": int((frame["state"] == "silent").sum()),
    }


COUNTING = Counting(
    bounds={"events": EVENTS, "sources": OUTLETS, "days": AFTER, "days_before": BEFORE, "actors": COMPANY}
)
CHART = Chart("coverage", data, draw, opens, MARKS, (), says, counting=COUNTING)
