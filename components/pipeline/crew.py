"""How work is spread over processes: results in the order of the tasks, few in flight, none able to stop the rest."""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import Generic, TypeVar

from components.pipeline.lean import without_pandas

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Crew(Generic[Item, Result]):
    """Processes that turn handfuls of items into results; with one worker, or one handful, this process does it.

    ``work`` and ``spoiled`` are functions of a module, so that another process finds them. ``spoiled(item)`` is the
    result for an item whose process died (the system killed it for its memory, a library crashed).
    """

    work: Callable[[list[Item]], Result]
    spoiled: Callable[[Item], Result]
    workers: int

    def results(self, handfuls: Iterable[list[Item]]) -> Iterator[Result]:
        """The results of ``handfuls``, in their order; an item that kills its process costs its handful the company."""
        remaining = iter(handfuls)
        first = list(islice(remaining, 2))
        if self.workers == 1 or len(first) < 2:
            yield from map(self.work, chain(first, remaining))
            return
        yield from self._spread(chain(first, remaining))

    def _spread(self, handfuls: Iterator[list[Item]]) -> Iterator[Result]:
        waiting: deque[tuple[list[Item], Future[Result]]] = deque()
        pool = self._pool(self.workers)
        try:
            for handful in handfuls:
                try:
                    waiting.append((handful, pool.submit(self.work, handful)))
                except BrokenProcessPool:
                    yield from self._salvaged([*(task for task, _ in waiting), handful])
                    waiting.clear()
                    pool = self._pool(self.workers)
                if len(waiting) > 2 * self.workers:
                    yield from self._settled(waiting)
            while waiting:
                yield from self._settled(waiting)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _settled(self, waiting: deque[tuple[list[Item], Future[Result]]]) -> Iterator[Result]:
        """The result that is due next; where its process died, the results of its items one by one."""
        handful, future = waiting.popleft()
        try:
            yield future.result()
        except BrokenProcessPool:
            yield from self._salvaged([handful])

    def _salvaged(self, handfuls: list[list[Item]]) -> Iterator[Result]:
        """Each item in a process of its own kind, so that only the one that kills it is lost."""
        pool = self._pool(1)
        for item in chain.from_iterable(handfuls):
            try:
                result = pool.submit(self.work, [item]).result()
            except BrokenProcessPool:
                pool = self._pool(1)
                result = self.spoiled(item)
            yield result
        pool.shutdown()

    @staticmethod
    def _pool(workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Load no more than work needs; end when the parent is gone, also where it was killed and could not say so."""
    without_pandas()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=lambda: (wait([parent.sentinel]), os._exit(1)), daemon=True).start()
