"""What becomes of one's own articles: kept as a dataset beside the others under a name, or taken away."""

from functools import partial
from pathlib import Path

import streamlit as st

from components.errors import MarsadError
from components.pipeline.adopt import LONGEST, adopt
from components.ui import address, fault
from components.ui.articles import datasets, own
from components.ui.articles.own import Own
from components.words import Language, say

_SAID = "adopted"


def show(mine: Own, start: Path, language: Language) -> None:
    """The name under which the dataset is kept, and the button that takes all away."""
    with st.container(key="housing", border=True):
        st.markdown(f"**{say('own.kept', language)}**")
        st.caption(say("own.private", language))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            if mine.dataset.exists():
                st.text_input(say("own.name", language), key="own-name", max_chars=LONGEST)
                st.button(say("own.save", language), key="own-save", on_click=partial(_adopt, mine, start, language))
            st.button(say("own.remove", language), key="own-remove", on_click=_remove)
    if said := st.session_state.pop(_SAID, ""):
        st.error(said)


def _adopt(mine: Own, start: Path, language: Language) -> None:
    """Keep the dataset beside that of the start, and show it there."""
    try:
        kept = adopt(mine.dataset, start.parent, st.session_state["own-name"])
    except MarsadError as error:
        st.session_state[_SAID] = fault.said(error, language)
        return
    address.change(**{datasets.KEY: kept.name})
    st.toast(say("own.saved", language, name=kept.name))


def _remove() -> None:
    """Take away what was brought, and show the dataset of the start."""
    own.forget()
    if address.value(datasets.KEY) == own.NAME:
        address.change(**{datasets.KEY: None})
