"""Which two parts of a corpus stand against each other: by what they are told apart, and both of them."""

from datetime import timedelta
from functools import partial

import streamlit as st

from components.charts.versus import chosen
from components.filters import UNKNOWN
from components.queries.sides import BYS, REST, Versus, read, stretch, stretched, written
from components.ui import address, answers
from components.ui.page import View
from components.words import say

KEY = "versus"
WIDE = 280
"""Pixels of a field that holds two days."""


def choose(view: View) -> str:
    """What the charts compare, as the address says it, with the controls that choose it; empty where nothing can be."""
    meant = read(address.value(KEY)) or chosen(view.corpus, None)
    by = meant.by if meant else BYS[0]
    with st.container(key="versus"):
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
        # In a line of their own, which leaves room for the names of outlets.
        with st.container(horizontal=True, gap="medium"):
            if meant and by == "period":
                _periods(view, meant)
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


def _periods(view: View, meant: Versus) -> None:
    """The first and the last day of either period."""
    span = answers.span(view)
    for side, code in (("one", meant.one), ("other", meant.other)):
        control = f"choose-versus-days-{side}"  # no key of the lists: what one held would be taken for the other's
        first, last = stretch(code)
        days = tuple(each for each in (first or span.first, last or span.last) if each)
        bounds = [each for each in (*days, span.first, span.last) if each]
        st.session_state[control] = days
        st.date_input(
            say(f"choice.versus.period.{side}", view.language),
            key=control,
            min_value=min(bounds, default=None),
            max_value=max(bounds, default=None),
            format="YYYY-MM-DD",
            width=WIDE,
            on_change=partial(_changed_days, meant, side, control),
        )


def _changed_by(view: View, control: str) -> None:
    """Another way of telling the sides apart, with what is biggest there on either side."""
    by = st.session_state[control]
    span = answers.span(view)
    if by == "period" and span.first and span.last:
        middle = span.first + (span.last - span.first) / 2
        _say(Versus(by, stretched(None, middle - timedelta(days=1)), stretched(middle, None)))
    elif by == "copy":
        _say(Versus(by, "own", "taken"))
    else:
        codes = [code for code in answers.labels(view, by) if code != UNKNOWN]
        _say(Versus(by, *[*codes, REST, REST][:2]) if codes else None)


def _changed(meant: Versus, side: str, control: str) -> None:
    """Another code for one side; where both would be the same, the other one is all the rest."""
    said = st.session_state[control]
    one, other = (said if side == each else code for each, code in (("one", meant.one), ("other", meant.other)))
    _say(Versus(meant.by, one, REST if one == other else other))


def _changed_days(meant: Versus, side: str, control: str) -> None:
    """Other days for one period, once both its ends are chosen."""
    days = st.session_state[control]
    if len(days) == 2:
        said = stretched(*days)
        _say(
            Versus(
                meant.by,
                *(said if side == each else code for each, code in (("one", meant.one), ("other", meant.other))),
            )
        )


def _say(versus: Versus | None) -> None:
    address.change(**{KEY: written(versus) if versus else None, "open": None, "leaf": None})
