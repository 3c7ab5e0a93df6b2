"""How words on a sheet of paper become lines, columns and paragraphs, by where they stand.

A wide gap that no line crosses parts two columns; a line that is full goes on in the next one where that stands close
and in letters of the same size. What returns at the edge of most pages is no text of the article.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

_SPACE, _GUTTER = 0.25, 1.6
"""In heights of a letter: the gap that parts two words, and the one that may part two columns."""
_SPANNING = 0.6
"""A run of words that takes this share of the sheet belongs to no column."""
_COLUMN = 4
"""So many lines make a column."""
_FULL = 0.14
_CLOSE = 1.45
_ALIKE = 0.12
_EDGE = 2
_PAGES = 3
_BLANKS, _FIGURES = re.compile(r"\s+"), re.compile(r"\d+")
_ENDS = (".", "؟", "!", "…", ".»", ".”", '."')


@dataclass(frozen=True, slots=True)
class Word:
    """Something painted: its ends from left to right, how far down it stands, how high its letters are, in points."""

    text: str
    left: float
    right: float
    down: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of one column; ``end`` is how far it runs, measured against the way it is read: small where far."""

    text: str
    down: float
    height: float
    column: int
    end: float
    length: float

    def said(self, text: str) -> "Line":
        """This line with other words."""
        return replace(self, text=text)


def sheet(words: Sequence[Word], rtl: bool) -> list[Line]:
    """The lines of one sheet, column by column as they are read, each from left to right as it is seen."""
    runs = [run for row in _rows(words) for run in _runs(row)]
    if not runs:
        return []
    first, last = min(run.left for run in runs), max(run.right for run in runs)
    narrow = [run for run in runs if run.right - run.left < _SPANNING * (last - first)]
    bands = _bands(narrow)
    if len(bands) < 2:
        return [_line(row, 0, rtl) for row in _rows(words)]
    bands = bands[::-1] if rtl else bands
    lines: list[Line] = []
    waiting: list[Word] = []
    for run in [*runs, None]:
        if run is None or run not in narrow:
            for number, band in enumerate(bands, 1):
                inside = [each for each in waiting if band[0] <= each.left <= band[1]]
                lines += (_line(row, number, rtl) for row in _rows(inside))
            waiting = []
            lines += [_line([run], 0, rtl)] if run else []
        else:
            waiting.append(run)
    return lines


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The paragraphs of all ``pages``, without what returns at their edges."""
    again = _returning(pages)
    kept = [[line for line in page if line.text and _known(line) not in again] for page in pages]
    pairs = (pair for page in kept for pair in pairwise(page))
    gaps = [below.down - above.down for above, below in pairs if below.down > above.down]
    usual = median(gaps) if gaps else 0.0
    blocks: list[list[Line]] = []
    for line in (line for page in kept for line in page):
        if blocks and _follows(blocks[-1][-1], line, usual):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    for block in blocks:
        yield from _parted(block)


def _parted(block: Sequence[Line]) -> Iterator[str]:
    """The paragraphs of lines that stand close: each ends with a line that is not full."""
    said: list[str] = []
    for line in block:
        said.append(line.text)
        near = [each for each in block if each.column == line.column]
        if line.end > min(each.end for each in near) + _FULL * max(each.length for each in near):
            yield " ".join(said)
            said = []
    if said:
        yield " ".join(said)


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """``words`` that stand on one line together, from left to right; the lines from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda each: each.down):
        if rows and word.down - rows[-1][0].down < min(word.height, rows[-1][0].height) / 2:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def _runs(row: Sequence[Word]) -> list[Word]:
    """The words of one line joined, but for gaps as wide as those between columns."""
    runs = [row[0]]
    for word in row[1:]:
        last = runs[-1]
        gap, height = word.left - last.right, max(word.height, last.height)
        if gap > _GUTTER * height:
            runs.append(word)
        else:
            between = " " if gap > _SPACE * height else ""
            right = max(last.right, word.right)
            runs[-1] = Word(f"{last.text}{between}{word.text}", last.left, right, last.down, height)
    return runs


def _bands(runs: Sequence[Word]) -> list[tuple[float, float]]:
    """The columns in which ``runs`` stand, from left to right; those of a few lines are none."""
    bands: list[list[Word]] = []
    end = float("-inf")
    for run in sorted(runs, key=lambda each: each.left):
        if run.left <= end and bands:
            bands[-1].append(run)
        else:
            bands.append([run])
        end = max(end, run.right)
    wide = [band for band in bands if len(band) >= _COLUMN]
    return [(band[0].left, max(run.right for run in band)) for band in wide] if len(wide) == len(bands) else []


def _line(row: Sequence[Word], column: int, rtl: bool) -> Line:
    text = _BLANKS.sub(" ", " ".join(run.text for run in _runs(row))).strip()
    inked = [word for word in row if word.text.strip()] or row
    first, last = inked[0].left, max(word.right for word in inked)
    height = max(word.height for word in inked)
    return Line(text, row[0].down, height, column, first if rtl else -last, last - first)


def _follows(line: Line, following: Line, usual: float) -> bool:
    """Whether ``following`` may be of the same paragraph: close below, or over a column or page where none ended."""
    if abs(line.height - following.height) > _ALIKE * line.height:
        return False
    below = following.down - line.down
    if line.column == following.column and below > 0:
        return below <= _CLOSE * usual
    return not line.text.endswith(_ENDS)


def _known(line: Line) -> str:
    """What makes a line the same as one of another page: its words without their numbers."""
    return _FIGURES.sub("", line.text)


def _returning(pages: Sequence[Sequence[Line]]) -> set[str]:
    """The lines at the edges of most pages, where there are enough pages to tell."""
    if len(pages) < _PAGES:
        return set()
    seen = Counter(said for page in pages for said in {_known(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    return {said for said, times in seen.items() if times > len(pages) / 2}
