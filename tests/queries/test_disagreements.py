"""When two outlets exclude each other, and when one only says less."""

from dataclasses import replace
from datetime import date

import pytest

from components.corpus import Corpus
from components.queries import disagreements
from components.queries.disagreements import Telling, facets, figures

DAY, NEXT, LATER = date(2023, 9, 12), date(2023, 9, 13), date(2023, 9, 30)
ONE = Telling("a1", "الصباح", None, DAY, DAY, DAY, "قتل ثلاثة جنود", {"places": ("Q3",), "persons": ("Q1",)})


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("أسفر الهجوم عن 12 جريحا", {"جريحا": {12}}),
        ("سقط ثلاثة جنود و١٥ مدنيا", {"جنود": {3}, "مدنيا": {15}}),
        ("خمسة وعشرون قتيلا", {"قتيلا": {25}}),
        ("شارك 1,200 شرطي", {"شرطي": {1200}}),
        ("في عام 2019 وقع الاتفاق", {}),
        ("المادة 12/5 تنص", {}),
        ("لا أرقام هنا", {}),
    ],
)
def test_figures(sentence: str, counted: dict[str, set[int]]) -> None:
    """Digits and number words before the noun that they count."""
    assert {noun: set(numbers) for noun, numbers in figures(sentence).items()} == counted


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (replace(ONE, source="المساء"), ()),
        (replace(ONE, source="المساء", earliest=NEXT, latest=NEXT), ("days",)),
        (replace(ONE, source="المساء", earliest=date(2023, 9, 1), latest=LATER), ()),  # «in September» says less
        (replace(ONE, source="المساء", entities={"places": ("Q8",), "persons": ("Q1",)}), ("places",)),
        (replace(ONE, source="المساء", entities={"places": ("Q3", "Q8")}), ()),  # names more places and no person
        (replace(ONE, source="المساء", said="قتل خمسة جنود"), ("figures",)),
        (replace(ONE, source="المساء", said="قتل خمسة مدنيين"), ()),  # counts something else
        (replace(ONE, source="المساء", entities={"persons": ("Q2",)}), ("persons",)),
        (replace(ONE, earliest=LATER, latest=LATER), ()),  # one outlet that corrects itself
    ],
)
def test_facets(other: Telling, expected: tuple[str, ...]) -> None:
    """Only what cannot both be so is a disagreement."""
    assert facets([ONE, other]) == expected


def test_found(corpus: Corpus) -> None:
    """Two outlets tell of Salem's arrival on the same day at the same place: nothing to see."""
    assert disagreements.found(corpus) == []
