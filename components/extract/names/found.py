"""Names that no table holds, found by what stands around them, each an entity of its own.

Persons are found by ``persons``, bodies and places by ``heads``. A name of the tables is left as it is, unless it is
part of a longer name: a family name of a person (محمد المصري), or what a body is called after (جامعة القاهرة).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from components.extract.names import neural
from components.extract.names.again import again as shown_again
from components.extract.names.foreigners import foreigners
from components.extract.names.heads import headed
from components.extract.names.links import Link, Row, leftmost
from components.extract.names.lists import continued
from components.extract.names.persons import persons
from components.extract.names.repeated import repeated
from components.extract.names.shortened import shortened
from components.extract.names.surnames import surnames
from components.extract.names.titled import Person
from components.extract.tokens import Words, words
from components.lexicon.entities import known
from components.lexicon.names import TOWN
from components.lexicon.unlisted import entity_id
from components.model import EntityKind
from components.text.fold import Folded

_FAMILY = (
    "surname",
    "town",
    "nisba",
    "homograph",
    "homograph_open",
    "short_form",
    "short_cue",
    "short_main",
    "short_open",
)
"""Rules of listed names that are weaker than a name which they are part of."""


def unlisted(readable: Folded, listed: Sequence[Link]) -> list[Link]:
    """The names in ``readable`` (see ``naming.readable``) that stand beside those ``listed`` or hold them, in order."""
    cut, text = words(readable), readable.text
    at = {link.start: link for link in listed}
    nationals = {link.end for link in listed if link.kind == "people" and text.startswith("ال", link.start)}
    people = _people(cut, (*persons(cut), *foreigners(cut, nationals, at)))
    bodies = [_link(start, end, text, cast(EntityKind, kind), rule) for start, end, kind, rule in headed(cut, at)]
    row = Row(listed)
    chosen = leftmost([link for link in (*bodies, *people) if _may_cover(link, row)], [])
    ends = [link.end for link in (*listed, *chosen) if link.kind == "person"]
    if rest := [link for link in _people(cut, continued(cut, ends)) if _may_cover(link, row)]:
        chosen += leftmost(rest, chosen)
    chosen += leftmost([link for link in _learnt(cut, readable) if _may_cover(link, row)], chosen)
    return sorted(chosen, key=lambda link: link.start)


def joined(readable: Folded, listed: Sequence[Link], chosen: Sequence[Link]) -> list[Link]:
    """``listed`` and those of ``chosen`` (see ``unlisted``) that may stand beside them or hold them, and the last names
    that follow, in no order."""
    row = Row(listed)
    chosen = [link for link in chosen if _may_cover(link, row)]
    covering = Row(chosen)
    kept = [link for link in listed if not covering.touched(link)]
    people = [link for link in chosen if link.kind == "person"]
    named = [link for link in kept if link.kind == "person" and link.entity_id]
    cut = words(readable)
    others, nisba = _parted(kept)
    once_more = (
        *repeated(cut, readable.text, [*chosen, *_made_sure(kept)]),
        *shown_again(cut, readable.text, people, named),
        *shortened(cut, readable.text, [*kept, *chosen]),
    )
    again = leftmost(once_more, [*chosen, *others])
    kept = [*others, *leftmost(nisba, again)]
    parts = (Link(cut.starts[at], cut.ends[at], None, "person", "found_part") for at in surnames(cut))
    return [*kept, *chosen, *again, *leftmost(parts, [*chosen, *kept, *again])]


def _people(cut: Words, found: Iterable[Person]) -> list[Link]:
    return [
        _link(cut.starts[first] + lead, cut.ends[over - 1], cut.text, "person", rule)
        for first, over, lead, rule in found
    ]


def _made_sure(listed: Iterable[Link]) -> Iterator[Link]:
    """Those of ``listed`` that name a town whose letters are something else, too, told by what stands around them:
    where they stand again, they are the town."""
    return (link for link in listed if link.rule == "homograph" and known()[link.entity_id or ""].role == TOWN)


def _parted(listed: Sequence[Link]) -> tuple[list[Link], list[Link]]:
    """``listed`` without the nationalities, and these, which can be somebody's last name, too (السوداني)."""
    return [link for link in listed if link.kind != "people"], [link for link in listed if link.kind == "people"]


def _link(start: int, end: int, text: str, kind: EntityKind, rule: str) -> Link:
    return Link(start, end, entity_id(kind, text[start:end]), kind, rule)


def _learnt(cut: Words, readable: Folded) -> Iterator[Link]:
    """The names that the recogniser which the user has chosen finds, where there is one."""
    model = neural.recogniser()
    if model is None or not cut.forms:
        return
    places = [readable.span(start, end) for start, end in zip(cut.starts, cut.ends, strict=True)]
    tags = model.predict([readable.original[start:end] for start, end in places])
    for first, after, kind in neural.spans(tags):
        yield _link(cut.starts[first], cut.ends[after - 1], readable.text, kind, "found_neural")


def _may_cover(link: Link, listed: Row) -> bool:
    """Whether ``link`` may stand beside or instead of the listed names that it touches."""
    for other in listed.touched(link):
        inside = link.start <= other.start and other.end <= link.end
        if not inside or (link.start, link.end) == (other.start, other.end):
            return False
        if link.kind == "person" and other.rule not in _FAMILY:
            return False
        if link.rule == "found_strange" and other.kind != "people":
            return False
        if other.kind != "people" and (_starts_alike(link, other) or link.rule == "found_quoted"):
            return False
    return True


def _starts_alike(link: Link, other: Link) -> bool:
    """Whether ``link`` begins with the listed name ``other``, and that not by chance (نصر الله in نصر الله الحاج)."""
    return other.start == link.start and not (link.kind == "person" and other.rule == "short_open")
