"""Reading an article: the extractors, in the order in which each needs what came before."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any

from components.extract import entities, happenings, quotes, times, topics
from components.extract.reading import Reading

Extractor = Callable[[Reading], Iterator[Any]]

EXTRACTORS: Mapping[str, Extractor] = {
    "mentions": entities.mentions,
    "times": times.times,
    "quotes": quotes.quotes,
    "topics": topics.topics,
    "happenings": happenings.happenings,
}
"""Field of ``Reading`` -> the extractor that fills it, in order."""
_PLACE: Mapping[str, Callable[[Any], Any]] = {"topics": attrgetter("sentence")}
"""How the finds of an extractor are ordered that have no place of their own in the text."""


def read(reading: Reading, fields: Iterable[str] = tuple(EXTRACTORS)) -> Reading:
    """``reading`` with what the extractors of ``fields``, by default all, find, in the order of the text."""
    for field in fields:
        found = tuple(sorted(EXTRACTORS[field](reading), key=_PLACE.get(field, attrgetter("start", "end"))))
        reading = replace(reading, **{field: found})  # type: ignore[arg-type]
    return reading
