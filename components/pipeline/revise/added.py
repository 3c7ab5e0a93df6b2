"""Names that an analyst added: where they stand in the texts, as words, and nobody was found."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from components import tables
from components.model import Mention
from components.pipeline.revise.names import Names
from components.tables import parquet
from components.text import standing
from components.text.neighbours import neighbours

RULE = "added"
Finds = dict[str, list[Mention]]
"""Mentions by article; those that were written are taken out."""


def finds(folder: Path, machine: Path, names: Names) -> Finds:
    """Every place where an added name stands; spellings are compared folded (أ as ا, ى as ي …)."""
    if not names.added:
        return {}
    meant = {standing.form(surface): entity for surface, entity in names.added.items()}
    wanted = standing.pattern(meant)
    found: Finds = defaultdict(list)
    for article_id, text in _texts(folder):
        for form, start, end in standing.places(text, wanted):
            entity = names.final(meant[form])
            if entity is not None:
                kind, state = names.entities[entity].kind, names.state(entity)
                before, after = neighbours(text, start, end)
                new = Mention(
                    article_id=article_id,
                    sentence=0,  # not known yet
                    start=start,
                    end=end,
                    surface=text[start:end],
                    entity_id=entity,
                    kind=kind,
                    rule=RULE,
                    confidence=1.0,
                    state_id=state,
                    words_before=before,
                    words_after=after,
                )
                found[article_id].append(new)
    return dict(_numbered(machine.parent, found))


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for batch in pq.ParquetFile(parquet("articles", folder)).iter_batches(1024, columns=["article_id", "text"]):
        yield from zip(batch["article_id"].to_pylist(), batch["text"].to_pylist(), strict=True)


def _numbered(folder: Path, found: Finds) -> Iterator[tuple[str, list[Mention]]]:
    """``found`` with the numbers of the sentences; what stands between two sentences is none."""
    wanted = pq.read_table(
        parquet("sentences", folder), filters=[("article_id", "in", sorted(found))] if found else None
    )
    spans: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for row in wanted.select(["article_id", "start", "end", "sentence"]).to_pylist():
        spans[row["article_id"]].append((row["start"], row["end"], row["sentence"]))
    for article_id, here in found.items():
        placed = (
            replace(each, sentence=sentence)
            for each in here
            for start, end, sentence in spans[article_id]
            if start <= each.start and each.end <= end
        )
        yield article_id, list(placed)


def among(rows: pa.Table, found: Finds) -> pa.Table:
    """``rows`` of whole articles with the finds in these articles where no row stands, in reading order."""
    here = [each for each in rows["article_id"].unique().to_pylist() if each in found]
    if not here:
        return rows
    new: list[Mention] = []
    order = {each: place for place, each in enumerate(rows["article_id"].unique().to_pylist())}
    taken = _taken(rows, frozenset(here))
    for article_id in here:
        spans = taken[article_id]
        new += [
            each
            for each in found.pop(article_id)
            if all(end <= each.start or each.end <= start for start, end in spans)
        ]
    together = pa.concat_tables([rows, tables.table("mentions", new)])
    places = pa.array([order[each] for each in together["article_id"].to_pylist()])
    return (
        together.append_column("place", places).sort_by([("place", "ascending"), ("start", "ascending")]).drop("place")
    )


def rest(found: Finds) -> pa.Table:
    """The finds in articles that name nobody else."""
    return tables.table("mentions", [each for article_id in sorted(found) for each in found[article_id]])


def _taken(rows: pa.Table, articles: frozenset[str]) -> Mapping[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    columns = (rows[name].to_pylist() for name in ("article_id", "start", "end"))
    for article_id, start, end in zip(*columns, strict=True):
        if article_id in articles:
            spans[article_id].append((start, end))
    return spans
