"""Which two parts of a corpus stand against each other: by what they are told apart, and both of them."""

from functools import partial

import streamlit as st

from components.charts.questions import keyness
from components.choices import day
from components.filters import UNKNOWN
from components.queries.sides import BYS, REST, Versus, read, written
from components.ui import address, answers
from components.ui.page import View
from components.words import say

KEY = "versus"


def choose(view: View) -> str:
    """What the charts compare, as the address says it, with the controls that choose it; empty where nothing can be."""
    meant = read(address.value(KEY)) or keyness.chosen(view.corpus, None)
    by = meant.by if meant else BYS[0]
    with st.container(key="versus", horizontal=True, vertical_alignment="bottom", gap="medium"):
        control = "choose-versus-by"
        st.session_state[control] = by
        st.segmented_control(
            say("choice.versus", view.language),
            BYS,
            key=control,
            required=True,
            format_func=lambda value: say(f"choice.versus.{value}", view.language),
            on_change=partial(_changed_by, view, control),
        )
        if meant and by == "period":
            _day(view, meant)
        elif meant and by in ("source", "actor"):
            _codes(view, meant)
    return written(meant) if meant else ""


def _codes(view: View, meant: Versus) -> None:
    """A list for either side; the second offers all the rest too."""
    labels = {code: label for code, label in answers.labels(view, meant.by).items() if code != UNKNOWN}
    for side, code in (("one", meant.one), ("other", meant.other)):
        control = f"choose-versus-{side}"
        st.session_state[control] = code
        st.selectbox(
            say(f"choice.versus.{side}", view.language),
            [*([REST] if side == "other" else []), *dict.fromkeys([*filter(None, [code]), *labels])],
            key=control,
            format_func=partial(_label, view, meant.by),
            on_change=partial(_changed, meant, side, control),
        )


def _label(view: View, by: str, code: str) -> str:
    """What one code of a list is called."""
    return say("side.rest", view.language) if code == REST else answers.label(view, by, code)


def _day(view: View, meant: Versus) -> None:
    """The first day of the second period."""
    control = "choose-versus-day"
    span = answers.span(view)
    st.session_state[control] = day(meant.one)
    st.date_input(
        say("choice.versus.day", view.language),
        key=control,
        min_value=span.first,
        max_value=span.last,
        format="YYYY-MM-DD",
        on_change=partial(_changed, meant, "day", control),
    )


def _changed_by(view: View, control: str) -> None:
    """Another way of telling the sides apart, with what is biggest there on either side."""
    by = st.session_state[control]
    span = answers.span(view)
    if by == "period" and span.first and span.last:
        middle = (span.first + (span.last - span.first) / 2).isoformat()
        _say(Versus(by, middle, middle))
    elif by == "copy":
        _say(Versus(by, "own", "taken"))
    else:
        codes = [code for code in answers.labels(view, by) if code != UNKNOWN]
        _say(Versus(by, *[*codes, REST, REST][:2]) if codes else None)


def _changed(meant: Versus, side: str, control: str) -> None:
    """Another code for one side; where both would be the same, the other one is all the rest."""
    said = st.session_state[control]
    one, other = (said if side == each else code for each, code in (("one", meant.one), ("other", meant.other)))
    if side == "day":
        one = other = said.isoformat()
    elif one == other:
        other = REST
    _say(Versus(meant.by, one, other))


def _say(versus: Versus | None) -> None:
    address.change(**{KEY: written(versus) if versus else None, "open": None, "leaf": None})
