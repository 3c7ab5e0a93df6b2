"""Which articles are agency copy and which are an outlet's own reporting."""

import ibis
import ibis.expr.types as ir

from components.corpus import UNKNOWN, Corpus

MOSTLY = 0.5
"""The part of an article's words that, shared with an earlier article of another outlet, makes it copy."""


def copied(corpus: Corpus) -> ir.Table:
    """The articles of the whole dataset that are copy: one column, ``article_id``, each once.

    An article is copy when it is credited to an agency, or when at least MOSTLY of its words stand in passages that it
    shares with one article of another outlet printed on the same day or before. Two outlets that print the same on one
    day are therefore both copy: which one wrote it cannot be told.
    """
    articles = corpus.tables["articles"]
    printed = articles.select("article_id", "published", "words", source=articles.source.fill_null(UNKNOWN))
    shared = _both_ways(corpus.tables["passages"])
    theirs = printed.select(other="article_id", before="published", elsewhere="source")
    pairs = shared.inner_join(printed, "article_id").inner_join(theirs, "other")
    pairs = pairs.filter(pairs.source != pairs.elsewhere, (pairs.before <= pairs.published).fill_null(True))
    whole = pairs.group_by("article_id", "other", "words").agg(shared=pairs.shared.sum())
    mostly = whole.filter(whole.shared >= whole.words * MOSTLY).select("article_id")
    credited = articles.filter(articles.agency.notnull()).select("article_id")
    return ibis.union(mostly, credited, distinct=True)


def _both_ways(passages: ir.Table) -> ir.Table:
    """Each passage seen from either article: ``article_id, other, shared`` (words)."""
    return ibis.union(
        passages.select(article_id="article_a", other="article_b", shared="words"),
        passages.select(article_id="article_b", other="article_a", shared="words"),
    )
