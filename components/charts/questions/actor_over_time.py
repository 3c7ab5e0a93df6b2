"""When is this actor named, and in what share of what was printed?"""

from collections.abc import Mapping
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import gaps, marks, peaked, periods
from components.charts.actors import mentions_of, named, profiled
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting, Rate
from components.charts.ties import equals
from components.corpus import Corpus
from components.queries.finds import FIND

MARKS = ("entity_id", "period", "grain")
REACH = Rate("reach", "articles", "of_articles", "period_articles", "articles")
RATE = Rate(
    "per_1000", "mentions", "of_words", "period_words", "words", "poisson", 1000, ("per_1000_low", "per_1000_high")
)
RATES = {"articles": REACH, "per_1000": RATE}
"""The rate that is drawn, by unit; mentions are drawn as they are."""
_COUNTS = ("mentions", "articles", "of_articles", "of_words")


def data(corpus: Corpus, profile: Any = None, grain: str = "day", unit: str = "per_1000", **_: Any) -> pd.DataFrame:
    """One actor by period of publication: ``mentions`` in ``of_words`` words, ``articles`` of ``of_articles``.

    A period with articles and without the actor is a row of zeros; one of which the dataset has nothing has the
    ``state`` NOTHING. A row without period counts articles whose date is unknown. Each rate is the ratio of the sums of
    its period, whatever the grain: with ``articles``, REACH; with ``per_1000``, RATE; no numbers without a denominator.
    """
    entity_id = profiled(corpus, profile)
    fitting = periods.fitting(corpus, grain)
    written = corpus.written()
    written = written.select("words", period=periods.gathered(written.published, fitting))
    of = corpus.frame(written.group_by("period").agg(of_articles=written.count(), of_words=written.words.sum()))
    found = mentions_of(corpus, entity_id)
    found = found.select("first", period=periods.gathered(found.published, fitting))
    hits = corpus.frame(found.group_by("period").agg(mentions=found.count(), articles=found["first"].sum()))
    empty = pd.DataFrame({"period": pd.Series(gaps.whole(corpus, fitting), dtype=of["period"].dtype)})
    counts = pd.concat([of.assign(state=""), empty.assign(state=gaps.NOTHING)], ignore_index=True)
    counts = counts.merge(hits, on="period", how="left").fillna(dict.fromkeys(_COUNTS, 0))
    counts = counts.astype(dict.fromkeys(_COUNTS, "int64")).assign(entity_id=entity_id, grain=fitting)
    frame = named(corpus, counts.sort_values(["state", "period"], ignore_index=True))
    rate = RATES.get(unit)
    frame = rate.rated(frame) if rate else frame.assign(few=False)
    shown = list(rate.columns[:-1]) if rate else []
    frame[shown] = frame[shown].where(frame["of_articles"] > 0)
    frame = _peaked(corpus, frame, entity_id, rate)
    first = ["entity_id", "actor_ar", "actor_en", "period", "grain", *_COUNTS, *shown, "few", "state"]
    return frame[[*first, *peaked.COLUMNS]] if len(hits) else frame[[*first, *peaked.COLUMNS]].head(0)


def _peaked(corpus: Corpus, frame: pd.DataFrame, entity_id: str, rate: Rate | None) -> pd.DataFrame:
    """``frame`` with its peaks: of the mentions, or of what a rate makes of a period of middle size.

    A day on which more is printed is no peak of a rate; of a period that has too little to compare nothing is known.
    """
    dated = frame[frame["period"].notna()]
    known = dated[(dated["state"] == "") & ~dated["few"]].set_index("period")
    sums = known[rate.column] / rate.per * known[rate.of].median() if rate else known["mentions"]
    unknown = dated["period"][~dated["period"].isin(known.index)]
    reports = corpus.sourced("event_reports").semi_join(mentions_of(corpus, entity_id), "article_id")
    return peaked.told(corpus, reports, frame, sums, list(unknown))


