"""The previewed effect of each kind of decision: counts that can be counted by eye, and that the revision gives."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from components.corpus import Corpus, open_corpus
from components.decisions import acts, file
from components.decisions.acts import Act, Decision
from components.pipeline.revise import revise
from components.queries.effects import effect
from tests import three_articles

A1, A2 = three_articles.at("a1", 1, "سالم"), three_articles.at("a2", 0, "سالم")
QUOTE, TIME = three_articles.at("a2", 1, "الأسعار ارتفعت"), three_articles.at("a2", 2, "عام 2019")
OPEN = three_articles.at("a1", 3, "أحمد")


def struck(table: acts.Found, find: Mapping[str, Any]) -> acts.StrikeOut:
    """The find of this place, struck out."""
    return acts.StrikeOut(table, find["article_id"], find["start"], find["end"])


# Of each concerned: finds, articles, statements, before and after.
CASES: list[tuple[tuple[Act, ...], dict[str, tuple[int, ...]]]] = [
    ((acts.MergeNames("Q2", "Q1"),), {"Q2": (2, 0, 2, 0, 2, 0), "Q1": (3, 5, 2, 3, 1, 3)}),
    (
        (acts.SplitName("Q3", ("القاهره",), "x-2", "القاهرة الثانية", "Cairo II", "place"),),
        {"Q3": (2, 1, 2, 1, 0, 0), "x-2": (0, 1, 0, 1, 0, 0)},
    ),
    ((acts.RejectName("Q1"),), {"Q1": (3, 0, 2, 0, 1, 0)}),
    ((acts.RenameEntity("Q1", "سالم بن علي", "Salim ibn Ali"),), {"Q1": (3, 3, 2, 2, 1, 1)}),
    ((acts.AddName("الاسعار", "x-9", "أسعار", "Prices", "product"),), {"x-9": (0, 1, 0, 1, 0, 0)}),
    ((acts.AddName("سالم", "x-9", "سالم", "Salem", "person"),), {"x-9": (0, 0, 0, 0, 0, 0)}),
    ((struck("mentions", A1),), {"Q1": (3, 2, 2, 2, 1, 1)}),
    ((struck("mentions", A1), struck("mentions", A2)), {"Q1": (3, 1, 2, 1, 1, 1)}),
    ((struck("quotes", QUOTE),), {"Q2": (2, 2, 2, 2, 2, 1)}),
    ((struck("times", TIME),), {"times": (4, 3, 2, 2, 0, 0)}),
    ((struck("mentions", OPEN),), {}),
    ((acts.HideEvent("e1"),), {}),
    ((acts.RejectName("Q99"),), {"Q99": (0, 0, 0, 0, 0, 0)}),
]


@pytest.mark.parametrize(("proposed", "wanted"), CASES, ids=[type(each[0]).__name__ for each, _ in CASES])
def test_an_effect_can_be_counted(
    corpus: Corpus, proposed: tuple[Act, ...], wanted: dict[str, tuple[int, ...]]
) -> None:
    """Finds, articles and statements of everybody concerned, before and after."""
    frame = effect(corpus, proposed).set_index("entity_id").drop(columns=["label_ar", "label_en"])
    assert {one: tuple(map(int, row)) for one, row in zip(frame.index, frame.to_numpy(), strict=True)} == wanted


@pytest.mark.parametrize(
    "proposed", [each for each, wanted in CASES if wanted], ids=lambda case: type(case[0]).__name__
)
def test_the_revision_keeps_the_promise(tmp_path: Path, proposed: tuple[Act, ...]) -> None:
    """What was promised before is what is counted after."""
    dataset = tmp_path / "set"
    dataset.mkdir()
    three_articles.write(dataset)
    promised = effect(open_corpus(dataset), proposed).set_index("entity_id")
    file.write(file.beside(dataset), [Decision(act) for act in proposed])
    revise(dataset)
    now = effect(open_corpus(dataset), proposed).set_index("entity_id")
    for column in ("finds", "articles", "quotes"):
        for one in now.index:
            assert now.loc[one, f"{column}_before"] == promised.loc[one, f"{column}_after"], (one, column)


def test_somebody_new_is_named(corpus: Corpus) -> None:
    """A name that the decision makes has its label in the preview."""
    frame = effect(corpus, [acts.AddName("الاسعار", "x-9", "أسعار", "Prices", "product")])
    assert list(frame["label_ar"]) == ["أسعار"]
