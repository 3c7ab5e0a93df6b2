"""What a word can be in or around a name that no table holds: given name, head, noun for persons, common word."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from components import lexicon
from components.lexicon.forms import folded
from components.lexicon.names import names

Sort = Literal["given", "weak", "head", "plain", "alone", "office", "opening", "verb"]
_ATTACHED = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")
_ARTICLES = ("وال", "بال", "فال", "كال", "لل", "ولل")
LINEAGE = ("بن", "بنت")
TANWIN = "\u064b"
"""What an adverb ends in, and no name as the press writes it (أمر الملك فهد شخصيًّا)."""
_OWN = ("ه", "ته", "ي", "يه", "ين", "ان", "ا")
_LATIN = re.compile(r"[a-z0-9_]")
_FOREIGN = re.compile(
    r"(?:تش|شت|غر|فر|بر|كر|در|تر|ست|سب|شن|شو|شا)?\w*(?:وف|وفا|يتش|سكي|سون|مان|برغ|برج|ينو|يني|ينا|ستين|يرا|نز|تز|"
    r"كس|انو|ادو|اندو|وس|يس|لر|نر|ند|رت|كا|تا|نا|سا|لا|را|زا|فا|يا|كو|تو|نو|سو|لو|رو|زو|يو|دي|ني|لي|ري|تي|تش|غ|نغ)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What a word announces; ``lead`` letters at its start are attached. A head says what it heads, and how."""

    sort: Sort
    lead: int = 0
    kind: Literal["organisation", "place"] = "organisation"
    inside: bool = True
    bond: str = "strong"


@cache
def cues() -> Mapping[str, Cue]:
    """What each word announces that announces a name, with what can be written onto it."""
    found: dict[str, Cue] = {}
    for lead in _ATTACHED:
        for row in (row for row in lexicon.rows("name_heads") if row["bond"] != "never"):
            inside = row["span"] == "in"
            kind: Literal["organisation", "place"] = "place" if row["kind"] == "place" else "organisation"
            found.setdefault(lead + folded(row["head"]), Cue("head", len(lead), kind, inside, row["bond"]))
        for row in lexicon.rows("person_nouns"):
            for form in lexicon.members(row["forms"]):
                found.setdefault(lead + folded(form), Cue(row["role"], len(lead)))  # type: ignore[arg-type]
        for form in part("opening"):
            found.setdefault(lead + form, Cue("opening", len(lead)))
        of_given = {True: Cue("weak", len(lead)), False: Cue("given", len(lead))}
        for name, weak in given().items() if lead != "ك" else ():
            found.setdefault(lead + name, of_given[weak])
    for row in lexicon.rows("speech_verbs"):
        for form in lexicon.members(row["forms"]):
            for lead in ("", "و", "ف"):
                found.setdefault(lead + folded(form), Cue("verb", len(lead)))
    # ل before the article loses its alef: للشركة
    found.update({"لل" + form[2:]: Cue(cue.sort, 2) for form, cue in list(found.items()) if form.startswith("ال")})
    return found


@cache
def announces() -> frozenset[str]:
    return frozenset((*cues(), *LINEAGE))


@cache
def given() -> Mapping[str, bool]:
    """Given names of one word, folded, and whether each is also something else."""
    return {folded(row["name"]): row["weak"] == "yes" for row in lexicon.rows("given_names") if " " not in row["name"]}


@cache
def offices() -> frozenset[str]:
    """The nouns of offices and trades between which and a name a phrase may stand."""
    rows = (row for row in lexicon.rows("person_nouns") if row["role"] == "office")
    return frozenset(folded(form) for row in rows for form in lexicon.members(row["forms"]))


@cache
def families() -> frozenset[str]:
    """The last words of the full names of persons that the tables hold, which others bear, too."""
    return frozenset(folded(row["label_ar"]).split()[-1] for row in lexicon.rows("persons")).difference(given())


@cache
def is_family(form: str) -> bool:
    """Whether ``form`` is a family name with the article and the ending ي, and no adjective that we know (الحلواني)."""
    if not (form.startswith("ال") and form.endswith("ي") and len(form) > 5 and in_names(form)):
        return False
    return all(name.rule != "nisba" for name in names().get(form, ()))


@cache
def part(role: str) -> frozenset[str]:
    """The small words of names that ``name_parts.tsv`` calls ``role``."""
    rows = lexicon.rows("name_parts")
    return frozenset(folded(form) for row in rows if row["role"] == role for form in lexicon.members(row["forms"]))


