"""How far a build has come, and where its time goes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import process_time
from typing import Final, Literal, TypeVar

Item = TypeVar("Item")
_END: Final = object()
Stage = Literal["reading", "relating", "done"]


@dataclass(frozen=True, slots=True)
class Progress:
    """The state of a build at one moment. ``done`` and ``total`` are bytes of input; articles are counted."""

    stage: Stage
    done: int
    total: int
    kept: int
    rejected: int
    seconds: Mapping[str, float] = field(default_factory=dict)
    """Seconds of work by stage of the pipeline, summed over the processes; not in the dataset, which stays the same."""


Report = Callable[[Progress], None]


class Stopwatch:
    """Seconds of work of this process, by name: what other programs do at the same time does not count."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def timing(self, name: str) -> Iterator[None]:
        """Add the time of the block to ``name``."""
        start = process_time()
        try:
            yield
        finally:
            self.add({name: process_time() - start})

    def each(self, name: str, items: Iterable[Item]) -> Iterator[Item]:
        """``items``, with the time that they take to come added to ``name``."""
        remaining = iter(items)
        while True:
            with self.timing(name):
                item = next(remaining, _END)
            if item is _END:
                return
            yield item  # type: ignore[misc]

    def add(self, seconds: Mapping[str, float]) -> None:
        """Add seconds that were spent elsewhere."""
        for name, spent in seconds.items():
            self.seconds[name] = self.seconds.get(name, 0.0) + spent
