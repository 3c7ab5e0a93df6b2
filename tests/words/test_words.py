"""Words in two languages, and the number that decides their form."""

import pytest

from components.words import count, known, say


def test_an_unknown_key_is_a_mistake_of_the_program() -> None:
    """Nobody sees a key instead of words."""
    with pytest.raises(KeyError):
        say("no.such.key", "ar")
    assert not known("no.such.key")


@pytest.mark.parametrize(
    ("number", "arabic", "english"),
    [
        (0, "لا مقالات", "no articles"),
        (1, "مقال واحد", "1 article"),
        (2, "مقالان", "2 articles"),
        (3, "3 مقالات", "3 articles"),
        (11, "11 مقالًا", "11 articles"),
        (100, "100 مقال", "100 articles"),
        (103, "103 مقالات", "103 articles"),
        (1234, "1,234 مقالًا", "1,234 articles"),
    ],
)
def test_the_form_follows_the_number(number: int, arabic: str, english: str) -> None:
    """Arabic has six forms, chosen by CLDR's rules; English says «no articles» for none."""
    assert count("articles", number, "ar") == arabic
    assert count("articles", number, "en") == english
