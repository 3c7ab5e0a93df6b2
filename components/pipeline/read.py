"""How the files of a folder give articles: one page per ``.txt`` or ``.html``, one per row of ``.jsonl`` or ``.csv``.

Nothing in a file stops the reading: what cannot be read is a Reject with its reason. Rows are streamed, so that memory
is bound by the largest article and not by the file.
"""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Literal

from components.lexicon import members, rows
from components.model import Reject
from components.pipeline.decode import Undecodable, decode, encoding, is_binary

LIMIT = 20_000_000
"""The largest article that is read: bytes of a file, characters of a row."""

_PAGES: Mapping[str, Literal["text", "html"]] = {".txt": "text", ".html": "html", ".htm": "html"}
_ROWS = (".jsonl", ".csv")
SUFFIXES = (*_PAGES, *_ROWS)
_HEAD = 1 << 16
_BETWEEN = re.compile(r"[\s.:-]+")
_INSIDE = ("name", "rendered", "text", "title", "@value", "#text", "$t", "value", "@id", "href")


@dataclass(frozen=True, slots=True)
class Record:
    """The raw text of one page or row, and what its file says about it outside of the text."""

    file: str
    record: int
    raw: str
    kind: Literal["text", "html", "row"]
    known: Mapping[str, str]


def records(path: Path, root: Path) -> Iterator[Record | Reject]:
    """The records of the file ``path``, whose name is told relative to ``root``. Raises nothing for what is in it."""
    file = path.relative_to(root).as_posix() if path != root else path.name
    try:
        if path.suffix.lower() in _PAGES:
            yield _page(path, file)
        elif path.suffix.lower() in _ROWS:
            yield from _rows(path, file)
        else:
            yield Reject(file, None, "unknown_format", f"{file} is no {', '.join(SUFFIXES)} file.")
    except Undecodable as problem:
        yield Reject(file, None, "undecodable", f"{file} could not be decoded: {problem}.")
    except OSError as problem:
        yield Reject(file, None, "unreadable", f"{file} could not be read: {problem.strerror or problem}.")


def _page(path: Path, file: str) -> Record | Reject:
    size = path.stat().st_size
    if size > LIMIT:
        return _too_large(file, 1, f"{size:,} bytes")
    content = path.read_bytes()
    refused = _refused(content[:_HEAD], file)
    if refused:
        return refused
    raw = decode(content)
    if not raw.strip():
        return Reject(file, None, "empty", f"{file} holds nothing but white space.")
    return Record(file, 1, raw, _PAGES[path.suffix.lower()], {})


def _refused(head: bytes, file: str) -> Reject | None:
    if not head:
        return Reject(file, None, "empty", f"{file} is empty.")
    return Reject(file, None, "binary", f"{file} is no text but binary data.") if is_binary(head) else None


def _too_large(file: str, number: int, size: str) -> Reject:
    return Reject(file, number, "too_large", f"An article of {size} is above the limit of {LIMIT:,}.")


def _rows(path: Path, file: str) -> Iterator[Record | Reject]:
    """The records of a file of rows, numbered from 1 as they stand in the file, refused ones included."""
    with path.open("rb") as content:
        head = content.read(_HEAD)
        refused = _refused(head, file)
        if refused:
            yield refused
            return
        content.seek(0)
        lines = TextIOWrapper(content, encoding=encoding(head), errors="replace", newline="")
        read = _json_rows(lines) if path.suffix.lower() == ".jsonl" else _csv_rows(lines)
        for number, row in enumerate(read, 1):
            yield _record(file, number, row)


def _record(file: str, number: int, row: Mapping[str, Any] | str) -> Record | Reject:
    """One row as a record; a ``str`` is the sentence that says why there is none."""
    if isinstance(row, str):
        size = row.removeprefix("above ") if row.startswith("above ") else ""
        return _too_large(file, number, size) if size else Reject(file, number, "malformed_row", row)
    named = {_key(name): value for name, value in reversed(list(row.items()))}
    known = {field: _field(named, field) for field in _names()}
    content, title = known.pop("content"), known["title"]
    if not content.strip():
        return Reject(file, number, "no_content", f"Row {number} of {file} has no text.")
    if len(content) > LIMIT:
        return _too_large(file, number, f"{len(content):,} characters")
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


def _json_rows(lines: TextIOWrapper) -> Iterator[Mapping[str, Any] | str]:
    for number, line in enumerate(_lines(lines), 1):
        if line is None:
            yield f"above {LIMIT:,} characters"
        elif line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as problem:
                yield f"Line {number} is no valid JSON: {problem}."
            else:
                yield row if isinstance(row, dict) else f"Line {number} is JSON, but no object with fields."


def _csv_rows(lines: TextIOWrapper) -> Iterator[Mapping[str, Any] | str]:
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
            yield f"Line {reader.line_num + 1} is no valid CSV: {problem}."
            continue
        if any(cell.strip() for cell in cells):
            fits = len(cells) == len(header)
            said = f"Line {reader.line_num + 1} has {len(cells)} cells, the header {len(header)}."
            yield dict(zip(header, cells, strict=True)) if fits else said


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
