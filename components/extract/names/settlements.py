"""Where a place is named that no table holds: behind the noun that says what it is, or before what it lies in."""

import re
from collections.abc import Iterator, Mapping

from components.extract.names.extent import end_of_name
from components.extract.names.links import Link
from components.extract.names.strange import attached, known, strange
from components.extract.tokens import Words
from components.extract.wordclass import LINEAGE, Cue, common, foreign, generic, given, in_names, part

QUOTED = re.compile(r' ?["«“”]([^"«»“”\n]{2,40})["»”“]')
_NEXT = re.compile(r"[\"»”“]?(?:،? ?و|، )[\"«“”]?")
_FIRST = re.compile(r" [\"«“”]?")
_PARTICIPLE = re.compile(r"م\w{3,4}")
_VERBAL = "است"
"""How verbs begin, and hardly a place."""
_BEFORE = 2
"""How many words must stand before the noun of a land for one to name a place in it."""
_MOST = 12
"""How many places a row may name."""

Named = tuple[int, int, str, str]
"""Start and end in the text, kind, rule."""


def end_of_place(words: Words, first: int, cue: Cue, listed: Mapping[int, Link]) -> int:
    """The place after the last word of a place's name that begins at ``first``; ``first`` where there is none."""
    form, link = words.forms[first], listed.get(words.starts[first])
    at = first
    if link:
        at = after(words, link)
        qualified = words.follows(at) and words.forms[at] in part("place adjective")
        at = at if link.kind != "people" and ((cue.inside and cue.bond != "strange") or qualified) else first
    elif form in part("place") and words.follows(first + 1) and _completes(words.forms[first + 1]):
        return first + 2 if words.forms[first + 1] not in LINEAGE else min(first + 3, end_of_name(words, first + 1))
    elif form in common("end"):
        return first
    elif form in part("noble"):
        at = end_of_name(words, first + 1) if words.follows(first + 1) else first + 1
    elif form in given():
        return end_of_name(words, first)
    elif form.startswith("ال"):
        ordinary = known(form) if cue.bond == "strange" else form in common("generic")
        at = first if ordinary else first + 1
    elif _alone(form, cue) or (strange(form) and not attached(form) and cue.bond == "strong"):
        at = first + 1 + _goes_on(words, first, listed)
    return at + (at > first and words.follows(at) and words.forms[at] in part("place adjective"))


def _goes_on(words: Words, first: int, listed: Mapping[int, Link]) -> bool:
    """Whether the word behind that at ``first`` belongs to its name, too: neither is a word that we know."""
    if not words.follows(first + 1) or words.starts[first + 1] in listed:
        return False
    one, two = words.forms[first], words.forms[first + 1]
    return (foreign(one) and foreign(two) and not known(two)) or (
        strange(one) and strange(two) and not attached(two) and two[0] != "ب"
    )


def _completes(form: str) -> bool:
    """Whether ``form`` can be the second word of a settlement's name (كفر الزيتون), and says not whose it is."""
    return form not in common("end") and not (known(form) and form.endswith(("ته", "تها", "تهم")))


def _alone(form: str, cue: Cue) -> bool:
    """Whether ``form``, without the article, is a name behind the noun of ``cue``."""
    if not in_names(form) or form.endswith(("ه", "تين", "ين")):
        return False
    if foreign(form) or not known(form):
        return foreign(form) or cue.bond == "strong" or (not cue.inside and strange(form) and not attached(form))
    if cue.bond != "strong":
        return False
    return not (attached(form) or form.endswith("ي") or _PARTICIPLE.fullmatch(form) or (cue.inside and len(form) > 3))


def several(words: Words, head: int, listed: Mapping[int, Link]) -> Iterator[Named]:
    """The places of a row behind a noun in the dual or plural (بلدتي ميس ورامية، قرى «الوردية» و«النبعة»).

    They are names where one of them at least is no word that we know.
    """
    row: list[tuple[int, int]] = []
    sure, at, over = False, head + 1, words.ends[head]
    dual = words.forms[head].endswith("ي")
    while at < len(words.forms) and len(row) < _MOST:
        at += words.forms[at] == "و"
        if at == len(words.forms):
            break
        lead = int(bool(row) and words.forms[at].startswith("و") and words.text[words.starts[at] - 1] == " ")
        start = words.starts[at] + lead
        if not (_NEXT if row else _FIRST).fullmatch(words.text[over:start]):
            break
        next_at, tells = _member(words, at, lead, listed.get(start), dual)
        if next_at == at:
            break
        at, sure, over = next_at, sure or tells, words.ends[next_at - 1]
        row.append((start, over if start not in listed else start))
    if sure:
        yield from ((start, end, "place", "found_head") for start, end in row if end > start)


def _member(words: Words, at: int, lead: int, link: Link | None, dual: bool) -> tuple[int, bool]:
    """The place after one of a row that begins at ``at`` (``at`` where it is none), and whether it is no word."""
    form = words.forms[at][lead:]
    if link:
        return (after(words, link), True) if link.kind == "place" else (at, False)
    if form in part("place") and words.follows(at + 1) and not generic(words.forms[at + 1]):
        return at + 2, True
    if form.startswith("ال"):
        fits = len(form) > 4 and not generic(form) and not form.endswith(("ات", "ون", "ين"))
        return at + fits, not known(form)
    if form in given() and dual:
        return end_of_name(words, at, lead), True
    if not strange(form) or form.startswith(_VERBAL) or (not dual and form.endswith(("ه", "ات"))):
        return at, False
    more = words.follows(at + 1) and strange(words.forms[at + 1]) and not words.forms[at + 1].startswith("و")
    return at + 1 + more, True


def inside_another(words: Words, place: int, cue: Cue) -> Iterator[Named]:
    """A place before the noun at ``place`` of the land in which it lies (برفراف من ولاية بنزرت)."""
    if words.forms[place][cue.lead :] not in part("land") or place < _BEFORE:
        return
    of = words.forms[place - 1] in part("from")
    at = place - (2 if of else 1)
    within = words.text[words.starts[place]] == "ب" and cue.lead
    if not (of or within) or not all(map(words.follows, range(at + 1, place + 1))):
        return
    form = words.forms[at]
    if form.startswith("بو") and strange(form):
        yield words.starts[at], words.ends[at], "place", "found_inside"
    elif form[0] == "ب" and not form.startswith("بال") and _unheard(form[1:]):
        yield words.starts[at] + 1, words.ends[at], "place", "found_inside"
    elif words.follows(at) and words.forms[at - 1] in part("in") and _unheard(form):
        yield words.starts[at], words.ends[at], "place", "found_inside"


def _unheard(form: str) -> bool:
    return len(form) > 3 and (strange(form) or (form.startswith("ال") and not known(form) and not generic(form)))


def after(words: Words, link: Link) -> int:
    """The place of the first word after ``link``."""
    return next((at for at, start in enumerate(words.starts) if start >= link.end), len(words.forms))
