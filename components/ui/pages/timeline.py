"""Timeline: what happened when, a lane per source, by the day of the event or of the printing."""

import streamlit as st

from components.ui import happenings
from components.ui.page import Page, View
from components.ui.panel import panel, switch


def body(view: View) -> None:
    """The lanes of events, then how much was printed when, then each event with its reports."""
    switch(view, "clock")
    panel(view, "timeline")
    with st.container(key="printed"):
        switch(view, "grain")
        panel(view, "volume")
    happenings.show(view)


PAGE = Page("timeline", "timeline", body)
