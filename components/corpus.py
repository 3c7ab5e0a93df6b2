"""The tables of a dataset behind an engine: the one place that knows which engine."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd

from components import manifest
from components.manifest import Manifest
from components.tables import TABLES


@dataclass(frozen=True, slots=True)
class Corpus:
    """A dataset, or the part of it that some choices leave; the same type either way."""

    engine: Any
    manifest: Manifest
    kept: tuple[ir.Table, ...] = ()
    """One-column tables of article_id; an article is in the corpus when it is in all of them."""
    rows: tuple[tuple[str, Any], ...] = field(default=())
    """Pairs (table, predicate) for choices that keep some rows of a table and not whole articles."""

    def table(self, name: str) -> ir.Table:
        """The rows of the table ``name`` that belong to this corpus, lazily."""
        table = self.engine.table(name)
        for other, predicate in self.rows:
            if other == name:
                table = table.filter(predicate)
        if "article_id" in table.columns:
            for ids in self.kept:
                table = table.semi_join(ids, "article_id")
        return table

    def only(self, article_ids: ir.Table) -> "Corpus":
        """This corpus without the articles that are not in ``article_ids`` (one column, ``article_id``)."""
        return replace(self, kept=(*self.kept, article_ids))

    def where(self, name: str, predicate: Any) -> "Corpus":
        """This corpus without the rows of table ``name`` that fail ``predicate`` (table -> boolean)."""
        return replace(self, rows=(*self.rows, (name, predicate)))

    def frame(self, expression: ir.Table) -> pd.DataFrame:
        """``expression`` computed by the engine: a small frame."""
        return self.engine.to_pandas(expression)  # type: ignore[no-any-return]

    def labels(self, vocabulary: str) -> ir.Table:
        """The words of a vocabulary of the manifest as a table ``code, label_ar, label_en``."""
        said = self.manifest.labels.get(vocabulary, {})
        rows = [{"code": code, "label_ar": w["ar"], "label_en": w["en"]} for code, w in sorted(said.items())]
        return ibis.memtable(rows, schema={"code": "string", "label_ar": "string", "label_en": "string"})


def open_corpus(folder: Path) -> Corpus:
    """The corpus of the dataset in ``folder``, pinned to the version that is there now. Raises UnfitDataset."""
    real = folder.resolve()
    found = manifest.read(real)
    engine = ibis.duckdb.connect()
    for name in TABLES:
        engine.read_parquet(real / f"{name}.parquet", table_name=name)
    return Corpus(engine, found)
