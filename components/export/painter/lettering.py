"""A label as glyphs in their places: shaped, ordered by Unicode's algorithm, its isolates obeyed and not drawn."""

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from components.export.painter.glyphs import EM, Face, face
from components.text.visual import ordered, shaped

_BREAK = re.compile(r"<br ?/?>|\n", re.IGNORECASE)
_TAG = re.compile(r"(</?b>)", re.IGNORECASE)
BOLD = 700


@dataclass(frozen=True, slots=True)
class Placed:
    """One glyph: its weight and name, where its origin is in units (y upwards), the shaped letters it stands for."""

    weight: int
    glyph: str
    x: int
    y: int
    letter: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a label: its glyphs, its width in units, and the text as the figure has it, with its isolates."""

    glyphs: tuple[Placed, ...]
    units: int
    text: str

    def width(self, size: float) -> float:
        """Pixels at ``size`` pixels of type."""
        return self.units * size / EM


def lines(label: str, weight: int = 400) -> list[Line]:
    """The lines of ``label``, which may hold ``<br>``, ``<b>`` and entities; its outer direction is left to right."""
    return [line(part, weight) for part in _BREAK.split(label)]


@lru_cache(maxsize=4096)
def line(text: str, weight: int = 400) -> Line:
    """One line of a label."""
    letters, weights = _letters(text, weight)
    pairs = _pairs(letters, weights)
    placed: dict[int, Placed] = {}
    marks: list[tuple[int, str]] = []
    pen = 0
    for at, letter in ordered(letters, "ltr"):
        kind = face(weights[at])
        if at in pairs.values():
            continue
        if unicodedata.combining(letter):
            marks.append((at, letter))
            continue
        after = pairs.get(at)
        glyph = kind.name(letter) if after is None else kind.pairs[kind.name(letter), kind.name(letters[after])]
        placed[at] = Placed(kind.weight, glyph, pen, 0, letter if after is None else letters[after] + letter)
        pen += kind.advance(placed[at].glyph)
    for at, letter in sorted(marks):
        base = max((each for each in placed if each < at and not unicodedata.combining(letters[each])), default=None)
        stack = [] if base is None else [placed[each] for each in range(at - 1, base - 1, -1) if each in placed]
        placed[at] = _marked(letter + (letters[pairs[at]] if at in pairs else ""), face(weights[at]), stack)
    return Line(tuple(placed.values()), pen, html.unescape(_TAG.sub("", text)))


def _pairs(letters: str, weights: list[int]) -> dict[int, int]:
    """Each letter that shares a glyph with the next letter, or mark with the next mark, by their places."""
    bases = [at for at, letter in enumerate(letters) if not unicodedata.combining(letter)]
    marks = [at for at, letter in enumerate(letters) if unicodedata.combining(letter)]
    found: dict[int, int] = {}
    for at, after in [*pairwise(bases), *((at, at + 1) for at in marks if at + 1 in marks)]:
        kind = face(weights[at])
        wanted = (kind.name(letters[at]), kind.name(letters[after])) in kind.pairs
        if wanted and weights[at] == weights[after] and at not in found.values():
            found[at] = after
    return found


def _letters(text: str, weight: int) -> tuple[str, list[int]]:
    """The shaped letters of ``text`` in logical order, and the weight of each."""
    letters, now = "", weight
    weights: list[int] = []
    for part in _TAG.split(text):
        if _TAG.fullmatch(part):
            now = weight if part.startswith("</") else BOLD
            continue
        run = shaped(html.unescape(part))
        letters, weights = letters + run, weights + [now] * len(run)
    return letters, weights


def _marked(letter: str, kind: Face, stack: list[Placed]) -> Placed:
    """The mark ``letter`` (or two, in one glyph) on the first glyph of ``stack`` that can carry it, or over it.

    ``stack``: marks, then their letter.
    """
    names = [kind.name(each) for each in letter]
    glyph = names[0] if len(names) == 1 else kind.pairs[names[0], names[1]]
    for carrier in stack:
        if (shift := kind.mark(glyph, carrier.glyph)) is not None:
            return Placed(kind.weight, glyph, carrier.x + shift[0], carrier.y + shift[1], letter)
    middle = stack[-1].x + (kind.advance(stack[-1].glyph) - kind.advance(glyph)) // 2 if stack else 0
    return Placed(kind.weight, glyph, middle, 0, letter)
