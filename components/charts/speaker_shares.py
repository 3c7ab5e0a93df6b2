"""Whom does one outlet let speak more often than another?"""

from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets, shares
from components.charts.actors import FIND, named
from components.charts.chart import Chart, Mark
from components.corpus import Corpus

MARKS = ("source", "entity_id")


def data(corpus: Corpus, compare: Any = None, **_: Any) -> pd.DataFrame:
    """Per speaker and outlet: the ``articles`` of ``of_articles`` that quote the speaker, ``share`` and interval."""
    quotes = corpus.table("quotes").filter(ibis._.speaker_id.notnull())
    found = named(corpus, quotes.select("article_id", entity_id="speaker_id"))
    return shares.compared(corpus, found, "entity_id", ("actor_ar", "actor_en"), compare)


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A row per speaker, a dot per outlet, with its interval."""
    return marks.whiskered(frame, "entity_id", "actor", MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """What this speaker says in this outlet."""
    written = outlets.articles(corpus).filter(ibis._.source == outlets.code(mark))
    quotes = corpus.table("quotes").filter(ibis._.speaker_id == mark["entity_id"])
    return quotes.semi_join(written, "article_id").select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> dict[str, Any]:
    """The speaker for whom the outlets differ most."""
    return shares.widest(frame, "entity_id", "actor")


CHART = Chart("speaker_shares", data, draw, opens, MARKS, (), says)
