"""A label as glyphs in their places: shaped, ordered by Unicode's algorithm, its isolates obeyed and not drawn."""

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from components.export.painter.glyphs import EM, Face, face
from components.text.visual import ordered, shaped

_BREAK = re.compile(r"<br ?/?>|\n", re.IGNORECASE)
_TAG = re.compile(r"(</?b>)", re.IGNORECASE)
BOLD = 700


@dataclass(frozen=True, slots=True)
class Placed:
    """One glyph: its weight and name, where its origin is in units (y upwards), and the shaped letter it stands for."""

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
    placed: dict[int, Placed] = {}
    marks: list[tuple[int, str]] = []
    pen = 0
    for at, letter in ordered(letters, "ltr"):
        kind = face(weights[at])
        if unicodedata.combining(letter):
            marks.append((at, letter))
            continue
        placed[at] = Placed(kind.weight, kind.name(letter), pen, 0, letter)
        pen += kind.advance(placed[at].glyph)
    for at, letter in sorted(marks):
        base = max((each for each in placed if each < at and not unicodedata.combining(letters[each])), default=None)
        stack = [] if base is None else [placed[each] for each in range(at - 1, base - 1, -1) if each in placed]
        placed[at] = _marked(letter, face(weights[at]), stack)
    return Line(tuple(placed.values()), pen, html.unescape(_TAG.sub("", text)))


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
    """The mark ``letter`` on the first glyph of ``stack`` (marks, then their letter) that can carry it, or over it."""
    glyph = kind.name(letter)
    for carrier in stack:
        if (shift := kind.mark(glyph, carrier.glyph)) is not None:
            return Placed(kind.weight, glyph, carrier.x + shift[0], carrier.y + shift[1], letter)
    middle = stack[-1].x + (kind.advance(stack[-1].glyph) - kind.advance(glyph)) // 2 if stack else 0
    return Placed(kind.weight, glyph, middle, 0, letter)