def draw(frame: pd.DataFrame, unit: str = "per_1000", **_: Any) -> go.Figure:
    """A line through the periods, broken where nothing is known; a dot, hollow for few articles, with the actor."""
    rate, column = RATES.get(unit), RATES[unit].column if unit in RATES else "mentions"
    dated = frame[frame["period"].notna()].sort_values("period")
    known = dated[dated["state"] == ""]
    sure = known[~known["few"]]
    figure = go.Figure()
    top = float((sure[rate.ends[1]] if rate and len(sure) else known[column]).max()) if len(known) else 1.0
    gaps.bands(figure, dated[dated["state"] != ""], top)
    if rate:
        _intervals(figure, sure, rate)
    figure.add_scatter(
        x=_middles(dated), y=dated[column].where((dated["state"] == "") & ~dated["few"]), mode="lines",
        hoverinfo="skip", meta=marks.about(dated, column, quiet=True),
    )  # fmt: skip
    for hollow in (False, True):
        there = known[(known["mentions"] > 0) & (known["few"] == hollow)]
        if len(there):
            figure.add_scatter(
                x=_middles(there), y=there[column], mode="markers", customdata=marks.named(there, MARKS),
                showlegend=False, meta={**marks.about(there, column), "hollow": hollow},
            )  # fmt: skip
    if len(known):
        peaked.label(figure, known, known.set_index("period")[column].fillna(0), column, top)
    return figure.update_xaxes(type="date").update_yaxes(title_text=column)


def _middles(rows: pd.DataFrame) -> pd.Series:
    """The middle of the period of each row."""
    return rows["period"] + pd.to_timedelta([periods.length(grain) / 2 for grain in rows["grain"]], unit="ms")


def _intervals(figure: go.Figure, rows: pd.DataFrame, rate: Rate) -> None:
    """A thin upright line per period from the lower to the upper end of its interval."""
    pairs = zip(_middles(rows), rows[rate.ends[0]], rows[rate.ends[1]], strict=True)
    points = [(at, end) for at, low, high in pairs for end in (low, high, float("nan"))]
    figure.add_scatter(
        x=[at for at, _ in points], y=[end for _, end in points], mode="lines", hoverinfo="skip",
        meta={"column": rate.column, "rank": None, "quiet": True, "faint": True},
    )  # fmt: skip


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The mentions of this actor in this period."""
    found = mentions_of(corpus, mark["entity_id"])
    return found.filter(periods.within(found.published, mark["grain"], mark["period"])).select(*FIND)


def says(frame: pd.DataFrame, grain: str = "day", unit: str = "per_1000", **_: Any) -> Mapping[str, Any]:
    """All in all, and the peak: of a rate, among the periods that have enough articles."""
    dated = frame[frame["period"].notna() & (frame["state"] == "")]
    if dated.empty:
        return {"instead": "chart.undated"}
    known = dated if dated["few"].all() else dated[~dated["few"]]
    column = RATES[unit].column if unit in RATES else "mentions"
    high = known.sort_values(column, ascending=False, kind="stable")
    peak = high.iloc[0]
    return {
        "actor": peak["actor"],
        "mentions": int(frame["mentions"].sum()),
        "n_articles": int(frame["articles"].sum()),
        "of": int(frame["of_articles"].sum()),
        "peak": (peak["period"], peak["grain"]),
        "peaked": "chart.actor_over_time.peak" if peak["mentions"] else "",
        "mentions_then": int(peak["mentions"]),
        "n_then": int(peak["articles"]),
        "of_then": int(peak["of_articles"]),
        "equal_peaks": equals(high, column),
        "thin": int(dated["few"].sum()),
        "unknown": int((frame["state"] == gaps.NOTHING).sum()),
        **periods.told(str(peak["grain"]), grain),
    }


def measure(unit: str = "per_1000", **_: Any) -> str:
    """A share is counted in articles, a rate in mentions."""
    return "articles" if unit == "articles" else "mentions"


CHART = Chart(
    "actor_over_time", data, draw, opens, MARKS, (periods.GRAIN, marks.UNIT), says, measure, lambda **_: "mentions",
    Counting((RATE, REACH), bounds=peaked.BOUNDS),
)  # fmt: skip
