"""The forms with which an analyst corrects names: rename, merge, split, reject one; add another."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

import ibis
import pandas as pd
import streamlit as st

from components.decisions import acts
from components.decisions.acts import Act
from components.model import EntityKind
from components.ui import answers
from components.ui.decisions import deciding, forms
from components.ui.page import View
from components.words import Language, number, say

KEY = "correct"
"""The key, in the address, of the correction that is being made."""
KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
Row = Mapping[str, str | None]


def show(view: View, actor: Row) -> None:
    """The corrections of one actor (a row of entities); the form of the one that is chosen."""
    if not deciding.possible(view):
        st.caption(say("decision.impossible", view.language))
        return
    chosen = forms.which(view.language, KEY, "choose-correct", _FORMS, "decision.correct")
    if chosen:
        # A form belongs to one actor: what was typed for another must not be proposed for this one.
        with st.container(key="correction", border=True):
            _FORMS[chosen](view, actor, f"correction-{actor['entity_id']}")


def _kind(language: Language, key: str, now: str) -> None:
    st.selectbox(
        say("filter.kind", language),
        KINDS,
        index=KINDS.index(now) if now in KINDS else 0,
        key=f"{key}-kind",
        format_func=lambda kind: say(f"kind.{kind}", language),
    )


def _rename(view: View, actor: Row, key: str) -> None:
    code = str(actor["entity_id"])
    labels = forms.labels(view.language, key, "correct.label", actor["label_ar"] or "", actor["label_en"] or "")
    forms.preview(view.language, key, lambda: acts.RenameEntity(code, *labels()) if all(labels()) else None)


def _merge(view: View, actor: Row, key: str) -> None:
    labels = answers.labels(view, "actor")
    st.selectbox(
        say("correct.into", view.language),
        [code for code in labels if code != actor["entity_id"]],
        index=None,
        key=f"{key}-into",
        format_func=lambda code: labels.get(code, code),
        placeholder=say("ui.profile.hint", view.language),
    )

    def act() -> Act | None:
        into = st.session_state[f"{key}-into"]
        return acts.MergeNames(str(actor["entity_id"]), into) if into else None

    forms.preview(view.language, key, act)


@answers.once
def _surfaces(view: View, actor: str) -> pd.DataFrame:
    """How ``actor`` is written, and how often, whatever is filtered."""
    mentions = view.corpus.tables["mentions"]
    found = mentions.filter(mentions.entity_id == actor).group_by("surface").agg(n=ibis._.count())
    return view.corpus.frame(found.order_by([ibis.desc("n"), "surface"]).limit(200))


def _split(view: View, actor: Row, key: str) -> None:
    counts = dict(_surfaces(view, str(actor["entity_id"])).itertuples(index=False, name=None))
    st.multiselect(
        say("correct.surfaces", view.language),
        list(counts),
        key=f"{key}-surfaces",
        format_func=lambda surface: f"{surface} · {number(int(counts[surface]), view.language)}",
        placeholder=say("correct.surfaces.hint", view.language),
    )
    labels = forms.labels(view.language, key, "correct.label")
    _kind(view.language, key, str(actor["kind"]))

    def act() -> Act | None:
        surfaces, kind = tuple(sorted(st.session_state[f"{key}-surfaces"])), st.session_state[f"{key}-kind"]
        if not surfaces or not all(labels()):
            return None
        return acts.SplitName(str(actor["entity_id"]), surfaces, forms.new_id("x", kind, labels()[0]), *labels(), kind)

    forms.preview(view.language, key, act)


def _reject(view: View, actor: Row, key: str) -> None:
    st.caption(say("correct.reject.about", view.language))
    forms.preview(view.language, key, lambda: acts.RejectName(str(actor["entity_id"])))


_FORMS: Mapping[str, Callable[[View, Row, str], None]] = {
    "rename": _rename,
    "merge": _merge,
    "split": _split,
    "reject": _reject,
}


def add(view: View, key: str) -> None:
    """The form that adds a name: a spelling, and whom it means, somebody known or new."""
    language, labels = view.language, answers.labels(view, "actor")
    st.text_input(
        say("correct.surface", language), key=f"{key}-surface", placeholder=say("correct.surface.hint", language)
    )
    st.selectbox(
        say("correct.means", language),
        list(labels),
        index=None,
        key=f"{key}-means",
        format_func=lambda code: labels.get(code, code),
        placeholder=say("correct.means.new", language),
    )
    new = None
    if st.session_state[f"{key}-means"] is None:
        new = forms.labels(language, key, "correct.label")
        _kind(language, key, "person")
    forms.preview(view.language, key, lambda: _addition(view, key, new))


def _addition(view: View, key: str, labels: Callable[[], tuple[str, str]] | None) -> Act | None:
    said: Mapping[Any, Any] = st.session_state
    surface, one = str(said[f"{key}-surface"]).strip(), said[f"{key}-means"]
    if not surface:
        return None
    if one or labels is None:
        row = answers.actor(view, one)
        kind: EntityKind = row["kind"]  # type: ignore[assignment]
        return acts.AddName(surface, one, row["label_ar"] or "", row["label_en"] or "", kind)
    arabic, english = (label or surface for label in labels())
    return acts.AddName(surface, forms.new_id("x", said[f"{key}-kind"], arabic), arabic, english, said[f"{key}-kind"])
