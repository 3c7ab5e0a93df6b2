"""Reading an article: the extractors, in the order in which each needs what came before."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
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


def read(reading: Reading) -> Reading:
    """``reading`` with everything that the extractors find in its article."""
    for field, extract in EXTRACTORS.items():
        found = tuple(sorted(extract(reading), key=lambda row: (row.start, row.end) if hasattr(row, "start") else (row.sentence,)))
        reading = replace(reading, **{field: found})
    return reading
