"""Whom an article names: tables of sentences with the surfaces to be found, and those that are no name."""

from itertools import pairwise

import pytest

from components.extract.entities import mentions
from components.extract.reading import Reading
from components.lexicon import rows
from components.model import Article, Mention, Sentence
from components.text.segment import sentences


def _read(text: str) -> list[Mention]:
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    numbered = tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))
    return list(mentions(Reading(article, numbered)))


def _found(text: str) -> list[tuple[str, str | None, str]]:
    return [(mention.surface, mention.entity_id, mention.rule) for mention in _read(text)]


# sentence, (surface, entity, rule) in order
NAMED = [
    ("غادر الوفد بيونغ يانغ فجرًا", [("بيونغ يانغ", "Q18808", "capital")]),
    ("غادر الوفد بيونجيانج فجرًا", [("بيونجيانج", "Q18808", "capital")]),
    ("تلقى دعوة من كيم جونج-أون", [("كيم جونج-أون", "Q56226", "alias")]),
    ("وبوتين يلقي كلمة", [("بوتين", "Q7747", "surname")]),
    ("لبوتين ولأوكرانيا", [("بوتين", "Q7747", "surname"), ("أوكرانيا", "Q212", "full_name")]),
    ("وصل إلى الأردن ثم عاد للأردن", [("الأردن", "Q810", "full_name"), ("أردن", "Q810", "full_name")]),
    ("القوات الروسيّة انسحبت", [("القوات الروسيّة", "x-ru-army", "state_body")]),
    ("الدوريات الروسيّة انسحبت", [("الروسيّة", "x-people-ru", "nisba_adjective")]),
    ("جنود كوريون شماليون", [("كوريون شماليون", "x-people-kp", "nisba")]),
    ("الجنود الكوريين الشماليين", [("الكوريين الشماليين", "x-people-kp", "nisba")]),
    ("جندى كورى شمالى", [("كورى شمالى", "x-people-kp", "nisba_adjective")]),
    ("قال الروس إنهم باقون", [("الروس", "x-people-ru", "nisba")]),
    ("رد البنتاجون على السؤال", [("البنتاجون", "Q11208", "seat")]),
    (
        "أعلنت وزارة الخارجية الكورية الجنوبية موقفها",
        [("وزارة الخارجية الكورية الجنوبية", "x-kr-ministry-foreign-affairs", "ministry")],
    ),
    (
        "أعلنت وزارة التجارة والصناعة الأردنية ذلك",
        [("وزارة التجارة والصناعة الأردنية", "x-jo-ministry-trade", "ministry")],
    ),
    ("قالت الخارجية الأميركية اليوم", [("الخارجية الأميركية", "Q789915", "ministry")]),
    (
        "بيان من وزارة الدفاع في طوكيو",
        [("وزارة الدفاع", "x-jp-ministry-defence", "ministry"), ("طوكيو", "Q1490", "capital")],
    ),
    ("السياسة الخارجية الروسية", [("الروسية", "x-people-ru", "nisba_adjective")]),
    ("زار مكة ثم رجع", [("مكة", "Q5806", "alias")]),
    ("استقبلت السعودية الوفد", [("السعودية", "Q851", "full_name")]),
    ("رحبت الحكومة السعودية", [("الحكومة السعودية", "x-sa-government", "state_body")]),
    ("رحب الجيش السوداني بذلك", [("الجيش السوداني", "x-sd-army", "state_body")]),
    ("رحب جيش سوداني بذلك", [("سوداني", "x-people-sd", "nisba_adjective")]),
    ("قصر للقوات المسلحة اليمنية", [("قوات المسلحة اليمنية", "x-ye-army", "state_body")]),
    ("شكر الاتحاد السوداني لكرة القدم", [("الاتحاد السوداني لكرة القدم", "x-sd-football", "state_body")]),
    ("شكر الاتحاد السوداني مضيفيه", [("السوداني", "x-people-sd", "nisba_adjective")]),
    ("رفع البنك المركزي المصري السعر", [("البنك المركزي المصري", "x-cbe", "full_name")]),
    ("نفى البرلمان الروسي ذلك", [("البرلمان الروسي", "x-duma", "state_body")]),
    ("عين أمين مجلس الأمن نائبا", []),
    ("لقب بأبي محمد الجولاني", [("أبي محمد الجولاني", "x-ahmed-al-sharaa", "alias")]),
    ("فاز الأهلي على الزمالك", [("الأهلي", "x-al-ahly-egypt", "homograph"), ("الزمالك", "x-zamalek", "full_name")]),
    ("قاد الأهلي مبادرة في الدوري", [("الأهلي", None, "homograph_open")]),
    ("ناقش المجتمع الأهلي خطة العمل", []),
    ("تثبت رؤية الهلال غدا", []),
    (
        "سجل الهلال هدفا في مرمى النصر",
        [("الهلال", "x-al-hilal-saudi", "homograph"), ("النصر", "x-al-nassr", "homograph")],
    ),
    ("هطلت الأمطار على عمان في الأردن", [("عمان", "Q3805", "homograph"), ("الأردن", "Q810", "full_name")]),
    ("قاعدة فوستوشني الفضائية", [("قاعدة فوستوشني الفضائية", "x-vostochny-cosmodrome", "alias")]),
    ("طالبت حركة فتح بالرد", [("حركة فتح", "x-fatah", "full_name")]),
    (
        "هطلت الأمطار على جازان والباحة",
        [("جازان", "x-jazan", "full_name"), ("الباحة", "x-al-baha", "homograph")],
    ),
    ("عاد إلى العراق وسورية", [("العراق", "Q796", "full_name"), ("سورية", "Q858", "homograph")]),
    ("كنست الباحة مع جاري من العراق", [("العراق", "Q796", "full_name")]),
    (
        "استقبل محمد بن نايف آل سعود ضيفه",
        [("محمد بن نايف آل سعود", "x-mohammed-bin-nayef", "full_name")],
    ),
]

