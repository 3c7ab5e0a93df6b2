"""Bodies of states and ministries whose state is named beside them, in the article, or nowhere."""

import pytest

from tests.extract.names.unlisted import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أنقذ خفر السواحل الإيطالي المهاجرين", [("خفر السواحل الإيطالي", "x-it-coast-guard", "state_body")]),
        ("نفى جهاز الاستخبارات الأردنية ذلك", [("جهاز الاستخبارات الأردنية", "x-jo-intelligence", "state_body")]),
        ("نفى جهاز الاستخبارات الكندي ذلك", [("جهاز الاستخبارات الكندي", "x-ca-intelligence", "state_body")]),
        ("رحبت الرئاسة السودانية بالاتفاق", [("الرئاسة السودانية", "x-sd-presidency", "state_body")]),
        ("انسحبت القوات الكندية ليلا", [("القوات الكندية", "x-ca-army", "state_body")]),
        ("عقد حزب القوات اللبنانية مؤتمره", [("حزب القوات اللبنانية", "x-lebanese-forces", "alias")]),
        ("المخابرات الداخلية الكندية", [("المخابرات الداخلية الكندية", "x-ca-domestic-intelligence", "state_body")]),
        ("فاز في انتخابات الرئاسة السودانية", [("السودانية", "x-people-sd", "nisba_adjective")]),
    ],
)
def test_an_adjective_tells_the_state(text: str, expected: list[tuple[str, str, str]]) -> None:
    """The adjective agrees with the body, or with the noun that it is of; before an office it stays an adjective."""
    assert [(each.surface, each.entity_id, each.rule) for each in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "surface", "candidates"),
    [
        ("زار الأردن وفد من وزارة الصحة", "وزارة الصحة", ("x-jo-ministry-health",)),
        ("أوضحت وزارة الصحة ذلك", "وزارة الصحة", ()),
        ("أعلنت وزارة الثروة السمكية الموعد", "وزارة الثروة السمكية", ()),
        ("نشرت وزارة تكنولوجيا الاتصال تقريرا", "وزارة تكنولوجيا الاتصال", ()),
        ("أحالت وزارة الطيران المدني والشركة الملف", "وزارة الطيران المدني", ()),
        ("وصل إلى تونس أعوان الحرس الوطني", "الحرس الوطني", ("x-tn-national-guard",)),
        ("شكر فرق الدفاع المدني", "الدفاع المدني", ()),
        ("تقدم بشكوى للنيابة العامة", "نيابة العامة", ()),
        ("دعا مجلس النواب إلى جلسة", "مجلس النواب", ()),
        ("أقر مجلس الوزراء الخطة", "مجلس الوزراء", ()),
        ("طعن أمام محكمة الاستئناف في الحكم", "محكمة الاستئناف", ()),
        ("أوقفته لجنة الانضباط ثلاث مباريات", "لجنة الانضباط", ()),
    ],
)
def test_without_a_state_a_body_stays_open(text: str, surface: str, candidates: tuple[str, ...]) -> None:
    """Between those of the states that the article names; nobody is guessed where it names none."""
    (body,) = [each for each in read(text) if each.kind == "organisation"]
    assert (body.surface, body.entity_id, body.candidates) == (surface, None, candidates)
    assert body.rule in ("ministry_open", "state_body_open")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("نسقت وزارتي الداخلية والعدل بشأنه", ["وزارتي الداخلية", "العدل"]),
        ("أعلنت وزارتا التجارة والصحة العمومية الحملة", ["وزارتا التجارة", "الصحة العمومية"]),
        ("بين وزارتي الشؤون البلدية والقروية والمياه", ["وزارتي الشؤون البلدية والقروية", "المياه"]),
        ("هما وزارتي العمل في البلدين", []),
    ],
)
def test_two_ministries_are_named_at_once(text: str, bodies: list[str]) -> None:
    """Each is a mention, the second without the noun."""
    assert [each.surface for each in read(text) if each.kind == "organisation"] == bodies


@pytest.mark.parametrize(
    "text", ["أنشأ وزارة جديدة", "تعددت وزارات الدولة", "حارس الوطني فلان", "مجلس النوابغ", "ودع الدفاع المدنيين"]
)
def test_what_only_looks_like_a_body_is_none(text: str) -> None:
    """A noun without a field is no ministry, and a longer word no body."""
    assert [each for each in read(text) if each.kind == "organisation"] == []
