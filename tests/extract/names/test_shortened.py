"""Bodies that are called by a part of the name that the article gives them."""

import pytest

from tests.extract.names.unlisted import read

_FULL = "قالت الهيئة العامة للغذاء والدواء إنها حاضرة. "


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("وأغلقت «الغذاء والدواء» متجرا", ["الغذاء والدواء"]),
        ("\n«الغذاء»: لا خطر على الصحة", ["الغذاء"]),
        ("وحذرت “الغذاء” من ذلك", ["الغذاء"]),
        ("وأعلنت الهيئة العامة موعدها", ["الهيئة العامة"]),
        ("وانتخبت الهيئة العامة للنادي رئيسا", []),
        ("ووزع «الغذاء» على الحاضرين", []),
        ("وقطع الغذاء والدواء عن القرية", []),
    ],
)
def test_a_part_of_the_name_means_the_body(text: str, short: list[str]) -> None:
    """In quotation marks by its purpose (one word of it only where it acts), and by what stands before that."""
    whole, *rest = [each for each in read(_FULL + text) if each.kind == "organisation"]
    assert whole.surface == "الهيئة العامة للغذاء والدواء"
    assert [each.surface for each in rest if each.entity_id == whole.entity_id] == short


def test_a_ministry_stays_open_by_its_short_name_too() -> None:
    """«الصحة» in a headline is the ministry that the article names, with the same candidates."""
    short, whole = [
        each for each in read("«الصحة»: لا إصابات\nأوضحت وزارة الصحة ذلك في الأردن") if each.kind != "place"
    ]
    assert (short.surface, short.rule, short.candidates) == ("الصحة", "ministry_open", ("x-jo-ministry-health",))
    assert (short.entity_id, short.candidates) == (whole.entity_id, whole.candidates)
