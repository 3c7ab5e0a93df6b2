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
    dated = corpus.table("articles").select("article_id", "published")
    fitting = periods.fitting(corpus, dated, "published", grain)
    dated = dated.mutate(period=periods.gathered(dated.published, fitting))
    entity_id = profiled(corpus, profile)
    found = mentions(corpus).filter(ibis._.entity_id == entity_id)
    hits = found.group_by("article_id").agg(hits=found.count())
    counts = (
        dated.left_join(hits, "article_id")
        .group_by("period")
        .agg(
            mentions=ibis._.hits.fill_null(0).sum().cast("int64"),
            articles=ibis._.hits.count(),
            of_articles=ibis._.count(),
        )
    )
    counts = counts.mutate(entity_id=ibis.literal(entity_id), grain=ibis.literal(fitting))
    first = ["entity_id", "actor_ar", "actor_en", "period", "grain", "mentions", "articles", "of_articles"]
    frame = corpus.frame(named(corpus, counts).order_by("period").select(*first))
    return frame if frame["mentions"].sum() else frame.head(0)


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
    dated = corpus.table("articles").select("article_id", "published")
    within = periods.within(dated.published, mark["grain"], mark["period"])
    found = mentions(corpus).filter(ibis._.entity_id == mark["entity_id"])
    return found.semi_join(dated.filter(within), "article_id").select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
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
        "per": f"chart.per.{peak['grain']}",
    }


CHART = Chart("actor_over_time", data, draw, opens, MARKS, (periods.GRAIN,), says, lambda **_: "mentions")
