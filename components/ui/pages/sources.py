"""Sources: two or more outlets side by side."""

import streamlit as st

from components.ui import comparison
from components.ui.page import Page, View
from components.ui.panel import panel


def body(view: View) -> None:
    """Which outlets are compared, then what each names, shares with the others, writes about, and quotes."""
    compared = comparison.choose(view)
    panel(view, "actor_shares", compare=compared)
    panel(view, "actor_overlap", compare=compared)
    for place, chart in zip(st.columns(2, gap="large"), ("topic_shares", "speaker_shares"), strict=True):
        with place:
            panel(view, chart, compare=compared)


PAGE = Page("sources", "sources", body)
