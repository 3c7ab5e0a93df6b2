"""Which happenings that articles tell of are one event: the same kind of matter, the same days, the same company.

Two tellings are one event when their matters are of one family, their days overlap and their actors agree (``_agree``).
Days may differ by one, as they do between time zones, where the matter does not befall the same actors daily. A telling
of a month joins only such an event, and one of a few days joins an attack within them. Tellings are taken most precise
first; each joins the first event that it fits, so the order of the articles makes no difference. One without any date
of its own (``RECENT``) joins an event that others date, or is dropped.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from components import lexicon
from components.extract.happening.undated import RECENT
from components.lexicon.unlisted import PREFIX
from components.model import Entity, Event, EventReport
from components.pipeline.relating.calling import called
from components.pipeline.relating.telling import Telling

AGREEING = 2 / 3
"""The part of the smaller company that both must share."""
FEW = timedelta(days=10)
"""The longest span («in the last days of June») that can mean one of the attacks of its days."""


@dataclass(slots=True)
class _Cluster:
    parties: frozenset[str]
    persons: set[str]
    tellings: list[Telling] = field(default_factory=list)


def events(tellings: Iterable[Telling], entities: Mapping[str, Entity]) -> tuple[list[Event], list[EventReport]]:
    """The events that ``tellings`` tell of, by day, and one report for each event and article that tells of it.

    ``entities`` holds every actor by id. The days of an event are the shortest span given, among equals that which
    most articles give; ``event_id`` depends on the family of its matter, its days and its parties alone.
    """
    found, reports = [], []
    taken: Counter[str] = Counter()
    for cluster in _clusters(tellings, entities):
        days = _days(cluster.tellings)
        event_id = _event_id(cluster, days)
        taken[event_id] += 1
        if taken[event_id] > 1:
            event_id = f"{event_id}-{taken[event_id]}"
        found.append(_event(event_id, cluster.tellings, days, entities))
        reports += [
            EventReport(event_id, t.article_id, t.sentence, t.start, t.end, t.earliest, t.latest, t.rule, t.lemma)
            for t in _one_each(cluster.tellings)
        ]
    order = {event.event_id: n for n, event in enumerate(sorted(found, key=lambda e: (e.earliest, e.event_id)))}
    found.sort(key=lambda event: order[event.event_id])
    reports.sort(key=lambda report: (order[report.event_id], report.article_id))
    return found, reports


def _clusters(tellings: Iterable[Telling], entities: Mapping[str, Entity]) -> list[_Cluster]:
    matters = {row["matter"]: row for row in lexicon.rows("matters")}
    clusters: list[_Cluster] = []
    by_day: dict[tuple[str, date], list[int]] = defaultdict(list)
    for each in sorted(tellings, key=_precise_first):
        family, repeats = matters[each.matter]["family"], matters[each.matter]["repeats"] == "yes"
        parties, persons = _parties(each.actors, entities), _persons(each.actors, entities)
        near = sorted({n for day in _reach(each, repeats) for n in by_day[family, day]})
        there = bool(matters[each.matter]["where"])
        fits = _recent if each.rule == RECENT else _there if there else _agree
        home = next((n for n in near if fits(parties, persons, clusters[n])), None)
        if home is None and each.rule == RECENT:
            continue
        if home is None:
            home = len(clusters)
            clusters.append(_Cluster(parties, set()))
            for day in _span(each.earliest, each.latest):
                by_day[family, day].append(home)
        clusters[home].persons |= persons
        clusters[home].tellings.append(each)
    return clusters


def _precise_first(each: Telling) -> tuple[bool, timedelta, date, int, str, int]:
    days = each.latest - each.earliest
    return each.rule == RECENT, days, each.earliest, -len(each.actors), each.article_id, each.start


def _span(earliest: date, latest: date) -> Iterator[date]:
    return (earliest + timedelta(days=n) for n in range((latest - earliest).days + 1))


def _reach(each: Telling, repeats: bool) -> Iterator[date]:
    """The days on which an event may lie that ``each`` tells of."""
    if repeats:
        return _span(each.earliest, each.latest) if each.latest - each.earliest <= FEW else iter(())
    slack = timedelta(days=1 if each.earliest == each.latest else 0)
    return _span(each.earliest - slack, each.latest + slack)


def _parties(actors: Sequence[str], entities: Mapping[str, Entity]) -> frozenset[str]:
    """The states that ``actors`` stand for; those that stand for none are parties themselves."""
    return frozenset(entities[actor].country_id or actor for actor in actors)


def _persons(actors: Sequence[str], entities: Mapping[str, Entity]) -> set[str]:
    return {actor for actor in actors if entities[actor].kind == "person"}


def _agree(parties: frozenset[str], persons: set[str], cluster: _Cluster) -> bool:
    """Whether two companies can be one: two thirds of the smaller is shared, and if both name persons, one person.

    One shared party is enough only where neither side has another, or where it is a person.
    """
    if persons and cluster.persons and not persons & cluster.persons:
        return False
    shared = len(parties & cluster.parties)
    if shared < AGREEING * min(len(parties), len(cluster.parties)) or not shared:
        return False
    alone = len(parties) == len(cluster.parties) == 1
    return shared > 1 or alone or bool(persons & cluster.persons)


def _there(parties: frozenset[str], persons: set[str], cluster: _Cluster) -> bool:
    """As ``_agree``, but where one side names only the place, that is enough: who did it comes out later."""
    placed = len(parties & cluster.parties) == 1 == min(len(parties), len(cluster.parties))
    return _agree(parties, persons, cluster) or (placed and not persons and not cluster.persons)


def _recent(parties: frozenset[str], persons: set[str], cluster: _Cluster) -> bool:
    """As ``_agree``, with two parties that we know, and no person whom the others do not name."""
    known = sum(not party.startswith(PREFIX) for party in parties & cluster.parties)
    same = not persons or not cluster.persons or persons <= cluster.persons
    return known > 1 and same and _agree(parties, persons, cluster)


def _days(tellings: Sequence[Telling]) -> tuple[date, date]:
    shortest = min(each.latest - each.earliest for each in tellings)
    said = {(t.article_id, t.earliest, t.latest) for t in tellings if t.latest - t.earliest == shortest}
    support = Counter((earliest, latest) for _, earliest, latest in said)
    return min(support, key=lambda days: (-support[days], days))


def _event_id(cluster: _Cluster, days: tuple[date, date]) -> str:
    families = {row["matter"]: row["family"] for row in lexicon.rows("matters")}
    told = (families[cluster.tellings[0].matter], days[0].isoformat(), days[1].isoformat(), *sorted(cluster.parties))
    return "e-" + hashlib.sha256("\t".join(told).encode()).hexdigest()[:12]


def _event(
    event_id: str, tellings: Sequence[Telling], days: tuple[date, date], entities: Mapping[str, Entity]
) -> Event:
    matter, arabic, english = called(tellings, entities)
    return Event(
        event_id=event_id,
        label_ar=arabic,
        label_en=english,
        matter=matter,
        earliest=days[0],
        latest=days[1],
        grain=next(t.grain for t in tellings if (t.earliest, t.latest) == days),
        articles=len({t.article_id for t in tellings}),
        sources=len({t.source for t in tellings if t.source is not None}),
    )


def _one_each(tellings: Sequence[Telling]) -> list[Telling]:
    """For each article its most precise telling, the first among equals."""
    best: dict[str, Telling] = {}
    for each in sorted(tellings, key=lambda t: (t.latest - t.earliest, t.start)):
        best.setdefault(each.article_id, each)
    return list(best.values())
