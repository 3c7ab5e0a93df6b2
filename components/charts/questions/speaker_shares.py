"""Whom does one outlet let speak more often than another?"""

from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets, shares
from components.charts.actors import named
from components.charts.chart import Chart, Mark
from components.corpus import Corpus
from components.queries.finds import FIND

MARKS = ("source", "entity_id")


def data(corpus: Corpus, compare: Any = None, **_: Any) -> pd.DataFrame:
    """Per speaker and outlet: the ``articles`` of ``of_articles`` that quote the speaker, ``share`` and interval."""
    quotes = corpus.sourced("quotes").filter(ibis._.speaker_id.notnull())
    found = quotes.select("article_id", "source", entity_id="speaker_id").distinct()
    hits = shares.within(corpus, found, "entity_id", compare)
    return named(corpus, shares.compared(corpus, hits, "entity_id", compare))[shares.columns("entity_id", "actor")]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A row per speaker, a dot per outlet, with its interval."""
    return marks.whiskered(frame, "entity_id", "actor", MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """What this speaker says in this outlet."""
    quotes = corpus.sourced("quotes").filter(ibis._.speaker_id == mark["entity_id"])
    return outlets.within(corpus, quotes, mark).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> dict[str, Any]:
    """The speaker for whom the outlets differ most."""
    return shares.widest(frame, "entity_id", "actor")


CHART = Chart(
    "speaker_shares",
    data,
    draw,
    opens,
    MARKS,
    (),
    says,
    behind=lambda **_: "quotes",
    counting=shares.COUNTING,
    lacking="chart.two",
)
