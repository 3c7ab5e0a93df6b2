"""Where a body or a place is named that no table holds: by the common noun at its head (شركة الأفق، بلدة النبعان).

Names in quotation marks after a head are taken as they stand; how far another goes is told by ``organisations`` and
``settlements``.
"""

from collections.abc import Iterator, Mapping

from components.extract.names.links import Link
from components.extract.names.organisations import end_of_body
from components.extract.names.purposes import begins_purpose, end_of_purpose
from components.extract.names.settlements import QUOTED, after, end_of_place, inside_another, several
from components.extract.tokens import Words
from components.extract.wordclass import Cue, cues, given, part

Headed = tuple[int, int, str, str]
"""Start and end in the text, kind, rule."""


def headed(words: Words, listed: Mapping[int, Link]) -> Iterator[Headed]:
    """The names that heads announce among ``words``; ``listed`` holds the known names by where they begin."""
    known = cues()
    for place in words.cued:
        cue = known.get(words.forms[place])
        if cue is None or cue.sort != "head":
            continue
        if cue.kind == "place":
            yield from inside_another(words, place, cue)
        start = words.starts[place] + cue.lead
        definite = words.forms[place][cue.lead :].startswith("ال")
        if cue.bond == "several":
            yield from several(words, place, listed)
        elif (quoted := QUOTED.match(words.text, words.ends[place])) and not definite:
            at = _end_of_kind(words, place + 1, quoted.end())
            span = (start, at) if cue.inside else quoted.span(1)
            yield *span, cue.kind, "found_quoted"
        elif cue.bond == "seat" or _rules_land(words, place, cue):
            if not definite and (end := _seat(words, place + 1, listed)):
                yield start, end, "organisation", "found_head"
        elif cue.bond != "quoted" and words.follows(place + 1):
            at = (end_of_body if cue.kind == "organisation" else end_of_place)(words, place + 1, cue, listed)
            if cue.kind == "place" and _called_after(words, place + 1, at):
                at = end_of_purpose(words, at)
                yield start, words.ends[at - 1], "organisation", "found_head"
            elif at > place + 1 and not _is_listed(words, place, at, listed):
                inside = cue.inside or words.forms[place + 1] in part("noble")
                yield (start if inside else words.starts[place + 1]), words.ends[at - 1], cue.kind, "found_head"


def _rules_land(words: Words, place: int, cue: Cue) -> bool:
    """Whether the head at ``place`` is who rules a land, and no place itself (إمارة منطقة الباحة)."""
    ruling = words.forms[place][cue.lead :] in part("ruling")
    return ruling and words.follows(place + 1) and words.forms[place + 1] in part("land")


def _seat(words: Words, at: int, listed: Mapping[int, Link]) -> int:
    """Where the listed place ends that stands at ``at``, or behind the noun there that says what it is; 0 for none."""
    if words.follows(at) and words.forms[at] in part("land") and words.follows(at + 1):
        at += 1
    link = listed.get(words.starts[at]) if words.follows(at) else None
    return link.end if link and link.kind == "place" else 0


def _end_of_kind(words: Words, place: int, end: int) -> int:
    """Where a name ends that stands in quotation marks up to ``end``, with an adjective of such bodies (… الخيرية)."""
    while place < len(words.starts) and words.starts[place] < end:
        place += 1
    behind = place < len(words.starts) and words.starts[place] == end + 1 and words.forms[place] in part("body kind")
    return words.ends[place] if behind else end


def _is_listed(words: Words, place: int, at: int, listed: Mapping[int, Link]) -> bool:
    """Whether the head at ``place`` says only what the listed body behind it is (نادي الهلال السعودي لكرة القدم)."""
    link = listed.get(words.starts[place + 1])
    if link is None or link.kind != "organisation":
        return False
    beyond = after(words, link)
    qualified = beyond < at and (people := listed.get(words.starts[beyond])) and people.kind == "people"
    only = link.end == words.ends[at - 1] or qualified
    return bool(only) and words.forms[place].lstrip("وفبلك") in part("kind of body")


def _called_after(words: Words, first: int, at: int) -> bool:
    """Whether what looks like a place is a body called after somebody (مدينة الملك عبد العزيز للعلوم)."""
    named = at > first and (words.forms[first] in part("noble") or words.forms[first] in given())
    return named and words.follows(at) and begins_purpose(words, at)
