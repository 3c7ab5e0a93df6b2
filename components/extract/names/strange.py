"""Which words of a text are in no table of words, whatever Arabic has written onto them: they may be names."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import compress, count

from components import lexicon
from components.extract.tokens import Words
from components.extract.wordclass import common, foreign, given, part
from components.lexicon.forms import folded
from components.lexicon.names import telling

_MOST = 1 << 17
"""How many forms are remembered."""
_LETTERS = re.compile(r"[^\W\d_a-z]{3,}")
_INFLECTED = re.compile(
    r"ال.*|[وفبك]ال.{3,}|لل.+|ي.*(?:ون|وا|ن)|ت.*ون|.*(?:تان|تين|وا|ها|هم|هما|وه|وها|ايي|نهم|تكم)|على"
)
_DOING = re.compile(r"ال(?:ا\w{2,4}ا\w|ت\w\wي\w|ت(?:و(?!ت)|[^\Wاوي])ا?[^\Wاوي]{2})ه?")
_SHORTEST = 2
_ATTACHED_TO = 4
"""Letters of a word before which one letter at the start can be told to be a particle."""
_AFFIX = range(5)
"""How many letters may stand before a word or behind it."""


class _Judged(dict[str, bool]):
    """Whether a form is strange, by form; the dictionary answers for what it has met, and forgets when it is full."""

    def __missing__(self, form: str) -> bool:
        if len(self) >= _MOST:
            self.clear()
        self[form] = found = _judged(form)
        return found


_JUDGED = _Judged()


strange: Callable[[str], bool] = _JUDGED.__getitem__
"""Whether a form is no word, inflection or listed name that we know, nor a given name."""


@lru_cache(1 << 16)
def known(form: str) -> bool:
    """Whether ``form`` is a word or an inflection of one that we know, with or without the article."""
    return form in _words() or _derived(form) or is_doing(form)


def listed(form: str) -> bool:
    """Whether a table of words holds ``form`` itself."""
    return form in _words()


def is_doing(form: str) -> bool:
    """Whether ``form`` is a noun of doing by its pattern, with the article (الازدحام، التهريب، التحدث، التراجع)."""
    return _DOING.fullmatch(form) is not None


def attached(form: str) -> bool:
    """Whether the first letters of ``form`` can be a particle or the person of a verb."""
    return form[0] in "وفلكيتن" or (form[0] == "س" and form[1:2] in ("ي", "ت", "ن", "ا"))


@lru_cache(1 << 16)
def is_attached(form: str) -> bool:
    """Whether the first letter of ``form`` is a particle, written onto a word that we know (بوقوع، بمسؤوليته)."""
    rest = form[1:]
    if rest in part("opening") or rest in part("place") or rest in telling():
        return True
    if form[0] == "و":
        return len(rest) >= _ATTACHED_TO and known(rest)
    inflected = len(rest) > _ATTACHED_TO + 1 and not form.startswith(("بو", "بن")) and known(rest)
    return len(rest) >= _ATTACHED_TO and (rest in _words() or inflected)


def strangers(words: Words) -> list[int]:
    """The places of the strange words among ``words``, in order."""
    return list(compress(count(), map(strange, words.forms)))


def _judged(form: str) -> bool:
    if form.endswith("ى") or form in given() or form in _words() or not _LETTERS.fullmatch(form):
        return False
    if form in part("opening") or form in part("joint"):
        return False
    if form[0] in "وفبلك" and _is_name(form[1:], form[0] == "و"):
        return False
    return not ((_INFLECTED.fullmatch(form) and not foreign(form)) or form in telling() or _derived(form))


def _is_name(form: str, joined: bool) -> bool:
    """Whether ``form`` is a name that we know, or begins some; a short one only where it is ``joined`` by و."""
    short = form in given() and (joined or len(form) > 3)
    return short or form in telling() or form in part("opening") or form in part("joint")


def _derived(form: str) -> bool:
    """Whether something is left of ``form`` that is a word, without what can be written before and behind it."""
    known = _words()
    for before in _AFFIX:
        if before and form[:before] not in _affixes("before"):
            continue
        for behind in _AFFIX:
            stem = form[before : len(form) - behind]
            if len(stem) < _SHORTEST or (len(stem) == _SHORTEST and behind == 1 and form[:before] in ("", "ال")):
                break
            if (not behind or form[-behind:] in _affixes("behind")) and (
                stem in known or (behind and stem + "ه" in known)
            ):
                return True
    return False


@cache
def _words() -> frozenset[str]:
    return common("end") | common("noun") | _role("word")


@cache
def _affixes(role: str) -> frozenset[str]:
    return _role(role)


def _role(role: str) -> frozenset[str]:
    rows = (row for row in lexicon.rows("ordinary_words") if row["role"] == role)
    return frozenset(folded(form) for row in rows for form in lexicon.members(row["forms"]))
