"""Where outlets tell the same event differently: other days, other places, other figures, other persons."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import ibis

from components.corpus import UNKNOWN, Corpus
from components.text import numerals
from components.text.fold import search_form

Facet = Literal["days", "places", "figures", "persons"]
MOST = 300
"""Events that are looked at, those of most articles first."""
_KINDS: Mapping[str, Facet] = {"place": "places", "person": "persons"}
_WORD = re.compile(r"(?<![\w/.-])و?([0-9٠-٩]+(?:[,٬][0-9٠-٩]+)*|[^\W\d_]+)(?![\w/-])")
_YEARS = range(1900, 2100)
"""Whole numbers that are more often a year than a count."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How one article tells an event: the sentence, and what it says of each facet."""

    article_id: str
    source: str
    source_en: str | None
    published: date | None
    earliest: date
    latest: date
    said: str
    entities: Mapping[str, tuple[str, ...]]
    """By facet (``places``, ``persons``) the ids of what the sentence names."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One event, how each article tells it, and the facets in which two outlets exclude each other."""

    event_id: str
    label_ar: str
    label_en: str
    tellings: tuple[Telling, ...]
    facets: tuple[Facet, ...]


def figures(sentence: str) -> Mapping[str, frozenset[int]]:
    """What ``sentence`` counts, by the noun that is counted (folded): «ثلاثة قتلى و12 جريحا» -> قتلي 3, جريحا 12."""
    found: dict[str, set[int]] = defaultdict(set)
    words: list[str] = []
    for match in _WORD.finditer(sentence):
        if numerals.value(match[1]) is not None:
            words.append(match[1])
            continue
        number = numerals.value(" ".join(words)) if words else None
        if number is not None and number not in _YEARS:
            found[search_form(match[1])].add(number)
        words = []
    return {noun: frozenset(numbers) for noun, numbers in found.items()}


def facets(tellings: Sequence[Telling]) -> tuple[Facet, ...]:
    """In what two of ``tellings``, of different outlets, exclude each other; to say less is not to disagree.

    Days exclude each other when no day is in both; places and persons when each names some and none is the same;
    figures when the same noun is counted differently.
    """
    pairs = [(a, b) for n, a in enumerate(tellings) for b in tellings[:n] if a.source != b.source]
    found: list[Facet] = []
    if any(a.latest < b.earliest or b.latest < a.earliest for a, b in pairs):
        found.append("days")
    for facet in _KINDS.values():
        if any(_apart(a.entities.get(facet, ()), b.entities.get(facet, ())) for a, b in pairs):
            found.append(facet)
    counted = {id(each): figures(each.said) for each in tellings}
    if any(
        _apart(counted[id(a)][noun], counted[id(b)][noun])
        for a, b in pairs
        for noun in counted[id(a)].keys() & counted[id(b)].keys()
    ):
        found.append("figures")
    return tuple(found)


def _apart(some: Iterable[Any], others: Iterable[Any]) -> bool:
    one, other = set(some), set(others)
    return bool(one and other) and not one & other


def found(corpus: Corpus) -> list[Disagreement]:
    """The events of ``corpus`` on which outlets disagree, those with most facets first."""
    reports = corpus.sourced("event_reports").filter(ibis._.source != UNKNOWN)
    wide = reports.group_by("event_id").agg(outlets=reports.source.nunique(), n=reports.count())
    wide = wide.filter(wide.outlets > 1).order_by([ibis.desc("n"), "event_id"]).limit(MOST)
    told = reports.semi_join(wide, "event_id")
    tellings = _tellings(corpus, told)
    names = corpus.tables["events"]
    labels = corpus.frame(
        names.filter(names.event_id.isin(sorted(tellings))).select("event_id", "label_ar", "label_en")
    )
    cards = [
        Disagreement(event_id, arabic, english, tuple(tellings[event_id]), facets(tellings[event_id]))
        for event_id, arabic, english in labels.itertuples(index=False, name=None)
    ]
    return sorted(
        (card for card in cards if card.facets),
        key=lambda card: (-len(card.facets), -len(card.tellings), card.event_id),
    )


def _tellings(corpus: Corpus, told: Any) -> Mapping[str, list[Telling]]:
    """The tellings of each event, by day of printing."""
    place = ["article_id", "sentence"]
    sentences = corpus.tables["sentences"].select(*place, first="start", last="end")
    articles = corpus.tables["articles"].select("article_id", "source_en", "text")
    rows = told.inner_join(sentences, place).inner_join(articles, "article_id")
    said = rows.text.substr(rows.first, rows["last"] - rows.first)
    wanted = rows.select("event_id", *place, "source", "source_en", "published", "earliest", "latest", said=said)
    frame = corpus.frame(wanted.order_by([ibis.asc("published", nulls_first=False), "article_id"]))
    named = corpus.tables["mentions"].semi_join(told.select(*place), place)
    named = named.filter(named.kind.isin(list(_KINDS)), named.entity_id.notnull())
    entities: dict[tuple[str, int], dict[str, tuple[str, ...]]] = defaultdict(dict)
    for article_id, sentence, kind, entity in corpus.frame(
        named.select(*place, "kind", "entity_id").distinct()
    ).itertuples(index=False):
        here = entities[article_id, sentence]
        here[_KINDS[kind]] = tuple(sorted({*here.get(_KINDS[kind], ()), entity}))
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for row in frame.astype(object).where(frame.notna(), None).to_dict("records"):
        days = {
            name: row[name] and row[name].date() if hasattr(row[name], "date") else row[name]
            for name in ("published", "earliest", "latest")
        }
        tellings[row["event_id"]].append(
            Telling(
                row["article_id"],
                row["source"],
                row["source_en"],
                said=row["said"],
                entities=entities[row["article_id"], row["sentence"]],
                **days,
            )
        )
    return tellings
