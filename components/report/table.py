"""The table behind a figure as a page has room for it: what repeats from row to row is said once, over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from components.export.exhibit import Exhibit
from components.export.rows import Cell, Row, rows
from components.report.columns import Laid, laid

MOST = 40
"""So many rows are shown; the dashboard's own table has all of them."""
OFTEN = 3
"""A text that on average so many rows one after another have in common is said over them."""
LEAST = 2
"""So many columns stay in the rows."""


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows; ``groups`` are the words that stand over the row of that place, and hold until the next.

    ``common`` is what all rows have in common by heading (unless it is nothing); so many rows are ``left_out``.
    """

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    common: tuple[tuple[str, Cell], ...]
    left_out: int
    groups: Mapping[int, str] = field(default_factory=dict)

    def laid(self, room: float, sizes: Sequence[float], padding: float) -> Laid:
        """How its columns stand in ``room`` points (see ``columns.laid``)."""
        texts = [[heading, *(row[place].text for row in self.rows)] for place, heading in enumerate(self.headings)]
        return laid(texts, room, sizes, padding)


def table(exhibit: Exhibit) -> Table:
    """The table behind ``exhibit``; one row stays whole, and one column of numbers stays."""
    headings, found = list(exhibit.table().columns), rows(exhibit)
    same = [len(found) > 1 and len({row[place] for row in found}) == 1 for place in range(len(headings))]
    counted = [place for place in range(len(headings)) if found and found[0][place].number]
    if counted and all(same[place] for place in counted):
        same[counted[0]] = False
    shown = found[:MOST]
    keep = [place for place, common in enumerate(same) if not common]
    over = grouping(shown, keep)
    keep = [place for place in keep if place not in over]
    return Table(
        headings=tuple(headings[place] for place in keep),
        rows=tuple(_kept(row, keep) for row in shown),
        common=tuple(
            (headings[place], found[0][place])
            for place, common in enumerate(same)
            if common and found[0][place].text.strip()
        ),
        left_out=max(0, len(found) - MOST),
        groups={
            at: " · ".join(f"{headings[place]}: {shown[at][place].text}" for place in over if shown[at][place].text)
            for at in (_changes(shown, over[0]) if over else ())
        },
    )


def grouping(shown: Sequence[Row], keep: Sequence[int]) -> list[int]:
    """The columns among ``keep`` that are said over the rows: the first text that repeats, and what changes with it."""
    for first in keep:
        starts = _changes(shown, first)
        texts = {shown[at][first].text for at in starts}
        returning, silent = len(texts) < len(starts), not all(map(str.strip, texts))
        if returning or silent or not shown or shown[0][first].number or len(starts) * OFTEN > len(shown):
            continue
        over = [first, *(place for place in keep if place != first and set(_changes(shown, place)) <= set(starts))]
        return over if len(keep) - len(over) >= LEAST else []
    return []


def _changes(shown: Sequence[Row], place: int) -> list[int]:
    """Where the column ``place`` says another thing than in the row before; the first row is one of these."""
    return [at for at, row in enumerate(shown) if at == 0 or row[place] != shown[at - 1][place]]


def _kept(row: Row, keep: Sequence[int]) -> Row:
    return tuple(row[place] for place in keep)