UNNAMED = [
    "اشترى عبوتين من الماء",
    "تلميذ كسول في الصف",
    "حضر ولي الأمر",
    "جرفت السيول طريق القرية وسيول أخرى قادمة",
    "عاد إلى مسقط رأسه",
    "فتح باب القبول للطلاب",
    "يحتاج إلى دعم مالي كبير",
    "اجتمع الحكيم بمرضاه",
    "زار جده في المساء",
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text for text, _ in NAMED])
def test_names_are_known(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each name is found with its entity and its rule, without what Arabic writes onto it."""
    assert _found(text) == expected


@pytest.mark.parametrize("text", UNNAMED)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    """The letters of a name inside or beside another word name nobody."""
    assert _found(text) == []


def test_a_homograph_without_a_sign_stays_open() -> None:
    """Two meanings, nothing that decides: no entity, both candidates."""
    (mention,) = _read("وصلت الطائرة إلى طرابلس ليلًا")
    assert (mention.entity_id, mention.rule) == (None, "homograph_open")
    assert mention.candidates == ("Q3579", "x-tripoli-lebanon")


def test_offsets_point_at_the_words() -> None:
    """A span holds its surface, vowel signs and all; no two overlap; rules are explained."""
    text = "«رُوسيا» و(كوريا الشّماليّة)\nثم قال فلاديمير بـوتين: لِأوكرانيا."
    found = _read(text)
    explained = {row["rule"] for row in rows("rules_entities")}
    assert [mention.entity_id for mention in found] == ["Q159", "Q423", "Q7747", "Q212"]
    assert all(text[mention.start : mention.end] == mention.surface for mention in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert {mention.rule for mention in found} <= explained


@pytest.mark.parametrize("text", ["", "\n\n", "123", "no Arabic here"])
def test_nothing_in_nothing(text: str) -> None:
    """A text without names has no mentions."""
    assert _read(text) == []
