"""The forms with which an analyst curates events: confirm, hide, redate, merge, split one; add one's own."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from components.charts import dates
from components.charts.looks import theme
from components.decisions import acts
from components.decisions.acts import Act
from components.queries.reader import ReadArticle
from components.ui.composing import quoting
from components.ui.decisions import forms
from components.ui.page import View
from components.ui.sentences.evidence import source
from components.words import Language, say, tongue

KEY, HOW = "event", "curate"
"""The keys, in the address, of the event that is curated, and of what is done with it."""
FIRST, LAST = date(1800, 1, 1), date(2199, 12, 31)
"""Days between which an event can be dated."""
Row = Mapping[Any, Any]


def show(view: View, event: Row, told: pd.DataFrame, others: pd.DataFrame) -> None:
    """What can be done with ``event``, which ``told`` reports; the form of what is chosen."""
    with st.container(key="curation", border=True):
        how = forms.which(view.language, HOW, f"curate-how-{event['event_id']}", _FORMS, "curate")
        if how:
            _FORMS[how](view, event, told, others)


def _days(language: Language, key: str, earliest: Any, latest: Any) -> Callable[[], tuple[date, date] | None]:
    """Two fields for the first and the last day; what they say, if the first is not after the last."""
    with st.container(horizontal=True):
        for name, day in (("earliest", earliest), ("latest", latest)):
            value = None if day is None or pd.isna(day) else pd.Timestamp(day).date()
            st.date_input(
                say(f"curate.{name}", language), value=value, key=f"{key}-{name}", min_value=FIRST, max_value=LAST,
                format="YYYY-MM-DD",
            )  # fmt: skip

    def said() -> tuple[date, date] | None:
        first, last = st.session_state[f"{key}-earliest"], st.session_state[f"{key}-latest"]
        first, last = first or last, last or first
        return (first, last) if first and last and first <= last else None

    return said


def _confirm(view: View, event: Row, _told: pd.DataFrame, _others: pd.DataFrame) -> None:
    st.caption(say("curate.confirm.about", view.language))
    forms.preview(view.language, "curate-confirm", lambda: acts.ConfirmEvent(str(event["event_id"])))


def _hide(view: View, event: Row, _told: pd.DataFrame, _others: pd.DataFrame) -> None:
    st.caption(say("curate.hide.about", view.language))
    forms.preview(view.language, "curate-hide", lambda: acts.HideEvent(str(event["event_id"])))


def _redate(view: View, event: Row, _told: pd.DataFrame, _others: pd.DataFrame) -> None:
    code = str(event["event_id"])
    days = _days(view.language, f"curate-redate-{code}", event["earliest"], event["latest"])

    def act() -> Act | None:
        said = days()
        return acts.RedateEvent(code, *said) if said else None

    forms.preview(view.language, "curate-redate", act, lacking="curate.incomplete")


def _merge(view: View, event: Row, _told: pd.DataFrame, others: pd.DataFrame) -> None:
    code, control = str(event["event_id"]), f"curate-into-{event['event_id']}"
    rest = theme.localise(others[others["event_id"] != code], view.language).to_dict("records")
    near = sorted(rest, key=lambda row: abs((row["earliest"] - event["earliest"]).days))
    names = {
        row["event_id"]: f"{row['label']} · {dates.days(row['earliest'], row['latest'], view.language)}" for row in near
    }
    st.selectbox(
        say("curate.into", view.language), list(names), index=None, key=control,
        format_func=lambda other: names.get(other, other), placeholder=say("curate.into.hint", view.language),
    )  # fmt: skip

    def act() -> Act | None:
        into = st.session_state[control]
        return acts.MergeEvents(code, into) if into else None

    forms.preview(view.language, "curate-merge", act)


def _split(view: View, event: Row, told: pd.DataFrame, _others: pd.DataFrame) -> None:
    code, key = str(event["event_id"]), f"curate-split-{event['event_id']}"
    names = {
        row["article_id"]: f"{source(row['source'], row['source_en'], view.language)} · {quoting.short(row['said'])}"
        for row in told.astype(object).where(told.notna(), None).to_dict("records")
    }
    st.multiselect(
        say("curate.reports", view.language), list(names), key=f"{key}-articles",
        format_func=lambda article: names.get(article, article), placeholder=say("curate.reports.hint", view.language),
    )  # fmt: skip
    labels = forms.labels(view.language, key, "curate.label")
    days = _days(view.language, key, event["earliest"], event["latest"])

    def act() -> Act | None:
        articles, said = tuple(sorted(st.session_state[f"{key}-articles"])), days()
        if not articles or said is None or not all(labels()):
            return None
        return acts.SplitEvent(code, articles, forms.new_id("e", labels()[0], *said), *labels(), *said)

    forms.preview(view.language, "curate-split", act, lacking="curate.incomplete")


_FORMS: Mapping[str, Callable[[View, Row, pd.DataFrame, pd.DataFrame], None]] = {
    "confirm": _confirm,
    "redate": _redate,
    "merge": _merge,
    "split": _split,
    "hide": _hide,
}


def add(view: View) -> None:
    """The form for an event of the analyst's own, which no article need report."""
    with st.expander(say("curate.add", view.language), key="add-event"):
        _own(view, "add-event", None, lambda: ())


def of_article(view: View, read: ReadArticle, places: list[tuple[int, int]]) -> None:
    """The form for an event that sentences of an article report; ``places`` are the spans of all its sentences."""
    article, key = read.article, f"add-event-{read.article.article_id}"
    with st.expander(say("curate.add.of_article", view.language), key="add-event", on_change="rerun") as form:
        if not form.open:
            return
        st.multiselect(
            say("curate.sentences", view.language), list(range(len(places))), key=f"{key}-sentences",
            format_func=lambda number: quoting.short(article.text[slice(*places[number])]),
            placeholder=say("report.quotation.hint", view.language),
        )  # fmt: skip
        _own(
            view, key, article.published,
            lambda: tuple((article.article_id, number) for number in sorted(st.session_state[f"{key}-sentences"])),
        )  # fmt: skip


def _own(view: View, key: str, day: date | None, sentences: Callable[[], tuple[tuple[str, int], ...]]) -> None:
    """The fields of an event of the analyst's own."""
    matters = view.whole.manifest.labels.get("matter", {})
    labels = forms.labels(view.language, key, "curate.label")
    days = _days(view.language, key, day, day)
    st.selectbox(
        say("curate.matter", view.language), sorted(matters), index=None, key=f"{key}-matter",
        format_func=lambda code: matters.get(code, {}).get(tongue(view.language), code),
        placeholder=say("curate.matter.hint", view.language),
    )  # fmt: skip

    def act() -> Act | None:
        said, matter = days(), st.session_state[f"{key}-matter"] or ""
        if said is None or not all(labels()):
            return None
        return acts.AddEvent(forms.new_id("e", labels()[0], *said), *labels(), matter, *said, sentences())

    forms.preview(view.language, key, act, lacking="curate.incomplete")
