"""Sources: two or more outlets side by side."""

from collections.abc import Callable, Mapping

import streamlit as st

from components.charts.questions import coverage
from components.ui import choosing
from components.ui.page import Page, View
from components.ui.panels.panel import panel, switch
from components.ui.parts import comparison, disagreements, shared

KEY = "section"


def _shares(view: View) -> None:
    """What each names, shares with the others, writes about, and quotes."""
    compared = comparison.choose(view)
    panel(view, "actor_shares", compare=compared)
    panel(view, "actor_overlap", compare=compared)
    for place, chart in zip(st.columns(2, gap="large"), ("topic_shares", "speaker_shares"), strict=True):
        with place:
            panel(view, chart, compare=compared)


def _wording(view: View) -> None:
    """What each calls the same actor or happening, how it spells, and with which words it reports what is said."""
    compared = comparison.choose(view)
    switch(view, "ledger")
    panel(view, "naming", compare=compared)
    panel(view, "spelling_habits", compare=compared)
    panel(view, "verbs", compare=compared)


def _coverage(view: View) -> None:
    """Who reports what, and where two tell it differently."""
    panel(view, "coverage", compare=comparison.choose(view, coverage.telling))
    disagreements.show(view)


def _likeness(view: View) -> None:
    """Who writes of the same names, and what is copied."""
    panel(view, "outlet_map")
    shared.show(view)


SECTIONS: Mapping[str, Callable[[View], None]] = {
    "shares": _shares,
    "wording": _wording,
    "coverage": _coverage,
    "likeness": _likeness,
}


def body(view: View) -> None:
    """The section that the address names, with the control that names another."""
    SECTIONS[choosing.one(KEY, list(SECTIONS), view.language, titled=False)](view)


PAGE = Page("sources", "sources", body)
