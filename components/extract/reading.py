"""One article in the course of being read: what the extractors have found in it so far."""

from dataclasses import dataclass

from components.model import Article, Mention, Quote, Sentence, TimeRef, Topic


@dataclass(frozen=True, slots=True)
class Happening:
    """One place where an article tells of a dated happening, before ``relate`` joins it with those of other articles.

    ``start``/``end`` is the word that tells it (its trigger), ``matter`` a code of ``matters.tsv``, ``actors`` the
    entity ids that take part, ``time`` the expression that dates it.
    """

    article_id: str
    sentence: int
    start: int
    end: int
    matter: str
    actors: tuple[str, ...]
    time: TimeRef
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, its sentences, and the finds of the extractors that have run; each sees what earlier ones found."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeRef, ...] = ()
    quotes: tuple[Quote, ...] = ()
    topics: tuple[Topic, ...] = ()
    happenings: tuple[Happening, ...] = ()
