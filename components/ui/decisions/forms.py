"""What every form of a decision has: the choice of it, what somebody is called, its id, the preview of the effect."""

import hashlib
from collections.abc import Callable, Iterable
from functools import partial

import streamlit as st

from components.decisions.acts import Act
from components.ui import address
from components.ui.decisions import proposing
from components.words import Language, say

_DIGITS = 12


def preview(language: Language, key: str, act: Callable[[], Act | None], lacking: str = "correct.incomplete") -> None:
    """The button that shows what ``act`` would do; where the form says too little for one, the words ``lacking``."""

    def clicked() -> None:
        wanted = act()
        if wanted:
            proposing.propose(wanted)
        else:
            st.toast(say(lacking, language))

    st.button(say("correct.preview", language), key=f"{key}-preview", on_click=clicked)


def which(language: Language, key: str, control: str, names: Iterable[str], words: str) -> str:
    """Which of the forms ``names`` the address asks for under ``key``, with the control that asks; empty for none.

    ``words`` is what the control is called, and ``KEY.NAME`` what a form is.
    """
    offered = list(names)
    asked = address.value(key) if address.value(key) in offered else ""
    st.session_state[control] = asked or None
    st.pills(
        say(words, language),
        offered,
        key=control,
        format_func=lambda name: say(f"{key}.{name}", language),
        on_change=partial(address.follow, key, control),
    )
    return asked


def labels(
    language: Language, key: str, words: str, arabic: str = "", english: str = ""
) -> Callable[[], tuple[str, str]]:
    """Two fields (``<words>_ar``, ``<words>_en``); what they say. One that is left empty is as the other."""
    with st.container(horizontal=True):
        for name, value in (("ar", arabic), ("en", english)):
            st.text_input(say(f"{words}_{name}", language), value=value, key=f"{key}-{name}")

    def said() -> tuple[str, str]:
        one, other = (str(st.session_state[f"{key}-{name}"]).strip() for name in ("ar", "en"))
        return one or other, other or one

    return said


def new_id(prefix: str, *told: object) -> str:
    """The id of somebody or something new that is ``told`` so: two analysts who decide the same make the same."""
    return f"{prefix}-d-{hashlib.sha256(' '.join(map(str, told)).encode()).hexdigest()[:_DIGITS]}"
