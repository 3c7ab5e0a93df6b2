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
from components.extract.terms import Carried, Hit, hits, spoken_in_title
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


_Said = tuple[str, float, Hit]
"""A topic that a term carries, the weight with which it does, and the term."""


@dataclass(frozen=True, slots=True)
class _Article:
    """What an article as a whole is about."""

    pages: Mapping[str, float]
    """The weight of each page of the press."""
    total: float
    about: frozenset[str]
    """The pages that the article is about, which a few weak terms then say too."""
    mostly: frozenset[str]
    """The pages that hold most of the article."""


def topics(reading: Reading) -> Iterator[Topic]:
    """The topics of each sentence of an article, sentence by sentence, the weightiest first."""
    told = _told(reading)
    pages = {index: _pages(told[index]) for index in sorted(told)}
    weights = {index: {page: _together(said) for page, said in found.items()} for index, found in pages.items()}
    whole = _whole(weights.values(), spoken_in_title(reading.article.title or "", reading.article.text))
    text, article_id = reading.article.text, reading.article.article_id
    for index, found in pages.items():
        heaviest, *others = sorted(weights[index].values(), reverse=True)
        second = others[0] if others else 0.0
        carried = []
        for page, said in found.items():
            weight = weights[index][page]
            rule = _rule(page, said, weight, second if weight == heaviest else heaviest, whole)
            if rule:
                carried += [(*each, rule) for each in _carried(said)]
        if len(carried) > 1:
            carried.sort(key=lambda each: (-each[0], each[1]))
        for weight, topic, terms, rule in carried:
            words = dict.fromkeys([text[start:end] for _, start, end, _ in terms])
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
    return {index: _distinct(found) if len(found) > 1 else found for index, found in told.items()}


def _distinct(hits: list[Hit]) -> list[Hit]:
    """``hits`` with each term where it stands first; a state said again in another role carries only what is new."""
    seen: dict[str, Carried] = {}
    found = []
    for hit in hits:
        key, start, end, carries = hit
        known = seen.get(key)
        if known is None:
            seen[key] = carries
            found.append(hit)
        elif known is not carries:
            topics = {topic for topic, _, _ in known}
            new = tuple([each for each in carries if each[0] not in topics])
            if new:
                found.append((key, start, end, new))
                seen[key] = known + new
    return found


def _pages(hits: Sequence[Hit]) -> dict[str, list[_Said]]:
    """What the terms of one sentence say for each page of the press."""
    pages: dict[str, list[_Said]] = {}
    for hit in hits:
        for topic, page, weight in hit[3]:
            if page in pages:
                pages[page].append((topic, weight, hit))
            else:
                pages[page] = [(topic, weight, hit)]
    return pages


def _together(said: Sequence[_Said]) -> float:
    """What the different terms of a page weigh together, each as the heaviest topic that it carries there."""
    if len(said) == 1:
        return said[0][1]
    terms: dict[str, float] = {}
    for _, weight, (key, _, _, _) in said:
        if weight > terms.get(key, 0.0):
            terms[key] = weight
    weight = sum(terms.values())
    if weight <= _STATES:
        return weight
    named = sum([terms[key] for key in terms if key.startswith(_NAMED)])
    return weight - max(named - _STATES, 0.0)


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
    total = sum(whole.values()) or 1.0
    about, most = max(_BROAD, _ABOUT * total), _OVER * total
    return _Article(
        whole,
        total,
        frozenset([page for page, weight in whole.items() if weight >= about]),
        frozenset([page for page, weight in whole.items() if weight >= most]),
    )


def _rule(page: str, said: Sequence[_Said], weight: float, rival: float, whole: _Article) -> str | None:
    """Why a sentence is about ``page``, of which it says so much; None where it is not. ``rival`` is the weight of the
    heaviest other page."""
    if weight <= _WEAK or ((weight < _MANY or rival >= weight) and max([each[1] for each in said]) <= _WEAK):
        return "topic_of_article" if page in whole.about and rival < 2 * weight + 1 else None
    elsewhere = whole.pages.get(page, 0.0) - weight
    if weight < _PART * rival and elsewhere < _ABOUT * whole.total:
        return None
    if weight <= _NEAR and elsewhere < _LEAST and (rival >= 2 * weight or whole.mostly - {page}):
        return None
    return "topic_terms"


def _carried(said: Sequence[_Said]) -> Iterator[tuple[float, str, Sequence[Hit]]]:
    """The topics of a page that stand by themselves, each with its weight and its terms; else the weightiest, with the
    terms of all."""
    if len(said) == 1:
        topic, weight, hit = said[0]
        yield weight, topic, (hit,)
        return
    topics: dict[str, list[_Said]] = {}
    for each in said:
        topics.setdefault(each[0], []).append(each)
    weights = {topic: _together(found) for topic, found in topics.items()}
    standing = [
        topic
        for topic, found in topics.items()
        if weights[topic] >= _LEAST and max([weight for _, weight, _ in found]) > _WEAK
    ]
    for topic in standing:
        yield weights[topic], topic, [hit for _, _, hit in topics[topic]]
    if not standing:
        best = max(weights, key=lambda topic: (weights[topic], topic))
        every = {hit[0]: hit for _, _, hit in reversed(said)}
        yield _together(said), best, sorted(every.values(), key=itemgetter(1, 2))
