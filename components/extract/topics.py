"""Which topics a sentence is about, and the words that say so.

A topic's score is 1 − 2^(−w/2), w being the weights of its different terms in the sentence (``topic_terms.tsv``): one
decisive term gives .65, two of them .88. Nothing is said below a weight of two, nor on two weak terms alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from ahocorasick_rs import AhoCorasick

from components import lexicon
from components.extract.naming import readable
from components.extract.reading import Reading
from components.lexicon.forms import folded
from components.model import Topic
from components.text import spans
from components.text.fold import Folded

_LEAST, _WEAK = 2.0, 1.0
_INFLECTED = 4
"""A term of fewer letters takes no ending: too many other words begin like it."""
_HALF = 2.0
_PREFIXES = frozenset(
    first + second + article
    for first in ("", "و", "ف")
    for second in ("", "ب", "ل", "ك")
    for article in ("", "ال")
    if not (second == "ل" and article)
) | frozenset(("لل", "ولل", "فلل"))
_ENDINGS = frozenset(
    (
        "",
        "ه",
        "ا",
        "ها",
        "هم",
        "هما",
        "نا",
        "ات",
        "ان",
        "ين",
        "ون",
        "تين",
        "تان",
        "تها",
        "ته",
        "تهم",
        "اته",
        "اتها",
        "اتهم",
        "ي",
        "يه",
        "يا",
    )
)

_BOUND = frozenset(("ه", "ها", "هم", "هما", "نا", "ي", "ان", "ين"))


def topics(reading: Reading) -> Iterator[Topic]:
    """The topics of each sentence of an article, sentence by sentence, the weightiest first."""
    text = readable(reading.article.text)
    frames = [(sentence.start, sentence.end) for sentence in reading.sentences]
    told: dict[int, dict[str, dict[str, str]]] = {}
    for topic, term, start, end in _terms(text):
        index = spans.holder(frames, start)
        if index is not None and end <= frames[index][1]:
            told.setdefault(index, {}).setdefault(topic, {}).setdefault(term, reading.article.text[start:end])
    for index in sorted(told):
        weighed = [(_weight(topic, surfaces), topic, surfaces) for topic, surfaces in told[index].items()]
        for weight, topic, surfaces in sorted(weighed, key=lambda each: (-each[0], each[1])):
            if weight:
                yield Topic(
                    article_id=reading.article.article_id,
                    sentence=reading.sentences[index].sentence,
                    topic_id=topic,
                    score=round(1 - _HALF ** (-weight / _HALF), 3),
                    terms=tuple(surfaces.values()),
                    rule="topic_term" if len(surfaces) == 1 else "topic_terms",
                )


def _terms(text: Folded) -> Iterator[tuple[str, str, int, int]]:
    """``(topic, term, start, end)`` of each term, as whole words of the original; the longest at each place."""
    automaton, strings = _automaton()
    letters = text.text
    hits = []
    for pattern, start, end in automaton.find_matches_as_indexes(letters, overlapping=True):
        first, last = _word(letters, start, end)
        term, bound = strings[pattern]
        if letters[first:start] in _PREFIXES and _ending(term, bound, letters[end:last]):
            hits.append((first, last, term))
    hits.sort(key=lambda hit: (hit[0], -len(hit[2])))
    reached = 0
    for first, last, string in hits:
        # A term inside a longer one (حرب in حرب أهلية) says nothing of its own.
        if first >= reached:
            reached = last
            for topic in _weights()[string]:
                yield topic, string, *text.span(first, last)


def _word(letters: str, start: int, end: int) -> tuple[int, int]:
    """The whole words that ``start``–``end`` lies in."""
    while start and letters[start - 1].isalnum():
        start -= 1
    while end < len(letters) and letters[end].isalnum():
        end += 1
    return start, end


def _ending(term: str, bound: bool, ending: str) -> bool:
    """Whether ``ending`` may follow ``term``, or its ``bound`` form: the ت that ة becomes before a pronoun (قمتهما)."""
    if bound:
        return ending in _BOUND
    return not ending or (len(term) >= _INFLECTED and ending in _ENDINGS and term not in _rigid())


def _weight(topic: str, terms: Iterable[str]) -> float:
    """The weight of ``terms`` together; 0 where they do not carry the topic."""
    weights = [_weights()[term][topic] for term in terms]
    least = _LEAST if max(weights) > _WEAK else _LEAST + _WEAK
    return sum(weights) if sum(weights) >= least else 0.0


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """Folded term -> topic -> weight."""
    found: dict[str, dict[str, float]] = {}
    for row in lexicon.rows("topic_terms"):
        found.setdefault(folded(row["term"].removesuffix("=")), {}).setdefault(row["topic_id"], float(row["weight"]))
    return found


@cache
def _rigid() -> frozenset[str]:
    """Terms that take no ending, as another word would come of it (دوري, دوريات)."""
    return frozenset(folded(row["term"][:-1]) for row in lexicon.rows("topic_terms") if row["term"].endswith("="))


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[str, bool], ...]]:
    """One automaton over all terms, built once per process, and by pattern number the term and whether it is bound."""
    terms = [(term, False) for term in _weights()]
    terms += [(term, True) for term in _weights() if term.endswith("ه") and " " not in term and term not in _rigid()]
    return AhoCorasick([term[:-1] + "ت" if bound else term for term, bound in terms]), tuple(terms)
