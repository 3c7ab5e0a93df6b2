"""The shapes of the charts: rows of bars, dots and squares that can be clicked, and what they tell the theme.

A trace tells the theme in ``meta`` what it is, and the theme decides how that looks: ``column`` is what its length or
size shows, ``rank`` the fixed place of its outlet, ``quiet`` marks an aid to the eye that nobody clicks.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.chart import Choice

UNIT = Choice("unit", ("mentions", "articles", "per_1000"))


def named(frame: pd.DataFrame, marks: Sequence[str]) -> list[list[Any]]:
    """The ``customdata`` of the rows of ``frame``: their ``marks``, days as ISO strings."""
    columns = [
        frame[mark].dt.strftime("%Y-%m-%d") if frame[mark].dtype.kind == "M" else frame[mark].astype(object)
        for mark in marks
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def outlets(frame: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The rows of each outlet with its name, in the fixed order of the outlets; the others last."""
    order = frame["outlet_rank"].where(frame["outlet_rank"] >= 0, 10**6)
    groups = frame.assign(_order=order).groupby(["_order", "outlet"], sort=True)
    return [(str(name), rows.drop(columns="_order")) for (_, name), rows in groups]


def about(frame: pd.DataFrame, column: str, quiet: bool = False) -> dict[str, Any]:
    """The ``meta`` of a trace drawn from ``frame``."""
    rank = int(frame["outlet_rank"].iloc[0]) if "outlet_rank" in frame and len(frame) else None
    return {"column": column, "rank": rank, "quiet": quiet}


def lanes(figure: go.Figure, labels: Sequence[Any]) -> go.Figure:
    """Number the rows of ``figure`` from the top, 0 …, and write ``labels`` beside them."""
    count = len(labels)
    return figure.update_yaxes(
        tickvals=list(range(count)), ticktext=[str(label) for label in labels], range=[count - 0.4, -0.6]
    ).update_layout(meta={"rows": count})


def ranked(frame: pd.DataFrame, column: str, label: str, marks: Sequence[str]) -> go.Figure:
    """One bar per row of ``frame``, in its order, as long as ``column``, with the number at its end."""
    bars = go.Bar(
        x=frame[column],
        y=list(range(len(frame))),
        orientation="h",
        text=list(frame[column]),
        customdata=named(frame, marks),
        meta={"column": column, "rank": None, "quiet": False},
    )
    return lanes(go.Figure(bars).update_xaxes(title_text=column), list(frame[label]))


def stacked(frame: pd.DataFrame, column: str, key: str, label: str, marks: Sequence[str]) -> go.Figure:
    """One bar per ``key``, in the order of ``frame``, stacked by outlet; the number is in each piece."""
    keys = list(frame[key].unique())
    figure = go.Figure()
    for name, rows in outlets(frame):
        figure.add_bar(
            x=rows[column],
            y=[keys.index(each) for each in rows[key]],
            orientation="h",
            name=name,
            customdata=named(rows, marks),
            meta=about(rows, column),
        )
    figure.update_layout(barmode="stack").update_xaxes(title_text=column)
    return lanes(figure, list(frame.drop_duplicates(key)[label]))


def squares(
    frame: pd.DataFrame, column: str, across: tuple[str, str], down: tuple[str, str], marks: Sequence[str]
) -> go.Figure:
    """A square per row of ``frame`` where its column (``across``: key, label) and its row (``down``) meet.

    Area and shade show ``column``. Squares are markers, for a heatmap cannot be clicked.
    """
    columns, rows = (list(frame[key].unique()) for key, _ in (across, down))
    largest = frame[column].max() if len(frame) else 1
    figure = go.Figure(
        go.Scatter(
            x=[columns.index(each) for each in frame[across[0]]],
            y=[rows.index(each) for each in frame[down[0]]],
            mode="markers",
            marker={
                "symbol": "square",
                "size": list((frame[column] / largest) ** 0.5 * 15 + 11),
                "color": list(frame[column]),
                "coloraxis": "coloraxis",
            },
            customdata=named(frame, marks),
            meta={"column": column, "rank": None, "quiet": False},
        )
    )
    names = list(frame.drop_duplicates(across[0])[across[1]])
    figure.update_xaxes(tickvals=list(range(len(names))), ticktext=names, range=[-0.6, len(names) - 0.4], side="top")
    return lanes(figure, list(frame.drop_duplicates(down[0])[down[1]]))


def whiskered(frame: pd.DataFrame, key: str, label: str, marks: Sequence[str]) -> go.Figure:
    """A row per ``key``: a dot per outlet at its ``share``, with its interval; hollow dots, unclickable, are zeros."""
    keys = list(frame[key].unique())
    groups = outlets(frame)
    figure = go.Figure()
    step = 0.7 / max(len(groups), 1)
    for place, (name, rows) in enumerate(groups):
        offset = (place - (len(groups) - 1) / 2) * step
        for zero in (False, True):
            part = rows[(rows["share"] == 0) == zero]
            figure.add_scatter(
                x=part["share"],
                y=[keys.index(each) + offset for each in part[key]],
                error_x={
                    "type": "data",
                    "symmetric": False,
                    "array": list(part["high"] - part["share"]),
                    "arrayminus": list((part["share"] - part["low"]).clip(lower=0)),
                },
                mode="markers",
                name=name,
                showlegend=not zero,
                customdata=None if zero else named(part, marks),
                hoverinfo="skip" if zero else None,
                meta={**about(rows, "share"), "hollow": zero},
            )
    lanes(figure, list(frame.drop_duplicates(key)[label])).update_xaxes(title_text="share")
    return figure.update_layout(meta={"rows": len(keys), "tall": max(1, len(groups) * 0.38)})