@cache
def common(role: str) -> frozenset[str]:
    """The words of ``common_words.tsv`` of one role; ``end`` and ``verb`` have the verbs of speech, too, ``noun``
    has the words of other tables (``generic`` is ``noun`` without them)."""
    rows = lexicon.rows("common_words")
    roles = {"generic": ("noun",), "end": ("end", "verb")}.get(role, (role,))
    found = {folded(form) for row in rows if row["role"] in roles for form in lexicon.members(row["words"])}
    if role == "generic":
        return frozenset(found | {"ال" + form for form in found if not form.startswith("ال")})
    if role in ("end", "verb"):
        return frozenset(
            found
            | {"على"}
            | {folded(form) for row in lexicon.rows("speech_verbs") for form in lexicon.members(row["forms"])}
        )
    for name in ("time_cues", "time_units", "time_modifiers", "number_words", "happening_cues", "months"):
        kept = (row for row in lexicon.rows(name) if not row.get("role", "").startswith("no "))
        found |= {folded(form) for row in kept for form in lexicon.members(row["forms"])}
    terms = {folded(row["term"].removesuffix("=")) for row in lexicon.rows("topic_terms") if " " not in row["term"]}
    triggers = {folded(form) for row in lexicon.rows("matter_triggers") for form in lexicon.members(row["forms"])}
    people = {folded(form) for row in lexicon.rows("person_nouns") for form in lexicon.members(row["forms"])}
    found |= terms | triggers | people | {folded(row["head"]) for row in lexicon.rows("name_heads")}
    return frozenset(found | {"ال" + form for form in found if not form.startswith("ال")})


@lru_cache(1 << 16)
def has_meaning(form: str) -> bool:
    """Whether some table holds ``form``, as a name, a given name, a word, or what announces a name."""
    return form in names() or form in given() or form in announces() or _common(form)


def generic(form: str) -> bool:
    """Whether ``form`` ends names, or by itself is none."""
    return form in common("generic") or form in common("end")


@lru_cache(1 << 16)
def in_names(form: str) -> bool:
    """Whether ``form``, which is no given name, can be part of a person's name: no common word, nothing attached."""
    if len(form) < 3 or form[-1] in (TANWIN, "ى") or _LATIN.search(form) or _common(form):
        return False
    if form.startswith("ال"):
        return len(form) > 4 and not form.endswith(("ات", "يه", "ون", "ين"))
    return not (_has_before(form) or _has_after(form))


def _has_before(form: str) -> bool:
    """Whether ``form`` is a word with something written before it: a particle, or the letter of a verb."""
    article = form.startswith("لل") or (form.startswith(_ARTICLES) and len(form) > 5)
    attached = form[0] in "وفبلك" and (
        (form[1:] in given() and (len(form) > 4 or form[0] == "و"))
        or (len(form) > 3 and (_common(form[1:]) or _owned(form[1:])))
        or form[1:].startswith("ال")
    )
    coming = form[0] == "س" and form[1] in "يتن" and (_common(form[1:]) or len(form) > 5)
    verb = (form[0] == "ي" and len(form) in (4, 5) and form[1] not in "او") or (
        form[0] == "ت" and len(form) in (4, 5) and form[-1] != "ي"
    )
    coming, verb = (coming or verb) and not _FOREIGN.fullmatch(form), verb and form[0] == "ي"
    return article or attached or coming or verb or (form[0] == "و" and form.endswith("وا"))


def _owned(form: str) -> bool:
    """Whether ``form`` is a word that says whose it is: ours (مراسلنا)."""
    return form.endswith("نا") and len(form) > 4 and _common(form[:-2])


def _has_after(form: str) -> bool:
    """Whether ``form`` is a word with something written behind it: an ending of number or case, an owner."""
    owned = _owned(form) or any(form.endswith(own) and _common(form[: -len(own)]) for own in _OWN)
    owned = owned or (form.endswith("ته") and _common(form[:-2] + "ه"))
    done = len(form) > 5 and form[0] == "ا" and form.endswith("ت") and not form.startswith("ال")
    return owned or done or form.endswith(("ات", "ها", "هم", "هما", "اته"))


@lru_cache(1 << 16)
def foreign(form: str) -> bool:
    """Whether ``form`` looks like a name from another language: three vowels, or an ending of theirs."""
    if form.startswith("ال") or len(form) < 4 or not in_names(form) or form.endswith(("ه", "ين", "ون", "يه")):
        return False
    return sum(form.count(vowel) for vowel in "اوي") >= 3 or bool(_FOREIGN.fullmatch(form))


def _common(form: str) -> bool:
    return form in common("end") or form in common("noun")
