"""Places behind the noun that says what they are, in rows, and before what they lie in."""

import pytest

from tests.extract.names.unlisted import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قريتي مرجوش وكفر الزيتون", [("مرجوش", "place", "found_head"), ("كفر الزيتون", "place", "found_head")]),
        (
            "قرى «الوردية» و«النبعاوية» و«عين الحور»",
            [
                ("الوردية", "place", "found_head"),
                ("النبعاوية", "place", "found_head"),
                ("عين الحور", "place", "found_head"),
            ],
        ),
        ("زاروا قصر ابن عثيل أمس", [("قصر ابن عثيل", "place", "found_head")]),
        ("على الطريق بين مدينتي باريس وسمرنوش", [("سمرنوش", "place", "found_head")]),
        ("زار السوق ببرطلانة من ولاية الشمال", [("برطلانة", "place", "found_inside")]),
        (
            "وصل إلى بوحنيشة من معتمدية الساحل",
            [("بوحنيشة", "place", "found_inside"), ("الساحل", "place", "found_head")],
        ),
        ("سكان مستوطنة غيفات شومار", [("غيفات شومار", "place", "found_head")]),
        ("وقع في مقاطعة بيبورا", [("بيبورا", "place", "found_head")]),
        ("انفجر في منطقة أولاد بن مرجوش المتاخمة للجبل", [("أولاد بن مرجوش", "place", "found_head")]),
    ],
)
def test_places(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Common nouns and attached letters are left out."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "في بلدات حدودية كثيرة",
        "بنيت قرى الجنوب والشمال",
        "عثر عليه بواد قرب النهر",
        "مئة مستوطنة على الأرض",
        "تجولنا في مناطق مأهولة",
        "سكنت بحي قريب من السوق",
        "وأدى الصلاة مع أخيه",
        "أفضل من ناحية الجودة والسعر",
        "هددوا بمقاطعة المنتجات الأجنبية",
        "وقعت أضرار في قرى الحد، واستبقت القوات ذلك",
    ],
)
def test_no_places(text: str) -> None:
    """Adjectives and common words behind such nouns are no places."""
    assert found(text) == []
