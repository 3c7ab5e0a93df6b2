"""The nouns of the product: what an article is, and what can be found in one.

Every class is one row of the table that bears its plural name (see ``tables``). Offsets are code points: ``start`` and
``end`` of a find point into ``Article.text``, so that ``text[start:end] == surface``, always.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Basis = Literal["sidecar", "page", "text", "inferred", "unknown"]
EntityKind = Literal["person", "place", "organisation", "people", "event", "product"]
SegmentKind = Literal["title", "subheading", "body", "byline", "caption", "source", "keywords", "related", "chrome"]
Stance = Literal["neutral", "affirms", "warns", "doubts", "denies", "accuses", "urges", "promises"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Grain = Literal["time", "day", "week", "month", "quarter", "season", "year", "decade", "century", "none"]


@dataclass(frozen=True, slots=True)
class Article:
    """One press article: its text as displayed and analysed, and what is known about it."""

    article_id: str
    file: str
    part: int
    source: str | None
    source_en: str | None
    agency: str | None
    title: str | None
    author: str | None
    url: str | None
    published: date | None
    published_basis: Basis
    text: str
    folded: str
    """``text`` as it is searched (see ``text.shorthand``); never displayed."""
    words: int
    spelt: str = ""
    """``text`` as an exact spelling is searched in it (see ``text.shorthand``); never displayed."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Where one piece of a raw file went. All segments of one ``(file, record)`` together cover it, without overlap."""

    file: str
    record: int
    """1 for a file that is one page; the row number, from 1, in a file of rows (``.jsonl``, ``.csv``)."""
    raw_start: int
    raw_end: int
    kind: SegmentKind
    article_id: str | None
    text_start: int | None
    repaired: bool
    rule: str
    content: str | None = None
    """What stood there, as far as the article's text does not say it: of pieces left out or repaired, not of blanks."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article, numbered from 0 in reading order."""

    article_id: str
    sentence: int
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that articles name; ``country_id`` is the state that it belongs to or speaks for."""

    entity_id: str
    label_ar: str
    label_en: str
    kind: EntityKind
    country_id: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an article names an entity, without attached proclitics and titles.

    ``entity_id`` is None where a short form stays open; ``candidates`` then names whom it could mean. ``state_id`` is
    the state that a people, a capital or a seat of power speaks for. ``first`` marks the first mention of its entity in
    the article, ``first_of_state`` the first of its state or, where it speaks for none, of its entity: to count them is
    to count articles, at a fraction of the cost of telling articles apart; so for ``first_in_sentence`` and, of each
    spelling, ``first_so_spelled``. ``words_before`` and ``words_after`` are its ``text.neighbours``, by which a
    concordance is sorted without a look into the texts.
    """

    article_id: str
    sentence: int
    start: int
    end: int
    surface: str
    entity_id: str | None
    kind: EntityKind
    rule: str
    confidence: float
    candidates: tuple[str, ...] = ()
    state_id: str | None = None
    first: bool = False
    first_of_state: bool = False
    first_in_sentence: bool = False
    first_so_spelled: bool = False
    words_before: str = ""
    words_after: str = ""


@dataclass(frozen=True, slots=True)
class TimeRef:
    """One time expression: TIMEX3 type and value, and the interval of days that it can mean, both ends included."""

    article_id: str
    sentence: int
    start: int
    end: int
    surface: str
    type: TimeType
    value: str
    earliest: date | None
    latest: date | None
    grain: Grain
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Quote:
    """One attribution: who says it, with which cue, how the cue takes it, and the words said.

    ``cue`` is what stands in the text (وقالت), ``lemma`` the word of which it is a form (قال); empty where none does.
    """

    article_id: str
    sentence: int
    start: int
    end: int
    speaker_id: str | None
    speaker: str | None
    cue: str
    stance: Stance
    direct: bool
    rule: str
    lemma: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic of one sentence, its score in 0…1, the words that carried it; ``first`` as in ``Mention``."""

    article_id: str
    sentence: int
    topic_id: str
    score: float
    terms: tuple[str, ...]
    rule: str
    first: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One happening that one or more articles report, with the days on which it can have happened."""

    event_id: str
    label_ar: str
    label_en: str
    matter: str
    earliest: date
    latest: date
    grain: Grain
    articles: int
    sources: int
    decided: str | None = None
    """What an analyst did with it: ``confirmed`` ``redated`` ``merged`` ``split`` ``added``."""


@dataclass(frozen=True, slots=True)
class EventReport:
    """The words with which one article reports an event, and the days as this article gives them.

    ``lemma`` is the word for what happened (لقاء of ولقائه); empty where an analyst says that a sentence reports it.
    """

    event_id: str
    article_id: str
    sentence: int
    start: int
    end: int
    earliest: date
    latest: date
    rule: str
    lemma: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words that two articles share; ``article_a < article_b``."""

    article_a: str
    start_a: int
    end_a: int
    article_b: str
    start_b: int
    end_b: int
    words: int
    similarity: float


@dataclass(frozen=True, slots=True)
class Reject:
    """A piece of input that did not become an article: a short code for counting, a sentence for reading."""

    file: str
    part: int | None
    reason: str
    detail: str
