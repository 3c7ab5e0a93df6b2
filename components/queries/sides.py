"""Two parts of a corpus set side by side: two outlets, two periods, two actors, own reporting and agency copy."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

import ibis.expr.types as ir

from components.choices import day
from components.corpus import Corpus
from components.queries.copies import copied

By = Literal["source", "period", "actor", "copy"]
BYS: tuple[By, ...] = get_args(By)
REST = ""
"""The second side where it is all that is not in the first."""
TO = ".."
"""What stands between the first and the last day of a period in its code; a side without a day is open."""
Stretch = tuple[date | None, date | None]
"""The first and the last day of a period; None where it is open."""


@dataclass(frozen=True, slots=True)
class Versus:
    """What is compared: by what, and the codes of both sides.

    ``source`` and ``actor``: two codes, the second may be REST. ``period``: two stretches of days, as ``stretched``
    writes them. ``copy``: ``own`` and ``taken``.
    """

    by: By
    one: str
    other: str


def read(said: str) -> Versus | None:
    """What the address says, as ``source:code|code``; None where it says nothing that can be meant.

    A single day in the place of both periods parts the time before it from the time that begins with it.
    """
    by, _, codes = said.partition(":")
    one, _, other = codes.partition("|")
    if by == "copy":
        return Versus("copy", "own", "taken")
    if by == "period":
        return _periods(one, other)
    if by == "source" and one and one != other:
        return Versus("source", one, other)
    return Versus("actor", one, other) if by == "actor" and one and one != other else None


def _periods(one: str, other: str) -> Versus | None:
    parting = day(one)
    if parting:
        return Versus("period", stretched(None, parting - timedelta(days=1)), stretched(parting, None))
    codes = [stretched(*ends) for ends in map(stretch, (one, other)) if ends != (None, None)]
    return Versus("period", *codes) if len(set(codes)) == 2 else None


def stretch(code: str) -> Stretch:
    """The ends of the period that ``code`` names; both open where it names none, or one that ends before it begins."""
    first, _, last = code.partition(TO)
    ends = (day(first), day(last))
    return (None, None) if ends[0] and ends[1] and ends[0] > ends[1] else ends


def stretched(first: date | None, last: date | None) -> str:
    """The code of a period: ``stretch(stretched(first, last)) == (first, last)``."""
    return TO.join(end.isoformat() if end else "" for end in (first, last))


def written(versus: Versus) -> str:
    """``versus`` as the address says it: ``read(written(versus)) == versus``."""
    return f"{versus.by}:{versus.one}|{versus.other}"


def sides(corpus: Corpus, versus: Versus) -> tuple[Corpus, Corpus]:
    """The two parts of ``corpus``. An article is in both where two actors are named in one, or two periods overlap."""
    one, other = (_ids(corpus, versus, code) for code in (versus.one, versus.other))
    if versus.by == "copy":
        one, other = corpus.ids().anti_join(copied(corpus), "article_id"), copied(corpus)
    elif versus.other == REST:
        other = corpus.ids().anti_join(one, "article_id")
    return corpus.only(one), corpus.only(other)


def common(corpus: Corpus, versus: Versus) -> int:
    """How many articles of ``corpus`` are on both sides."""
    if versus.by not in ("actor", "period") or versus.other == REST:
        return 0
    one, other = (side.ids() for side in sides(corpus, versus))
    both = one.semi_join(other, "article_id")
    return int(corpus.frame(both.agg(n=both.count()))["n"].iloc[0])


def _ids(corpus: Corpus, versus: Versus, code: str) -> ir.Table:
    if versus.by == "actor":
        named = corpus.tables["mentions"]
        return named.filter(named.entity_id == code).select("article_id").distinct()
    printed = corpus.written()
    if versus.by == "period":
        return _within(printed, *stretch(code)).select("article_id")
    return printed.filter(printed.source == code).select("article_id")


def _within(printed: ir.Table, first: date | None, last: date | None) -> ir.Table:
    """The rows of ``printed`` from the day ``first`` to the day ``last``."""
    since = printed.filter(printed.published >= first) if first else printed
    return since.filter(since.published <= last) if last else since
