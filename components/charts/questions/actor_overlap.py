"""Whom does only one of the outlets name?"""

from collections.abc import Mapping
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import ROLLUP, by_outlet, mentions, named
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.charts.ties import equals
from components.corpus import Corpus
from components.queries.finds import FIND

MARKS = ("source", "entity_id")
MOST = 8


def data(corpus: Corpus, compare: Any = None, rollup: str = "apart", **_: Any) -> pd.DataFrame:
    """The MOST actors that each outlet alone names: ``mentions``, and ``articles`` of ``of_articles``.

    ``only`` is how many actors the outlet alone names, ``shared`` how many more than one of them name.
    """
    sizes = outlets.sizes(corpus)
    frame = by_outlet(corpus, outlets.compared(corpus, compare), rollup)
    frame = frame.sort_values(["source", "mentions", "entity_id"], ascending=[True, False, True])
    common = frame.duplicated("entity_id", keep=False)
    alone = frame[~common]
    alone = alone.assign(only=alone.groupby("source")["source"].transform("size"))
    alone = alone.merge(sizes, on="source").assign(shared=frame[common]["entity_id"].nunique())
    kept = outlets.named(corpus, named(corpus, alone.groupby("source").head(MOST)))
    first = [*outlets.NAMED, "entity_id", "actor_ar", "actor_en", "kind", "mentions", "articles", "of_articles"]
    return kept.sort_values("outlet_rank", kind="stable", ignore_index=True)[[*first, "only", "shared"]]


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
    return outlets.within(corpus, found.filter(found.entity_id == mark["entity_id"]), mark).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The outlet with most actors of its own, and how many are common."""
    ranked = frame.drop_duplicates("source").sort_values("only", ascending=False, kind="stable")
    top = ranked.iloc[0]
    counts = {"actors": int(top["only"]), "shared": int(top["shared"]), "equal": equals(ranked, "only")}
    return {"outlet": top["outlet"], **counts}


CHART = Chart(
    "actor_overlap", data, draw, opens, MARKS, (ROLLUP,), says, lambda **_: "mentions", lambda **_: "mentions",
    Counting(bounds={"actors": MOST}), lacking="chart.two",
)  # fmt: skip
