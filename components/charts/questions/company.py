"""In whose company is this actor named?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks
from components.charts.actors import mentions_of, named, profiled, unsourced
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting, Rate
from components.charts.ties import equals
from components.corpus import Corpus
from components.queries.finds import FIND

MARKS = ("profile_id", "entity_id")
PLACE = ("article_id", "sentence")
MOST = 25
BESIDE = Rate("beside", "sentences", "of_sentences", "own_sentences", "sentences")


def data(corpus: Corpus, profile: Any = None, **_: Any) -> pd.DataFrame:
    """Who else is named in the same sentence: ``sentences`` of ``of_sentences``; ``actors`` in all."""
    profile_id = profiled(corpus, profile)
    own = mentions_of(corpus, profile_id).filter(ibis._.first_in_sentence).select(*PLACE)
    beside = unsourced(replace(corpus, kept=())).filter(ibis._.first_in_sentence)
    counts = beside.semi_join(own, PLACE).group_by("entity_id").agg(sentences=ibis._.count())
    counts = counts.mutate(actors=counts.count().over() - 1)
    order = [ibis.desc(counts.entity_id == profile_id), ibis.desc("sentences"), "entity_id"]
    top = corpus.frame(counts.order_by(order).limit(MOST + 1))
    # The actor is in all of them: the first row counts the sentences, at no second look at the mentions.
    of_sentences = int(top["sentences"].iloc[0]) if len(top) else 0
    top = top.iloc[1:].assign(profile_id=profile_id, of_sentences=of_sentences).reset_index(drop=True)
    whose = named(corpus, top, "profile_id")
    top = BESIDE.rated(named(corpus, top)).assign(profile_ar=whose["actor_ar"], profile_en=whose["actor_en"])
    first = ["profile_id", "profile_ar", "profile_en", "entity_id", "actor_ar", "actor_en", "kind"]
    return top[[*first, "sentences", "of_sentences", *BESIDE.columns, "actors"]]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A bar per companion, the most frequent on top, with its whisker."""
    return marks.ranked(frame, "beside", "actor", MARKS, BESIDE.ends)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The mentions of the two in the sentences that name both."""
    found = unsourced(corpus)
    own = found.filter(found.entity_id == mark["profile_id"])
    other = found.filter(found.entity_id == mark["entity_id"])
    both = own.semi_join(other, PLACE).union(other.semi_join(own, PLACE))
    return both.select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The most frequent companion."""
    first = frame.iloc[0]
    return {
        "actor": first["profile"],
        "other": first["actor"],
        "n": int(first["sentences"]),
        "total": int(first["of_sentences"]),
        "actors": int(first["actors"]),
        "equal": equals(frame, "sentences"),
        "rest": int(first["actors"]) - len(frame),
    }


COUNTING = Counting((BESIDE,), None, {"actors": MOST})
CHART = Chart("company", data, draw, opens, MARKS, (), says, lambda **_: "sentences", lambda **_: "mentions", COUNTING)
