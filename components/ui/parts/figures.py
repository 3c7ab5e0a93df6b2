"""Five quiet figures: how much a view holds of articles, sources, actors, statements and events, and of which days."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from components.charts import dates
from components.ui import answers, template
from components.ui.page import View
from components.words import count, number, say

SHOWN = ("articles", "sources", "actors", "quotes", "events")


@answers.once
def _held(view: View) -> dict[Hashable, Any]:
    """The figures by name, with ``first`` and ``last`` day of printing and the number of ``words``."""
    articles, mentions = view.corpus.table("articles"), view.corpus.table("mentions")
    quotes, reports = view.corpus.table("quotes"), view.corpus.table("event_reports")
    counted = (
        articles.agg(
            articles=articles.count(),
            sources=articles.source.nunique(),
            words=articles.words.sum(),
            first=articles.published.min(),
            last=articles.published.max(),
        ),
        mentions.agg(actors=mentions.entity_id.nunique()),
        quotes.agg(quotes=quotes.count()),
        reports.agg(events=reports.event_id.nunique()),
    )
    return {name: value for each in counted for name, value in view.corpus.frame(each).iloc[0].items()}


def show(view: View) -> None:
    """The figures, and in one line the days, the words and what could not be read."""
    held = _held(view)
    template.show(
        "figures",
        figures=[
            {"label": say(f"figure.{name}", view.language), "value": number(int(held[name]), view.language)}
            for name in SHOWN
        ],
        about=_about(view, held),
    )


def _about(view: View, held: dict[Hashable, Any]) -> str:
    """The days of printing, the words read, and the rejects, in one line."""
    days = []
    if not pd.isna(held["first"]):
        days = [dates.days(held["first"], held["last"], view.language)]
    words = 0 if pd.isna(held["words"]) else int(held["words"])
    rejects = sum(view.whole.manifest.rejects.values())
    counted = (count("words", words, view.language), count("rejects", rejects, view.language))
    return " · ".join((*days, *counted))
