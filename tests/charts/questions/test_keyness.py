"""Keyness on the three articles: what is counted on either side, and how the sides are chosen."""

from typing import Any

import pytest

from components.charts import counts
from components.charts.questions import keyness
from components.corpus import Corpus
from components.queries.sides import Versus, read, sides, written


def ids(corpus: Corpus) -> list[str]:
    """The articles of ``corpus``."""
    return sorted(corpus.frame(corpus.ids())["article_id"])


@pytest.mark.parametrize(
    ("said", "one", "other"),
    [
        ("source:الصباح|المساء", ["a1", "a3"], ["a2"]),
        ("source:المساء|", ["a2"], ["a1", "a3"]),
        ("actor:Q1|Q2", ["a1", "a2"], ["a2", "a3"]),
        ("actor:Q5|", ["a2"], ["a1", "a3"]),
        ("period:2023-09-14|2023-09-14", ["a1"], ["a2", "a3"]),
        ("copy:own|taken", ["a1", "a3"], ["a2"]),
        ("source:nobody|المساء", [], ["a2"]),
    ],
)
def test_sides(corpus: Corpus, said: str, one: list[str], other: list[str]) -> None:
    """What the address says becomes two parts of the corpus."""
    meant = read(said)
    assert meant is not None
    assert written(meant) == said
    assert [ids(side) for side in sides(corpus, meant)] == [one, other]


@pytest.mark.parametrize("said", ["", "source", "source:", "source:a|a", "actor:|Q1", "period:yesterday|", "moon:1|2"])
def test_what_cannot_be_meant(said: str) -> None:
    """Nothing is compared rather than something else."""
    assert read(said) is None


@pytest.mark.parametrize(
    ("of", "item", "one", "other"),
    [
        ("names", "Q1", 2, 1),
        ("names", "Q3", 1, 1),
        ("topics", "diplomacy", 2, 1),
        ("words", "وصل", 1, 1),
        ("words", "سالم", 2, 1),
    ],
)
def test_counts(corpus: Corpus, of: Any, item: str, one: int, other: int) -> None:
    """In الصباح and in المساء, counted by eye; and as many places are opened."""
    for side, expected in zip(sides(corpus, Versus("source", "الصباح", "المساء")), (one, other), strict=True):
        assert counts.counted(side, of).get(item, 0) == expected
        assert len(corpus.frame(counts.finds(side, of, item))) == expected


def test_function_words_and_vowel_signs(corpus: Corpus) -> None:
    """«إلى» says nothing of a subject; «حذّرت» is counted without its sign and found with it."""
    found = counts.counted(corpus, "words")
    assert "إلى" not in found
    assert found["حذرت"] == 1
    assert len(corpus.frame(counts.finds(corpus, "words", "حذرت"))) == 1


def test_the_numbers_of_a_row(corpus: Corpus) -> None:
    """Salem: 2 of the 6 mentions of known actors in الصباح, 1 of 4 in المساء; only he and nobody else has three."""
    frame = keyness.data(corpus, "source:الصباح|المساء")
    row = frame.iloc[0]
    assert list(frame["item"]) == ["Q1"]
    assert tuple(row[["finds", "of_finds", "finds_there", "of_there", "items"]]) == (2, 6, 1, 4, 1)
    assert (row["side"], row["side_label_ar"], row["other_side_en"], bool(row["sure"])) == (
        "one",
        "الصباح",
        "Al-Masa",
        False,
    )


def test_one_outlet_has_nothing_to_compare(corpus: Corpus) -> None:
    """Where there is no second side, there is nothing to show."""
    alone = corpus.only(corpus.written().filter(lambda each: each.source == "المساء").select("article_id"))
    assert keyness.data(alone).empty
