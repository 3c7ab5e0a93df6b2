"""What a handful of raw records becomes: rows of the tables, and what is kept of each article for comparing it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from components import extract, tables
from components.extract.reading import Reading
from components.model import Article, Reject, Segment, Sentence
from components.pipeline.cleaning import clean
from components.pipeline.lean import without_circles
from components.pipeline.progress import Stopwatch
from components.pipeline.receiving import sidecar
from components.pipeline.receiving.read import Record
from components.pipeline.receiving.refusing import refuse
from components.pipeline.receiving.sidecar import Sidecar
from components.pipeline.relating.shelf import words
from components.pipeline.relating.telling import Telling, telling
from components.text import segment

STREAMED = ("articles", "segments", "sentences", "mentions", "times", "quotes", "topics", "rejects")
"""The tables that are written while articles are read; the others follow from all articles together."""


@dataclass(frozen=True, slots=True)
class Task:
    """One record to be read, or why there is none, and where the sidecar lies that knows about it."""

    record: Record | Reject
    root: Path


@dataclass(frozen=True, slots=True)
class Gathered:
    """One article as the parent process keeps it: its name, its words and its happenings.

    ``article_id`` stands for its source and text, so that two articles with one id are one article told twice.
    """

    article_id: str
    file: str
    part: int
    words: npt.NDArray[np.void]
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Harvest:
    """The rows of a handful of records, and its articles."""

    rows: Mapping[str, pa.Table]
    gathered: tuple[Gathered, ...]
    seconds: Mapping[str, float]


@without_circles()
def harvest(tasks: list[Task]) -> Harvest:
    """Clean, split and read the records of ``tasks``. Whatever fails in one article becomes a reject ``failed``.

    Of articles with one id, only the first has rows; all are gathered.
    """
    rows: dict[str, list[Any]] = {name: [] for name in STREAMED}
    gathered: list[Gathered] = []
    told: dict[str, Task] = {}
    watch = Stopwatch()
    for task in tasks:
        if isinstance(task.record, Reject):
            rows["rejects"].append(task.record)
            continue
        try:
            with watch.timing("clean"):
                cleaned = clean.clean(task.record, _sidecar(task.root))
        except Exception as error:
            _add(rows, spoilt(task.record, error))
            continue
        unread = set()
        for article in cleaned.articles:
            try:
                found, kept = _read(article, watch)
            except Exception as error:
                rows["rejects"].append(_failed(article.file, article.part, error))
                unread.add(article.article_id)
                continue
            gathered.append(kept)
            if kept.article_id not in told:
                _add(rows, found)
                told[kept.article_id] = task
            elif told[kept.article_id] is not task:
                unread.add(kept.article_id)
        rows["segments"] += (_set_free(each) if each.article_id in unread else each for each in cleaned.segments)
        rows["rejects"] += cleaned.rejects
    with watch.timing("arrow"):
        content = {name: tables.flagged(name, tables.table(name, found)) for name, found in rows.items()}
    return Harvest(content, tuple(gathered), watch.seconds)


def lost(task: Task) -> Harvest:
    """The harvest of a record whose process died."""
    rows = {} if isinstance(task.record, Reject) else spoilt(task.record, None)
    return Harvest({name: tables.table(name, rows.get(name, ())) for name in STREAMED}, (), {})


def spoilt(record: Record, error: Exception | None) -> dict[str, list[Any]]:
    """The rows of a record that could not even be cleaned: a reject, and one segment for all of it."""
    whole = Segment(record.file, record.record, 0, len(record.raw), "chrome", None, None, False, "record-failed")
    return {"segments": [whole], "rejects": [_failed(record.file, None, error)]}


@cache
def _sidecar(root: Path) -> Sidecar:
    return sidecar.read(root)


def _read(article: Article, watch: Stopwatch) -> tuple[dict[str, list[Any]], Gathered]:
    with watch.timing("sentences"):
        spans = segment.sentences(article.text)
        sentences = tuple(
            Sentence(article.article_id, n, start, end, paragraph) for n, (start, end, paragraph) in enumerate(spans)
        )
    reading = Reading(article, sentences)
    for field in extract.EXTRACTORS:
        with watch.timing(field):
            reading = extract.read(reading, (field,))
    with watch.timing("words"):
        tellings = tuple(telling(happening, article.source, article.text) for happening in reading.happenings)
        kept = Gathered(article.article_id, article.file, article.part, words(article.text), tellings)
    found: dict[str, list[Any]] = {"articles": [article], "sentences": list(sentences)}
    found |= {name: list(getattr(reading, name)) for name in ("mentions", "times", "quotes", "topics")}
    return found, kept


def _add(rows: dict[str, list[Any]], more: Mapping[str, list[Any]]) -> None:
    for name, found in more.items():
        rows[name] += found


def _set_free(piece: Segment) -> Segment:
    """``piece`` of an article that is none."""
    return replace(piece, article_id=None, text_start=None)


def _failed(file: str, part: int | None, error: Exception | None) -> Reject:
    if error is None:
        return refuse("failed.died", file, part)
    return refuse("failed", file, part, problem=f"{type(error).__name__}: {error}".rstrip(": "))


def without(rows: Mapping[str, pa.Table], ids: list[str]) -> Iterator[tuple[str, pa.Table]]:
    """``rows`` without the articles ``ids``; their segments stay and belong to no article."""
    for name, found in rows.items():
        if not ids or "article_id" not in found.column_names:
            yield name, found
            continue
        theirs = pc.is_in(found["article_id"], pa.array(ids))
        if name != "segments":
            yield name, found.filter(pc.invert(theirs))
            continue
        freed = found
        for column in ("article_id", "text_start"):
            at = found.schema.get_field_index(column)
            empty = pa.scalar(None, found.schema.field(at).type)
            freed = freed.set_column(at, found.schema.field(at), pc.if_else(theirs, empty, found[column]))
        yield name, freed
