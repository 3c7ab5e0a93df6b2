"""The bodies that most states have (الجيش السوداني, البنك المركزي اليمني), as entities that follow from peoples."""

from collections.abc import Iterable, Iterator, Mapping

from components import lexicon
from components.lexicon.forms import folded, inflections, spellings
from components.model import Entity

ROLE = "body:"
"""How the roles of these entities begin; the key of ``state_bodies.tsv`` follows."""


def definite(adjective: str, feminine: bool) -> str:
    """A nationality as it stands in a label after a noun with the article: كوري شمالي -> الكورية الشمالية."""
    words = adjective.removeprefix("+").replace("ڤ", "ف").replace("گ", "غ").replace("~", "").split()
    return " ".join(f"ال{word}{'ة' * feminine}" if word.endswith("ي") else word for word in words)


def is_feminine(form: str) -> bool:
    """Whether an adjective after ``form`` has the ending ة: after الحكومة, after no idafa that a masculine heads."""
    return form.split(maxsplit=1)[0].endswith(("ة", "ات"))


def bodies(people: str, adjective: str, country: Entity) -> Iterator[tuple[Entity, str]]:
    """Each body of ``country``, whose people has the id ``people`` and this adjective, with its role."""
    code, seen = people.removeprefix("x-people-"), set()
    for row in lexicon.rows("state_bodies"):
        if row["body"] not in seen:
            seen.add(row["body"])
            label = f"{row['form']} {definite(adjective, is_feminine(row['form']))} {row['behind']}".strip()
            english = f"{row['label_en']} of {country.label_en}"
            found = Entity(f"x-{code}-{row['body']}", label, english, "organisation", country.entity_id)
            yield found, ROLE + row["body"]


def named(organisations: Iterable[tuple[str, tuple[str, ...]]]) -> Mapping[str, str]:
    """Each folded name of ``organisations`` (id, names) -> its id."""
    return {spelt: each for each, cells in organisations for cell in cells for spelt in spellings(cell)}


def listed(adjectives: Iterable[str], ids: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The bodies of a state with these adjectives that the table of organisations holds: the key of each, and its id.

    ``ids`` are the names of the organisations (see ``named``).
    """
    written = [each for adjective in adjectives for each in inflections(adjective)]
    for row in lexicon.rows("state_bodies"):
        form, behind = folded(row["form"]), folded(row["behind"])
        for adjective in written:
            if found := ids.get(f"{form} {adjective} {behind}".strip()):
                yield row["body"], found
