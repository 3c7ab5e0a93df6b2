"""Where a body or a place is named that no table holds: by the common noun at its head (شركة الأفق، بلدة النبك).

Names in quotation marks after a head are taken as they stand. Else a name goes on through words with the article,
known names and given names, through a bare noun before a word with the article (جمعية حماية المستهلك), and through
foreign words.
"""

import re
from collections.abc import Iterator, Mapping

from components.extract.names.extent import end_of_name
from components.extract.names.links import Link
from components.extract.wordclass import Cue, Words, common, cues, foreign, given, in_names, part

_LONGEST = 6
_PASSIVE = re.compile(r"م\w\wو\w")
_QUOTED = re.compile(r' ?["«“]([^"«»“”\n]{2,40})["»”]')

Headed = tuple[int, int, str, str]
"""Start and end in the text, kind, rule."""


def headed(words: Words, listed: Mapping[int, Link]) -> Iterator[Headed]:
    """The names that heads announce among ``words``; ``listed`` holds the known names by where they begin."""
    known = cues()
    for place in words.cued:
        cue = known.get(words.forms[place])
        if cue is None or cue.sort != "head":
            continue
        start = words.starts[place] + cue.lead
        definite = words.forms[place][cue.lead :].startswith("ال")
        if (quoted := _QUOTED.match(words.text, words.ends[place])) and not definite:
            span = (start, quoted.end()) if cue.inside else quoted.span(1)
            yield *span, cue.kind, "found_quoted"
        elif cue.bond != "quoted" and words.follows(place + 1):
            at = (_body if cue.kind == "organisation" else _place)(words, place + 1, cue, listed)
            if cue.kind == "place" and _called_after(words, place + 1, at):
                at = _end_of_purpose(words, at)
                yield start, words.ends[at - 1], "organisation", "found_head"
            elif at > place + 1 and not _is_listed(words, place, at, listed):
                inside = cue.inside or words.forms[place + 1] in part("noble")
                yield (start if inside else words.starts[place + 1]), words.ends[at - 1], cue.kind, "found_head"


def _body(words: Words, first: int, cue: Cue, listed: Mapping[int, Link]) -> int:
    """The place after the last word of a body's name that begins at ``first``; ``first`` where there is none."""
    head = words.forms[first - 1]
    definite = head[cue.lead :].startswith("ال") or head.startswith("لل")
    at, proper, purpose = first, False, False
    people = first < len(words.starts) and listed.get(words.starts[first])
    if definite and not (_adjectival(words.forms[first]) or (people and people.kind == "people")):
        return first
    while words.follows(at) and at < first + _LONGEST:
        end, tells = _further(words, at, first, cue, listed)
        if end == at or (at == first + 1 and words.forms[first] in part("organ") and _for(words, at)):
            break
        proper, purpose = proper or tells, purpose or _for(words, at)
        at = end
    if not proper or (definite and not purpose):
        return first
    return at if cue.bond == "strong" or at > first + 1 or foreign(words.forms[first]) else first


def _further(words: Words, at: int, first: int, cue: Cue, listed: Mapping[int, Link]) -> tuple[int, bool]:
    """How far a body's name goes by the word at ``at`` (``at`` where it ends), and whether that tells it apart."""
    form, link = words.forms[at], listed.get(words.starts[at])
    if link and link.kind == "people":
        return at + (words.follows(at + 1) and _for(words, at + 1)), False
    if link:
        over = cue.bond == "weak" if at == first else _begins_anew(words, at, link)
        return (at if over else _after(words, link)), not over
    owned = form in part("noble") and not (at > first and words.forms[at - 1].startswith(("ال", "وال")))
    titled = cues().get(form, cue).sort in ("plain", "alone") and not owned
    if form in common("end") or titled or (at > first and _begins_person(words, at)):
        return at, False
    named = form in given() and (at == first or words.forms[at - 1] in part("noble"))
    if named or (at > first and _for(words, at)):
        return (end_of_name if named else _end_of_purpose)(words, at), True
    joined = form.startswith("وال") and at > first and not _common(form[1:])
    if joined or form.startswith("ال") or _bare(words, at, first, cue):
        return at + 1, form not in common("generic")
    return at, False


def _begins_anew(words: Words, at: int, link: Link) -> bool:
    """Whether the listed name at ``at`` stands beside the body and is no part of its name.

    So stands who heads it (رئيس مجلس النواب نبيه بري), and a body after a word with the article, which nothing can own
    (حملت لجنة المقاومة الدعم السريع).
    """
    return link.kind == "person" or (link.kind == "organisation" and words.forms[at - 1].startswith("ال"))


