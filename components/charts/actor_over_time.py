"""When is this actor named?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, periods
from components.charts.actors import FIND, mentions, named, profiled
from components.charts.chart import Chart, Mark
from components.corpus import Corpus

MARKS = ("entity_id", "period", "grain")


def data(corpus: Corpus, profile: Any = None, grain: str = "day", **_: Any) -> pd.DataFrame:
    """One actor by period of publication: ``mentions``, and ``articles`` of ``of_articles``.

    A period with articles and without the actor is a row of zeros; a period without articles is no row. A row without
    period counts articles whose date is unknown.
    """
    entity_id = profiled(corpus, profile)
    fitting = periods.fitting(corpus, grain)
    written = corpus.written()
    written = written.select(period=periods.gathered(written.published, fitting))
    of = corpus.frame(written.group_by("period").agg(of_articles=written.count()))
    found = mentions(corpus).filter(ibis._.entity_id == entity_id)
    found = found.select("first", period=periods.gathered(found.published, fitting))
    hits = corpus.frame(found.group_by("period").agg(mentions=found.count(), articles=found["first"].sum()))
    counts = of.merge(hits, on="period", how="left").fillna({"mentions": 0, "articles": 0})
    counts = counts.astype({"mentions": "int64", "articles": "int64"}).assign(entity_id=entity_id, grain=fitting)
    frame = named(corpus, counts.sort_values("period", ignore_index=True))
    first = ["entity_id", "actor_ar", "actor_en", "period", "grain", "mentions", "articles", "of_articles"]
    return frame[first] if len(hits) else frame[first].head(0)


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A line through all periods, a dot on each that has the actor."""
    dated = frame[frame["period"].notna()]
    there = dated[dated["mentions"] > 0]
    figure = go.Figure()
    figure.add_scatter(
        x=dated["period"],
        y=dated["mentions"],
        mode="lines",
        hoverinfo="skip",
        meta=marks.about(dated, "mentions", quiet=True),
    )
    figure.add_scatter(
        x=there["period"], y=there["mentions"], mode="markers", customdata=marks.named(there, MARKS),
        meta=marks.about(there, "mentions"),
    )  # fmt: skip
    return figure.update_xaxes(type="date").update_yaxes(title_text="mentions")


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The mentions of this actor in this period."""
    found = mentions(corpus).filter(ibis._.entity_id == mark["entity_id"])
    return found.filter(periods.within(found.published, mark["grain"], mark["period"])).select(*FIND)


def says(frame: pd.DataFrame, grain: str = "day", **_: Any) -> Mapping[str, Any]:
    """All in all, and the peak."""
    dated = frame[frame["period"].notna()]
    peak = (dated if len(dated) else frame).sort_values("mentions", ascending=False, kind="stable").iloc[0]
    return {
        "actor": peak["actor"],
        "mentions": int(frame["mentions"].sum()),
        "n_articles": int(frame["articles"].sum()),
        "of": int(frame["of_articles"].sum()),
        "peak": (peak["period"], peak["grain"]),
        "n": int(peak["mentions"]),
        **periods.told(str(peak["grain"]), grain),
    }


CHART = Chart(
    "actor_over_time",
    data,
    draw,
    opens,
    MARKS,
    (periods.GRAIN,),
    says,
    lambda **_: "mentions",
    behind=lambda **_: "mentions",
)
