"""Clubs whose names are also words: told by a row of them, by a noun for their people, by an article of football."""

import pytest

from tests.extract.names.unlisted import read

_FOOTBALL = "تعادل الفريق في المباراة الأخيرة من الدوري، وسجل المهاجم هدفين في مرمى ضيفه. "


def _clubs(text: str) -> list[str]:
    return [each.surface for each in read(text) if each.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الأندية هي: التعاون، الشباب، الخليج، الفتح.", ["التعاون", "الشباب", "الخليج", "الفتح"]),
        ("أندية القادسية والرائد والفيحاء استوفت الشروط.", ["القادسية", "الرائد", "الفيحاء"]),
        ("وصل لاعب الفتح أمس. وقد دفع الفتح قيمة عقده.", ["الفتح", "الفتح"]),
        ("شكر مدرب الوحدة لاعبيه.", ["الوحدة"]),
        (_FOOTBALL + "وينتظر النصر وصول الظهير.", ["النصر"]),
        (_FOOTBALL + "انضم الحارس للنصر.", ["نصر"]),
        ("فاز مانشستر يونايتد أمس. ويحتل يونايتد الصدارة.", ["مانشستر يونايتد", "يونايتد"]),
        ("المصالحة بين حماس وفتح بعيدة، تقول الفصائل الفلسطينية.", ["حماس", "فتح"]),
    ],
)
def test_a_club_is_told(text: str, expected: list[str]) -> None:
    """The bare name is the club's."""
    assert _clubs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قيم الوحدة والتعاون والشباب أساس العمل.",
        "احتفل الجنود بالنصر، وخرج الشباب إلى الشارع.",
        "جاء الفتح بعد حصار طويل.",
        "وقع البلدان اتفاقا على التعاون، والوحدة هدفهما.",
        "لاعب شاب قال إن التعاون بين الدول مهم.",
        "سعر الريال اليوم ثابت.",
    ],
)
def test_a_word_is_none(text: str) -> None:
    """Elsewhere the letters are the word."""
    assert _clubs(text) == []


def test_two_states_have_a_club_of_the_name() -> None:
    """The state that the article names tells which is meant."""
    (found,) = (each for each in read("قال مدرب القادسية في الكويت إنه راض.") if each.kind == "organisation")
    assert found.entity_id == "x-qadsia-sc"


def test_blanks_in_a_row_part_no_name() -> None:
    """Two blanks between the words of a name are one; a dash between them is none."""
    assert _clubs("زار الأمين العام للأمم  المتحدة بلدنا") == ["أمم  المتحدة"]
    assert _clubs("جامعة النهرين ـ كلية الطب") == ["جامعة النهرين"]


def test_the_land_behind_a_preposition_is_no_adjective() -> None:
    """«إلى» begins as words with the article do, and is none."""
    assert [each.kind for each in read("وصل الوفد إلى السعودية أمس")] == ["place"]


@pytest.mark.parametrize("text", ["استقبل وفدا روسيا", "قدم لوحة ووفدا روسيا", "قبل عرضا ألمانيا"])
def test_the_adjective_of_a_land_in_the_accusative_is_none(text: str) -> None:
    """Behind a noun in the accusative the letters of a land are its adjective."""
    assert [each.kind for each in read(text)] == ["people"]
