"""Weights are learnt: signs that tell kinds apart weigh for them, and pages are cut down as other pages look."""

import numpy as np
import pytest

from components.pipeline.cleaning.weighed import ALWAYS, KINDS
from tests.gold.cleaning_gold import Page, Row
from tests.gold.line_weights import Example, forms_of, learn


def _example(kind: str, *signs: str) -> Example:
    return Example(frozenset((*signs, ALWAYS)), kind, True, 10)


@pytest.mark.parametrize(("sign", "kind"), [("end .", "body"), ("word شارك", "chrome"), ("-1 related", "related")])
def test_a_sign_weighs_for_the_kind_that_it_is_met_with(sign: str, kind: str) -> None:
    """The probabilities of a line are one in sum, and highest for the kind of its sign."""
    page = [_example("body", "end ."), _example("chrome", "word شارك"), _example("related", "-1 related")]
    weights = learn([page] * 6)
    (odds,) = weights.likely([_example("body", sign)])
    assert odds.sum() == pytest.approx(1)
    assert KINDS[int(np.argmax(odds))] == kind


def test_signs_of_few_pages_weigh_nothing() -> None:
    """What only one page shows is its own."""
    page, own = [_example("body", "end .")], [_example("chrome", "word نادر")]
    assert set(learn([page, page, page, page, [*page, *own]]).places) == {"end .", ALWAYS}


def test_a_page_is_cut_down() -> None:
    """Without its menu, and with one paragraph or two: the lines below the text stay."""
    kinds = ["chrome", "title", "body", "body", "body", "chrome"]
    page = Page("p", "text", {}, "abcdef", [Row(at, at + 1, kind, 1) for at, kind in enumerate(kinds)])
    assert [form.raw for form in forms_of(page)] == ["abcdef", "b\nc\nd\ne\nf", "b\nc\nf", "b\nc\nd\nf"]
