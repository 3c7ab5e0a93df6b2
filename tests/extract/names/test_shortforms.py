"""Whom a part of a name means: tables of articles with namesakes, and what each short form in them is linked to."""

from datetime import date
from itertools import pairwise

import pytest

from components.extract.entities import mentions
from components.extract.reading import Reading
from components.lexicon.offices import tenures
from components.lexicon.unlisted import PREFIX, entity_id
from components.model import Article, Mention, Sentence
from components.text.segment import sentences


def _read(text: str, day: str = "") -> list[Mention]:
    published = date.fromisoformat(day) if day else None
    article = Article("a", "f", 1, None, None, None, None, None, None, published, "page", text, text, 0)
    numbered = tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))
    return list(mentions(Reading(article, numbered)))


def _meant(text: str, form: str, day: str = "") -> list[tuple[str | None, str]]:
    return [(each.entity_id, each.rule) for each in _read(text, day) if each.surface == form]


OPEN = (None, "short_open")

# text, short form, (entity, rule) of each place where it stands alone
NAMESAKES = [
    ("كيم جونغ أون في القطار. وصل كيم ليلًا.", "كيم", [("Q56226", "short_form")]),
    ("وصل كيم ليلًا.", "كيم", []),
    (
        "حضر كيم جونغ أون ومعه كيم يو جونغ. وتكلمت شقيقة كيم. ثم قال الزعيم كيم كلمته.",
        "كيم",
        [("x-kim-yo-jong", "short_cue"), ("Q56226", "short_cue")],
    ),
    ("سافر كيم جونغ أون. وكتبت كيم يو جونغ إلى كيم. ثم هطل المطر. وتوقف القطار. وعاد كيم.", "كيم", [OPEN, OPEN]),
    (
        "سافر كيم جونغ أون. وقال كيم كلمة. وكتبت كيم يو جونغ إلى كيم. ثم هطل المطر. وتوقف القطار. وعاد كيم.",
        "كيم",
        [("Q56226", "short_main"), OPEN, ("Q56226", "short_main")],
    ),
    ("قمة كيم وبوتين\nالتقى كيم جونغ أون بوتين. ولم تحضر كيم يو جونغ.", "كيم", [("Q56226", "short_main")]),
    ("حضر جورج بوش الأب وجورج بوش الابن. وصفق بوش.", "بوش", [OPEN]),
    ("تولى راؤول كاسترو الحكم بعد فيدل كاسترو. وتحدث كاسترو طويلا.", "كاسترو", [OPEN]),
    ("حضر نوري المالكي. وجلس رياض المالكي بجواره. وتكلم المالكي.", "المالكي", [OPEN]),
    (
        "حضر نوري المالكي. وجلس رياض المالكي بجواره. وتكلم وزير الخارجية المالكي.",
        "المالكي",
        [("x-riyad-al-maliki", "short_cue")],
    ),
    ("قال دونالد ترامب كلمته. وأضاف ترامب جملة.", "ترامب", [("Q22686", "surname")]),
    ("قالت ميلانيا ترامب كلمتها. وصفق ترامب.", "ترامب", [OPEN]),
    ("قال دونالد ترامب كلمته. وصفقت إيفانكا ترامب. ثم انصرف ترامب.", "ترامب", [OPEN]),
    ("قال وليد السيسي، وهو بقال، كلمته. ثم انصرف السيسي.", "السيسي", [OPEN]),
    ("زار بشار حافظ الأسد المدينة. ثم انصرف الأسد.", "الأسد", [("x-bashar-al-assad", "homograph")]),
    ("وصل الأمير محمد بن سلمان والأمير خالد بن سلمان. وصرح بن سلمان بشيء.", "بن سلمان", [OPEN]),
    ("وصل الأمير محمد بن سلمان. وصرح بن سلمان بشيء.", "بن سلمان", [("Q6892571", "short_form")]),
]


@pytest.mark.parametrize(("text", "form", "expected"), NAMESAKES, ids=[text for text, _, _ in NAMESAKES])
def test_namesakes_are_told_apart_or_left_open(text: str, form: str, expected: list[tuple[str | None, str]]) -> None:
    """A short form means whom the article tells by it, and nobody where it could be another."""
    assert _meant(text, form) == expected


SALEH, SUDANI, SALAME = "x-aguila-saleh", "x-mohammed-shia-al-sudani", "x-ghassan-salame"

# text, form, whom it means where it stands alone
GOVERNED = [
    ("وصل عقيلة صالح. وقال صالح إن الجلسة غدا. والطقس صالح للسفر.", "صالح", [SALEH]),
    ("وصل عقيلة صالح. ورحب به الرئيس صالح الحلواني. وقال صالح العمري كلمة.", "صالح", []),
    ("سلامة: لا حل\nقال غسان سلامة شيئا. وختم سلامة حديثه. وتمنى سلامة الطريق.", "سلامة", [SALAME, SALAME]),
    ("بري: لا حوار\nقال نبيه بري كلمته. وزحف جيش بري في السهل.", "بري", ["x-nabih-berri"]),
    ("بري يبحث الملف\nزار نبيه بري المدينة.", "بري", ["x-nabih-berri"]),
    ("بري في بعلبك\nزار نبيه بري المدينة.", "بري", ["x-nabih-berri"]),
    ("بري صالح للزراعة\nزار نبيه بري المدينة.", "بري", []),
    ("السوداني يفتتح جسرا\nافتتح محمد شياع السوداني جسرا.", "السوداني", [SUDANI]),
    ("السوداني يفتتح جسرا\nافتتح الرئيس جسرا.", "السوداني", ["x-people-sd"]),
    ("زار محمد شياع السوداني جسرا. وقال السوداني إن العمل باق.", "السوداني", [SUDANI]),
    ("زار محمد شياع السوداني جسرا. ورحب الضيف السوداني به.", "السوداني", ["x-people-sd"]),
    ("وقال السوداني إن العمل باق. وزار محمد شياع السوداني جسرا.", "السوداني", ["x-people-sd"]),
    ("زار سالم بن هادي داره. ثم قال هادي إنه باق.", "هادي", []),
    ("قال مازن عبد الله كلمته. وقال الله تعالى في كتابه.", "الله", []),
    ("قال ماهر الوزير كلمته. ثم قال الوزير إنه باق.", "الوزير", []),
]


