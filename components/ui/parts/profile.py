"""One actor's own page: names, kind and state, charts about it, what it says, and the sentences that name it."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from components.report.outline import Kind
from components.ui import address, answers, template
from components.ui.composing import adding
from components.ui.decisions import naming
from components.ui.page import View
from components.ui.panels.panel import panel
from components.ui.sentences import evidence
from components.words import say, tongue

CHARTS = (("spellings", "actor_over_time"), ("company", "quoted_by"))


def kinds(view: View) -> None:
    """Tabs that keep one kind of actor; they write the filter of kinds."""
    known = list(answers.labels(view, "kind"))
    said = address.values("kind")
    control = "kinds"
    st.session_state[control] = said[0] if len(said) == 1 and said[0] in known else None
    st.pills(
        say("filter.kind", view.language),
        known,
        key=control,
        format_func=lambda kind: answers.labels(view, "kind").get(kind, kind),
        on_change=partial(address.follow, "kind", control),
    )


def choose(view: View) -> str:
    """The actor that the address names, with the control that names it; empty where none is chosen."""
    labels = answers.labels(view, "actor")
    chosen = address.value("profile")
    control = "choose-profile"
    st.session_state[control] = chosen or None
    st.selectbox(
        say("ui.profile", view.language),
        list(dict.fromkeys([*labels, *([chosen] if chosen else [])])),
        index=None,
        key=control,
        format_func=lambda code: labels.get(code) or answers.label(view, "actor", code),
        placeholder=say("ui.profile.hint", view.language),
        on_change=partial(address.follow, "profile", control),
    )
    return chosen


def show(view: View, actor: str) -> None:
    """The profile of ``actor`` (an entity id)."""
    found = answers.actor(view, actor)
    if not found:
        st.info(say("ui.no_actor", view.language))
        return
    _card(view, found)
    naming.show(view, found)
    for row in CHARTS:
        for place, chart in zip(st.columns(2, gap="large"), row, strict=True):
            with place:
                panel(view, chart, profile=actor)
    panel(view, "speaker_verbs", profile=actor)
    panel(view, "placing", profile=actor)
    quotes, mentions = view.corpus.table("quotes"), view.corpus.table("mentions")
    left, right = st.columns(2, gap="large")
    with left, st.container(key="statements"):
        st.subheader(say("ui.statements", view.language), anchor=False)
        evidence.show(view, quotes.filter(quotes.speaker_id == actor), "statements", "quotes")
        _add(view, "statements", actor)
    with right, st.container(key="sentences"):
        st.subheader(say("ui.sentences", view.language), anchor=False)
        evidence.show(view, mentions.filter(mentions.entity_id == actor), "sentences", "mentions")
        _add(view, "sentences", actor)


def _add(view: View, kind: Kind, actor: str) -> None:
    """The button that puts the first of these sentences into the report."""
    adding.button(view, adding.taken(view, kind, choices=(("profile", actor),)), kind, "report.add.evidence")


def _card(view: View, row: Mapping[str, str | None]) -> None:
    """Who it is, in both languages, with kind and state."""
    first, second = ("label_ar", "label_en") if tongue(view.language) == "ar" else ("label_en", "label_ar")
    state = row["country_id"]
    template.show(
        "actor",
        name=row[first],
        other=row[second],
        kind=say(f"kind.{row['kind']}", view.language),
        state=answers.label(view, "actor", state) if state and state != row["entity_id"] else "",
        code=row["entity_id"],
    )
