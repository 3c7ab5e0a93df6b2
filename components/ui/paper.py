"""Whether the reader's paper is light or dark, and how charts follow when it changes while a page is open."""

import streamlit as st

from components.charts.looks.palette import Mode
from components.ui import template
from components.words import Language, say


def mode() -> Mode:
    """The paper as the browser has told of it."""
    return "dark" if st.context.theme.type == "dark" else "light"


def show(language: Language) -> None:
    """Put the script on the page that asks for a new run when its charts are drawn for other paper."""
    with st.container(key="paper"):
        st.button(say("ui.paper", language), key="again")
        st.html(template.filled("paper", drawn=mode()), unsafe_allow_javascript=True)
