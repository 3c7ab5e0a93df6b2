"""Every folded string that names somebody, and whom it can name by which rule."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

from components import lexicon
from components.lexicon import forms
from components.lexicon.bodies import ROLE
from components.lexicon.entities import Known, known
from components.model import EntityKind


@dataclass(frozen=True, slots=True)
class Name:
    """One meaning of a string: whom it names and by which rule of ``rules_entities.tsv``.

    ``lead`` letters at its start belong to the preposition and article of لل and not to the span; ``final`` is the
    letter with which a short name must end as written (مكة, not the ه of a pronoun), empty where any will do.
    """

    entity_id: str
    kind: EntityKind
    rule: str
    lead: int = 0
    final: str = ""


Names = Mapping[str, tuple[Name, ...]]
_FATHER = ("أبا", "أبي")
"""How أبو is written after a verb or a preposition (المعروف بأبي فلان)."""
TOWN = "town"
"""The rule of the names of ``towns.tsv``, and the role of what they name."""
SHORT = "short_form"
"""The rule of a form that names nobody without a full name in the same article."""


@cache
def names() -> Names:
    """The meanings of every string that names an entity or, with no meaning at all, hides the name inside it."""
    found: dict[str, dict[str, Name]] = {}
    for each in known().values():
        for string, name in _names(each):
            # The first rule that names an entity wins: a label is no alias, an alias no short form.
            found.setdefault(string, {}).setdefault(name.entity_id, name)
    for row in lexicon.rows("not_names"):
        found[forms.folded(row["form"])] = {}
    return {string: tuple(meanings.values()) for string, meanings in found.items()}


@cache
def telling() -> Set[str]:
    """The strings of ``names`` but for those of towns whose letters are something else, too."""
    every = known()
    return frozenset(
        string
        for string, meanings in names().items()
        if not meanings or any(name.rule != TOWN or not every[name.entity_id].near for name in meanings)
    )


def _names(each: Known) -> Iterator[tuple[str, Name]]:
    role = each.role if each.role in ("capital", "seat", TOWN) else ""
    label = each.entity.label_ar
    if each.entity.kind == "people":
        for adjective in each.adjectives:
            yield from _written(each, "nisba", forms.inflections(adjective), "")
        for plural in each.plurals:
            yield from _written(each, "nisba", forms.plurals(plural), "")
        return
    if each.role.startswith(("ministry:", ROLE)):
        return
    yield from _written(each, role or "full_name", forms.spellings(label), label)
    for rule, cells in ((role or "alias", each.aliases), ("surname", each.alone), (SHORT, each.short)):
        for cell in cells:
            yield from _written(each, rule, forms.spellings(cell), cell)
            for father in _FATHER if cell.startswith("أبو ") else ():
                yield from _written(each, rule, forms.spellings(father + cell.removeprefix("أبو")), cell)


def _written(each: Known, rule: str, strings: Iterator[str], cell: str) -> Iterator[tuple[str, Name]]:
    """Each string as a name, and as it is written after ل where it begins with the article (للأردن, للاذقية)."""
    entity = each.entity
    for string in strings:
        final = cell[-1] if cell and len(string) <= 4 and cell.endswith("ة") else ""
        yield string, Name(entity.entity_id, entity.kind, rule, 0, final)
        if string.startswith("ال"):
            inner = string[3:] if string.startswith("الل") else string[2:]
            yield "لل" + inner, Name(entity.entity_id, entity.kind, rule, 2, final)
