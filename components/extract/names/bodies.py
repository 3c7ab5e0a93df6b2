"""Which state's body is meant: the army, police, parliament … whose name ends in the adjective of a state."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from components import lexicon
from components.extract.names.links import Link
from components.lexicon.bodies import is_feminine
from components.lexicon.entities import body, known
from components.lexicon.forms import folded

_REACH = 24
_BEFORE = 16
"""Letters in which the word before a body's name is looked for."""

_Row = tuple[str, str, str, frozenset[str]]


def made_out(text: str, links: Sequence[Link]) -> Iterator[Link]:
    """``links`` of the folded ``text``, an adjective of nationality that completes a body's name made one with it."""
    for link in links:
        yield _body(text, link) or link


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
    for key, endings, behind, barred in _rows()[named["form"] or "ال" + named["bare"]]:
        if not barred.isdisjoint(before):
            continue
        end = link.end + len(behind)
        if text[link.end - 1] in endings and text.startswith(behind, link.end) and not text[end : end + 1].isalnum():
            start = offset + named.start("form" if named["form"] else "bare")
            if entity_id := body(key, country):
                return Link(start, end, entity_id, "organisation", "state_body")
    return None


@cache
def _rows() -> Mapping[str, Sequence[_Row]]:
    """Each form, folded -> the bodies that it can be: key, how the adjective may end, what stands behind it, and the
    words before which it is none."""
    found: dict[str, list[_Row]] = {}
    for row in lexicon.rows("state_bodies"):
        behind = " " + folded(row["behind"]) if row["behind"] else ""
        barred = frozenset(map(folded, lexicon.members(row["not"])))
        found.setdefault(folded(row["form"]), []).append((row["body"], _endings(row["form"]), behind, barred))
    return found


def _endings(form: str) -> str:
    """How an adjective after ``form`` can end; one of two words can agree with either (جهاز الاستخبارات الأردنية)."""
    return "ه" if is_feminine(form) else "يه" if form.endswith(("ات", "ية")) else "ي"


@cache
def _named() -> re.Pattern[str]:
    forms = sorted(_rows(), key=len, reverse=True)
    bare = "|".join(re.escape(form[2:]) for form in forms if form.startswith("ال"))
    whole = "|".join(map(re.escape, forms))
    return re.compile(rf"(?<!\w)(?:[وف]?لل(?P<bare>{bare})|[وفبلك]{{0,2}}(?P<form>{whole})) $")