def _begins_person(words: Words, at: int) -> bool:
    """Whether the word at ``at`` begins the name of who heads or speaks for the body (حزب العمال كير ستارمر)."""
    form, before = words.forms[at], words.forms[at - 1]
    own = before in part("noble") or before in part("joint") or form.startswith("ال")
    return not own and (form in given() or form in part("opening"))


def _is_listed(words: Words, place: int, at: int, listed: Mapping[int, Link]) -> bool:
    """Whether the head at ``place`` says only what the listed body is that its name ends with (نادي الهلال)."""
    link = listed.get(words.starts[place + 1])
    only = link is not None and link.kind == "organisation" and link.end == words.ends[at - 1]
    return only and words.forms[place].lstrip("وفبلك") in part("kind of body")


def _called_after(words: Words, first: int, at: int) -> bool:
    """Whether what looks like a place is a body called after somebody (مدينة الملك عبد العزيز للعلوم)."""
    named = at > first and (words.forms[first] in part("noble") or words.forms[first] in given())
    return named and words.follows(at) and _for(words, at)


def _adjectival(form: str) -> bool:
    """Whether ``form`` can be the adjective of a body that has the article (الهيئة العليا, الشركة الوطنية)."""
    return form.endswith(("يه", "ي")) or form in part("body adjective")


def _for(words: Words, at: int) -> bool:
    """Whether the word at ``at`` begins what a body is for (للغذاء, لكفاءة الطاقة)."""
    form = words.forms[at]
    if form.startswith("لل"):
        return len(form) > 4 and form not in cues()
    announced = (
        form in common("noun")
        or form in common("end")
        or form[1:] in part("no purpose")
        or form in cues()
        or form in given()
    )
    definite = words.follows(at + 1) and words.forms[at + 1].startswith("ال")
    return form[0] == "ل" and len(form) > 4 and not announced and definite and not _common(words.forms[at + 1])


def _end_of_purpose(words: Words, at: int) -> int:
    """The place after what a body is for, which begins at ``at``: one noun or two, and what is joined to it with و."""
    at += 1 if words.forms[at].startswith("لل") else 2
    while words.follows(at) and words.forms[at].startswith("وال") and not _common(words.forms[at][1:]):
        at += 1
    return at


def _bare(words: Words, at: int, first: int, cue: Cue) -> bool:
    """Whether the word at ``at``, without the article, is part of a body's name."""
    form = words.forms[at]
    if form[0] == "و" and not foreign(form):
        return False
    before_article = at == first and words.follows(at + 1) and words.forms[at + 1].startswith("ال")
    if form.endswith(("يه", "ات")) and form not in given():
        return before_article and form.endswith("ات")
    if before_article:
        return form[0] not in "بلف" or in_names(form)
    adjective = form.endswith("ي") or _PASSIVE.fullmatch(form)
    return foreign(form) or (at == first and cue.bond == "strong" and in_names(form) and not adjective)


def _place(words: Words, first: int, cue: Cue, listed: Mapping[int, Link]) -> int:
    """The place after the last word of a place's name that begins at ``first``; ``first`` where there is none."""
    form, link = words.forms[first], listed.get(words.starts[first])
    at = first
    if link:
        at = _after(words, link) if cue.inside and link.kind != "people" else first
    elif form in part("place") and words.follows(first + 1) and words.forms[first + 1] not in common("end"):
        return first + 2
    elif form in common("end"):
        return first
    elif form in part("noble"):
        at = end_of_name(words, first + 1) if words.follows(first + 1) else first + 1
    elif form in given():
        return end_of_name(words, first)
    elif form.startswith("ال"):
        at = first if form in common("generic") else first + 1
    elif in_names(form) and not form.endswith(("ه", "تين", "ين")) and (cue.bond == "strong" or foreign(form)):
        more = foreign(form) and words.follows(first + 1) and foreign(words.forms[first + 1])
        at = first + 1 + (more and words.starts[first + 1] not in listed)
    return at + (at > first and words.follows(at) and words.forms[at] in part("place adjective"))


def _common(form: str) -> bool:
    return form in common("generic") or form in common("end")


def _after(words: Words, link: Link) -> int:
    """The place of the first word after ``link``."""
    return next((at for at, start in enumerate(words.starts) if start >= link.end), len(words.forms))
