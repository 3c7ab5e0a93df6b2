"""Whom does only one of the outlets name?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import FIND, ROLLUP, mentions, named
from components.charts.chart import Chart, Mark
from components.corpus import Corpus

MARKS = ("source", "entity_id")
MOST = 8


def data(corpus: Corpus, compare: Any = None, rollup: str = "apart", **_: Any) -> pd.DataFrame:
    """The MOST actors that each outlet alone names: ``mentions``, and ``articles`` of ``of_articles``.

    ``only`` is how many actors the outlet alone names, ``shared`` how many more than one of them name.
    """
    written = outlets.articles(corpus)
    written = written.filter(outlets.any_of(written.source, outlets.compared(corpus, compare or ())))
    sizes = written.group_by("source").agg(of_articles=written.article_id.nunique())
    found = mentions(corpus, rollup).select("article_id", "entity_id").inner_join(written, "article_id")
    by = ["source", *outlets.LABEL, "outlet_rank", "entity_id"]
    counts = found.group_by(by).agg(mentions=found.count(), articles=found.article_id.nunique())
    counts = counts.mutate(in_outlets=counts.count().over(ibis.window(group_by="entity_id")))
    shared = counts.filter(counts.in_outlets > 1).agg(shared=ibis._.entity_id.nunique())
    alone = counts.filter(counts.in_outlets == 1).drop("in_outlets")
    order = ibis.window(group_by="source", order_by=[ibis.desc("mentions"), "entity_id"])
    alone = alone.mutate(only=alone.count().over(ibis.window(group_by="source")), place=ibis.row_number().over(order))
    kept = named(corpus, alone.filter(alone.place < MOST)).inner_join(sizes, "source").cross_join(shared)
    first = [*by, "actor_ar", "actor_en", "kind", "mentions", "articles", "of_articles", "only", "shared"]
    return corpus.frame(kept.order_by("outlet_rank", "place").select(*first))


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A bar per actor, outlet after outlet."""
    figure = go.Figure()
    for name, rows in marks.outlets(frame):
        figure.add_bar(
            x=rows["mentions"], y=list(rows.index), orientation="h", name=name, text=list(rows["mentions"]),
            customdata=marks.named(rows, MARKS), meta=marks.about(rows, "mentions"),
        )  # fmt: skip
    return marks.lanes(
        figure.update_layout(barmode="overlay").update_xaxes(title_text="mentions"), list(frame["actor"])
    )


def opens(corpus: Corpus, mark: Mark, rollup: str = "apart", **_: Any) -> ir.Table:
    """The mentions of this actor in this outlet."""
    found = mentions(corpus, rollup)
    written = outlets.articles(corpus).filter(ibis._.source == outlets.code(mark))
    return found.filter(found.entity_id == mark["entity_id"]).semi_join(written, "article_id").select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The outlet with most actors of its own, and how many are common."""
    top = frame.sort_values("only", ascending=False, kind="stable").iloc[0]
    return {"outlet": top["outlet"], "actors": int(top["only"]), "shared": int(top["shared"])}


CHART = Chart("actor_overlap", data, draw, opens, MARKS, (ROLLUP,), says, lambda **_: "mentions")
