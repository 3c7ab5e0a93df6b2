"""What happened when, and who reports it?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import gaps, marks, outlets, periods
from components.charts.chart import Chart, Choice, Mark
from components.charts.counting import Counting
from components.charts.ties import equals
from components.corpus import UNKNOWN, Corpus
from components.queries.finds import FIND
from components.words import LANGUAGES, say

MARKS = ("source", "event_id", "earliest", "latest", "grain")
CLOCK = Choice("clock", ("happened", "printed"))
LANES, MOST = 12, 300
OWN = "own"
"""The ``state`` of a row that no article stands behind: an event of the analyst's own."""
ABREAST = 5
"""So many marks of one period stand over each other in a lane; more stand beside each other."""


def _reports(corpus: Corpus, clock: str, grain: Any) -> ir.Table:
    """Every report of an event with its outlet, and the first days of the periods in which this clock puts it."""
    found = corpus.sourced("event_reports")
    if clock == "printed":
        found = found.filter(found.published.notnull()).mutate(earliest=found.published, latest=found.published)
    return found.mutate(earliest=periods.gathered(found.earliest, grain), latest=periods.gathered(found.latest, grain))


def _grain(grain: str) -> Any:
    return grain if grain in periods.GRAINS else periods.GRAINS[0]


def data(corpus: Corpus, clock: str = "happened", grain: str = "day", **_: Any) -> pd.DataFrame:
    """Per outlet, event and dating: the days (``earliest`` … ``latest``) and the ``articles`` that say so.

    The MOST reported come first; ``reports_in_all`` is how many such rows there are. Days are those of whole periods;
    ``exact`` says whether they are one period. ``decided`` is what an analyst did with the event. By the clock of
    printing, rows whose ``state`` is NOTHING are days of which the dataset has no article of the outlet.
    """
    grain = _grain(grain)
    found = _reports(corpus, clock, grain)
    sources = outlets.known(outlets.by_size(corpus, found))
    found = found.mutate(source=found.source.isin([*sources[:LANES], UNKNOWN]).ifelse(found.source, outlets.OTHERS))
    counts = found.group_by("source", "event_id", "earliest", "latest").agg(articles=found.article_id.nunique())
    over = ibis.window(group_by="event_id")
    counts = counts.mutate(reports_in_all=counts.count().over(), weight=counts.articles.sum().over(over))
    kept = counts.order_by([ibis.desc("weight"), "event_id", "source", "earliest", "latest"]).limit(MOST)
    names = corpus.table("events").select("event_id", "decided", event_ar="label_ar", event_en="label_en")
    frame = corpus.frame(kept.inner_join(names, "event_id")).assign(grain=grain, state="")
    frame = frame.assign(
        exact=frame["earliest"] == frame["latest"], latest=periods.lasts(frame["latest"], grain),
        decided=frame["decided"].fillna("").astype("str"),
    )  # fmt: skip
    frame = outlets.named(corpus, frame).assign(outlets_in_all=len(sources))
    frame = frame.sort_values(["outlet_rank", "earliest", "latest", "event_id"], ignore_index=True)
    labels = ["event_ar", "event_en", "decided", "exact", "state"]
    first = [*outlets.GATHERED, "event_id", "earliest", "latest", "grain", "articles", "reports_in_all", *labels]
    if frame.empty:
        return frame[first]
    if clock == "happened":
        own = _own(corpus, grain)
        return pd.concat([frame[first], own[first]], ignore_index=True) if len(own) else frame[first]
    return pd.concat([frame[first], _unknown(corpus, grain, sources[:LANES])[first]], ignore_index=True)


def _own(corpus: Corpus, grain: str) -> pd.DataFrame:
    """The events that an analyst added and no article reports, in a lane of their own."""
    events = corpus.tables["events"]
    added = events.filter(events.decided == "added", events.articles == 0)
    labels = {"event_ar": "label_ar", "event_en": "label_en"}
    found = corpus.frame(added.select("event_id", "decided", "earliest", "latest", **labels).order_by("event_id"))
    first, last = (periods.firsts(pd.to_datetime(found[end]), grain) for end in ("earliest", "latest"))
    found = found.assign(earliest=first, latest=periods.lasts(last, grain), exact=first == last, grain=grain)
    names = {f"outlet_{each}": say("source.analyst", each) for each in LANGUAGES}
    none: dict[str, Any] = {"source": OWN, "outlet_rank": -1, "articles": 0, "reports_in_all": 0, "outlets_in_all": 0}
    return found.assign(state=OWN, **none, **names)


