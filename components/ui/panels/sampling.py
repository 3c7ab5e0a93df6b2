"""Check a sample: random finds behind a chart one by one, right or wrong by one key; the precision that follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import ibis
import pandas as pd
import streamlit as st

from components.charts import CHARTS, behind, dates, marked
from components.charts.chart import Chart
from components.decisions.acts import Act, Found, Judge, Judged, StrikeOut
from components.queries import evidence, sample
from components.queries.sample import Place
from components.text.direction import base_of, isolate
from components.ui import answers, template
from components.ui.decisions import deciding, proposing
from components.ui.page import View
from components.ui.sentences.evidence import source
from components.ui.sentences.layers import shown
from components.words import known, number, percent, say, tongue

KEYS = {"right": ("1", "check"), "wrong": ("2", "close"), "undo": ("Backspace", "undo")}
"""The key and the sign of each button: digits stand on every keyboard, Arabic or Latin."""
STRUCK: dict[Judged, Found] = {"mentions": "mentions", "times": "times", "quotes": "quotes"}
"""The tables whose wrong finds can be struck out."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What is sampled: a mark of a chart (as the address writes it; empty for the whole chart) under some choices."""

    chart: str
    picked: answers.Picked
    mark: str
    of: Judged
    struck: frozenset[Place]


def table(chart: Chart, chosen: answers.Picked, mark: str = "") -> Judged:
    """As what the finds behind ``chart``, or a mark of it, are judged."""
    return chart.behind(**{**dict(chosen), **(marked.read(chart, mark) or {})})


def _acts(view: View) -> list[Act]:
    return [each.act for each in deciding.made(view)]


def _figure(view: View, chart: Chart, chosen: answers.Picked, mark: str) -> Figure:
    of = table(chart, chosen, mark)
    return Figure(chart.key, chosen, mark, of, sample.struck(of, deciding.made(view)))


@answers.once
def _drawn(view: View, figure: Figure) -> pd.DataFrame:
    """The finds of the sample, in its random order."""
    chart = CHARTS[figure.chart]
    mark = marked.read(chart, figure.mark)
    return sample.drawn(
        view.corpus, lambda corpus: behind.finds(corpus, chart, mark, **dict(figure.picked)), figure.struck
    )


@answers.once
def _claims(view: View, figure: Figure) -> pd.DataFrame:
    return behind.claims(view.corpus, figure.of, _drawn(view, figure))


def _verdicts(view: View, figure: Figure) -> list[bool | None]:
    return sample.verdicts(_drawn(view, figure), figure.of, deciding.made(view))


def measured(view: View, chart: Chart, chosen: answers.Picked, mark: str = "") -> str:
    """How many of the finds that were looked at are right, and the interval; empty where nobody has judged such."""
    figure = _figure(view, chart, chosen, mark)
    if not any(isinstance(act, Judge) and act.table == figure.of for act in _acts(view)):
        return ""
    return _said(view, _verdicts(view, figure))


def _said(view: View, verdicts: Sequence[bool | None]) -> str:
    found = sample.precision(verdicts)
    if found is None:
        return ""
    between = f"{number(round(found.low * 100), view.language)}–{percent(found.high, view.language)}"
    between = isolate(between, base_of(between))
    return say("sample.precision", view.language, right=found.right, judged=found.judged, between=between)


def tell(view: View, measured: str) -> None:
    """Say the precision that was ``measured``, if any was."""
    if measured:
        template.show("measured", said=f"{say('export.about.measured', view.language)}: {measured}")


@st.fragment
def show(view: View, chart: Chart, chosen: answers.Picked, mark: str = "") -> None:
    """The next find without a verdict, the keys, and how far it is; this part alone runs again after a key."""
    figure = _figure(view, chart, chosen, mark)
    st.markdown(f"**{say('sample.of_mark' if mark else 'sample.of_chart', view.language)}**")
    drawn = _drawn(view, figure)
    if drawn.empty:
        st.caption(say("sample.none", view.language))
        return
    verdicts = _verdicts(view, figure)
    done = sum(verdict is not None for verdict in verdicts)
    st.progress(done / len(drawn), say("sample.progress", view.language, done=done, of=len(drawn)))
    if done < len(drawn):
        _find(view, figure, drawn.iloc[[verdicts.index(None)]])
    _keys(view, figure, drawn, verdicts)
    tell(view, _said(view, verdicts))
    _strike(view, figure, drawn, verdicts)


