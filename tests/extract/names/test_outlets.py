"""Outlets that are named in quotation marks alone, by what somebody does with them or by their state."""

import pytest

from tests.extract.names.unlisted import read

SAUDI, EGYPT = "x-al-watan-saudi", "x-al-watan-egypt"


def _outlets(text: str) -> list[tuple[str, str | None]]:
    return [(each.surface, each.entity_id) for each in read(text) if each.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('أوضح لـ"الوطن" أن السعودية تستعد', [("الوطن", SAUDI)]),
        ('أوضح لـ "الوطن" أنه يستعد', [("الوطن", None)]),
        ("وعلمت «الشرق الأوسط» أن اللقاء تأجل", [("الشرق الأوسط", "x-asharq-al-awsat")]),
        ("هذا ما نشرته «سبق» أمس", [("سبق", "x-sabq")]),
        ("هما ”الشروق” المصرية و”الغد” الأردنية", [("الشروق", "x-shorouk"), ("الغد", "x-al-ghad")]),
        ("قال لـ«رويترز» إنه باق", [("رويترز", "Q130879")]),
    ],
)
def test_an_outlet_is_told(text: str, expected: list[tuple[str, str | None]]) -> None:
    """One that shares its name with others is open between them, but for the state that the article names."""
    assert _outlets(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "إن حب «الوطن» واجب",
        "كتب قصيدة «الحياة» أمس",
        "اختتم لقاء «اليوم» أعماله",
        "شعارهم «الغد» الجديدة",
    ],
)
def test_a_word_in_marks_is_none(text: str) -> None:
    """What stands in quotation marks is an outlet only where something tells it."""
    assert _outlets(text) == []
