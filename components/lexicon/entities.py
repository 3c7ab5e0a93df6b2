"""Who and what we know: the rows of the name tables as typed entities, and the ministries that follow from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from components import lexicon
from components.lexicon import bodies
from components.model import Entity, EntityKind

_TABLES: Mapping[str, EntityKind | None] = {
    "places": "place",
    "towns": "place",
    "organisations": "organisation",
    "persons": "person",
    "nisba": "people",
    "things": None,
    "currencies": "product",
}
"""Name table -> the kind of its entities; None where the column ``role`` is the kind."""
_ROLES = {"towns": "town"}
"""Name table -> the role of its entities, where it has no such column."""

_SPEAKING = ("capital", "seat", "body:government")
"""Roles of those that speak for their state."""


@dataclass(frozen=True, slots=True)
class Known:
    """One entity of the lexicon and how the press names it; the cells are as written, see ``forms`` for their marks."""

    entity: Entity
    role: str = ""
    """``country`` ``capital`` ``seat`` ``ministry:defence`` ``body:army`` … , or the kind of body or place."""
    aliases: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    """Surnames that stand for a person in any article."""
    short: tuple[str, ...] = ()
    """Forms that stand for a person only where the article gives the full name."""
    cues: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    """What must stand by the name of a town whose letters are something else, too (as in ``homographs.tsv``)."""


@cache
def known() -> Mapping[str, Known]:
    """Every entity of the lexicon by id. Raises ValueError where two rows have one id."""
    found: dict[str, Known] = {}
    for table, kind in _TABLES.items():
        for row in lexicon.rows(table):
            if row["entity_id"] in found:
                raise ValueError(f"{table}.tsv: the id {row['entity_id']} is given twice")
            found[row["entity_id"]] = _known(row, kind or cast(EntityKind, row["role"]), _ROLES.get(table, ""))
    for each in [*_ministries(found.values()), *_bodies(found.values())]:
        found.setdefault(each.entity.entity_id, each)
    return found


def of(entity_ids: Iterable[str]) -> list[Entity]:
    """The entities of ``entity_ids``, one for each, in their order. Raises KeyError for an id that is not known."""
    return [known()[entity_id].entity for entity_id in entity_ids]


def state(entity_id: str | None) -> str | None:
    """The state that an entity stands for in the press: itself, or that of a people, capital, government or seat."""
    each = known().get(entity_id or "")
    if each is None:
        return None
    if each.role == "country":
        return each.entity.entity_id
    speaks = each.entity.kind == "people" or each.role in _SPEAKING
    return each.entity.country_id if speaks else None


@cache
def ministry(slug: str, country_id: str) -> str | None:
    """The id of the ministry ``slug`` (a key of ``ministries.tsv``) of a country; None where that has no adjective."""
    return _ministry_ids().get((slug, country_id))


@cache
def _ministry_ids() -> Mapping[tuple[str, str], str]:
    return {
        (each.role.removeprefix("ministry:"), each.entity.country_id or ""): each.entity.entity_id
        for each in reversed(list(known().values()))
        if each.role.startswith("ministry:")
    }


@cache
def body(key: str, country_id: str) -> str | None:
    """The id of the body ``key`` (of ``state_bodies.tsv``) of a country; None where that has no adjective."""
    return _body_ids().get((key, country_id))


@cache
def _body_ids() -> Mapping[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    rows = known().values()
    completed = bodies.named(
        (each.entity.entity_id, (each.entity.label_ar, *each.aliases))
        for each in rows
        if each.entity.kind == "organisation" and not each.role.startswith(("party", bodies.ROLE))
    )
    for people in rows:
        if people.entity.kind == "people" and people.entity.country_id:
            for key, entity_id in bodies.listed(people.adjectives, completed):
                found.setdefault((key, people.entity.country_id), entity_id)
    for each in rows:
        if each.role.startswith(bodies.ROLE):
            key = each.role.removeprefix(bodies.ROLE)
            found.setdefault((key, each.entity.country_id or ""), each.entity.entity_id)
    return found


def _known(row: Mapping[str, str], kind: EntityKind, role: str) -> Known:
    entity = Entity(row["entity_id"], row["label_ar"], row["label_en"], kind, row["country_id"] or None)
    cells = {
        field: lexicon.members(row[field])
        for field in ("aliases", "alone", "short", "cues", "adjectives", "plurals", "near")
        if row.get(field)
    }
    return Known(entity, row.get("role", role), **cells)


def _ministries(rows: Iterable[Known]) -> list[Known]:
    """Each ministry of ``ministries.tsv`` for each country that has an adjective: وزارة الدفاع الروسية."""
    everyone = list(rows)
    countries = {each.entity.entity_id: each.entity for each in everyone if each.role == "country"}
    taken = {(each.role, each.entity.country_id) for each in everyone}
    found = []
    for people in everyone:
        country = countries.get(people.entity.country_id or "")
        if people.entity.kind != "people" or country is None or not people.adjectives:
            continue
        for row in lexicon.rows("ministries"):
            role = f"ministry:{row['ministry']}"
            if (role, country.entity_id) not in taken:
                code = people.entity.entity_id.removeprefix("x-people-")
                label = f"{row['label_ar']} {bodies.definite(people.adjectives[0], feminine=True)}"
                english = f"{row['label_en']} of {country.label_en}"
                entity = Entity(
                    f"x-{code}-ministry-{row['ministry']}", label, english, "organisation", country.entity_id
                )
                found.append(Known(entity, role))
    return found


def _bodies(rows: Iterable[Known]) -> list[Known]:
    """The bodies of each country that has an adjective: الجيش السوداني."""
    everyone = list(rows)
    countries = {each.entity.entity_id: each.entity for each in everyone if each.role == "country"}
    return [
        Known(entity, role)
        for people in everyone
        if people.entity.kind == "people" and people.adjectives and people.entity.country_id in countries
        for entity, role in bodies.bodies(
            people.entity.entity_id, people.adjectives[0], countries[people.entity.country_id]
        )
    ]
