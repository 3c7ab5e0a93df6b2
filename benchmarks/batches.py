"""Batches of synthetic articles: which sentences of the stock each has, where they stand, and what is found in them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from benchmarks.sentences import Finds, Stock

SOURCES = 50
FIRST_DAY = date(2014, 1, 1)
DAYS = 3652
_EPOCH = (FIRST_DAY - date(1970, 1, 1)).days


@dataclass(frozen=True, slots=True)
class Batch:
    """Some articles: ids, sources and days by article; sentences by article and place in it."""

    first: int
    ids: pa.Array
    source: np.ndarray
    day: np.ndarray
    """Days since 1970."""
    chosen: np.ndarray
    """(articles, 6) indices into the stock."""
    start: np.ndarray
    """(articles, 6) offsets of the sentences in the text."""
    length: np.ndarray


def _ids(first: int, last: int, seed: int) -> pa.Array:
    """Ids that look like digests: the articles do not come in their order."""
    mixed = (np.arange(first, last, dtype=np.uint64) + np.uint64(seed * 1_000_003)) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(31)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return pa.array([f"{value:016x}" for value in mixed.tolist()])


def drawn(first: int, last: int, made: Stock, lengths: np.ndarray, seed: int) -> Batch:
    chance = np.random.default_rng((seed, first))
    number = last - first
    weights = 1 / np.arange(1, SOURCES + 1) ** 0.5
    titles, bodies, reports = (np.arange(a, b) for a, b in zip(made.bounds, made.bounds[1:], strict=False))
    chosen = np.column_stack(
        [
            chance.choice(titles, number),
            *(chance.choice(bodies, number) for _ in range(4)),
            chance.choice(reports, number),
        ]
    )
    chosen[1::20, 1:3] = chosen[0::20, 1:3][: len(chosen[1::20])]  # two sentences shared: a passage
    length = lengths[chosen]
    start = np.cumsum(length + 1, axis=1) - (length + 1)
    source = chance.choice(SOURCES, number, p=weights / weights.sum())
    return Batch(
        first, _ids(first, last, seed), source, _EPOCH + chance.integers(0, DAYS, number), chosen, start, length
    )


def joined(pieces: pa.Array, chosen: np.ndarray) -> pa.Array:
    return pc.binary_join_element_wise(*(pieces.take(pa.array(column)) for column in chosen.T), "\n")


def days(values: np.ndarray) -> pa.Array:
    return pa.array(values.astype(np.int32)).cast(pa.date32())


def found(batch: Batch, finds: Finds) -> tuple[dict[str, Any], np.ndarray, dict[str, Any]]:
    """The finds of a batch: the columns of the stock, the article of each (index), and where it stands."""
    flat = batch.chosen.ravel()
    counts = finds.first[flat + 1] - finds.first[flat]
    spot = np.repeat(np.arange(flat.size), counts)
    nth = np.arange(spot.size) - np.repeat(np.cumsum(counts) - counts, counts)
    rows = finds.rows.take(pa.array(finds.first[flat][spot] + nth))
    columns = {name: rows[name].combine_chunks() for name in rows.column_names}
    article, begin = spot // batch.chosen.shape[1], batch.start.ravel()[spot]
    place: dict[str, Any] = {"article_id": batch.ids.take(pa.array(article)), "sentence": spot % batch.chosen.shape[1]}
    if "start" in columns:
        place |= {end: begin + columns[end].to_numpy() for end in ("start", "end")}
    return columns, article, place


def told(batch: Batch, columns: dict[str, Any], article: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """First and last day of each time, in days since 1970; a year that is named stands for itself."""
    day = batch.day[article]
    since, until = day + columns["since"].to_numpy(), day + columns["until"].to_numpy()
    if "value" not in columns:
        return since, until
    years = np.array([int(v or 1970) for v in columns["value"].to_pylist()]) - 1970
    starts, ends = ((years + n).astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64) - n for n in (0, 1))
    named = years > 0
    return np.where(named, starts, since), np.where(named, ends, until)
