"""The tables of entities, mentions and statements as decisions about names leave them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from components import tables
from components.pipeline.revise import added
from components.pipeline.revise.names import Names
from components.pipeline.revise.struck import Struck, by_article, left
from components.tables import Writer, parquet

DECIDED = "decided"
"""The rule of a mention whose entity an analyst changed."""


def entities(folder: Path, names: Names) -> None:
    """Write the entities there are now; one that was given away is no more."""
    tables.write("entities", (names.entities[each] for each in sorted(names.entities)), folder)


def mentions(machine: Path, folder: Path, names: Names, struck: Struck) -> None:
    """Write the mentions, each of whom it means now, with those of added names."""
    writer = Writer("mentions", folder)
    found = added.finds(folder, machine, names)
    out = struck.get("mentions", frozenset())
    for rows in by_article(parquet("mentions", machine)):
        # An added name may be struck out too; and it may take the place of what was.
        kept = added.among(left(_meant(rows, names), out), found)
        writer.append(tables.flagged("mentions", left(kept, out)))
    writer.append(tables.flagged("mentions", left(added.rest(found), out)))
    writer.close()


def quotes(machine: Path, folder: Path, names: Names, struck: Struck) -> None:
    """Write the statements, each of whom it comes from now."""
    writer = Writer("quotes", folder)
    for rows in by_article(parquet("quotes", machine)):
        kept = left(rows, struck.get("quotes", frozenset()))
        writer.append(_set(kept, "speaker_id", _mapped(kept["speaker_id"], names.final)))
    writer.close()


def _meant(rows: pa.Table, names: Names) -> pa.Table:
    """``rows`` of mentions without those of nobody, each with the entity that it means now and what follows from it."""
    before = rows["entity_id"].combine_chunks()
    now = _mapped(before, names.final)
    # Whoever has become somebody is split with him: the analyst sees both as one.
    for (entity_id, surface), other in names.split.items():
        theirs = pc.or_kleene(pc.equal(before, entity_id), pc.equal(now, entity_id))
        here = pc.and_kleene(theirs, pc.equal(rows["surface"], surface))
        now = pc.if_else(pc.fill_null(here, False), pa.scalar(names.final(other), pa.string()), now)
    open_forms = pc.is_null(before)
    moved = pc.fill_null(pc.not_equal(before, now), False)
    if pc.any(moved).as_py():
        kind = _mapped(now, lambda each: names.entities[each].kind if each in names.entities else None)
        rows = _set(rows, "kind", pc.if_else(moved, kind, rows["kind"]))
        rows = _set(rows, "state_id", pc.if_else(moved, _mapped(now, names.state), rows["state_id"]))
        rows = _set(rows, "rule", pc.if_else(moved, DECIDED, rows["rule"]))
    rows = _set(rows, "entity_id", now)
    return _open(rows.filter(pc.or_(open_forms, pc.is_valid(now))), names)


def _open(rows: pa.Table, names: Names) -> pa.Table:
    """``rows`` with the candidates of open short forms as they are called now."""
    wanted = names.into.keys()
    said = rows["candidates"].to_pylist() if wanted else []
    if not any(wanted & set(each) for each in said):
        return rows
    now = [list(dict.fromkeys(filter(None, map(names.final, each)))) for each in said]
    return _set(rows, "candidates", pa.array(now, tables.schema("mentions").field("candidates").type))


def _mapped(ids: Any, new: Callable[[str], str | None]) -> pa.Array:
    """``ids`` (strings or null) with each value replaced by ``new`` of it; asked once for each value."""
    told = (ids.combine_chunks() if isinstance(ids, pa.ChunkedArray) else ids).dictionary_encode()
    return pa.array([new(each) for each in told.dictionary.to_pylist()], pa.string()).take(told.indices)


def _set(rows: pa.Table, column: str, values: Any) -> pa.Table:
    at = rows.schema.get_field_index(column)
    return rows.set_column(at, rows.schema.field(at), values)
