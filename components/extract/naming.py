"""Where known names stand in a text: as whole words, with no more before them than Arabic writes onto a word."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from components.lexicon.names import Name, names
from components.text.fold import Folded, fold

_HYPHENS = "-\u2010\u2011\t"
_PROCLITICS = frozenset(("", "و", "ف", "ب", "ل", "وب", "ول", "فب", "فل"))
_AS = frozenset(("ك", "وك", "فك"))
_COMPARED = ("person", "place")
"""Kinds before which ك is read as «like»; it is far rarer than a name that begins with ك."""
_LONGEST = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A name at ``start``–``end`` of the folded text; ``string`` is the key of its meanings in ``lexicon.names``."""

    start: int
    end: int
    string: str
    proclitic: str
    names: tuple[Name, ...]


@lru_cache(maxsize=2)
def readable(text: str) -> Folded:
    """``text`` as names are looked for in it: folded deep, hyphens as spaces; the offsets stay."""
    folded = fold(text, "deep")
    letters = folded.text
    for hyphen in _HYPHENS:
        letters = letters.replace(hyphen, " ")
    return Folded(letters, folded.original, folded.offsets)


def found(text: str) -> Iterator[Found]:
    """Every known name in ``text`` (see ``readable``), overlapping ones too, in the order in which they end."""
    automaton, strings = _automaton()
    known, size = names(), len(text)
    for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if end < size and text[end].isalnum():
            continue
        proclitic = ""
        if start and text[start - 1].isalnum():
            first = start - 1
            while first and start - first <= _LONGEST and text[first - 1].isalnum():
                first -= 1
            proclitic = text[first:start]
            if proclitic not in _PROCLITICS and proclitic not in _AS:
                continue
        meanings = known[strings[index]]
        if not meanings and not proclitic:
            yield Found(start, end, strings[index], "", ())
        elif licensed := tuple(name for name in meanings if _licensed(name, proclitic)):
            yield Found(start + licensed[0].lead, end, strings[index], proclitic, licensed)


def _licensed(name: Name, proclitic: str) -> bool:
    """Whether ``proclitic`` may stand before ``name``: only و and ف before لل, ك only before persons and places."""
    if name.lead:
        return proclitic in ("", "و", "ف")
    return proclitic in _PROCLITICS or (proclitic in _AS and name.kind in _COMPARED)


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    """One automaton over all names, built once per process, and the names by pattern number."""
    strings = tuple(names())
    return AhoCorasick(strings), strings
