"""The bodies of states follow from the names of peoples; one that a table holds is not made a second time."""

import pytest

from components.lexicon.bodies import definite, is_feminine
from components.lexicon.entities import body, known, state

SUDAN, EGYPT, RUSSIA, SOUTH_KOREA = "Q1049", "Q79", "Q159", "Q884"


@pytest.mark.parametrize(
    ("key", "country", "label"),
    [
        ("army", SUDAN, "الجيش السوداني"),
        ("police", SUDAN, "الشرطة السودانية"),
        ("football", SUDAN, "الاتحاد السوداني لكرة القدم"),
        ("army", SOUTH_KOREA, "الجيش الكوري الجنوبي"),
        ("government", SOUTH_KOREA, "الحكومة الكورية الجنوبية"),
        ("central-bank", EGYPT, "البنك المركزي المصري"),
    ],
)
def test_a_body_is_called_after_its_people(key: str, country: str, label: str) -> None:
    """The adjective agrees with the noun, and stands before what follows it."""
    assert known()[body(key, country) or ""].entity.label_ar == label


def test_a_body_of_the_tables_is_that_body() -> None:
    """What a table of organisations calls so, also by an alias, keeps its id."""
    assert (body("central-bank", EGYPT), body("parliament", RUSSIA)) == ("x-cbe", "x-duma")
    assert body("army", "Q1") is None


def test_a_government_speaks_for_its_state() -> None:
    """Unlike an army or a central bank."""
    assert (state("x-sd-government"), state("x-sd-army")) == (SUDAN, None)


def test_adjectives_agree() -> None:
    """ة after a feminine noun and after القوات."""
    assert (definite("كوري شمالي", feminine=True), definite("+تشيلي", feminine=False)) == (
        "الكورية الشمالية",
        "التشيلي",
    )
    forms = ("الحكومة", "القوات المسلحة", "مجلس الأمة")
    assert [is_feminine(form) for form in forms] == [True, True, False]
