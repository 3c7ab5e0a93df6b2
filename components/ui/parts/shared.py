"""Shared passages on the screen: two articles side by side, and which of them had the words first."""

import streamlit as st

from components.charts import dates
from components.queries import shared
from components.queries.shared import Shared, Side
from components.ui import address, grid, template
from components.ui.page import View
from components.ui.sentences.evidence import source
from components.words import count, say

NAME = "shared"


def show(view: View) -> None:
    """The passages, the longest first, a page at a time."""
    found = shared.page(view.corpus, grid.leaf(NAME) - 1)
    with st.container(key="shared"):
        st.subheader(say("ui.shared", view.language), anchor=False)
        if not found.total:
            st.caption(say("ui.shared.none", view.language))
            return
        st.caption(f"{count('passages', found.total, view.language)} · {say('ui.shared.about', view.language)}")
        template.show("shared", passages=[_passage(view, each) for each in found.rows])
        grid.turn(NAME, found.pages)


def _passage(view: View, each: Shared) -> dict[str, object]:
    """One passage as its template wants it."""
    sides = [_side(view, side, each.origin == place) for place, side in enumerate((each.one, each.other))]
    return {"words": count("words", each.words, view.language), "sides": sides}


def _side(view: View, side: Side, first: bool) -> dict[str, str]:
    return {
        "source": source(side.source, side.source_en, view.language),
        "title": side.title or say("ui.untitled", view.language),
        "date": dates.day(side.published, view.language) if side.published else say("ui.undated", view.language),
        "agency": side.agency or "",
        "first": say("ui.shared.first", view.language) if first else "",
        "said": side.said,
        "href": address.link("reader", {"article": side.article_id}),
    }
