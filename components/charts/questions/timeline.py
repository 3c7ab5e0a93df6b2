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
from components.charts.happened import reports
from components.charts.looks import lanes
from components.charts.reach import REACH, within
from components.charts.ties import equals
from components.corpus import UNKNOWN, Corpus
from components.queries.finds import FIND
from components.words import LANGUAGES, say

MARKS = ("source", "event_id", "earliest", "latest", "grain")
CLOCK = Choice("clock", ("happened", "printed"))
LANES, MOST = 12, 300
OWN = "own"
"""The ``state`` of a row that no article stands behind: an event of the analyst's own."""
NONE: Mapping[str, Any] = {"articles": 0, "reports_in_all": 0, "beyond": 0}
"""The counts of a row that no article stands behind."""


def _reports(corpus: Corpus, clock: str, grain: Any, reach: str) -> tuple[ir.Table, int]:
    """The reports of events within reach, each with its outlet and the first days of the periods in which this clock
    puts it; and how many are beyond."""
    found = reports(corpus)
    if clock == "printed":
        found = found.filter(found.published.notnull()).mutate(earliest=found.published, latest=found.published)
    found = found.mutate(earliest=periods.gathered(found.earliest, grain), latest=periods.gathered(found.latest, grain))
    return within(corpus, found, grain, reach if clock == "happened" else "all")


def _grain(grain: str) -> Any:
    return grain if grain in periods.GRAINS else periods.GRAINS[0]


def data(corpus: Corpus, clock: str = "happened", grain: str = "day", reach: str = "near", **_: Any) -> pd.DataFrame:
    """Per outlet, event and dating: the days (``earliest`` … ``latest``) and the ``articles`` that say so.

    The MOST reported come first; ``reports_in_all`` is how many such rows there are, ``beyond`` how many are out of
    ``reach``. Days are those of whole periods; ``exact`` says whether they are one period. ``decided`` is what an
    analyst did with the event. By the clock of printing, rows whose ``state`` is NOTHING are days of which the dataset
    has no article of the outlet.
    """
    grain = _grain(grain)
    found, beyond = _reports(corpus, clock, grain, reach)
    sources = outlets.known(outlets.by_size(corpus, found))
    found = found.mutate(source=found.source.isin([*sources[:LANES], UNKNOWN]).ifelse(found.source, outlets.OTHERS))
    counts = found.group_by("source", "event_id", "earliest", "latest").agg(articles=found.article_id.nunique())
    over = ibis.window(group_by="event_id")
    counts = counts.mutate(reports_in_all=counts.count().over(), weight=counts.articles.sum().over(over))
    kept = counts.order_by([ibis.desc("weight"), "event_id", "source", "earliest", "latest"]).limit(MOST)
    names = corpus.table("events").select("event_id", "decided", event_ar="label_ar", event_en="label_en")
    frame = corpus.frame(kept.inner_join(names, "event_id")).assign(grain=grain, state="", beyond=beyond)
    frame = frame.assign(
        exact=frame["earliest"] == frame["latest"], latest=periods.lasts(frame["latest"], grain),
        decided=frame["decided"].fillna("").astype("str"),
    )  # fmt: skip
    frame = outlets.named(corpus, frame).assign(outlets_in_all=len(sources))
    frame = frame.sort_values(["outlet_rank", "earliest", "latest", "event_id"], ignore_index=True)
    labels = ["event_ar", "event_en", "decided", "exact", "state"]
    first = [*outlets.GATHERED, "event_id", "earliest", "latest", "grain", *NONE, *labels]
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
    return found.assign(source=OWN, outlet_rank=-1, state=OWN, outlets_in_all=0, **NONE, **names)


def _unknown(corpus: Corpus, grain: str, sources: list[str]) -> pd.DataFrame:
    """The stretches of which the dataset has no article of an outlet."""
    empty = outlets.named(corpus, gaps.by_outlet(corpus, grain, sources))
    none: dict[str, Any] = {"event_id": "", "event_ar": "", "event_en": "", "decided": "", "exact": False}
    return empty.assign(grain=grain, outlets_in_all=0, state=gaps.NOTHING, **NONE, **none)


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A lane per outlet: a dot for a day, a hatched bar with a hollow dot where the day is not known."""
    told = marks.outlets(frame[frame["state"] == ""])
    figure = go.Figure(layout={"barmode": "overlay"})
    for lane, (name, own) in enumerate(told):
        lanes.unread(figure, frame[(frame["state"] == gaps.NOTHING) & (frame["outlet"] == name)], lane)
        lanes.reported(figure, own, lane, name, MARKS)
    names = [name for name, _ in told]
    own = frame[frame["state"] == OWN]
    if len(own):
        lanes.added(figure, own, len(told), MARKS)
        names.append(str(own["outlet"].iloc[0]))
    return marks.lanes(figure.update_xaxes(type="date"), names)


def opens(corpus: Corpus, mark: Mark, clock: str = "happened", reach: str = "near", **_: Any) -> ir.Table:
    """The words with which this outlet reports this event at these days."""
    grain = _grain(mark["grain"])
    found = outlets.within(corpus, _reports(corpus, clock, grain, reach)[0], mark, LANES)
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
        "beyond": int(told["beyond"].iloc[0]),
        "stretches": int((frame["state"] == gaps.NOTHING).sum()),
    }


CHART = Chart(
    "timeline", data, draw, opens, MARKS, (CLOCK, periods.GRAIN, REACH), says, behind=lambda **_: "event_reports",
    counting=Counting(bounds={"reports": MOST}), lacking="chart.undated.events",
)  # fmt: skip
