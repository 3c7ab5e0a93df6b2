"""How much two texts say the same: the roots of their longer words, compared; and which paragraph goes on in one."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from components.lexicon import alternatives
from components.pipeline.cleaning.listed import key
from components.pipeline.cleaning.vocabulary import forms

_WORD = re.compile(r"\w+")
_LONGER = 3


def goes_on(text: str) -> bool:
    """Whether a paragraph begins as no lead does («كما», «وقال»)."""
    return _goes_on().match(text) is not None


def counted(texts: Iterable[str]) -> Counter[str]:
    """The roots of the longer words of ``texts``, counted."""
    return Counter(_root(word) for text in texts for word in _WORD.findall(key(text)) if len(word) > _LONGER)


def spelt(text: str) -> frozenset[str]:
    """The words of a text, folded, without the conjunction that is written on to them, and with it."""
    words = _WORD.findall(key(text))
    return frozenset(words) | {word[1:] for word in words if word.startswith(forms("page_words", "conjunction"))}


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """The cosine of the angle between two counts, 0…1."""
    size = sum(count**2 for count in one.values()) * sum(count**2 for count in other.values())
    return float(sum(count * other[word] for word, count in one.items()) / max(size, 1) ** 0.5)


def shared(headline: str, text: str) -> float:
    """The share of the words of ``headline`` that return in ``text``, prefixed or not, 0…1."""
    content = {_root(word) for word in _WORD.findall(key(headline)) if len(word) > _LONGER}
    inside = {_root(word) for word in _WORD.findall(key(text))}
    return len(content & inside) / max(len(content), 1)


@lru_cache(maxsize=16384)
def _root(word: str) -> str:
    """``word`` without what is written on to its front and behind; short words are left whole."""
    front, article, behind = _written_on()
    bare = word.lstrip(front).removeprefix(article)
    bare = bare if len(bare) >= _LONGER else word
    stem = behind.sub("", bare)
    return stem if len(stem) >= _LONGER else bare


@cache
def _goes_on() -> re.Pattern[str]:
    own, joined, begins = (alternatives(forms("page_words", role)) for role in ("own_letter", "joined", "goes_on"))
    return re.compile(rf"(?!(?:{own})(?!\w))(?:{begins}|{joined})")


@cache
def _written_on() -> tuple[str, str, re.Pattern[str]]:
    """The letters before a word, the article, and a pattern of what stands behind it."""
    front, (article,) = "".join(forms("page_words", "front")), forms("page_words", "article")
    roles = ("before_pronoun", "pronoun", "ending")
    before, pronoun, ending = (alternatives(forms("page_words", role)) for role in roles)
    return front, article, re.compile(rf"(?:(?:{before})?(?:{pronoun})|{ending})$")
