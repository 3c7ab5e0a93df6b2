"""Timeline: what happened when, a lane per source, by the day of the event or of the printing."""

import streamlit as st

from components.ui.events import happenings
from components.ui.page import Page, View
from components.ui.panels.panel import panel, switch


def body(view: View) -> None:
    """The lanes of events; how much was printed when, and how late; then each event with its reports."""
    with st.container(horizontal=True, gap="large", vertical_alignment="bottom"):
        clock = switch(view, "clock")
        switch(view, "grain")
        if clock == "happened":
            switch(view, "reach")
    panel(view, "timeline")
    panel(view, "volume")
    panel(view, "lag")
    happenings.show(view)


PAGE = Page("timeline", "timeline", body)
