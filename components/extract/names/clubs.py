"""Where names that are also words (النصر، الشباب) are those of clubs, and which articles are of football.

A name is told to be that of a club wherever it stands in an article, where it stands there once in a row of three or
more that can be clubs (التعاون، الشباب، الفتح), or behind a noun for their people (لاعب النصر).
"""

from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from components import lexicon
from components.extract.names.context import CLUB_SIGNS, homographs
from components.extract.names.links import longest_first
from components.extract.naming import Found
from components.extract.tokens import words
from components.lexicon.entities import known
from components.lexicon.forms import folded
from components.lexicon.names import names
from components.text.fold import Folded

_ROW = 3
"""How many possible clubs make a row of clubs."""
_OF_FOOTBALL = 5
"""How many words of football make an article one of football."""
_LONGEST = 12
"""Letters in which the noun before a name is looked for."""
_COMMAS = ("، ", ", ", " ، ")


class Pitch(NamedTuple):
    """Where names begin that the article tells to be those of clubs, and whether it is of football."""

    told: Set[int]
    football: bool


def pitch(text: Folded, finds: Sequence[Found]) -> Pitch:
    """What ``text`` tells of clubs, whose names are among ``finds``."""
    unsure = [find for find in finds if find.string in _words_too()]
    played = len(_table("pitch").intersection(words(text).forms)) if unsure else 0
    if not played:
        return Pitch(frozenset(), False)
    told = {_stem(find) for find in (*_in_rows(text.text, finds), *_behind_nouns(text.text, unsure))}
    return Pitch(frozenset(find.start for find in unsure if _stem(find) in told), played >= _OF_FOOTBALL)


def _in_rows(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """Those of ``finds`` that stand in a row of clubs."""
    row: list[Found] = []
    for find in longest_first(find for find in finds if find.string in _sporting()):
        if row and find.end <= row[-1].end:
            continue
        if row and not _joins(text, row[-1], find):
            yield from row if len(row) >= _ROW else ()
            row = []
        row.append(find)
    yield from row if len(row) >= _ROW else ()


def _joins(text: str, before: Found, find: Found) -> bool:
    between = text[before.end : find.start - len(find.proclitic)]
    return between in _COMMAS if not find.proclitic else find.proclitic == "و" and between in (" ", *_COMMAS)


def _behind_nouns(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    for find in finds:
        before = text[max(0, find.start - _LONGEST) : find.start].split(" ")
        if not before[-1] and len(before) > 1 and not _table("noun").isdisjoint((before[-2], before[-2][1:])):
            yield find


def _stem(find: Found) -> str:
    """The letters of a name without the article, which ل before it hides."""
    return find.string.removeprefix("لل").removeprefix("ال")


@cache
def _words_too() -> Set[str]:
    """The names that mean a club only where the article tells it."""
    every = homographs().items()
    return frozenset(form for form, rows in every if any(sign in row.near for row in rows for sign in CLUB_SIGNS))


@cache
def _sporting() -> Set[str]:
    """The names that can be those of clubs."""
    every = known()
    return frozenset(
        string for string, each in names().items() if any(every[name.entity_id].role == "sport" for name in each)
    )


@cache
def _table(role: str) -> frozenset[str]:
    rows = (row for row in lexicon.rows("club_words") if row["role"] == role)
    return frozenset(folded(form) for row in rows for form in lexicon.members(row["forms"]))
