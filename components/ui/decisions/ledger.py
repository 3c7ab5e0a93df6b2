"""The decisions of this dataset as a list: what, when, by whom and why; undone and decided again one by one."""

import streamlit as st

from components.decisions.acts import Decision, Judge
from components.decisions.conflicts import Conflict
from components.ui import choosing, grid, template
from components.ui.decisions import deciding, telling
from components.ui.page import View
from components.words import Language, count, say

LEAF = 20
SORTS = ("corrections", "judgements")
KEY = "sort-of"


def show(view: View, decided: tuple[Decision, ...]) -> None:
    """Corrections or judgements, the last first, a page at a time, each with the button that takes it back."""
    parts = {
        "corrections": [each for each in decided if not isinstance(each.act, Judge)],
        "judgements": [each for each in decided if isinstance(each.act, Judge)],
    }
    part = choosing.one(
        KEY, SORTS, view.language, said=lambda part: count(part, len(parts[part]), view.language), titled=False
    )
    rows = parts[part][::-1]
    pages = -(-len(rows) // LEAF)
    start = (grid.turned("ledger", max(pages, 1)) - 1) * LEAF
    leaf = rows[start : start + LEAF]
    among = [each.act for each in decided]
    for place, (each, said) in enumerate(zip(leaf, telling.told(view, [d.act for d in leaf], among), strict=True)):
        if _row(view, each, said, f"undo-{place}", "undo"):
            _changed(deciding.take_back(view, each))
    grid.turn("ledger", pages)


def undone(view: View) -> None:
    """What this session took back, each with the button that decides it again."""
    rows = deciding.taken_back()
    if not rows:
        return
    st.markdown(f"**{say('ledger.undone', view.language)}**")
    among = [each.act for each in deciding.made(view)]
    said = telling.told(view, [each.act for _, each in rows], [*among, *(each.act for _, each in rows)])
    for number, ((place, each), words) in enumerate(zip(rows, said, strict=True)):
        if _row(view, each, words, f"redo-{number}", "redo"):
            _changed(deciding.put_back(view, place, each))


def _row(view: View, each: Decision, said: telling.Told, key: str, button: str) -> bool:
    """One decision and its button; whether that was pressed."""
    with st.container(key=f"decided-{key}", horizontal=True, vertical_alignment="center", gap="small"):
        gone = "" if said.there else say("ledger.gone", view.language)
        with st.container(width="stretch"):
            template.show("decision", what=said.text, gone=gone, about=about(each, view.language))
        icon = "undo" if button == "redo" else "close"
        return st.button(
            say(f"ledger.{button}", view.language),
            key=key,
            type="tertiary",
            icon=f":material/{icon}:",
            disabled=not deciding.possible(view),
        )


def about(each: Decision, language: Language) -> list[str]:
    """When, by whom and why."""
    made = each.made.replace("T", " ").removesuffix("+00:00")[:16]
    return [said for said in (made, each.by or say("ledger.nobody", language), each.note) if said]


def _changed(problem: str) -> None:
    """Show the dataset anew, or what went wrong."""
    if problem:
        st.error(problem)
    else:
        st.rerun()


def conflicts(
    view: View, found: tuple[Conflict, ...], states: tuple[str, str] = ("ledger.gives_way", "ledger.holds")
) -> None:
    """Contradictions, side by side: the one that gives way, and the one that holds."""
    decided = [each for conflict in found for each in (conflict.earlier, conflict.later)]
    acts = [each.act for each in decided]
    said = [each.text for each in telling.told(view, acts, [each.act for each in deciding.made(view)])]
    sides = [
        {"what": what, "about": about(each, view.language), "state": say(states[place % 2], view.language)}
        for place, (each, what) in enumerate(zip(decided, said, strict=True))
    ]
    template.show("conflicts", conflicts=[sides[place : place + 2] for place in range(0, len(sides), 2)])
