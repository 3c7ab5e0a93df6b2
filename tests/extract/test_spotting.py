"""Strings among words: where each stands, and how much of its words it may leave."""

import pytest

from components.extract.spotting import Spotter
from components.extract.tokens import words
from components.text.fold import fold


@pytest.mark.parametrize(
    ("text", "before", "behind", "expected"),
    [
        ("بيت", 0, 0, [(0, 3, 0, 3)]),
        ("في بيت كبير", 0, 0, [(3, 6, 3, 6)]),
        ("والبيت", 2, 0, []),
        ("والبيت", 3, 0, [(3, 6, 0, 6)]),
        ("بيتهم", 0, 1, []),
        ("بيتهم", 0, 2, [(0, 3, 0, 5)]),
        ("سعر اوبك+ امس", 0, 0, [(4, 9, 4, 9)]),
        ("سعر اوبك+امس", 0, 2, []),
        ("سعر اوبك+امس", 0, 3, [(4, 9, 4, 12)]),
        ("", 0, 0, []),
        ("...", 0, 0, []),
    ],
)
def test_spots_are_whole_words(text: str, before: int, behind: int, expected: list[tuple[int, ...]]) -> None:
    """Start and end of the string, start of its first word and end of its last; a mark is in no word."""
    found = Spotter(["بيت", "اوبك+"]).spots(words(fold(text)), before, behind)
    assert list(zip(*(places.tolist() for places in found[1:]), strict=True)) == expected