def _unknown(corpus: Corpus, grain: str, sources: list[str]) -> pd.DataFrame:
    """The stretches of which the dataset has no article of an outlet."""
    empty = outlets.named(corpus, gaps.by_outlet(corpus, grain, sources))
    none: dict[str, Any] = {"event_id": "", "event_ar": "", "event_en": "", "decided": "", "exact": False}
    return empty.assign(grain=grain, articles=0, reports_in_all=0, outlets_in_all=0, state=gaps.NOTHING, **none)


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A lane per outlet: a dot for a day, a hatched bar with a hollow dot where the day is not known."""
    told = frame[frame["state"] == ""]
    lanes = marks.outlets(told)
    figure = go.Figure(layout={"barmode": "overlay"})
    for lane, (name, own) in enumerate(lanes):
        _unread(figure, frame[(frame["state"] == gaps.NOTHING) & (frame["outlet"] == name)], lane)
        rows = _placed(own, lane)
        exact, vague = rows[rows["exact"]], rows[~rows["exact"]]
        about = {**marks.about(rows, "articles"), "lane": True}
        _rings(figure, rows)
        figure.add_scatter(
            x=exact["_x"], y=exact["_y"], mode="markers", name=name, customdata=marks.named(exact, MARKS),
            marker={"size": _sizes(exact)}, meta=about,
        )  # fmt: skip
        figure.add_scatter(
            x=vague["_x"], y=vague["_y"], mode="markers", name=name, customdata=marks.named(vague, MARKS),
            marker={"size": 8}, meta={**about, "hollow": True},
        )  # fmt: skip
        figure.add_bar(
            base=vague["earliest"], x=_lengths(vague), y=vague["_y"], orientation="h", width=0.14, name=name,
            customdata=marks.named(vague, MARKS), meta={**about, "vague": True},
        )  # fmt: skip
    names = [name for name, _ in lanes]
    own = frame[frame["state"] == OWN]
    if len(own):
        _analysts(figure, _placed(own, len(lanes)))
        names.append(str(own["outlet"].iloc[0]))
    return marks.lanes(figure.update_xaxes(type="date"), names)


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


def _rings(figure: go.Figure, rows: pd.DataFrame) -> None:
    """A ring about each event on which an analyst decided; it opens what the mark in it opens."""
    decided = rows[rows["decided"] != ""]
    if decided.empty:
        return
    figure.add_scatter(
        x=decided["_x"], y=decided["_y"], mode="markers", customdata=marks.named(decided, MARKS),
        marker={"size": [size + 9 for size in _sizes(decided)]},
        meta={"column": "articles", "rank": None, "symbol": "circle-open", "lane": True},
    )  # fmt: skip


def _analysts(figure: go.Figure, rows: pd.DataFrame) -> None:
    """Rings without a dot in them: nothing was printed of these events."""
    vague = rows[~rows["exact"]]
    look = {"column": "articles", "rank": None, "lane": True}
    figure.add_bar(
        base=vague["earliest"], x=_lengths(vague), y=vague["_y"], orientation="h", width=0.14, hoverinfo="skip",
        meta={**look, "vague": True},
    )  # fmt: skip
    figure.add_scatter(
        x=rows["_x"], y=rows["_y"], mode="markers", customdata=marks.named(rows, MARKS), marker={"size": 13},
        meta={**look, "symbol": "circle-open"},
    )  # fmt: skip


def _unread(figure: go.Figure, empty: pd.DataFrame, lane: int) -> None:
    """Hatch the days of which the dataset has no article of the outlet of this lane."""
    if empty.empty:
        return
    figure.add_bar(
        base=empty["earliest"], x=_lengths(empty), y=[lane] * len(empty), orientation="h", width=0.8, hoverinfo="skip",
        meta={"column": "articles", "rank": None, "lane": True, "vague": True, "gap": True},
    )  # fmt: skip


def opens(corpus: Corpus, mark: Mark, clock: str = "happened", **_: Any) -> ir.Table:
    """The words with which this outlet reports this event at these days."""
    grain = _grain(mark["grain"])
    found = outlets.within(corpus, _reports(corpus, clock, grain), mark, LANES)
    found = found.filter(found.event_id == mark["event_id"])
    ends = pd.Series(pd.to_datetime([mark["earliest"], mark["latest"]]))
    first, last = (ibis.literal(periods.day(day)) for day in periods.firsts(ends, grain))
    return found.filter(found.earliest == first, found.latest == last).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The event that most outlets report."""
    told = frame[frame["state"] == ""]
    spread = told.groupby("event", sort=False)["source"].nunique().sort_values(ascending=False, kind="stable")
    if told.empty:
        return {"instead": "chart.undated.events"}
    return {
        "events": int(told["event_id"].nunique()),
        "sources": int(told["outlets_in_all"].iloc[0]),
        "event": spread.index[0],
        "equal": equals(spread.reset_index(), "source"),
        "n": int(spread.iloc[0]),
        "vague": int((~told["exact"].astype(bool)).sum()),
        "ringed": int(told[told["decided"] != ""]["event_id"].nunique()),
        "stretches": int((frame["state"] == gaps.NOTHING).sum()),
    }


CHART = Chart(
    "timeline", data, draw, opens, MARKS, (CLOCK, periods.GRAIN), says, behind=lambda **_: "event_reports",
    counting=Counting(bounds={"reports": MOST}), lacking="chart.undated.events",
)  # fmt: skip
