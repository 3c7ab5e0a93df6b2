"""The events of a view as a list: each with its days, its reports, and the days that these give where they differ."""

import math
from collections.abc import Mapping
from typing import Any

import ibis
import pandas as pd
import streamlit as st

from components.charts import dates, theme
from components.report.outline import Item
from components.ui import adding, address, answers, grid, template
from components.ui.evidence import source
from components.ui.page import View
from components.words import count, say

LEAF = 12
"""Events on one page."""


@answers.once
def _known(view: View) -> pd.DataFrame:
    """The events that the view reports, the widest reported first, with the number of its articles and sources."""
    reports, articles = view.corpus.table("event_reports"), view.corpus.table("articles")
    printed = reports.inner_join(articles.select("article_id", "source"), "article_id")
    told = printed.group_by("event_id").agg(reports=printed.article_id.nunique(), outlets=printed.source.nunique())
    events = view.corpus.table("events").inner_join(told, "event_id")
    wanted = events.select("event_id", "label_ar", "label_en", "matter", "earliest", "latest", "reports", "outlets")
    return view.corpus.frame(wanted.order_by([ibis.desc("reports"), ibis.desc("latest"), "event_id"]).limit(600))


def _reports(view: View, events: list[str]) -> pd.DataFrame:
    """The reports of ``events``, with source, day of printing and the sentence that tells it."""
    reports, articles = view.corpus.table("event_reports"), view.corpus.table("articles")
    sentences = view.corpus.table("sentences").select("article_id", "sentence", first="start", last="end")
    found = reports.filter(reports.event_id.isin(events)).inner_join(sentences, ["article_id", "sentence"])
    found = found.inner_join(articles.select("article_id", "source", "source_en", "published", "text"), "article_id")
    said = found.text.substr(found.first, found["last"] - found.first)
    wanted = found.select("event_id", "article_id", "source", "source_en", "published", "earliest", "latest", said=said)
    return view.corpus.frame(wanted.order_by(["published", "article_id"]))


def show(view: View) -> None:
    """The list, a page at a time."""
    known = _known(view)
    with st.container(key="events"):
        st.subheader(count("events", len(known), view.language), anchor=False)
        pages = max(1, math.ceil(len(known) / LEAF))
        start = (grid.turned("events", pages) - 1) * LEAF
        shown = theme.localise(known.iloc[start : start + LEAF], view.language)
        reports = _reports(view, list(shown["event_id"])) if len(shown) else pd.DataFrame()
        template.show("happenings", events=[_card(view, row, reports) for row in shown.to_dict("records")])
        grid.turn("events", pages)
        events = Item(kind="events", events=tuple(shown["event_id"]), **adding.of_view(view))  # type: ignore[arg-type]
        adding.button(view, events, "events", "report.add.events")


def _card(view: View, event: Mapping[Any, Any], reports: pd.DataFrame) -> dict[str, Any]:
    """One event as its template wants it."""
    own = reports[reports["event_id"] == event["event_id"]]
    days = {(row["earliest"], row["latest"]) for row in own.to_dict("records")}
    told = count("articles", int(event["reports"]), view.language)
    outlets = count("sources", int(event["outlets"]), view.language)
    return {
        "label": event["label"],
        "days": dates.days(event["earliest"], event["latest"], view.language),
        "told": f"{told} · {outlets}",
        "differ": say("ui.days_differ", view.language) if len(days) > 1 else "",
        "reports": [
            {
                "source": source(row["source"], row["source_en"], view.language),
                "printed": dates.day(row["published"], view.language),
                "days": dates.days(row["earliest"], row["latest"], view.language),
                "said": row["said"],
                "href": address.link("reader", {"article": row["article_id"]}),
            }
            for row in own.to_dict("records")
        ],
    }
