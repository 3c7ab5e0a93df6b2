"""Where in its articles does each outlet first name one actor: in the headline, at the head, or further down?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import outlets
from components.charts.actors import mentions_of, named, profiled
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.charts.questions import prominence
from components.charts.shares import checked, crossed
from components.charts.ties import equals
from components.corpus import UNKNOWN, Corpus
from components.measure.differences import LEAST, differing
from components.queries.finds import FIND

MARKS = ("entity_id", "source", "place")
OUTLETS = 12
PORTION = replace(prominence.PORTION, base="outlet_naming_articles")


def _found(corpus: Corpus, entity_id: str) -> ir.Table:
    return prominence.placed(mentions_of(corpus, entity_id))


def data(corpus: Corpus, profile: Any = None, **_: Any) -> pd.DataFrame:
    """By outlet: where the first mention of one actor stands, in ``articles`` of the ``of_articles`` that have it.

    ``p`` and ``sure`` belong to the place: do the outlets differ in it? The OUTLETS with most such articles are shown.
    """
    entity_id = profiled(corpus, profile)
    found = _found(corpus, entity_id)
    counts = corpus.frame(found.group_by("source", "place").agg(articles=found.count()))
    wide = crossed(counts, "place", "articles")
    tested = differing(wide, wide.sum())[["p", "sure"]].rename_axis("place").reset_index()
    sources = outlets.known(outlets.ranked(counts, "articles"))
    counts = counts.assign(
        of_articles=counts.groupby("source")["articles"].transform("sum"), outlets_in_all=len(sources),
        entity_id=entity_id, _place=counts["place"].map(prominence.PLACES.index),
    )  # fmt: skip
    kept = counts[counts["source"].isin([*sources[:OUTLETS], UNKNOWN])]
    kept = outlets.named(corpus, PORTION.rated(kept)).merge(tested, on="place", how="left")
    order = ["of_articles", "outlet_rank", "_place"]
    frame = named(corpus, kept.sort_values(order, ascending=[False, True, True], ignore_index=True))
    first = ["entity_id", *outlets.GATHERED, "place", "articles", "of_articles", *PORTION.columns, "p", "sure"]
    return frame[[*first, "actor_ar", "actor_en", "kind"]]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A bar per outlet, in three parts: headline, lead, below; pale where it has few such articles."""
    return prominence.parts(frame, "source", "outlet", MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The first mentions of this actor that stand there in this outlet."""
    found = outlets.within(corpus, _found(corpus, mark["entity_id"]), mark, OUTLETS)
    return found.filter(found.place == mark["place"]).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The outlet that has the actor most often in its headlines, among those with enough articles."""
    headlines = frame[frame["place"] == prominence.PLACES[0]]
    if headlines.empty:
        return {"instead": "chart.placing.none", "actor": frame["actor"].iloc[0]}
    ranked = outlets.told_of(headlines).sort_values(["few", "portion"], ascending=[True, False], kind="stable")
    first = ranked.iloc[0]
    tested = frame.drop_duplicates("place")
    return {
        "actor": first["actor"],
        "outlet": first["outlet"],
        "n": int(first["articles"]),
        "of": int(first["of_articles"]),
        "equal": equals(ranked, "few", "portion"),
        "sure": int(tested["sure"].sum()),
        "comparisons": int(tested["p"].notna().sum()),
        "checked": checked(int(tested["p"].notna().sum())),
        "unshown": max(0, int(first["outlets_in_all"]) - OUTLETS),
    }


COUNTING = Counting((PORTION,), "shares", {"sentences": prominence.LEAD, "sources": OUTLETS, "articles": LEAST})
CHART = Chart("placing", data, draw, opens, MARKS, (), says, behind=lambda **_: "mentions", counting=COUNTING)
