"""The file of decisions, for a colleague; a colleague's file, with what it adds and contradicts before it is taken."""

import streamlit as st

from components.decisions import file
from components.decisions.acts import Decision
from components.decisions.conflicts import conflicts
from components.errors import UnfitDecisions
from components.ui import fault, template
from components.ui.decisions import deciding, ledger, telling
from components.ui.page import View
from components.words import count, say

SHOWN = 10
MOST = 20
"""Megabytes of a file that is taken in."""


def show(view: View, decided: tuple[Decision, ...]) -> None:
    """The button that saves the file, and the field for a colleague's."""
    with st.container(key="exchange"):
        st.download_button(
            say("exchange.save", view.language),
            data=file.written(decided).encode(),
            file_name=f"marsad_decisions{file.SUFFIX.removeprefix('.decisions')}",
            mime="application/jsonl",
            key="exchange-save",
            on_click="ignore",
            disabled=not decided,
        )
        if not deciding.possible(view):
            return
        given = st.file_uploader(
            say("exchange.take", view.language), type="jsonl", key="exchange-file", max_upload_size=MOST
        )
        if given is not None:
            _preview(view, decided, given.getvalue())


def _preview(view: View, decided: tuple[Decision, ...], content: bytes) -> None:
    """What the file adds and contradicts, and who shall hold; then the button that takes it in."""
    language = view.language
    try:
        theirs = file.parse(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        st.error(say("exchange.unread", language))
        return
    except UnfitDecisions as error:
        st.error(fault.said(error, language))
        return
    ours = {each.act for each in decided}
    new = tuple(each for each in theirs if each.act not in ours)
    st.markdown(say("exchange.adds", language, new=count("decisions", len(new), language), same=len(theirs) - len(new)))
    acts = [each.act for each in new]
    said = telling.told(view, acts[:SHOWN], acts)
    rows = [f"{each.text} {'' if each.there else say('ledger.gone', language)}".strip() for each in said]
    more = [say("decision.more", language, n=len(new) - SHOWN)] if len(new) > SHOWN else []
    template.show("proposed", said=[*rows, *more])
    they_hold = _contradictions(view, decided, new)
    if new and st.button(say("exchange.join", language), key="exchange-join", type="primary"):
        problem = deciding.join(view, new, they_hold)
        if problem:
            st.error(problem)
        else:
            st.rerun()


def _contradictions(view: View, decided: tuple[Decision, ...], new: tuple[Decision, ...]) -> bool:
    """What of theirs contradicts ours, side by side; whether theirs shall hold."""
    added = {each.act for each in new}
    between = tuple(
        each for each in conflicts((*decided, *new)) if (each.earlier.act in added) != (each.later.act in added)
    )
    if not between:
        st.caption(say("exchange.no_conflict", view.language))
        return True
    st.markdown(f"**{count('conflicts', len(between), view.language)}**")
    ledger.conflicts(view, between, ("exchange.ours", "exchange.theirs"))
    chosen = st.segmented_control(
        say("exchange.holds", view.language),
        ("ours", "theirs"),
        default="ours",
        required=True,
        key="exchange-holds",
        format_func=lambda side: say(f"exchange.{side}", view.language),
    )
    return chosen == "theirs"
