"""How well and how fast are expressions of time read here, beside dateparser's search? One run, one core, one table.

``python -m benchmarks.times [MEGABYTES]`` reads the sentences of ``tests/gold/times.txt`` with our tagger and with
``dateparser.search.search_dates`` (BSD, a requirement of development only), each told the day of publication.
dateparser gives one moment for an expression; so a find is right if it lies within the days of the gold (a month, a
year), and only expressions with days of their own are asked of both: lengths and sets are no part of the comparison.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from components.extract.reading import Reading
from components.extract.times import times
from components.extract.timex import calendar
from components.extract.timex.calendar import Period
from components.model import Article, Sentence
from components.text.segment import sentences
from tests.gold.scoring import Marked, Tally, lines

Found = tuple[int, int, date, date]
"""Where an expression stands, and the first and last day that it can mean."""
_SLOW = 150
"""Sentences that a slow way is timed on."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sentence of the gold, the day that it was published, and its expressions with days of their own."""

    text: str
    published: date
    dated: tuple[Found, ...]
    marks: tuple[tuple[int, int], ...]
    """All expressions, lengths and sets too: to find these is no false hit."""


def main() -> None:
    """Print the table."""
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
    gold = [wanted for line in lines("times.txt") if (wanted := _wanted(line))]
    asked = sum(len(each.dated) for each in gold)
    print(f"{len(gold)} sentences, {asked} expressions with days of their own\n")
    print(f"  {'':12}{'found':>8}{'right':>8}{'false':>8}{'MB/s':>10}")
    ours = _row("ours", _ours, gold, megabytes)
    theirs = _row("dateparser", _search_dates(), gold[:: max(1, len(gold) // _SLOW)], 0.0, gold)
    print(f"\nours is {ours / theirs:,.0f} times as fast")


def _row(
    name: str,
    read: Callable[[str, date], Sequence[Found]],
    timed: Sequence[Wanted],
    megabytes: float,
    judged: Sequence[Wanted] | None = None,
) -> float:
    """Prints a row, and returns the megabytes of UTF-8 that a second takes."""
    tally, false = Tally(), 0
    for each in judged or timed:
        found = read(each.text, each.published)
        hits = [(one, [other for other in found if _overlaps(one, other)]) for one in each.dated]
        tally.wanted += len(hits)
        tally.found += sum(bool(hit) for _, hit in hits)
        tally.right += sum(any(_means(one, other) for other in hit) for one, hit in hits)
        false += sum(not any(_overlaps(one, (*mark, date.min, date.min)) for mark in each.marks) for one in found)
    size = sum(len(each.text.encode()) for each in timed) / 1e6
    rounds = max(1, round(megabytes / size))
    start = time.perf_counter()
    for _ in range(rounds):
        for each in timed:
            read(each.text, each.published)
    speed = size * rounds / (time.perf_counter() - start)
    print(f"  {name:12}{tally.found:8}{tally.right:8}{false:8}{speed:10.3f}")
    return speed


def _wanted(line: Marked) -> Wanted | None:
    """A line of gold with its expressions of days; None where the day of publication is unknown."""
    if line.setting in ("", "-"):
        return None
    published = date.fromisoformat(line.setting)
    dated: list[Found] = []
    for mark in line.marks:
        kind, value, *days = mark.fields
        if kind == "DATE" and len(days) == 2:
            dated.append((mark.start, mark.end, date.fromisoformat(days[0]), date.fromisoformat(days[1])))
        elif kind == "DATE" and (whole := _period(value)):
            dated.append((mark.start, mark.end, whole.earliest, whole.latest))
    return Wanted(line.text, published, tuple(dated), tuple((mark.start, mark.end) for mark in line.marks))


def _period(value: str) -> Period | None:
    """The day, month or year that a value names; None for others."""
    figures = [int(part) for part in value.split("-") if part.isdigit()]
    if len(value) == 4 and len(figures) == 1:
        return calendar.year(figures[0])
    if len(value) == 7 and len(figures) == 2:
        return calendar.month(*figures)
    return calendar.day(date(*figures)) if len(value) == 10 and len(figures) == 3 else None


def _ours(text: str, published: date) -> list[Found]:
    article = Article("a", "f", 1, None, None, None, None, None, None, published, "sidecar", text, text, 0)
    numbered = tuple(Sentence("a", number, *span) for number, span in enumerate(sentences(text)))
    return [
        (each.start, each.end, each.earliest or date.min, each.latest or date.min)
        for each in times(Reading(article, numbered))
    ]


def _search_dates() -> Callable[[str, date], list[Found]]:
    search: Any = __import__("dateparser.search", fromlist=["search_dates"]).search_dates

    def read(text: str, published: date) -> list[Found]:
        settings = {"RELATIVE_BASE": datetime.combine(published, datetime.min.time()) + timedelta(hours=12)}
        found, after = [], 0
        for surface, moment in search(text, languages=["ar"], settings=settings) or ():
            start = max(after, text.find(surface, after))
            after = start + len(surface)
            found.append((start, after, moment.date(), moment.date()))
        return found

    return read


def _overlaps(one: Found, other: Found) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _means(wanted: Found, found: Found) -> bool:
    return wanted[2] <= found[2] <= found[3] <= wanted[3]


if __name__ == "__main__":
    main()
