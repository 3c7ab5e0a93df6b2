"""Whom does one outlet name more often than another?"""

from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets, shares
from components.charts.actors import FIND, ROLLUP, mentions, named
from components.charts.chart import Chart, Mark
from components.corpus import Corpus

MARKS = ("source", "entity_id")


def data(corpus: Corpus, compare: Any = None, rollup: str = "apart", **_: Any) -> pd.DataFrame:
    """Per actor and outlet: the ``articles`` of ``of_articles`` that name the actor, the ``share``, its interval."""
    found = named(corpus, mentions(corpus, rollup).select("article_id", "entity_id"))
    return shares.compared(corpus, found, "entity_id", ("actor_ar", "actor_en"), compare)


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A row per actor, a dot per outlet, with its interval."""
    return marks.whiskered(frame, "entity_id", "actor", MARKS)


def opens(corpus: Corpus, mark: Mark, rollup: str = "apart", **_: Any) -> ir.Table:
    """The mentions of this actor in this outlet."""
    found = mentions(corpus, rollup)
    written = outlets.articles(corpus).filter(ibis._.source == outlets.code(mark))
    return found.filter(found.entity_id == mark["entity_id"]).semi_join(written, "article_id").select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> dict[str, Any]:
    """The actor for whom the outlets differ most."""
    return shares.widest(frame, "entity_id", "actor")


CHART = Chart("actor_shares", data, draw, opens, MARKS, (ROLLUP,), says)
