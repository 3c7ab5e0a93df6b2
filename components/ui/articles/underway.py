"""A build on the screen: its stages, how far it is, what was kept and refused, and the button that stops it."""

import streamlit as st

from components.pipeline import Progress, summary
from components.ui import fault
from components.ui.articles.building import Building
from components.ui.articles.own import Own
from components.words import Language, say

EVERY = "0.5s"


def show(mine: Own, language: Language) -> None:
    """The build of ``mine`` while it runs, and how it ended where it made no dataset."""
    building = mine.building
    if building is None:
        return
    if building.running:
        _running(mine, language)
    elif building.stopped:
        st.info(say("pipeline.stopped", language))
    elif building.error is not None:
        st.error(fault.said(building.error, language))


def running(mine: Own | None) -> bool:
    """Whether a build is under way."""
    return mine is not None and mine.building is not None and mine.building.running


@st.fragment(run_every=EVERY)
def _running(mine: Own, language: Language) -> None:
    """Looks twice a second; when the build has ended, the whole page is run again."""
    building = mine.building
    if building is None or not building.running:
        st.rerun()
        return
    with st.container(key="underway", border=True):
        progress = building.progress
        st.progress(_share(progress), _said(progress, language))
        st.button(say("articles.cancel", language), key="cancel", on_click=building.cancel)


def _share(progress: Progress | None) -> float:
    """How much of the way is done: reading is most of it."""
    if progress is None:
        return 0.0
    if progress.stage == "reading":
        return 0.9 * min(summary.percent(progress), 100) / 100
    return 0.95 if progress.stage == "relating" else 1.0


def _said(progress: Progress | None, language: Language) -> str:
    return summary.step(progress, language) if progress else say("articles.waiting", language)


def landed(mine: Own | None) -> bool:
    """Whether a build has ended well since the last time that this was asked."""
    building: Building | None = mine.building if mine else None
    if building is None or building.made is None or building.running or building.landed:
        return False
    building.landed = True
    return True
