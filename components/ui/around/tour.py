"""Three steps for who opens the dashboard for the first time; the browser remembers that they were seen."""

import streamlit as st

from components.ui import template
from components.words import Language, say

STEPS = ("evidence", "filters", "under")


def show(language: Language) -> None:
    """The card with the first step, hidden unless this browser has not seen it; it covers nothing and can be closed."""
    told = {
        "title": say("tour", language),
        "steps": [say(f"tour.{step}", language) for step in STEPS],
        "numbers": [say("ui.of", language, n=at, total=len(STEPS)) for at in range(1, len(STEPS) + 1)],
        **{way: say(f"tour.{way}", language) for way in ("on", "out", "last")},
    }
    st.html(template.filled("tour", **told), unsafe_allow_javascript=True)
