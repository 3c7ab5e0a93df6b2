"""The tables of a dataset behind an engine: what belongs to a corpus, and what a choice leaves of it."""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from functools import reduce
from pathlib import Path
from threading import Lock
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
from ibis.common.exceptions import TableNotFound

from components import engine, manifest
from components.answered import Answered
from components.errors import UnfitDataset
from components.manifest import Manifest
from components.tables import MACHINE, TABLES, parquet

Predicate = Callable[[ir.Table], Any]
UNKNOWN = ""
"""The source, in ``written`` and ``sourced``, of articles whose source is unknown."""
FEW = 50
"""Codes that are a condition; more are a table."""
MANIFEST = "manifest"
"""In an engine that is no folder, the table whose one row and column ``content`` is the text of ``manifest.json``."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A dataset, or the part of it that some choices leave; the same type either way. May be shared by threads."""

    engine: Any
    manifest: Manifest
    tables: Mapping[str, ir.Table]
    """The whole tables, whatever is chosen."""
    kept: tuple[ir.Table, ...] = ()
    """One-column tables of article_id; an article is in the corpus when it is in all of them."""
    rows: tuple[tuple[str, Predicate], ...] = ()
    """Pairs (table, predicate) for choices that keep some rows of a table and not whole articles."""
    turn: AbstractContextManager[Any] = field(default_factory=nullcontext)
    """Taken for each question to an engine that can answer only one at a time."""
    found: dict[Any, pd.DataFrame] = field(default_factory=dict, compare=False, repr=False)
    """What ``once`` has found; the same for every part of the dataset."""
    machine: Mapping[str, ir.Table] = field(default_factory=dict)
    """The tables that decisions changed, as the machine wrote them."""
    answered: Answered = field(default_factory=Answered, compare=False, repr=False)
    """What was asked before, by the articles chosen then: the charts of a page ask much of the same."""

    def table(self, name: str) -> ir.Table:
        """The rows of the table ``name`` that belong to this corpus, lazily.

        A shared passage belongs to it when both its articles do. Tables that know no articles stay whole.
        """
        table = self._chosen(name)
        columns = [each for each in ("article_id", "article_a", "article_b") if each in table.columns]
        if self.kept and columns:
            ids = self.ids()
            for column in columns:
                table = table.semi_join(ids.select(ids.article_id.name(column)), column)
        return table

    def sourced(self, name: str) -> ir.Table:
        """As ``table``, each row with what ``written`` has of its article, but for the words."""
        return self._chosen(name).inner_join(self.written().drop("words"), "article_id")

    def written(self) -> ir.Table:
        """Of each article what counts: ``article_id, published, words, source`` (UNKNOWN if none), ``titled``.

        Small beside the texts, so that an engine of ours keeps it at hand: all that is asked of one choice joins it.
        """
        return self.answered.articles(self._choice(), self._light)

    def _light(self) -> ir.Table:
        if self.kept:
            wider = replace(self, kept=self.kept[:-1]).written()
            # Ids at hand beforehand: a join that has to find them as it goes takes twice as long.
            return self._at_hand(wider.semi_join(self._at_hand(self.kept[-1]), "article_id"))
        articles = self.tables["articles"]
        source, titled = articles.source.fill_null(UNKNOWN), articles.title.notnull()
        return self._at_hand(articles.select("article_id", "published", "words", source=source, titled=titled))

    def _at_hand(self, table: ir.Table) -> ir.Table:
        """``table``, computed now where the engine can keep it."""
        return self.engine.selected(table) if isinstance(self.engine, engine.Engine) else table

    def at_hand(self, rows: ir.Table) -> ir.Table:
        """``rows``, computed once: several charts of a page begin with them. Those asked for last are kept."""
        return self.answered.rows(self._choice(), rows.op(), lambda: self._at_hand(rows))

    def _choice(self) -> tuple[Any, ...]:
        """What tells this choice of articles from others."""
        return tuple(ids.op() for ids in self.kept)

    def ids(self) -> ir.Table:
        """The article_id of every article of this corpus: one column, each id once."""
        return (self.written() if self.kept else self.tables["articles"]).select("article_id")

    def _chosen(self, name: str) -> ir.Table:
        """The rows of the table ``name`` that no choice of rows leaves out, of whatever articles."""
        predicates = (predicate for other, predicate in self.rows if other == name)
        return reduce(lambda table, predicate: table.filter(predicate(table)), predicates, self.tables[name])

    def whole(self, name: str) -> bool:
        """Whether each article of this corpus has all its rows of the table ``name``."""
        return all(other != name for other, _ in self.rows)

    def only(self, article_ids: ir.Table) -> "Corpus":
        """This corpus without the articles that are not in ``article_ids`` (one column, ``article_id``)."""
        return replace(self, kept=(*self.kept, article_ids))

    def where(self, name: str, predicate: Predicate) -> "Corpus":
        """This corpus without the rows of table ``name`` that fail ``predicate`` (table -> boolean).

        All rows about one entity or topic pass or fail together, so that the flag ``first`` of those left holds.
        """
        return replace(self, rows=(*self.rows, (name, predicate)))

    def undecided(self) -> "Corpus":
        """This corpus with the finds as the machine wrote them, before any decision; of the articles chosen now."""
        return replace(self, tables={**self.tables, **self.machine}, machine={}, found={})

    def frame(self, expression: ir.Table) -> pd.DataFrame:
        """``expression`` computed by the engine: a small frame, the caller's own. What was asked before is kept."""
        return self.answered.frame(self._choice(), expression.op(), lambda: self._asked(expression))

    def _asked(self, expression: ir.Table) -> pd.DataFrame:
        with self.turn:
            return self.engine.to_pandas(expression)  # type: ignore[no-any-return]

    def once(self, find: Callable[["Corpus"], pd.DataFrame]) -> pd.DataFrame:
        """What ``find`` finds in the whole dataset, whatever is chosen: found once, then kept; not to be changed."""
        if find not in self.found:
            self.found[find] = find(replace(self, kept=(), rows=()))
        return self.found[find]

    def read(self, article_ids: Iterable[str]) -> pd.DataFrame:
        """The articles called ``article_ids``, texts and all, whatever is chosen: a few, in no order."""
        articles = self.tables["articles"]
        found = among(articles, "article_id", article_ids)
        if "row" in articles.columns:
            # A text is unpacked quicker by its place than by its id.
            rows = self.frame(found.select("row"))
            found = articles.semi_join(ibis.memtable(rows), "row").drop("row")
        return self.frame(found)

    def drawn(self, articles: ir.Table, number: int) -> ir.Table:
        """``number`` of ``articles`` (of ``written``), at random and always the same, with their ``text, folded``.

        Drawn before a text is looked at: texts are slow to unpack.
        """
        some = articles.order_by([articles.article_id.hash(), "article_id"]).limit(number)
        return some.inner_join(self.tables["articles"].select("article_id", "text", "folded"), "article_id")

    def size(self) -> int:
        """How many articles there are."""
        if not self.kept:
            return self.manifest.rows["articles"]
        return int(self.frame(self.ids().agg(articles=ibis._.count()))["articles"].iloc[0])

    def labels(self, vocabulary: str) -> ir.Table:
        """The words of a vocabulary of the manifest as a table ``code, label_ar, label_en``."""
        said = self.manifest.labels.get(vocabulary, {})
        rows = [{"code": code, "label_ar": w["ar"], "label_en": w["en"]} for code, w in sorted(said.items())]
        return ibis.memtable(rows, schema={"code": "string", "label_ar": "string", "label_en": "string"})


