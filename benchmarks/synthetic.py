"""Datasets of any size that obey the contract, for measuring: ``python -m benchmarks.synthetic N FOLDER [--seed S]``.

N articles of a title and five sentences (about 75 words) with 20 mentions each, actors by Zipf's law, 50 sources, ten
years. Every find stands in the text at its offsets. Sentences are drawn from a stock, so that a million articles
take minutes and not hours; the same number and seed give the same tables.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from benchmarks.batches import SOURCES, Batch, days, drawn, found, joined, told
from benchmarks.sentences import MATTERS, TOPICS, Stock, stock
from components import tables
from components.manifest import CONTRACT, Manifest
from components.text.shorthand import shorthand, spelling

CHUNK = 50_000
_MENU, _FOOT = "الرئيسية | أخبار | رأي\n", "\nاقرأ أيضًا: أخبار أخرى"
_RULES = {
    "name.full": ("الاسم كما هو في المعجم.", "The name as the lexicon has it."),
    "deictic.day": ("يوم يُحسب من تاريخ النشر.", "A day counted from the date of publication."),
}
_FORMATS = {"day": "%Y-%m-%d", "week": "%G-W%V", "year": "%Y"}


def _articles(batch: Batch, texts: Mapping[str, pa.Array], words: np.ndarray) -> dict[str, Any]:
    number = len(batch.ids)
    agency = np.where(np.arange(number) % 4 == 0, "وكالة الشرق", None)
    title = texts["text"].take(pa.array(batch.chosen[:, 0]))
    return {
        "article_id": batch.ids,
        "file": [f"{batch.first + n:07}.txt" for n in range(number)],
        "part": np.ones(number),
        "source": pa.array([f"صحيفة {n + 1}" for n in range(SOURCES)]).take(pa.array(batch.source)),
        "source_en": pa.array([f"Paper {n + 1}" for n in range(SOURCES)]).take(pa.array(batch.source)),
        "agency": pa.array(agency.tolist(), pa.string()),
        "title": title,
        "author": pa.nulls(number, pa.string()),
        "url": pa.nulls(number, pa.string()),
        "published": days(batch.day),
        "published_basis": ["sidecar"] * number,
        **{column: joined(pieces, batch.chosen) for column, pieces in texts.items()},
        "words": words[batch.chosen].sum(axis=1),
    }


def _segments(batch: Batch, articles: dict[str, Any]) -> dict[str, Any]:
    """Four pieces a file: menu, title, body, related links."""
    number, menu = len(batch.ids), len(_MENU)
    title = menu + batch.length[:, 0] + 1
    end = menu + batch.start[:, -1] + batch.length[:, -1]
    edges = np.column_stack([np.zeros(number), np.full(number, menu), title, end, end + len(_FOOT)]).astype(int)
    rows = pa.array(np.repeat(np.arange(number), 4))
    kept = np.tile([False, True, True, False], number)
    return {
        "file": pa.array(articles["file"]).take(rows),
        "record": np.ones(4 * number),
        "raw_start": edges[:, :4].ravel(),
        "raw_end": edges[:, 1:].ravel(),
        "kind": ["chrome", "title", "body", "related"] * number,
        "article_id": pc.if_else(pa.array(kept), batch.ids.take(rows), pa.scalar(None, pa.string())),
        "text_start": pa.array((edges[:, :4] - menu).ravel(), mask=~kept),
        "repaired": np.zeros(4 * number, dtype=bool),
        "rule": ["chrome.menu", "title.first", "body.rest", "related.head"] * number,
    }


def _tables(batch: Batch, made: Stock, texts: Mapping[str, pa.Array], words: np.ndarray) -> Iterator[tuple[str, Any]]:
    """The tables of a batch, column by column."""
    articles = _articles(batch, texts, words)
    yield "articles", articles
    yield "segments", _segments(batch, articles)
    number, places = batch.chosen.shape
    order = np.tile(np.arange(places), number)
    ids = batch.ids.take(pa.array(np.repeat(np.arange(number), places)))
    ends = (batch.start + batch.length).ravel()
    yield (
        "sentences",
        {"article_id": ids, "sentence": order, "start": batch.start.ravel(), "end": ends, "paragraph": order},
    )
    columns, _, place = found(batch, made.finds["mentions"])
    yield "mentions", columns | place
    columns, article, place = found(batch, made.finds["times"])
    since, until = told(batch, columns, article)
    value = columns["value"]
    for grain, form in _FORMATS.items():
        value = pc.if_else(pc.equal(columns["grain"], grain), pc.strftime(days(since), form), value)
    fixed = {"type": ["DATE"] * len(since), "value": value, "rule": ["deictic.day"] * len(since)}
    when = {"earliest": days(since), "latest": days(until), "confidence": np.ones(len(since))}
    yield "times", columns | place | fixed | when
    columns, _, place = found(batch, made.finds["quotes"])
    said = len(place["start"])
    yield "quotes", columns | place | {
        "direct": np.zeros(said, dtype=bool), "rule": ["quote.that"] * said, "lemma": columns["cue"]
    }  # fmt: skip
    columns, _, place = found(batch, made.finds["topics"])
    yield "topics", columns | place | {"rule": ["topic.words"] * len(place["sentence"])}
    yield "event_reports", _reports(batch, made)
    yield "passages", _passages(batch)


def _reports(batch: Batch, made: Stock) -> dict[str, Any]:
    """Every second article reports an event: what its matter and its day make."""
    columns, article, place = found(batch, made.finds["happenings"])
    since, until = told(batch, columns, article)
    event = pc.binary_join_element_wise(columns["matter"], columns["grain"], pc.strftime(days(since), "%Y%m%d"), "-")
    table = pa.table(
        {"event_id": event, **place, "earliest": days(since), "latest": days(until), "grain": columns["grain"]}
        | {"matter": columns["matter"], "rule": ["event.words"] * len(since), "source": batch.source[article]}
        | {"lemma": columns["matter"]}
    ).filter(pa.array(article % 2 == 0))
    return {name: table[name] for name in table.column_names}


def _passages(batch: Batch) -> dict[str, Any]:
    """Every twentieth article shares two sentences with the next."""
    one = np.arange(0, len(batch.ids) - 1, 20)
    pairs = [(ids, row) for ids, row in ((batch.ids.take(pa.array(one + n)), one + n) for n in (0, 1))]
    swap = np.array(pairs[0][0].to_pylist()) > np.array(pairs[1][0].to_pylist())
    rows = [np.where(swap, one + 1, one), np.where(swap, one, one + 1)]
    found: dict[str, Any] = {"words": np.full(len(one), 26), "similarity": np.ones(len(one))}
    for side, row in zip("ab", rows, strict=True):
        found[f"article_{side}"] = batch.ids.take(pa.array(row))
        found[f"start_{side}"] = batch.start[row, 1]
        found[f"end_{side}"] = batch.start[row, 2] + batch.length[row, 2]
    return found


def _as(name: str, columns: Mapping[str, Any]) -> pa.Table:
    """``columns`` as the contract has the table ``name``."""
    schema = tables.schema(name)
    cast = []
    rows = len(next(iter(columns.values())))
    for field in schema:
        unset = pa.nulls(rows, field.type) if field.nullable else np.zeros(rows, dtype=bool)
        column = columns.get(field.name, unset)
        column = column if isinstance(column, pa.Array | pa.ChunkedArray) else pa.array(column)
        cast.append(column.cast(field.type))
    return pa.table(dict(zip(schema.names, cast, strict=True)), schema=schema)


def _events(reports: list[pa.Table]) -> dict[str, Any]:
    alike = pa.concat_tables(reports).group_by(["event_id", "matter", "grain", "earliest", "latest"], use_threads=False)
    sums = alike.aggregate([("article_id", "count_distinct"), ("source", "count_distinct")]).sort_by("event_id")
    matter = sums["matter"].to_pylist()
    day = pc.strftime(sums["earliest"], "%Y-%m-%d").to_pylist()
    return {
        **{name: sums[name] for name in ("event_id", "matter", "earliest", "latest", "grain")},
        "label_ar": [f"{MATTERS[m][0]} {d}" for m, d in zip(matter, day, strict=True)],
        "label_en": [f"{MATTERS[m][1]} {d}" for m, d in zip(matter, day, strict=True)],
        "articles": sums["article_id_count_distinct"],
        "sources": sums["source_count_distinct"],
    }


def _rejects(number: int) -> dict[str, Any]:
    return {
        "file": [f"broken{n}.txt" for n in range(number)],
        "part": pa.nulls(number),
        "reason": ["no_arabic"] * number,
        "detail": ["There is no Arabic in it."] * number,
    }


def build(number: int, folder: Path, seed: int = 1) -> Manifest:
    """Write a dataset of ``number`` articles into ``folder``; the manifest comes last, when all is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    made = stock(min(40_000, max(400, number // 4)), seed)
    forms: Mapping[str, Callable[[str], str]] = {"text": str, "folded": shorthand, "spelt": spelling}
    texts = {column: pa.array([form(each) for each in made.texts]) for column, form in forms.items()}
    lengths, words = (np.array([size(each) for each in made.texts]) for size in (len, lambda each: len(each.split())))
    reports: list[pa.Table] = []
    writers = {name: tables.Writer(name, folder) for name in tables.TABLES}
    for first in range(0, number, CHUNK):
        batch = drawn(first, min(number, first + CHUNK), made, lengths, seed)
        for name, columns in _tables(batch, made, texts, words):
            writers[name].append(tables.flagged(name, _as(name, columns)))
            if name == "event_reports":
                wanted = ("event_id", "matter", "grain", "earliest", "latest", "article_id", "source")
                reports.append(pa.table({column: columns[column] for column in wanted}))
    writers["entities"].append(_as("entities", {name: made.entities[name] for name in made.entities.column_names}))
    writers["events"].append(_as("events", _events(reports)))
    refused = max(1, number // 200)
    writers["rejects"].append(_as("rejects", _rejects(refused)))
    for writer in writers.values():
        writer.close()
    said = {"topic": TOPICS, "matter": MATTERS, "rule": _RULES}
    labels = {name: {code: {"ar": ar, "en": en} for code, (ar, en) in codes.items()} for name, codes in said.items()}
    described = Manifest(
        contract=CONTRACT,
        version="synthetic",
        built=datetime.now(UTC).isoformat(timespec="seconds"),
        input_digest=f"{number}-{seed}",
        lexicon_digest="none",
        fingerprint=f"synthetic-{number}-{seed}",
        rows={name: writer.rows for name, writer in writers.items()},
        read=number + refused,
        kept=number,
        rejects={"no_arabic": refused},
        labels=labels,
    )
    described.write(folder)
    return described


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.synthetic", description=__doc__)
    parser.add_argument("number", type=int, help="how many articles")
    parser.add_argument("folder", type=Path, help="where to write the dataset")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for table, rows in build(asked.number, asked.folder, asked.seed).rows.items():
        print(f"{table:15}{rows:>12,}")
