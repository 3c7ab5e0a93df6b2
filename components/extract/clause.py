"""Who belongs to the clause of one word of a sentence: who takes part in what it tells of, or where it is.

A clause ends at «إن», at a verb of speech and, to the right, at a relative, another conjunction and the first comma
after the word and its date. Those who only report, and a nationality that is a mere quality, take no part.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from components import lexicon
from components.lexicon import entities
from components.model import Mention, Sentence, TimeRef
from components.text.fold import fold, search_form

JOINED = ("", "و", "ف")
_WORD = re.compile(r"\w+")
_COMMA = re.compile("[،,؛;]")
_AROUND = 20
_NEVER = ("agency", "outlet", "continent", "sea")
"""Roles of entities that take part in nothing: who reports, and what is too wide to be where."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word folded ``deep``, and its place in the article."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a sentence of ``text``, and what is mentioned in it."""

    text: str
    words: Sequence[Word]
    mentions: Sequence[Mention]

    def inside(self, time: TimeRef) -> list[int]:
        """The places of the words of ``time``."""
        return [i for i, word in enumerate(self.words) if time.start < word.end and word.start < time.end]

    def commas(self, places: range) -> list[int]:
        """The places of words that follow a comma, in ``places`` or right after them."""
        after = (i for i in range(places.start, places.stop + 1) if 0 < i < len(self.words))
        return [i for i in after if _COMMA.search(self.text, self.words[i - 1].end, self.words[i].start)]


def words_of(text: str, sentence: Sentence) -> list[Word]:
    """The words of one sentence of ``text``."""
    folded = fold(text[sentence.start : sentence.end], "deep")
    found = []
    for match in _WORD.finditer(folded.text):
        start, end = folded.span(*match.span())
        found.append(Word(match[0], sentence.start + start, sentence.start + end))
    return found


def parties(clause: Clause, at: int, time: TimeRef) -> tuple[str, ...]:
    """The entities in the clause of the word ``at``, dated by ``time``, in order: who takes part, or else where.

    A people, a capital or a palace is the state that it belongs to.
    """
    first, last = _bounds(clause, at, max(at, *clause.inside(time)))
    who: dict[str, None] = {}
    where: dict[str, None] = {}
    for mention in clause.mentions:
        place = next((i for i, word in enumerate(clause.words) if word.start <= mention.start < word.end), None)
        if mention.entity_id is None or mention.entity_id not in entities.known():
            continue
        if place is None or not first <= place < last:
            continue
        before = [word.form for word in clause.words[max(0, place - 3) : place]]
        if _acts(mention.entity_id, before):
            there = mention.kind == "place" and bool(before) and before[-1] in cue("place")
            (where if there else who)[_party(mention.entity_id)] = None
    return tuple(who or where)


def _bounds(clause: Clause, at: int, dated: int) -> tuple[int, int]:
    """From which word to before which the clause of the word ``at`` goes; ``dated`` is the last of it and its date."""
    words = clause.words
    stops = cue("barrier") | cue("speech")
    right = stops | cue("aside") | cue("while")
    first = next((i + 1 for i in range(at - 1, -1, -1) if words[i].form in stops), 0)
    last = next((i for i in range(at + 1, len(words)) if words[i].form in right), len(words))
    comma = next((i for i in clause.commas(range(dated + 1, len(words))) if i > dated), len(words))
    return max(first, at - _AROUND), min(last, comma, at + _AROUND)


def _acts(entity_id: str, before: Sequence[str]) -> bool:
    """Whether an entity named after the words ``before`` can be one that takes part, or where it is."""
    known = entities.known()[entity_id]
    if known.entity.kind in ("event", "product") or any(form in cue("source") for form in before[-2:]):
        return False
    if known.entity.kind == "people":
        return any(form in cue("state") for form in before)
    return known.role not in _NEVER


@cache
def _party(entity_id: str) -> str:
    """The state for a people, a capital or another place that stands for one; anybody else as they are."""
    entity = entities.known()[entity_id].entity
    return entity.country_id or entity_id if entity.kind in ("people", "place") else entity_id


@cache
def cue(kind: str) -> frozenset[str]:
    """The folded forms of one kind of cue of ``happening_cues.tsv``, alone and after و or ف."""
    cells = (row["forms"] for row in lexicon.rows("happening_cues") if row["cue"] == kind)
    forms = [search_form(each) for cell in cells for each in lexicon.members(cell)]
    return frozenset(joined + form for form in forms for joined in JOINED)
