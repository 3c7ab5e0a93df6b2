"""What stands around a name, and whether it bears out one meaning of letters that have several."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from components import lexicon
from components.extract.wordclass import common
from components.lexicon.entities import Known, known
from components.lexicon.forms import folded, spellings
from components.lexicon.names import TOWN, names
from components.text.fold import Folded

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[\n.!?؟…](?:(?<=\n)|(?<=\w\w.)[.!?؟…]*[\"»”')]*\s)")
_WINDOW, _REACH = 6, 120
_DEFINITE = "ال*"
_COMMAS = ("، ", ", ")
_PAUSES = ("،", ",", ".", ":", "؛", " ،")
CLUB_SIGNS = ("told", "pitch")
"""Conditions of clubs (see ``clubs``)."""
_SIGNS = ("attribute", "head", "seat", "ب", "ى", *CLUB_SIGNS)
"""Conditions that are no word, name or spelling."""
_SEATS = {"head": ("head",), "seat": ("head", "seat")}
"""The roles in ``seat_nouns.tsv`` of the nouns that each of two conditions asks for."""
_ATTACHED = ("وال", "بال", "فال", "كال", "ولل", "فلل", "لل", "ال", "و", "ف", "ب", "ل")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One row of ``homographs.tsv``: conditions of which one must hold, and conditions of which none may; or a town
    which is meant only in articles that name its ``country``."""

    entity_id: str
    near: tuple[str, ...]
    barred: tuple[str, ...]
    country: str = ""


@dataclass(frozen=True)
class Place:
    """A stretch of a folded text, and the entities that the article names beyond doubt."""

    folded: Folded
    start: int
    end: int
    proclitic: str
    named: Set[str]
    tells_yaa: bool
    beside: Set[int] = frozenset()
    """Where places begin and end that the text names beyond doubt."""
    lands: Set[str] = frozenset()
    """The states that the article names, by letters that can mean something else, too."""
    told: bool = False
    """Whether the article tells these letters to be the name of a club."""
    pitch: bool = False
    """Whether the article is of football."""

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    @property
    def surface(self) -> str:
        """The original letters."""
        return self.folded.original[slice(*self.folded.span(self.start, self.end))]

    @cached_property
    def before(self) -> list[str]:
        """The words before it, the nearest last; a new sentence hides what is before."""
        left = self.text[max(0, self.start - len(self.proclitic) - _REACH) : self.start - len(self.proclitic)]
        return _words(_SENTENCE.split(left)[-1])[-_WINDOW:]

    @cached_property
    def after(self) -> list[str]:
        """The words after it, the nearest first."""
        return _words(self.text[self.end : self.end + _REACH].split("\n", 1)[0])[:_WINDOW]

    @property
    def closed(self) -> bool:
        """Whether a mark stands right after it."""
        return self.text.startswith(_PAUSES, self.end)

    @cached_property
    def around(self) -> Set[str]:
        """The words before and after it, and what is left of each without what Arabic writes onto a word."""
        return frozenset().union(*map(_bare, self.before + self.after))

    @property
    def in_row(self) -> bool:
        """Whether a place that is named beyond doubt is joined to it (عسير والباحة وجازان)."""
        start, text = self.start - len(self.proclitic), self.text
        if self.proclitic == "و" and text[start - 1 : start] == " " and start - 1 in self.beside:
            return True
        if not self.proclitic and text[start - 2 : start] in _COMMAS and start - 2 in self.beside:
            return True
        return text[self.end : self.end + 2] == " و" and self.end + 2 in self.beside

    def bears_out(self, meaning: Meaning) -> bool:
        """Whether the conditions of ``meaning`` are met here."""
        return not self.bars(meaning) and (
            not meaning.near or any(self._holds(condition) for condition in meaning.near)
        )

    def bars(self, meaning: Meaning) -> bool:
        """Whether ``meaning`` is impossible here."""
        if meaning.country and meaning.country not in self.lands:
            return True
        return any(self._holds(condition) for condition in meaning.barred)

    def _holds(self, condition: str) -> bool:
        if condition in _SIGNS:
            return self._sign(condition)
        if condition[0] == "=":
            return self.surface == condition[1:]
        if condition[0] == "@":
            return condition[1:] in self.named
        if condition[0] == ">":
            return not self.closed and any(_same(word, condition[1:]) for word in self.after[:1])
        if condition[0] == "<":
            return any(_same(word, condition[1:]) for word in self.before[-1:])
        begins = condition[-1] == "*" and any(form.startswith(condition[:-1]) for form in self.around)
        return begins or condition in self.around

    def _sign(self, condition: str) -> bool:
        if condition == "attribute":
            return self._attribute()
        if condition in CLUB_SIGNS:
            return self.told if condition == "told" else self.pitch
        if condition in _SEATS:
            return self._seated(_SEATS[condition])
        if condition == "ب":
            return self.proclitic.endswith("ب")
        return self.tells_yaa and self.surface.endswith("ى")

    def _seated(self, roles: tuple[str, ...]) -> bool:
        """Right after a noun of ``seat_nouns.tsv`` (شرطة الباحة)."""
        return bool(self.before) and not _bare(self.before[-1]).isdisjoint(_seat_nouns(roles))

    def _attribute(self) -> bool:
        """An adjective: right after a definite noun, or joined by «and» to another definite adjective."""
        first = self.start - len(self.proclitic)
        if not (self.before and self.text.endswith(f"{self.before[-1]} ", 0, first)):
            return False
        previous = self.before[-1]
        definite = previous.startswith(("ال", "وال", "بال", "لل", "فال", "كال"))
        return definite and previous not in common("end") and (not self.proclitic or previous.endswith("يه"))


