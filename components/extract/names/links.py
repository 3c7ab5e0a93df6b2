"""What a stretch of text is found to name, and which of such stretches stays where they touch one another."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple, TypeVar

from components.model import EntityKind
from components.text import spans


class Link(NamedTuple):
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


_START, _END = itemgetter(0), itemgetter(1)


Spanned = TypeVar("Spanned", bound=tuple[object, ...])


class Row:
    """Links that do not overlap, in order, which tell quickly what another stretch touches."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._links = sorted(links, key=lambda each: each.start)
        self._starts = [link.start for link in self._links]
        self._ends = [link.end for link in self._links]

    def touched(self, link: Link) -> list[Link]:
        """Those that share a letter with ``link``."""
        return self._links[bisect_right(self._ends, link.start) : bisect_left(self._starts, link.end)]


def longest_first(found: Iterable[Spanned]) -> list[Spanned]:
    """``found``, each of which begins with start and end, by its start, the longest first of those that start alike."""
    # Two sorts by one number each are faster than one by a pair; the second keeps the order of the first.
    return sorted(sorted(found, key=_END, reverse=True), key=_START)


def leftmost(links: Iterable[Link], taken: Iterable[Link]) -> list[Link]:
    """Those of ``links`` that stay when the leftmost and longest wins, without those that touch ``taken``."""
    blocked = sorted([(link.start, link.end) for link in taken])
    chosen: list[Link] = []
    reached = 0
    for link in longest_first(links):
        if link.start >= reached and not (blocked and spans.touches(blocked, (link.start, link.end))):
            chosen.append(link)
            reached = link.end
    return chosen
