"""What was asked before is not asked again, and what is kept stays small."""

from collections.abc import Callable

import ibis
import ibis.expr.types as ir
import pandas as pd

from components import answered
from components.answered import KEPT, MOST, Answered


def _asking(log: list[str], name: str, values: int = 3) -> Callable[[], pd.DataFrame]:
    def ask() -> pd.DataFrame:
        log.append(name)
        return pd.DataFrame({"n": range(values)})

    return ask


def test_the_same_question_is_asked_once() -> None:
    """Of one choice; another choice and another question are asked anew."""
    kept, log = Answered(), list[str]()
    for choice, question in (("a", 1), ("a", 1), ("a", 2), ("b", 1), ("a", 1)):
        assert kept.frame(choice, question, _asking(log, f"{choice}{question}"))["n"].tolist() == [0, 1, 2]
    assert log == ["a1", "a2", "b1"]


def test_who_changes_an_answer_changes_it_for_nobody_else() -> None:
    """The frame belongs to the caller."""
    kept, log = Answered(), list[str]()
    first = kept.frame("a", 1, _asking(log, "a1"))
    first.loc[0, "n"] = 99
    first["more"] = 1
    assert kept.frame("a", 1, _asking(log, "a1")).to_dict("list") == {"n": [0, 1, 2]}


def test_the_rows_asked_for_last_are_kept() -> None:
    """Of each choice one table; another question of the same choice takes its place."""
    kept, log = Answered(), list[str]()

    def select(name: str) -> Callable[[], ir.Table]:
        return lambda: ibis.memtable({"n": [log.append(name) or len(log)]})

    for choice, question in (("a", 1), ("a", 1), ("b", 1), ("a", 1), ("a", 2), ("a", 1)):
        kept.rows(choice, question, select(f"{choice}{question}"))
    assert log == ["a1", "b1", "a2", "a1"]


def test_what_was_not_used_for_long_goes() -> None:
    """The choices before the last KEPT, and the answers beyond MOST bytes."""
    kept, log = Answered(), list[str]()
    for choice in range(KEPT + 1):
        kept.frame(choice, 1, _asking(log, str(choice)))
    kept.frame(0, 1, _asking(log, "again"))
    kept.frame(KEPT, 1, _asking(log, "never"))
    assert log[-1] == "again"
    for question in range(MOST // answered.QUESTION + 1):
        kept.frame("full", question, _asking(log, "full"))
    kept.frame("full", 0, _asking(log, "first again"))
    kept.frame("full", MOST // answered.QUESTION, _asking(log, "never"))
    assert log[-1] == "first again"
