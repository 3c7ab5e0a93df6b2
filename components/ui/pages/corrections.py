"""Corrections: everything that analysts decided, to undo, to add to, to hand on and to take in."""

import streamlit as st

from components.decisions.conflicts import conflicts
from components.ui import address
from components.ui.decisions import deciding, exchange, ledger, naming
from components.ui.page import Page, View
from components.words import count, say


def body(view: View) -> None:
    """Who decides; the list; contradictions; a name to add; the file."""
    if view.place is None:
        st.info(say("decision.remote", view.language))
        return
    if not deciding.possible(view):
        st.info(say("decision.impossible", view.language))
    if problem := deciding.damage(view):
        st.error(problem)
        return
    decided = deciding.made(view)
    _waiting(view)
    with st.container(key="ledger"):
        st.text_input(
            say("decision.by", view.language),
            value=address.value(deciding.BY),
            key="analyst",
            on_change=deciding.signed,
            args=("analyst",),
            width=320,
        )
        ledger.show(view, decided)
        ledger.undone(view)
    if found := conflicts(decided):
        with st.container(key="conflicts"):
            st.subheader(count("conflicts", len(found), view.language), anchor=False)
            ledger.conflicts(view, found)
    if deciding.possible(view):
        with st.container(key="add-name"):
            st.subheader(say("correct.add", view.language), anchor=False)
            naming.add(view, "add")
    st.subheader(say("exchange", view.language), anchor=False)
    exchange.show(view, decided)


def _waiting(view: View) -> None:
    """What was decided and is not honoured yet, and the button that does it."""
    if not deciding.waiting(view):
        return
    st.warning(say("decision.waiting", view.language))
    if st.button(say("decision.honour", view.language), key="honour"):
        problem = deciding.honour(view)
        if problem:
            st.error(problem)
        else:
            st.rerun()


PAGE = Page("corrections", "corrections", body)
