"""Persons named by words that are in no table: who is found by what stands beside them, and what is no name."""

import pytest

from tests.extract.names.unlisted import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ضم الفريق الفنزويلي جيلمين رودفاس", [("جيلمين رودفاس", "person", "found_strange")]),
        ("لكن إيجاك بارموف المتحدث باسم الوزارة نفى", [("إيجاك بارموف", "person", "found_strange")]),
        ("قال العقيد تيكور جوسافو إن", [("تيكور جوسافو", "person", "found_title")]),
        ("غادر غريموف باتسنوفا القاعة", [("غريموف باتسنوفا", "person", "found_strange")]),
    ],
)
def test_strange_words_name_a_person(text: str, expected: list[tuple[str, str, str]]) -> None:
    """The name goes as far as the strange words, without what is written before it."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "عرض فيلم فورغيس باترونوفا أمس",
        "خسر أمام غريموف باتسنوفا",
        "غلبته عاطفة جياشة وهو يودعهم",
        "اشترت سبرينوف إيرلاينز طائرة",
        "نشر «غريموف باتسنوفا» في المتاجر",
    ],
)
def test_strange_words_that_name_nobody(text: str) -> None:
    """Things that are called by strange words, and rare words of the language, are nobody."""
    assert found(text) == []
