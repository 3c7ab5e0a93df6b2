"""What a mark says when it is pointed at: every column of its row that has words, a line each."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import dates
from components.charts.columns import worded
from components.charts.marks import named
from components.charts.numbers import written
from components.text.direction import isolate, number
from components.words import Language

_PLACE = "¤"
"""Stands for a number while its line is isolated: an isolate inside another has to be put in last."""


def attach(figure: go.Figure, said: pd.DataFrame, marks: Sequence[str], language: Language) -> None:
    """Give each mark of ``figure`` the text of the row of ``said`` from which it was drawn."""
    texts = dict(zip(map(tuple, named(said, marks)), _rows(said, language), strict=True)) if len(said) else {}
    for trace in figure.data:
        if trace.customdata is not None:
            trace.hovertext = [texts[tuple(mark)] for mark in trace.customdata]
            trace.hovertemplate = "%{hovertext}<extra></extra>"


def _rows(said: pd.DataFrame, language: Language) -> list[str]:
    """The text of each row."""
    names = worded(said, language)
    records = said[list(names)].to_dict("records")
    return ["<br>".join(_line(name, names[name], row[name], language) for name in names) for row in records]


def _line(column: str, name: str, value: Any, language: Language) -> str:
    """«name: value», isolated, its number apart so that sign and percent stay where they belong."""
    base = "rtl" if language == "ar" else "ltr"
    if isinstance(value, (pd.Timestamp, type(pd.NaT))):
        return isolate(f"{name}: {dates.day(value, language)}", base)  # type: ignore[arg-type]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return isolate(f"{name}: {_PLACE}", base).replace(_PLACE, number(written(value, column)))  # type: ignore[arg-type]
    return isolate(f"{name}: {value}", base)  # type: ignore[arg-type]
