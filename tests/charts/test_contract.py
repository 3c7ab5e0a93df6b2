"""What every chart promises, tried on every chart, every choice and every mark."""

import inspect
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from components import charts
from components.charts import CHARTS, behind
from components.charts.chart import Chart
from components.charts.looks import columns, theme
from components.corpus import Corpus
from components.text.direction import CONTROLS
from components.words import LANGUAGES, Language, known

OPEN: dict[str, tuple[Any, ...]] = {
    "profile": (None, "Q1", "Q2"),
    "compare": (None, "المساء|الصباح", ["الصباح"]),
    "versus": (None, "source:المساء|", "actor:Q1|Q2", "period:2023-09-14|2023-09-14", "copy:own|taken"),
}
"""Choices without a fixed list of values."""


def every_choice(chart: Chart) -> Iterator[dict[str, Any]]:
    """Each combination of what can be chosen for ``chart``."""
    taken = inspect.signature(chart.data).parameters
    values = {choice.key: choice.values for choice in chart.choices}
    values |= {key: options for key, options in OPEN.items() if key in taken}
    for combination in itertools.product(*values.values()):
        yield dict(zip(values, combination, strict=True))


def some_choices(chart: Chart) -> Iterator[dict[str, Any]]:
    """Each value of each choice once, the others being what they are by default."""
    every = list(every_choice(chart))
    for key in every[0]:
        values = list({str(choices[key]): choices[key] for choices in every}.values())
        yield from ({**every[0], key: value} for value in values[1:])
    yield every[0]


def clickable(chart: Chart, frame: pd.DataFrame, choices: dict[str, Any]) -> list[dict[str, Any]]:
    """The marks of the figure, as a click hands them on."""
    figure = theme.figure(chart, frame, "ar", **choices)
    data = [trace.customdata for trace in figure.data if trace.customdata is not None]
    return [dict(zip(chart.marks, mark, strict=True)) for marks in data for mark in marks]


def test_the_list_and_the_folder_agree() -> None:
    """Every file that declares a chart is listed, under its own name."""
    files = (Path(charts.__file__).parent / "questions").glob("*.py")
    declared = {file.stem for file in files if "\nCHART = " in file.read_text(encoding="utf-8")}
    assert declared == set(CHARTS)


def narrowed(corpus: Corpus, how: str) -> Corpus:
    """The corpus as filters may leave it."""
    articles = corpus.tables["articles"]
    if how == "articles":
        return corpus.only(articles.filter(articles.article_id != "a3").select("article_id"))
    return corpus.where("mentions", lambda mentions: mentions.kind != "people") if how == "rows" else corpus


@pytest.mark.parametrize("how", ["whole", "articles", "rows"])
@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_every_mark_opens_to_its_evidence(chart: Chart, how: str, corpus: Corpus) -> None:
    """Behind each mark is evidence, and as much of it as the mark says, whatever filters leave."""
    corpus = narrowed(corpus, how)
    for choices in every_choice(chart):
        frame = chart.data(corpus, **choices)
        counted = chart.measure(**choices)
        keyed = {tuple(map(str, row[list(chart.marks)])): row[counted] for _, row in _days_as_text(frame).iterrows()}
        marks = clickable(chart, frame, choices)
        assert marks or any(choices.get(key) for key in OPEN), choices
        for mark in marks:
            found = corpus.frame(chart.opens(corpus, mark, **choices))
            assert list(found.columns) == ["article_id", "sentence", "start", "end"]
            assert _amount(found, counted) == keyed[tuple(map(str, mark.values()))] > 0, (choices, mark)


def _days_as_text(frame: pd.DataFrame) -> pd.DataFrame:
    days = [name for name in frame if frame[name].dtype.kind == "M"]
    return frame.assign(**{name: frame[name].dt.strftime("%Y-%m-%d") for name in days})


