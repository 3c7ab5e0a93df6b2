"""How an event is called: by matter and actors («لقاء: كيم جونغ أون، فلاديمير بوتين»), or by land («قصف في اليمن»)."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from components import lexicon
from components.extract.happening.undated import RECENT
from components.model import Entity
from components.pipeline.relating.telling import Telling

NAMED = 3
"""How many actors a label names."""
_TRAVEL = ("journey", "departure")
"""Families of matters in which persons stand before the land, whatever the order of the sentence."""


def called(tellings: Sequence[Telling], entities: Mapping[str, Entity]) -> tuple[str, str, str]:
    """``(matter, Arabic, English)``: what most articles call it, and whom; who only mention it have no say."""
    own = [each for each in tellings if each.rule != RECENT]
    told = Counter(matter for matter, _ in {(t.matter, t.article_id) for t in own})
    row = min((row for row in lexicon.rows("matters") if row["matter"] in told), key=lambda row: -told[row["matter"]])
    named = [entities[actor] for actor in _foremost(own, entities, travel=row["family"] in _TRAVEL)]
    if row["where"] == "yes" and [entity.kind for entity in named] == ["place"]:
        # «هجوم: اليمن» would read as an attack by the land where it happened.
        return row["matter"], f"{row['label_ar']} في {named[0].label_ar}", f"{row['label_en']} in {named[0].label_en}"
    arabic = f"{row['label_ar']}: {'، '.join(entity.label_ar for entity in named)}"
    return row["matter"], arabic, f"{row['label_en']}: {', '.join(entity.label_en for entity in named)}"


def _foremost(tellings: Sequence[Telling], entities: Mapping[str, Entity], *, travel: bool) -> list[str]:
    """The actors most articles name, among equals persons; no state beside a person of its own. Doers stand first."""
    support = Counter(actor for actor, _ in {(actor, t.article_id) for t in tellings for actor in t.actors})
    places = _places(tellings)
    ordered = sorted(support, key=lambda a: (-support[a], entities[a].kind != "person", places[a], a))
    persons = [actor for actor in ordered if entities[actor].kind == "person"]
    present = {entities[actor].country_id for actor in persons[:NAMED]}
    others = [actor for actor in ordered if actor not in persons and actor not in present]
    return sorted((persons[:NAMED] + others)[:NAMED], key=lambda a: (travel and a not in persons, places[a], a))


def _places(tellings: Sequence[Telling]) -> dict[str, float]:
    """The mean place of each actor in the tellings that name it: 0 the first, the doer, 1 the last."""
    found: dict[str, list[float]] = defaultdict(list)
    for place, actor, last in ((n, a, len(t.actors) - 1) for t in tellings for n, a in enumerate(t.actors)):
        found[actor].append(place / max(1, last))
    return {actor: sum(places) / len(places) for actor, places in found.items()}
