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
from components.corpus import UNKNOWN, Corpus, among
from components.decisions.acts import Judged
from components.queries.finds import FIND

MARKS = ("event_id", "source", "state")
CELL = ["event_id", "source"]
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
"""Symbol, size and whether it is faint, by state: before all others; too; not, though it wrote on the subject; not, and
wrote of other things; nothing is known."""


def data(corpus: Corpus, compare: Any = None, **_: Any) -> pd.DataFrame:
    """For the EVENTS most reported and the outlets of ``telling``: the ``state``, and the ``articles`` behind it.

    These are the articles that report the event or, where the outlet is silent, those on its subject in these days.
    ``outlets`` of ``outlets_in_all`` report the event; among all of them the first is sought, whoever is shown.
    """
    told = corpus.frame(_told(corpus))
    sources = outlets.compared(corpus, compare) if compare else _most(told)
    if told.empty or not sources:
        return pd.DataFrame(columns=_columns())
    events = sorted(told["event_id"].unique())
    grid = pd.MultiIndex.from_product([events, sources], names=CELL).to_frame(index=False)
    near = _near(corpus, events)
    printed = near.groupby(CELL, as_index=False).agg(printed=("article_id", "size"))
    on_subject = _on_subject(corpus, near).groupby(CELL, as_index=False).agg(on_subject=("article_id", "size"))
    frame = grid
    for counts in (told, printed, on_subject):
        frame = frame.merge(counts, how="left", on=CELL)
    frame = frame.fillna({"articles": 0, "printed": 0, "on_subject": 0})
    frame = frame.merge(_first(told), on="event_id")
    in_all = len(outlets.known(outlets.sizes(corpus).index))
    frame = frame.assign(state=_states(frame), outlets_in_all=in_all)
    silent = frame["state"] == "silent"
    frame = frame.assign(articles=frame["articles"].mask(silent, frame["on_subject"]).astype("int64"))
    return _labelled(corpus, frame)[_columns()]


def telling(corpus: Corpus) -> list[str]:
    """The OUTLETS that report most of these events, the biggest reporter first."""
    return _most(corpus.frame(_told(corpus)))


def _most(told: pd.DataFrame) -> list[str]:
    """The OUTLETS with most events of ``told``, among equals those with more articles."""
    sums = told.groupby("source", as_index=False).agg(events=("event_id", "nunique"), articles=("articles", "sum"))
    order = ["events", "articles", "source"]
    return list(sums.sort_values(order, ascending=[False, False, True])["source"][:OUTLETS])


def _first(told: pd.DataFrame) -> pd.DataFrame:
    """By event how many ``outlets`` report it, and its ``leader``: none where it is alone, or two are level."""
    days = told.groupby("event_id")["day"]
    leading = told[(told["day"] == days.transform("min")) & (days.transform("size") > 1)]
    alone = leading.groupby("event_id")["source"].agg(["size", "min"])
    leader = alone["min"].where(alone["size"] == 1)
    counts = told.groupby("event_id", as_index=False).agg(outlets=("source", "nunique"))
    return counts.assign(leader=counts["event_id"].map(leader))


def _columns() -> list[str]:
    labels = ["event_id", "event_ar", "event_en", "earliest", "latest"]
    return [*labels, *outlets.NAMED, "state", "articles", "printed", "day", "outlets", "outlets_in_all"]


def _states(frame: pd.DataFrame) -> pd.Series:
    states = pd.Series("absent", index=frame.index)
    states[frame["printed"] == 0] = "unread"
    states[frame["on_subject"] > 0] = "silent"
    states[frame["articles"] > 0] = "reported"
    states[frame["source"] == frame["leader"]] = "first"
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


def _told(corpus: Corpus) -> ir.Table:
    """Who reports the EVENTS that most outlets report: ``event_id, source, articles``, and the first ``day``."""
    reports = corpus.sourced("event_reports").filter(ibis._.source != UNKNOWN)
    told = reports.group_by(*CELL).agg(articles=reports.article_id.nunique(), day=reports.published.min())
    widest = told.group_by("event_id").agg(outlets=told.count(), reports=told.articles.sum())
    order = [ibis.desc("outlets"), ibis.desc("reports"), "event_id"]
    return told.semi_join(widest.order_by(order).limit(EVENTS), "event_id")


def _near(corpus: Corpus, events: list[str]) -> pd.DataFrame:
    """The articles printed around each of ``events``: ``event_id, source, article_id``."""
    table, written = corpus.tables["events"], corpus.written()
    days = table.filter(table.event_id.isin(events)).select("event_id", "earliest", "latest")
    near = written.cross_join(days)
    near = near.filter(
        near.published >= near.earliest - ibis.interval(days=BEFORE),
        near.published <= near.latest + ibis.interval(days=AFTER),
    )
    return corpus.frame(near.select("event_id", "source", "article_id"))


def _on_subject(corpus: Corpus, near: pd.DataFrame) -> pd.DataFrame:
    """Those of ``near`` that are on the subject of the event: they name COMPANY of its actors, or all that it has."""
    actors = corpus.frame(_actors(corpus, sorted(near["event_id"].unique())))
    wanted = actors.groupby("event_id")["entity_id"].transform("size").clip(upper=COMPANY)
    named = corpus.tables["mentions"].filter(ibis._["first"]).select("article_id", "entity_id")
    named = among(among(named, "entity_id", actors["entity_id"]), "article_id", near["article_id"])
    company = near.merge(corpus.frame(named), on="article_id")
    company = company.merge(actors.assign(wanted=wanted.astype("int64")), on=["event_id", "entity_id"])
    counts = company.groupby([*CELL, "article_id", "wanted"], as_index=False).agg(company=("entity_id", "size"))
    return counts[counts["company"] >= counts["wanted"]]


def _actors(corpus: Corpus, events: list[str]) -> ir.Table:
    """Whom the sentences that report ``events`` name: ``event_id, entity_id``, each once."""
    reports = corpus.tables["event_reports"]
    told = reports.filter(reports.event_id.isin(events)).select("event_id", "article_id", "sentence")
    named = corpus.tables["mentions"].filter(ibis._.entity_id.notnull()).select("article_id", "sentence", "entity_id")
    return told.inner_join(named, ["article_id", "sentence"]).select("event_id", "entity_id").distinct()


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A sign per event and outlet, by state; those with articles behind them can be clicked."""
    rows, columns = (list(frame[key].unique()) for key in CELL)
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
    near = _near(corpus, [str(mark["event_id"])])
    silent = _on_subject(corpus, near[near["source"] == mark["source"]])
    return openings(corpus, among(corpus.ids(), "article_id", silent["article_id"]))


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """How many of these events only one outlet has, and how often an outlet is silent."""
    events, sources = frame.drop_duplicates("event_id"), int(frame["source"].nunique())
    return {
        "events": len(events),
        "sources": sources,
        "unshown": int(frame["outlets_in_all"].iloc[0]) - sources,
        "alone": int((events["outlets"] == 1).sum()),
        "silent": int((frame["state"] == "silent").sum()),
    }


def behind(state: str = "reported", **_: Any) -> Judged:
    """Reports or, where an outlet is silent, its articles of these days."""
    return "articles" if state == "silent" else "event_reports"


COUNTING = Counting(
    bounds={"events": EVENTS, "sources": OUTLETS, "days": AFTER, "days_before": BEFORE, "actors": COMPANY}
)
CHART = Chart("coverage", data, draw, opens, MARKS, (), says, behind=behind, counting=COUNTING)
