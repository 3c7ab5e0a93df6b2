"""The filters: how each narrows a corpus, how the address writes it, and what it offers to choose."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_
from typing import Any, Literal, get_args

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.choices import Choices, Problem, day, problems, terms, values
from components.corpus import Corpus
from components.model import EntityKind
from components.queries.copies import copied
from components.queries.saying import says
from components.tables import FIRSTS
from components.words import say

__all__ = ["FILTERS", "Choices", "Problem", "from_address", "labels", "narrow", "options", "problems", "to_address"]

Kind = Literal["many", "rows", "since", "until", "text", "switch", "copy"]
OFFERED = 500
KINDS: tuple[str, ...] = get_args(EntityKind)
PRINTED, OWN, TAKEN = "printed", "own", "taken"
COPIES = (PRINTED, OWN, TAKEN)
"""Of articles: all as they were printed, what an outlet wrote itself, what it took over."""
UNKNOWN = "-"
"""The code, in the address, of articles whose source is unknown."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: its key in the address, how it narrows, and the column of the table that it looks at.

    ``many`` keeps the articles with any of the values; ``rows`` keeps rows with any of them, of ``table`` only;
    ``since`` and ``until`` keep articles by day, ends included; ``text`` keeps those that say all the words; ``copy``
    keeps what an outlet wrote itself (OWN), or what it took over (TAKEN).
    """

    key: str
    kind: Kind
    table: str
    column: str


FILTERS: tuple[Filter, ...] = (
    Filter("from", "since", "articles", "published"),
    Filter("to", "until", "articles", "published"),
    Filter("source", "many", "articles", "source"),
    Filter("copy", "copy", "articles", "agency"),
    Filter("topic", "many", "topics", "topic_id"),
    Filter("actor", "many", "mentions", "entity_id"),
    Filter("kind", "rows", "mentions", "kind"),
    Filter("kind", "rows", "entities", "kind"),
    Filter("q", "text", "articles", "folded"),
    Filter("exact", "switch", "articles", "spelt"),
)


def narrow(corpus: Corpus, choices: Choices) -> Corpus:
    """``corpus`` without what ``choices`` leave out; lazily, and the order of the choices does not matter.

    A value that the corpus does not know leaves nothing; a day that is none narrows nothing (see ``problems``).
    """
    for each in FILTERS:
        if choices.get(each.key):
            corpus = _NARROW[each.kind](corpus, each, choices)
    return corpus


def _many(corpus: Corpus, of: Filter, choices: Choices) -> Corpus:
    column = corpus.tables[of.table][of.column]
    return _only(corpus, of, _any_of(column, values(choices, of.key)))


def _rows(corpus: Corpus, of: Filter, choices: Choices) -> Corpus:
    wanted = values(choices, of.key)
    return corpus.where(of.table, lambda table: _any_of(table[of.column], wanted))


def _since(corpus: Corpus, of: Filter, choices: Choices) -> Corpus:
    first = day(choices[of.key])
    return _only(corpus, of, corpus.tables[of.table][of.column] >= first) if first else corpus


def _until(corpus: Corpus, of: Filter, choices: Choices) -> Corpus:
    last = day(choices[of.key])
    return _only(corpus, of, corpus.tables[of.table][of.column] <= last) if last else corpus


def _text(corpus: Corpus, of: Filter, choices: Choices) -> Corpus:
    table, exact = corpus.tables[of.table], bool(choices.get("exact"))
    fits = [says(table, each, exact) for each in terms(choices[of.key])]
    return _only(corpus, of, reduce(and_, fits)) if fits else corpus


def _copy(corpus: Corpus, of: Filter, choices: Choices) -> Corpus:
    if choices[of.key] not in (OWN, TAKEN):
        return corpus
    articles, copy = corpus.tables["articles"], copied(corpus)
    own = choices[of.key] == OWN
    return corpus.only(articles.anti_join(copy, "article_id").select("article_id") if own else copy)


_NARROW: Mapping[Kind, Callable[[Corpus, Filter, Choices], Corpus]] = {
    "many": _many,
    "rows": _rows,
    "since": _since,
    "until": _until,
    "text": _text,
    "copy": _copy,
    "switch": lambda corpus, of, choices: corpus,  # noqa: ARG005
}


def _only(corpus: Corpus, of: Filter, fits: Any) -> Corpus:
    return corpus.only(corpus.tables[of.table].filter(fits).select("article_id"))


def _any_of(column: Any, wanted: tuple[str, ...]) -> Any:
    known = column.isin([each for each in wanted if each != UNKNOWN])
    return known | column.isnull() if UNKNOWN in wanted else known


def from_address(params: Mapping[str, str | list[str]]) -> Choices:
    """What the address chooses; keys that are no filter are left out, malformed days stay as they were said."""
    choices: dict[str, Any] = {}
    for each in FILTERS:
        said = params.get(each.key) or []
        several = [value for value in ([said] if isinstance(said, str) else said) if value.strip()]
        if several:
            choices[each.key] = _read(each.kind, several)
    return {key: value for key, value in choices.items() if value}


def _read(kind: Kind, said: list[str]) -> Any:
    if kind in ("many", "rows"):
        return tuple(sorted(set(said)))
    if kind == "switch":
        return said[-1].lower() not in ("0", "false", "no")
    if kind in ("text", "copy"):
        return " ".join(said)
    return day(said[-1]) or said[-1]


def to_address(choices: Choices) -> dict[str, list[str]]:
    """``choices`` as the address writes them: ``from_address(to_address(choices)) == choices``."""
    said: dict[str, list[str]] = {}
    for key in dict.fromkeys(each.key for each in FILTERS):
        value = choices.get(key)
        if isinstance(value, bool):
            said |= {key: ["1"]} if value else {}
        elif isinstance(value, date):
            said[key] = [value.isoformat()]
        elif value:
            said[key] = list(values(choices, key))
    return said


def options(corpus: Corpus, key: str) -> pd.DataFrame:
    """What can be chosen for the filter ``key`` (``many`` or ``rows``), as ``code, label_ar, label_en, articles``.

    ``articles`` is how many articles of ``corpus`` the choice would leave; the OFFERED with most of them, most first.
    """
    of = next(each for each in FILTERS if each.key == key)
    table = corpus.table(of.table)
    code = table[of.column].fill_null(UNKNOWN) if key == "source" else table[of.column]
    table = table.mutate(code=code)
    table = table.filter(table.code.notnull())
    counts = table.group_by("code").agg(articles=_articles(of, table))
    counts = counts.order_by([ibis.desc("articles"), "code"]).limit(OFFERED)
    found = counts.left_join(labels(corpus, key), "code").order_by([ibis.desc("articles"), "code"])
    frame = corpus.frame(found.select("code", "label_ar", "label_en", "articles"))
    for column in ("label_ar", "label_en"):
        frame[column] = frame[column].fillna(frame["code"])
    return frame


def _articles(of: Filter, table: ir.Table) -> Any:
    """How many articles the rows of ``table`` with one code come from, counted in the cheapest way."""
    if of.table == "articles":
        return table.count()
    _, counted = FIRSTS.get(of.table, {}).get("first", ((), ()))
    return table["first"].sum() if counted == (of.column,) else table.article_id.nunique()


def labels(corpus: Corpus, key: str) -> ir.Table:
    """The words of the codes of the filter ``key`` (``many`` or ``rows``): ``code, label_ar, label_en``."""
    if key == "actor":
        entities = corpus.tables["entities"]
        return entities.select("label_ar", "label_en", code="entity_id")
    if key == "source":
        articles = corpus.tables["articles"]
        names = {"label_ar": articles.source.min(), "label_en": articles.source_en.min()}
        named = articles.group_by(code=articles.source).agg(**names)
        unknown = {"code": UNKNOWN, "label_ar": say("source.unknown", "ar"), "label_en": say("source.unknown", "en")}
        return named.filter(named.code.notnull()).union(ibis.memtable([unknown]))
    if key == "kind":
        return ibis.memtable(
            [{"code": k, "label_ar": say(f"kind.{k}", "ar"), "label_en": say(f"kind.{k}", "en")} for k in KINDS]
        )
    return corpus.labels(key)
