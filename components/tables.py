"""The tables of a dataset, derived from the nouns of ``model`` so that the two cannot disagree.

A table is the Parquet file ``<name>.parquet``; its columns are the fields of its class, in order. Strings stay strings,
dates are Arrow ``date32``, counts and offsets ``int32``, scores ``float64``, tuples lists; ``X | None`` is nullable.
"""

import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
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
    columns = zip(*([getattr(row, column) for column in names] for row in rows), strict=True)
    arrays = dict(zip(names, columns, strict=False)) or {column: [] for column in names}
    return pa.table({column: list(arrays[column]) for column in names}, schema=schema(name))


def write(name: str, rows: Iterable[Any], folder: Path) -> int:
    """Write the table ``name`` into ``folder``; returns its number of rows. The same rows give the same bytes."""
    content = table(name, rows)
    pq.write_table(content, folder / f"{name}.parquet", compression="zstd")
    return content.num_rows
