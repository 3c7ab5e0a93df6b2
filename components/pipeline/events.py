"""Which happenings that articles tell of are one event: the same kind of matter, the same days, the same company.

Two tellings are one event when their matters are of one family, their days overlap and their actors agree (``_agree``).
Days may differ by one, as they do between time zones, where the matter does not befall the same actors daily. A telling
that names a month joins only such an event. Tellings are taken most precise first; each joins the first event that it
fits, so the order of the articles makes no difference.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from components import lexicon
from components.extract.reading import Happening
from components.model import Entity, Event, EventReport, Grain

AGREEING = 2 / 3
"""The part of the smaller company that both must share."""
NAMED = 3
"""How many actors a label names."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What is kept of one happening until all articles have been read."""

    article_id: str
    source: str | None
    sentence: int
    start: int
    end: int
    matter: str
    actors: tuple[str, ...]
    earliest: date
    latest: date
    grain: Grain
    rule: str


@dataclass(slots=True)
class _Cluster:
    parties: frozenset[str]
    persons: set[str]
    tellings: list[Telling] = field(default_factory=list)


def telling(happening: Happening, source: str | None) -> Telling:
    """``happening`` without the words that dated it. Its time must have days."""
    time = happening.time
    if time.earliest is None or time.latest is None:
        raise ValueError(f"the time {time.surface!r} has no days")
    grain: Grain = "day" if time.grain == "time" else time.grain
    where = (happening.article_id, source, happening.sentence, happening.start, happening.end)
    return Telling(*where, happening.matter, happening.actors, time.earliest, time.latest, grain, happening.rule)


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
            EventReport(event_id, t.article_id, t.sentence, t.start, t.end, t.earliest, t.latest, t.rule)
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
        home = next((n for n in near if _agree(parties, persons, clusters[n])), None)
        if home is None:
            home = len(clusters)
            clusters.append(_Cluster(parties, set()))
            for day in _span(each.earliest, each.latest):
                by_day[family, day].append(home)
        clusters[home].persons |= persons
        clusters[home].tellings.append(each)
    return clusters


def _precise_first(each: Telling) -> tuple[timedelta, date, int, str, int]:
    return each.latest - each.earliest, each.earliest, -len(each.actors), each.article_id, each.start


def _span(earliest: date, latest: date) -> Iterator[date]:
    return (earliest + timedelta(days=n) for n in range((latest - earliest).days + 1))


def _reach(each: Telling, repeats: bool) -> Iterator[date]:
    """The days on which an event may lie that ``each`` tells of."""
    if repeats:
        return iter((each.earliest,)) if each.earliest == each.latest else iter(())
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
    """The event in words: its commonest matter and its actors, as «لقاء: كيم جونغ أون، فلاديمير بوتين»."""
    rows = lexicon.rows("matters")
    told = Counter(matter for matter, _ in {(t.matter, t.article_id) for t in tellings})
    row = min((row for row in rows if row["matter"] in told), key=lambda row: -told[row["matter"]])
    named = [entities[actor] for actor in _foremost(tellings, entities)]
    return Event(
        event_id=event_id,
        label_ar=f"{row['label_ar']}: {'، '.join(entity.label_ar for entity in named)}",
        label_en=f"{row['label_en']}: {', '.join(entity.label_en for entity in named)}",
        matter=row["matter"],
        earliest=days[0],
        latest=days[1],
        grain=next(t.grain for t in tellings if (t.earliest, t.latest) == days),
        articles=len({t.article_id for t in tellings}),
        sources=len({t.source for t in tellings if t.source is not None}),
    )


def _foremost(tellings: Sequence[Telling], entities: Mapping[str, Entity]) -> list[str]:
    """The actors most articles name, among equals persons; no state beside a person of its own. Doers stand first."""
    support = Counter(actor for actor, _ in {(actor, t.article_id) for t in tellings for actor in t.actors})
    places = _places(tellings)
    ordered = sorted(support, key=lambda a: (-support[a], entities[a].kind != "person", places[a], a))
    persons = [actor for actor in ordered if entities[actor].kind == "person"]
    present = {entities[actor].country_id for actor in persons[:NAMED]}
    others = [actor for actor in ordered if actor not in persons and actor not in present]
    return sorted((persons[:NAMED] + others)[:NAMED], key=lambda a: (places[a], a))


def _places(tellings: Sequence[Telling]) -> dict[str, float]:
    """The mean place of each actor in the tellings that name it: 0 the first, the doer, 1 the last."""
    found: dict[str, list[float]] = defaultdict(list)
    for place, actor, last in ((n, a, len(t.actors) - 1) for t in tellings for n, a in enumerate(t.actors)):
        found[actor].append(place / max(1, last))
    return {actor: sum(places) / len(places) for actor, places in found.items()}


def _one_each(tellings: Sequence[Telling]) -> list[Telling]:
    """For each article its most precise telling, the first among equals."""
    best: dict[str, Telling] = {}
    for each in sorted(tellings, key=lambda t: (t.latest - t.earliest, t.start)):
        best.setdefault(each.article_id, each)
    return list(best.values())
