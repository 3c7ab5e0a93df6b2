"""In what share of its articles each outlet has something: numerator, denominator, share and interval."""

from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.charts import outlets
from components.charts.actors import FIND
from components.corpus import Corpus
from components.measure.interval import wilson

MOST = 15


def topics(corpus: Corpus) -> ir.Table:
    """The topics of sentences with their words: ``article_id, sentence, topic_id, topic_ar, topic_en``."""
    found = corpus.table("topics").select("article_id", "sentence", "topic_id")
    said = corpus.labels("topic")
    joined = found.left_join(said, found.topic_id == said.code).drop("code")
    return joined.mutate(
        topic_ar=joined.label_ar.fill_null(joined.topic_id), topic_en=joined.label_en.fill_null(joined.topic_id)
    ).drop("label_ar", "label_en")


def of_topic(corpus: Corpus, topic_id: str) -> ir.Table:
    """The sentences of one topic, whole."""
    found = corpus.table("topics").filter(ibis._.topic_id == topic_id)
    return corpus.table("sentences").semi_join(found, ["article_id", "sentence"]).select(*FIND)


def counted(corpus: Corpus, finds: ir.Table, key: str, labels: tuple[str, ...]) -> pd.DataFrame:
    """Per outlet and ``key``: the ``articles`` with such a find, ``of_articles``, ``share`` with its interval."""
    written = outlets.articles(corpus)
    sizes = written.group_by("source").agg(of_articles=written.article_id.nunique())
    joined = finds.inner_join(written, "article_id")
    by = ["source", *outlets.LABEL, "outlet_rank", key, *labels]
    counts = joined.group_by(by).agg(articles=joined.article_id.nunique()).inner_join(sizes, "source")
    return _with_interval(corpus.frame(counts.order_by("outlet_rank", key)))


def compared(corpus: Corpus, finds: ir.Table, key: str, labels: tuple[str, ...], compare: Any) -> pd.DataFrame:
    """As ``counted``, for the outlets of ``compare`` and the MOST keys whose shares differ most, zeros filled in.

    ``keys`` is how many there are in all.
    """
    chosen = outlets.compared(corpus, compare or ())
    names = outlets.outlets(corpus).filter(outlets.any_of(ibis._.source, chosen))
    written = outlets.articles(corpus)
    written = written.filter(outlets.any_of(written.source, chosen))
    sizes = written.group_by("source").agg(of_articles=written.article_id.nunique())
    joined = finds.inner_join(written.select("article_id", "source"), "article_id")
    hits = joined.group_by("source", key).agg(articles=joined.article_id.nunique())
    things = joined.select(key, *labels).distinct()
    grid = names.inner_join(sizes, "source").cross_join(things)
    hits = hits.rename(_source="source", _key=key)
    grid = grid.left_join(hits, [grid.source == hits._source, grid[key] == hits._key]).drop("_source", "_key")
    share = (ibis._.articles / ibis._.of_articles.cast("float64")).name("share")
    grid = grid.mutate(articles=ibis._.articles.fill_null(0)).mutate(share)
    over = ibis.window(group_by=key)
    grid = grid.mutate(
        gap=ibis._.share.max().over(over) - ibis._.share.min().over(over), sum=ibis._.articles.sum().over(over)
    )
    order = ibis.window(order_by=[ibis.desc("gap"), ibis.desc("sum"), key])
    grid = grid.mutate(place=ibis.dense_rank().over(order)).mutate(keys=(ibis._.place.max() + 1).over())
    kept = grid.filter(grid.place < MOST).order_by("place", "outlet_rank").drop("place", "sum", "gap")
    return _with_interval(corpus.frame(kept))


def _with_interval(frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with ``share``, ``low`` and ``high``."""
    low, high = wilson(frame["articles"], frame["of_articles"])
    share = (frame["articles"] / frame["of_articles"]).astype(float)
    return frame.assign(share=share, low=low, high=high)


def widest(frame: pd.DataFrame, key: str, label: str) -> dict[str, Any]:
    """What the answer says: the first row's thing, the outlet with the most of it and the one with the least."""
    of_first = frame[frame[key] == frame[key].iloc[0]].sort_values("share", ascending=False, kind="stable")
    most, least = of_first.iloc[0], of_first.iloc[-1]
    return {
        "what": most[label],
        "most": most["outlet"],
        "least": least["outlet"],
        "most_n": int(most["articles"]),
        "most_of": int(most["of_articles"]),
        "least_n": int(least["articles"]),
        "least_of": int(least["of_articles"]),
        "keys": int(most["keys"]),
        "rest": max(0, int(most["keys"]) - MOST),
    }
