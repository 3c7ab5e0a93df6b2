"""Keyness on the three articles: what is counted on either side, and how the sides are chosen."""

from typing import Any

import pytest

from components.charts import CHARTS, counts
from components.charts.looks import theme
from components.charts.questions import keyness
from components.charts.versus import side_labels
from components.corpus import Corpus
from components.queries.sides import Versus, common, read, sides, written


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
        ("period:..2023-09-13|2023-09-14..", ["a1"], ["a2", "a3"]),
        ("period:2023-09-13..2023-09-13|2023-09-14..2023-09-14", ["a1"], ["a2"]),
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


def test_one_day_parts_the_time() -> None:
    """A link of before, with the first day of the second period, still means what it meant."""
    assert read("period:2023-09-14|2023-09-14") == Versus("period", "..2023-09-13", "2023-09-14..")


def test_what_is_on_both_sides(corpus: Corpus) -> None:
    """Salem is named in a1 and a2, Q2 in a2 and a3; two periods share a1; outlets share nothing."""
    said = {"actor:Q1|Q2": 1, "actor:Q1|": 0, "period:..2023-09-14|2023-09-13..": 2, "source:الصباح|المساء": 0}
    assert {each: common(corpus, Versus(*_parts(each))) for each in said} == said


def _parts(said: str) -> tuple[Any, str, str]:
    by, _, codes = said.partition(":")
    one, _, other = codes.partition("|")
    return by, one, other


@pytest.mark.parametrize(
    "said", ["", "source", "source:", "source:a|a", "actor:|Q1", "period:yesterday|", "period:..|..", "moon:1|2"]
)
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


def test_sure_differences_are_counted_among_all(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bars and map show a different number of items, and say the same of all that were compared."""
    monkeypatch.setattr(keyness, "LEAST", 1)
    shown = {many: keyness.compared(corpus, "source:الصباح|المساء", "words", many) for many in (1, 40)}
    assert len(shown[1]) == 2 < len(shown[40])
    assert [set(frame["sure_items"]) for frame in shown.values()] == [{0}, {0}]
    monkeypatch.setattr(keyness, "LEVEL", 1.0)
    frame = keyness.compared(corpus, "source:الصباح|المساء", "words", 1)
    assert int(frame["sure_items"].iloc[0]) == int(frame["items"].iloc[0]) > len(frame)


def test_two_actors_are_compared_by_the_others(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """That each is named where it is named is no finding."""
    monkeypatch.setattr(keyness, "LEAST", 1)
    frame = keyness.compared(corpus, "actor:Q1|Q2", "names", 40)
    assert not {"Q1", "Q2"} & set(frame["item"])
    assert set(frame["on_both"]) == {1}


def test_bars_keep_to_their_lanes(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """However far apart the bars of one look lie, none is drawn over its neighbours."""
    monkeypatch.setattr(keyness, "LEAST", 1)
    figure = theme.figure(CHARTS["keyness"], keyness.data(corpus, "source:الصباح|المساء", "words"), "ar")
    assert {trace.width for trace in figure.data if trace.type == "bar"} == {keyness.THICK}


@pytest.mark.parametrize(
    ("code", "arabic", "english"),
    [
        ("..2023-09-13", "حتى 13 سبتمبر 2023", "days to 13 September 2023"),
        ("2023-09-14..", "من 14 سبتمبر 2023", "days from 14 September 2023"),
        ("2023-09-13..2023-09-14", "13 سبتمبر – 14 سبتمبر 2023", "13 September – 14 September 2023"),
        ("2023-09-13..2023-09-13", "13 سبتمبر 2023", "13 September 2023"),
        ("2022-09-13..2023-09-14", "13 سبتمبر 2022 – 14 سبتمبر 2023", "13 September 2022 – 14 September 2023"),
    ],
)
def test_what_a_period_is_called(corpus: Corpus, code: str, arabic: str, english: str) -> None:
    """Open to one end, or a stretch of days."""
    meant = Versus("period", code, "2024-01-01..")
    assert [side_labels(corpus, meant, language)[0] for language in ("ar", "en")] == [arabic, english]
