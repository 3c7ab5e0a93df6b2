"""Whether a word of nationality qualifies another word (المركزي المصري) or stands for people (المصريون)."""

import re
from collections.abc import Set
from functools import cache

from components import lexicon
from components.extract.names.links import Link
from components.lexicon.forms import folded
from components.text import numerals

ADJECTIVE = "_adjective"
"""What the rule of such a word ends in."""
_RULES = ("nisba", "homograph")
_BEFORE = 24
_SINGULAR = re.compile(r"ي(?:ه|ا|ان|تان|تين)?$")
_PRECEDING = re.compile(r"([^\W_]+)[)\]»”\"'’]*[^\S\n]+[«“\"]?[وف]?$")
"""The word before, though it stand in brackets or quotation marks."""


def told(text: str, link: Link) -> Link:
    """``link`` of the folded ``text``, its rule saying so where it is an adjective.

    Its form is that of an adjective in the singular or the dual, and it stands behind a word that it can qualify: no
    preposition and, before a form without the article, no number and no word that has it («اعتقلت السلطات سعوديا»).
    """
    if link.kind != "people" or link.rule not in _RULES or not _SINGULAR.search(text[link.start : link.end]):
        return link
    before = _PRECEDING.search(text[max(0, link.start - _BEFORE) : link.start])
    if not before or _alone(before[1], text.startswith("ال", link.start)):
        return link
    return link._replace(rule=link.rule + ADJECTIVE)


def _alone(before: str, definite: bool) -> bool:
    """Whether what follows the word ``before`` stands for itself."""
    if before in _apart():
        return True
    return not definite and (numerals.value(before) is not None or before.startswith("ال"))


@cache
def _apart() -> Set[str]:
    return frozenset(folded(row["word"]) for row in lexicon.rows("before_people"))
