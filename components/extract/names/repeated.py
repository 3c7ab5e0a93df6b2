"""Where a name that a rule has found stands once more, as written elsewhere in the article, with nothing that tells it.

So stand full names of persons, foreign first names after the full name, places of a name that is no word, and bodies
whose name has several words or stands in quotation marks both times.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, count

from components.extract.names.links import Link
from components.extract.names.strange import known, strange
from components.extract.tokens import Words
from components.extract.wordclass import foreign, generic, given, part
from components.lexicon.names import names

_LEADS = ("و", "ل", "ب", "ف", "")
_QUOTES = "\"'«»“”"
_INNER = re.compile(r'["«“]([^"«»“”]+)["»”]')
_NICKNAME = re.compile(r' ?[("«“](\w{3,})[)"»”]')
"""What somebody is called beside the name (أحمد حسام (ميدو)); it counts where the article calls him so again."""
_UNQUOTED = str.maketrans("", "", _QUOTES)
_TELLING = 4
"""Letters that a name of one word must have."""

Names = Mapping[str, Sequence[tuple[Sequence[str], Link]]]
"""First word -> the words of each name that begins with it, the longest first, and who or what bears it."""


def repeated(cut: Words, text: str, found: Sequence[Link]) -> Iterator[Link]:
    """The names of ``found`` where they stand again; some lie inside of others."""
    called = _names(text, found)
    if not called:
        return
    leads = {lead + first: len(lead) for lead in _LEADS for first in called}
    for place in compress(count(), map(leads.__contains__, cut.forms)):
        lead = leads[cut.forms[place]]
        for name, link in called.get(cut.forms[place][lead:], ()):
            end = place + len(name)
            if _stands(cut, place, name) and _means(cut, place, end, link):
                yield link._replace(start=cut.starts[place] + lead, end=cut.ends[end - 1], rule="found_again")
                break


def _names(text: str, found: Sequence[Link]) -> Names:
    called: dict[str, list[tuple[Sequence[str], Link]]] = {}
    for link in found:
        for name in _called(text, link):
            # Most names stand once; then no word of the text need be looked at for them.
            if text.count(name[0]) > 1:
                called.setdefault(name[0], []).append((name, link))
    return {first: sorted(each, key=lambda one: -len(one[0])) for first, each in called.items()}


def _called(text: str, link: Link) -> Iterator[Sequence[str]]:
    """What ``link`` can be called where it stands again, each as its words."""
    name = text[link.start : link.end].translate(_UNQUOTED).split(" ")
    if not name[0].isalpha() or not name[-1].isalpha():
        return
    inner = _INNER.search(text, link.start, link.end) if link.rule == "found_quoted" else None
    if inner and " " not in inner[1]:
        yield [inner[1]]
    if len(name) > 1 or _tells(name[0], link):
        yield name
    if len(name) == 1 or link.kind != "person":
        return
    if len(name[0]) >= _TELLING and _abroad(name[0]):
        yield name[:1]
    if (nickname := _NICKNAME.match(text, link.end)) and not known(nickname[1]) and nickname[1] not in names():
        yield [nickname[1]]


def _tells(form: str, link: Link) -> bool:
    """Whether a name of the one word ``form`` is known again by it."""
    if link.kind == "organisation":
        return link.rule == "found_quoted"
    fits = strange(form) or (form.startswith("ال") and not known(form) and not generic(form))
    return link.kind == "place" and len(form) >= _TELLING and fits


def _abroad(form: str) -> bool:
    return strange(form) or foreign(form)


def _stands(cut: Words, place: int, name: Sequence[str]) -> bool:
    end = place + len(name)
    return cut.forms[place + 1 : end] == name[1:] and all(map(cut.follows, range(place + 1, end)))


def _means(cut: Words, place: int, end: int, link: Link) -> bool:
    """Whether the words from ``place`` to ``end`` are the name of ``link`` here, and no part of another."""
    if link.kind == "organisation" and end == place + 1:
        before, behind = cut.starts[place] - 1, cut.ends[end - 1]
        return before >= 0 and cut.text[before] in _QUOTES and cut.text[behind : behind + 1] in tuple(_QUOTES)
    if link.kind != "person" or end > place + 1:
        return True
    longer = cut.follows(end) and (
        cut.forms[end] in given() or cut.forms[end] in part("joint") or _abroad(cut.forms[end])
    )
    return link.end < cut.starts[place] and not longer