@cache
def homographs() -> Mapping[str, tuple[Meaning, ...]]:
    """The meanings of each form of ``homographs.tsv``, in the order of its rows, and of each name of towns that does
    not tell one of them wherever it stands."""
    found: dict[str, list[Meaning]] = {}
    for row in lexicon.rows("homographs"):
        near, barred = (tuple(map(_condition, lexicon.members(row[column]))) for column in ("near", "not"))
        for form in spellings(row["form"]):
            for written in (form, "لل" + form[2:]) if form.startswith("ال") else (form,):
                found.setdefault(written, []).append(Meaning(row["entity_id"], near, barred))
    found.update((form, meanings) for form, meanings in _of_towns() if form not in found)
    return {form: tuple(meanings) for form, meanings in found.items()}


def _of_towns() -> Iterator[tuple[str, list[Meaning]]]:
    """What each such name means: a town of a country that the article names, under the conditions of ``towns.tsv``,
    else nothing. A definite name after a definite noun is an adjective (المدينة الخضراء)."""
    every = known()
    for form, meanings in names().items():
        towns = [every[name.entity_id] for name in meanings if name.rule == TOWN]
        if len(towns) > 1 or any(town.near for town in towns):
            barred = ("attribute",) if form.startswith("ال") else ()
            told = [meaning for town in towns for meaning in _of_town(town, barred, len(towns) == 1)]
            yield form, [*told, Meaning("", (), ())]


def _of_town(town: Known, barred: tuple[str, ...], only: bool) -> Iterator[Meaning]:
    """The conditions under which letters mean ``town``, which alone is called so where it is the ``only`` one."""
    entity = town.entity
    if only and "seat" in town.near:
        # What may stand after «in» where its state is named is meant behind «the province of» wherever it stands.
        yield Meaning(entity.entity_id, ("head",), barred)
    near = tuple(_condition(each) for each in town.near if each != "@")
    yield Meaning(entity.entity_id, near, barred, entity.country_id or "")


@cache
def _seat_nouns(roles: tuple[str, ...]) -> Set[str]:
    rows = (row for row in lexicon.rows("seat_nouns") if row["role"] in roles)
    return frozenset(folded(form) for row in rows for form in lexicon.members(row["forms"]))


def _condition(written: str) -> str:
    """A condition of the table with its word folded as the text is."""
    if written.startswith(("@", "=")) or written in _SIGNS:
        return written
    mark = written[0] if written[0] in "<>" else ""
    return mark + folded(written.removeprefix(mark))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


@lru_cache(1 << 16)
def _bare(word: str) -> frozenset[str]:
    """``word`` and what is left of it without what Arabic writes onto a word."""
    return frozenset((word, *(word.removeprefix(each) for each in _ATTACHED if word.startswith(each))))


def _same(word: str, wanted: str) -> bool:
    """Whether ``word`` is the ``wanted`` one with whatever is written onto it, which an article is not (ال*)."""
    if wanted == _DEFINITE:
        return word.startswith("ال") and word not in common("end")
    if wanted.endswith("*"):
        return any(form.startswith(wanted[:-1]) for form in _bare(word))
    return wanted in _bare(word)
