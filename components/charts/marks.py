"""The shapes of the charts: rows of bars, dots and squares that can be clicked, and what they tell the theme.

A trace tells the theme in ``meta`` what it is, and the theme decides how that looks: ``column`` is what its length or
size shows, ``rank`` the fixed place of its outlet, ``part`` which of three parts of a whole it is; ``quiet`` marks a
line, ``aid`` whiskers and the numbers beyond them: nobody clicks these, and Office draws a chart without them.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.chart import Choice
from components.charts.outlets import NAMELESS

UNIT = Choice("unit", ("per_1000", "mentions", "articles"))
_SQUARE, _MATRIX = 26, 150
"""Pixels: the largest square, and so many for a row of them on a telephone, where they must not lie on each other."""
NOUGHT = 6
"""Pixels: the size of a point that stands for none, which is not a point that is missing."""


def named(frame: pd.DataFrame, marks: Sequence[str]) -> list[list[Any]]:
    """The ``customdata`` of the rows of ``frame``: their ``marks``, days as ISO strings."""
    columns = [
        frame[mark].dt.strftime("%Y-%m-%d") if frame[mark].dtype.kind == "M" else frame[mark].astype(object)
        for mark in marks
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def outlets(frame: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The rows of each outlet with its name, in the fixed order of the outlets; the others last, then the unknown."""
    order = frame["outlet_rank"].where(frame["outlet_rank"] >= 0, NAMELESS - 1)
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


def ranked(
    frame: pd.DataFrame, column: str, label: str, marks: Sequence[str], ends: tuple[str, str] | None = None
) -> go.Figure:
    """One bar per row of ``frame``, in its order, as long as ``column``, with the number at its end.

    With ``ends``, the columns of an interval, a whisker shows it, and the numbers have a column of their own: beyond a
    whisker, where another length is, a number would be taken for it. Faint where all are ``few``.
    """
    places, about = list(range(len(frame))), {"column": column, "rank": None, "quiet": False}
    few = ends is not None and bool(len(frame)) and bool(frame["few"].all())
    figure = go.Figure()
    figure.add_bar(
        x=frame[column], y=places, orientation="h", customdata=named(frame, marks), meta={**about, "few": few},
        **({} if ends else {"text": list(frame[column])}),
    )  # fmt: skip
    if ends is not None:
        figure.add_scatter(
            x=frame[column], y=places, mode="markers", marker={"size": 1}, error_x=interval(frame, column, ends),
            hoverinfo="skip", showlegend=False, meta={**about, "aid": True, "faint": True},
        )  # fmt: skip
    lanes(figure.update_xaxes(title_text=column), list(frame[label]))
    return figure.update_layout(meta={"rows": len(frame), **({"numbers": list(frame[column])} if ends else {})})


def interval(frame: pd.DataFrame, column: str, ends: tuple[str, str]) -> dict[str, Any]:
    """The whiskers of ``column`` to the ``ends`` of its interval."""
    more, less = (list(abs(frame[end] - frame[column])) for end in reversed(ends))
    return {"type": "data", "symmetric": False, "array": more, "arrayminus": less}


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

    Outlets stand in their fixed order. Area and shade show ``column``; pale squares are out of too ``few``. Squares are
    markers, for a heatmap cannot be clicked.
    """
    ordered = frame.sort_values("outlet_rank", kind="stable") if across[0] == "source" else frame
    columns, rows = list(ordered[across[0]].unique()), list(frame[down[0]].unique())
    largest = frame[column].max() if len(frame) else 1
    few = frame["few"] if "few" in frame else pd.Series(False, index=frame.index)
    figure = go.Figure()
    most = min(_SQUARE, _MATRIX / max(len(columns), 1))
    for thin, part in ((False, frame[~few]), (True, frame[few])):
        if part.empty:
            continue
        shades = {} if thin else {"color": list(part[column]), "coloraxis": "coloraxis"}
        figure.add_scatter(
            x=[columns.index(each) for each in part[across[0]]],
            y=[rows.index(each) for each in part[down[0]]],
            mode="markers",
            marker={
                "symbol": "square",
                "size": list((0.58 * (part[column] / largest) ** 0.5 + 0.42) * most),
                **shades,
            },
            showlegend=False,
            customdata=named(part, marks),
            meta={"column": column, "rank": None, "quiet": False, "symbol": "square", "few": thin},
        )
    names = list(ordered.drop_duplicates(across[0])[across[1]])
    figure.update_xaxes(tickvals=list(range(len(names))), ticktext=names, range=[-0.6, len(names) - 0.4], side="top")
    figure.update_xaxes(title_text=column)
    return lanes(figure, list(frame.drop_duplicates(down[0])[down[1]]))


def whiskered(
    frame: pd.DataFrame,
    key: str,
    label: str,
    marks: Sequence[str],
    *,
    column: str = "share",
    ends: tuple[str, str] = ("low", "high"),
) -> go.Figure:
    """A row per ``key``: a dot per outlet at its ``column``, with its interval.

    Full dots belong to a ``sure`` difference, hollow ones may be chance, faint ones are out of too ``few``; small ones,
    which nothing stands behind, are zeros.
    """
    keys = list(frame[key].unique())
    groups = outlets(frame)
    figure = go.Figure()
    step = 0.7 / max(len(groups), 1)
    for place, (name, rows) in enumerate(groups):
        offset = (place - (len(groups) - 1) / 2) * step
        for number, (part, looks) in enumerate(_by_look(rows, column)):
            nought = looks.get("nought", False)
            figure.add_scatter(
                x=part[column],
                y=[keys.index(each) + offset for each in part[key]],
                error_x=interval(part, column, ends),
                mode="markers",
                name=name,
                showlegend=number == 0,
                marker={"size": NOUGHT} if nought else None,
                customdata=None if nought else named(part, marks),
                hoverinfo="skip" if nought else None,
                meta={**about(rows, column), **looks},
            )
    lanes(figure, list(frame.drop_duplicates(key)[label])).update_xaxes(title_text=column)
    return figure.update_layout(meta={"rows": len(keys), "tall": max(1, len(groups) * 0.38)})


def _by_look(rows: pd.DataFrame, column: str) -> list[tuple[pd.DataFrame, dict[str, bool]]]:
    """The parts of ``rows`` that look alike, none empty, and how: ``hollow``, ``few``, ``nought``."""
    nought = rows[column] == 0
    unsure = ~rows["sure"] if "sure" in rows else pd.Series(False, index=rows.index)
    found = {"nought": nought, "few": rows["few"] & ~nought, "hollow": unsure & ~rows["few"] & ~nought}
    looks = pd.Series("full", index=rows.index)
    for look, where in found.items():
        looks = looks.mask(where, look)
    said = {
        "full": {},
        "hollow": {"hollow": True},
        "few": {"hollow": True, "few": True},
        "nought": {"hollow": True, "nought": True},
    }
    return [(rows[looks == look], how) for look, how in said.items() if (looks == look).any()]
