"""Check a sample: random finds behind a chart one by one, right or wrong by one key each; the precision that follows."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import ibis
import pandas as pd
import streamlit as st

from components import evidence, sample
from components.charts import CHARTS, behind, dates, marked
from components.charts.chart import Chart
from components.decisions.acts import Judge, Judged, StrikeOut
from components.sample import Place
from components.text.direction import base_of, isolate
from components.ui import answers, deciding, proposing, template
from components.ui.evidence import source
from components.ui.layers import shown
from components.ui.page import View
from components.words import known, number, percent, say, tongue

OFFER = "sample"
"""What the address says is open under a chart while a sample of it is judged."""
KEYS = {"right": "1", "wrong": "2", "undo": "Backspace"}
"""The key of each verdict: digits stand on every keyboard, Arabic or Latin."""
_ICONS = {"right": "check", "wrong": "close", "undo": "undo"}


@answers.once
def _drawn(view: View, chart: str, picked: answers.Picked, mark: str, struck: frozenset[Place]) -> pd.DataFrame:
    """The sample behind ``mark`` (as the address writes it) of ``chart``, behind all of it where that is empty."""
    declared = CHARTS[chart]
    read = marked.read(declared, mark)
    return sample.drawn(
        view.corpus, lambda corpus: behind.finds(corpus, declared, read, **dict(picked)), struck
    )


@answers.once
def _claims(view: View, table: Judged, chart: str, picked: answers.Picked, mark: str, struck: frozenset[Place]) -> Any:
    return behind.claims(view.corpus, table, _drawn(view, chart, picked, mark, struck))


def table(chart: Chart, chosen: answers.Picked) -> Judged | None:
    """As what the finds behind ``chart`` are judged."""
    return chart.behind(**dict(chosen))


def measured(view: View, chart: Chart, chosen: answers.Picked, mark: str = "") -> str:
    """The measured precision in a sentence; empty, and nothing is asked, where nobody has judged such finds."""
    of, decided = table(chart, chosen), deciding.made(view)
    if of is None or not any(isinstance(each.act, Judge) and each.act.table == of for each in decided):
        return ""
    struck = sample.struck(of, decided)
    return _said(view, sample.verdicts(_drawn(view, chart.key, chosen, mark, struck), of, decided))


def _said(view: View, verdicts: Sequence[bool | None]) -> str:
    found = sample.precision(verdicts)
    if found is None:
        return ""
    between = f"{number(round(found.low * 100), view.language)}–{percent(found.high, view.language)}"
    between = isolate(between, base_of(between))
    return say("sample.precision", view.language, right=found.right, judged=found.judged, between=between)


@st.fragment
def show(view: View, chart: Chart, chosen: answers.Picked, mark: str = "") -> None:
    """The next find without a verdict, the keys, and how far it is; a rerun of this part alone after each key."""
    of, decided = table(chart, chosen), deciding.made(view)
    if of is None:
        st.caption(say("sample.none", view.language))
        return
    struck = sample.struck(of, decided)
    drawn = _drawn(view, chart.key, chosen, mark, struck)
    verdicts = sample.verdicts(drawn, of, decided)
    done = sum(verdict is not None for verdict in verdicts)
    st.markdown(f"**{say('sample.of_mark' if mark else 'sample.of_chart', view.language)}**")
    if drawn.empty:
        st.caption(say("sample.none", view.language))
        return
    st.progress(done / len(drawn), say("sample.progress", view.language, done=done, of=len(drawn)))
    if done < len(drawn):
        place = verdicts.index(None)
        claims = _claims(view, of, chart.key, chosen, mark, struck)
        _find(view, drawn.iloc[[place]], _claimed(view, of, claims, drawn.iloc[place]))
    _keys(view, of, drawn, verdicts)
    if said := _said(view, verdicts):
        template.show("measured", said=said)
    _strike(view, of, drawn, verdicts, struck)


def _find(view: View, row: pd.DataFrame, claim: str) -> None:
    """One find in its sentence, with what it claims."""
    found = evidence.page(view.corpus, ibis.memtable(row)).sentences
    for each in found:
        template.show(
            "sampled",
            claim=claim,
            pieces=shown(each.text, each.spans),
            source=source(each.source, each.source_en, view.language),
            date=dates.day(each.published, view.language) if each.published else say("ui.undated", view.language),
        )


def _claimed(view: View, of: Judged, claims: pd.DataFrame, place: Any) -> str:
    """What the find at ``place`` says that there is."""
    here = (claims["article_id"] == place["article_id"]) & (claims["start"] == place["start"])
    said = []
    for row in claims[here & (claims["end"] == place["end"])].to_dict("records"):
        parts = [row["label_ar" if tongue(view.language) == "ar" else "label_en"]]
        kind = f"kind.{row.get('kind')}"
        parts += [say(kind, view.language)] if known(kind) else []
        parts += [row["cue"]] if row.get("cue") else []
        if "earliest" in row and not pd.isna(row["earliest"]):
            parts.append(dates.days(row["earliest"], row["latest"], view.language))
        said.append(" · ".join(str(part) for part in parts if part and not pd.isna(part)))
    return say(f"claim.{of}", view.language, what="، ".join(dict.fromkeys(said)))


def _keys(view: View, of: Judged, drawn: pd.DataFrame, verdicts: Sequence[bool | None]) -> None:
    """A button and a key for each verdict, and for taking the last one back."""
    full = None not in verdicts
    judged = {_place(each.act): each.act for each in deciding.made(view) if isinstance(each.act, Judge)}
    places = [(of, *place) for place in drawn[["article_id", "start", "end"]].itertuples(index=False, name=None)]
    mine = [act for place, act in judged.items() if place in places]
    with st.container(horizontal=True, key="judge"):
        for what in KEYS:
            st.button(
                say(f"sample.{what}", view.language),
                key=f"judge-{what}",
                icon=f":material/{_ICONS[what]}:",
                shortcut=KEYS[what],
                type="tertiary" if what == "undo" else "secondary",
                disabled=not mine if what == "undo" else full,
                on_click=partial(_undo, view, mine[-1] if mine else None)
                if what == "undo"
                else partial(_judge, view, None if full else places[verdicts.index(None)], what == "right"),
            )


def _place(act: Judge) -> tuple[Judged, str, int, int]:
    return act.table, act.article_id, act.start, act.end


def _judge(view: View, place: tuple[Judged, str, int, int] | None, right: bool) -> None:
    if place:
        of, article_id, start, end = place
        _tell(deciding.judge(view, Judge(of, str(article_id), int(start), int(end), right)))


def _undo(view: View, act: Judge | None) -> None:
    if act:
        _tell(deciding.forget(view, act))


def _tell(problem: str) -> None:
    if problem:
        st.toast(problem)


def _strike(
    view: View, of: Judged, drawn: pd.DataFrame, verdicts: Sequence[bool | None], struck: frozenset[Place]
) -> None:
    """The button that strikes out all that was judged wrong, after a preview."""
    if of not in ("mentions", "times", "quotes"):
        return
    places = drawn[["article_id", "start", "end"]].itertuples(index=False, name=None)
    wrong = [place for place, verdict in zip(places, verdicts, strict=True) if verdict is False and place not in struck]
    if wrong and st.button(say("sample.strike", view.language, n=len(wrong)), key="judge-strike"):
        proposing.propose(*(StrikeOut(of, str(article), int(start), int(end)) for article, start, end in wrong))
        st.rerun()
