"""What stands along the axes: names of rows and columns, values with their unit, days with their names."""

import html
import math
import textwrap
import unicodedata
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import dates, numbers
from components.charts.looks.palette import Paper
from components.words import Language, base, known, say, time_base

COLUMNS = 36
"""Letters that stand side by side over the columns of a figure as narrow as a telephone."""
TITLE = 22
"""Pixels of the words over the names of columns, which say what the marks in them show."""
ASIDE = 0.14
"""How much longer an axis is for a column of numbers beside its marks."""
LEADING, AROUND = 18, 90
"""Pixels: of a line of a name, so that the longest names keep apart, and of a figure without its rows."""
NARROW, APART = 200, 4
"""Pixels: between the margins of a figure on a telephone where names of rows take up room, and between two names."""
ARABIC, LATIN = 6.4, 6.9
"""Pixels of a letter in small type, on the average and a little over it."""
MANY = 6
"""Columns beyond which a telephone leaves each so few pixels that names stand steeper and those of rows are short."""
SLANT, STEEP = 40, 62
"""Degrees; so steep, names of one line stand apart where columns are 24 and 15 pixels wide."""


def rows(figure: go.Figure, said: pd.DataFrame, language: Language) -> None:
    """Wrap the names of the rows; under them, where the chart asks for it, the days."""
    if figure.layout.yaxis.ticktext is None:
        return
    width, most = (22, 3) if len(figure.layout.xaxis.ticktext or ()) > MANY else (34, 2)
    labels = [wrapped(text, width, most) for text in figure.layout.yaxis.ticktext]
    if under := (figure.layout.meta or {}).get("under"):
        days = [dates.days(row[under[0]], row[under[1]], language) for row in said.to_dict("records")]
        labels = [f"{label}<br>{day}" for label, day in zip(labels, days, strict=True)]
    lines = [label.count("<br>") for label in labels]
    figure.update_yaxes(ticktext=labels, showgrid=False)
    wanted = len(labels) * (max(lines, default=0) + 1) * LEADING + AROUND
    figure.layout.height = max(figure.layout.height + sum(lines) * 14, wanted)


