"""What a chart is: one declaration from which the panel, its table, its evidence and every export follow."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts.counting import NOTHING_DECLARED, Counting
from components.decisions.acts import Judged

Mark = Mapping[str, Any]
"""What identifies one mark of a chart: the values of the chart's ``marks`` columns in the row it was drawn from."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice that a page offers for its charts (``unit``: mentions, articles …); the first value is the default.

    The key is also the key in the address; the words are ``choice.<key>`` and ``choice.<key>.<value>``.
    """

    key: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One question put to a corpus, and how the answer is drawn.

    ``data(corpus, **choices)`` returns the frame: code names as columns, one row per mark, and pairs ``<name>_ar``,
    ``<name>_en`` for anything that is said in the reader's language. ``draw(frame, **choices)`` sees only that frame,
    in which each pair has become one column ``<name>``; every trace that can be clicked carries ``customdata``: the
    ``marks`` columns, in order. ``opens(corpus, mark, **choices)`` is the evidence behind one mark: a lazy table with
    one row per find and the columns ``article_id, sentence, start, end``. ``says(frame, **choices)`` is what the answer
    fills in. All of them take the choices of other charts too, and pass over them; those that take ``profile`` (an
    entity id) or ``compare`` (codes of outlets) find a default.

    The words are ``chart.<key>.title`` (the question), ``.answer`` (a sentence with ``{n}`` …), ``.form`` (how it is
    drawn, for who cannot see it) and ``.counted`` (what is peculiar to its counting); axes are ``column.<column>``.
    A fact that is the key of words stands for them, filled with the other facts; the fact ``instead`` is the key of the
    words that answer instead of ``.answer``.
    """

    key: str
    data: Callable[..., pd.DataFrame]
    draw: Callable[..., go.Figure]
    opens: Callable[..., ir.Table]
    marks: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    says: Callable[..., Mapping[str, Any]] = lambda _frame, **_choices: {}
    measure: Callable[..., str] = lambda **_choices: "articles"
    """The column that the marks show, under these choices: what evidence is counted against."""
    behind: Callable[..., Judged] = lambda **_choices: "articles"
    """The table of which each find that ``opens`` gives is a row, under these choices and for this mark: what a sample
    of it is judged as."""
    counting: Counting = NOTHING_DECLARED
    """Its rates with their denominators and intervals, and its constants: «How was this counted?» is written of it."""
    spoken: Callable[..., ir.Table] | None = None
    """``spoken(corpus, **choices)``: all places of the ``words`` that the chart counts, for no table holds them."""
    lacking: str = "chart.nothing"
    """The key of the words that answer where the frame is empty."""
