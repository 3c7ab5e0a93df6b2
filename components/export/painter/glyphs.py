"""The glyphs of the shipped typeface: which one stands for a shaped letter, how wide it is, and its outline."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from components.export import fonts

EM = 1000
"""Units of the typeface per size of type."""
_ABSENT = ".notdef"
_BLANKS = "\u00a0\u2002\u2003\u2007\u2009\u202f"
_WANTED = ("ccmp", "rlig")
_MARK_TO_BASE, _MARK_TO_LIGATURE, _MARK_TO_MARK = 4, 5, 6


@dataclass(frozen=True, slots=True)
class Face:
    """One weight of the typeface."""

    weight: int
    font: Any
    names: dict[int, str]
    glyphs: Any
    attachments: tuple[Any, ...]
    """The tables that say where a mark stands over or under its letter (OpenType GPOS, types 4 to 6)."""
    pairs: dict[tuple[str, str], str]
    """The glyph that stands for two letters or two marks, where the typeface wants one (``ccmp``, ``rlig``)."""

    def name(self, letter: str) -> str:
        """The glyph of ``letter``, which is in its joined shape already; a box where the typeface has none."""
        shape, *codes = unicodedata.decomposition(letter).split(" ")
        if shape == "<isolated>" and len(codes) == 1:  # the typeface hangs marks on the letter itself
            letter = chr(int(codes[0], 16))
        return self.names.get(ord(letter)) or (self.names[ord(" ")] if letter in _BLANKS else _ABSENT)

    def advance(self, glyph: str) -> int:
        """How far ``glyph`` moves the pen, in units."""
        return int(self.font["hmtx"][glyph][0])

    def mark(self, glyph: str, base: str) -> tuple[int, int] | None:
        """How far right of and above the origin of ``base`` the mark ``glyph`` stands; None where no table says so."""
        for table in self.attachments:
            if glyph in table.marks and base in table.bases:
                kind, (x, y) = table.marks[glyph]
                if (anchor := table.bases[base][kind]) is not None:
                    return anchor[0] - x, anchor[1] - y
        return None


@dataclass(frozen=True, slots=True)
class _Attachment:
    marks: dict[str, tuple[int, tuple[int, int]]]
    bases: dict[str, list[tuple[int, int] | None]]


@cache
def face(weight: int) -> Face:
    """The typeface in the shipped weight that is nearest to ``weight``."""
    nearest = min(fonts.WEIGHTS, key=lambda shipped: abs(shipped - weight))
    font = TTFont(fonts.file(nearest, "ttf"), lazy=True)
    return Face(nearest, font, font.getBestCmap(), font.getGlyphSet(), tuple(_attachments(font)), _pairs(font))


@cache
def outline(weight: int, glyph: str) -> str:
    """The path of ``glyph`` in units, y downwards; empty where it shows nothing."""
    glyphs = face(weight).glyphs
    pen = SVGPathPen(glyphs, ntos=lambda value: f"{value:.0f}")
    glyphs[glyph].draw(TransformPen(pen, (1, 0, 0, -1, 0, 0)))
    return str(pen.getCommands())


def _pairs(font: Any) -> dict[tuple[str, str], str]:
    """The ligatures of two that the typeface asks for, the first table that has one deciding."""
    table = font["GSUB"].table
    features = [each.Feature for each in table.FeatureList.FeatureRecord if each.FeatureTag in _WANTED]
    found: dict[tuple[str, str], str] = {}
    for number in sorted({number for feature in features for number in feature.LookupListIndex}):
        for part in table.LookupList.Lookup[number].SubTable:
            for first, ligatures in getattr(part, "ligatures", {}).items():
                for each in ligatures:
                    if len(each.Component) == 1:
                        found.setdefault((first, each.Component[0]), each.LigGlyph)
    return found


def _attachments(font: Any) -> list[_Attachment]:
    """Each table of marks, in the order in which the typeface applies them."""
    found = []
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            if lookup.LookupType in (_MARK_TO_BASE, _MARK_TO_LIGATURE, _MARK_TO_MARK):
                found.append(_attachment(table, lookup.LookupType))
    return found


def _attachment(table: Any, kind: int) -> _Attachment:
    if kind == _MARK_TO_MARK:
        marks, records, below = table.Mark1Coverage, table.Mark1Array.MarkRecord, table.Mark2Coverage
        anchors = [record.Mark2Anchor for record in table.Mark2Array.Mark2Record]
    elif kind == _MARK_TO_BASE:
        marks, records, below = table.MarkCoverage, table.MarkArray.MarkRecord, table.BaseCoverage
        anchors = [record.BaseAnchor for record in table.BaseArray.BaseRecord]
    else:
        marks, records, below = table.MarkCoverage, table.MarkArray.MarkRecord, table.LigatureCoverage
        anchors = [each.ComponentRecord[0].LigatureAnchor for each in table.LigatureArray.LigatureAttach]
    return _Attachment(
        {glyph: (record.Class, _place(record.MarkAnchor)) for glyph, record in zip(marks.glyphs, records, strict=True)},
        {
            glyph: [None if anchor is None else _place(anchor) for anchor in each]
            for glyph, each in zip(below.glyphs, anchors, strict=True)
        },
    )


def _place(anchor: Any) -> tuple[int, int]:
    return int(anchor.XCoordinate), int(anchor.YCoordinate)
