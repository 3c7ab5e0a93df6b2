"""The table behind a figure as a page has room for it: what is the same in every row is said once, beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.export.exhibit import Exhibit
from components.export.rows import Cell, Row, rows

LONG = 36
"""Letters of a cell that count for the width of its column; longer ones take several lines."""
MOST = 40
"""So many rows are shown; the dashboard's own table has all of them."""


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows, what all rows have in common by heading (unless it is nothing), and how many are left out."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    common: tuple[tuple[str, Cell], ...]
    left_out: int


def table(exhibit: Exhibit) -> Table:
    """The table behind ``exhibit``; one row stays whole, and one column of numbers stays."""
    headings, found = list(exhibit.table().columns), rows(exhibit)
    same = [len(found) > 1 and len({row[place] for row in found}) == 1 for place in range(len(headings))]
    counted = [place for place in range(len(headings)) if found and found[0][place].number]
    if counted and all(same[place] for place in counted):
        same[counted[0]] = False
    keep = [place for place, common in enumerate(same) if not common]
    return Table(
        headings=tuple(headings[place] for place in keep),
        rows=tuple(_kept(row, keep) for row in found[:MOST]),
        common=tuple(
            (headings[place], found[0][place])
            for place, common in enumerate(same)
            if common and found[0][place].text.strip()
        ),
        left_out=max(0, len(found) - MOST),
    )


def shares(table: Table) -> tuple[float, ...]:
    """What each column takes of the width of a page: room for its longest word, and more for longer texts. Sum 1."""
    columns = [[heading, *(row[place].text for row in table.rows)] for place, heading in enumerate(table.headings)]
    words = [max((len(word) for text in texts for word in text.split()), default=1) + 1 for texts in columns]
    texts = [min(LONG, max(map(len, texts[1:]), default=0)) for texts in columns]
    wanted = [word + max(0, text - word) / 2 for word, text in zip(words, texts, strict=True)]
    return tuple(each / sum(wanted) for each in wanted)


def _kept(row: Row, keep: Sequence[int]) -> Row:
    return tuple(row[place] for place in keep)
