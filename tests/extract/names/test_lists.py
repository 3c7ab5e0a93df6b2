"""Names in a row of persons: who stands behind another, and what does not."""

import pytest

from tests.extract.names.unlisted import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "حضر سامر الحلواني وحسن المعراوي الحفل",
            [("سامر الحلواني", "person", "found_given"), ("حسن المعراوي", "person", "found_given")],
        ),
        (
            "هنأ أحمد الراجحي وحسين أمان والمدرب",
            [("أحمد الراجحي", "person", "found_given"), ("حسين أمان", "person", "found_list")],
        ),
        (
            "وصل سامر الحلواني، ناصر مبارك، وغيرهما",
            [("سامر الحلواني", "person", "found_given"), ("ناصر مبارك", "person", "found_list")],
        ),
        (
            "وهم سامر الحلواني وحسن الراهب، وغيرهما",
            [("سامر الحلواني", "person", "found_given"), ("حسن الراهب", "person", "found_list")],
        ),
        (
            "وهم سامر الحلواني وغريموف باتسنوفا",
            [("سامر الحلواني", "person", "found_given"), ("غريموف باتسنوفا", "person", "found_strange")],
        ),
    ],
)
def test_the_row_goes_on(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each is found, the joining letter left out."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "حضر المدير وحسن السلوك شرط",
        "وصل الوفد وأمل الناس كبير",
    ],
)
def test_no_row(text: str) -> None:
    """What follows a word that is no person is no name by that."""
    assert found(text) == []
