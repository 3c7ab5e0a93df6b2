"""Where words and names that carry a topic stand in a text, and how much each weighs.

Words come from ``topic_terms.tsv`` and ``topic_names.tsv``, matched as whole words with what may be written onto them;
the longest counts at each place, and a phrase of ``topic_silent.tsv`` takes its words away. Names come from the
mentions: a party speaks for politics, a club for sport (``topic_roles.tsv``). No word counts inside the name of a
person or an outlet: «محمد رمضان» is no fast.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from components import lexicon
from components.extract.naming import readable
from components.extract.wordclass import words
from components.lexicon import entities
from components.lexicon.forms import folded
from components.model import Mention
from components.text import spans
from components.text.fold import Folded

_INFLECTED = 4
"""A term of fewer letters takes no ending: too many other words begin like it."""
_PREFIXES = frozenset(
    first + second + article
    for first in ("", "و", "ف")
    for second in ("", "ب", "ل", "ك")
    for article in ("", "ال")
    if not (second == "ل" and article)
) | frozenset(("لل", "ولل", "فلل"))
_NONE = frozenset(("",))
_ENDINGS = _NONE | frozenset(lexicon.members("ه|ا|ها|هم|هما|نا|ات|ان|ين|ون|تين|تان|تها|ته|تهم|اته|اتها|اتهم|ي|يه|يا"))
_BOUND = frozenset(lexicon.members("ه|ها|هم|هما|نا|ي|ان|ين"))
_PLURAL = _NONE | frozenset(lexicon.members("ه|ها|هم|هما|نا"))
_STATE = ("country", "capital", "seat", "people")
_HIDING = ("outlet", "agency")


@dataclass(frozen=True, slots=True)
class Hit:
    """A term of one topic at ``start``–``end`` of the original; terms of the same ``key`` are one."""

    topic: str
    key: str
    weight: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A string to look for, the term it stands for, and what may follow it."""

    term: str
    endings: frozenset[str]


def hits(text: str, mentions: Sequence[Mention] = ()) -> Iterator[Hit]:
    """Every word and name of ``text`` that carries a topic, once for each topic it carries."""
    hidden = [(each.start, each.end) for each in mentions if _hides(each)]
    for term, start, end in _words(readable(text)):
        if not spans.touches(hidden, (start, end)):
            for topic, weight in _weights()[term].items():
                yield Hit(topic, term, weight, start, end)
    for mention in mentions:
        role = _role(mention)
        for topic, weight in _roles().get(role, ()):
            key = mention.state_id if role in _STATE else mention.entity_id
            yield Hit(topic, f"{'state' if role in _STATE else role}:{key}", weight, mention.start, mention.end)


def _hides(mention: Mention) -> bool:
    return mention.kind == "person" or _role(mention) in _HIDING


def _role(mention: Mention) -> str:
    """What a mention is for a topic: the role of a listed entity, ``person`` or ``people``; empty where not listed."""
    known = entities.known().get(mention.entity_id or "")
    if known is None:
        return ""
    return known.entity.kind if known.entity.kind in ("person", "people") else known.role


def _words(text: Folded) -> Iterator[tuple[str, int, int]]:
    """``(term, start, end)`` of each term, as whole words of the original; the longest at each place."""
    automaton, patterns = _automaton()
    letters, cut = text.text, words(text)
    found = []
    for number, start, end in automaton.find_matches_as_indexes(letters, overlapping=True):
        first = cut.starts[bisect_right(cut.starts, start) - 1]
        last = cut.ends[bisect_left(cut.ends, end)]
        pattern = patterns[number]
        if letters[first:start] in _PREFIXES and letters[end:last] in pattern.endings:
            found.append((first, last, pattern.term))
    found.sort(key=lambda hit: (hit[0], -hit[1], -len(hit[2])))
    reached = 0
    for first, last, term in found:
        # A term inside a longer one (حرب in حرب أهلية) says nothing of its own.
        if first >= reached:
            reached = last
            if term in _weights():
                yield term, *text.span(first, last)


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """Folded term -> topic -> weight."""
    found: dict[str, dict[str, float]] = {}
    for row in _rows():
        found.setdefault(folded(row["term"].removesuffix("=")), {}).setdefault(row["topic_id"], float(row["weight"]))
    return found


def _rows() -> tuple[Mapping[str, str], ...]:
    return lexicon.rows("topic_terms") + lexicon.rows("topic_names")


@cache
def _roles() -> Mapping[str, list[tuple[str, float]]]:
    found: dict[str, list[tuple[str, float]]] = {}
    for row in lexicon.rows("topic_roles"):
        found.setdefault(row["role"], []).append((row["topic_id"], float(row["weight"])))
    return found


@cache
def _automaton() -> tuple[AhoCorasick, tuple[_Pattern, ...]]:
    """One automaton over all spellings of all terms, built once per process, and its patterns by number."""
    rigid = {folded(row["term"][:-1]) for row in _rows() if row["term"].endswith("=")}
    silent = {folded(row["term"]) for row in lexicon.rows("topic_silent")}
    found: dict[tuple[str, _Pattern], None] = {}
    for term in (*_weights(), *silent):
        for string, pattern in _strings(term, term in rigid):
            found.setdefault((string, pattern))
    return AhoCorasick([string for string, _ in found]), tuple(pattern for _, pattern in found)


def _strings(term: str, rigid: bool) -> Iterator[tuple[str, _Pattern]]:
    """The strings that ``term`` (folded) is met as: ة before an ending, its plural, after لل, (in)definite phrases."""
    plain = _Pattern(term, _ENDINGS if len(term) >= _INFLECTED and not rigid else _NONE)
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
            yield string[:-1] + "ت", _Pattern(term, _BOUND)
            if len(string) > _INFLECTED:
                yield string[:-1] + "ات", _Pattern(term, _PLURAL)
