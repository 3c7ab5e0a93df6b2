"""One article as it is read: its words, what was found in them, what was cut from its page, and what stands near it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.corpus import Corpus
from components.model import Article

Layer = Literal["mention", "time", "quote"]
MOST_RELATED = 20
_SPAN = ["start", "end"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One find in the running text.

    ``code`` is the entity of a mention, the value of a time, the speaker of a quote (None where open); ``kind`` the
    kind of entity, the type of time, the stance. ``about`` explains the rule, in Arabic and English (None if unsaid).
    """

    layer: Layer
    start: int
    end: int
    code: str | None
    kind: str
    label_ar: str
    label_en: str
    rule: str
    about_ar: str | None
    about_en: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of the file as received; ``here`` if it belongs to this article, ``text_start`` if it was kept."""

    raw_start: int
    raw_end: int
    kind: str
    here: bool
    text_start: int | None
    repaired: bool
    rule: str
    about_ar: str | None
    about_en: str | None
    content: str | None
    """Its words, where the dataset has them: those that were kept, and those of columns that the pipeline adds."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another article with the same story: how many events both report, and how many words both have in common runs."""

    article_id: str
    title: str | None
    source: str | None
    source_en: str | None
    published: date | None
    events: int
    words: int


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article to read. ``before`` and ``after`` are its neighbours by date in the corpus, as article ids."""

    article: Article
    marks: tuple[Mark, ...]
    pieces: tuple[Piece, ...]
    before: str | None
    after: str | None
    related: tuple[Related, ...]


def read(corpus: Corpus, article_id: str) -> ReadArticle | None:
    """The article called ``article_id`` of the whole dataset, whatever is chosen; None if there is none.

    Its neighbours are those that the choices leave.
    """
    rows = corpus.read([article_id])
    if rows.empty:
        return None
    said = next(_plain(rows))
    article = Article(**{field.name: said[field.name] for field in fields(Article)})
    marks = sorted(_marks(corpus, article), key=lambda mark: (mark.start, -mark.end))
    pieces = tuple(_pieces(corpus, article))
    before, after = (_neighbour(corpus, article, later) for later in (False, True))
    return ReadArticle(article, tuple(marks), pieces, before, after, tuple(_related(corpus, article_id)))


def _of(table: ir.Table, article_id: str) -> ir.Table:
    return table.filter(table.article_id == article_id)


def _plain(rows: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Each row in values of Python: no missing value but None, dates without times."""
    for row in rows.to_dict("records"):
        yield {str(key): _value(value) for key, value in row.items()}


def _value(value: Any) -> Any:
    if isinstance(value, (list, tuple)) or (hasattr(value, "__len__") and not isinstance(value, str)):
        return value
    if pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else getattr(value, "item", lambda: value)()


def _marks(corpus: Corpus, article: Article) -> Iterator[Mark]:
    key, text = article.article_id, article.text
    entities = corpus.tables["entities"].select("entity_id", "label_ar", "label_en")
    mentions = _of(corpus.tables["mentions"], key).left_join(entities, "entity_id")
    quotes = _of(corpus.tables["quotes"], key).left_join(entities, ibis._.speaker_id == entities.entity_id)
    for row in _plain(corpus.frame(mentions.order_by(_SPAN))):
        yield _mark(corpus, "mention", row | {"code": row["entity_id"]}, row["surface"])
    for row in _plain(corpus.frame(_of(corpus.tables["times"], key).order_by(_SPAN))):
        yield _mark(corpus, "time", row | {"code": row["value"], "kind": row["type"]}, row["value"])
    for row in _plain(corpus.frame(quotes.order_by(_SPAN))):
        row |= {"code": row["speaker_id"], "kind": row["stance"]}
        yield _mark(corpus, "quote", row, row["speaker"] or text[row["start"] : row["end"]])


def _mark(corpus: Corpus, layer: Layer, row: Mapping[str, Any], otherwise: str) -> Mark:
    about = corpus.manifest.labels.get("rule", {}).get(row["rule"], {})
    return Mark(
        layer=layer,
        start=row["start"],
        end=row["end"],
        code=row["code"],
        kind=row["kind"],
        label_ar=row.get("label_ar") or otherwise,
        label_en=row.get("label_en") or otherwise,
        rule=row["rule"],
        about_ar=about.get("ar"),
        about_en=about.get("en"),
        confidence=row.get("confidence", 1.0),
    )


def _pieces(corpus: Corpus, article: Article) -> Iterator[Piece]:
    """The pieces of the page or row that the article was found in, in order; nothing of other rows of its file."""
    segments = corpus.tables["segments"].filter(ibis._.file == article.file)
    own = segments.filter(segments.article_id == article.article_id).select("record").distinct()
    for row in _plain(corpus.frame(segments.semi_join(own, "record").order_by("record", "raw_start"))):
        about = corpus.manifest.labels.get("rule", {}).get(row["rule"], {})
        here, start = row["article_id"] == article.article_id, row["text_start"]
        content = row.get("content")
        if content is None and here and start is not None and not row["repaired"]:
            content = article.text[int(start) : int(start) + row["raw_end"] - row["raw_start"]]
        yield Piece(
            raw_start=row["raw_start"],
            raw_end=row["raw_end"],
            kind=row["kind"],
            here=here,
            text_start=None if start is None else int(start),
            repaired=row["repaired"],
            rule=row["rule"],
            about_ar=about.get("ar"),
            about_en=about.get("en"),
            content=content,
        )


def _neighbour(corpus: Corpus, article: Article, later: bool) -> str | None:
    """The next article by date and id, or the one before; those without a date come last."""
    table = corpus.table("articles").select("article_id", "published")
    far = date(9999, 12, 31)
    here = article.published or far
    when, other = table.published.fill_null(ibis.date(far)), table.article_id
    if later:
        found = table.filter((when > here) | ((when == here) & (other > article.article_id)))
        order = [ibis.asc("published", nulls_first=False), ibis.asc("article_id")]
    else:
        found = table.filter((when < here) | ((when == here) & (other < article.article_id)))
        order = [ibis.desc("published", nulls_first=True), ibis.desc("article_id")]
    frame = corpus.frame(found.order_by(order).limit(1))
    return None if frame.empty else str(frame["article_id"].iloc[0])


def _related(corpus: Corpus, article_id: str) -> Iterator[Related]:
    """Articles that report an event of this one or share a passage with it: most in common first."""
    reports, passages = corpus.tables["event_reports"], corpus.tables["passages"]
    own = _of(reports, article_id).select("event_id").distinct()
    same = reports.semi_join(own, "event_id").select("article_id", "event_id").distinct().mutate(words=ibis.literal(0))
    events = same.select("article_id", "words", events=ibis.literal(1))
    after = passages.filter(passages.article_a == article_id).select("words", article_id="article_b")
    ahead = passages.filter(passages.article_b == article_id).select("words", article_id="article_a")
    shared = ibis.union(after, ahead).select("article_id", words=ibis._.words.cast("int64"), events=ibis.literal(0))
    events = events.select("article_id", words=ibis._.words.cast("int64"), events=ibis._.events)
    both = ibis.union(events, shared).filter(ibis._.article_id != article_id)
    sums = both.group_by("article_id").agg(events=ibis._.events.sum(), words=ibis._.words.sum())
    about = corpus.tables["articles"].select("article_id", "title", "source", "source_en", "published")
    order = [ibis.desc("words"), ibis.desc("events"), "published", "article_id"]
    for row in _plain(corpus.frame(sums.inner_join(about, "article_id").order_by(order).limit(MOST_RELATED))):
        yield Related(**{field.name: row[field.name] for field in fields(Related)})
