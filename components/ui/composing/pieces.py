"""The pieces of the report on the screen: in order, each with its caption and the buttons that move it."""

from functools import partial

import streamlit as st

from components.report.report import Part, Report
from components.ui.composing import adding
from components.words import Language, count, say


def show(report: Report) -> None:
    """The pieces, each with its caption and the buttons that move it."""
    language = report.language
    st.subheader(count("pieces", len(report.parts), language), anchor=False)
    if not report.parts:
        st.info(say("report.empty", language))
    for place, part in enumerate(report.parts):
        with st.container(key=f"piece-{place}", border=True):
            _piece(part, place, len(report.parts), language)


def _piece(part: Part, place: int, of: int, language: Language) -> None:
    """One piece."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{place + 1} · {say(f'report.kind.{part.kind}', language)}**", width="content")
        st.space("stretch")
        for name, icon, by in (("up", "arrow_upward", -1), ("down", "arrow_downward", 1)):
            st.button(
                say(f"report.{name}", language),
                key=f"piece-{place}-{name}",
                type="tertiary",
                icon=f":material/{icon}:",
                disabled=not 0 <= place + by < of,
                on_click=partial(_moved, place, by),
            )
        st.button(
            say("report.remove", language),
            key=f"piece-{place}-remove",
            type="tertiary",
            icon=":material/close:",
            on_click=partial(_removed, place),
        )
    st.text(part.problem or part.text or part.heading)
    about = [f"{name}: {text}" for name, text in part.about[:2]]
    if part.stale:
        about.append(say("report.stale.part", language))
    if about:
        st.caption(" · ".join(about))
    if part.kind != "note":
        control = f"piece-{place}-caption"
        st.session_state[control] = part.caption
        st.text_input(
            say("report.caption", language),
            key=control,
            placeholder=say("report.caption.hint", language),
            label_visibility="collapsed",
            on_change=partial(_captioned, place, control),
        )


def _moved(place: int, by: int) -> None:
    adding.keep(adding.outline().moved(place, by))


def _removed(place: int) -> None:
    adding.keep(adding.outline().without(place))


def _captioned(place: int, control: str) -> None:
    adding.keep(adding.outline().changed(place, caption=st.session_state[control]))
