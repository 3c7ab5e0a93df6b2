"""What was worked out for the last choices of articles: the articles themselves, and the answers about them."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import ibis.expr.types as ir
import pandas as pd

KEPT = 8
"""So many choices stay at hand; the articles of one are, of a million, about 70 MB."""
MOST = 8_000_000
"""Bytes of answers that are kept for one choice, the last ones."""
QUESTION = 100_000
"""Bytes that a question takes beside its answer."""


@dataclass(slots=True)
class _Choice:
    """One choice: its articles, once they were asked for; the rows that were asked for last, with what was asked; and
    answers by question, each with its bytes."""

    lock: Any = field(default_factory=Lock)
    articles: ir.Table | None = None
    rows: tuple[Any, ir.Table] | None = None
    answers: OrderedDict[Any, tuple[pd.DataFrame, int]] = field(default_factory=OrderedDict)


class Answered:
    """Keeps what was worked out for the KEPT choices that were used last. May be shared by threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._choices: OrderedDict[Any, _Choice] = OrderedDict()

    def articles(self, choice: Any, select: Callable[[], ir.Table]) -> ir.Table:
        """What ``select`` gave when it was asked first for ``choice``; nobody else asks meanwhile."""
        found = self._choice(choice)
        with found.lock:
            if found.articles is None:
                found.articles = select()
            return found.articles

    def rows(self, choice: Any, question: Any, select: Callable[[], ir.Table]) -> ir.Table:
        """What ``select`` gave for ``question`` (any key), if that is what was asked last for ``choice``."""
        found = self._choice(choice)
        with found.lock:
            if found.rows is None or found.rows[0] != question:
                found.rows = question, select()
            return found.rows[1]

    def frame(self, choice: Any, question: Any, ask: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """What ``ask`` answered to ``question`` (any key) when it was asked last; the caller may change the frame."""
        answers = self._choice(choice).answers
        with self._lock:
            known = answers.get(question)
            if known:
                answers.move_to_end(question)
        frame = known[0] if known else ask()
        if not known:
            with self._lock:
                answers[question] = frame, QUESTION + int(frame.memory_usage().sum())
                while sum(size for _, size in answers.values()) > MOST:
                    answers.popitem(last=False)
        # Pandas copies on write: who changes the copy changes nothing here.
        return frame.copy(deep=False)

    def _choice(self, choice: Any) -> _Choice:
        with self._lock:
            found = self._choices.setdefault(choice, _Choice())
            self._choices.move_to_end(choice)
            while len(self._choices) > KEPT:
                self._choices.popitem(last=False)
            return found
