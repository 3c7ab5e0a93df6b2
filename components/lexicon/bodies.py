"""The bodies that most states have (الجيش السوداني, البنك المركزي اليمني), as entities that follow from peoples."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

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


Completed = Mapping[str, Sequence[tuple[int, str, str]]]
"""What completes the names of bodies (an adjective), folded -> row of the table, key of the body, id."""


def named(organisations: Iterable[tuple[str, tuple[str, ...]]]) -> Completed:
    """The bodies among ``organisations`` (id, names), by what completes their names."""
    forms: dict[str, list[tuple[int, str, str, str]]] = {}
    for number, row in enumerate(lexicon.rows("state_bodies")):
        form, behind = folded(row["form"]) + " ", " " + folded(row["behind"]) if row["behind"] else ""
        forms.setdefault(form.split(" ")[0], []).append((number, row["body"], form, behind))
    found: dict[str, list[tuple[int, str, str]]] = {}
    spelt = ((each, name) for each, cells in organisations for cell in cells for name in spellings(cell))
    for entity_id, name in spelt:
        for number, key, form, behind in forms.get(name.split(" ", 1)[0], ()):
            if name.startswith(form) and name.endswith(behind):
                completed = name[len(form) : len(name) - len(behind)]
                found.setdefault(completed, []).append((number, key, entity_id))
    return found


def listed(adjectives: Iterable[str], completed: Completed) -> Iterator[tuple[str, str]]:
    """The bodies of a state with these adjectives that the table of organisations holds: the key of each and its id."""
    written = {each for adjective in adjectives for each in inflections(adjective)}
    for _, key, entity_id in sorted(found for each in written for found in completed.get(each, ())):
        yield key, entity_id
