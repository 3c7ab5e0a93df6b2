"""What the form of a word tells: that it names a person (المقاول، المتضررة، المتقاعدون), or a doing (تأجيل، انطلاق)."""

import re
from functools import lru_cache

from components.extract.names.strange import strange
from components.extract.speech.phrases import Gender, is_given, nouns, speaks, surname
from components.lexicon.forms import folded
from components.lexicon.names import telling
from components.text.spans import Span

_MAN = re.compile(r"ال(?:م\wا\w\w|مت\w{3}|مست\w{3}|\wا\w\w)")
"""Participles as subjects of a verb in the masculine singular; broken plurals of the form (المصادر) take a feminine."""
_WOMAN = re.compile(r"ال(?:مت|مست)\w{3}ة")
_OWNED = re.compile(r"(?!ال)(\w{3,}?)(?:ه|ها|هم|هما)")
_FIFTH = re.compile(r"ت\w{3}")
"""The masdar of the fifth stem, told from other words by the pronoun of whose doing it is (تخوفهم)."""
_SHORT = 2
_FEW = 2
_PEOPLE = re.compile(r"ال\w{3,}ون|م\w{3,}و|\wا\w\wو")
"""Of some, too: منتجو التمور."""
_DOING = re.compile(r"ت\w\wي\w|ت\wا\w\w|ا\w\wا\w|ا\w\w\wا\w|ا\wا\wة|است\w\wا\w|است\wا\wة|م\wا\w\wة")
"""Masdars of the derived stems: تفعيل، تفاعل، إفعال، انفعال وافتعال، إفالة، استفعال، استفالة، مفاعلة."""


def somebody(text: str, span: Span, gender: Gender) -> bool:
    """Whether a phrase that no table holds names who can speak, after a verb of this gender.

    It is a surname, has the form of a noun of persons, or was introduced earlier (صحيفة خليج الميناء).
    """
    name = text[slice(*span)]
    head, *rest = name.split()
    stating = bool(rest) and states(rest[0])
    servant = head == "عبد" and bool(rest) and rest[0].startswith("ال")
    if servant or surname(text, span) or is_person(head, gender) or (stating and is_given(head)):
        return True
    if is_strange(head) and (len(rest) <= _FEW or rest[0].startswith("ال")):
        return True
    if len(rest) == 1 and is_given(head) and len(rest[0]) > _SHORT:
        return True
    return _introduced(text, span[0], name)


def _introduced(text: str, upto: int, name: str) -> bool:
    """Whether ``name`` stands before ``upto`` right after a noun that bears a name, such as صحيفة."""
    at = text.find(name, 0, upto)
    while at >= 0:
        before = text[max(0, at - 12) : at].rstrip(' «“"').split()
        if before and before[-1] in nouns("bears a name"):
            return True
        at = text.find(name, at + 1, upto)
    return False


@lru_cache(1 << 14)
def is_strange(word: str) -> bool:
    """Whether a word is none that we know, as the names of foreigners are, or a name that is nothing else (جيتس)."""
    form = folded(word)
    bare = len(word) > _SHORT + 1 and not word.startswith("ال") and not word.endswith("و")
    return bare and _OWNED.fullmatch(word) is None and (strange(form) or form in telling())


@lru_cache(1 << 14)
def is_person(word: str, gender: Gender) -> bool:
    """Whether a definite noun of unknown meaning names a person or persons, by its form and the gender of its verb."""
    if word.removeprefix("ال") in nouns("no person"):
        return False
    if gender == "f":
        return bool(_WOMAN.fullmatch(word))
    return bool(_PEOPLE.fullmatch(word) or _MAN.fullmatch(word))


@lru_cache(1 << 14)
def states(word: str) -> bool:
    """Whether a noun tells what is affirmed without أن, by its form or by the lexicon (وقوع، تأجيل، رغبته)."""
    if word in nouns("stated") or is_doing(word):
        return True
    owned = _OWNED.fullmatch(word)
    stem = f"{owned[1][:-1]}ة" if owned and owned[1].endswith("ت") else owned[1] if owned else ""
    return stem in nouns("stated") or bool(_FIFTH.fullmatch(stem)) or (bool(stem) and is_doing(stem))


@lru_cache(1 << 14)
def is_doing(word: str) -> bool:
    """Whether a word without ال has the form of a masdar and names nobody."""
    if word.startswith("ال") and word not in nouns("stated"):
        return False
    return bool(_DOING.fullmatch(word)) and not (is_given(word) or speaks(word))
