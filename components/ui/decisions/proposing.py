"""What the analyst is about to decide: its effect on the counts, and the word that confirms it or lets it be."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.decisions.acts import Act, Found, StrikeOut
from components.queries import effects
from components.ui import address, answers, grid, template
from components.ui.decisions import deciding, telling
from components.ui.page import View
from components.words import say, tongue

WRONG = "wrong"
"""The key, in the address, of a find that is proposed to be struck out: table:article:start:end."""
_PROPOSED = "proposed"
TOLD = 5
"""So many acts are told one by one."""
_TABLES: dict[str, Found] = {"mentions": "mentions", "times": "times", "quotes": "quotes"}


def propose(*acts: Act) -> None:
    """Show what ``acts`` would do, in the next run, and ask."""
    st.session_state[_PROPOSED] = acts


def link(table: Found, article_id: str, start: int, end: int) -> str:
    """The address of this view that proposes to strike out the find there."""
    return address.here({WRONG: f"{table}:{article_id}:{start}:{end}"})


def show(view: View) -> None:
    """The dialog about what is proposed, if anything is."""
    acts = st.session_state.get(_PROPOSED) or _named()
    if acts and deciding.possible(view):
        st.dialog(say("decision.preview", view.language), width="medium", on_dismiss=_drop)(_ask)(view, acts)


def _named() -> tuple[Act, ...]:
    """What the address proposes."""
    table, _, rest = address.value(WRONG).partition(":")
    article_id, *ends = rest.rsplit(":", 2)
    if table not in _TABLES or len(ends) != 2 or not all(each.isdecimal() for each in ends):
        return ()
    return (StrikeOut(_TABLES[table], article_id, int(ends[0]), int(ends[1])),)


def _drop() -> None:
    """Forget what was proposed."""
    st.session_state.pop(_PROPOSED, None)
    address.change(**{WRONG: None})


@answers.once
def _effect(view: View, acts: tuple[Act, ...]) -> pd.DataFrame:
    return effects.effect(view.whole, acts)


def _ask(view: View, acts: tuple[Act, ...]) -> None:
    """What would be decided, what it does to the counts, who decides and why; confirm or cancel."""
    language = view.language
    among = [each.act for each in deciding.made(view)]
    said = [each.text for each in telling.told(view, acts[:TOLD], among)]
    more = say("decision.more", language, n=len(acts) - TOLD) if len(acts) > TOLD else ""
    template.show("proposed", said=[*said, *filter(None, [more])])
    _counts(view, acts)
    st.text_input(
        say("decision.by", language),
        value=address.value(deciding.BY),
        key="decision-by",
        on_change=deciding.signed,
        args=("decision-by",),
    )
    st.text_input(say("decision.note", language), key="decision-note", placeholder=say("decision.note.hint", language))
    with st.container(horizontal=True, key="decision-buttons"):
        confirmed = st.button(say("decision.confirm", language), key="decision-confirm", type="primary")
        if st.button(say("decision.cancel", language), key="decision-cancel"):
            _drop()
            st.rerun()
    if confirmed:
        problem = deciding.decide(view, acts, st.session_state["decision-note"])
        if problem:
            st.error(problem)
        else:
            _drop()
            st.rerun()


def _counts(view: View, acts: Sequence[Act]) -> None:
    """The table of what changes."""
    frame = _effect(view, tuple(acts))
    label = frame["label_ar" if tongue(view.language) == "ar" else "label_en"]
    times = say("table.times", view.language)
    shown = frame.assign(concerned=label.mask(frame["entity_id"] == "times", times))
    columns = ["concerned", *(f"{what}_{when}" for what in effects.COUNTS for when in ("before", "after"))]
    with st.container(key="effect"):
        if frame.empty:
            st.caption(say("decision.no_effect", view.language))
        else:
            grid.show(shown[columns], view.language, "effect")
