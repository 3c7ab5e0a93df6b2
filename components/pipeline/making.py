"""A dataset in the making: rows go in as they come; when the last article is in, articles are compared and counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from components import lexicon, manifest, tables
from components.errors import NothingToRead
from components.lexicon import entities
from components.manifest import Manifest
from components.model import Entity, Reject
from components.pipeline import summary
from components.pipeline.digests import fingerprint
from components.pipeline.harvest import STREAMED, Gathered, Harvest, without
from components.pipeline.progress import Progress, Report, Stage, Stopwatch
from components.pipeline.receiving.refusing import refuse
from components.pipeline.relating import events, passages
from components.pipeline.relating.shelf import Filling
from components.pipeline.relating.telling import Telling
from components.pipeline.relating.unlisted import Unlisted
from components.tables import Writer

VERSION = "0.1.0"
LABELLED = {"topic": ("topics", "topic_id"), "matter": ("matters", "matter")}
"""Vocabularies of the manifest: the lexicon file that holds the words of each, and the column of its codes."""


class Making:
    """A dataset in the making: its open tables, and what is known of all articles so far."""

    def __init__(self, folder: Path, total: int, report: Report | None) -> None:
        self._folder, self._total, self._report = folder, total, report
        self._writers = {name: Writer(name, folder) for name in STREAMED}
        self._words = Filling(folder / "words.bin")
        self._tellings: list[Telling] = []
        self._named: set[str] = set()
        self._unlisted = Unlisted()
        self._first: dict[str, str] = {}
        self._refused: Counter[str] = Counter()
        self._aside = 0
        self.done = 0
        self.watch = Stopwatch()

    def tell(self, stage: Stage) -> None:
        """Say how far it has come."""
        if self._report:
            kept, rejected = len(self._first), sum(self._refused.values())
            self._report(Progress(stage, min(self.done, self._total), self._total, kept, rejected, self.watch.seconds))

    def refuse(self, rejects: Iterable[Reject], articles: bool = True) -> None:
        """Write ``rejects``; where they are no ``articles`` (lines of the sidecar), they were none to be read."""
        found = tables.table("rejects", rejects)
        self._refused.update(found["reason"].to_pylist())
        self._aside += 0 if articles else found.num_rows
        self._writers["rejects"].append(found)

    def take(self, found: Harvest) -> None:
        """Write the rows of one harvest, without articles that repeat an earlier one."""
        before = self._first.keys() & {each.article_id for each in found.gathered}
        repeats = [each for each in found.gathered if not self._keep(each)]
        with self.watch.timing("parquet"):
            for name, rows in without(found.rows, sorted(before)):
                self._writers[name].append(rows)
                if name == "mentions":
                    self._named.update(rows["entity_id"].drop_null().unique().to_pylist())
                    self._unlisted.note(rows)
        self._refused.update(found.rows["rejects"]["reason"].to_pylist())
        self.refuse(refuse("duplicate", each.file, each.part, first=self._first[each.article_id]) for each in repeats)
        self.watch.add(found.seconds)
        self.tell("reading")

    def _keep(self, each: Gathered) -> bool:
        """Whether ``each`` is no repetition of an earlier article; if so, what is compared later is put aside."""
        name = f"{each.file}, {each.part}"
        if self._first.setdefault(each.article_id, name) != name:
            return False
        self._words.put(each.article_id, each.words)
        self._tellings += each.tellings
        return True

    def finish(self, input_digest: str) -> Manifest:
        """Compare the articles with each other, close the tables, and say what is in them."""
        if not self._first:
            raise NothingToRead(*_nothing(self._refused))
        self.tell("relating")
        rows = {**{name: self._close(name) for name in STREAMED}, **self._relate()}
        self._words.remove()
        made = Manifest(
            contract=manifest.CONTRACT,
            version=VERSION,
            built=datetime.now(UTC).isoformat(timespec="seconds"),
            input_digest=input_digest,
            lexicon_digest=lexicon.digest(),
            fingerprint=fingerprint(self._folder),
            rows={name: rows[name] for name in tables.TABLES},
            read=len(self._first) + sum(self._refused.values()) - self._aside,
            kept=len(self._first),
            rejects=dict(sorted(self._refused.items())),
            labels=_labels(),
        )
        made.write(self._folder)
        self.tell("done")
        return made

    def _close(self, name: str) -> int:
        self._writers[name].close()
        return self._writers[name].rows

    def _relate(self) -> Mapping[str, int]:
        """Write the tables that follow from all articles together."""
        with self.watch.timing("events"):
            named = self._named | {actor for each in self._tellings for actor in each.actors}
            unlisted = {each for each in named if each in self._unlisted}
            known = _with_countries(named - unlisted)
            known |= {each.entity_id: each for each in self._unlisted.of(sorted(unlisted))}
            found, reports = events.events(self._tellings, known)
        with self.watch.timing("passages"):
            shared = tables.write("passages", passages.passages(self._words.shelf()), self._folder)
        return {
            "entities": tables.write("entities", (known[each] for each in sorted(known)), self._folder),
            "events": tables.write("events", found, self._folder),
            "event_reports": tables.write("event_reports", reports, self._folder),
            "passages": shared,
        }


def _with_countries(ids: set[str]) -> dict[str, Entity]:
    """The entities ``ids`` and the countries that they belong to, by id."""
    known = {entity.entity_id: entity for entity in entities.of(sorted(ids))}
    countries = {entity.country_id for entity in known.values() if entity.country_id} - set(known)
    return known | {entity.entity_id: entity for entity in entities.of(sorted(countries))}


def _labels() -> dict[str, dict[str, dict[str, str]]]:
    """The words of topics and matters, and the explanation of every rule."""
    said = {
        vocabulary: {row[code]: {"ar": row["label_ar"], "en": row["label_en"]} for row in lexicon.rows(file)}
        for vocabulary, (file, code) in LABELLED.items()
    }
    files = sorted(Path(lexicon.__file__).parent.glob("rules_*.tsv"))
    rules = (row for file in files for row in lexicon.rows(file.stem))
    return said | {"rule": {row["rule"]: {"ar": row["ar"], "en": row["en"]} for row in rules}}


def _nothing(refused: Mapping[str, int]) -> tuple[str, str]:
    """The sentence, in English and in Arabic, for input of which nothing could be kept."""
    if not refused:
        return "There is no article to read.", "لا توجد مقالات تُقرأ."
    why = {tongue: joined.join(summary.reasons(refused, tongue)) for tongue, joined in (("en", "; "), ("ar", "؛ "))}
    return f"No article could be kept ({why['en']}).", f"لم يصلح أي مقال للإبقاء عليه ({why['ar']})."
