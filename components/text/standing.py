"""Where a name stands in a text: as a word, in any spelling that counts as the same, behind what Arabic joins to it."""

import re
from collections.abc import Iterable, Iterator

from components.text.fold import fold

# What may be joined to the front of a name: a conjunction, then a preposition.
_JOINED = "(?<![^\\W\\d_])[وف]?[بلك]?"


def form(name: str) -> str:
    """``name`` as it is compared: أ as ا, ى as ي …"""
    return fold(name, "light").text


def pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """What finds any of ``forms`` in a folded text, the longest where several stand."""
    longest_first = sorted(filter(None, forms), key=lambda each: (-len(each), each))
    return re.compile(f"{_JOINED}({'|'.join(map(re.escape, longest_first)) or '(?!)'})(?![^\\W\\d_])")


def places(text: str, wanted: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
    """Every form of ``wanted`` that stands in ``text``, with the place (start, end) of the name alone."""
    folded = fold(text, "light")
    for match in wanted.finditer(folded.text):
        yield match[1], *folded.span(*match.span(1))
