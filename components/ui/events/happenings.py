"""The events of a view as a list to curate: each with its days, its reports, and what an analyst did with it."""

import math
from collections.abc import Mapping
from functools import partial
from typing import Any

import ibis
import pandas as pd
import streamlit as st

from components.charts import dates
from components.charts.looks import theme
from components.report.reported import reports
from components.text.direction import base_of
from components.ui import address, answers, grid, template
from components.ui.composing import adding
from components.ui.decisions import deciding
from components.ui.events import curating, storytelling
from components.ui.page import View
from components.ui.sentences.evidence import source
from components.words import base, count, say

LEAF = 12
"""Events on one page."""
MOST = 600


@answers.once
def known(view: View) -> pd.DataFrame:
    """The events of the view, the widest reported first, with the number of its articles and sources.

    These are the events that it reports, and those that an analyst added without any report.
    """
    found, written = view.corpus.table("event_reports"), view.corpus.written()
    printed = found.inner_join(written.select("article_id", "source"), "article_id")
    told = printed.group_by("event_id").agg(reports=printed.article_id.nunique(), outlets=printed.source.nunique())
    events = view.corpus.table("events").left_join(told, "event_id")
    events = events.filter(events.reports.notnull() | ((events.decided == "added") & (events.articles == 0)))
    events = events.mutate(reports=events.reports.fill_null(0), outlets=events.outlets.fill_null(0))
    labels = ("event_id", "label_ar", "label_en", "matter", "earliest", "latest", "decided", "reports", "outlets")
    order = [ibis.desc("reports"), ibis.desc("latest"), "event_id"]
    return view.corpus.frame(events.select(*labels).order_by(order).limit(MOST))


@answers.once
def _told(view: View, events: tuple[str, ...]) -> pd.DataFrame:
    """The reports of ``events``."""
    return reports(view.corpus, events)


def show(view: View) -> None:
    """The list, a page at a time; under it, room for an event of the analyst's own."""
    found = known(view)
    with st.container(key="events"):
        st.subheader(count("events", len(found), view.language), anchor=False)
        storytelling.opening(view.language)
        pages = max(1, math.ceil(len(found) / LEAF))
        start = (grid.turned("events", pages) - 1) * LEAF
        shown = theme.localise(found.iloc[start : start + LEAF], view.language)
        told = _told(view, tuple(shown["event_id"]))
        for row in shown.to_dict("records"):
            _event(view, row, told[told["event_id"] == row["event_id"]])
        grid.turn("events", pages)
        events = adding.taken(view, "events", events=tuple(shown["event_id"]))
        adding.button(view, events, "events", "report.add.events")
    if deciding.possible(view):
        curating.add(view)


def _event(view: View, row: Mapping[Any, Any], told: pd.DataFrame) -> None:
    """One event: its card, and what can be done with it."""
    code = str(row["event_id"])
    with st.container(key=f"event-{code}"):
        template.show("happenings", events=[_card(view, row, told)])
        with st.container(key=f"event-{code}-row", horizontal=True, gap="small"):
            storytelling.button(view.language, code)
            adding.button(view, adding.taken(view, "events", events=(code,)), f"event-{code}")
            if deciding.possible(view):
                st.button(
                    say("decision.correct", view.language),
                    key=f"curate-{code}",
                    type="tertiary",
                    icon=":material/edit:",
                    on_click=partial(address.toggle, curating.KEY, code),
                )
        if address.value(curating.KEY) == code and deciding.possible(view):
            curating.show(view, row, told, known(view))


def _card(view: View, event: Mapping[Any, Any], own: pd.DataFrame) -> dict[str, Any]:
    """One event as its template wants it."""
    days = {(row["earliest"], row["latest"]) for row in own.to_dict("records")}
    told = count("articles", int(event["reports"]), view.language)
    outlets = count("sources", int(event["outlets"]), view.language)
    decided = event["decided"]
    return {
        "label": event["label"],
        "side": base_of(event["label"], base(view.language)),
        "days": dates.days(event["earliest"], event["latest"], view.language),
        "told": f"{told} · {outlets}",
        "decided": "" if not decided or pd.isna(decided) else say(f"decided.{decided}", view.language),
        "differ": say("ui.days_differ", view.language) if len(days) > 1 else "",
        "reports": [
            {
                "source": source(row["source"], row["source_en"], view.language),
                "printed": dates.day(row["published"], view.language),
                "days": dates.days(row["earliest"], row["latest"], view.language),
                "said": row["said"],
                "href": address.link("reader", {"article": row["article_id"]}),
            }
            for row in own.astype(object).where(own.notna(), None).to_dict("records")
        ],
    }
