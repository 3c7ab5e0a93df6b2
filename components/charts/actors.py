"""Who is named where: mentions of known actors, apart or rolled up to their country."""

from collections.abc import Iterable
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.charts.chart import Choice
from components.corpus import Corpus
from components.queries.finds import FIND

ROLLUP = Choice("rollup", ("apart", "nouns", "country"))
_ASKED = ("surface", "first", "first_in_sentence", "source", "published", "titled")
ADJECTIVES = ("nisba_adjective", "homograph_adjective")
"""The rules of nationality adjectives that qualify another word («المركزي المصري»)."""


def mentions(corpus: Corpus, rollup: str = "apart") -> ir.Table:
    """The mentions of known actors with the ``source`` and the day of their article (see ``Corpus.sourced``).

    With ``nouns``, adjectives of nationality that qualify another word are left out. With ``country``, a people and a
    place count for the state that they speak for. ``first`` marks one mention for each article and actor: its sum is
    the number of articles.
    """
    return _known(corpus, corpus.sourced("mentions"), rollup)


def unsourced(corpus: Corpus, rollup: str = "apart") -> ir.Table:
    """As ``mentions``, at less cost, without source and day."""
    return _known(corpus, corpus.table("mentions"), rollup)


def _known(corpus: Corpus, found: ir.Table, rollup: str) -> ir.Table:
    found = found.filter(found.entity_id.notnull())
    if rollup == "nouns":
        found = found.filter(found.rule.notin(ADJECTIVES))
    if rollup == "country":
        found = found.mutate(entity_id=ibis.coalesce(found.state_id, found.entity_id), first=found.first_of_state)
    if _flagged(corpus, rollup):
        return found
    order = ibis.window(group_by=["article_id", "entity_id"], order_by=["sentence", "start"])
    return found.mutate(first=ibis.row_number().over(order) == 0)


def _flagged(corpus: Corpus, rollup: str) -> bool:
    """Whether the flags of the dataset say which mention is the first; else it is found out, which takes longer."""
    return rollup == "apart" or (rollup == "country" and corpus.whole("mentions"))


def _articles(corpus: Corpus, found: ir.Table, rollup: str) -> ir.IntegerValue:
    """In how many articles the rows of ``found`` stand: by flags or, where these do not hold, by telling apart."""
    return found["first"].sum() if _flagged(corpus, rollup) else found.article_id.nunique()


def mentions_of(corpus: Corpus, entity_id: str) -> ir.Table:
    """The ``mentions`` of one actor, what the charts of its page ask of them."""
    found = mentions(corpus).filter(ibis._.entity_id == entity_id)
    return corpus.at_hand(found.select(*FIND, *_ASKED))


def tallies(corpus: Corpus, rollup: str = "apart") -> pd.DataFrame:
    """How often each actor is named: ``entity_id, mentions, articles, adjectives``, most mentions first.

    ``adjectives`` of the mentions qualify another word. Several charts of a page ask for it, and all but the first have
    it at once.
    """
    found = unsourced(corpus, rollup)
    qualifying = found.rule.isin(ADJECTIVES).sum()
    counts = found.group_by("entity_id").agg(
        mentions=found.count(), articles=_articles(corpus, found, rollup), adjectives=qualifying
    )
    frame = corpus.frame(counts).astype({"adjectives": "int64"})
    return frame.sort_values(["mentions", "entity_id"], ascending=[False, True], ignore_index=True)


def by_outlet(corpus: Corpus, sources: Iterable[str], rollup: str = "apart") -> pd.DataFrame:
    """As ``tallies``, of each of ``sources``: ``source, entity_id, mentions, articles``, in no order."""
    found = mentions(corpus, rollup)
    found = found.filter(found.source.isin(sorted(sources)))
    counts = found.group_by("source", "entity_id").agg(
        mentions=found.count(), articles=_articles(corpus, found, rollup)
    )
    return corpus.frame(counts)


def named(corpus: Corpus, frame: pd.DataFrame, column: str = "entity_id") -> pd.DataFrame:
    """``frame`` with the labels ``actor_ar, actor_en`` and the ``kind`` of the actor whose id is in ``column``."""
    joined = frame.join(corpus.once(_directory), on=column)
    return joined.assign(**{label: joined[label].fillna(joined[column]) for label in ("actor_ar", "actor_en")})


def _directory(corpus: Corpus) -> pd.DataFrame:
    """What the actors of the whole dataset are called, by id."""
    entities = corpus.tables["entities"]
    labels = entities.select("entity_id", "kind", actor_ar="label_ar", actor_en="label_en")
    return corpus.frame(labels).set_index("entity_id")


def profiled(corpus: Corpus, profile: Any = None) -> str:
    """The actor asked for, else the one named most often; empty where nobody is named."""
    if profile:
        return str(profile)
    ranked = tallies(corpus)
    return str(ranked["entity_id"].iloc[0]) if len(ranked) else ""


def openings(corpus: Corpus, chosen: ir.Table) -> ir.Table:
    """The first sentence of each article of ``chosen``: what stands for a whole article in the evidence."""
    said = corpus.table("sentences")
    return said.filter(said.sentence == 0).semi_join(chosen, "article_id").select(*FIND)
