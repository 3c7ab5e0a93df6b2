"""Tellings of one happening become one event, and tellings of two remain two."""

import random
from dataclasses import replace
from datetime import date

import pytest

from components.model import Entity
from components.pipeline.relating.events import events
from components.pipeline.relating.telling import Telling

ENTITIES = {
    each.entity_id: each
    for each in (
        Entity("P1", "سالم", "Salem", "person", "C1"),
        Entity("P2", "ليلى", "Layla", "person", "C2"),
        Entity("P3", "نوح", "Noah", "person", "C1"),
        Entity("P4", "هدى", "Huda", "person", "C2"),
        Entity("C1", "النهر", "Riverland", "place", "C1"),
        Entity("C2", "الجبل", "Hillland", "place", "C2"),
        Entity("C3", "السهل", "Plainland", "place", None),
    )
}
MAY = date(2024, 5, 1), date(2024, 5, 31)


def told(article: str, matter: str, actors: str, first: int, last: int = 0, *, source: str = "") -> Telling:
    """A telling of article ``article`` for days of May 2024."""
    days = date(2024, 5, first), date(2024, 5, last or first)
    grain = "day" if days[0] == days[1] else "month"
    return Telling(article, source or article, 0, 5, 9, matter, tuple(actors.split()), *days, grain, "verb-dated")


ONE = [
    ("the same words", told("a", "meeting", "P1 P2", 13), told("b", "meeting", "P1 P2", 13)),
    ("another word for it", told("a", "summit", "P1 P2", 13), told("b", "talks", "P1 P2", 13)),
    ("persons or their states", told("a", "meeting", "P1 P2", 13), told("b", "meeting", "C1 C2", 13)),
    ("one party more", told("a", "meeting", "P1 P2", 13), told("b", "meeting", "P1 P2 C3", 13)),
    ("a day apart", told("a", "meeting", "P1 P2", 13), told("b", "meeting", "P1 P2", 14)),
    ("the month only", told("a", "meeting", "P1 P2", 13), told("b", "meeting", "P1 P2", 1, 31)),
    ("the place only", told("a", "bombing", "C1 C2", 13), told("b", "attack", "C1", 13)),
    ("an attack of the last days", told("a", "attack", "C1", 28), told("b", "attack", "C1", 21, 31)),
    ("alone, on the day", told("a", "air_strike", "C1", 13), told("b", "shelling", "C1", 13)),
]
TWO = [
    ("other persons of the same states", told("a", "meeting", "P1 P2", 13), told("b", "meeting", "P3 P4", 13)),
    ("another matter", told("a", "meeting", "P1 P2", 13), told("b", "agreement", "P1 P2", 13)),
    ("days apart", told("a", "meeting", "P1 P2", 13), told("b", "meeting", "P1 P2", 15)),
    ("attacks of two days", told("a", "attack", "C1 C2", 13), told("b", "attack", "C1 C2", 14)),
    ("attacks of a month", told("a", "attack", "C1 C2", 13), told("b", "attack", "C1 C2", 1, 31)),
    ("one state of two", told("a", "visit", "C1 C2", 13), told("b", "visit", "C1 C3", 13)),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in ONE], ids=[case[0] for case in ONE])
def test_tellings_of_one_happening_are_one_event(one: Telling, other: Telling) -> None:
    """Family of matter, days and company agree: one event, reported by both articles."""
    found, reports = events([one, other], ENTITIES)
    assert [(event.articles, event.sources) for event in found] == [(2, 2)]
    assert [report.article_id for report in reports] == ["a", "b"]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in TWO], ids=[case[0] for case in TWO])
def test_tellings_of_two_happenings_are_two_events(one: Telling, other: Telling) -> None:
    """One thing that does not agree keeps them apart."""
    assert [event.articles for event in events([one, other], ENTITIES)[0]] == [1, 1]


RECENT = [
    ("both persons", "P1 P2", 2),
    ("their states", "C1 C2", 2),
    ("another person", "P1 P4", 1),
    ("one party", "P1", 1),
]


