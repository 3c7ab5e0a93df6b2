"""With which words does each outlet report what is said?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting, Rate
from components.corpus import Corpus
from components.finds import FIND

MARKS = ("source", "cue")
OUTLETS, CUES = 8, 15
RATE = Rate("per_100", "quotes", "of_quotes", "outlet_quotes", "quotes", per=100, ends=("per_100_low", "per_100_high"))


def data(corpus: Corpus, **_: Any) -> pd.DataFrame:
    """Of the CUES met most, by outlet: ``quotes`` of ``of_quotes`` of the outlet, and the ``stance`` of the word."""
    found = corpus.sourced("quotes").filter(ibis._.cue != "")
    counts = corpus.frame(found.group_by("source", "cue").agg(quotes=found.count(), stance=found.stance.min()))
    biggest = outlets.ranked(counts, "quotes")[:OUTLETS]
    counts = counts.assign(of_quotes=counts.groupby("source")["quotes"].transform("sum"), cues=counts["cue"].nunique())
    common = counts.groupby("cue")["quotes"].sum().sort_index().sort_values(ascending=False, kind="stable").index[:CUES]
    kept = counts[counts["source"].isin(biggest) & counts["cue"].isin(common)]
    kept = kept.assign(_cue=kept["cue"].map({cue: place for place, cue in enumerate(common)}))
    frame = outlets.named(corpus, kept).sort_values(["_cue", "outlet_rank"], ignore_index=True)
    return RATE.rated(frame)[[*outlets.NAMED, "cue", "stance", "quotes", "of_quotes", *RATE.columns, "cues"]]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A square per word and outlet, as big as its part of the outlet's statements."""
    return marks.squares(frame, "per_100", ("source", "outlet"), ("cue", "cue"), MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The statements that this outlet reports with this word."""
    found = corpus.sourced("quotes")
    return outlets.within(corpus, found.filter(found.cue == mark["cue"]), mark).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The word met most, and the outlet that leans on it most."""
    first = frame[frame["cue"] == frame["cue"].iloc[0]].sort_values("per_100", ascending=False, kind="stable").iloc[0]
    return {
        "cue": first["cue"],
        "outlet": first["outlet"],
        "n": int(first["quotes"]),
        "of": int(first["of_quotes"]),
        "cues": int(first["cues"]),
    }


COUNTING = Counting((RATE,), None, {"cues": CUES, "sources": OUTLETS})
CHART = Chart("verbs", data, draw, opens, MARKS, (), says, lambda **_: "quotes", lambda **_: "quotes", COUNTING)
