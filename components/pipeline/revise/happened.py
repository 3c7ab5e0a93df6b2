"""Events and their reports as decisions leave them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq

from components import tables
from components.decisions import acts
from components.decisions.acts import Act
from components.model import Entity, Event, EventReport, Grain
from components.pipeline.revise.names import Names
from components.tables import parquet

RULE = "decided"


@dataclass(slots=True)
class _Told:
    """Events and reports while decisions are applied to them, one after the other."""

    events: dict[str, Event]
    reports: list[EventReport]
    hidden: set[str] = field(default_factory=set)

    def note(self, event_id: str, **changes: object) -> None:
        if event_id in self.events:
            self.events[event_id] = replace(self.events[event_id], **changes)  # type: ignore[arg-type]

    def move(self, event_id: str, into: str, articles: frozenset[str] | None = None) -> None:
        """The reports of ``event_id`` (those of ``articles`` only) are of ``into``."""
        self.reports = [
            replace(each, event_id=into)
            if each.event_id == event_id and (articles is None or each.article_id in articles)
            else each
            for each in self.reports
        ]


def events(machine: Path, folder: Path, names: Names, decided: Iterable[Act]) -> None:
    """Write the events and their reports."""
    told = _Told(
        {row["event_id"]: Event(**row) for row in pq.read_table(parquet("events", machine)).to_pylist()},
        [EventReport(**row) for row in pq.read_table(parquet("event_reports", machine)).to_pylist()],
    )
    sentences = _sentences(folder, decided := list(decided))
    for act in decided:
        _apply(told, act, sentences)
    _write(told, folder, names)


def _apply(told: _Told, act: Act, sentences: Mapping[tuple[str, int], tuple[int, int]]) -> None:
    match act:
        case acts.ConfirmEvent(one):
            told.note(one, decided="confirmed")
        case acts.HideEvent(one):
            told.hidden.add(one)
        case acts.RedateEvent(one, earliest, latest):
            told.note(one, earliest=earliest, latest=latest, grain=_grain(earliest, latest), decided="redated")
        case acts.MergeEvents(one, into) if into in told.events and one != into:
            told.move(one, into)
            told.events.pop(one, None)
            told.note(into, decided="merged")
        case acts.SplitEvent(one, articles, into) if one in told.events:
            told.events[into] = replace(_new(act), matter=told.events[one].matter, decided="split")
            told.move(one, into, frozenset(articles))
        case acts.AddEvent(one):
            told.events[one] = replace(_new(act), event_id=one, matter=act.matter)
            told.reports += [
                EventReport(one, article_id, number, *sentences[article_id, number], act.earliest, act.latest, RULE)
                for article_id, number in act.sentences
                if (article_id, number) in sentences
            ]


def _new(act: acts.SplitEvent | acts.AddEvent) -> Event:
    """The event that ``act`` makes, before its reports are counted."""
    event_id = act.into if isinstance(act, acts.SplitEvent) else act.event_id
    grain = _grain(act.earliest, act.latest)
    return Event(event_id, act.label_ar, act.label_en, "", act.earliest, act.latest, grain, 0, 0, "added")


def _grain(earliest: date, latest: date) -> Grain:
    """The shortest grain that holds these days."""
    length = (latest - earliest).days + 1
    grains: tuple[tuple[int, Grain], ...] = ((1, "day"), (7, "week"), (31, "month"), (92, "quarter"), (366, "year"))
    return next((grain for most, grain in grains if length <= most), "decade")


def _write(told: _Told, folder: Path, names: Names) -> None:
    """Count the reports again, call actors as they are called now, and write both tables in order of days."""
    printed = pq.read_table(parquet("articles", folder), columns=["article_id", "source"])
    sources = dict(zip(*(column.to_pylist() for column in printed.columns), strict=True))
    own: dict[str, set[str]] = defaultdict(set)
    for report in told.reports:
        own[report.event_id].add(report.article_id)
    renamed = _renamed(names)
    arabic = {was.label_ar: called.label_ar for was, called in renamed}
    english = {was.label_en: called.label_en for was, called in renamed}
    shown = [
        replace(
            event,
            articles=len(own[one]),
            sources=len({sources[article] for article in own[one]} - {None}),
            label_ar=_called(event.label_ar, "، ", arabic),
            label_en=_called(event.label_en, ", ", english),
        )
        for one, event in told.events.items()
        if one not in told.hidden and (own[one] or event.decided == "added")
    ]
    shown.sort(key=lambda event: (event.earliest, event.event_id))
    order = {event.event_id: place for place, event in enumerate(shown)}
    reports = {(each.event_id, each.article_id): each for each in reversed(told.reports) if each.event_id in order}
    tables.write("events", shown, folder)
    ordered = sorted(reports.values(), key=lambda each: (order[each.event_id], each.article_id))
    tables.write("event_reports", ordered, folder)


def _renamed(names: Names) -> list[tuple[Entity, Entity]]:
    """Pairs of what an entity was and what it is, where the words differ."""
    now = ((entity, names.final(one)) for one, entity in names.before.items())
    pairs = ((was, names.entities[one]) for was, one in now if one is not None and one in names.entities)
    return [(was, called) for was, called in pairs if was != called]


def _called(label: str, between: str, now: Mapping[str, str]) -> str:
    """``label`` («matter: actor، actor») with actors called as they are ``now``."""
    matter, colon, actors = label.partition(": ")
    return matter + colon + between.join(dict.fromkeys(now.get(each, each) for each in actors.split(between)))


def _sentences(folder: Path, decided: Iterable[Act]) -> Mapping[tuple[str, int], tuple[int, int]]:
    """Where the sentences lie that were named as reports."""
    wanted = {article for act in decided if isinstance(act, acts.AddEvent) for article, _ in act.sentences}
    if not wanted:
        return {}
    rows = pq.read_table(parquet("sentences", folder), filters=[("article_id", "in", sorted(wanted))]).to_pylist()
    return {(row["article_id"], row["sentence"]): (row["start"], row["end"]) for row in rows}
