"""Which outlet writes about what?"""

from collections.abc import Mapping
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.charts.outlets import NAMED, told_of
from components.charts.shares import SHARE, counted, few, named_topics, of_topic, topics
from components.charts.ties import equals
from components.corpus import UNKNOWN, Corpus

MARKS = ("source", "topic_id")
OUTLETS, TOPICS = 8, 15


def data(corpus: Corpus, **_: Any) -> pd.DataFrame:
    """Per outlet and topic: the ``articles`` of ``of_articles`` in which it comes up, the ``share``, its interval."""
    shares = named_topics(corpus, counted(corpus, topics(corpus), "topic_id"))
    sizes = shares[shares["source"] != UNKNOWN].groupby("source")["of_articles"].max()
    biggest = sizes.sort_values(ascending=False, kind="stable").index[:OUTLETS]
    common = shares.groupby("topic_id")["articles"].sum().sort_values(ascending=False, kind="stable").index
    kept = shares[shares["source"].isin([*biggest, UNKNOWN]) & shares["topic_id"].isin(common[:TOPICS])]
    kept = kept.assign(_topic=kept["topic_id"].map({topic: place for place, topic in enumerate(common)}))
    kept = kept.assign(topics=len(common), outlets=len(sizes))
    first = [*NAMED, "topic_id", "topic_ar", "topic_en", "articles", "of_articles", *SHARE.columns]
    return kept.sort_values(["_topic", "outlet_rank"], ignore_index=True)[[*first, "topics", "outlets"]]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A square per outlet and topic, as big as the share of the outlet's articles."""
    return marks.squares(frame, "share", ("source", "outlet"), ("topic_id", "topic"), MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The sentences of this topic in this outlet."""
    return of_topic(corpus, mark)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The most frequent pair of outlet and topic."""
    ranked = told_of(frame).sort_values(["articles", "share"], ascending=False, kind="stable")
    top = ranked.iloc[0]
    return {
        "topic": top["topic"],
        "outlet": top["outlet"],
        "n": int(top["articles"]),
        "of": int(top["of_articles"]),
        "topics": int(top["topics"]),
        "equal": equals(ranked, "articles", "share"),
        "unshown": max(0, int(top["outlets"]) - OUTLETS),
        "few": few(frame),
    }


COUNTING = Counting((SHARE,), None, {"sources": OUTLETS, "topics": TOPICS})
CHART = Chart("topics_by_source", data, draw, opens, MARKS, (), says, behind=lambda **_: "topics", counting=COUNTING)