def across(figure: go.Figure, language: Language) -> None:
    """Name the columns: in lines where these are sure to fit, else aslant over the names of the rows."""
    names = figure.layout.xaxis.ticktext
    if names is None:
        return
    level = [wrapped(name, COLUMNS // len(names), 3) for name in names]
    lines = max(name.count("<br>") + 1 for name in level)
    room = 18 * lines + 6
    if max(breadth(line) for name in level for line in name.split("<br>")) > NARROW / len(names) - APART:
        level = [shortened(name, 26) for name in names]
        slant = STEEP if len(names) > MANY else SLANT
        room = int(max(map(breadth, level)) * math.sin(math.radians(slant))) + 24
        figure.update_xaxes(tickangle=-slant if base(language) == "rtl" else slant)
    else:
        figure.update_xaxes(tickangle=0)
    figure.update_xaxes(ticktext=level, showgrid=False)
    figure.layout.margin.t += room
    figure.layout.height += room - 48


def measured(figure: go.Figure, language: Language, paper: Paper) -> None:
    """The axis of values: its words, its ticks, room for numbers; in Arabic it grows from the right.

    Where an axis has names and marks show their value otherwise, by size and shade, only the words stand over it.
    """
    for axis, name in ((figure.layout.xaxis, "x"), (figure.layout.yaxis, "y")):
        column = axis.title.text
        if column is None or not known(f"column.{column}"):
            continue
        told = (figure.layout.meta or {}).get("titles", {}).get(column) or say(f"column.{column}", language)
        told = wrapped(told, COLUMNS, 2) if name == "x" else told
        figure.layout.height += 16 * told.count("<br>")
        axis.title = {"text": told, "standoff": 8, "font": axis.title.font}
        if axis.ticktext is not None:
            figure.layout.margin.t += TITLE
            figure.layout.height += TITLE
            continue
        axis.tickfont = {"color": paper.faint, "size": 12}
        top = _top(figure, name)
        if column in numbers.SIGNED:
            axis.range = [-top * 1.14, top * 1.14]
        elif column == "lag":
            axis.range = [-0.08 * top, top * 1.1]
        else:
            axis.range = [-0.02 * top, min(top * 1.14, 1.03)] if column in numbers.RATES else [0, top * 1.14]
        axis.tickvals, axis.ticktext = numbers.ticks(min(0, axis.range[0]), axis.range[1], column, language)
        if name == "x" and (beside := (figure.layout.meta or {}).get("numbers")):
            axis.range = [axis.range[0], axis.range[1] + top * ASIDE]
            _beside(figure, [numbers.written(value, column, language) for value in beside], language)
    if figure.layout.xaxis.type != "date" and base(language) == "rtl":
        ends = figure.layout.xaxis.range or (0, 1)
        figure.layout.xaxis.range = [ends[1], ends[0]]
        _mirrored(figure)


def _mirrored(figure: go.Figure) -> None:
    """Names that stand at one side of their points stand at the other where the axis runs the other way."""
    for note in figure.layout.annotations:
        if note.xref != "paper" and note.xanchor in ("left", "right"):
            note.update(xanchor="right" if note.xanchor == "left" else "left", xshift=-(note.xshift or 0))


def _beside(figure: go.Figure, numbers: list[str], language: Language) -> None:
    """Write ``numbers`` in a column of their own, beyond the last value that the axis names."""
    edge = {"x": 0, "xanchor": "left"} if base(language) == "rtl" else {"x": 1, "xanchor": "right"}
    for place, number in enumerate(numbers):
        figure.add_annotation(**edge, xref="paper", y=place, text=number, showarrow=False, font={"size": 12})


def _top(figure: go.Figure, name: str) -> float:
    """The greatest length on the axis ``name``, stacked bars as one and whiskers with them."""
    sums: dict[Any, float] = {}
    stacked = figure.layout.barmode == "stack"
    for trace in figure.data:
        lengths, places = (trace.x, trace.y) if name == "x" else (trace.y, trace.x)
        whiskers = trace.error_x.array if trace.type == "scatter" else None
        plus = [0] * len(lengths) if whiskers is None else whiskers
        for length, place, more in zip(lengths, places, plus, strict=True):
            before = sums.get(place, 0.0)
            size = abs(length) + more
            sums[place] = before + length if stacked and trace.type == "bar" else max(before, size)
    return max(sums.values(), default=1) or 1


def time(figure: go.Figure, language: Language) -> None:
    """The axis of time, its days named by us; it runs from left to right unless the reader wants it otherwise."""
    days: list[pd.Timestamp] = []
    for trace in figure.data:
        lying = trace.type == "bar" and trace.orientation == "h"
        starts = [pd.Timestamp(day) for day in (trace.base if lying else trace.x)]
        lengths = trace.x if lying else trace.width if trace.type == "bar" else [0] * len(starts)
        days += starts + [day + pd.Timedelta(float(length), "ms") for day, length in zip(starts, lengths, strict=True)]
    if not days:
        return
    first, last = min(days), max(days)
    vals, texts = dates.ticks(first, last, language)
    pad = max((last - first) * 0.04, pd.Timedelta(hours=16))
    ends = [first - pad, last + pad] if time_base(language) == "ltr" else [last + pad, first - pad]
    figure.update_xaxes(tickvals=vals, ticktext=texts, range=ends, showgrid=False, tickangle=0)
    figure.update_yaxes(ticklabelstandoff=12)
    for note in figure.layout.annotations:
        early = (pd.Timestamp(note.x) - first < (last - first) / 2) == (time_base(language) == "ltr")
        note.update(xanchor="left" if early else "right", xshift=3 if early else -3, font={"size": 12})


def wrapped(text: str, width: int, most: int) -> str:
    """``text`` in at most ``most`` lines of about ``width`` letters, the rest told by an ellipsis."""
    return "<br>".join(
        textwrap.wrap(
            str(text), width, max_lines=most, placeholder=" …", break_on_hyphens=False, break_long_words=False
        )
    )


def shortened(text: str, most: int) -> str:
    """``text``, or its beginning and an ellipsis where it is longer than ``most`` letters; cut between words if it can.

    ``text`` may hold written-out markup (``&amp;``), which stays whole.
    """
    bare = html.unescape(text)
    if len(bare) <= most:
        return text
    whole = textwrap.shorten(bare, most, placeholder="…", break_long_words=False, break_on_hyphens=False)
    return html.escape(whole if len(whole) > 1 else bare[: most - 1].rstrip() + "…", quote=False)


def breadth(text: str) -> float:
    """About how many pixels ``text`` is broad in the type of our names: Latin letters are broader than Arabic ones."""
    bare = [letter for letter in html.unescape(text) if not unicodedata.combining(letter)]
    return sum(LATIN if letter.isascii() and letter.isalpha() else ARABIC for letter in bare)


def letters(text: str) -> int:
    """How many letters of ``text`` take up room: signs above and below take none."""
    return sum(not unicodedata.combining(letter) for letter in text)