def among(table: ir.Table, column: str, codes: Iterable[str]) -> ir.Table:
    """The rows of ``table`` whose ``column`` is one of ``codes``, in the form that an engine reads quicker.

    A few as a condition, by which it passes over parts of a file; many as a table to join.
    """
    wanted = sorted(set(codes))
    if len(wanted) <= FEW:
        return table.filter(table[column].isin(wanted))
    return table.semi_join(ibis.memtable(pd.DataFrame({column: wanted}), schema={column: "string"}), column)


def open_corpus(address: Path | str) -> Corpus:
    """The corpus at ``address``: a dataset's folder, pinned to the version that is there now, or an engine's URL.

    A URL (``clickhouse://…``, ``pyspark://…``, ``duckdb:///…``) is one that ``ibis.connect`` understands; the engine
    holds the tables of the contract and MANIFEST. Raises UnfitDataset.
    """
    if isinstance(address, str) and "://" in address:
        return _of_engine(ibis.connect(address))
    real = Path(address).resolve()
    found = manifest.read(real)
    paths = {name: parquet(name, real) for name in TABLES}
    before = {name: parquet(name, real / MACHINE) for name in TABLES if parquet(name, real / MACHINE).exists()}
    opened = engine.of_folder(real, paths | {f"{MACHINE}_{name}": path for name, path in before.items()})
    machine = {name: opened.table(f"{MACHINE}_{name}") for name in before}
    return Corpus(opened, found, {name: opened.table(name) for name in TABLES}, machine=machine)


def changed(address: Path | str, corpus: Corpus) -> bool:
    """Whether another version than ``corpus`` stands at ``address`` now; False while nothing readable stands there."""
    if isinstance(address, str) and "://" in address:
        return False
    try:
        return manifest.read(Path(address).resolve()).fingerprint != corpus.manifest.fingerprint
    except UnfitDataset:
        return False


def _of_engine(backend: Any) -> Corpus:
    try:
        tables = {name: backend.table(name) for name in (MANIFEST, *TABLES)}
        said = json.loads(backend.to_pandas(tables.pop(MANIFEST))["content"].iloc[0])
    except TableNotFound as lacking:
        raise UnfitDataset(f"The engine lacks the table {lacking}.", f"ينقص المحرّكَ الجدول {lacking}.") from None
    return Corpus(backend, Manifest(**said), tables, turn=Lock())
