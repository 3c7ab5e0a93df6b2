"""Who is named where: mentions of known actors, apart or rolled up to their country."""

from typing import Any

import ibis
import ibis.expr.types as ir

from components.charts.chart import Choice
from components.corpus import Corpus

ROLLUP = Choice("rollup", ("apart", "country"))
FIND = ("article_id", "sentence", "start", "end")
"""The columns of evidence."""


def mentions(corpus: Corpus, rollup: str = "apart") -> ir.Table:
    """The mentions of known actors; with ``country``, a people and a place count for the state that they belong to."""
    found = corpus.table("mentions")
    found = found.filter(found.entity_id.notnull())
    if rollup != "country":
        return found
    entities = corpus.table("entities")
    speaks = entities.filter(entities.kind.isin(["people", "place"]), entities.country_id.notnull())
    speaks = speaks.select(of="entity_id", state="country_id")
    joined = found.left_join(speaks, found.entity_id == speaks.of)
    return joined.mutate(entity_id=joined.state.fill_null(joined.entity_id)).drop("of", "state")


def named(corpus: Corpus, table: ir.Table, column: str = "entity_id") -> ir.Table:
    """``table`` with the labels ``actor_ar, actor_en`` and the ``kind`` of the actor whose id is in ``column``."""
    entities = corpus.table("entities")
    labels = entities.select(_id="entity_id", actor_ar="label_ar", actor_en="label_en", kind="kind")
    return (
        table.left_join(labels, table[column] == labels._id)
        .drop("_id")
        .mutate(actor_ar=ibis._.actor_ar.fill_null(ibis._[column]), actor_en=ibis._.actor_en.fill_null(ibis._[column]))
    )


def profiled(corpus: Corpus, profile: Any = None) -> str:
    """The actor asked for, else the one named most often; empty where nobody is named."""
    if profile:
        return str(profile)
    ranked = mentions(corpus).group_by("entity_id").agg(n=ibis._.count())
    first = corpus.frame(ranked.order_by([ibis.desc("n"), "entity_id"]).limit(1))
    return str(first["entity_id"].iloc[0]) if len(first) else ""


def openings(corpus: Corpus, chosen: ir.Table) -> ir.Table:
    """The first sentence of each article of ``chosen``: what stands for a whole article in the evidence."""
    said = corpus.table("sentences")
    return said.filter(said.sentence == 0).semi_join(chosen, "article_id").select(*FIND)
