"""How a file of rows gives articles: a record for each row of ``.jsonl`` or ``.csv``, under the names of many tools.

Rows are streamed, so that memory is bound by the largest article and not by the file.
"""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from components.lexicon import members, rows
from components.model import Reject
from components.pipeline.receiving.decode import encoding
from components.pipeline.receiving.record import HEAD, LIMIT, Record, refused_at_once
from components.pipeline.receiving.refusing import Unreadable, refuse

ROWS = (".jsonl", ".csv")
_BETWEEN = re.compile(r"[\s.:-]+")
_INSIDE = ("name", "rendered", "text", "title", "@value", "#text", "$t", "value", "@id", "href")


def rows_of(path: Path, file: str) -> Iterator[Record | Reject]:
    """The records of a file of rows, numbered from 1 as they stand in the file, refused ones included."""
    with path.open("rb") as content:
        head = content.read(HEAD)
        refused = refused_at_once(head, file)
        if refused:
            yield refused
            return
        content.seek(0)
        lines = TextIOWrapper(content, encoding=encoding(head), errors="replace", newline="")
        read = _json_rows(lines) if file.lower().endswith(".jsonl") else _csv_rows(lines)
        for number, row in enumerate(read, 1):
            yield _record(file, number, row)


def _record(file: str, number: int, row: Mapping[str, Any] | Unreadable) -> Record | Reject:
    """One row as a record."""
    if isinstance(row, Unreadable):
        return row.reject(file, number)
    named = {_key(name): value for name, value in reversed(list(row.items()))}
    known = {field: _field(named, field) for field in _names()}
    content, title = known.pop("content"), known["title"]
    if not content.strip():
        return refuse("no_content", file, number, row=number)
    if len(content) > LIMIT:
        return refuse("too_large.letters", file, number, size=len(content), limit=LIMIT)
    told = {field: text for field, text in known.items() if text.strip()}
    return Record(file, number, f"{title}\n{content}", "row", told)


def _lines(lines: TextIOWrapper) -> Iterator[str | None]:
    """The lines of a file; None for one that is longer than an article may be, whose rest is passed over."""
    while line := lines.readline(LIMIT):
        if len(line) < LIMIT or line.endswith("\n"):
            yield line
            continue
        while (rest := lines.readline(LIMIT)) and not rest.endswith("\n"):
            pass
        yield None


def _json_rows(lines: TextIOWrapper) -> Iterator[Mapping[str, Any] | Unreadable]:
    for number, line in enumerate(_lines(lines), 1):
        if line is None:
            yield Unreadable("too_large.line", limit=LIMIT)
        elif line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as problem:
                yield Unreadable("malformed_row.json", line=number, problem=problem)
            else:
                yield row if isinstance(row, dict) else Unreadable("malformed_row.object", line=number)


def _csv_rows(lines: TextIOWrapper) -> Iterator[Mapping[str, Any] | Unreadable]:
    csv.field_size_limit(LIMIT)
    source = (line if line is not None else "\n" for line in _lines(lines))
    first = next(source, "")
    delimiter = max(",;\t", key=first.count)
    header = [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
    reader = csv.reader(source, delimiter=delimiter)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            yield Unreadable("malformed_row.csv", line=reader.line_num + 1, problem=problem)
            continue
        if any(cell.strip() for cell in cells):
            if len(cells) == len(header):
                yield dict(zip(header, cells, strict=True))
                continue
            numbers = {"line": reader.line_num + 1, "cells": len(cells), "header": len(header)}
            yield Unreadable("malformed_row.cells", **numbers)


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """Our fields, each with the names under which other tools give it."""
    return {row["field"]: members(row["names"]) for row in rows("fields")}


def _field(row: Mapping[str, Any], field: str) -> str:
    """The first filled one of the names of ``field`` in ``row``, as text."""
    return next((text for name in _names()[field] if (text := _text(row.get(name), field))), "")


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """The name of a column as ``fields.tsv`` writes it: «content:encoded» is «content_encoded»."""
    return _BETWEEN.sub("_", str(name).strip('\ufeff "').lower())


def _text(value: Any, field: str) -> str:
    """A field's value as text: of an object its name, of a list its members (one a line in the text of an article)."""
    if isinstance(value, dict):
        value = next((value[name] for name in _INSIDE if value.get(name)), None)
    if isinstance(value, list):
        joint = "\n" if field == "content" else "، "
        return joint.join(text for member in value if (text := _text(member, field)))
    if isinstance(value, bool) or value is None:
        return ""
    return str(value).encode("utf-8", "replace").decode("utf-8") if isinstance(value, str | int | float) else ""
