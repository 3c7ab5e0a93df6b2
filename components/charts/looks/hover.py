"""What a mark says when it is pointed at: every column of its row that has words, a line each."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import dates
from components.charts.looks.columns import worded
from components.charts.marks import named
from components.charts.numbers import written
from components.text.direction import isolate, number
from components.words import Language, base


def attach(figure: go.Figure, said: pd.DataFrame, marks: Sequence[str], language: Language) -> None:
    """Give each mark of ``figure`` the text of the row of ``said`` from which it was drawn."""
    texts = dict(zip(map(tuple, named(said, marks)), _rows(said, language), strict=True)) if len(said) else {}
    for trace in figure.data:
        if trace.customdata is not None:
            trace.hovertext = [texts[tuple(mark)] for mark in trace.customdata]
            trace.hovertemplate = "%{hovertext}<extra></extra>"
        elif trace.hovertext is not None:
            trace.hovertext = [isolate(name, base(language)) for name in trace.hovertext]


def _rows(said: pd.DataFrame, language: Language) -> list[str]:
    """The text of each row."""
    names = worded(said, language)
    records = said[list(names)].to_dict("records")
    return [
        "<br>".join(_line(name, names[name], row[name], language) for name in names if not _empty(row[name]))
        for row in records
    ]


def _empty(value: Any) -> bool:
    """Whether a cell says nothing: what only some rows have."""
    return isinstance(value, str) and not value


def _line(column: str, name: str, value: Any, language: Language) -> str:
    """«name: value», isolated, its value apart so that a number's sign and a name's bracket stay where they belong."""
    side = base(language)
    if isinstance(value, (pd.Timestamp, type(pd.NaT))):
        told = dates.day(value, language)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        told = number(written(value, column, language))
    else:
        told = isolate(str(value), side)
    return isolate(f"{name}: {told}", side)
