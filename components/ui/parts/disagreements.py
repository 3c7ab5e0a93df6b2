"""Cards of events that outlets tell differently: in what, and the sentences side by side."""

from typing import Any

import streamlit as st

from components.charts import dates
from components.queries import disagreements
from components.queries.disagreements import Disagreement
from components.text.direction import base_of
from components.ui import address, answers, grid, template
from components.ui.composing import adding
from components.ui.page import View
from components.ui.sentences.evidence import source
from components.words import base, count, say, tongue

LEAF = 8


@answers.once
def _found(view: View) -> list[Disagreement]:
    return disagreements.found(view.corpus)


def show(view: View) -> None:
    """The cards, a page at a time."""
    found = _found(view)
    with st.container(key="disagreements"):
        st.subheader(say("ui.disagreements", view.language), anchor=False)
        if not found:
            st.caption(say("ui.disagreements.none", view.language))
            return
        st.caption(f"{count('events', len(found), view.language)} · {say('ui.disagreements.about', view.language)}")
        pages = -(-len(found) // LEAF)
        start = (grid.turned("disagreements", pages) - 1) * LEAF
        for each in found[start : start + LEAF]:
            card = _card(view, each)
            template.show("disagreements", cards=[card])
            what = "، ".join(card["facets"]) if base(view.language) == "rtl" else ", ".join(card["facets"])
            told = say("report.told.differently", view.language, what=what)
            event = adding.taken(view, "events", events=(each.event_id,), caption=told)
            with st.container(key=f"differ-{each.event_id}-row"):
                adding.button(view, event, f"differ-{each.event_id}")
        grid.turn("disagreements", pages)


def _card(view: View, found: Disagreement) -> dict[str, Any]:
    """One card as its template wants it."""
    label = found.label_ar if tongue(view.language) == "ar" else found.label_en
    return {
        "label": label,
        "side": base_of(label, base(view.language)),
        "facets": [say(f"facet.{facet}", view.language) for facet in found.facets],
        "tellings": [
            {
                "source": source(each.source, each.source_en, view.language),
                "days": dates.days(each.earliest, each.latest, view.language),
                "printed": dates.day(each.published, view.language),
                "named": [
                    answers.label(view, "actor", code)
                    for facet in ("places", "persons")
                    if facet in found.facets
                    for code in each.entities.get(facet, ())
                ],
                "said": each.said,
                "href": address.link("reader", {"article": each.article_id}),
            }
            for each in found.tellings
        ],
    }
