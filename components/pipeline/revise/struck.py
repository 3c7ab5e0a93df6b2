"""Finds that an analyst struck out: rows that go."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from components.decisions.acts import Act, StrikeOut
from components.tables import GROUP, Writer, parquet

Places = frozenset[tuple[str, int, int]]
"""Article, start and end of finds."""
Struck = Mapping[str, Places]
"""By table, the places of the finds that go."""


def of(decided: Iterable[Act]) -> Struck:
    """What was struck out in each table."""
    strikes = [act for act in decided if isinstance(act, StrikeOut)]
    tables = {act.table for act in strikes}
    return {name: frozenset((s.article_id, s.start, s.end) for s in strikes if s.table == name) for name in tables}


def left(rows: pa.Table, places: Places) -> pa.Table:
    """``rows`` without the finds at ``places``."""
    theirs = pc.is_in(rows["article_id"], pa.array(sorted({article for article, _, _ in places}), pa.string()))
    if not places or not pc.any(theirs).as_py():
        return rows
    found = zip(*(rows[column].to_pylist() for column in ("article_id", "start", "end")), strict=True)
    return rows.filter(pa.array([place not in places for place in found]))


def by_article(path: Path) -> Iterator[pa.Table]:
    """The rows of the table at ``path`` in batches that cut no article in two."""
    waiting: pa.Table | None = None
    for batch in pq.ParquetFile(path).iter_batches(GROUP):
        rows = pa.Table.from_batches([batch])
        rows = rows if waiting is None else pa.concat_tables([waiting, rows])
        cut = pc.index(rows["article_id"], rows["article_id"][-1]).as_py()
        if cut:
            yield rows.slice(0, cut)
        waiting = rows.slice(cut)
    if waiting is not None:
        yield waiting


def times(machine: Path, folder: Path, struck: Struck) -> None:
    """Write the times."""
    writer = Writer("times", folder)
    for rows in by_article(parquet("times", machine)):
        writer.append(left(rows, struck.get("times", frozenset())))
    writer.close()
