"""The tables of a dataset, derived from the nouns of ``model`` so that the two cannot disagree.

A table is the Parquet file ``<name>.parquet``; its columns are the fields of its class, in order. Strings stay strings,
dates are Arrow ``date32``, counts and offsets ``int32``, scores ``float64``, tuples lists; ``X | None`` is nullable.
"""

import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import cache
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from components import model

TABLES: Mapping[str, type] = {
    "articles": model.Article,
    "segments": model.Segment,
    "sentences": model.Sentence,
    "entities": model.Entity,
    "mentions": model.Mention,
    "times": model.TimeRef,
    "quotes": model.Quote,
    "topics": model.Topic,
    "events": model.Event,
    "event_reports": model.EventReport,
    "passages": model.Passage,
    "rejects": model.Reject,
}

MACHINE = "machine"
"""The folder, in that of a dataset, where the tables that decisions changed lie as the machine wrote them."""

GROUP = 65_536
GROUPS: Mapping[str, int] = {"articles": 4_096}
"""Rows in a Parquet row group; fewer where a row is a whole text, so that memory stays small."""

TEXTS = ("text", "folded", "spelt", "content")
"""Columns of which no two values are the same."""

_ARROW: Mapping[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int32(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
}


def _arrow(annotation: Any) -> tuple[pa.DataType, bool]:
    """The Arrow type of a field's annotation, and whether it may be null."""
    origin, parts = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is types.UnionType:
        inner = [part for part in parts if part is not types.NoneType]
        return _arrow(inner[0])[0], True
    if origin is typing.Literal:
        return pa.string(), False
    if origin is tuple:
        return pa.list_(_arrow(parts[0])[0]), False
    return _ARROW[annotation], False


@cache
def schema(name: str) -> pa.Schema:
    """The Arrow schema of the table called ``name``."""
    columns = []
    hints = typing.get_type_hints(TABLES[name])
    for column, annotation in hints.items():
        kind, nullable = _arrow(annotation)
        columns.append(pa.field(column, kind, nullable=nullable))
    return pa.schema(columns)


def table(name: str, rows: Iterable[Any]) -> pa.Table:
    """``rows`` (instances of the class of ``name``) as an Arrow table, in their order."""
    names = [field.name for field in fields(TABLES[name])]
    columns = list(zip(*map(attrgetter(*names), rows), strict=True)) or [()] * len(names)
    arrays = [_array(column, kind) for column, kind in zip(columns, schema(name), strict=True)]
    return pa.table(arrays, schema=schema(name))


def _array(values: Sequence[Any], column: pa.Field) -> pa.Array:
    """``values`` as Arrow; half a surrogate pair, which no Parquet file can hold, becomes «?» in its place."""
    try:
        return pa.array(values, column.type)
    except UnicodeEncodeError:
        whole = [value and value.encode("utf-8", "replace").decode("utf-8") for value in values]
        return pa.array(whole, column.type)


FIRSTS: Mapping[str, Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "mentions": {
        "first": (("article_id",), ("entity_id",)),
        "first_of_state": (("article_id",), ("state_id", "entity_id")),
        "first_in_sentence": (("article_id", "sentence"), ("entity_id",)),
        "first_so_spelled": (("article_id", "surface"), ("entity_id",)),
    },
    "topics": {"first": (("article_id",), ("topic_id",))},
}
"""Table -> flag -> the columns within which it is the first, and those of which the first not null says of what."""


def flagged(name: str, rows: pa.Table) -> pa.Table:
    """``rows`` of whole articles, in reading order, with the flags of FIRSTS set."""
    for flag, (within, of) in FIRSTS.get(name, {}).items():
        what = rows.select(within).append_column("what", pc.coalesce(*(rows[column] for column in of)))
        numbered = what.append_column("row", pa.array(np.arange(rows.num_rows)))
        firsts = numbered.group_by([*within, "what"], use_threads=False).aggregate([("row", "min")])
        flags = np.zeros(rows.num_rows, dtype=bool)
        flags[firsts["row_min"].to_numpy()] = True
        rows = rows.set_column(rows.schema.get_field_index(flag), schema(name).field(flag), pa.array(flags))
    return rows


def _codecs(name: str) -> dict[str, str]:
    """How each column is packed: texts small, all that is counted quick to unpack."""
    return {column: "zstd" if column in ("text", "content") else "snappy" for column in schema(name).names}


def _repeating(name: str) -> list[str]:
    """The columns for which a row group keeps a list of values; of whole texts it would be a second, slower copy."""
    return [
        f"{column.name}.list.element" if pa.types.is_list(column.type) else column.name
        for column in schema(name)
        if column.name not in TEXTS
    ]


def parquet(name: str, folder: Path) -> Path:
    """Where the table ``name`` of the dataset in ``folder`` lies."""
    return folder / f"{name}.parquet"


def fits(name: str, folder: Path) -> bool:
    """Whether the table ``name`` is in ``folder`` with all its columns; more columns do no harm."""
    try:
        return set(schema(name).names) <= set(pq.read_schema(parquet(name, folder)).names)
    except (OSError, pa.ArrowInvalid):
        return False


class Writer:
    """One table of a dataset being written: rows go in by the handful, the file depends only on the rows in all.

    Holds at most ``group`` rows and one handful in memory; each full group becomes a Parquet row group.
    """

    def __init__(self, name: str, folder: Path) -> None:
        self.rows = 0
        self.name = name
        self._group = GROUPS.get(name, GROUP)
        self._waiting: list[pa.Table] = []
        self._waits = 0
        packed = {"compression": _codecs(name), "use_dictionary": _repeating(name)}
        self._file = pq.ParquetWriter(parquet(name, folder), schema(name), **packed)

    def append(self, rows: pa.Table) -> None:
        """Add ``rows``, a table of this writer's schema."""
        self.rows += rows.num_rows
        self._waiting.append(rows)
        self._waits += rows.num_rows
        if self._waits >= self._group:
            self._write(self._group)

    def close(self) -> None:
        """Write what waits and finish the file."""
        self._write(1)
        self._file.close()

    def _write(self, least: int) -> None:
        """Write full groups while at least ``least`` rows wait."""
        waiting = pa.concat_tables([schema(self.name).empty_table(), *self._waiting])
        while waiting.num_rows >= least:
            self._file.write_table(waiting.slice(0, self._group).combine_chunks(), row_group_size=self._group)
            waiting = waiting.slice(self._group)
        self._waiting, self._waits = [waiting], waiting.num_rows


def write(name: str, rows: Iterable[Any], folder: Path) -> int:
    """Write the table ``name`` into ``folder``; returns its number of rows. The same rows give the same bytes."""
    writer = Writer(name, folder)
    remaining = iter(rows)
    while handful := list(islice(remaining, GROUPS.get(name, GROUP))):
        writer.append(table(name, handful))
    writer.close()
    return writer.rows
