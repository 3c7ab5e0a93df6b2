"""How a decision reaches the file beside the dataset, and then the dataset: kept first, so that none is lost."""

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from components.decisions import file
from components.decisions.acts import Act, Decision, Judge
from components.errors import MarsadError, UnfitDecisions
from components.pipeline.revise import revise
from components.ui import address, fault
from components.ui.page import View
from components.words import say

BY = "by"
"""The key of the analyst's name in the address."""
_TAKEN_BACK = "taken-back"
"""What this session took back, with its place in the file: nothing else remembers it."""


def possible(view: View) -> bool:
    """Whether decisions can be kept: beside a folder that can be written, not beside a remote engine."""
    return view.place is not None and os.access(view.place.resolve().parent, os.W_OK) and _beside_is_writable(view)


def _beside_is_writable(view: View) -> bool:
    path = _path(view)
    return os.access(path if path.exists() else path.parent, os.W_OK) and os.access(path.parent, os.W_OK)


def _path(view: View) -> Path:
    assert view.place is not None
    return file.beside(view.place)


def made(view: View) -> tuple[Decision, ...]:
    """All decisions about this dataset, in the order made; none where their file is damaged (see ``damage``)."""
    try:
        return _made(view)
    except UnfitDecisions:
        return ()


def damage(view: View) -> str:
    """The sentence that says why the file of decisions cannot be read; empty where it can."""
    try:
        _made(view)
    except UnfitDecisions as error:
        return fault.said(error, view.language)
    return ""


def _made(view: View) -> tuple[Decision, ...]:
    if view.place is None:
        return ()
    try:
        found = _path(view).stat()
    except OSError:
        return ()
    return _read(_path(view), (found.st_mtime_ns, found.st_size))


@st.cache_resource(max_entries=8, show_spinner=False)
def _read(path: Path, state: tuple[int, int]) -> tuple[Decision, ...]:  # noqa: ARG001
    """The file at ``path`` as it is in this ``state``."""
    return file.read(path)


def decide(view: View, acts: Sequence[Act], note: str = "") -> str:
    """Keep ``acts`` and show the dataset as they leave it; what went wrong, as a sentence, or nothing."""
    new = [_signed(act, note) for act in acts]
    return _amended(view, lambda decided: file.added(decided, new))


def judge(view: View, act: Judge) -> str:
    """Keep a judgement, which changes no table; what went wrong, or nothing."""
    return _kept(view, lambda decided: file.added(decided, [_signed(act, "")]))


def forget(view: View, act: Judge) -> str:
    """Take a judgement back; what went wrong, or nothing."""
    return _kept(view, lambda decided: (each for each in decided if each.act != act))


def take_back(view: View, decision: Decision) -> str:
    """Undo ``decision``; what went wrong, or nothing."""
    place = made(view).index(decision) if decision in made(view) else 0
    problem = _amended(view, lambda decided: (each for each in decided if each.act != decision.act))
    taken_back()[:] = [(place, decision), *taken_back()]
    return problem


def put_back(view: View, place: int, decision: Decision) -> str:
    """Decide again what was taken back, at its old ``place``; what went wrong, or nothing."""
    taken_back().remove((place, decision))
    return _amended(view, lambda decided: (*decided[:place], decision, *decided[place:]))


def taken_back() -> list[tuple[int, Decision]]:
    """What this session took back, the last first, each with its place among the decisions."""
    found: list[tuple[int, Decision]] = st.session_state.setdefault(_TAKEN_BACK, [])
    return found


def join(view: View, theirs: Sequence[Decision], they_hold: bool) -> str:
    """Put a colleague's decisions to ours; where both contradict each other, the later hold. What went wrong, if so."""
    if they_hold:
        return _amended(view, lambda decided: file.added(decided, theirs))
    return _amended(view, lambda decided: file.added(theirs, decided))


def signed(control: str) -> None:
    """Keep, in the address, the name that the field ``control`` says."""
    address.change(**{BY: str(st.session_state[control]).strip()})


def waiting(view: View) -> bool:
    """Whether the dataset does not honour yet what was decided."""
    kept = sum(not isinstance(each.act, Judge) for each in made(view))
    return possible(view) and not damage(view) and kept != view.whole.manifest.decisions


def honour(view: View) -> str:
    """Bring the dataset to what was decided; what went wrong, or nothing."""
    assert view.place is not None
    with st.spinner(say("decision.revising", view.language)):
        try:
            revise(view.place)
        except MarsadError as error:
            return say("decision.waits", view.language, problem=fault.said(error, view.language))
    return ""


def _amended(view: View, change: Callable[[tuple[Decision, ...]], Iterable[Decision]]) -> str:
    return _kept(view, change) or honour(view)


def _kept(view: View, change: Callable[[tuple[Decision, ...]], Iterable[Decision]]) -> str:
    try:
        file.amend(_path(view), change)
    except MarsadError as error:
        return fault.said(error, view.language)
    return ""


def _signed(act: Act, note: str) -> Decision:
    return Decision(act, datetime.now(UTC).isoformat(timespec="seconds"), address.value(BY), note.strip())
