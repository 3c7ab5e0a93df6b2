"""What a stretch of text is found to name, and which of such stretches stays where they touch one another."""

from collections.abc import Iterable
from dataclasses import dataclass

from components.model import EntityKind
from components.text import spans


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of the folded text and the entity that it names, or the candidates between whom it is open.

    ``before`` holds the words before a short form, the nearest last.
    """

    start: int
    end: int
    entity_id: str | None
    kind: EntityKind
    rule: str
    candidates: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


def leftmost(links: Iterable[Link], taken: Iterable[Link]) -> list[Link]:
    """Those of ``links`` that stay when the leftmost and longest wins, without those that touch ``taken``."""
    blocked = sorted([(link.start, link.end) for link in taken])
    chosen: list[Link] = []
    reached = 0
    for link in sorted(links, key=lambda each: (each.start, -each.end)):
        if link.start >= reached and not (blocked and spans.touches(blocked, (link.start, link.end))):
            chosen.append(link)
            reached = link.end
    return chosen
