"""A word that is in no table, whatever is written onto it, may be a name: tables of such words and of others."""

import pytest

from components.extract.names.strange import attached, is_attached, known, strange, strangers
from components.extract.naming import readable
from components.extract.tokens import words


@pytest.mark.parametrize("form", ["شمرون", "باسكوفيلو", "تازرغوش", "جيلمين", "مرجوش", "نافاس"])
def test_a_name_from_abroad_is_strange(form: str) -> None:
    """No stem of it is a word."""
    assert strange(form)


@pytest.mark.parametrize(
    "form",
    [
        "كتاب",
        "وبالكتاب",
        "مدرستهم",
        "سيكتبون",
        "للاستثمارات",
        "الاستقرار",
        "على",
        "محمد",
        "باريس",
        "وباريس",
        "xyz",
        "12",
        "دي",
    ],
)
def test_words_are_not(form: str) -> None:
    """Words with what is written onto them, given names, listed names and what is not written in Arabic letters."""
    assert not strange(form)


@pytest.mark.parametrize(
    ("form", "expected"), [("الازدحام", True), ("التهريب", True), ("المدارس", True), ("المعراوي", False)]
)
def test_with_the_article_a_word_is_known_or_not(form: str, expected: bool) -> None:
    """By the tables, or by the pattern of nouns of doing."""
    assert known(form) is expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [("بوقوع", True), ("بمسووليته", True), ("ومدرسه", True), ("بولارد", False), ("بوخمسين", False)],
)
def test_a_particle_before_a_word_we_know(form: str, expected: bool) -> None:
    """One letter that is written onto a word is told from the first letter of a name."""
    assert is_attached(form) is expected


def test_letters_that_can_be_written_before() -> None:
    """A particle or the person of a verb."""
    assert [attached(form) for form in ("وسام", "يوسام", "سيرو", "ستراتن", "مارك")] == [True, True, True, True, False]


def test_the_places_of_strange_words() -> None:
    """In order, counted in words."""
    assert strangers(words(readable("زار جيلمين نافاس المدرسة"))) == [1, 2]
