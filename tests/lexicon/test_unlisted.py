"""Entities that no table holds: which spellings are one, and what they are called."""

import pytest

from components.lexicon.unlisted import PREFIX, entity, entity_id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عبد الرحمن غانم", "عبدالرحمن جانم"),
        ("أنجيلا كوستا", "انجيلا كوستة"),
        ("تشارلي بوث", "شارلي بوث"),
        ("هيثم أبو ديب", "هيثم أبي ديب"),
        ("شركة «الأفق»", "شركة الأفق"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    """What differs by a rule of spelling is one entity."""
    assert entity_id("person", one) == entity_id("person", other)


def test_another_kind_is_another_entity() -> None:
    """A place and a person of one name are two."""
    assert entity_id("person", "صافيتا") != entity_id("place", "صافيتا")
    assert entity_id("person", "صافيتا").startswith(PREFIX)


def test_the_commonest_spelling_is_the_label() -> None:
    """The label is the spelling met most often, the first in order among equals; English has the Arabic name."""
    made = entity("x-n-1", "person", {"غسان عبدالله": 2, "غسان عبد الله": 2, "جسان عبدالله": 1})
    assert (made.label_ar, made.label_en, made.country_id) == ("غسان عبد الله", "غسان عبد الله", None)
