"""What sentences are about: tables of sentences with their topics, and the tables of topics themselves."""

import re

import pytest

from components.extract.reading import Reading
from components.extract.topics import topics
from components.lexicon import rows
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
    """Terms belong to topics of the tree, weigh 1 to 3, and stand once for a topic."""
    known = {row["topic_id"] for row in rows("topics")}
    terms = [(row["topic_id"], row["term"]) for row in rows("topic_terms")]
    assert {topic for topic, _ in terms} <= known
    assert {row["weight"] for row in rows("topic_terms")} <= {"1", "2", "3"}
    assert len(terms) == len(set(terms))


def test_rules_are_explained() -> None:
    """Each rule that a topic can carry is explained to analysts."""
    assert {row["rule"] for row in rows("rules_topics")} == {"topic_term", "topic_terms"}
