"""Who is named most?"""

from collections.abc import Mapping
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks
from components.charts.actors import ROLLUP, named, tallies, unsourced
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting, Rate
from components.charts.printed import printed
from components.charts.ties import equals
from components.corpus import Corpus
from components.queries.finds import FIND

MARKS = ("entity_id",)
MOST = 25
REACH = Rate("reach", "articles", "of_articles", "all_articles", "articles")
RATE = Rate(
    "per_1000", "mentions", "of_words", "all_words", "words", "poisson", 1000, ("per_1000_low", "per_1000_high")
)


def data(corpus: Corpus, unit: str = "per_1000", rollup: str = "apart", **_: Any) -> pd.DataFrame:
    """The actors named most: ``per_1000`` of ``of_words`` words, ``mentions``, ``articles`` of ``of_articles``.

    ``reach`` is the share of articles; ``actors`` is how many there are in all, ``mentions_in_all`` how often they are
    named together. ``adjectives`` of the mentions qualify another word; ``adjectives_in_all`` do so or, where only
    nouns count, are left out.
    """
    size = printed(corpus)[["of_articles", "of_words"]].sum()
    found = tallies(corpus, rollup)
    found = found.assign(actors=len(found), mentions_in_all=found["mentions"].sum())
    rate = "mentions" if unit == "per_1000" else unit
    order = list(dict.fromkeys((rate, "mentions", "articles")))
    ranked = found.sort_values([*order, "entity_id"], ascending=[*(False for _ in order), True], ignore_index=True)
    top = named(corpus, ranked.head(MOST))
    top = RATE.rated(REACH.rated(top.assign(of_articles=size["of_articles"], of_words=size["of_words"])))
    top = top.assign(adjectives_in_all=_adjectives(corpus, rollup))
    top = top if rollup == "apart" else top.assign(adjectives=0)
    first = ["entity_id", "actor_ar", "actor_en", "kind", "mentions", "adjectives", *RATE.columns, "of_words"]
    last = ["actors", "mentions_in_all", "adjectives_in_all"]
    return top[[*first, "articles", "of_articles", "reach", *REACH.ends, *last]]


def _adjectives(corpus: Corpus, rollup: str) -> int:
    """How many mentions are adjectives, left out or not; none where they count for their country."""
    return 0 if rollup == "country" else int(tallies(corpus)["adjectives"].sum())


def draw(frame: pd.DataFrame, unit: str = "per_1000", **_: Any) -> go.Figure:
    """A bar per actor, the longest on top; a rate has a whisker; the pale end of a bar are adjectives."""
    figure = marks.ranked(frame, unit, "actor", MARKS, RATE.ends if unit == RATE.column else None)
    part = frame["adjectives"] / frame["mentions"] * frame[unit]
    if unit != "articles" and part.any():
        qualifying = go.Bar(
            base=frame[unit] - part, x=part, y=list(range(len(frame))), orientation="h", hoverinfo="skip",
            showlegend=False, meta={"column": unit, "rank": None, "aid": True, "few": True},
        )  # fmt: skip
        # Under the whiskers, over the bars.
        figure = go.Figure([figure.data[0], qualifying, *figure.data[1:]], figure.layout)
        figure.update_layout(barmode="overlay")
    return figure


def opens(corpus: Corpus, mark: Mark, rollup: str = "apart", **_: Any) -> ir.Table:
    """Every mention of this actor."""
    found = unsourced(corpus, rollup)
    return found.filter(found.entity_id == mark["entity_id"]).select(*FIND)


def says(frame: pd.DataFrame, unit: str = "per_1000", rollup: str = "apart", **_: Any) -> Mapping[str, Any]:
    """The first actor, how many are level with it, how many are not shown, and how much of it all qualifies others."""
    first = frame.iloc[0]
    return {
        "actor": first["actor"],
        "mentions": int(first["mentions"]),
        "rate": float(first["per_1000"]),
        "of": int(first["of_articles"]),
        "n": int(first["articles"]),
        "actors": int(first["actors"]),
        "equal": equals(frame, "articles" if unit == "articles" else "mentions"),
        "rest": int(first["actors"]) - len(frame),
        "pale": int(first["adjectives_in_all"]) if rollup == "apart" and unit != "articles" else 0,
        "left_out": int(first["adjectives_in_all"]) if rollup == "nouns" else 0,
    }


def measure(unit: str = "per_1000", **_: Any) -> str:
    """Rates are counted in mentions, too."""
    return "articles" if unit == "articles" else "mentions"


COUNTING = Counting((RATE, REACH), None, {"actors": MOST})
CHART = Chart(
    "top_actors", data, draw, opens, MARKS, (marks.UNIT, ROLLUP), says, measure, lambda **_: "mentions", COUNTING
)
