"""Who appears in an article under a full name, and who of them bears one and the same part of a name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components.extract.names.links import Link
from components.extract.wordclass import part
from components.lexicon.entities import known
from components.lexicon.forms import folded
from components.text import spans
from components.text.fold import Folded

_KIN = 12
"""Letters of the longest word for kin, and the blank after it."""


@dataclass(frozen=True, slots=True)
class Cast:
    """What decides about parts of names in an article."""

    text: Folded
    named: Mapping[str, Sequence[int]]
    """Where each person is named, in order."""
    last: Mapping[str, Sequence[str]]
    """The last word of full names, or the last two, and who bears them (سلمان, بن سلمان)."""
    first: Mapping[str, str]
    """The first word of each person's full name."""
    states: frozenset[str]
    """The states that the article names, or whose people, capitals, bodies and politicians."""
    sentences: Sequence[int]
    """Where each sentence begins."""
    day: date | None
    """The day of publication."""
    kin: frozenset[str]
    """Who is named first as somebody's kin (والده فلان): nobody whom a part of the name before that means."""


def cast(text: Folded, links: Iterable[Link], frames: Sequence[spans.Span], day: date | None) -> Cast:
    """The cast of an article in which ``links`` are named."""
    named: dict[str, list[int]] = {}
    last: dict[str, list[str]] = {}
    first: dict[str, str] = {}
    states = set()
    kin = set()
    for link in sorted(links, key=lambda each: each.start):
        if link.entity_id is None:
            continue
        if link.entity_id in known():
            states.add(known()[link.entity_id].entity.country_id or link.entity_id)
        if link.kind == "person":
            before = text.text[max(0, link.start - _KIN) : link.start].split()[-1:]
            if link.entity_id not in named and part("kin").intersection(before):
                kin.add(link.entity_id)
            named.setdefault(link.entity_id, []).append(link.start)
            words = text.text[link.start : link.end].split()
            first.setdefault(link.entity_id, words[0] if len(words) > 1 else _label(link.entity_id)[0])
            for count in range(1, min(3, len(words))):
                bearers = last.setdefault(" ".join(words[-count:]), [])
                if link.entity_id not in bearers:
                    bearers.append(link.entity_id)
    return Cast(text, named, last, first, frozenset(states), [start for start, _ in frames], day, frozenset(kin))


def namesakes(cast: Cast, form: str, bearers: Sequence[str]) -> list[str]:
    """Who beside ``bearers`` is named in full with ``form`` as last name or, where they are called by their first, as
    that. Who begins with a name of one of them is himself (طيب أردوغان, بشار حافظ الأسد)."""
    if any((cast.first.get(each) or _label(each)[0]) == form for each in bearers):
        return [each for each, first in cast.first.items() if first == form and each not in bearers]
    own = {word for each in bearers for word in (cast.first.get(each), *_label(each)[:-1])}
    return [each for each in cast.last.get(form, ()) if each not in bearers and cast.first[each] not in own]


def _label(entity_id: str) -> list[str]:
    """The words of the name that the tables give to somebody."""
    each = known().get(entity_id)
    return folded(each.entity.label_ar).split() if each else [""]
