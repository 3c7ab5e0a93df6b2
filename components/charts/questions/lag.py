"""How long after an event does each outlet first report it?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.charts.happened import reports
from components.corpus import UNKNOWN, Corpus
from components.measure.interval import CONFIDENCE
from components.measure.middle import FEWEST, median
from components.queries.finds import FIND

MARKS = ("source", "lag", "state")
KNOWN, AT_MOST = "", "at_most"
"""The outlet is in the dataset on the day of the event; only later, so that an earlier report may be missing."""
LANES = 12
LATEST = 30
"""Days after which an article no longer reports an event but tells of it again."""


def _firsts(corpus: Corpus) -> ir.Table:
    """The reports with which outlets first reported events of a known day, with their ``lag`` and ``state``."""
    told = reports(corpus).filter(ibis._.published.notnull())
    of_outlet = ibis.window(group_by=["source", "event_id"])
    first = told.mutate(first=told.published.min().over(of_outlet)).filter(ibis._.published == ibis._.first)
    exact = corpus.table("events").filter(ibis._.earliest == ibis._.latest).select("event_id", day="earliest")
    articles = replace(corpus, kept=()).written()
    whole = articles.group_by("source").agg(begun=articles.published.min())
    first = first.inner_join(exact, "event_id").inner_join(whole, "source")
    return first.mutate(
        lag=first.published.delta(first.day, unit="day").cast("int64"),
        state=(first.day >= first.begun).ifelse(KNOWN, AT_MOST),
    )


def data(corpus: Corpus, **_: Any) -> pd.DataFrame:
    """Per outlet, ``lag`` (days) and ``state``: the ``events`` first reported so late, and the ``articles`` that did.

    ``median`` is that of the outlet over its ``of_events`` events of KNOWN lag, with the interval ``least`` … ``most``
    (95 %; none for fewer than FEWEST events). ``ahead`` and ``again`` are how many first reports are left out because
    they were printed before the day of the event, or more than LATEST days after it.
    """
    found = _firsts(corpus)
    counts = found.group_by(*MARKS).agg(events=found.event_id.nunique(), articles=found.article_id.nunique())
    frame = corpus.frame(counts)
    aside = {"ahead": frame["lag"] < 0, "again": frame["lag"] > LATEST}
    left = {name: int(frame[which]["events"].sum()) for name, which in aside.items()}
    frame = frame[frame["lag"].between(0, LATEST)]
    sources = outlets.known(outlets.ranked(frame, "events"))
    shown = frame[frame["source"].isin([*sources[:LANES], UNKNOWN])].assign(outlets_in_all=len(sources))
    shown = shown.merge(_medians(shown), on="source", how="left")
    shown = outlets.named(corpus, shown).fillna({"of_events": 0}).astype({"of_events": "int64"})
    shown = shown.assign(**left).sort_values(["median", "outlet_rank", "lag", "state"], ignore_index=True)
    ends = ["median", "least", "most", "of_events"]
    return shown[[*outlets.GATHERED, "lag", "state", "events", "articles", *ends, "ahead", "again"]]


def _medians(frame: pd.DataFrame) -> pd.DataFrame:
    """The median lag of each outlet, with its interval and over how many events."""
    known = frame[frame["state"] == KNOWN]
    lags = {source: list(own["lag"].repeat(list(own["events"]))) for source, own in known.groupby("source")}
    rows = [(source, *median(each), len(each)) for source, each in lags.items()]
    found = pd.DataFrame(rows, columns=["source", "median", "least", "most", "of_events"])
    return found.astype({"source": frame["source"].dtype, "median": float, "least": float, "most": float})


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A lane per outlet: a dot per day of lag, larger for more events; a diamond with its interval is the median."""
    figure = go.Figure()
    names = list(frame["outlet"].unique())
    for lane, name in enumerate(names):
        rows = frame[frame["outlet"] == name].assign(_size=(frame["events"] / frame["events"].max()) ** 0.5 * 18 + 6)
        for state in (KNOWN, AT_MOST):
            part = rows[rows["state"] == state]
            figure.add_scatter(
                x=part["lag"], y=[lane - 0.1] * len(part), mode="markers", name=name,
                marker={"size": list(part["_size"])}, customdata=marks.named(part, MARKS),
                meta={**marks.about(rows, "events"), "lane": True, "hollow": state == AT_MOST},
            )  # fmt: skip
        if rows["of_events"].iloc[0]:
            _median(figure, rows.iloc[0], lane)
    figure.update_xaxes(title_text="lag")
    marks.lanes(figure, names)
    return figure.update_layout(meta={"rows": len(names), "tall": 1.5})


def _median(figure: go.Figure, row: Any, lane: int) -> None:
    """The median of one outlet under its dots; hollow, and without interval, where there are too few events."""
    few = row["of_events"] < FEWEST
    more = 0.0 if few else float(row["most"] - row["median"])
    less = 0.0 if few else float(row["median"] - row["least"])
    figure.add_scatter(
        x=[row["median"]], y=[lane + 0.38], mode="markers", hoverinfo="skip", marker={"size": 9},
        error_x={"type": "data", "symmetric": False, "array": [more], "arrayminus": [less]},
        meta={"column": "lag", "rank": None, "symbol": "diamond-open" if few else "diamond", "lane": True},
    )  # fmt: skip


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The words with which this outlet first reported events so many days after them."""
    found = outlets.within(corpus, _firsts(corpus), mark)
    return found.filter(found.lag == int(mark["lag"]), found.state == (mark["state"] or KNOWN)).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The outlet that is quickest and the one that is slowest, among those with enough events."""
    rows = frame.drop_duplicates("source")
    enough = rows[rows["of_events"] >= FEWEST]
    known = rows[rows["of_events"] > 0]
    first, last = next(some for some in (enough, known, rows) if len(some)).iloc[[0, -1]].to_dict("records")
    level = first["median"] == last["median"] or not first["of_events"]
    return {
        "medians": "chart.lag.level" if level else "chart.lag.apart",
        "firsts": int(frame["events"].sum()),
        "sources": int(frame["outlets_in_all"].iloc[0]),
        "quick": first["outlet"],
        "quick_days": float(first["median"]),
        "quick_n": int(first["of_events"]),
        "ranked": len(known),
        "slow": last["outlet"],
        "slow_days": float(last["median"]),
        "slow_n": int(last["of_events"]),
        "sparse": len(rows) - len(enough),
        "at_most": int(frame[frame["state"] == AT_MOST]["events"].sum()),
        "ahead": int(rows["ahead"].iloc[0]),
        "again": int(rows["again"].iloc[0]),
    }


COUNTING = Counting(bounds={"days": LATEST, "level": CONFIDENCE, "events": FEWEST})
CHART = Chart(
    "lag",
    data,
    draw,
    opens,
    MARKS,
    (),
    says,
    behind=lambda **_: "event_reports",
    counting=COUNTING,
    lacking="chart.undated.events",
)
