"""What sentences are about: tables of sentences with their topics, and the tables of topics themselves."""

import re
from collections import Counter

import pytest

from components.extract.reading import Reading
from components.extract.topics import topics
from components.lexicon import rows
from components.lexicon.forms import folded
from components.model import Article, Sentence, Topic
from components.text.segment import sentences


def _read(text: str) -> list[Topic]:
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    numbered = tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))
    return list(topics(Reading(article, numbered)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أطلقت بيونغ يانغ صاروخين باليستيين", {"missiles"}),
        ("فرض المجلس عقوبات جديدة", {"sanctions"}),
        ("تحدث الزعيمان بعد قمتهما", {"diplomacy"}),
        ("وضع قمر صناعي في المدار", {"space"}),
        ("ارتفعت أسعار النفط", {"energy"}),
        ("فاز المنتخب في المباراة", {"football"}),
        ("انتشر الفيروس في المستشفى", {"health"}),
        ("أمام البيت شجرة", set()),
        ("اتبعوا تعليمات دوريات المرور", set()),
        ("تم اللقاء بعد الزيارة", set()),
        ("أضرب عمال الميناء", {"labour"}),
        ("جنحت عبارة قرب المرفأ", {"accident"}),
        ("أدت الرئيسة المنتخبة اليمين", {"government"}),
        ("نفوق الأسماك في البحيرة", {"environment"}),
        ("أوضح المهندس سعيد", set()),
        ("قال للصحفيين كلاما", set()),
        ("خبر عار من الصحة", set()),
    ],
)
def test_topics_of_a_sentence(text: str, expected: set[str]) -> None:
    """A sentence has the topics that its words carry, and no other."""
    assert {topic.topic_id for topic in _read(text)} == expected


def test_a_topic_names_its_words() -> None:
    """The terms are the words as written, each once; more terms weigh more."""
    one, two = _read("صاروخ. صاروخ وصواريخ.")
    assert (one.sentence, one.terms, one.rule) == (0, ("صاروخ",), "topic_term")
    assert (two.sentence, two.terms, two.rule) == (1, ("صاروخ", "وصواريخ"), "topic_terms")
    assert 0 < one.score < two.score < 1


def test_the_table_of_topics_is_a_tree() -> None:
    """Each topic has a parent that is there or none, a code of eight figures and labels in both languages."""
    table = {row["topic_id"]: row for row in rows("topics")}
    assert len(table) == len(rows("topics"))
    for row in table.values():
        assert not row["parent"] or not table[row["parent"]]["parent"] or table[row["parent"]]["parent"] in table
        assert re.fullmatch(r"\d{8}", row["iptc"])
        assert row["label_ar"]
        assert row["label_en"]


def test_every_term_carries_a_topic_that_is_there() -> None:
    """Terms belong to topics of the tree, weigh 1 to 3, and stand once for a topic; a silent phrase is no term."""
    known = {row["topic_id"] for row in rows("topics")}
    table = rows("topic_terms") + rows("topic_names")
    terms = [(row["topic_id"], folded(row["term"].removesuffix("="))) for row in table]
    assert {topic for topic, _ in terms} <= known
    assert {row["topic_id"] for row in rows("topic_roles")} <= known
    assert {row["weight"] for row in (*table, *rows("topic_roles"))} <= {"1", "2", "3"}
    assert [term for term, times in Counter(terms).items() if times > 1] == []
    silent = {folded(row["term"].removesuffix("=")) for row in rows("topic_silent")}
    assert silent & {term for _, term in terms} == set()


MATCH = "فاز المنتخب في المباراة. سجل اللاعب هدفين في الشوط الثاني. تصدى الحارس لركلة جزاء."


def test_an_article_says_what_its_weak_words_mean() -> None:
    """A word that says little by itself counts in an article that is about its topic, and names that rule."""
    said = "كان الدفاع قويا في تلك الجولة."
    assert _read(said) == []
    told = [topic for topic in _read(f"{MATCH} {said}") if topic.sentence == 3]
    assert [(topic.topic_id, topic.rule) for topic in told] == [("football", "topic_of_article")]
    assert set(told[0].terms) == {"الدفاع", "الجولة"}


def test_a_lone_word_says_nothing_in_an_article_about_something_else() -> None:
    """«معركة» is a battle by itself, but not in the report of a match."""
    said = "كانت معركة صعبة."
    assert [topic.topic_id for topic in _read(said)] == ["armed-conflict"]
    assert [topic.topic_id for topic in _read(f"{MATCH} {said}") if topic.sentence == 3] == []


def test_sister_topics_count_together() -> None:
    """Weak terms of one page of the press say its weightiest topic, with all their words."""
    (topic,) = _read("اجتمع المسؤولون في القصر لبحث قرارات الحكومة مع الوزراء.")
    assert (topic.topic_id, topic.rule) == ("government", "topic_terms")
    assert len(topic.terms) >= 4


def test_rules_are_explained() -> None:
    """Each rule that a topic can carry is explained to analysts."""
    assert {row["rule"] for row in rows("rules_topics")} == {"topic_term", "topic_terms", "topic_of_article"}
