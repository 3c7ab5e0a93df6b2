"""Which words tell of a happening, by the rows of ``matter_triggers.tsv``: each form and the company it asks for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from components import lexicon
from components.extract.happening.clause import JOINED, Clause, cue
from components.text.fold import search_form

_COMPANY = 7
_BARRED = 3
_PLACE = "@place"
"""The member of a company that stands for any place that we know."""
_BEFORE_NOUN = tuple(a + b for a in JOINED for b in ("", "ب", "ل", "ك", "ال", "بال", "كال", "لل"))
_POSSESSED = ("ه", "ها", "هم", "هما")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of a sentence (its place there) that tells of a matter, as a ``verb`` or a ``noun``."""

    at: int
    matter: str
    part: str


@dataclass(frozen=True, slots=True)
class _Row:
    matter: str
    part: str
    company: frozenset[str]
    barred: frozenset[str]
    next_to: frozenset[str]


def triggers(clause: Clause) -> Iterator[Trigger]:
    """The words of ``clause`` that tell of a happening, with the company that their row asks for."""
    for at, word in enumerate(clause.words):
        rows = _forms().get(word.form, ())
        if rows:
            after = clause.near(at, 1, _COMPANY)
            found = next((row for row in rows if _accompanied(clause, at, after, row)), None)
            if found is not None:
                yield Trigger(at, found.matter, found.part)


def may_tell(form: str) -> bool:
    """Whether a folded word is one that tells of a happening in some company."""
    return form in _forms()


def family(form: str) -> str | None:
    """The family of the matter that a folded noun tells of whatever stands near it; None if it tells of none."""
    rows = (row for row in _forms().get(form, ()) if row.part == "noun" and not row.company)
    return next((matters()[row.matter]["family"] for row in rows), None)


def headword(said: str) -> str:
    """The word of which ``said`` is a form: لقاء of ولقائه, التقى of التقت; ``said`` itself where no row has it."""
    return _headwords().get(search_form(said), said)


@cache
def _headwords() -> Mapping[str, str]:
    """Each form as it can stand in folded text -> the first form in its row that is the same word."""
    found: dict[str, str] = {}
    for row in lexicon.rows("matter_triggers"):
        listed = lexicon.members(row["forms"])
        for each in listed:
            head = next(other for other in listed if _one_word(search_form(other), search_form(each)))
            for form in _spread(search_form(each), row["part"]):
                found.setdefault(form, head)
    return found


def _one_word(one: str, other: str) -> bool:
    """Whether two forms of a row differ only at their end, by a letter of the shorter: التقى and التقت, not قابل."""
    least = min(len(one), len(other)) - 1
    return one[:least] == other[:least]


@cache
def matters() -> Mapping[str, Mapping[str, str]]:
    """The rows of ``matters.tsv`` by matter."""
    return {row["matter"]: row for row in lexicon.rows("matters")}


def _accompanied(clause: Clause, at: int, after: list[int], row: _Row) -> bool:
    """Whether a word that ``row`` asks for follows, and none that it bars; a place counts where it is the goal."""
    forms = [clause.words[i].form for i in after]
    if row.barred and any(clause.words[i].form in row.barred for i in clause.near(at, 1, _BARRED)):
        return False
    beside = any(clause.words[i].form in row.next_to for i in clause.near(at, 1, 1)[-1:])
    if beside or not (row.company or row.next_to) or any(form in row.company for form in forms):
        return True
    if _PLACE not in row.company:
        return False
    return any(clause.words[i - 1].form not in cue("place") for i in clause.places(at, after[-1] if after else at))


@cache
def _forms() -> Mapping[str, list[_Row]]:
    """Each form as it can stand in folded text -> the rows that have it, as the file orders them."""
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in lexicon.rows("matter_triggers"):
        listed = lexicon.members(row["with"])
        barred = _spread_all(each[1:] for each in listed if each.startswith("!"))
        next_to = frozenset(search_form(each[1:]) for each in listed if each.startswith(">"))
        company = _spread_all(each for each in listed if each[0] not in "!@>")
        company |= {each for each in listed if each.startswith("@")}
        made = _Row(row["matter"], row["part"], company, barred, next_to)
        for each in lexicon.members(row["forms"]):
            for form in _spread(search_form(each), row["part"]):
                found[form].append(made)
    return found


def _spread_all(words: Iterator[str]) -> frozenset[str]:
    return frozenset(form for each in words for form in _spread(search_form(each), "noun"))


def _spread(form: str, part: str) -> Iterator[str]:
    """``form`` (folded) with what can be written onto it before and behind."""
    if part == "verb":
        yield from (joined + form + ending for joined in JOINED for ending in ("", "ها"))
        return
    stems = [form[:-1] + "ت"] if form.endswith("ه") else [form]
    if form.endswith("اء"):
        stems += [form[:-1] + "و", form[:-1] + "ي"]
    yield from (before + form for before in _BEFORE_NOUN)
    simple = tuple(before for before in _BEFORE_NOUN if "ال" not in before and "لل" not in before)
    yield from (before + stem + owner for before in simple for stem in stems for owner in _POSSESSED)
