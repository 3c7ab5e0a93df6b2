"""Which outlets quote this actor, and how do they take what is said?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import named
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting, Rate
from components.charts.ties import equals
from components.corpus import Corpus
from components.queries.finds import FIND

MARKS = ("entity_id", "source", "stance")
OUTLETS = 12
RATE = Rate("toned", "quotes", "of_outlet", "speaker_statements", "quotes")


def _found(corpus: Corpus, entity_id: str) -> ir.Table:
    """The statements of one actor with their outlets."""
    return corpus.sourced("quotes").filter(ibis._.speaker_id == entity_id)


def speaker(corpus: Corpus, profile: Any) -> str:
    """The actor asked for, else the one quoted most often; empty where nobody is quoted."""
    if profile:
        return str(profile)
    said = corpus.table("quotes").filter(ibis._.speaker_id.notnull())
    ranked = said.group_by("speaker_id").agg(n=ibis._.count()).order_by([ibis.desc("n"), "speaker_id"])
    first = corpus.frame(ranked.limit(1))
    return str(first["speaker_id"].iloc[0]) if len(first) else ""


def data(corpus: Corpus, profile: Any = None, **_: Any) -> pd.DataFrame:
    """Statements of one actor by outlet and stance: ``quotes`` of ``of_quotes``, in ``articles``, with its ``cues``.

    ``toned`` is the share of them in the outlet's ``of_outlet``, with its interval.
    """
    entity_id = speaker(corpus, profile)
    found = _found(corpus, entity_id)
    cues = found.lemma.collect(distinct=True)
    counts = found.group_by("source", "stance").agg(
        quotes=found.count(), articles=found.article_id.nunique(), cues=cues
    )
    counts = corpus.frame(counts)
    counts["cues"] = counts["cues"].map(list)
    frame = outlets.gathered(corpus, counts, "stance", "quotes", OUTLETS).assign(entity_id=entity_id)
    sums = {by: frame.groupby(by)["quotes"].transform("sum") for by in ("stance", "source")}
    frame = frame.assign(
        cues=frame["cues"].map(lambda cues: "، ".join(sorted({*cues} - {""}))).astype("str"),
        of_quotes=frame["quotes"].sum(),
        of_outlet=sums["source"],
        _others=frame["source"] == outlets.OTHERS,
        _of_stance=sums["stance"],
    )
    order = {"_of_stance": False, "stance": True, "_others": True, "of_outlet": False, "outlet_rank": True}
    frame = RATE.rated(frame)
    frame = named(corpus, frame.sort_values(list(order), ascending=list(order.values()), ignore_index=True))
    first = [
        "entity_id",
        *outlets.GATHERED,
        "stance",
        "quotes",
        "articles",
        "of_outlet",
        *RATE.columns,
        "cues",
        "of_quotes",
    ]
    return frame[[*first, "actor_ar", "actor_en", "kind"]]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A square per outlet and stance, as big as the number of statements, which is written in it; pale if few."""
    others = frame["source"] == outlets.OTHERS
    frame = frame.assign(_others=others).sort_values(["_others", "of_outlet"], ascending=[True, False], kind="stable")
    figure = marks.squares(frame, "quotes", ("stance", "stance_word"), ("source", "outlet"), MARKS)
    numbers = frame.set_index(list(MARKS))["quotes"]
    for trace in figure.data:
        trace.update(text=[numbers[tuple(mark)] for mark in trace.customdata], mode="markers+text")
    return figure


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The statements with this stance in this outlet."""
    found = outlets.within(corpus, _found(corpus, mark["entity_id"]), mark, OUTLETS)
    return found.filter(found.stance == mark["stance"]).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """Who quotes the actor most, and how."""
    top = frame.sort_values("quotes", ascending=False, kind="stable").iloc[0]
    apart = outlets.told_of(frame[frame["source"] != outlets.OTHERS])
    outlet = apart.groupby("outlet", sort=False)["quotes"].sum().sort_values(ascending=False, kind="stable")
    return {
        "most": "chart.quoted_by.most" if len(outlet) > 1 else "chart.quoted_by.only",
        "actor": top["actor"],
        "quotes": int(top["of_quotes"]),
        "sources": int(frame["outlets_in_all"].iloc[0]),
        "outlet": outlet.index[0],
        "n": int(outlet.iloc[0]),
        "equal": equals(outlet.reset_index(), "quotes"),
    }


CHART = Chart(
    "quoted_by", data, draw, opens, MARKS, (), says, lambda **_: "quotes", lambda **_: "quotes",
    Counting((RATE,), None, {"sources": OUTLETS}),
)  # fmt: skip
