"""The sentences behind a number: from finds to words that can be read, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.corpus import Corpus
from components.words import Language, say, tongue

PAGE = 20
_PLACE = ("article_id", "sentence")
Spans = dict[tuple[str, int], list[tuple[int, int]]]
"""Spans by article and sentence."""
Stories = tuple[dict[str, dict[Any, Any]], Spans]


@dataclass(frozen=True, slots=True)
class EvidenceSentence:
    """One sentence with its finds: ``spans`` are (start, end) in ``text``, in order, each once.

    ``start`` is where ``text`` begins in its article; ``finds`` are the places of the finds there, whole.
    """

    article_id: str
    title: str | None
    source: str | None
    source_en: str | None
    published: date | None
    sentence: int
    start: int
    text: str
    spans: tuple[tuple[int, int], ...]
    finds: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One page of sentences, and of how many sentences and articles there are in all; ``number`` counts from 0."""

    sentences: tuple[EvidenceSentence, ...]
    total: int
    articles: int
    number: int
    pages: int


def page(corpus: Corpus, finds: ir.Table, number: int = 0, size: int = PAGE, grouped: bool = False) -> Evidence:
    """Page ``number`` of the sentences in which ``finds`` (``article_id, sentence, start, end``) stand.

    By date (unknown dates last), then article, then place in it; with ``grouped``, by source before all. A number
    beyond the last page gives the last page.
    """
    places = finds.select(*_PLACE).distinct()
    sums = corpus.frame(places.agg(total=places.count(), articles=places.article_id.nunique()))
    total, articles = int(sums["total"].iloc[0]), int(sums["articles"].iloc[0])
    pages = -(-total // size)
    number = max(0, min(number, pages - 1))
    if not total:
        return Evidence((), 0, 0, 0, 0)
    about = corpus.tables["articles"].select("article_id", "source", "published")
    order = [ibis.asc("published", nulls_first=False), "article_id", "sentence"]
    order = [ibis.asc("source", nulls_first=False), *order] if grouped else order
    wanted = places.inner_join(about, "article_id").order_by(order).limit(size, offset=number * size)
    rows = corpus.frame(wanted)
    spans = _by_place(corpus, finds, sorted(set(rows["article_id"])))
    return Evidence(_read(_stories(corpus, rows), rows, spans), total, articles, number, pages)


def samples(corpus: Corpus, groups: Sequence[ir.Table], size: int) -> tuple[Evidence, ...]:
    """The first page, of ``size`` sentences, of each of ``groups``, all asked for at once; in the order of ``page``.

    All ``groups`` are finds of one kind.
    """
    if not groups:
        return ()
    columns = [*_PLACE, "start", "end"]
    finds = [group.select(*columns).distinct().mutate(part=ibis.literal(n)) for n, group in enumerate(groups)]
    about = corpus.tables["articles"].select("article_id", "published")
    placed = (ibis.union(*finds) if len(finds) > 1 else finds[0]).inner_join(about, "article_id")
    order = [ibis.asc("published", nulls_first=False), "article_id"]
    ranked = placed.mutate(
        nth=ibis.dense_rank().over(group_by="part", order_by=[*order, "sentence"]),
        nth_article=ibis.dense_rank().over(group_by="part", order_by=order),
    )
    ranked = ranked.mutate(
        total=ranked.nth.max().over(group_by="part") + 1, articles=ranked.nth_article.max().over(group_by="part") + 1
    )
    rows = corpus.frame(ranked.filter(ranked.nth < size)).sort_values(["part", "nth", "start", "end"])
    stories = _stories(corpus, rows)
    return tuple(_sample(stories, rows[rows["part"] == n], size) for n in range(len(groups)))


def _sample(stories: Stories, rows: pd.DataFrame, size: int) -> Evidence:
    """The first sentences of one group, from the finds in them."""
    if rows.empty:
        return Evidence((), 0, 0, 0, 0)
    total, articles = int(rows["total"].iloc[0]), int(rows["articles"].iloc[0])
    return Evidence(
        _read(stories, rows.drop_duplicates([*_PLACE]), _spans(rows)), total, articles, 0, -(-total // size)
    )


def sources(corpus: Corpus, finds: ir.Table) -> pd.DataFrame:
    """How much of the evidence each source gives: ``source, source_en, sentences, articles``, most sentences first."""
    about = corpus.tables["articles"].select("article_id", "source", "source_en")
    joined = finds.select(*_PLACE).distinct().inner_join(about, "article_id")
    counts = joined.group_by("source").agg(
        source_en=joined.source_en.min(), sentences=joined.count(), articles=joined.article_id.nunique()
    )
    return corpus.frame(counts.order_by([ibis.desc("sentences"), "source"]))


def _stories(corpus: Corpus, wanted: pd.DataFrame) -> Stories:
    """The articles of the rows of ``wanted`` by id, and where their sentences stand."""
    ids = sorted(set(wanted["article_id"]))
    articles = {str(row["article_id"]): row for row in corpus.read(ids).to_dict("records")}
    return articles, _by_place(corpus, corpus.tables["sentences"], ids)


def _read(stories: Stories, wanted: pd.DataFrame, spans: Spans) -> tuple[EvidenceSentence, ...]:
    """The rows of ``wanted`` with their words from ``stories`` and the ``spans`` of their finds."""
    article, bounds = stories
    read = []
    for article_id, sentence in wanted[list(_PLACE)].itertuples(index=False):
        row, place = article[article_id], (article_id, int(sentence))
        ((start, end),) = bounds[place]
        read.append(
            EvidenceSentence(
                article_id=article_id,
                title=_or_none(row["title"]),
                source=_or_none(row["source"]),
                source_en=_or_none(row["source_en"]),
                published=None if pd.isna(row["published"]) else pd.Timestamp(row["published"]).date(),
                sentence=place[1],
                start=start,
                text=row["text"][start:end],
                spans=tuple((max(a, start) - start, min(b, end) - start) for a, b in spans[place]),
                finds=tuple(spans[place]),
            )
        )
    return tuple(read)


def _by_place(corpus: Corpus, table: ir.Table, ids: list[str]) -> Spans:
    """The sorted spans of ``table`` in the articles ``ids``, by article and sentence."""
    return _spans(corpus.frame(table.filter(table.article_id.isin(ids)).select(*_PLACE, "start", "end").distinct()))


def _spans(rows: pd.DataFrame) -> Spans:
    """The sorted spans of ``rows``, by article and sentence."""
    found: Spans = {}
    columns = rows[[*_PLACE, "start", "end"]].sort_values(["start", "end"])
    for article_id, sentence, start, end in columns.itertuples(index=False):
        found.setdefault((article_id, int(sentence)), []).append((int(start), int(end)))
    return found


def _or_none(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)


def source(arabic: str | None, english: str | None, language: Language) -> str:
    """The name of an outlet in ``language``."""
    return (english if tongue(language) == "en" else None) or arabic or say("source.unknown", language)
