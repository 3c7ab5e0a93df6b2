"""Filters narrow as they say, in any order, and the address holds them."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from components.choices import day, terms
from components.corpus import Corpus
from components.filters import FILTERS, Choices, from_address, narrow, options, problems, to_address


def _left(corpus: Corpus, choices: Choices) -> list[str]:
    narrowed = narrow(corpus, choices)
    return sorted(narrowed.frame(narrowed.table("articles").select("article_id"))["article_id"])


@pytest.mark.parametrize(
    ("choices", "left"),
    [
        ({}, ["a1", "a2", "a3"]),
        ({"actor": ("Q1",)}, ["a1", "a2"]),
        ({"actor": ("Q2", "Q4")}, ["a1", "a2", "a3"]),
        ({"actor": ("Q5",)}, ["a2"]),  # not the articles on its capital or its people
        ({"actor": ("Q999",)}, []),
        ({"topic": ("economy",)}, ["a2"]),
        ({"topic": ("economy", "climate")}, ["a2", "a3"]),
        ({"source": ("الصباح",)}, ["a1", "a3"]),
        ({"source": ("-",)}, []),
        ({"kind": ("organisation",)}, ["a1", "a2", "a3"]),
        ({"copy": "own"}, ["a1", "a3"]),
        ({"copy": "taken"}, ["a2"]),
        ({"copy": "stolen"}, ["a1", "a2", "a3"]),
        ({"from": "2023-09-14"}, ["a2", "a3"]),
        ({"to": date(2023, 9, 14)}, ["a1", "a2"]),
        ({"from": "2023-09-14", "to": "2023-09-14"}, ["a2"]),
        ({"from": "2023-02-31"}, ["a1", "a2", "a3"]),
        ({"from": "٢٠٢٣-٠٩-١٤"}, ["a2", "a3"]),
        ({"q": "القاهرة"}, ["a1", "a2"]),
        ({"q": "القاهره"}, ["a1", "a2"]),
        ({"q": "القاهرة", "exact": True}, ["a1"]),
        ({"q": "احمد"}, ["a1"]),
        ({"q": "احمد", "exact": True}, []),
        ({"q": "سالم يوم"}, ["a1", "a2"]),
        ({"q": '"سالم يوم"'}, []),
        ({"q": "«إلى القاهرة»"}, ["a1", "a2"]),
        ({"q": "إلى ليلى"}, ["a2", "a3"]),
        ({"q": "%"}, []),
        ({"q": "س_لم"}, []),
        ({"q": "'"}, []),
        ({"q": "ـ"}, ["a1", "a2", "a3"]),  # folds away: nothing is asked
        ({"actor": ("Q2",), "source": ("الصباح",)}, ["a3"]),
        ({"exact": True}, ["a1", "a2", "a3"]),
    ],
)
def test_leaves_these_articles(corpus: Corpus, choices: dict[str, Any], left: list[str]) -> None:
    """Each choice leaves the articles that one can find by eye."""
    assert _left(corpus, choices) == left


def test_order_makes_no_difference(corpus: Corpus) -> None:
    """Narrowing step by step, in any order, ends where narrowing at once does."""
    steps: list[Choices] = [{"actor": ("Q2",)}, {"source": ("الصباح",)}, {"kind": ("person",)}, {"from": "2023-09-14"}]
    for order in permutations(steps):
        narrowed = corpus
        for step in order:
            narrowed = narrow(narrowed, step)
        mentions = narrowed.frame(narrowed.table("mentions"))
        assert mentions["surface"].tolist() == ["ليلى"]


def test_kind_keeps_rows_and_not_articles(corpus: Corpus) -> None:
    """Persons alone: 6 of 11 mentions (one still open) and 2 of 6 entities, in all 3 articles."""
    persons = narrow(corpus, {"kind": ("person",)})
    sizes = {name: len(persons.frame(persons.table(name))) for name in ("mentions", "entities", "articles")}
    assert sizes == {"mentions": 6, "entities": 2, "articles": 3}


@pytest.mark.parametrize(
    ("params", "choices"),
    [
        ({}, {}),
        ({"lang": "en", "unit": "articles"}, {}),
        ({"actor": ["Q2", "Q1", "Q2"]}, {"actor": ("Q1", "Q2")}),
        ({"actor": "Q1"}, {"actor": ("Q1",)}),
        ({"from": ["2023-09-13"], "to": ["٢٠٢٣-٠٩-١٤"]}, {"from": date(2023, 9, 13), "to": date(2023, 9, 14)}),
        ({"from": ["soon"]}, {"from": "soon"}),
        ({"q": ["سالم"], "exact": ["1"]}, {"q": "سالم", "exact": True}),
        ({"exact": ["0"], "q": [" "], "source": [""]}, {}),
    ],
)
def test_address_is_read(params: dict[str, Any], choices: Choices) -> None:
    """What the address says is what is chosen; and it can be written back and read again."""
    assert from_address(params) == choices
    assert from_address(to_address(choices)) == choices


@pytest.mark.parametrize(
    ("choices", "keys"),
    [
        ({"from": "2023-09-13", "to": date(2023, 9, 13), "kind": ("person",)}, []),
        ({"from": "2023-13-01"}, [("from", "2023-13-01")]),
        ({"from": "soon", "to": "later"}, [("from", "soon"), ("to", "later")]),
        ({"from": date(2024, 1, 2), "to": date(2024, 1, 1)}, [("to", "2024-01-01")]),
        ({"kind": ("person", "ghost")}, [("kind", "ghost")]),
    ],
)
def test_what_cannot_be_meant_is_told(choices: Choices, keys: list[tuple[str, str]]) -> None:
    """A malformed choice is no error, and not passed over in silence."""
    assert [(problem.key, problem.value) for problem in problems(choices)] == keys


@pytest.mark.parametrize(
    ("key", "offered"),
    [
        ("actor", [("Q1", 2), ("Q2", 2), ("Q3", 2), ("Q4", 1), ("Q5", 1), ("Q6", 1)]),
        ("source", [("الصباح", 2), ("المساء", 1)]),
        ("topic", [("diplomacy", 2), ("climate", 1), ("economy", 1)]),
        ("kind", [("person", 3), ("place", 2), ("organisation", 1), ("people", 1)]),
    ],
)
def test_offers_values_with_their_articles(corpus: Corpus, key: str, offered: list[tuple[str, int]]) -> None:
    """Each value comes with the number of articles that choosing it leaves, and with words in both languages."""
    frame = options(corpus, key)
    assert list(zip(frame["code"], frame["articles"], strict=True)) == offered
    assert frame[["label_ar", "label_en"]].notna().all(axis=None)
    for code, articles in offered:
        if key != "kind":
            assert len(_left(corpus, {key: (code,)})) == articles


def test_offers_depend_on_other_choices(corpus: Corpus) -> None:
    """With one source chosen, actors are counted in its articles alone."""
    frame = options(narrow(corpus, {"source": ("المساء",)}), "actor")
    assert dict(zip(frame["code"], frame["articles"], strict=True)) == {"Q1": 1, "Q2": 1, "Q3": 1, "Q5": 1}


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", ()),
        ("  سالم   ليلى ", ("سالم", "ليلى")),
        ('"قمة  في المدينة" سالم', ("قمة في المدينة", "سالم")),
        ("«قمة» “في”", ("قمة", "في")),
        ('سالم"', ('سالم"',)),
        ("سالم سالم", ("سالم",)),
    ],
)
def test_queries_are_words_and_phrases(query: str, wanted: tuple[str, ...]) -> None:
    """Words stand apart unless quotation marks of any kind hold them together."""
    assert terms(query) == wanted


@pytest.mark.parametrize("said", ["", "2023", "13-09-2023", "2023-9-13", "2023-09-31", "yesterday"])
def test_no_days(said: str) -> None:
    """What is not a full ISO date is no day."""
    assert day(said) is None


def test_every_filter_looks_at_a_column_that_is_there(corpus: Corpus) -> None:
    """A filter names a table and a column of the contract."""
    assert all(each.column in corpus.table(each.table).columns for each in FILTERS)
