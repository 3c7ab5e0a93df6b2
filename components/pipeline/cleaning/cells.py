"""A row of a table as one line of the text, from the pieces that its cells gave."""

from itertools import pairwise

from components.pipeline.cleaning.pieces import Fragment, Hint, Piece, assemble

_IN_CELLS: tuple[Hint, ...] = ("", "subheading")
_CELL_WORDS = 8
_LEAST_CELLS = 2
_BETWEEN_CELLS = "، "


def joined(row: list[Piece], cells: int) -> list[Piece]:
    """The pieces of a table's row as one, where each is what a cell of it says in a few words; else as they are."""
    few = all(piece.hint in _IN_CELLS and len(piece.text.split()) <= _CELL_WORDS for piece in row)
    if not few or not _LEAST_CELLS <= len(row) <= cells:
        return row
    parts = [*row[0].fragments]
    for above, below in pairwise(row):
        parts += [Fragment(above.end, below.start, _BETWEEN_CELLS, True), *below.fragments]
    whole = assemble(parts, "row")
    return [whole] if whole is not None else row
