"""In what share of its articles each outlet has something: numerator, denominator, share and interval."""

from typing import Any

import ibis.expr.types as ir
import pandas as pd

from components.charts import outlets
from components.charts.actors import FIND
from components.charts.chart import Mark
from components.corpus import Corpus
from components.measure.interval import wilson
from components.words import LANGUAGES

MOST = 15
ENOUGH = 5
"""Articles of an outlet from which a share of them says anything."""


def topics(corpus: Corpus) -> ir.Table:
    """The topics of each article, each once: ``article_id, source, topic_id``."""
    found = corpus.sourced("topics")
    columns = ("article_id", "source", "topic_id")
    return found.filter(found["first"]).select(*columns)


def named_topics(corpus: Corpus, frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with the labels ``topic_ar, topic_en`` of its ``topic_id``."""
    said = corpus.manifest.labels.get("topic", {})
    words = {lang: {code: word[lang] for code, word in said.items()} for lang in LANGUAGES}
    codes = frame["topic_id"]
    return frame.assign(**{f"topic_{lang}": codes.map(words[lang]).fillna(codes) for lang in LANGUAGES})


def of_topic(corpus: Corpus, mark: Mark) -> ir.Table:
    """The sentences of one topic in one outlet, whole."""
    found = corpus.sourced("topics")
    found = outlets.within(corpus, found.filter(found.topic_id == mark["topic_id"]), mark)
    return corpus.tables["sentences"].semi_join(found, ["article_id", "sentence"]).select(*FIND)


def counted(corpus: Corpus, finds: ir.Table, key: str) -> pd.DataFrame:
    """Per outlet and ``key``: the ``articles`` with such a find, ``of_articles``, ``share`` with its interval.

    ``finds`` has ``source`` and ``key``, one row for each article and key.
    """
    hits = corpus.frame(finds.group_by("source", key).agg(articles=finds.count()))
    hits = outlets.named(corpus, hits.merge(outlets.sizes(corpus), on="source"))
    return _with_interval(hits.sort_values(["outlet_rank", key], ignore_index=True))


def compared(corpus: Corpus, finds: ir.Table, key: str, compare: Any) -> pd.DataFrame:
    """As ``counted``, for the outlets of ``compare`` and the MOST keys whose shares differ most, zeros filled in.

    ``keys`` is how many there are in all.
    """
    sizes = outlets.sizes(corpus)
    sizes = sizes[sizes.index.isin(outlets.compared(corpus, compare))]
    chosen = finds.filter(finds.source.isin(list(sizes.index)))
    hits = corpus.frame(chosen.group_by("source", key).agg(articles=chosen.count()))
    wide = (
        hits.pivot_table("articles", key, "source", fill_value=0)
        .reindex(columns=sizes.index, fill_value=0)
        .astype("int64")
    )
    rates = wide / sizes
    order = pd.DataFrame({"gap": rates.max(axis=1) - rates.min(axis=1), "sum": wide.sum(axis=1)})
    top = order.sort_values(["gap", "sum", key], ascending=[False, False, True]).index[:MOST]
    frame = wide.loc[top].melt(value_name="articles", ignore_index=False).reset_index().merge(sizes, on="source")
    frame = outlets.named(corpus, frame).assign(keys=len(wide), _place=lambda rows: rows[key].map(top.get_loc))
    return _with_interval(frame.sort_values(["_place", "outlet_rank"], ignore_index=True).drop(columns="_place"))


def columns(key: str, name: str) -> list[str]:
    """The columns of a frame of shares, in the order in which a person reads them."""
    labels = [key, f"{name}_ar", f"{name}_en"]
    return [*outlets.NAMED, "of_articles", *labels, "articles", "share", "keys", "low", "high"]


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
        "few": few(frame),
    }


def few(frame: pd.DataFrame) -> int:
    """How many articles the biggest outlet has, if these are not ENOUGH; else 0."""
    most = int(frame["of_articles"].max())
    return most if most < ENOUGH else 0
