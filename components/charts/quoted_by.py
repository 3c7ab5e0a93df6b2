"""Which outlets quote this actor, and how do they take what is said?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import FIND, named
from components.charts.chart import Chart, Mark
from components.corpus import Corpus

MARKS = ("entity_id", "source", "stance")
OUTLETS = 12


def _found(corpus: Corpus, entity_id: str) -> ir.Table:
    """The statements of one actor with their outlets, the small ones put together."""
    said = corpus.table("quotes")
    said = said.filter(said.speaker_id == entity_id).mutate(entity_id=said.speaker_id)
    return outlets.gathered(said.inner_join(outlets.articles(corpus), "article_id"), OUTLETS)


def _speaker(corpus: Corpus, profile: Any) -> str:
    """The actor asked for, else the one quoted most often; empty where nobody is quoted."""
    if profile:
        return str(profile)
    said = corpus.table("quotes").filter(ibis._.speaker_id.notnull())
    ranked = said.group_by("speaker_id").agg(n=ibis._.count()).order_by([ibis.desc("n"), "speaker_id"])
    first = corpus.frame(ranked.limit(1))
    return str(first["speaker_id"].iloc[0]) if len(first) else ""


def data(corpus: Corpus, profile: Any = None, **_: Any) -> pd.DataFrame:
    """Statements of one actor by outlet and stance: ``quotes`` of ``of_quotes``, in ``articles``, with ``cues``."""
    found = _found(corpus, _speaker(corpus, profile))
    by = ["entity_id", *outlets.GATHERED, "stance"]
    counts = found.group_by(by).agg(
        quotes=found.count(),
        articles=found.article_id.nunique(),
        cues=found.cue.collect(distinct=True).sort().join("، "),
    )
    counts = counts.mutate(
        of_quotes=counts.quotes.sum().over().cast("int64"),
        of_stance=counts.quotes.sum().over(ibis.window(group_by="stance")),
        of_outlet=(counts.source != outlets.OTHERS).ifelse(counts.quotes.sum().over(ibis.window(group_by="source")), 0),
    )
    order = [ibis.desc("of_stance"), "stance", ibis.desc("of_outlet"), "outlet_rank"]
    return corpus.frame(named(corpus, counts).order_by(order).drop("of_stance"))


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A square per outlet and stance, as big as the number of statements, which is written in it."""
    frame = frame.sort_values("of_outlet", ascending=False, kind="stable")
    figure = marks.squares(frame, "quotes", ("stance", "stance_word"), ("source", "outlet"), MARKS)
    return figure.update_traces(text=list(frame["quotes"]), mode="markers+text")


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The statements with this stance in this outlet."""
    found = _found(corpus, mark["entity_id"])
    return found.filter(found.source == outlets.code(mark), found.stance == mark["stance"]).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """Who quotes the actor most, and how."""
    top = frame.sort_values("quotes", ascending=False, kind="stable").iloc[0]
    apart = frame[frame["source"] != outlets.OTHERS]
    outlet = apart.groupby("outlet", sort=False)["quotes"].sum().sort_values(ascending=False, kind="stable")
    return {
        "actor": top["actor"],
        "quotes": int(top["of_quotes"]),
        "sources": int(frame["outlets_in_all"].iloc[0]),
        "outlet": outlet.index[0],
        "n": int(outlet.iloc[0]),
    }


CHART = Chart("quoted_by", data, draw, opens, MARKS, (), says, lambda **_: "quotes")
