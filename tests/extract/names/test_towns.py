"""Towns of ``towns.tsv`` in sentences: where they stand alone, where they need something beside them, and where their
letters are a word or a person."""

import pytest

from components.lexicon.entities import known
from tests.extract.names.unlisted import read


def towns(text: str) -> list[tuple[str, str]]:
    """The towns that a text names: the letters, and the English name of each."""
    every = known()
    found = [(each.surface, each.entity_id) for each in read(text)]
    return [
        (surface, every[entity_id].entity.label_en)
        for surface, entity_id in found
        if entity_id and entity_id in every and every[entity_id].role == "town"
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("أعمال شغب في أورومتشي مساء أمس", [("أورومتشي", "Urumqi")]),
        ("سيطر مسلحون على ضواحي موبتي ونزح المئات", [("موبتي", "Mopti")]),
        ("قصفت المدفعية قعطبة وموبتي", [("قعطبة", "Qatabah"), ("موبتي", "Mopti")]),
        ("حريق في سوق ببلجرشي ولا إصابات", [("بلجرشي", "Baljurashi")]),
        ("نقل الجرحى من بلعين إلى المستشفى", [("بلعين", "Bilin")]),
        ("مظاهرة في ساقية سيدي يوسف", [("ساقية سيدي يوسف", "Sakiet Sidi Youssef")]),
        ("انقطاع الماء عن منزل بوزيان", [("منزل بوزيان", "Menzel Bouzaiane")]),
        ("وصل إلى دومة الجندل وفد زائر", [("دومة الجندل", "Dumat al Jandal")]),
        ("معارك قرب سامبيسا", [("سامبيسا", "Sambisa")]),
        ("مناقشات الصخيرات لم تنته", [("الصخيرات", "Skhirat")]),
    ],
)
def test_a_name_that_is_nothing_else_stands_alone(text: str, named: list[tuple[str, str]]) -> None:
    """Without a common noun before it, and with what Arabic writes onto it."""
    assert towns(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("السعودية: افتتاح مدرسة في الرس", [("الرس", "Ar Rass")]),
        ("الأحساء: إتلاف أغذية بالمبرز", [("المبرز", "Al Mubarraz")]),
        ("الجزائر: حادث سير في بلدية الماء الأبيض", [("الماء الأبيض", "El Malabiod")]),
        ("تبوك: إغلاق نزل في محافظة حقل", [("حقل", "Haql")]),
        ("تونس: تجهيز المستشفى بمعتمدية الدهماني", [("الدهماني", "Dahmani")]),
        ("اليمن: غارات على مديرية كرش", [("كرش", "Karish")]),
        ("تنقل بين الدمام والخبر", [("الخبر", "Al Khobar")]),
        ("رام الله: اقتحم مستوطنون بلدة سنجل", [("سنجل", "Sinjil")]),
        ("مصر: ضبط أسلحة في مركز دشنا", [("دشنا", "Dishna")]),
        ("تبوك: أمطار على محافظة البدع. وقال أهالي البدع إنها الأولى", [("البدع", "Al Bad")] * 2),
        ("شكوى من أهالي محافظة الرس", [("الرس", "Ar Rass")]),
        ("السعودية: سيول في محافظة الحرث. وأصيب رجل بالحرث", [("الحرث", "Al Harth")] * 2),
    ],
)
def test_a_name_that_is_a_word_too_needs_its_country_and_its_place(text: str, named: list[tuple[str, str]]) -> None:
    """The article names the country, and a condition of the table holds; told once, it is told in the whole article."""
    assert towns(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "ذكر الخبر أن الرس من أسماء الآبار",
        "بئر عميقة في الرس",
        "قال الباحث إن حقل القمح في محافظة بعيدة",
        "التقى الوزير القاسم والرفاعي في مكتبه",
        "السعودية: حقل جديد للنفط يبدأ الإنتاج",
        "الجزائر: القنابل المسيلة للدموع في شوارع العاصمة",
        "سوريا: الاحتجاجات السلمية تتواصل",
        "العراق: ترتيب أوراق المذنب أمام المحكمة",
        "كان حريصا على الحضور إلى لبنان",
        "تونس: تدخلت السلط الأمنية سريعا",
        "السعودية: المدينة الخضراء تجذب الزوار",
        "مصر: دشنا المشروع أمس",
        "لبنان: المشروبات الغازية أغلى من الحليب",
        "الأردن: قال محمد المفرق إن اللقاء مثمر",
        "تركيا: فيلم باتمان في دور السينما",
        "باعوا السمك ببسطات السوق",
        "عثر على عجول وصيصان في المزرعة",
    ],
)
def test_a_word_or_a_person_is_no_town(text: str) -> None:
    """What else the letters mean is not read as a town."""
    assert towns(text) == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("أعلنت الشركة تعيين وليد فطاني رئيسا", "وليد فطاني"),
        ("السودان: قال محمد الرستاق إن العمل بدأ", "محمد الرستاق"),
    ],
)
def test_a_person_may_be_called_after_a_town(text: str, person: str) -> None:
    """A family name is part of the person's name, and no place."""
    assert [each.surface for each in read(text) if each.kind == "person"] == [person]
    assert towns(text) == []
