"""Compare: what one side says that the other does not, in names, topics and words."""

import streamlit as st

from components.ui.page import Page, View
from components.ui.panels.panel import panel, switch
from components.ui.parts import versus
from components.words import say


def body(view: View) -> None:
    """The two sides, then their differences as bars and as a map."""
    compared = versus.choose(view)
    if not compared:
        st.info(say("ui.versus.none", view.language))
        return
    switch(view, "of")
    panel(view, "keyness", versus=compared)
    panel(view, "keyness_map", versus=compared)


PAGE = Page("compare", "compare", body)
