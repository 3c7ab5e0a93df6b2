"""What a figure holds as categories and series: from this Office draws a chart of its own, which can be edited."""

import html
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from components.charts import dates
from components.export.exhibit import Exhibit
from components.text.direction import strip_controls
from components.words import known, say

Shape = Literal["bars", "columns", "lines"]
"""Bars lie, columns stand."""


@dataclass(frozen=True, slots=True)
class Series:
    """One series: its name (empty for the only one), its colour as ``RRGGBB``, a value or None per category."""

    name: str
    colour: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Plotted:
    """A figure that Office has a type for; ``column`` is what its values are, ``measure`` that in words.

    Several bars of a category stack.
    Where the categories are days, ``days`` are these, and the distances between them mean something.
    """

    shape: Shape
    column: str
    measure: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    days: tuple[date, ...] = ()

    @property
    def both_ways(self) -> bool:
        """Whether values go both ways from nought: the names of the categories then stand aside of the bars."""
        return any(value is not None and value < 0 for series in self.series for value in series.values)

    @property
    def whole(self) -> bool:
        """Whether all values are whole numbers."""
        return all(value is None or value.is_integer() for series in self.series for value in series.values)


def plotted(exhibit: Exhibit) -> Plotted | None:
    """The figure of ``exhibit`` as categories and series; None where Office has no such type, or nothing is drawn."""
    figure = exhibit.figure
    drawn = [trace for trace in figure.data if not {"aid", "gap"} & set(trace.meta or {})]
    bars = [trace for trace in drawn if trace.type == "bar"]
    lines = [trace for trace in drawn if trace.type == "scatter" and trace.mode == "lines"]
    if bars and len(bars) == len(drawn):
        if any(trace.base is not None or (trace.meta or {}).get("vague") for trace in bars):
            return None
        return _bars(figure, bars, exhibit) if bars[0].orientation == "h" else _over_time(bars, "columns", exhibit)
    return _over_time(lines, "lines", exhibit) if lines and figure.layout.xaxis.type == "date" else None


def _bars(figure: go.Figure, bars: list[Any], exhibit: Exhibit) -> Plotted | None:
    """Lying bars: a category per named row, the top one first."""
    places, names = figure.layout.yaxis.tickvals, figure.layout.yaxis.ticktext
    if places is None or names is None:
        return None
    return Plotted(
        "bars",
        *_measured(bars, exhibit),
        tuple(_bare(name) for name in names),
        tuple(_series(trace, list(trace.y), list(places), list(trace.x)) for trace in bars),
    )


def _over_time(traces: list[Any], shape: Shape, exhibit: Exhibit) -> Plotted:
    """Columns or lines over days: a category per day that is named by any of ``traces``."""
    days = sorted({pd.Timestamp(day) for trace in traces for day in trace.x})
    grain = str(exhibit.frame["grain"].iloc[0]) if "grain" in exhibit.frame and len(exhibit.frame) else "day"
    return Plotted(
        shape,
        *_measured(traces, exhibit),
        tuple(dates.period(day, grain, exhibit.language) for day in days),
        tuple(_series(trace, [pd.Timestamp(day) for day in trace.x], days, list(trace.y)) for trace in traces),
        tuple(day.date() for day in days),
    )


def _series(trace: Any, keys: list[Any], places: list[Any], values: list[Any]) -> Series:
    """One trace, a value for each of ``places``."""
    found: dict[Any, float] = {}
    for key, value in zip(keys, values, strict=True):
        if not pd.isna(value):
            found[key] = found.get(key, 0.0) + float(value)
    colour = (trace.line.color if trace.type == "scatter" else trace.marker.color) or "#0B6E6E"
    return Series(_bare(trace.name or ""), str(colour).lstrip("#"), tuple(found.get(place) for place in places))


def _measured(traces: list[Any], exhibit: Exhibit) -> tuple[str, str]:
    """What ``traces`` show, as a column and in words."""
    column = str((traces[0].meta or {}).get("column", ""))
    key = f"column.{column}"
    return column, say(key, exhibit.language) if known(key) else column


def _bare(label: str) -> str:
    """A label of the figure as text: without isolates, line breaks and what Plotly takes for markup."""
    return strip_controls(html.unescape(label.replace("<br>", " · ")))
