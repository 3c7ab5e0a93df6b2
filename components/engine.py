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

    def _register_in_memory_tables(self, expr: Any) -> None:
        """Tables made of Python values belong to a connection: each thread registers them for itself."""
        for each in expr.op().find(ops.InMemoryTable):
            self._register_in_memory_table(each)

    def selected(self, rows: ir.Table) -> ir.Table:
        """``rows`` computed once and kept in memory, while any expression refers to them."""
        with self._guard:
            for name in self._left:
                self.con.execute(f"DROP TABLE IF EXISTS {name}")
            self._left.clear()
            name = f"selection_{next(self._numbers)}"
            self.con.execute(f"CREATE TABLE {name} AS {self.compile(rows)}")
            kept = self.table(name)
            weakref.finalize(kept.op(), self._left.append, name).atexit = False
            return kept


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
    engine.con.execute("LOAD parquet; SET GLOBAL parquet_metadata_cache = true")
    for name, path in tables.items():
        quoted = str(path).replace("'", "''")
        row = ", file_row_number AS row" if name == ROWS else ""
        what = f"* EXCLUDE file_row_number{row} FROM read_parquet('{quoted}', file_row_number = true)"
        engine.con.execute(f"CREATE VIEW {name} AS SELECT {what}")
    return engine
