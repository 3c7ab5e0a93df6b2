"""Events in lanes along time: dots for known days, hatched bars where the day is not known, rings for decisions.

A row is an event at a stretch of days: ``earliest, latest, grain, exact, articles, decided``. Each mark carries the
columns by which it is found again.
"""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, periods

ABREAST = 5
"""So many marks of one period stand over each other in a lane; more stand beside each other."""


def reported(figure: go.Figure, own: pd.DataFrame, lane: int, name: str, found_by: Sequence[str]) -> None:
    """What the outlet called ``name`` reports, in its lane."""
    rows = _placed(own, lane)
    exact, vague = rows[rows["exact"]], rows[~rows["exact"]]
    about = {**marks.about(rows, "articles"), "lane": True}
    _rings(figure, rows, found_by)
    figure.add_scatter(
        x=exact["_x"], y=exact["_y"], mode="markers", name=name, customdata=marks.named(exact, found_by),
        marker={"size": _sizes(exact)}, meta=about,
    )  # fmt: skip
    figure.add_scatter(
        x=vague["_x"], y=vague["_y"], mode="markers", name=name, customdata=marks.named(vague, found_by),
        marker={"size": 8}, meta={**about, "hollow": True},
    )  # fmt: skip
    figure.add_bar(
        base=vague["earliest"], x=_lengths(vague), y=vague["_y"], orientation="h", width=0.14, name=name,
        customdata=marks.named(vague, found_by), meta={**about, "vague": True},
    )  # fmt: skip


def added(figure: go.Figure, own: pd.DataFrame, lane: int, found_by: Sequence[str]) -> None:
    """Rings without a dot in them: nothing was printed of these events."""
    rows = _placed(own, lane)
    vague = rows[~rows["exact"]]
    look = {"column": "articles", "rank": None, "lane": True}
    figure.add_bar(
        base=vague["earliest"], x=_lengths(vague), y=vague["_y"], orientation="h", width=0.14, hoverinfo="skip",
        meta={**look, "vague": True},
    )  # fmt: skip
    figure.add_scatter(
        x=rows["_x"], y=rows["_y"], mode="markers", customdata=marks.named(rows, found_by), marker={"size": 13},
        meta={**look, "symbol": "circle-open"},
    )  # fmt: skip


def unread(figure: go.Figure, empty: pd.DataFrame, lane: int) -> None:
    """Hatch the days of which the dataset has no article of the outlet of this lane."""
    if empty.empty:
        return
    figure.add_bar(
        base=empty["earliest"], x=_lengths(empty), y=[lane] * len(empty), orientation="h", width=0.8, hoverinfo="skip",
        meta={"column": "articles", "rank": None, "lane": True, "vague": True, "gap": True},
    )  # fmt: skip


def _placed(own: pd.DataFrame, lane: int) -> pd.DataFrame:
    """The rows of one lane with where they stand: those of one period over and beside each other, within it."""
    place = own.groupby("earliest").cumcount()
    many = place.groupby(own["earliest"]).transform("max") + 1
    day = own["grain"] == "day"
    part = (place // ABREAST + 0.5) / ((many - 1) // ABREAST + 1)
    inside = own["earliest"] + (own["latest"] - own["earliest"] + pd.Timedelta(days=1)) * part.where(~day, 0.0)
    middle = own["earliest"] + (own["latest"] - own["earliest"]) / 2
    return own.assign(_y=lane + (place % ABREAST) * 0.16 - 0.32 * (many > 1), _x=inside.where(own["exact"], middle))


def _sizes(rows: pd.DataFrame) -> list[float]:
    return list((rows["articles"].clip(upper=12) ** 0.5) * 9)


def _lengths(rows: pd.DataFrame) -> pd.Series:
    """How long the stretch of each row is, in milliseconds."""
    return (rows["latest"] - rows["earliest"]).dt.total_seconds() * 1000 + periods.DAY


def _rings(figure: go.Figure, rows: pd.DataFrame, found_by: Sequence[str]) -> None:
    """A ring about each event on which an analyst decided; it opens what the mark in it opens."""
    decided = rows[rows["decided"] != ""]
    if decided.empty:
        return
    figure.add_scatter(
        x=decided["_x"], y=decided["_y"], mode="markers", customdata=marks.named(decided, found_by),
        marker={"size": [size + 9 for size in _sizes(decided)]},
        meta={"column": "articles", "rank": None, "symbol": "circle-open", "lane": True},
    )  # fmt: skip
