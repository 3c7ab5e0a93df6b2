"""How much two texts say the same: the roots of their longer words, compared; and which paragraph goes on in one."""

import re
from collections import Counter
from collections.abc import Iterable

from components.pipeline.cleaning.furniture import key

_WORD = re.compile(r"\w+")
_BEHIND = re.compile("(?:(?:ات|ين|ون|ان|ه|ت)?(?:ها|هم|هن|نا)|ات|يه|ين|ون|ان|ه|ا|ي)$")
_LONGER = 3
GOES_ON = re.compile("كما|لكن|غير|إلا|بينما|أما|من جه|من جانب|بدور|و[فمقكلأيتباه](?!ع|الة|د |ود )")
"""How a paragraph begins that is no lead."""


def counted(texts: Iterable[str]) -> Counter[str]:
    """The roots of the longer words of ``texts``, counted."""
    return Counter(_root(word) for text in texts for word in _WORD.findall(key(text)) if len(word) > _LONGER)


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """The cosine of the angle between two counts, 0…1."""
    size = sum(count**2 for count in one.values()) * sum(count**2 for count in other.values())
    return float(sum(count * other[word] for word, count in one.items()) / max(size, 1) ** 0.5)


def shared(headline: str, text: str) -> float:
    """The share of the words of ``headline`` that return in ``text``, prefixed or not, 0…1."""
    content = {_root(word) for word in _WORD.findall(key(headline)) if len(word) > _LONGER}
    inside = {_root(word) for word in _WORD.findall(key(text))}
    return len(content & inside) / max(len(content), 1)


def _root(word: str) -> str:
    """``word`` without what is written on to its front and behind; short words are left whole."""
    bare = word.lstrip("وفبلك").removeprefix("ال")
    bare = bare if len(bare) >= _LONGER else word
    stem = _BEHIND.sub("", bare)
    return stem if len(stem) >= _LONGER else bare
