"""Which topics a sentence is about, and the words that say so.

A topic's score is 1 − 2^(−w/2), w being the weights of its different terms in the sentence: one decisive term gives
.65, two of them .88. Weak terms of sister topics count together, as the press prints them on one page. Weak terms alone
say a topic only where they are many, or where the whole article is about it; and a lone word that is not decisive says
nothing in an article that is about something else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from components import lexicon
from components.extract.reading import Reading
from components.extract.terms import Hit, hits
from components.model import Topic
from components.text import spans

_LEAST, _MANY = 2.0, 4.0
"""The least weight of a topic, and of one with weak terms alone."""
_WEAK, _NEAR = 1.0, 2.0
_HALF = 2.0
_ABOUT, _BROAD = 0.33, 5.0
"""What part of the weight of an article a page holds that the article is about, and the least such weight."""
_OVER = 0.5
_PART = 0.35
_STATES = 2.0
"""The most that the states and persons of one sentence weigh together."""


@dataclass(slots=True)
class _Page:
    """What one sentence has for the topics that the press prints on one page."""

    terms: dict[str, dict[str, Hit]] = field(default_factory=dict)
    """Topic -> term -> where it stands first."""
    _weighed: float | None = None

    def add(self, hit: Hit) -> None:
        self.terms.setdefault(hit.topic, {}).setdefault(hit.key, hit)
        self._weighed = None

    def weight(self) -> float:
        """The weight of the different terms, each as its heaviest topic has it."""
        if self._weighed is None:
            self._weighed = _weight([hit for terms in self.terms.values() for hit in terms.values()])
        return self._weighed

    def strongest(self) -> float:
        return max(hit.weight for terms in self.terms.values() for hit in terms.values())


def topics(reading: Reading) -> Iterator[Topic]:
    """The topics of each sentence of an article, sentence by sentence, the weightiest first."""
    told = _told(reading)
    whole = _whole(told, reading.article.title)
    for index in sorted(told):
        pages = told[index]
        found = []
        for page, here in pages.items():
            rule = _rule(page, here, pages, whole)
            if rule:
                found += [(_weight(terms), topic, terms, rule) for topic, terms in _carried(here)]
        for weight, topic, terms, rule in sorted(found, key=lambda each: (-each[0], each[1])):
            words = dict.fromkeys(reading.article.text[hit.start : hit.end] for hit in terms)
            yield Topic(
                article_id=reading.article.article_id,
                sentence=reading.sentences[index].sentence,
                topic_id=topic,
                score=round(1 - _HALF ** (-weight / _HALF), 3),
                terms=tuple(words),
                rule="topic_term" if len(words) == 1 and rule == "topic_terms" else rule,
            )


def _told(reading: Reading) -> dict[int, dict[str, _Page]]:
    """Place of a sentence -> page of the press -> what the sentence has for it."""
    frames = [(sentence.start, sentence.end) for sentence in reading.sentences]
    told: dict[int, dict[str, _Page]] = {}
    for hit in hits(reading.article.text, reading.mentions):
        index = spans.holder(frames, hit.start)
        if index is not None and hit.end <= frames[index][1]:
            pages, page = told.setdefault(index, {}), _pages()[hit.topic]
            if page not in pages:
                pages[page] = _Page()
            pages[page].add(hit)
    return told


def _whole(told: Mapping[int, Mapping[str, _Page]], title: str | None) -> Mapping[str, float]:
    """The weight of each page over the article and its title; nothing for an article of one sentence."""
    whole: dict[str, float] = {}
    for pages in told.values():
        for page, here in pages.items():
            if here.weight() >= _LEAST:
                whole[page] = whole.get(page, 0.0) + here.weight()
    for hit in hits(title or ""):
        page = _pages()[hit.topic]
        whole[page] = whole.get(page, 0.0) + hit.weight
    return whole


def _rule(page: str, here: _Page, pages: Mapping[str, _Page], whole: Mapping[str, float]) -> str | None:
    """Why the sentence is about ``page``; None where it is not."""
    weight, strongest = here.weight(), here.strongest()
    rival = max((other.weight() for name, other in pages.items() if name != page), default=0.0)
    total = sum(whole.values()) or 1.0
    elsewhere = whole.get(page, 0.0) - weight
    if strongest > _WEAK or (weight >= _MANY and rival < weight):
        if weight <= _NEAR and rival >= 2 * weight and elsewhere < _LEAST:
            return None
        if weight < _PART * rival and elsewhere < _ABOUT * total:
            return None
        if (
            weight <= _NEAR
            and elsewhere < _LEAST
            and any(part >= _OVER * total for name, part in whole.items() if name != page)
        ):
            return None
        return "topic_terms"
    about = whole.get(page, 0.0) >= max(_BROAD, _ABOUT * total)
    return "topic_of_article" if about and rival < 2 * weight + 1 else None


def _carried(here: _Page) -> Iterator[tuple[str, Sequence[Hit]]]:
    """The topics of a page that stand by themselves, each with its terms; else the weightiest, with all of them."""
    by_weight = {topic: list(terms.values()) for topic, terms in here.terms.items()}
    own = [
        topic for topic, terms in by_weight.items() if _weight(terms) >= _LEAST and any(h.weight > _WEAK for h in terms)
    ]
    if own:
        yield from ((topic, by_weight[topic]) for topic in own)
        return
    best = max(by_weight, key=lambda topic: (_weight(by_weight[topic]), topic))
    every = {hit.key: hit for topic in (best, *by_weight) for hit in reversed(by_weight[topic])}
    yield best, sorted(every.values(), key=lambda hit: hit.start)


def _weight(terms: Sequence[Hit]) -> float:
    heaviest: dict[str, float] = {}
    for hit in terms:
        if hit.weight > heaviest.get(hit.key, 0.0):
            heaviest[hit.key] = hit.weight
    named = sum([weight for key, weight in heaviest.items() if key.startswith(("state:", "person:"))])
    return sum(heaviest.values()) - max(named - _STATES, 0.0)


@cache
def _pages() -> Mapping[str, str]:
    """Topic -> the page of the press (one of ten) that holds it."""
    return {row["topic_id"]: row["press"] for row in lexicon.rows("topics")}