@pytest.mark.parametrize(("text", "form", "expected"), GOVERNED, ids=[text for text, _, _ in GOVERNED])
def test_a_last_name_that_is_a_word_needs_what_governs_it(text: str, form: str, expected: list[str]) -> None:
    """After the full name, a given name, word or nationality means its bearer behind a verb of saying or a headline."""
    assert [entity for entity, _ in _meant(text, form)] == expected


def test_a_small_word_stays_with_the_last_name() -> None:
    """آل and أبو belong to the name that stands for the whole."""
    full, short = _read("قال سامر آل بركة كلمته. وتابع آل بركة حديثه.")
    assert (short.surface, short.rule, short.entity_id) == ("آل بركة", "found_again", full.entity_id)


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("قال الرئيس الأميركي بوش إن الحرب طويلة", "2003-05-01", [("Q207", "short_office")]),
        ("قال الرئيس الأميركي بوش إن الحرب طويلة", "1991-02-01", [("Q23505", "short_office")]),
        ("قال الرئيس الأميركي بوش إن الحرب طويلة", "1995-02-01", [OPEN]),
        ("قال الرئيس الأميركي بوش إن الحرب طويلة", "", [OPEN]),
        ("قال الرئيس الأميركي الأسبق بوش إن الحرب طويلة", "2003-05-01", [OPEN]),
        ("قال بوش إن الحرب الأميركية طويلة", "2003-05-01", []),
        ("قال الرئيس بوش إن الحصاد وفير", "2003-05-01", []),
        ("حضر جورج بوش الأب وجورج بوش الابن. وصفق الرئيس بوش.", "2003-05-01", [("Q207", "short_office")]),
    ],
)
def test_an_office_tells_who_held_it_on_the_day(text: str, day: str, expected: list[tuple[str | None, str]]) -> None:
    """A title means who held the office on the day of publication, in an article on his state; else it stays open."""
    assert _meant(text, "بوش", day) == expected


def test_an_office_without_a_name_names_nobody() -> None:
    """The president without his name is a mention of his people only."""
    assert [each.entity_id for each in _read("قال الرئيس الأميركي كلمته", "2003-05-01")] == ["x-people-us"]


def test_a_son_is_not_his_father() -> None:
    """A listed name after a given name is that of somebody else, and so is the family name that follows."""
    son, again = _read("قال تيمور وليد جنبلاط كلمته. ثم انصرف جنبلاط.")
    assert (son.surface, son.entity_id) == ("تيمور وليد جنبلاط", entity_id("person", "تيمور وليد جنبلاط"))
    assert (again.entity_id, again.rule) == (son.entity_id, "found_again")


def test_a_short_form_does_not_run_into_the_next_name() -> None:
    """Who is addressed stands right behind who speaks (أبلغت ليف الشرع)."""
    full, _, short, _ = _read("وصلت باربرا ليف. والتقت أحمد الشرع. وأبلغت ليف الشرع بالقرار.")
    assert (short.surface, short.rule, short.entity_id) == ("ليف", "found_again", full.entity_id)


def test_two_brothers_stay_open_between_them() -> None:
    """The last name of two men whom no table holds, both named in full, is open with both as candidates."""
    found = [
        each for each in _read("حضر عدنان الحلواني وفراس الحلواني. ثم انصرف الحلواني.") if each.surface == "الحلواني"
    ]
    assert [(each.entity_id, each.rule, len(each.candidates)) for each in found] == [(None, "short_open", 2)]
    assert all(candidate.startswith(PREFIX) for candidate in found[0].candidates)


def test_no_two_hold_the_supreme_office_of_a_state_at_once() -> None:
    """Every tenure ends after it begins; one and the same person holds an office but once at a time."""
    for holder, held in tenures().items():
        assert all(each.until is None or each.since < each.until for each in held), holder
        for office in {each.office for each in held}:
            times = sorted((each.since, each.until or date.max) for each in held if each.office == office)
            assert all(first[1] <= second[0] for first, second in pairwise(times)), holder


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("قال الحريري إن والده رفيق الحريري كان هنا.", "الحريري", []),
        ("قال سعد الحريري إن والده رفيق الحريري كان هنا. وأضاف الحريري كلمة.", "الحريري", []),
        ("هاجم ترامب الابن خصومه.", "ترامب", []),
        ("هاجم ترامب خصومه.", "ترامب", ["Q22686"]),
    ],
)
def test_kin_are_somebody_else(text: str, form: str, expected: list[str]) -> None:
    """Who is named only as father or son of the speaker is not who speaks."""
    assert [entity for entity, _ in _meant(text, form) if entity] == expected
