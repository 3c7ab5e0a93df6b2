"""How DuckDB serves a dataset to many threads within little memory: the one place that knows DuckDB."""

import itertools
import shutil
import tempfile
import threading
import weakref
from pathlib import Path
from typing import Any

import ibis.expr.operations as ops
import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa
from ibis.backends.duckdb import Backend

MEMORY = "1GB"
"""What DuckDB may hold; beyond it, it works on the disk. Python, pandas and Streamlit need about as much beside it."""
THREADS = 2
ROWS = "articles"
"""The table that also has ``row``, its place in the file: twenty texts of a million cost 40 ms by place, 900 by id."""


class Engine(Backend):  # type: ignore[misc]
    """DuckDB with a connection for each thread: every session of Streamlit runs in a thread, all on one corpus."""

    @property
    def con(self) -> Any:
        """The connection of this thread."""
        found = getattr(self._own, "con", None)
        if found is None:
            found = self._root.cursor()
            found.execute("SET python_enable_replacements = false; SET TimeZone = 'UTC'")
            self._own.con = found
        return found

    @con.setter
    def con(self, root: Any) -> None:
        self._root = root
        self._own = threading.local()
        self._guard = threading.Lock()
        self._numbers = itertools.count(1)
        self._left: list[str] = []

    def _run_pre_execute_hooks(self, expr: Any) -> None:
        """Tables made of Python values belong to a connection: each thread registers them for itself."""
        for each in expr.op().find(ops.InMemoryTable):
            self._register_in_memory_table(each)

    def to_pandas(self, expr: ir.Table, /, **options: Any) -> pd.DataFrame:
        """As of every other engine, with the same types; a small question takes two thirds of the time."""
        columns = expr.schema()
        if any(kind.is_nested() for kind in columns.values()):
            return super().to_pandas(expr, **options)  # type: ignore[no-any-return]
        # Ibis converts twice, and a column with a gap by way of Python's own values.
        table = self._to_duckdb_relation(expr, **options).to_arrow_table()
        typed = table.cast(pa.schema([(name, _arrow(kind)) for name, kind in columns.items()]))
        return typed.to_pandas()  # type: ignore[no-any-return]

    def selected(self, rows: ir.Table) -> ir.Table:
        """``rows`` computed once and kept in memory, while any expression refers to them."""
        with self._guard:
            for name in self._left:
                self.con.execute(f"DROP TABLE IF EXISTS {name}")
            self._left.clear()
            name = f"selection_{next(self._numbers)}"
            self.con.execute(f"CREATE TABLE {name} AS {self.compile(rows)}")
            # Its schema is known: to ask DuckDB for it takes as long as a small question.
            kept = ops.DatabaseTable(name, schema=rows.schema(), source=self).to_expr()
            weakref.finalize(kept.op(), self._left.append, name).atexit = False
            return kept


def _arrow(kind: Any) -> pa.DataType:
    """The Arrow type that becomes what ibis makes of ``kind`` in pandas: days are moments there."""
    return pa.timestamp("s") if kind.is_date() else kind.to_pyarrow()


def of_folder(folder: Path, tables: dict[str, Path]) -> Engine:
    """An engine over Parquet files, table by table; nothing is read yet."""
    spill = tempfile.mkdtemp(prefix=f"marsad-{folder.name}-")
    engine = Engine()
    weakref.finalize(engine, shutil.rmtree, spill, ignore_errors=True)
    limits = {
        "memory_limit": MEMORY,
        "threads": THREADS,
        "temp_directory": spill,
        "autoinstall_known_extensions": False,
    }
    engine.do_connect(":memory:", **limits)
    # Who wants an order says so; to keep that of the files would hold a selection to one thread.
    engine.con.execute("SET GLOBAL preserve_insertion_order = false")
    engine.con.execute("LOAD parquet; SET GLOBAL parquet_metadata_cache = true")
    for name, path in tables.items():
        quoted = str(path).replace("'", "''")
        columns = "* EXCLUDE file_row_number, file_row_number AS row" if name == ROWS else "*"
        placed = str(name == ROWS).lower()
        read = f"read_parquet('{quoted}', file_row_number = {placed})"
        engine.con.execute(f"CREATE VIEW {name} AS SELECT {columns} FROM {read}")
    return engine
