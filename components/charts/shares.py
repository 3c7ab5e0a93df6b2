"""In what share of its articles each outlet has something: numerator, denominator, share and interval."""

from typing import Any

import ibis.expr.types as ir
import pandas as pd

from components.charts import outlets
from components.charts.chart import Mark
from components.charts.counting import Counting, Rate
from components.charts.ties import equals
from components.corpus import Corpus
from components.measure.differences import LEAST, differing
from components.queries.finds import FIND
from components.words import LANGUAGES

MOST = 15
SHARE = Rate("share", "articles", "of_articles", "outlet_articles", "articles")
ENOUGH = SHARE.enough
COUNTING = Counting((SHARE,), "shares", {"lines": MOST, "articles": LEAST})
"""What the charts that compare shares declare."""


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
    return SHARE.rated(hits.sort_values(["outlet_rank", key], ignore_index=True))


def within(corpus: Corpus, finds: ir.Table, key: str, compare: Any) -> pd.DataFrame:
    """The ``articles`` of ``finds`` (as in ``counted``) by ``source`` and ``key``, of the outlets of ``compare``."""
    chosen = finds.filter(finds.source.isin(sorted(outlets.compared(corpus, compare))))
    return corpus.frame(chosen.group_by("source", key).agg(articles=chosen.count()))


def compared(corpus: Corpus, hits: pd.DataFrame, key: str, compare: Any) -> pd.DataFrame:
    """As ``counted``, for the MOST keys of ``hits`` (see ``within``) that differ most, zeros filled in.

    These are the keys whose intervals lie farthest ``apart``: the widest gaps are those of outlets with few articles.
    ``p`` and ``sure`` belong to the key (see ``differing``). ``keys`` is how many there are in all, ``tested`` and
    ``sure_keys`` how many of them were tested and are sure.
    """
    sizes = outlets.sizes(corpus)
    sizes = sizes[sizes.index.isin(outlets.compared(corpus, compare))]
    wide = crossed(hits, key, "articles").reindex(columns=sizes.index, fill_value=0)
    return SHARE.rated(ranked(corpus, wide, sizes).assign(keys=len(wide)))


def crossed(counts: pd.DataFrame, key: str | list[str], of: str) -> pd.DataFrame:
    """``counts``, a row per ``key`` and source, as a table ``key`` × source of their ``of``; 0 where there is none."""
    return counts.pivot(index=key, columns="source", values=of).fillna(0).astype("int64")


def ranked(corpus: Corpus, wide: pd.DataFrame, sizes: pd.Series) -> pd.DataFrame:
    """The MOST rows of ``wide`` (key × source: articles out of ``sizes``) that differ most, one row per cell."""
    key = str(wide.index.name)
    found = differing(wide, sizes).assign(sum=wide.sum(axis=1))
    found = found.sort_values(["apart", "sum", key], ascending=[False, False, True])
    top = found.index[:MOST]
    frame = wide.loc[top].melt(value_name="articles", ignore_index=False).reset_index()
    frame = frame.merge(sizes.rename("of_articles"), left_on="source", right_index=True)
    frame = frame.merge(found[["p", "sure", "apart"]], left_on=key, right_index=True)
    frame = frame.assign(tested=int(found["p"].notna().sum()), sure_keys=int(found["sure"].sum()))
    frame = outlets.named(corpus, frame).assign(_place=lambda rows: rows[key].map(top.get_loc))
    return frame.sort_values(["_place", "outlet_rank"], ignore_index=True).drop(columns="_place")


def columns(key: str, name: str) -> list[str]:
    """The columns of a frame of shares, in the order in which a person reads them."""
    labels = [key, f"{name}_ar", f"{name}_en"]
    rest = ["articles", *SHARE.columns, "apart", "p", "sure", "keys", "tested", "sure_keys"]
    return [*outlets.NAMED, "of_articles", *labels, *rest]


def widest(frame: pd.DataFrame, key: str, label: str) -> dict[str, Any]:
    """What the answer says: the first row's thing, the outlet with the most of it and the one with the least."""
    of_first = frame[frame[key] == frame[key].iloc[0]].sort_values("share", ascending=False, kind="stable")
    most, least = of_first.iloc[0], of_first.iloc[-1]
    if most["share"] == least["share"]:
        return {"instead": "chart.alike"}
    thin = few(frame)
    return {
        "checked": "" if thin else checked(int(most["tested"])),
        "equal": equals(frame.drop_duplicates(key), "apart"),
        "what": most[label],
        "most": most["outlet"],
        "least": least["outlet"],
        "most_n": int(most["articles"]),
        "most_of": int(most["of_articles"]),
        "least_n": int(least["articles"]),
        "least_of": int(least["of_articles"]),
        "sure": int(most["sure_keys"]),
        "comparisons": int(most["tested"]),
        "rest": max(0, int(most["keys"]) - MOST),
        "few": thin,
    }


def checked(tested: int) -> str:
    """The key of the words that say how many of ``tested`` differences are sure."""
    return "chart.checked" if tested else "chart.unchecked"


def few(frame: pd.DataFrame) -> int:
    """How many articles the biggest outlet has, if these are too few to compare; else 0."""
    most = int(frame["of_articles"].max())
    return most if most < SHARE.enough else 0
