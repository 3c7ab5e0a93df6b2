"""How a chart meets its reader: its frame in their language, its figure in our type, colours and their direction."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.chart import Chart
from components.charts.looks import answers, dress, hover
from components.charts.looks.palette import Mode, source_colours
from components.words import Language, count, known, say, tongue

UNDATED = "chart.undated"
"""The key of the words where there are rows, and none has a time at which it could be drawn."""
__all__ = ["figure", "localise", "source_colours", "spoken"]


def localise(frame: pd.DataFrame, language: Language) -> pd.DataFrame:
    """``frame`` in ``language``: each pair ``x_ar``, ``x_en`` becomes ``x``; beside codes ``c`` stands ``c_word``.

    Codes stay, for marks are known by them. A column is one of codes when there are words for one of its values.
    """
    columns: dict[str, Any] = {}
    for name in frame.columns:
        stem, _, ending = name.rpartition("_")
        if ending in ("ar", "en") and f"{stem}_ar" in frame and f"{stem}_en" in frame:
            columns.setdefault(stem, frame[f"{stem}_{tongue(language)}"])
            continue
        columns[name] = frame[name]
        if _coded(frame, name):
            columns[f"{name}_word"] = frame[name].map(
                {code: _word(name, code, language) for code in frame[name].unique()}
            )
    return pd.DataFrame(columns, index=frame.index)


def _coded(frame: pd.DataFrame, name: str) -> bool:
    """Whether the column ``name`` holds codes for which there are words, or can hold them though it is empty."""
    if frame.empty:
        return known(f"column.{name}_word")
    values: list[Any] = list(frame[name].dropna().unique()) if frame[name].dtype.kind in "OTUb" else []
    return any(known(f"{vocabulary}.{code}") for code in values for vocabulary in (name, f"choice.{name}"))


def _word(name: str, code: Any, language: Language) -> str:
    """The word of one code, or the code itself."""
    for key in (f"{name}.{code}", f"choice.{name}.{code}"):
        if known(key):
            return say(key, language)
    return str(code)


def spoken(
    chart: Chart, frame: pd.DataFrame, language: Language, apart: bool = False, **choices: Any
) -> tuple[str, str, str]:
    """The question, the answer and the alternative text of ``chart``; ``apart`` shuts off the names in the answer."""
    said = localise(frame, language)
    return (
        answers.question(chart, language),
        answers.answer(chart, said, language, apart, **choices),
        answers.alternative(chart, said, language, **choices),
    )


def _titles(chart: Chart, frame: pd.DataFrame, language: Language) -> dict[str, str]:
    """What stands along an axis of a rate that is out of the same for all marks: the rate, and how much that is."""
    one = [rate for rate in chart.counting.rates if len(frame) and frame[rate.of].nunique() == 1]
    return {
        rate.column: say(
            "counted.axis",
            language,
            rate=say(f"column.{rate.column}", language),
            of=count(rate.noun, int(frame[rate.of].iloc[0]), language),
        )
        for rate in one
    }


def figure(
    chart: Chart,
    frame: pd.DataFrame,
    language: Language,
    mode: Mode = "light",
    *,
    titled: bool = True,
    width: int = dress.WIDTH,
    **choices: Any,
) -> go.Figure:
    """The figure of ``chart`` for ``frame``, ready for a screen or a file; without its title where the page says it.

    The title is set in lines for a figure ``width`` pixels wide.
    Every string that it shows is isolated, so it stands right in any container; ``customdata`` is bare.
    """
    said = localise(frame, language)
    bare = dress.plain(said, chart.marks)
    drawn = chart.draw(bare, **choices) if len(frame) else go.Figure()
    blank = not any(len(trace.x) for trace in drawn.data if trace.x is not None)
    drawn = go.Figure() if blank else drawn
    hover.attach(drawn, bare, chart.marks, language)
    drawn.update_layout(meta={**(drawn.layout.meta or {}), "titles": _titles(chart, frame, language)})
    dress.dress(drawn, bare, language, mode)
    if titled:
        question, answer = answers.question(chart, language), answers.answer(chart, said, language, True, **choices)
        dress.head(drawn, question, answer, language, mode, width=width)
    if blank:
        dress.nothing(drawn, say(chart.lacking if frame.empty else UNDATED, language), mode)
    return dress.isolated(drawn, language)
