"""Where a person is named by two words or more that are in no table of words, as names from abroad are.

What stands beside them must be able to: a title, a verb of saying or a nationality before, an office or trade behind;
else both words must look foreign.
"""

from collections.abc import Callable, Container, Iterator, Set
from functools import lru_cache
from itertools import compress

from components.extract.names.extent import apposed
from components.extract.names.strange import attached, known, strange, strangers
from components.extract.names.titled import Person
from components.extract.tokens import Words
from components.extract.wordclass import cues, families, foreign, given, part

_LONGEST = 4
_MOST = 1 << 17
"""How many forms are remembered."""
_VERBAL = ("ي", "تت", "تط", "تس", "ن", "ا", "ف", "س")
"""How verbs begin, by person or with what is written before them."""
_QUOTES = ('"', "«", "“", "”", "(", "'")
_TITLES = ("plain", "alone", "office")


def foreigners(words: Words, nationals: Set[int], listed: Container[int]) -> Iterator[Person]:
    """The names among ``words``; ``nationals`` holds where definite nationalities end, ``listed`` where known names
    begin."""
    forms, over = words.forms, 0
    strangers_here = strangers(words)
    if strangers_here and strangers_here[-1] == len(forms) - 1:
        strangers_here.pop()
    for first in compress(strangers_here, map(_links, [forms[place + 1] for place in strangers_here])):
        if first < over or words.starts[first] in listed:
            continue
        over = _end(words, first)
        lead = _lead(words, first) if 1 < over - first <= _LONGEST else None
        if lead is not None and _may_name(words, first, over, lead, nationals):
            yield first, over, lead, "found_strange"


class _Linked(dict[str, bool]):
    """Whether a form can follow the first word of a name, by form; it forgets when it is full."""

    def __missing__(self, form: str) -> bool:
        if len(self) >= _MOST:
            self.clear()
        self[form] = found = strange(form) or _borne(form) or form in part("joint")
        return found


_links: Callable[[str], bool] = _Linked().__getitem__


def _end(words: Words, first: int) -> int:
    """The place after the last of the strange words from ``first`` on, with the small words of names between."""
    at = first + 1
    while words.follows(at):
        form = words.forms[at]
        if (strange(form) and not form.startswith("و")) or _borne(form):
            at += 1
        elif form in part("joint") and words.follows(at + 1) and strange(words.forms[at + 1]):
            at += 2
        else:
            break
    return at


@lru_cache(_MOST)
def _borne(form: str) -> bool:
    """Whether ``form`` is a foreign given name, or a last name that somebody bears whom the tables hold."""
    return (foreign(form) and not given().get(form, True)) or (form in families() and not known(form))


def _lead(words: Words, first: int) -> int | None:
    """How many letters are attached to the first word; None where that leaves no name."""
    form = words.forms[first]
    if form.startswith("و") and form[1:] not in given():
        return 1 if strange(form[1:]) and _shaped(form[1:]) else None
    return 0


def _may_name(words: Words, first: int, end: int, lead: int, nationals: Set[int]) -> bool:
    forms = [words.forms[first][lead:], *words.forms[first + 1 : end]]
    looks = [foreign(form) or _borne(form) for form in forms]
    before = words.forms[first - 1] if words.follows(first) else ""
    cue = cues().get(before)
    sure = all if not (cue and cue.sort in _TITLES) else any
    if not sure(look or _shaped(form) for look, form in zip(looks, forms, strict=True)):
        return False
    if (cue and cue.sort == "head") or before in part("no person") or not part("no bearer").isdisjoint(forms):
        return False
    if (cue and cue.sort in _TITLES) or (words.follows(first) and words.ends[first - 1] in nationals):
        return True
    if any(looks) and cue and cue.sort == "verb":
        return True
    if words.text.endswith(_QUOTES, 0, words.starts[first]) or forms[0] in part("place"):
        return False
    return (any(looks) and apposed(words, end)) or (all(looks) and not forms[0].startswith(_VERBAL))


def _shaped(form: str) -> bool:
    """Whether nothing seems to be written onto ``form``."""
    return not (attached(form) or form[0] == "ب" or form.endswith(("ه", "ت")))
