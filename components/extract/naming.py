"""Where known names stand in a text: as whole words, with no more before them than Arabic writes onto a word."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from components.extract.spotting import Spotter
from components.extract.tokens import Words
from components.lexicon.names import Name, names
from components.text.fold import Folded, fold

_GAP = "  "
_DOUBLED = re.compile("(?<= ) ")
_HYPHENS = "-\u2010\u2011\t"
_PROCLITICS = frozenset(("", "و", "ف", "ب", "ل", "وب", "ول", "فب", "فل"))
_AS = frozenset(("ك", "وك", "فك"))
_COMPARED = ("person", "place")
"""Kinds before which ك is read as «like»; it is far rarer than a name that begins with ك."""
_LONGEST = 2


class Found(NamedTuple):
    """A name at ``start``–``end`` of the folded text; ``string`` is the key of its meanings in ``lexicon.names``."""

    start: int
    end: int
    string: str
    proclitic: str
    names: tuple[Name, ...]


@lru_cache(maxsize=2)
def readable(text: str) -> Folded:
    """``text`` as names are looked for in it: folded deep, blanks in a row as one, hyphens as spaces; what is left
    remembers its place."""
    folded = _close(fold(text, "deep"))
    letters = folded.text
    for hyphen in _HYPHENS:
        letters = letters.replace(hyphen, " ")
    return Folded(letters, folded.original, folded.offsets)


def _close(folded: Folded) -> Folded:
    """``folded`` without the second of two blanks and those behind it; a dash that folding drops keeps them apart."""
    if _GAP not in folded.text:
        return folded
    doubled = [at.start() for at in _DOUBLED.finditer(folded.text) if _after_blank(folded, at.start())]
    if not doubled:
        return folded
    kept = np.delete(np.arange(len(folded.text)), doubled)
    pieces = (folded.text[over + 1 : at] for over, at in pairwise([-1, *doubled, len(folded.text)]))
    return Folded("".join(pieces), folded.original, folded.offsets[kept])


def _after_blank(folded: Folded, at: int) -> bool:
    return folded.original[folded.offsets.item(at) - 1].isspace()


def found(words: Words) -> Iterator[Found]:
    """Every known name among ``words`` of a readable text, overlapping ones too, in the order in which they end."""
    spotter, strings = _spotter()
    number, start, end, first, _ = (places.tolist() for places in spotter.spots(words, _LONGEST, 0))
    text = words.text
    for string, begin, stop, word in zip(map(strings.__getitem__, number), start, end, first, strict=True):
        proclitic = text[word:begin]
        lead, licensed = _licensed(string, proclitic)
        if licensed is not None:
            yield Found(begin + lead, stop, string, proclitic, licensed)


@lru_cache(1 << 16)
def _licensed(string: str, proclitic: str) -> tuple[int, tuple[Name, ...] | None]:
    """How many letters of ``string`` stand before the name, and the meanings that it can have after ``proclitic``; None
    where it has none.

    Only و and ف stand before لل, and ك before persons and places alone. What names nobody stands by itself.
    """
    meanings = names()[string]
    if not meanings:
        return 0, None if proclitic else ()
    licensed = tuple(name for name in meanings if _may_stand(name, proclitic))
    return (licensed[0].lead, licensed) if licensed else (0, None)


def _may_stand(name: Name, proclitic: str) -> bool:
    if name.lead:
        return proclitic in ("", "و", "ف")
    return proclitic in _PROCLITICS or (proclitic in _AS and name.kind in _COMPARED)


@cache
def _spotter() -> tuple[Spotter, tuple[str, ...]]:
    """All names, and their strings by number."""
    strings = tuple(names())
    return Spotter(strings), strings
