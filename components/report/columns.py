"""How wide the columns of a table are, measured with its typeface: no word is torn where there is room for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from components.export.painter.glyphs import EM, face
from components.text.visual import shaped

REGULAR = 400
_HEAVIER = 1.1
"""A heading is set in a heavier weight, which is so much wider."""
_WIDER = 1.06
"""Where the typeface is missing, another takes its place, which may be somewhat wider."""
TALL = 4
"""A cell of more lines asks for smaller type."""
_LONGEST = 1 / 3
"""A word takes no more of the width than this: longer ones are addresses, and may be broken."""
_STRETCHED = 1.5
"""Columns that have room to spare grow to so many times what they need, and no further."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The size of type and the width of each column, in points; the padding of both sides is in the width."""

    size: float
    widths: tuple[float, ...]


def laid(columns: Sequence[Sequence[str]], room: float, sizes: Sequence[float], padding: float) -> Laid:
    """``columns`` (each its heading, then its cells) within ``room`` points, in the largest of ``sizes`` that fits.

    Every column has room for its longest word; what is left goes to all alike until a column needs no more, so that
    short texts stay on one line and long ones share the rest. Where no size fits, it is the smallest.
    """
    found = Laid(sizes[-1], ())
    for size in sizes:
        words = [_within(_longest(column, size) + padding, room) for column in columns]
        texts = [max(word, _widest(column, size) + padding) for word, column in zip(words, columns, strict=True)]
        found = Laid(size, _shared(words, texts, room))
        if sum(words) <= room and _tallest(columns, found, padding) <= TALL:
            break
    return found


def lines(text: str, room: float, size: float) -> int:
    """Into how many lines of ``room`` points ``text`` falls, at least one."""
    blank, made, used = _width("ا", size) * 0.9, 1, 0.0
    for word in text.split():
        wide = _width(word, size) * _WIDER
        if used and used + blank + wide > room:
            made, used = made + 1, 0.0
        made += int(wide // room)
        used += wide % room + (blank if used else 0.0)
    return made


def _shared(words: Sequence[float], texts: Sequence[float], room: float) -> tuple[float, ...]:
    """The widths of columns that need ``words`` and would like ``texts``."""
    if sum(texts) <= room:
        return tuple(text * min(_STRETCHED, room / sum(texts)) for text in texts)
    if sum(words) >= room:
        return tuple(word * room / sum(words) for word in words)
    wanted = sorted(text - word for word, text in zip(words, texts, strict=True))
    left, level = room - sum(words), 0.0
    for place, each in enumerate(wanted):
        step = min(each - level, left / (len(wanted) - place))
        level, left = level + step, left - step * (len(wanted) - place)
    return tuple(min(text, word + level) for word, text in zip(words, texts, strict=True))


def _tallest(columns: Sequence[Sequence[str]], how: Laid, padding: float) -> int:
    """The lines of the tallest cell."""
    sized = zip(columns, how.widths, strict=True)
    return max(lines(cell, width - padding, how.size) for column, width in sized for cell in column)


def _within(wide: float, room: float) -> float:
    return min(wide, room * _LONGEST)


def _longest(column: Sequence[str], size: float) -> float:
    """The widest word of ``column``."""
    heading, *cells = column
    return _WIDER * max(_word(heading, size) * _HEAVIER, max((_word(cell, size) for cell in cells), default=0.0))


def _widest(column: Sequence[str], size: float) -> float:
    """The widest cell of ``column`` on one line; its heading may take several."""
    heading, *cells = column
    return _WIDER * max((_width(cell, size) for cell in cells), default=_width(heading, size))


def _word(text: str, size: float) -> float:
    return max((_width(word, size) for word in text.split()), default=0.0)


def _width(text: str, size: float) -> float:
    """Points of ``text`` in one line."""
    return _units(text) * size / EM


@lru_cache(maxsize=16_384)
def _units(text: str) -> int:
    """The width of ``text`` in units of the typeface, its letters joined."""
    return sum(map(_advance, shaped(text)))


@lru_cache(maxsize=2_048)
def _advance(letter: str) -> int:
    kind = face(REGULAR)
    return kind.advance(kind.name(letter))
