"""The control for a choice of a few values that stands in the address: one row of buttons, one of them pressed."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from components.ui import address
from components.words import Language, say


def one(
    key: str,
    values: Sequence[str],
    language: Language,
    said: Callable[[str], str] | None = None,
    titled: bool = True,
) -> str:
    """Which of ``values`` the address says under ``key``, the first where it says none, with the control that says so.

    The words are ``choice.<key>``, above it where it is ``titled``, and ``choice.<key>.<value>``, or what is ``said``.
    """
    control = f"choose-{key}"
    st.session_state[control] = address.one_of(key, values)
    st.segmented_control(
        say(f"choice.{key}", language),
        values,
        key=control,
        required=True,
        label_visibility="visible" if titled else "collapsed",
        format_func=said or (lambda value: say(f"choice.{key}.{value}", language)),
        on_change=partial(address.follow, key, control),
    )
    return address.one_of(key, values)
