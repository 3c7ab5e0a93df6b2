"""Where a body that the article names in full is called by a part of its name.

In quotation marks by what it is for («الغذاء والدواء»), and by what stands before its purpose (الاتحاد السعودي).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, count

from components.extract.names.links import Link
from components.extract.tokens import Words
from components.extract.wordclass import common
from components.lexicon.unlisted import PREFIX

_QUOTED = re.compile(r'[«“"] ?([^«»“”"\n ][^«»“”"\n]{1,38}[^«»“”"\n ]) ?[»”"]')
_WORD_BEFORE = re.compile(r"\w+(?=[ :]+$)")
_REACH = 16
_MINISTRY = "وزاره "
_LEADS = ("و", "ل", "ب", "ف", "")
_FRONT = 2
"""Words that what stands before a purpose must have: a noun and an adjective."""


def shortened(cut: Words, text: str, named: Sequence[Link]) -> Iterator[Link]:
    """The short names of the bodies in ``named`` in the folded ``text``, which some other name may touch."""
    purposes, fronts = _called(text, [link for link in named if link.kind == "organisation"])
    if purposes:
        for quoted in _QUOTED.finditer(text):
            link = purposes.get(quoted[1])
            if link and (" " in quoted[1] or _acts(text, *quoted.span())):
                yield _again(link, *quoted.span(1))
    if fronts:
        yield from _fronts(cut, fronts)


def _called(text: str, bodies: Sequence[Link]) -> tuple[Mapping[str, Link], Mapping[str, Link]]:
    """What each of ``bodies`` is for, whole and its first word, and what stands before that; the first named wins."""
    purposes: dict[str, Link] = {}
    fronts: dict[str, Link] = {}
    for link in sorted(bodies, key=lambda each: each.start):
        name = text[link.start : link.end]
        front, mark, purpose = name.partition(" لل")
        if name.startswith(_MINISTRY):
            mark, purpose = " ", name.removeprefix(_MINISTRY + "ال")
        if not mark or not purpose:
            continue
        whole = "ال" + purpose
        purposes.setdefault(whole, link)
        purposes.setdefault(whole.split(" ")[0], link)
        if front.startswith("ال") and len(front.split(" ")) >= _FRONT:
            fronts.setdefault(front, link)
    return purposes, fronts


def _fronts(cut: Words, fronts: Mapping[str, Link]) -> Iterator[Link]:
    """Where ``fronts`` stand after the full name, with no other purpose behind them."""
    first = {lead + front.split(" ")[0]: len(lead) for front in fronts for lead in _LEADS}
    for place in compress(count(), map(first.__contains__, cut.forms)):
        lead = first[cut.forms[place]]
        start = cut.starts[place] + lead
        for front, link in fronts.items():
            end = start + len(front)
            whole = cut.text.startswith(front, start) and not cut.text[end : end + 1].isalnum()
            if whole and start > link.end and not cut.text.startswith(" ل", end):
                yield _again(link, start, end)


def _acts(text: str, start: int, end: int) -> bool:
    """Whether what stands in quotation marks from ``start`` to ``end`` acts: it begins a line, a colon follows, or a
    verb stands before it (توقعت «الأرصاد»)."""
    before = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    verb = before is not None and before[0].lstrip("وف") in common("verb")
    return verb or text[start - 1 : start] in ("", "\n") or text[end : end + 2].lstrip().startswith(":")


def _again(link: Link, start: int, end: int) -> Link:
    """``link`` where it stands again; it keeps its rule where that leaves it open."""
    found = "found_again" if (link.entity_id or "").startswith(PREFIX) else "short_form"
    return link._replace(start=start, end=end, rule=found if link.entity_id else link.rule)