@pytest.mark.parametrize(("actors", "articles"), [case[1:] for case in RECENT], ids=[case[0] for case in RECENT])
def test_what_has_no_date_joins_what_has(actors: str, articles: int) -> None:
    """A meeting that an article only mentions joins one of the week, and neither names it nor moves its days."""
    mentioned = replace(told("b", "talks", actors, 7, 14), rule="recent-joined")
    (event,), reports = events([told("a", "meeting", "P1 P2", 13), mentioned], ENTITIES)
    assert (event.articles, len(reports), event.earliest.day, event.latest.day) == (articles, articles, 13, 13)
    assert event.label_en == "Meeting: Salem, Layla"
    assert events([mentioned], ENTITIES) == ([], [])


def test_who_travels_stands_before_the_land() -> None:
    """Whatever the order of the sentence."""
    (event,), _ = events([told("a", "visit", "C3 P1", 13)], ENTITIES)
    assert event.label_en == "Visit: Salem, Plainland"


def test_the_label_says_what_and_who() -> None:
    """The matter and the persons, in both languages; a state is left out whose person is named."""
    (event,), _ = events([told("a", "summit", "P1 P2 C1 C3", 13)], ENTITIES)
    assert event.label_ar == "قمة: سالم، ليلى، السهل"
    assert event.label_en == "Summit: Salem, Layla, Plainland"


def test_the_label_names_the_doer_first() -> None:
    """Who does it stands before to whom it is done, be it a state before a person."""
    (event,), _ = events([told("a", "release", "C3 P1", 13), told("b", "release", "C3 P1", 13)], ENTITIES)
    assert event.label_ar.endswith(": السهل، سالم")


@pytest.mark.parametrize(
    ("matter", "actors", "label"),
    [
        ("attack", "C3", "هجوم في السهل"),
        ("attack", "C1 C3", "هجوم: النهر، السهل"),
        ("sanctions", "C3", "فرض عقوبات: السهل"),
    ],
)
def test_the_label_names_no_land_as_the_doer_of_what_befell_it(matter: str, actors: str, label: str) -> None:
    """Where only the land is known, what happened happened there."""
    (event,), _ = events([told("a", matter, actors, 13)], ENTITIES)
    assert event.label_ar == label


def test_an_event_has_the_days_that_most_articles_give() -> None:
    """The shortest span counts, among equals the most supported; each report keeps its own."""
    tellings = [
        told("a", "meeting", "P1 P2", 14),
        told("b", "meeting", "P1 P2", 13),
        told("c", "meeting", "P1 P2", 13),
        told("d", "meeting", "P1 P2", 1, 31),
    ]
    (event,), reports = events(tellings, ENTITIES)
    assert (event.earliest, event.latest, event.grain) == (date(2024, 5, 13), date(2024, 5, 13), "day")
    assert [report.earliest.day for report in reports] == [14, 13, 13, 1]
    assert (reports[3].earliest, reports[3].latest) == MAY


def test_an_article_reports_an_event_once() -> None:
    """Two places of one article are one report; articles of one source are one source."""
    tellings = [told("a", "visit", "P1 C2", 13, source="s"), told("a", "arrival", "P1 C2", 13, source="s")]
    (event,), reports = events([*tellings, told("b", "visit", "P1 C2", 13, source="s")], ENTITIES)
    assert (event.articles, event.sources, len(reports)) == (2, 1, 2)


def test_the_order_of_the_articles_makes_no_difference() -> None:
    """Events, ids and reports are the same for any order of tellings."""
    tellings = [case[n] for case in (*ONE, *TWO) for n in (1, 2)]
    tellings = [
        told(f"{n}", t.matter, " ".join(t.actors), t.earliest.day, t.latest.day) for n, t in enumerate(tellings)
    ]
    expected = events(tellings, ENTITIES)
    for seed in range(5):
        random.Random(seed).shuffle(tellings)
        assert events(tellings, ENTITIES) == expected


def test_ids_do_not_depend_on_other_events() -> None:
    """An event keeps its id when unrelated articles are added."""
    alone, _ = events([told("a", "meeting", "P1 P2", 13)], ENTITIES)
    among, _ = events([told("a", "meeting", "P1 P2", 13), told("b", "attack", "C3", 2)], ENTITIES)
    assert alone[0].event_id in {event.event_id for event in among}
