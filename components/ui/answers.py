"""What was computed once: frames, figures and lists by version, filters and choices, shared between all sessions."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import ibis
import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import filters
from components.charts import CHARTS
from components.charts.looks import theme
from components.charts.looks.palette import Mode
from components.queries.copies import copied
from components.report.narrowed import worded
from components.text.direction import isolate
from components.ui.page import Chosen, View
from components.words import Language, base, number, tongue

Picked = tuple[tuple[str, str], ...]
"""The choices made for a chart, by key, in a form that can be compared."""

KEPT = 512
"""Frames are small: this many are a few tens of megabytes."""
_PARTS = 32
"""Bars of the small histogram over the period."""
_CODED = ("source", "topic", "actor", "kind")
"""The filters whose values are codes."""


def _same(view: View) -> tuple[str, Chosen]:
    """What makes two views count the same: the version of the dataset and the filters; not the language."""
    return view.corpus.manifest.fingerprint, view.chosen


once = st.cache_resource(max_entries=KEPT, show_spinner=False, hash_funcs={View: _same})
"""Keeps what a function of a view answers, for all sessions: it is read and never changed, so that nobody needs a copy.

The function must not look at the view's language.
"""


def unfiltered(view: View) -> View:
    """``view`` with nothing filtered."""
    return replace(view, corpus=view.whole, chosen=())


@once
def frame(view: View, chart: str, picked: Picked) -> pd.DataFrame:
    """The frame of ``chart``."""
    return CHARTS[chart].data(view.corpus, **dict(picked))


class Still(go.Figure):  # type: ignore[misc]
    """A figure that is only looked at: what it says of itself is worked out once and not copied for every reader."""

    def to_dict(self) -> dict[str, Any]:
        """The figure as Plotly writes it; not to be changed."""
        if not hasattr(self, "_said"):
            self._said = super().to_dict()
        said: dict[str, Any] = self._said
        return said


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as the page shows it; without a figure where there is nothing to draw."""

    question: str
    answer: str
    alternative: str
    figure: Still | None


@once
def drawn(view: View, chart: str, picked: Picked, language: Language, mode: Mode) -> Drawn:
    """``chart`` with its words and its figure."""
    counted, declared = frame(view, chart, picked), CHARTS[chart]
    choices: dict[str, Any] = dict(picked)
    said = theme.spoken(declared, counted, language, apart=True, **choices)
    if counted.empty:
        return Drawn(*said, None)
    return Drawn(*said, Still(theme.figure(declared, counted, language, mode, titled=False, **choices)))


@once
def articles(view: View) -> int:
    """How many articles ``view`` has."""
    return view.corpus.size()


@dataclass(frozen=True, slots=True)
class Span:
    """The days of printing of a dataset, and how full each part of them is (percent of the fullest)."""

    first: date | None
    last: date | None
    shares: tuple[int, ...]


@once
def span(view: View) -> Span:
    """The days of ``view``."""
    table = view.corpus.table("articles")
    days = view.corpus.frame(table.filter(table.published.notnull()).group_by("published").agg(n=ibis._.count()))
    if days.empty:
        return Span(None, None, ())
    printed = pd.to_datetime(days["published"])
    first, last = printed.min(), printed.max()
    length = (last - first).days + 1
    parts = min(_PARTS, length)
    counts = days["n"].groupby((printed - first).dt.days * parts // length).sum().reindex(range(parts), fill_value=0)
    return Span(first.date(), last.date(), tuple(int(n * 100 / counts.max()) for n in counts))


@once
def _options(view: View, key: str) -> list[dict[str, Any]]:
    """What can be chosen for the filter ``key``, most articles first."""
    return [
        {str(name): value for name, value in row.items()}
        for row in filters.options(view.corpus, key).to_dict("records")
    ]


def _label(view: View) -> str:
    """The column of labels in the reader's language."""
    return f"label_{tongue(view.language)}"


def options(view: View, key: str) -> Mapping[str, str]:
    """What can be chosen for the filter ``key``: labels by code, each with the articles that it would leave."""
    return _counted(without(view, key), key, view.language)


@once
def _counted(view: View, key: str, language: Language) -> Mapping[str, str]:
    """The ``_options`` with their articles, which stay behind a Latin name; the code tells the same labels apart."""
    column, side = f"label_{tongue(language)}", base(language)
    labels = {
        row["code"]: f"{isolate(row[column], side)} · {number(row['articles'], language)}"
        for row in _options(view, key)
    }
    said = Counter(labels.values())
    return {code: label if said[label] == 1 else f"{label} · {code}" for code, label in labels.items()}


def copies(view: View) -> dict[str, int]:
    """How many articles each choice of the filter ``copy`` would leave."""
    return _copies(without(view, "copy"))


@once
def _copies(view: View) -> dict[str, int]:
    all_printed = articles(view)
    taken = view.corpus.only(copied(view.corpus)).size()
    return {filters.PRINTED: all_printed, filters.OWN: all_printed - taken, filters.TAKEN: taken}


def labels(view: View, key: str) -> dict[str, str]:
    """The words of the codes of the filter ``key``, whatever is filtered; of the most frequent where there are many."""
    return {row["code"]: row[_label(view)] for row in _options(unfiltered(view), key)}


def label(view: View, key: str, code: str) -> str:
    """The words of one code of the filter ``key``; the code itself where there are none."""
    known = labels(view, key) if key in _CODED else {}
    return known.get(code) or (actor(view, code).get(_label(view)) if key == "actor" else None) or code


def named(view: View, key: str, value: str) -> str:
    """An active filter in words: its name and what is chosen."""
    return worded(key, value, label(view, key, value), view.language)


def spelled(view: View) -> tuple[str, ...]:
    """All active filters in words."""
    return tuple(named(view, key, value) for key, chosen in view.chosen for value in chosen)


def actor(view: View, code: str) -> dict[str, str | None]:
    """The row of the entity ``code``, whatever is filtered; empty where there is none."""
    return _actor(unfiltered(view), code)


@once
def _actor(view: View, code: str) -> dict[str, str | None]:
    """The row of the entity ``code``."""
    entities = view.corpus.tables["entities"]
    found = view.corpus.frame(entities.filter(entities.entity_id == code)).to_dict("records")
    return {str(name): None if pd.isna(value) else value for name, value in found[0].items()} if found else {}


def without(view: View, key: str) -> View:
    """``view`` with the filter ``key`` dropped."""
    chosen = tuple(pair for pair in view.chosen if pair[0] != key)
    return narrowed(view.whole, chosen, view.language)


def narrowed(whole: Any, chosen: Chosen, language: Language) -> View:
    """The view that ``chosen`` leaves of ``whole``."""
    choices = filters.from_address({key: list(values) for key, values in chosen})
    return View(filters.narrow(whole, choices), whole, chosen, language)
