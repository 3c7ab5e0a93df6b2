"""How does each outlet spell this actor?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import FIND, mentions, named, profiled
from components.charts.chart import Chart, Mark
from components.corpus import Corpus

MARKS = ("entity_id", "surface", "source")
MOST = 15


def _found(corpus: Corpus, entity_id: str) -> ir.Table:
    """The mentions of one actor with their outlets, the small ones put together."""
    found = mentions(corpus).filter(ibis._.entity_id == entity_id)
    return outlets.gathered(found.inner_join(outlets.articles(corpus), "article_id"))


def data(corpus: Corpus, profile: Any = None, **_: Any) -> pd.DataFrame:
    """The MOST frequent of all ``spellings`` of one actor by outlet: ``mentions`` of ``of_mentions``."""
    found = _found(corpus, profiled(corpus, profile))
    by = ["entity_id", "surface", *outlets.GATHERED]
    counts = found.group_by(by).agg(mentions=found.count())
    of_surface = ibis._.mentions.sum().over(ibis.window(group_by="surface")).cast("int64")
    counts = counts.mutate(of_mentions=counts.mentions.sum().over().cast("int64"), of_surface=of_surface)
    order = ibis.window(order_by=[ibis.desc("of_surface"), "surface"])
    counts = counts.mutate(place=ibis.dense_rank().over(order)).mutate(spellings=(ibis._.place.max() + 1).over())
    kept = named(corpus, counts.filter(counts.place < MOST))
    return corpus.frame(kept.order_by("place", "outlet_rank").drop("place"))


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A bar per spelling, stacked by outlet."""
    return marks.stacked(frame, "mentions", "surface", "surface", MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The mentions with this spelling in this outlet."""
    found = _found(corpus, mark["entity_id"])
    return found.filter(found.surface == mark["surface"], found.source == outlets.code(mark)).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The spelling met most."""
    first = frame.iloc[0]
    return {
        "actor": first["actor"],
        "surface": first["surface"],
        "n": int(first["of_surface"]),
        "mentions": int(first["of_mentions"]),
        "spellings": int(first["spellings"]),
    }


CHART = Chart("spellings", data, draw, opens, MARKS, (), says, lambda **_: "mentions")
