"""The reader holds an article as it is: words, finds, the page it came from, what stands near it."""

from components.corpus import Corpus
from components.filters import narrow
from components.queries.reader import read
from tests import three_articles


def test_reads_the_article_with_its_marks(corpus: Corpus) -> None:
    """The marks of a1 in reading order: five mentions, two times, one quote."""
    found = read(corpus, "a1")
    assert found is not None
    assert found.article.text == three_articles.text("a1")
    said = [(mark.layer, found.article.text[mark.start : mark.end], mark.code) for mark in found.marks]
    assert said == [
        ("mention", "سالم", "Q1"),
        ("mention", "القاهرة", "Q3"),
        ("time", "أمس", "2023-09-12"),
        ("mention", "سالم", "Q1"),
        ("quote", "نريد السلام", "Q1"),
        ("mention", "المصري", "Q4"),
        ("mention", "أحمد", None),
        ("time", "يوم الأربعاء", "2023-09-13"),
    ]


def test_marks_say_what_they_are_and_why(corpus: Corpus) -> None:
    """A mark has words in both languages and the explanation of its rule; an open name stands for itself."""
    found = read(corpus, "a1")
    assert found is not None
    cairo, quote, unclear = found.marks[1], found.marks[4], found.marks[6]
    assert (cairo.label_ar, cairo.label_en, cairo.kind, cairo.about_en) == (
        "القاهرة",
        "Cairo",
        "place",
        "The name as the lexicon has it.",
    )
    assert (quote.label_en, quote.kind, quote.about_ar) == ("Salem", "neutral", "كلام بين علامتي تنصيص.")
    assert (unclear.label_ar, unclear.about_en, unclear.confidence) == ("أحمد", None, 0.5)


def test_pieces_cover_the_page(corpus: Corpus) -> None:
    """Furniture, title, body: each begins where the one before it ended, and kept ones have their words."""
    found = read(corpus, "a1")
    assert found is not None
    assert [(piece.kind, piece.here) for piece in found.pieces] == [("chrome", False), ("title", True), ("body", True)]
    assert [piece.raw_start for piece in found.pieces[1:]] == [piece.raw_end for piece in found.pieces[:-1]]
    assert "".join(piece.content or "" for piece in found.pieces) == found.article.text


def test_neighbours_are_those_of_the_choices(corpus: Corpus) -> None:
    """Before and after by date; with one source chosen, its articles alone."""
    near = {key: (found.before, found.after) for key in three_articles.TEXTS if (found := read(corpus, key))}
    assert near == {"a1": (None, "a2"), "a2": ("a1", "a3"), "a3": ("a2", None)}
    narrowed = narrow(corpus, {"source": ("الصباح",)})
    within = read(narrowed, "a2")
    assert within is not None
    assert (within.before, within.after) == ("a1", "a3")


def test_same_story_elsewhere(corpus: Corpus) -> None:
    """a1 and a2 share one event and four words in a row; a3 shares nothing."""
    for key, other in (("a1", "a2"), ("a2", "a1")):
        found = read(corpus, key)
        assert found is not None
        assert [(each.article_id, each.events, each.words) for each in found.related] == [(other, 1, 4)]
    alone = read(corpus, "a3")
    assert alone is not None
    assert alone.related == ()


def test_no_such_article(corpus: Corpus) -> None:
    """An id that no article has gives nothing."""
    assert read(corpus, "a9") is None
