"""Actors: who is named most, and everything about the one that is chosen."""

import streamlit as st

from components.ui import profile
from components.ui.page import Page, View
from components.ui.panel import panel, switch


def body(view: View) -> None:
    """The ranking; below it the profile of the chosen actor, or what can be said of all: prominence and the network."""
    profile.kinds(view)
    with st.container(horizontal=True, gap="large", vertical_alignment="bottom"):
        switch(view, "unit")
        switch(view, "rollup")
    panel(view, "top_actors")
    chosen = profile.choose(view)
    if chosen:
        profile.show(view, chosen)
    else:
        panel(view, "prominence")
        panel(view, "network")


PAGE = Page("actors", "actors", body)