def _amount(found: pd.DataFrame, counted: str) -> int:
    """How much evidence there is, in the unit of the mark."""
    if counted == "articles":
        return int(found["article_id"].nunique())
    if counted == "sentences":
        return len(found[["article_id", "sentence"]].drop_duplicates())
    return len(found)


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_the_frame_names_each_mark_once(chart: Chart, corpus: Corpus) -> None:
    """One row, one mark."""
    for choices in some_choices(chart):
        assert not chart.data(corpus, **choices).duplicated(list(chart.marks)).any(), choices


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_an_empty_corpus_is_answered(chart: Chart, corpus: Corpus) -> None:
    """Where nothing is left, the frame keeps its columns, and the figure says that there is nothing."""
    nobody = corpus.only(corpus.tables["articles"].filter(False).select("article_id"))
    for choices in some_choices(chart):
        frame = chart.data(nobody, **choices)
        assert frame.empty
        assert list(frame.columns) == list(chart.data(corpus, **choices).columns)
        for language in LANGUAGES:
            assert theme.figure(chart, frame, language, **choices).layout.annotations
            assert all(theme.spoken(chart, frame, language, **choices))


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_every_chart_is_told_in_words(chart: Chart) -> None:
    """Question, answer, form and how it was counted are there, and the words of its choices."""
    keys = [f"chart.{chart.key}.{part}" for part in ("title", "answer", "form", "counted")]
    keys += [f"choice.{choice.key}" for choice in chart.choices]
    keys += [f"choice.{choice.key}.{value}" for choice in chart.choices for value in choice.values]
    assert [key for key in keys if not known(key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_every_string_is_isolated(chart: Chart, language: str, corpus: Corpus) -> None:
    """What is drawn is isolated line by line; what is handed on after a click is bare."""
    figure = theme.figure(chart, chart.data(corpus), language)  # type: ignore[arg-type]
    shown = [figure.layout.title.text, figure.layout.title.subtitle.text]
    for axis in (figure.layout.xaxis, figure.layout.yaxis):
        shown += [axis.title.text, *(axis.ticktext or ())]
    for trace in figure.data:
        shown += [trace.name, *(trace.text or ()), *(trace.hovertext or ())]
        bare = [cell for mark in (trace.customdata if trace.customdata is not None else ()) for cell in mark]
        assert not any(set(str(cell)) & set(CONTROLS) for cell in bare)
    for line in "<br>".join(text for text in shown if text).split("<br>"):
        assert line[0] in CONTROLS, line
        assert line[-1] in CONTROLS, line


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_nothing_turns_to_webgl(chart: Chart, corpus: Corpus) -> None:
    """Every trace is one that shapes Arabic, and one that can be clicked."""
    assert {trace.type for trace in theme.figure(chart, chart.data(corpus), "ar").data} <= {"bar", "scatter"}


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_what_is_judged_is_what_is_behind(chart: Chart, corpus: Corpus) -> None:
    """Each find behind a mark is a row of the table that the chart names, and claims something that can be judged."""
    for choices in some_choices(chart):
        everything = corpus.frame(behind.finds(corpus, chart, **choices))
        assert list(everything.columns) == ["article_id", "sentence", "start", "end"]
        for mark in clickable(chart, chart.data(corpus, **choices), choices)[:3]:
            table = chart.behind(**{**choices, **mark})
            found = corpus.frame(behind.finds(corpus, chart, mark, **choices)).drop_duplicates()
            claims = behind.claims(corpus, table, found)
            assert len(claims[["article_id", "start", "end"]].drop_duplicates()) == len(found) > 0, (choices, mark)
            assert claims["label_ar"].notna().all()


RATED = [chart for chart in CHARTS.values() if chart.counting.rates]


@pytest.mark.parametrize("chart", RATED, ids=[chart.key for chart in RATED])
def test_every_rate_stands_with_its_parts(chart: Chart, corpus: Corpus) -> None:
    """Numerator, denominator, interval and whether it is enough stand in table, files and hover, in both languages."""
    for choices in some_choices(chart):
        frame = chart.data(corpus, **choices)
        for rate in (each for each in chart.counting.rates if each.column in frame):
            parts = {rate.column, rate.hits, rate.of, *rate.ends}
            assert parts | {"few"} <= set(frame.columns), choices
            known_rows = frame[frame[rate.of] > 0].dropna(subset=[rate.column])
            value, (low, high) = known_rows[rate.column], (known_rows[end] for end in rate.ends)
            assert (abs(value - known_rows[rate.hits] * rate.per / known_rows[rate.of]) < 1e-9).all()
            assert ((low <= value) & (value <= high)).all()
            for language in LANGUAGES:
                words = columns.worded(theme.localise(frame, language), language)
                assert parts | {"few_word"} <= set(words), choices
                hovers = [text for trace in _pointed(chart, frame, language, choices) for text in trace.hovertext]
                assert all(words[part] in text for text in hovers for part in parts)


def _pointed(chart: Chart, frame: pd.DataFrame, language: Language, choices: dict[str, Any]) -> list[Any]:
    """The traces that say something when they are pointed at."""
    figure = theme.figure(chart, frame, language, **choices)
    return [trace for trace in figure.data if trace.customdata is not None]
