"""Passages that two outlets share, side by side, and which of the two articles had them first."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.corpus import UNKNOWN, Corpus

PAGE = 10
_KNOWN = ("source", "source_en", "agency", "title", "published")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two articles: its words of the passage, and what is known of it."""

    article_id: str
    source: str | None
    source_en: str | None
    agency: str | None
    title: str | None
    published: date | None
    said: str
    start: int = 0
    """Where these words begin in the text of the article."""


@dataclass(frozen=True, slots=True)
class Shared:
    """One passage in two articles.

    It probably comes from the ``agency`` that it is credited to or, where there is none, from the side ``origin``
    (0, 1); None where nobody can tell.
    """

    one: Side
    other: Side
    words: int
    similarity: float
    origin: int | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Passages:
    """One page of passages, the longest first; ``number`` counts from 0."""

    rows: tuple[Shared, ...]
    total: int
    number: int
    pages: int


def page(corpus: Corpus, number: int = 0, size: int = PAGE) -> Passages:
    """Page ``number`` of the passages that articles of different outlets share; beyond the last, the last."""
    found = _apart(corpus)
    total = int(corpus.frame(found.agg(n=found.count()))["n"].iloc[0])
    pages = -(-total // size)
    number = max(0, min(number, pages - 1))
    order = [ibis.desc("words"), "article_a", "start_a", "article_b", "start_b"]
    rows = corpus.frame(found.order_by(order).limit(size, offset=number * size))
    ids = {*rows["article_a"], *rows["article_b"]}
    articles = {row["article_id"]: row for row in corpus.read(ids).to_dict("records")} if ids else {}
    return Passages(tuple(_shared(row, articles) for row in rows.to_dict("records")), total, number, pages)


def _apart(corpus: Corpus) -> ir.Table:
    """The passages of ``corpus`` whose two articles are of two outlets."""
    written = corpus.written()
    one, other = (
        written.select(**{f"article_{side}": "article_id", f"source_{side}": "source"}) for side in ("a", "b")
    )
    found = corpus.table("passages").inner_join(one, "article_a").inner_join(other, "article_b")
    return found.filter((found.source_a != found.source_b) | (found.source_a == UNKNOWN))


def _shared(row: dict[Any, Any], articles: dict[str, dict[Any, Any]]) -> Shared:
    sides = [_side(articles[row[f"article_{side}"]], row[f"start_{side}"], row[f"end_{side}"]) for side in ("a", "b")]
    probably = (origin(sides[0], sides[1]), credited(sides[0], sides[1]))
    return Shared(sides[0], sides[1], int(row["words"]), float(row["similarity"]), *probably)


def _side(article: dict[Any, Any], start: int, end: int) -> Side:
    known = {name: None if pd.isna(article[name]) else article[name] for name in _KNOWN}
    if known["published"] is not None:
        known["published"] = pd.Timestamp(known["published"]).date()
    return Side(article["article_id"], **known, said=article["text"][start:end], start=int(start))


def origin(one: Side, other: Side) -> int | None:
    """Which of the two a shared passage probably comes from, 0 or 1: the one printed earlier.

    None where both are of one day, or a day is unknown: then nobody can tell.
    """
    if one.published and other.published and one.published != other.published:
        return 0 if one.published < other.published else 1
    return None


def credited(one: Side, other: Side) -> str | None:
    """The agency to which either article is credited; None where none is, or each to another."""
    agencies = {side.agency for side in (one, other) if side.agency}
    return agencies.pop() if len(agencies) == 1 else None
