"""Whom a name means after the decisions: which entity each entity has become, and what each is called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow.parquet as pq

from components.decisions import acts
from components.decisions.acts import Act
from components.lexicon import entities as lexicon
from components.model import Entity
from components.tables import parquet


@dataclass(frozen=True, slots=True)
class Names:
    """The entities of a dataset as decided; ids that no decision touches stand for themselves."""

    into: Mapping[str, str | None]
    """What an entity has become; None where it is nobody."""
    split: Mapping[tuple[str, str], str]
    """(entity, spelling) -> whom this spelling means instead."""
    added: Mapping[str, str]
    """Spelling -> whom it means wherever nobody was found."""
    before: Mapping[str, Entity]
    """The machine's entities."""
    entities: Mapping[str, Entity]
    """All that there are now, by id."""

    def final(self, entity_id: str | None) -> str | None:
        """Whom ``entity_id`` means now; None for nobody."""
        seen: set[str] = set()
        while entity_id is not None and entity_id in self.into and entity_id not in seen:
            seen.add(entity_id)
            entity_id = self.into[entity_id]
        return entity_id

    def meant(self, entity_id: str, surface: str) -> str | None:
        """Whom the mention ``surface`` of ``entity_id`` means now; None for nobody."""
        return self.final(self.split.get((entity_id, surface), entity_id))

    def state(self, entity_id: str) -> str | None:
        """The state for which ``entity_id`` stands."""
        entity = self.entities[entity_id]
        return lexicon.state(entity_id) or (entity.country_id if entity.kind == "people" else None)


def names(decided: Iterable[Act], folder: Path) -> Names:
    """The names of the dataset in ``folder`` as ``decided``: of two acts that contradict each other the later holds."""
    before = {row["entity_id"]: Entity(**row) for row in pq.read_table(parquet("entities", folder)).to_pylist()}
    into: dict[str, str | None] = {}
    split: dict[tuple[str, str], str] = {}
    added: dict[str, str] = {}
    found = dict(before)
    for act in decided:
        match act:
            case acts.MergeNames(one, other) if other in found and one != other:
                into[one] = other
                into.pop(other, None)
            case acts.RejectName(one):
                into[one] = None
            case acts.SplitName(one, surfaces, other):
                split |= {(one, surface): other for surface in surfaces}
                found.setdefault(other, Entity(other, act.label_ar, act.label_en, act.kind, None))
            case acts.AddName(surface, other):
                added[surface] = other
                found.setdefault(other, Entity(other, act.label_ar, act.label_en, act.kind, None))
            case acts.RenameEntity(one) if one in found:
                found[one] = replace(found[one], label_ar=act.label_ar, label_en=act.label_en)
    kept = {one: entity for one, entity in found.items() if one not in into}
    return Names(into, split, added, before, kept)
