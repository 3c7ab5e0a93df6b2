"""Shared passages on the three articles: their words on both sides, and where they come from."""

from dataclasses import replace
from datetime import date

import pytest

from components.corpus import Corpus
from components.filters import narrow
from components.queries import shared
from components.queries.shared import Side, credited, origin

SIDE = Side("a1", "الصباح", None, None, None, date(2023, 9, 13), "")


def test_a_passage_side_by_side(corpus: Corpus) -> None:
    """The four words that a1 and a2 share, each as its article writes them; a1 was printed a day earlier."""
    found = shared.page(corpus)
    (row,) = found.rows
    assert (found.total, found.pages, row.words, row.origin) == (1, 1, 4, 0)
    assert row.agency == "وكالة الشرق"
    assert (row.one.said, row.other.said) == ("وصل سالم إلى القاهرة", "وصل سالم إلى القاهره")
    assert (row.one.source, row.other.source_en, row.other.agency) == ("الصباح", "Al-Masa", "وكالة الشرق")


def test_both_articles_must_be_there(corpus: Corpus) -> None:
    """With one of the two filtered out, there is nothing to set side by side."""
    assert shared.page(narrow(corpus, {"source": ("المساء",)})).total == 0


@pytest.mark.parametrize(
    ("other", "expected"),
    [(date(2023, 9, 12), 1), (date(2023, 9, 14), 0), (date(2023, 9, 13), None), (None, None)],
)
def test_origin(other: date | None, expected: int | None) -> None:
    """The earlier one; of one day, or without a day, nobody can tell."""
    assert origin(SIDE, replace(SIDE, published=other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(None, None, None), ("أ", None, "أ"), (None, "أ", "أ"), ("أ", "أ", "أ"), ("أ", "ب", None)],
)
def test_the_agency_credited(one: str | None, other: str | None, expected: str | None) -> None:
    """The one that is named, by either article or by both; where they name two, neither."""
    assert credited(replace(SIDE, agency=one), replace(SIDE, agency=other)) == expected
