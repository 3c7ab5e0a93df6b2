"""Decisions that cannot both hold, and decisions that can."""

from datetime import date

import pytest

from components.decisions import acts
from components.decisions.acts import Act, Decision
from components.decisions.conflicts import conflicts

DAY, NEXT = date(2023, 9, 12), date(2023, 9, 13)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (acts.MergeNames("a", "b"), acts.MergeNames("a", "c")),
        (acts.MergeNames("a", "b"), acts.MergeNames("b", "a")),
        (acts.MergeNames("a", "b"), acts.RejectName("b")),
        (acts.MergeNames("a", "b"), acts.RejectName("a")),
        (acts.RenameEntity("a", "س", "S"), acts.RenameEntity("a", "ص", "S")),
        (acts.SplitName("a", ("س",), "x", "س", "S", "person"), acts.SplitName("a", ("س",), "y", "س", "S", "person")),
        (acts.AddName("س", "a", "س", "S", "person"), acts.AddName("س", "b", "س", "S", "person")),
        (acts.StrikeOut("times", "a1", 1, 2), acts.Judge("times", "a1", 1, 2, True)),
        (acts.ConfirmEvent("e"), acts.HideEvent("e")),
        (acts.RedateEvent("e", DAY, DAY), acts.RedateEvent("e", NEXT, NEXT)),
        (acts.MergeEvents("e", "f"), acts.HideEvent("f")),
    ],
)
def test_contradictions(one: Act, other: Act) -> None:
    """Both orders are found, and the later one is named as the later one."""
    for first, second in ((one, other), (other, one)):
        found = conflicts([Decision(first), Decision(second)])
        assert {(each.earlier.act, each.later.act) for each in found} == {(first, second)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (acts.MergeNames("a", "b"), acts.MergeNames("c", "b")),
        (acts.MergeNames("a", "b"), acts.RenameEntity("b", "س", "S")),
        (acts.StrikeOut("times", "a1", 1, 2), acts.Judge("times", "a1", 1, 2, False)),
        (acts.StrikeOut("times", "a1", 1, 2), acts.StrikeOut("quotes", "a1", 1, 2)),
        (acts.SplitName("a", ("س",), "x", "س", "S", "person"), acts.SplitName("a", ("ص",), "y", "ص", "S", "person")),
        (acts.ConfirmEvent("e"), acts.RedateEvent("e", DAY, DAY)),
        (acts.ConfirmEvent("e"), acts.HideEvent("f")),
    ],
)
def test_agreements(one: Act, other: Act) -> None:
    """Decisions about different things, or that say the same, stand side by side."""
    assert conflicts([Decision(one), Decision(other)]) == ()
