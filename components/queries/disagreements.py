"""Where outlets tell the same event differently: other days, other places, other figures, other persons."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.corpus import UNKNOWN, Corpus, among
from components.text import numerals
from components.text.fold import search_form

Facet = Literal["days", "places", "figures", "persons"]
MOST = 300
"""Events that are looked at, those of most articles first."""
NEAR = 50
"""Letters between the words of the event and a place that is where it happened."""
_PLACE = ["article_id", "sentence"]
_DAYS = ("published", "earliest", "latest")
_KINDS: Mapping[str, Facet] = {"place": "places", "person": "persons"}
_WORD = re.compile(r"(?<![\w/.-])و?([0-9٠-٩]+(?:[,٬][0-9٠-٩]+)*|[^\W\d_]+)(?![\w/-])")
_YEARS = range(1900, 2100)
"""Whole numbers that are more often a year than a count."""


# Words behind which a place is where something happens, and no more than named; «ب» is joined to it.
_WHERE = re.compile(
    r"(?:(?<![^\W\d_])(?:في|إلى|الى|بـ?|داخل|قرب|شمال|جنوب|شرق|غرب|وسط|مدينة|مدينه|بمدينة|قاعدة|بلدة)\s+|(?<![^\W\d_])[وف]?ب)$"
)


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
    """By facet (``places``, ``persons``) the ids of whom the sentence names, and of where it says that it happened."""


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
    labels = corpus.frame(
        among(corpus.tables["events"], "event_id", tellings).select("event_id", "label_ar", "label_en")
    )
    cards = [
        Disagreement(event_id, arabic, english, tuple(tellings[event_id]), facets(tellings[event_id]))
        for event_id, arabic, english in labels.itertuples(index=False, name=None)
    ]
    return sorted(
        (card for card in cards if card.facets),
        key=lambda card: (-len(card.facets), -len(card.tellings), card.event_id),
    )


def _tellings(corpus: Corpus, told: ir.Table) -> Mapping[str, list[Telling]]:
    """The tellings of each event, by day of printing."""
    frame = _said(corpus, told)
    if frame.empty:
        return {}
    entities = _named(corpus, frame)
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for row in frame.astype(object).where(frame.notna(), None).to_dict("records"):
        telling = Telling(
            row["article_id"],
            row["source"],
            row["source_en"],
            said=row["said"],
            entities=entities[row["article_id"], row["sentence"]],
            **{name: row[name].date() if hasattr(row[name], "date") else row[name] for name in _DAYS},
        )
        tellings[row["event_id"]].append(telling)
    return tellings


def _said(corpus: Corpus, told: ir.Table) -> pd.DataFrame:
    """The reports ``told`` with the sentence ``said``, the ``first`` letter of it, and the outlet's ``source_en``.

    Only the texts of these articles are unpacked, and cut here: the engine would unpack one for each report.
    """
    sentences = corpus.tables["sentences"].select(*_PLACE, first="start", last="end")
    rows = told.inner_join(sentences, _PLACE)
    rows = rows.select("event_id", *_PLACE, "source", *_DAYS, "start", "end", "first", "last")
    frame = corpus.frame(rows.order_by([ibis.asc("published", nulls_first=False), "article_id"]))
    if frame.empty:
        return frame
    articles = among(corpus.tables["articles"], "article_id", frame["article_id"])
    texts = corpus.frame(articles.select("article_id", "source_en", "text")).set_index("article_id")
    frame = frame.join(texts, on="article_id")
    said = [text[a:b] for text, a, b in zip(frame.pop("text"), frame["first"], frame.pop("last"), strict=True)]
    return frame.assign(said=said)


def _named(corpus: Corpus, told: pd.DataFrame) -> Mapping[tuple[str, int], dict[str, tuple[str, ...]]]:
    """Whom each sentence of ``told`` names, and where it says that it happened; a place stands for its state, too."""
    sentences = {(row["article_id"], row["sentence"]): row for row in told.to_dict("records")}
    named = among(corpus.tables["mentions"], "article_id", told["article_id"])
    named = named.filter(named.kind.isin(list(_KINDS)))
    named = named.inner_join(corpus.tables["entities"].select("entity_id", "country_id"), "entity_id")
    rows = corpus.frame(named.select("article_id", "sentence", "start", "kind", "entity_id", "country_id"))
    rows = rows.merge(told[_PLACE].drop_duplicates(), on=_PLACE)
    found: dict[tuple[str, int], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows.to_dict("records"):
        place = row["article_id"], row["sentence"]
        before = sentences[place]["said"][: row["start"] - sentences[place]["first"]]
        if row["kind"] == "place" and not (_WHERE.search(before) and _near(row["start"], sentences[place])):
            continue
        state = {row["country_id"]} if row["kind"] == "place" and isinstance(row["country_id"], str) else set()
        found[place][_KINDS[row["kind"]]] |= {row["entity_id"]} | state
    return defaultdict(
        dict, {place: {facet: tuple(sorted(ids)) for facet, ids in here.items()} for place, here in found.items()}
    )


def _near(start: int, report: Mapping[Any, Any]) -> bool:
    """Whether what begins at ``start`` stands near the words that report the event, and so belongs to it."""
    return bool(report["start"] - NEAR <= start <= report["end"] + NEAR)
