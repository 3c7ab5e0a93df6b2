"""Overview: what the corpus holds, when, who, about what, and what happened last."""

import streamlit as st

from components.ui.page import Page, View
from components.ui.panels.panel import panel
from components.ui.parts import figures


def body(view: View) -> None:
    """Five quiet figures; volume and topics beside the top actors; the latest events below."""
    figures.show(view)
    left, right = st.columns(2, gap="large")
    with left:
        panel(view, "volume")
        panel(view, "topics_by_source")
    with right:
        panel(view, "top_actors")
    panel(view, "latest_events")


PAGE = Page("", "overview", body)
