"""A happening is a trigger, the date that governs it and who takes part; what did not happen is none."""

from datetime import date

import pytest

from components.extract import entities, times
from components.extract.happening.triggers import headword
from components.extract.happenings import happenings
from components.extract.reading import Happening, Reading
from components.model import Article, Sentence
from components.text import segment
from components.text.shorthand import shorthand

PUBLISHED = date(2023, 3, 23)
"""A Thursday."""
PUTIN, XI, RUSSIA, CHINA, IRAN = "Q7747", "Q15031", "Q159", "Q148", "Q794"


def read(text: str, published: date | None = PUBLISHED) -> list[Happening]:
    """The happenings of an article that says ``text``."""
    article = Article(
        *("a", "a.txt", 1, None, None, None, None, None, None),
        *(published, "sidecar", text, shorthand(text), segment.words(text)),
    )
    sentences = tuple(Sentence("a", n, *span) for n, span in enumerate(segment.sentences(text)))
    reading = Reading(article, sentences)
    reading = Reading(article, sentences, tuple(entities.mentions(reading)), tuple(times.times(reading)))
    return list(happenings(reading))


TOLD = [
    ("التقى فلاديمير بوتين شي جين بينغ في موسكو يوم الاثنين.", "meeting", 20, {PUTIN, XI}),
    ("وكان شي جين بينغ قد وصل إلى روسيا الاثنين على متن طائرة.", "arrival", 20, {XI, RUSSIA}),
    ("عقد الرئيس الروسي لقاء مع نظيره الصيني أمس الأربعاء.", "meeting", 22, {RUSSIA, CHINA}),
    ("في 21 مارس 2023 وقعت روسيا والصين اتفاقية للتجارة.", "agreement", 21, {RUSSIA, CHINA}),
    ("قال ناطق إن شي جين بينغ غادر روسيا أمس.", "departure", 22, {XI, RUSSIA}),
    ("أطلقت كوريا الشمالية صاروخين باليستيين في اتجاه البحر الأحد.", "missile_launch", 19, {"Q423"}),
    ("كان لقاء فلاديمير بوتين وشي جين بينغ، الذي عقد الثلاثاء، وديا.", "meeting", 21, {XI, PUTIN}),
]
NOT_TOLD = [
    ("لم يلتق بوتين أحدا، ونفى عقد لقاء بين بوتين وشي جين بينغ الاثنين.", "denied"),
    ("من المقرر عقد لقاء بين فلاديمير بوتين وشي جين بينغ في موسكو الاثنين.", "planned"),
    ("يلتقي فلاديمير بوتين وشي جين بينغ في قمة يوم الاثنين المقبل.", "still to come"),
    ("نشر الخبر. وسمعه الناس. وتفقد فلاديمير بوتين مصنعا.", "not dated"),
    ("التقى فلاديمير بوتين شي جين بينغ مرارا في عام 2022.", "a whole year"),
    ("قال فلاديمير بوتين أمس إن لقاء شي جين بينغ كان وديا.", "the date is that of the words"),
    ("أعلن فلاديمير بوتين أمس عن لقاء مع شي جين بينغ.", "the date is that of the announcement"),
    ("تأخر اللقاء يوم الاثنين بسبب المطر.", "nobody in it"),
    ("وصل معدل التضخم في روسيا إلى عشرة في المئة أمس.", "a number arrives"),
    ("كانت الرحلة إلى روسيا أمس طويلة.", "another word"),
    ("بعد يومين من القمة بين روسيا والصين، تفقد العمال المصنع أمس.", "a point of reference"),
    ("جدد فلاديمير بوتين أمس، على هامش قمة روسيا والصين، ما قاله.", "what it is on the margin of"),
    ("روى الناس ما جرى لإيران في هذا الهجوم الثلاثاء.", "pointed back to"),
]


@pytest.mark.parametrize(("text", "matter", "day", "actors"), TOLD, ids=[case[1] for case in TOLD])
def test_a_dated_happening_is_told(text: str, matter: str, day: int, actors: set[str]) -> None:
    """What happened, on which day of March 2023, and who took part."""
    (found,) = read(text)
    assert found.matter == matter
    assert found.time.earliest == found.time.latest == date(2023, 3, day)
    assert set(found.actors) == actors


@pytest.mark.parametrize("text", [case[0] for case in NOT_TOLD], ids=[case[1] for case in NOT_TOLD])
def test_what_did_not_happen_or_has_no_day_is_none(text: str) -> None:
    """Denied, planned, undated or belonging to another verb: no happening."""
    assert read(text) == []


def test_two_verbs_have_two_dates() -> None:
    """Each verb takes its own date and not that of the other."""
    found = read("وصل شي جين بينغ إلى موسكو الاثنين، والتقى فلاديمير بوتين الثلاثاء.")
    assert [(each.matter, each.time.surface) for each in found] == [("arrival", "الاثنين"), ("meeting", "الثلاثاء")]


def test_who_only_reports_takes_no_part() -> None:
    """An agency, what is said in passing, and a mere quality are no actors."""
    text = "التقى فلاديمير بوتين شي جين بينغ الثلاثاء بحسب وكالة رويترز، وهو ما أقلق إيران ومحبي السجاد الإيراني."
    (found,) = read(text)
    assert set(found.actors) == {PUTIN, XI}


def test_the_trigger_is_where_it_is_said() -> None:
    """``start`` and ``end`` are the trigger as written, with its vowel signs and what is joined to it."""
    text = "خبر قصير.\nوالتَقَى فلاديمير بوتين شي جين بينغ يوم الاثنين."
    (found,) = read(text)
    assert (text[found.start : found.end], found.sentence) == ("والتَقَى", 1)


def test_without_a_day_of_publication_only_full_dates_count() -> None:
    """«أمس» says nothing then, and the farther full date is not taken in its stead."""
    assert read("التقى فلاديمير بوتين شي جين بينغ أمس.", None) == []
    assert len(read("التقى فلاديمير بوتين شي جين بينغ في 20 مارس 2023.", None)) == 1


HOURS = "أطلقت كوريا الشمالية قبل ساعات من القمة صاروخا."
ANCHORED = [
    (f"التقى فلاديمير بوتين شي جين بينغ في موسكو يوم الاثنين. {HOURS}", [20]),
    (HOURS, []),
    (f"{HOURS} وقال الناس يوم الاثنين ما قالوا.", []),
]


@pytest.mark.parametrize(("text", "days"), ANCHORED)
def test_hours_before_another_happening_is_its_day(text: str, days: list[int]) -> None:
    """Only where the same article dates that other happening."""
    launches = [each for each in read(text) if each.matter == "missile_launch"]
    assert [each.time.earliest for each in launches] == [date(2023, 3, day) for day in days]
    assert all(each.rule == "anchor-dated" for each in launches)


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("ولقائه", "لقاء"),
        ("التقت", "التقى"),
        ("هجوماً", "هجوم"),
        ("تدشينه", "تدشين"),
        ("قابل", "قابل"),
        ("وصلها", "وصل"),
        ("كتاب", "كتاب"),
    ],
)
def test_a_trigger_is_a_form_of_one_word(said: str, word: str) -> None:
    """Grammar makes no other name of a happening; another verb for it does."""
    assert headword(said) == word
