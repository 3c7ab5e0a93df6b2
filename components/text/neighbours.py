"""Which words stand next to a place of a text: what a concordance sorts its lines by."""

import re

from components.text.fold import search_form

WORDS, REACH = 3, 48
"""So many words on either side are looked for within so many letters; lines that agree in them keep their order."""
_WORD = re.compile(r"[^\W_]+")


def neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before ``text[start:end]`` and those behind it, folded, so that spellings a reader takes for one agree.

    Each are at most WORDS, the nearest first, a blank between two. What is joined to the place («و» before a name) is
    part of its own word and no neighbour.
    """
    before, after = search_form(text[max(0, start - REACH) : start]), search_form(text[end : end + REACH])
    return of_folded(before + after, len(before), len(before))


def of_folded(text: str, start: int, end: int) -> tuple[str, str]:
    """As ``neighbours``, of a text that is folded already."""
    before, after = _WORD.findall(text, max(0, start - REACH), start), _WORD.findall(text, end, end + REACH)
    if text[start - 1 : start].isalnum():
        before.pop()
    if text[end : end + 1].isalnum():
        del after[0]
    return " ".join(before[: -WORDS - 1 : -1]), " ".join(after[:WORDS])
