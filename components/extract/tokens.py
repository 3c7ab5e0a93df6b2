"""The words of a folded text: their letters, where they stand, and which of them announce a name.

Folded, some words of the press are letter for letter others that are names or begin them; where the original tells them
apart, what tells is left in their letters: the last of «على», the hamza of «وأدى» and of «إليسافيت» (no article), the
tanwin of an adverb, and the last letter of a verb (تخلى).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count

from components.extract.wordclass import TANWIN, announces, has_meaning, is_family, part
from components.text.fold import Folded
from components.text.runs import Places, codes_of, runs

_WITH_ALEF = frozenset(("علي", "وعلي"))
_ALEF = re.compile("[ى\u06cc](?!\\w)")
"""What may end the preposition على and a verb: a Persian keyboard writes ی for the yaa, too."""
_WITH_HAMZA = frozenset(("وادي",))
"""Nouns that folded are a verb with hamza, too (وأدى)."""
_NO_ARTICLE = re.compile("[أإ]ل")
_ADVERB = re.compile(TANWIN)
_SHORTEST = 4
"""Letters of a name without the article that begins as if it had it; «إلا» and «إلى» have fewer."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a folded text: their letters, and where each begins and ends."""

    text: str
    forms: list[str]
    starts: list[int]
    ends: list[int]
    cued: list[int]
    """The places of the words that announce a name (see ``wordclass.cues``) or join two."""
    begins: Places
    """``starts``, for numpy."""
    stops: Places
    """``ends``, for numpy."""

    def follows(self, place: int) -> bool:
        """Whether the word at ``place`` is there and nothing but one space stands before it."""
        return 0 < place < len(self.forms) and self.text[self.ends[place - 1] : self.starts[place]] == " "


@lru_cache(maxsize=2)
def words(text: Folded) -> Words:
    """``text`` (see ``naming.readable``) cut into words."""
    letters = text.text
    begins, stops = runs(codes_of(letters))
    starts, ends = begins.tolist(), stops.tolist()
    forms = [letters[start:end] for start, end in zip(starts, ends, strict=True)]
    for place in compress(count(), map(_WITH_HAMZA.__contains__, forms)):
        if text.original[text.offsets[starts[place] + 1]] == "أ":
            forms[place] = forms[place].replace("ا", "أ")
    first = text.offsets[begins].tolist() if starts else []
    for place, _ in _places(_ADVERB, text.original, first):
        if forms[place][-1] == "ا" and not has_meaning(forms[place]):
            forms[place] += TANWIN
    for place, at in _places(_NO_ARTICLE, text.original, first):
        if at == first[place] and len(forms[place]) >= _SHORTEST and not has_meaning(forms[place]):
            forms[place] = text.original[at] + forms[place][1:]
    for place, at in _places(_ALEF, text.original, first):
        if _ends_in_alef(forms, place, text.original[at]):
            forms[place] = forms[place][:-1] + "ى"
    cued = list(compress(count(), map(announces().__contains__, forms)))
    return Words(letters, forms, starts, ends, cued, begins, stops)


def _ends_in_alef(forms: list[str], place: int, written: str) -> bool:
    """Whether the last letter of the word at ``place``, as it is ``written``, tells it from a name: على, تخلى."""
    form = forms[place]
    if form in _WITH_ALEF:
        return not _is_ali(forms, place)
    verbal = form[0] in "تيا" and form[-1] == "ي" and not form.startswith("ال")
    return written == "ى" and verbal and not has_meaning(form)


def _is_ali(forms: list[str], place: int) -> bool:
    """Whether the name علي is written as the preposition: it stands between a title and a family name (اللواء على
    العزازي)."""
    titled = forms[place] == "علي" and place and forms[place - 1] in part("title")
    return bool(titled) and place + 1 < len(forms) and is_family(forms[place + 1])


def _places(told: re.Pattern[str], original: str, first: list[int]) -> Iterator[tuple[int, int]]:
    """Where ``told`` stands in ``original``: the place of the word, of which ``first`` holds where each begins, and the
    letter."""
    for found in told.finditer(original):
        if (place := bisect_right(first, found.start()) - 1) >= 0:
            yield place, found.start()
