"""Where words and names that carry a topic stand in a text, and how much each weighs.

Words come from ``topic_terms.tsv`` and ``topic_names.tsv``, matched as whole words with what may be written onto them;
the longest counts at each place, and a phrase of ``topic_silent.tsv`` takes its words away. Names come from the
mentions: a party speaks for politics, a club for sport (``topic_roles.tsv``). No word counts inside the name of a
person, an outlet or a party: «محمد رمضان» is no fast.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

import numpy as np

from components import lexicon
from components.extract import naming
from components.extract.spotting import Spotter
from components.extract.tokens import Words, words
from components.lexicon import entities
from components.lexicon.forms import folded
from components.model import Mention
from components.text import spans
from components.text.runs import Places

_INFLECTED = 4
"""A term of fewer letters takes no ending: too many other words begin like it."""
_PREFIXES = frozenset(
    first + second + article
    for first in ("", "و", "ف")
    for second in ("", "ب", "ل", "ك")
    for article in ("", "ال")
    if not (second == "ل" and article)
) | frozenset(("لل", "ولل", "فلل"))
_BEFORE = max(map(len, _PREFIXES))
_NONE = frozenset(("",))
_ENDINGS = _NONE | frozenset(lexicon.members("ه|ا|ها|هم|هما|نا|ات|ان|ين|ون|تين|تان|تها|ته|تهم|اته|اتها|اتهم|ي|يه|يا"))
_BOUND = frozenset(lexicon.members("ه|ها|هم|هما|نا|ي|ان|ين"))
_PLURAL = _NONE | frozenset(lexicon.members("ه|ها|هم|هما|نا"))
_STATE = ("country", "capital", "seat", "people")
_HIDING = ("outlet", "agency", "party")


class _Pattern(NamedTuple):
    """The term that a string stands for, what may follow it, and whether it says anything."""

    term: str
    endings: frozenset[str]
    speaks: bool


Carried = tuple[tuple[str, str, float], ...]
"""The topics that a term carries: each with the page of the press that holds it, and its weight."""


Hit = tuple[str, int, int, Carried]
"""A term by its key (terms of the same key are one), where it starts and ends in the original, and what it carries."""


def hits(text: str, mentions: Sequence[Mention] = ()) -> list[Hit]:
    """Every word of ``text`` that carries a topic, in order, and then every name."""
    found = spoken(text)
    hidden = [(each.start, each.end) for each in mentions if _hides(each.kind, each.entity_id)]
    carried = list(compress(found, _apart(found, hidden)) if hidden else found)
    for mention in mentions:
        key, carries = _named(mention.entity_id, mention.state_id)
        if carries:
            carried.append((key, mention.start, mention.end, carries))
    return carried


def spoken_in_title(title: str, text: str) -> Sequence[Hit]:
    """Every word of ``title`` that carries a topic; most texts begin with their title."""
    if text.startswith(f"{title}\n"):
        return [hit for hit in spoken(text) if hit[2] <= len(title)]
    return spoken(title)


@lru_cache(maxsize=2)
def spoken(text: str) -> Sequence[Hit]:
    """Every word of ``text`` that carries a topic, in order, also inside the names of persons."""
    readable = naming.readable(text)
    known = _weights()
    terms, firsts, lasts = _words(words(readable))
    starts, ends = (each.tolist() for each in readable.spans(firsts, lasts))
    return list(zip(terms, starts, ends, map(known.__getitem__, terms), strict=True))


def _apart(hits: Sequence[Hit], hidden: Sequence[spans.Span]) -> list[bool]:
    """For each of ``hits`` whether it shares no letter with one of ``hidden``."""
    begins, stops = np.array(hidden).T
    starts, ends = np.array([hit[1:3] for hit in hits]).reshape(-1, 2).T
    before = np.searchsorted(begins, ends) - 1
    return ((before < 0) | (stops[before] <= starts)).tolist()  # type: ignore[no-any-return]


@lru_cache(1 << 14)
def _hides(kind: str, entity_id: str | None) -> bool:
    return kind == "person" or _role(entity_id) in _HIDING


@lru_cache(1 << 14)
def _named(entity_id: str | None, state_id: str | None) -> tuple[str, Carried]:
    """The key of a name, and what it carries."""
    role = _role(entity_id)
    return f"state:{state_id}" if role in _STATE else f"{role}:{entity_id}", _roles().get(role, ())


def _role(entity_id: str | None) -> str:
    """What a mention is for a topic: the role of a listed entity, ``person`` or ``people``; empty where not listed."""
    known = entities.known().get(entity_id or "")
    if known is None:
        return ""
    return known.entity.kind if known.entity.kind in ("person", "people") else known.role


@cache
def _weights() -> Mapping[str, Carried]:
    """What each folded term carries."""
    found: dict[str, dict[str, float]] = {}
    for row in _rows():
        found.setdefault(folded(row["term"].removesuffix("=")), {}).setdefault(row["topic_id"], float(row["weight"]))
    return {term: _on_pages(weights.items()) for term, weights in found.items()}


def _on_pages(weights: Iterable[tuple[str, float]]) -> Carried:
    pages = {row["topic_id"]: row["press"] for row in lexicon.rows("topics")}
    return tuple((topic, pages[topic], weight) for topic, weight in weights)


def _rows() -> tuple[Mapping[str, str], ...]:
    return lexicon.rows("topic_terms") + lexicon.rows("topic_names")


@cache
def _roles() -> Mapping[str, Carried]:
    """What a name of each role carries."""
    found: dict[str, list[tuple[str, float]]] = {}
    for row in lexicon.rows("topic_roles"):
        found.setdefault(row["role"], []).append((row["topic_id"], float(row["weight"])))
    return {role: _on_pages(weights) for role, weights in found.items()}


def _words(cut: Words) -> tuple[list[str], list[int], list[int]]:
    """The terms among the words of a text, the longest at each place, and where each starts and ends."""
    spotter, patterns, sizes = _spotter()
    spots = spotter.spots(cut, _BEFORE, sizes["behind"])
    # The leftmost first, of these the longest, of terms in the same words that of more letters.
    order = np.lexsort((-sizes["term"][spots.number], -spots.last, spots.first))
    letters, reached = cut.text, 0
    terms, firsts, lasts = [], [], []
    for number, start, end, first, last in zip(*(places[order].tolist() for places in spots), strict=True):
        # A term inside a longer one (حرب in حرب أهلية) says nothing of its own.
        if first >= reached:
            term, endings, speaks = patterns[number]
            if (start == first or letters[first:start] in _PREFIXES) and letters[end:last] in endings:
                reached = last
                if speaks:
                    terms.append(term)
                    firsts.append(first)
                    lasts.append(last)
    return terms, firsts, lasts


@cache
def _spotter() -> tuple[Spotter, Sequence[_Pattern], Mapping[str, Places]]:
    """All spellings of all terms, their patterns by number, and how long each one's term and longest ending are."""
    quiet = lexicon.rows("topic_silent")
    rigid = {folded(row["term"][:-1]) for row in (*_rows(), *quiet) if row["term"].endswith("=")}
    silent = {folded(row["term"].removesuffix("=")) for row in quiet}
    found = dict.fromkeys(pair for term in (*_weights(), *silent) for pair in _strings(term, term in rigid))
    patterns = [pattern for _, pattern in found]
    behind = [max(map(len, pattern.endings)) for pattern in patterns]
    sizes = {"term": np.array([len(pattern.term) for pattern in patterns]), "behind": np.array(behind)}
    return Spotter([string for string, _ in found]), patterns, sizes


def _strings(term: str, rigid: bool) -> Iterator[tuple[str, _Pattern]]:
    """The strings that ``term`` (folded) is met as: ة before an ending, its plural, after لل, (in)definite phrases."""
    speaks = term in _weights()
    plain = _Pattern(term, _ENDINGS if len(term) >= _INFLECTED and not rigid else _NONE, speaks)
    spellings = {term}
    first, _, last = term.rpartition(" ")
    if first:
        spellings.add(
            f"{first} {last[2:]}" if last.startswith("ال") and len(last) > _INFLECTED else f"{first} ال{last}"
        )
    spellings |= {"لل" + each[2:] for each in spellings if each.startswith("ال") and len(each) > _INFLECTED}
    for string in spellings:
        yield string, plain
        if string.endswith("ه") and not rigid and not first:
            yield string[:-1] + "ت", _Pattern(term, _BOUND, speaks)
            if len(string) > _INFLECTED:
                yield string[:-1] + "ات", _Pattern(term, _PLURAL, speaks)