def _find(view: View, figure: Figure, row: pd.DataFrame) -> None:
    """One find in its sentence, with what it claims."""
    for each in evidence.page(view.corpus, ibis.memtable(row)).sentences:
        template.show(
            "sampled",
            claim=_claimed(view, figure, row),
            pieces=shown(each.text, each.spans),
            source=source(each.source, each.source_en, view.language),
            date=dates.day(each.published, view.language) if each.published else say("ui.undated", view.language),
        )


def _claimed(view: View, figure: Figure, row: pd.DataFrame) -> str:
    """What the find of ``row`` says that there is, as a question."""
    said = []
    for claim in _claims(view, figure).merge(row[["article_id", "start", "end"]]).to_dict("records"):
        parts: list[Any] = [claim["label_ar" if tongue(view.language) == "ar" else "label_en"], claim.get("cue")]
        kind = f"kind.{claim.get('kind')}"
        parts += [say(kind, view.language)] if known(kind) else []
        if "earliest" in claim and not pd.isna(claim["earliest"]):
            parts.append(dates.days(claim["earliest"], claim["latest"], view.language))
        told = [str(part) for part in parts if part and not pd.isna(part)]
        said.append(" · ".join(isolate(part, base_of(part)) for part in told))
    return say(f"claim.{figure.of}", view.language, what="، ".join(dict.fromkeys(said)))


def _keys(view: View, figure: Figure, drawn: pd.DataFrame, verdicts: Sequence[bool | None]) -> None:
    """A button and a key for each verdict, and for taking the last one back."""
    rows = drawn[["article_id", "start", "end"]].itertuples(index=False, name=None)
    places = [(str(article), int(start), int(end)) for article, start, end in rows]
    judged = [
        act
        for act in _acts(view)
        if isinstance(act, Judge) and act.table == figure.of and (act.article_id, act.start, act.end) in places
    ]
    following = places[verdicts.index(None)] if None in verdicts else None
    with st.container(horizontal=True, key="judge"):
        for what, (key, icon) in KEYS.items():
            undo = what == "undo"
            st.button(
                say(f"sample.{what}", view.language),
                key=f"judge-{what}",
                icon=f":material/{icon}:",
                shortcut=key,
                type="tertiary" if undo else "secondary",
                disabled=not judged if undo else following is None,
                on_click=partial(_undone, view, judged)
                if undo
                else partial(_judged, view, figure.of, following, what == "right"),
            )


def _judged(view: View, of: Judged, place: Place | None, right: bool) -> None:
    """Keep the verdict; none on what has one, which a key pressed before the next find was shown would change."""
    again = any(Judge(of, *place, said) in _acts(view) for said in (True, False)) if place else True
    if place and not again and (problem := deciding.judge(view, Judge(of, *place, right))):
        st.toast(problem)


def _undone(view: View, judged: Sequence[Judge]) -> None:
    if judged and (problem := deciding.forget(view, judged[-1])):
        st.toast(problem)


def _strike(view: View, figure: Figure, drawn: pd.DataFrame, verdicts: Sequence[bool | None]) -> None:
    """The button that strikes out all that was judged wrong, after a preview."""
    of = STRUCK.get(figure.of)
    places = drawn[["article_id", "start", "end"]].itertuples(index=False, name=None)
    found = zip(places, verdicts, strict=True)
    wrong = [place for place, verdict in found if verdict is False and place not in figure.struck]
    if of and wrong and st.button(say("sample.strike", view.language, n=len(wrong)), key="judge-strike"):
        proposing.propose(*(StrikeOut(of, str(article), int(start), int(end)) for article, start, end in wrong))
        st.rerun()
