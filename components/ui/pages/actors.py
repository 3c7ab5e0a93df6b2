"""Actors: who is named most, and everything about the one that is chosen."""

import streamlit as st

from components.ui.page import Page, View
from components.ui.panels.panel import panel, switch
from components.ui.parts import profile


def body(view: View) -> None:
    """The profile of the actor that is chosen, or what can be said of all; the ranking stands above the latter."""
    chosen = profile.choose(view)
    # Places of their own: else the browser takes the one for the other while the page is drawn again.
    with st.container(key="profile"):
        if chosen:
            profile.show(view, chosen)
    with st.container(key="all-actors"):
        _ranking(view)
        if not chosen:
            panel(view, "prominence")
            panel(view, "network")


def _ranking(view: View) -> None:
    """Who is named most, of the kinds, in the unit and with the roll-up that the controls above it name."""
    profile.kinds(view)
    with st.container(horizontal=True, gap="large", vertical_alignment="bottom"):
        switch(view, "unit")
        switch(view, "rollup")
    panel(view, "top_actors")


PAGE = Page("actors", "actors", body)
