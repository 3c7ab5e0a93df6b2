"""Shorthand finds what the search form finds, in half the bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.text.fold import search_form
from components.text.shorthand import shorthand, spelling

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإىةپچگ ABZabz09«»\n"


@pytest.mark.parametrize(
    ("text", "sought", "found"),
    [
        ("قال أحمد: هنا سيول", "احمد", True),
        ("عام ٢٠٢٣ في كـــوريا", "كوريا", True),
        ("شركة BAZ العربية", "baz", True),
        ("ابت", "ABC", False),
        ("BAZ", "ابت", False),
    ],
)
def test_finds(text: str, sought: str, found: bool) -> None:
    """A word is found in any spelling, and no script is taken for another."""
    assert (shorthand(sought) in shorthand(text)) is found


@given(st.text(LETTERS, max_size=12), st.text(LETTERS, min_size=1, max_size=3))
def test_agrees_with_the_search_form(text: str, sought: str) -> None:
    """What is found is what the search form would find."""
    assert (shorthand(sought) in shorthand(text)) == (search_form(sought) in search_form(text))


@given(st.text(LETTERS, max_size=12), st.text(LETTERS, min_size=1, max_size=3))
def test_a_spelling_is_found_where_it_stands_and_nowhere_else(text: str, sought: str) -> None:
    """Letter for letter, though letters have changed places."""
    assert (spelling(sought) in spelling(text)) == (sought in text)
    assert spelling(spelling(text)) == text


def test_a_letter_is_a_byte() -> None:
    """That is what makes it fast."""
    assert len(shorthand("وصل سالم").encode()) == len(spelling("وصل سالم").encode()) == 8
