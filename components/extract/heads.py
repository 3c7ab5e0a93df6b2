"""Where a body or a place is named that no table holds: by the common noun at its head (شركة الأفق، بلدة النبك، نهر الليطون).

Names in quotation marks after a head are taken as they stand. Else a name goes on through words with the article, known
names and given names, through a bare noun before a word with the article (جمعية حماية المستهلك), and through foreign words.
"""

import re
from collections.abc import Iterator, Mapping

from components.extract.links import Link
from components.extract.persons import end_of_name
from components.extract.wordclass import Cue, Words, common, cues, foreign, given, in_names, part

_LONGEST = 6
_QUOTED = re.compile(r' ?["«“]([^"«»“”\n]{2,40})["»”]')
_NOBLE = ("الملك", "الامير", "الشيخ", "السلطان", "الاميره", "الملكه", "الامام", "الملكي")
_SPECIAL = frozenset(
    "الاحمر الابيض الازرق الاسود الشماليه الجنوبيه الشرقيه الغربيه الكبري الكبير الصغري الوسطي العليا السفلي الدولي".split()
)

Headed = tuple[int, int, str, str]
"""Start and end in the text, kind, rule."""


def headed(words: Words, listed: Mapping[int, Link]) -> Iterator[Headed]:
    """The names that heads announce among ``words``; ``listed`` holds the known names by where they begin."""
    known = cues()
    for place, form in enumerate(words.forms):
        cue = known.get(form)
        if cue is None or cue.sort != "head":
            continue
        start = words.starts[place] + cue.lead
        if quoted := _QUOTED.match(words.text, words.ends[place]):
            span = (start, quoted.end()) if cue.inside else quoted.span(1)
            yield *span, cue.kind, "found_quoted"
        elif words.follows(place + 1):
            at = (_body if cue.kind == "organisation" else _place)(words, place + 1, cue, listed)
            if at > place + 1:
                yield (start if cue.inside else words.starts[place + 1]), words.ends[at - 1], cue.kind, "found_head"


def _body(words: Words, first: int, cue: Cue, listed: Mapping[int, Link]) -> int:
    """The place after the last word of a body's name that begins at ``first``; ``first`` where there is none."""
    definite = words.forms[first - 1][cue.lead :].startswith("ال")
    at, proper, purpose, known = first, False, False, cues()
    while words.follows(at) and at < first + _LONGEST:
        form = words.forms[at]
        link = listed.get(words.starts[at])
        if link and link.kind == "people":
            if not (words.follows(at + 1) and words.forms[at + 1].startswith("لل")):
                break
            at += 1
        elif link:
            if at == first and not cue.strong:
                break
            at, proper = _after(words, link), True
        elif form in common("end") or (known.get(form) or cue).sort in ("plain", "alone") and form not in _NOBLE:
            break
        elif form in given() and (at == first or words.forms[at - 1] in _NOBLE) and (end := end_of_name(words, at)) > at:
            at, proper = end, True
        elif form.startswith("لل") and len(form) > 4 and (at > first or not definite):
            at, proper, purpose = at + 1, True, True
        elif form.startswith("ال") or (form.startswith("وال") and at > first and form[1:] not in common("generic")):
            proper = proper or form not in common("generic")
            at += 1
        elif _bare(words, at, first, cue):
            proper = proper or form not in common("generic")
            at += 1
        else:
            break
    if definite and not purpose:
        return first
    return at if proper and (cue.strong or at > first + 1 or foreign(words.forms[first])) else first


def _bare(words: Words, at: int, first: int, cue: Cue) -> bool:
    """Whether the word at ``at``, without the article, is part of a body's name."""
    form = words.forms[at]
    if form.endswith(("يه", "ات")) and form not in given():
        return words.follows(at + 1) and words.forms[at + 1].startswith("ال") and at == first and form.endswith("ات")
    if words.follows(at + 1) and words.forms[at + 1].startswith("ال") and at == first:
        return form[0] not in "بلوف" or in_names(form)
    return foreign(form) or (at == first and cue.strong and in_names(form))


def _place(words: Words, first: int, cue: Cue, listed: Mapping[int, Link]) -> int:
    """The place after the last word of a place's name that begins at ``first``; ``first`` where there is none."""
    form = words.forms[first]
    link = listed.get(words.starts[first])
    if link and link.kind != "people":
        at = _after(words, link)
        return first if not cue.inside else at + (words.follows(at) and words.forms[at] in _SPECIAL)
    if form in part("place") and words.follows(first + 1) and words.forms[first + 1] not in common("end"):
        return first + 2
    if form in common("end") or (link and link.kind == "people"):
        return first
    if form in _NOBLE:
        at = end_of_name(words, first + 1) if words.follows(first + 1) else first + 1
        return at + (words.follows(at) and words.forms[at] in _SPECIAL)
    if form in given():
        return end_of_name(words, first)
    if not in_names(form) and not (form.startswith("ال") and form not in common("generic")):
        return first
    at = first + 1
    if form.startswith("ال"):
        return at + (words.follows(at) and words.forms[at] in _SPECIAL)
    if form.endswith(("يه", "تين", "ين")) or not (cue.strong or foreign(form)):
        return first
    return at + (foreign(form) and words.follows(at) and foreign(words.forms[at]) and words.starts[at] not in listed)


def _after(words: Words, link: Link) -> int:
    """The place of the first word after ``link``."""
    return next((at for at, start in enumerate(words.starts) if start >= link.end), len(words.forms))
