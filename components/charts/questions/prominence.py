"""Where in an article is this actor named first: in the headline, at the head of the story, or further down?"""

from collections.abc import Mapping, Sequence
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks
from components.charts.actors import ROLLUP, mentions, named, tallies
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting, Rate
from components.charts.ties import equals
from components.corpus import Corpus
from components.queries.finds import FIND

MARKS = ("entity_id", "place")
PLACES = ("headline", "lead", "below")
LEAD = 2
"""Sentences behind the headline that are the lead."""
MOST = 15
THICK = 0.72
"""How much of its lane a bar fills, whichever bars are drawn with it."""
PORTION = Rate("portion", "articles", "of_articles", "naming_articles", "articles")


def placed(found: ir.Table) -> ir.Table:
    """Of the mentions ``found`` the first of each actor in each article, with the ``place`` in which it stands."""
    first = found.filter(found["first"])
    headline = first.titled & (first.sentence == 0)
    lead = first.sentence < first.titled.cast("int32") + LEAD
    return first.mutate(place=ibis.cases((headline, PLACES[0]), (lead, PLACES[1]), else_=PLACES[2]))


def data(corpus: Corpus, rollup: str = "apart", **_: Any) -> pd.DataFrame:
    """Of the MOST actors in most articles: where the first mention stands, in ``articles`` of ``of_articles``."""
    top = tallies(corpus, rollup).sort_values(["articles", "entity_id"], ascending=[False, True]).head(MOST)
    found = placed(mentions(corpus, rollup))
    found = found.filter(found.entity_id.isin(list(top["entity_id"])))
    frame = corpus.frame(found.group_by("entity_id", "place").agg(articles=found.count()))
    frame = frame.assign(of_articles=frame.groupby("entity_id")["articles"].transform("sum"))
    frame = PORTION.rated(frame.assign(_place=frame["place"].map(PLACES.index)))
    order = ["of_articles", "entity_id", "_place"]
    frame = frame.sort_values(order, ascending=[False, True, True], ignore_index=True)
    first = ["entity_id", "actor_ar", "actor_en", "kind", "place", "articles", "of_articles", *PORTION.columns]
    return named(corpus, frame)[first]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A bar per actor, in three parts: headline, lead, below."""
    return parts(frame, "entity_id", "actor", MARKS)


def parts(frame: pd.DataFrame, key: str, label: str, marked: Sequence[str]) -> go.Figure:
    """A bar per ``key``, in three parts, pale where it is out of too few articles."""
    keys = list(frame[key].unique())
    figure = go.Figure(layout={"barmode": "stack"})
    for part, place in enumerate(PLACES):
        for few in (False, True):
            rows = frame[(frame["place"] == place) & (frame["few"] == few)]
            if len(rows):
                figure.add_bar(
                    x=rows["portion"], y=[keys.index(each) for each in rows[key]], orientation="h",
                    name=rows["place_word"].iloc[0], customdata=marks.named(rows, marked), width=THICK,
                    showlegend=not few or not len(frame[(frame["place"] == place) & ~frame["few"]]),
                    meta={"column": "portion", "rank": None, "part": part, "quiet": False, "few": few},
                )  # fmt: skip
    return marks.lanes(figure.update_xaxes(title_text="portion"), list(frame.drop_duplicates(key)[label]))


def opens(corpus: Corpus, mark: Mark, rollup: str = "apart", **_: Any) -> ir.Table:
    """The first mentions of this actor that stand there."""
    found = placed(mentions(corpus, rollup))
    return found.filter(found.entity_id == mark["entity_id"], found.place == mark["place"]).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The actor that stands most often in headlines."""
    headlines = frame[frame["place"] == PLACES[0]].sort_values("articles", ascending=False, kind="stable")
    first = next(iter(headlines.to_dict("records")), {})
    if headlines.empty:
        return {"instead": "chart.prominence.none"}
    return {
        "equal": equals(headlines, "articles"),
        "actor": first["actor"],
        "n": int(first["articles"]),
        "of": int(first["of_articles"]),
    }


COUNTING = Counting((PORTION,), None, {"sentences": LEAD, "actors": MOST})
CHART = Chart("prominence", data, draw, opens, MARKS, (ROLLUP,), says, behind=lambda **_: "mentions", counting=COUNTING)
