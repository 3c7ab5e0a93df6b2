"""Work spread over processes: in order, bounded, and stopped by no single task."""

import os
import signal
from collections.abc import Iterator

import pytest

from components.pipeline.crew import Crew


def lengths(words: list[str]) -> list[int]:
    """The work: the length of each word; «kill» kills the process that counts it, «raise» raises."""
    if "kill" in words:
        os.kill(os.getpid(), signal.SIGKILL)
    if "raise" in words:
        raise ValueError("raise")
    return [len(word) for word in words]


def none(word: str) -> list[int]:
    """What stands for a word that killed its process."""
    return [-len(word)]


def whose(_: object) -> int:
    """The process that does the work."""
    return os.getpid()


HANDFULS = [["a" * (n + 1), "b"] for n in range(40)]


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_tasks(workers: int) -> None:
    """Whichever process is faster, the first task's result comes first."""
    assert list(Crew(lengths, none, workers).results(HANDFULS)) == [[n + 1, 1] for n in range(40)]


def test_few_tasks_are_in_flight() -> None:
    """The tasks are taken as results are used, so that memory does not grow with their number."""
    taken = 0

    def handfuls() -> Iterator[list[str]]:
        nonlocal taken
        for handful in HANDFULS:
            taken += 1
            yield handful

    results = Crew(lengths, none, 2).results(handfuls())
    next(results)
    assert taken <= 6
    results.close()  # type: ignore[attr-defined]


def test_a_task_that_kills_its_process_costs_itself_only() -> None:
    """The items beside it, before it and after it all have their results, in order."""
    handfuls = [*HANDFULS[:9], ["cc", "kill", "ddd"], *HANDFULS[9:]]
    found = [number for result in Crew(lengths, none, 2).results(handfuls) for number in result]
    expected = [len(word) for handful in handfuls for word in handful]
    expected[expected.index(4, 18)] = -4
    assert found == expected


def test_an_exception_is_the_callers() -> None:
    """What the work raises of itself is raised here: only the death of a process is made good."""
    with pytest.raises(ValueError, match="raise"):
        list(Crew(lengths, none, 2).results([*HANDFULS, ["raise"]]))


def test_one_handful_needs_no_process() -> None:
    """A few articles are read at once, without the seconds that a new process takes to start."""
    assert list(Crew(whose, whose, 2).results([["a"]])) == [os.getpid()]
