"""The rows of ``furniture.tsv`` as lines are compared with them: folded, in order of how much of a line they say."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import cast

from components.lexicon import members, rows
from components.model import SegmentKind
from components.pipeline.cleaning.shapes import Furniture
from components.text.fold import search_form

EDGE = " \t\xa0:•·◦▪▼►◄■●*+-–—…|،,.«»\"'“”()[]"
"""Marks at the ends of a line that say nothing of what it is."""
_BOTH = re.compile(r"(?<=\w)/ي(?:ن)?(?!\w)")
"""«شارك/ي»: pages speak to readers of either sex."""


@lru_cache(maxsize=2048)
def key(text: str) -> str:
    """``text`` as lines are compared: folded, blanks made one, without marks at its ends."""
    return begun(text).rstrip(EDGE)


def begun(text: str) -> str:
    """The same with the marks at its end."""
    text = _BOTH.sub("", text) if "/" in text else text
    return " ".join(search_form(text).split()).replace(" :", ":").lstrip(EDGE)


def listed(match: str) -> Iterator[tuple[str, Furniture]]:
    """The texts of the rows with that ``match``, each with what it is."""
    for row in rows("furniture"):
        if row["match"] == match:
            found = Furniture(cast(SegmentKind, row["kind"]), row["rule"], row["opens"] == "yes")
            for text in members(row["texts"]):
                yield text, found


@cache
def whole() -> dict[str, Furniture]:
    """What a line is that says one of these texts and nothing else, by its key."""
    return {key(text): found for text, found in reversed(list(listed("whole")))}
