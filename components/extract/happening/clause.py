"""Who belongs to the clause of one word of a sentence: who takes part in what it tells of, or where it is.

A clause ends at «إن», at a verb of speech (not so left of لقائه in أكد عقب لقائه), at a colon and, to the right, at a
relative, another conjunction and the first comma after the word and its date. Those who only report, and a nationality
that is a mere quality, take no part.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from components import lexicon
from components.extract.naming import readable
from components.lexicon import entities
from components.lexicon.unlisted import PREFIX
from components.model import EntityKind, Mention, Sentence, TimeRef
from components.text.fold import search_form

JOINED = ("", "و", "ف")
_WORD = re.compile(r"\w+")
_COMMA = re.compile("[،,؛;]")
_OWNED = ("ه", "ها", "هم", "هما")
_AROUND = 20
_BESIDE = 3
_TITLE = 30
_NEVER = ("agency", "outlet", "continent", "sea")
"""Roles of entities that take part in nothing: who reports, and what is too wide to be where."""


Aside = Literal["", "all", "no persons"]


class Word(NamedTuple):
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

    def near(self, at: int, step: Literal[1, -1], reach: int) -> list[int]:
        """The places of the ``reach`` words after (or before, ``step`` -1) the word ``at``; a name counts as none."""
        found, counted, i = [], 0, at + step
        while 0 <= i < len(self.words) and counted < reach:
            found.append(i)
            counted += not self.named(i)
            i += step
        return found

    def owned(self, place: int) -> bool:
        """Whether the word at ``place`` bears the pronoun of whose it is (لقائه)."""
        word = self.words[place]
        return self.text[word.start : word.end].endswith(_OWNED)

    def says(self, place: int) -> bool:
        """Whether a colon follows the word at ``place``: it is who says the rest («العراق: إيران انسحبت»)."""
        return place + 1 < len(self.words) and ":" in self.text[self.words[place].end : self.words[place + 1].start]

    def names(self, places: range) -> int:
        """How many of the words at ``places`` are part of a name but not its first."""
        return sum(i > places.start and self.named(i) and self.named(i - 1) for i in places)

    def places(self, at: int, last: int) -> list[int]:
        """Where the names of known places begin among the words after ``at`` up to ``last``."""
        starts = {each.start for each in self.mentions if each.kind == "place" and each.entity_id in entities.known()}
        return [
            i
            for i in range(at + 1, last + 1)
            if any(self.words[i].start <= each < self.words[i].end for each in starts)
        ]

    def named(self, place: int) -> bool:
        """Whether the word at ``place`` is part of a name."""
        word = self.words[place]
        return any(each.start < word.end and word.start < each.end for each in self.mentions)


@lru_cache(maxsize=64)
def words_of(text: str, sentence: Sentence) -> tuple[Word, ...]:
    """The words of one sentence of ``text``."""
    folded = readable(text)
    first, after = folded.offsets.searchsorted((sentence.start, sentence.end)).tolist()
    found = _WORD.finditer(folded.text, first, after)
    if after - first == sentence.end - sentence.start:
        # Nothing was dropped, so each letter stands where it stood; the way back is half of the time.
        before = sentence.start - first
        return tuple([Word(match[0], before + match.start(), before + match.end()) for match in found])
    return tuple([Word(match[0], *folded.span(*match.span())) for match in found])


def parties(clause: Clause, at: int, dated: int, *, there: bool = False, aside: Aside = "") -> tuple[str, ...]:
    """The entities in the clause of the word ``at`` and its date, in order: who takes part, or else where it is.

    ``dated`` is the last word of the date. With ``there`` it is both, of those whom the
    name tables hold: an attack on a land is not one on another, and who is named near it is seldom in it.
    ``aside`` says who of those before the word takes part only where nobody stands after it. A people, a capital or a
    palace is the state that it belongs to; a state is left out where one of its persons acts.
    """
    first, last = _bounds(clause, at, max(at, dated))
    begins, word = clause.words[first].start, clause.words[at].start
    if aside == "no persons" and not any(m.kind == "person" and begins <= m.start < word for m in clause.mentions):
        aside = ""
    who: dict[str, None] = {}
    where: dict[str, None] = {}
    behind: dict[str, None] = {}
    for mention in clause.mentions:
        place = next((i for i, word in enumerate(clause.words) if word.start <= mention.start < word.end), None)
        if mention.entity_id is None or place is None or not first <= place < last:
            continue
        before = [word.form for word in clause.words[max(0, place - 3) : place]]
        if _of_office(clause, mention, before):
            continue
        beside = place == at + 1 or (there and any(form in cue("land") for form in before))
        if _acts(mention, before, beside=beside) and (listed(mention.entity_id) or not there):
            left = place < at and (aside == "all" or (aside == "no persons" and mention.kind != "person"))
            inside = mention.kind == "place" and not there and _inside(clause.text, mention.start, before)
            (behind if left else where if inside else who)[_party(mention.entity_id)] = None
    if not who and not where:
        who = {each: None for each in behind if not (there and kind(each) == "person")}
    own = {entities.known()[each].entity.country_id for each in who if kind(each) == "person" and listed(each)}
    return tuple(each for each in who if each not in own) or tuple(where)


def kind(entity_id: str) -> EntityKind:
    """The kind of an actor; of those that no table holds, only persons act."""
    return entities.known()[entity_id].entity.kind if listed(entity_id) else "person"


def listed(entity_id: str) -> bool:
    """Whether an actor is one of the name tables."""
    return not entity_id.startswith(PREFIX)


def _bounds(clause: Clause, at: int, dated: int) -> tuple[int, int]:
    """From which word to before which the clause of the word ``at`` goes; ``dated`` is the last of it and its date."""
    words = clause.words
    stops = cue("barrier") | cue("speech")
    right = stops | cue("aside") | cue("while") | cue("told_by")
    left = cue("barrier") if at and words[at - 1].form in cue("after") and clause.owned(at) else stops
    first = next((i + 1 for i in range(at - 1, -1, -1) if words[i].form in left or clause.says(i)), 0)
    last = next(
        (i for i in range(at + 1, len(words)) if words[i].form in right and not _held(words, i, at)), len(words)
    )
    comma = next((i for i in clause.commas(range(dated + 1, len(words))) if i > dated), len(words))
    return max(first, at - _AROUND), min(last, comma, at + _AROUND)


def _held(words: Sequence[Word], place: int, at: int) -> bool:
    """Whether a relative right after the word ``at`` only goes on to say when and with whom it was."""
    told = words[place + 1 : place + 2]
    return place - at <= _BESIDE - 1 and any(word.form in cue("held") for word in told)


def _inside(text: str, start: int, before: Sequence[str]) -> bool:
    """Whether what happened is in the place that is named after the words ``before``: after «in», or with ب written
    onto it (في العاصمة القطرية الدوحة, بالرياض)."""
    capital = len(before) > 1 and before[-1].startswith("ال") and before[-2] in cue("place")
    if capital or (before and before[-1] in cue("place")):
        return True
    return text[start - 1 : start] == "ب" and not text[start - 2 : start - 1].isalpha()


def _of_office(clause: Clause, mention: Mention, before: Sequence[str]) -> bool:
    """Whether a name only says which office or land is that of a person named beside it, whom no table gives that land.

    أمير منطقة عسير فلان; the nationality right before a name (السفير التونسي فلان).
    """
    people = [each for each in clause.mentions if each.kind == "person" and each.entity_id]
    if mention.kind == "people":
        return any(0 < each.start - mention.end < _BESIDE and not listed(each.entity_id or "") for each in people)
    if mention.kind not in ("place", "organisation") or not any(form in cue("office") for form in before):
        return False
    return any(
        0 < each.start - mention.end < _TITLE or 0 < mention.start - each.end < _TITLE + _TITLE for each in people
    )


def _acts(mention: Mention, before: Sequence[str], *, beside: bool) -> bool:
    """Whether one who is named after the words ``before`` can take part, or be where it is; a vast region cannot.

    A nationality can where it says whose forces, or ``beside`` the word itself, whose it is (الانسحاب الأميركي).
    """
    if any(form in cue("source") for form in before[-2:]):
        return False
    if mention.entity_id is None or not listed(mention.entity_id):
        return mention.kind == "person"
    known = entities.known()[mention.entity_id]
    if known.entity.kind == "people":
        whose = beside or mention.rule != "nisba_adjective" or any(form in cue("state") for form in before)
        return known.entity.country_id is not None and whose
    vast = known.role == "region" and known.entity.country_id is None
    return known.entity.kind not in ("event", "product") and known.role not in _NEVER and not vast


@cache
def _party(entity_id: str) -> str:
    """The state for a people, a capital or another place that stands for one; anybody else as they are."""
    if not listed(entity_id):
        return entity_id
    entity = entities.known()[entity_id].entity
    return entity.country_id or entity_id if entity.kind in ("people", "place") else entity_id


@cache
def cue(kind: str) -> frozenset[str]:
    """The folded forms of one kind of cue of ``happening_cues.tsv``, alone and after و or ف."""
    cells = (row["forms"] for row in lexicon.rows("happening_cues") if row["cue"] == kind)
    forms = [search_form(each) for cell in cells for each in lexicon.members(cell)]
    return frozenset(joined + form for form in forms for joined in JOINED)
