"""Where a name stands as a word."""

import pytest

from components.text import standing

CASES = [
    ("زار أحمد القاهرة", "احمد", ["أحمد"]),
    ("وأحمد وبأحمد ولأحمد", "أحمد", ["أحمد", "أحمد", "أحمد"]),
    ("الأحمدي لا أحمدون", "أحمد", []),
    ("الأمم المتحدة", "الامم المتحدة", ["الأمم المتحدة"]),
    ("مُحَمَّد هنا", "محمد", ["مُحَمَّد"]),
    ("نص", "", []),
]


@pytest.mark.parametrize(("text", "name", "found"), CASES)
def test_a_name_is_found_as_a_word(text: str, name: str, found: list[str]) -> None:
    """In any spelling that counts as the same, behind what is joined to it, never inside another word."""
    wanted = standing.pattern([standing.form(name)])
    assert [text[start:end] for _, start, end in standing.places(text, wanted)] == found
