"""The entities that no name table holds, gathered while articles are read: how each is written, and how often."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import cast

import pyarrow as pa
import pyarrow.compute as pc

from components.lexicon import unlisted
from components.model import Entity, EntityKind

AGAIN = "found_again"
"""The rule of a mention that is only a part of the name."""


class Unlisted:
    """Names found by rule. Memory holds each spelling once, whatever the number of articles."""

    def __init__(self) -> None:
        self._kinds: dict[str, EntityKind] = {}
        self._surfaces: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def note(self, mentions: pa.Table) -> None:
        """Count the names found by rule among the rows ``mentions``."""
        found = pc.fill_null(pc.starts_with(mentions["entity_id"], unlisted.PREFIX), False)
        whole = mentions.filter(pc.and_(found, pc.not_equal(mentions["rule"], AGAIN)))
        counted = whole.group_by(["entity_id", "kind", "surface"]).aggregate([([], "count_all")])
        for row in counted.to_pylist():
            self._kinds[row["entity_id"]] = cast(EntityKind, row["kind"])
            self._surfaces[row["entity_id"]][row["surface"]] += row["count_all"]

    def __contains__(self, entity_id: str) -> bool:
        return entity_id in self._kinds

    def of(self, entity_ids: Iterable[str]) -> list[Entity]:
        """The entities of ``entity_ids``. Raises KeyError for one that was not noted."""
        return [unlisted.entity(each, self._kinds[each], self._surfaces[each]) for each in entity_ids]
