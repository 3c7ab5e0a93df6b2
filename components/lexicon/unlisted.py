"""Entities that no name table holds: when two written names are one of them, and what each is called.

Two names are one where they have the same kind and the same key: folded deep, joined, the letters of foreign names that
the press writes in two ways written in one (غ as ج, تش as ش, ڤ as ف), أبي as أبو, and a final ه as ا.
"""

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache

from components.lexicon.forms import folded
from components.model import Entity, EntityKind

PREFIX = "x-n-"
"""How the ids of these entities begin."""
_SAME = {"ابي ": "ابو ", "ابا ": "ابو ", "ابن ": "بن ", "غ": "ج", "تش": "ش", "ڤ": "ف", "پ": "ب", "چ": "ش"}
_MARKS = re.compile(r"[^\w ]+")


@lru_cache(1 << 14)
def entity_id(kind: EntityKind, name: str) -> str:
    """The id of the entity of ``kind`` that is called ``name``, the same in every article."""
    return PREFIX + hashlib.sha256(f"{kind}\t{_key(name)}".encode()).hexdigest()[:12]


def entity(found: str, kind: EntityKind, surfaces: Mapping[str, int]) -> Entity:
    """The entity ``found`` (an id), called as it is written most often; of equally common spellings the first.

    Its English label is the Arabic name itself: without vowel signs no transliteration is true to the name.
    """
    label = min(surfaces, key=lambda surface: (-surfaces[surface], surface))
    return Entity(found, label, label, kind, None)


def _key(name: str) -> str:
    key = _MARKS.sub(" ", folded(name)) + " "
    for one, other in _SAME.items():
        key = key.replace(one, other)
    return re.sub(r"ه\b", "ا", key).replace(" ", "")
