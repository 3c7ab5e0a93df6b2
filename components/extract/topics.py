"""Which topics a sentence is about, and the words that say so.

A topic's score is 1 − 2^(−w/2), w being the weights of its different terms in the sentence: one decisive term gives
.65, two of them .88. Weak terms of sister topics count together, as the press prints them on one page. Weak terms alone
say a topic only where they are many, or where the whole article is about it; and a lone word that is not decisive says
nothing in an article that is about something else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from components.extract.reading import Reading
from components.extract.terms import Hit, hits, spoken_in_title
from components.model import Topic

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
_NAMED = ("state:", "person:")


_Weights = dict[str, float]
"""The different terms that a sentence has for a page of the press, each with the weight of its heaviest topic there."""


@dataclass(frozen=True, slots=True)
class _Article:
    """What an article as a whole is about."""

    pages: Mapping[str, float]
    """The weight of each page of the press."""
    total: float

    def about(self, page: str) -> bool:
        """Whether the article is about ``page``, which a few weak terms then say too."""
        return self.pages.get(page, 0.0) >= max(_BROAD, _ABOUT * self.total)

    def about_another(self, page: str) -> bool:
        """Whether most of the article is about something else."""
        return any(part >= _OVER * self.total for name, part in self.pages.items() if name != page)


def topics(reading: Reading) -> Iterator[Topic]:
    """The topics of each sentence of an article, sentence by sentence, the weightiest first."""
    told = _told(reading)
    pages = {index: _pages(told[index]) for index in sorted(told)}
    weights = {index: {page: _weight(terms) for page, terms in found.items()} for index, found in pages.items()}
    whole = _whole(weights.values(), spoken_in_title(reading.article.title or "", reading.article.text))
    text, article_id = reading.article.text, reading.article.article_id
    for index, found in pages.items():
        carried = []
        for page, terms in found.items():
            rule = _rule(page, max(terms.values()), weights[index], whole)
            if rule:
                carried += [(*each, rule) for each in _carried(page, told[index])]
        for weight, topic, said, rule in sorted(carried, key=lambda each: (-each[0], each[1])):
            words = dict.fromkeys([text[start:end] for _, start, end, _ in said])
            yield Topic(
                article_id=article_id,
                sentence=reading.sentences[index].sentence,
                topic_id=topic,
                score=round(1 - _HALF ** (-weight / _HALF), 3),
                terms=tuple(words),
                rule="topic_term" if len(words) == 1 and rule == "topic_terms" else rule,
            )


def _told(reading: Reading) -> dict[int, list[Hit]]:
    """Place of a sentence -> the different terms that stand in it."""
    found = hits(reading.article.text, reading.mentions)
    begins = np.array([sentence.start for sentence in reading.sentences])
    ends = [sentence.end for sentence in reading.sentences]
    told: dict[int, list[Hit]] = {}
    places = np.searchsorted(begins, [hit[1] for hit in found], "right") - 1
    for index, hit in zip(places.tolist(), found, strict=True):
        if index >= 0 and hit[2] <= ends[index]:
            if index in told:
                told[index].append(hit)
            else:
                told[index] = [hit]
    return {index: _distinct(found) for index, found in told.items()}


def _distinct(hits: list[Hit]) -> list[Hit]:
    """``hits`` with each term where it stands first; a state said again in another role carries only what is new."""
    if len({hit[0] for hit in hits}) == len(hits):
        return hits
    seen: dict[str, set[str]] = {}
    found = []
    for key, start, end, carries in hits:
        known = seen.setdefault(key, set())
        new = tuple([each for each in carries if each[0] not in known])
        if new:
            found.append((key, start, end, new))
            known.update([topic for topic, _, _ in new])
    return found


def _pages(hits: Sequence[Hit]) -> dict[str, _Weights]:
    """What the terms of one sentence weigh for each page of the press."""
    pages: dict[str, _Weights] = {}
    for key, _, _, carries in hits:
        for _, page, weight in carries:
            if page not in pages:
                pages[page] = {key: weight}
            elif weight > pages[page].get(key, 0.0):
                pages[page][key] = weight
    return pages


def _whole(weights: Iterable[Mapping[str, float]], title: Iterable[Hit]) -> _Article:
    """What the article is about, by its sentences and the terms of its title."""
    whole: dict[str, float] = {}
    for pages in weights:
        for page, weight in pages.items():
            if weight >= _LEAST:
                whole[page] = whole.get(page, 0.0) + weight
    for _, _, _, carries in title:
        for _, page, weight in carries:
            whole[page] = whole.get(page, 0.0) + weight
    return _Article(whole, sum(whole.values()) or 1.0)


def _rule(page: str, strongest: float, pages: Mapping[str, float], whole: _Article) -> str | None:
    """Why a sentence is about ``page``; None where it is not. ``pages`` are its weights."""
    weight = pages[page]
    rival = max([other for name, other in pages.items() if name != page], default=0.0)
    if not (strongest > _WEAK or (weight >= _MANY and rival < weight)):
        return "topic_of_article" if rival < 2 * weight + 1 and whole.about(page) else None
    elsewhere = whole.pages.get(page, 0.0) - weight
    if weight < _PART * rival and elsewhere < _ABOUT * whole.total:
        return None
    if weight <= _NEAR and elsewhere < _LEAST and (rival >= 2 * weight or whole.about_another(page)):
        return None
    return "topic_terms"


def _carried(page: str, hits: Sequence[Hit]) -> Iterator[tuple[float, str, Iterable[Hit]]]:
    """The topics of ``page`` that stand by themselves, each with its weight and its terms; else the weightiest, with
    the terms of all."""
    terms: dict[str, dict[str, Hit]] = {}
    weights: dict[str, _Weights] = {}
    for hit in hits:
        for topic, own, weight in hit[3]:
            if own == page:
                if topic not in terms:
                    terms[topic], weights[topic] = {}, {}
                terms[topic][hit[0]], weights[topic][hit[0]] = hit, weight
    weighed = {topic: _weight(found) for topic, found in weights.items()}
    standing = [topic for topic in weighed if weighed[topic] >= _LEAST and max(weights[topic].values()) > _WEAK]
    for topic in standing:
        yield weighed[topic], topic, terms[topic].values()
    if not standing:
        best = max(weighed, key=lambda topic: (weighed[topic], topic))
        every = {hit[0]: hit for topic in (best, *terms) for hit in reversed(terms[topic].values())}
        together = {key: weight for found in weights.values() for key, weight in found.items()}
        yield _weight(together), best, sorted(every.values(), key=itemgetter(1))


def _weight(terms: _Weights) -> float:
    """What different terms weigh together."""
    weight = sum(terms.values())
    if weight <= _STATES:
        return weight
    named = sum([terms[key] for key in terms if key.startswith(_NAMED)])
    return weight - max(named - _STATES, 0.0)
