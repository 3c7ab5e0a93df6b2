"""Whom does one outlet name more often than another?"""

from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets, shares
from components.charts.actors import ROLLUP, by_outlet, mentions, named
from components.charts.chart import Chart, Mark
from components.corpus import Corpus
from components.queries.finds import FIND

MARKS = ("source", "entity_id")


def data(corpus: Corpus, compare: Any = None, rollup: str = "apart", **_: Any) -> pd.DataFrame:
    """Per actor and outlet: the ``articles`` of ``of_articles`` that name the actor, the ``share``, its interval."""
    hits = by_outlet(corpus, outlets.compared(corpus, compare), rollup)
    frame = shares.compared(corpus, hits, "entity_id", compare)
    return named(corpus, frame)[shares.columns("entity_id", "actor")]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A row per actor, a dot per outlet, with its interval."""
    return marks.whiskered(frame, "entity_id", "actor", MARKS)


def opens(corpus: Corpus, mark: Mark, rollup: str = "apart", **_: Any) -> ir.Table:
    """The mentions of this actor in this outlet."""
    found = mentions(corpus, rollup)
    return outlets.within(corpus, found.filter(found.entity_id == mark["entity_id"]), mark).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> dict[str, Any]:
    """The actor for whom the outlets differ most."""
    return shares.widest(frame, "entity_id", "actor")


CHART = Chart(
    "actor_shares",
    data,
    draw,
    opens,
    MARKS,
    (ROLLUP,),
    says,
    behind=lambda **_: "mentions",
    counting=shares.COUNTING,
    lacking="chart.two",
)
