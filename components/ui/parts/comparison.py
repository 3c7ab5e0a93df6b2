"""Which outlets stand side by side: two or more, the biggest unless the address says otherwise."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from components.charts.outlets import compared
from components.corpus import Corpus
from components.filters import UNKNOWN
from components.ui import address, answers
from components.ui.page import View
from components.words import say


def choose(view: View, otherwise: Callable[[Corpus], list[str]] = compared) -> str:
    """The outlets to compare, as the charts take them («a|b»), with the control that chooses them.

    Those that ``otherwise`` finds are compared where the address names fewer than two.
    """
    labels = {code: label for code, label in answers.labels(view, "source").items() if code != UNKNOWN}
    chosen = [code for code in address.values("compare") if code in labels]
    shown = chosen if len(chosen) >= 2 else otherwise(view.corpus)
    control = "choose-compare"
    st.session_state[control] = shown
    st.pills(
        say("ui.compare", view.language),
        list(dict.fromkeys([*shown, *labels]))[:24],
        selection_mode="multi",
        key=control,
        format_func=lambda code: labels.get(code, code),
        on_change=partial(address.follow, "compare", control),
    )
    if len(shown) < 2:
        st.info(say("ui.compare.two", view.language))
    return "|".join(shown)
