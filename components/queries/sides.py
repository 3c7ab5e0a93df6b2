"""Two parts of a corpus set side by side: two outlets, two periods, two actors, own reporting and agency copy."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

import ibis.expr.types as ir

from components.choices import day
from components.corpus import Corpus
from components.queries.copies import copied

By = Literal["source", "period", "actor", "copy"]
BYS: tuple[By, ...] = get_args(By)
REST = ""
"""The second side where it is all that is not in the first."""


@dataclass(frozen=True, slots=True)
class Versus:
    """What is compared: by what, and the codes of both sides.

    ``source`` and ``actor``: two codes, the second may be REST. ``period``: the first day of the second period, twice.
    ``copy``: ``own`` and ``taken``.
    """

    by: By
    one: str
    other: str


def read(said: str) -> Versus | None:
    """What the address says, as ``source:code|code``; None where it says nothing that can be meant."""
    by, _, codes = said.partition(":")
    one, _, other = codes.partition("|")
    if by == "copy":
        return Versus("copy", "own", "taken")
    if by == "period":
        return Versus("period", one, one) if day(one) else None
    if by == "source" and one and one != other:
        return Versus("source", one, other)
    return Versus("actor", one, other) if by == "actor" and one and one != other else None


def written(versus: Versus) -> str:
    """``versus`` as the address says it: ``read(written(versus)) == versus``."""
    return f"{versus.by}:{versus.one}|{versus.other}"


def sides(corpus: Corpus, versus: Versus) -> tuple[Corpus, Corpus]:
    """The two parts of ``corpus``. No article is in both, but where two actors are named in one."""
    one, other = (_ids(corpus, versus, code) for code in (versus.one, versus.other))
    if versus.by == "copy":
        one, other = corpus.ids().anti_join(copied(corpus), "article_id"), copied(corpus)
    elif versus.by == "period":
        before, after = (_days(corpus, versus.one, later) for later in (False, True))
        one, other = before, after
    elif versus.other == REST:
        other = corpus.ids().anti_join(one, "article_id")
    return corpus.only(one), corpus.only(other)


def _ids(corpus: Corpus, versus: Versus, code: str) -> ir.Table:
    if versus.by == "actor":
        named = corpus.tables["mentions"]
        return named.filter(named.entity_id == code).select("article_id").distinct()
    written = corpus.written()
    return written.filter(written.source == code).select("article_id")


def _days(corpus: Corpus, first: str, later: bool) -> ir.Table:
    """The articles printed from the day ``first`` on, or before it."""
    start: date | None = day(first)
    printed = corpus.written()
    fits = printed.published >= start if later else printed.published < start
    return printed.filter(fits).select("article_id")
