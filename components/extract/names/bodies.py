"""Which state's body is meant: the army, police, parliament … whose name ends in the adjective of a state."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from components import lexicon
from components.extract.names.links import Link
from components.extract.names.phrases import standing
from components.lexicon.bodies import is_feminine
from components.lexicon.entities import body, known
from components.lexicon.forms import folded

_REACH = 24
_BEFORE = 16
"""Letters in which the word before a body's name is looked for."""


class _Row(NamedTuple):
    """What a form of ``state_bodies.tsv`` can be: the key of the body, how an adjective behind it ends, what stands
    behind that, the words behind which it is no body, and whether it is named alone, too."""

    body: str
    endings: str
    behind: str
    barred: frozenset[str]
    alone: bool


def made_out(text: str, links: Sequence[Link]) -> Iterator[Link]:
    """``links`` of the folded ``text``, an adjective of nationality that completes a body's name made one with it."""
    for link in links:
        yield _body(text, link) or link


def left_open(text: str, states: Sequence[str]) -> Iterator[Link]:
    """The bodies in the folded ``text`` that the press names without their state (الحرس الوطني), open between those of
    ``states``."""
    for first, rows in _alone().items():
        if first not in text:
            continue
        for form, row in rows:
            for start, end in standing(text, form):
                found = (body(row.body, each) for each in states)
                yield Link(start, end, None, "organisation", "state_body_open", tuple(filter(None, found)))


def _body(text: str, link: Link) -> Link | None:
    """The body whose name ends with ``link``, or goes on right behind it; None where there is none."""
    if link.kind != "people" or not link.entity_id or not text.startswith("ال", link.start):
        return None
    country = known()[link.entity_id].entity.country_id
    offset = max(0, link.start - _REACH)
    named = country and _named().search(text[offset : link.start])
    if not country or not named:
        return None
    before = text[max(0, offset + named.start() - _BEFORE) : offset + named.start()].split()[-1:]
    for row in _rows()[named["form"] or "ال" + named["bare"]]:
        if not row.barred.isdisjoint(before):
            continue
        end = link.end + len(row.behind)
        agrees = text[link.end - 1] in row.endings and text.startswith(row.behind, link.end)
        if agrees and not text[end : end + 1].isalnum():
            start = offset + named.start("form" if named["form"] else "bare")
            if entity_id := body(row.body, country):
                return Link(start, end, entity_id, "organisation", "state_body")
    return None


@cache
def _rows() -> Mapping[str, Sequence[_Row]]:
    """Each form, folded -> the bodies that it can be."""
    found: dict[str, list[_Row]] = {}
    for row in lexicon.rows("state_bodies"):
        behind = " " + folded(row["behind"]) if row["behind"] else ""
        barred = frozenset(map(folded, lexicon.members(row["not"])))
        found.setdefault(folded(row["form"]), []).append(
            _Row(row["body"], _endings(row["form"]), behind, barred, row["alone"] == "yes")
        )
    return found


def _endings(form: str) -> str:
    """How an adjective after ``form`` can end; one of two words can agree with either (جهاز الاستخبارات الأردنية)."""
    return "ه" if is_feminine(form) else "يه" if form.endswith(("ات", "ية")) else "ي"


@cache
def _named() -> re.Pattern[str]:
    bare = lexicon.alternatives(form[2:] for form in _rows() if form.startswith("ال"))
    whole = lexicon.alternatives(_rows())
    return re.compile(rf"(?<!\w)(?:[وف]?لل(?P<bare>{bare})|[وفبلك]{{0,2}}(?P<form>{whole})) $")


@cache
def _alone() -> Mapping[str, Sequence[tuple[str, _Row]]]:
    """The forms that stand for a body without its state, too, by their first word without the article."""
    found: dict[str, list[tuple[str, _Row]]] = {}
    for form, row in ((form, row) for form, rows in _rows().items() for row in rows if row.alone):
        found.setdefault(form.split(" ")[0].removeprefix("ال"), []).append((form, row))
    return found
