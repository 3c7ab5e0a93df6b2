"""Actors: who is named most, and everything about the one that is chosen."""

import streamlit as st

from components.ui import profile
from components.ui.page import Page, View
from components.ui.panel import panel, switch


def body(view: View) -> None:
    """The ranking, the places of first mention and the network; below them the profile of one actor."""
    profile.kinds(view)
    with st.container(horizontal=True, gap="large", vertical_alignment="bottom"):
        switch(view, "unit")
        switch(view, "rollup")
    panel(view, "top_actors")
    panel(view, "prominence")
    panel(view, "network")
    chosen = profile.choose(view)
    if chosen:
        profile.show(view, chosen)


PAGE = Page("actors", "actors", body)
