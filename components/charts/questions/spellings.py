"""How does each outlet spell this actor?"""

from collections.abc import Mapping
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import mentions_of, named, profiled
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.charts.ties import equals
from components.corpus import Corpus
from components.queries.finds import FIND

MARKS = ("entity_id", "surface", "source")
MOST = 15


def data(corpus: Corpus, profile: Any = None, **_: Any) -> pd.DataFrame:
    """The MOST frequent of all ``spellings`` of one actor by outlet: ``mentions`` of ``of_mentions``."""
    entity_id = profiled(corpus, profile)
    found = mentions_of(corpus, entity_id)
    counts = corpus.frame(found.group_by("surface", "source").agg(mentions=found.count()))
    frame = outlets.gathered(corpus, counts, "surface", "mentions")
    frame = frame.assign(of_surface=frame.groupby("surface")["mentions"].transform("sum"))
    frame = frame.sort_values(
        ["of_surface", "surface", "outlet_rank"], ascending=[False, True, True], ignore_index=True
    )
    spellings = frame["surface"].unique()
    kept = frame[frame["surface"].isin(spellings[:MOST])]
    kept = kept.assign(entity_id=entity_id, of_mentions=frame["mentions"].sum(), spellings=len(spellings))
    first = ["entity_id", "surface", *outlets.GATHERED, "mentions", "of_mentions", "of_surface", "spellings"]
    return named(corpus, kept)[[*first, "actor_ar", "actor_en", "kind"]]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A bar per spelling, stacked by outlet."""
    return marks.stacked(frame, "mentions", "surface", "surface", MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The mentions with this spelling in this outlet."""
    found = outlets.within(corpus, mentions_of(corpus, mark["entity_id"]), mark)
    return found.filter(found.surface == mark["surface"]).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The spelling met most."""
    first = frame.iloc[0]
    return {
        "most": "chart.spellings.most" if first["spellings"] > 1 else "chart.spellings.only",
        "actor": first["actor"],
        "surface": first["surface"],
        "n": int(first["of_surface"]),
        "equal": equals(frame.drop_duplicates("surface"), "of_surface"),
        "mentions": int(first["of_mentions"]),
        "spellings": int(first["spellings"]),
    }


CHART = Chart(
    "spellings", data, draw, opens, MARKS, (), says, lambda **_: "mentions", lambda **_: "mentions",
    Counting(bounds={"spellings": MOST, "sources": outlets.SHOWN}),
)  # fmt: skip
