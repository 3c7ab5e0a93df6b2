"""Time: grains, peaks, lag, and what is not known told apart from zero; on articles whose numbers can be counted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

from components import tables
from components.charts import CHARTS, periods
from components.charts.looks import theme
from components.corpus import Corpus, open_corpus
from components.model import Event, EventReport
from components.words import say
from tests import three_articles

FIRST = date(2024, 3, 1)
PRINTED: dict[str | None, list[int]] = {
    "الصباح": [1, 1, 1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 1, 1],
    "المساء": [1, 1, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1],
}
"""Articles of each outlet by day from FIRST on: nine on 8 March, none of المساء on the 3rd to 5th and on the 8th."""


def world(
    folder: Path,
    days: Mapping[str | None, list[int]],
    events: Iterable[Event],
    reports: Iterable[EventReport],
    named: int = 3,
) -> Corpus:
    """The three articles' world with others: one sentence each; on 8 March ``named`` of them name ليلى."""
    rows = dict(three_articles.rows())
    article, sentence = rows["articles"][0], rows["sentences"][0]
    mention = rows["mentions"][7]
    articles = [
        replace(
            article, article_id=f"{source}-{day}-{n}", source=source, published=FIRST + timedelta(days=day), words=200
        )
        for source, counts in days.items()
        for day, count in enumerate(counts)
        for n in range(count)
    ]
    rows |= {name: [] for name in ("segments", "times", "quotes", "topics", "passages", "mentions")}
    rows["articles"] = sorted(articles, key=lambda each: each.article_id)
    rows["sentences"] = [replace(sentence, article_id=each.article_id) for each in rows["articles"]]
    rows["mentions"] = [
        replace(mention, article_id=each.article_id, sentence=0)
        for each in rows["articles"]
        if each.published == FIRST + timedelta(days=7)
    ][:named]
    rows["events"], rows["event_reports"] = list(events), list(reports)
    three_articles.write(folder)
    for name in rows:
        writer = tables.Writer(name, folder)
        writer.append(tables.flagged(name, tables.table(name, rows[name])))
        writer.close()
    return open_corpus(folder)


def event(code: str, day: date, label: str = "حدث") -> Event:
    return Event(code, label, label, "visit", day, day, "day", 1, 1)


def report(code: str, article: str, day: date) -> EventReport:
    return EventReport(code, article, 0, 0, 4, day, day, "event.words")


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Fifteen days with a peak on 8 March, of which two events tell, and lags of 0, 0, 1, 1, 2 and 3 days."""
    eighth = FIRST + timedelta(days=7)
    events = [
        event("big", eighth, "الكبير"),
        event("small", eighth),
        *(event(f"e{n}", FIRST + timedelta(days=n)) for n in range(1, 6)),
    ]
    reports = [report("big", f"الصباح-7-{n}", eighth) for n in range(3)] + [report("small", "الصباح-7-5", eighth)]
    for n, lag in zip(range(1, 6), (0, 1, 1, 2, 3), strict=True):
        reports.append(report(f"e{n}", f"الصباح-{n + lag}-0", FIRST + timedelta(days=n)))
    reports += [
        report("e1", "المساء-5-0", FIRST + timedelta(days=1)),
        report("e5", "المساء-1-0", FIRST + timedelta(days=5)),
    ]
    return world(tmp_path_factory.mktemp("busy"), PRINTED, events, reports)


def test_a_peak_is_labelled_with_what_most_report(busy: Corpus) -> None:
    """On 8 March nine articles stand out of two a day; three report one event and one another."""
    frame = CHARTS["volume"].data(busy)
    peaks = frame[frame["peak_ar"] != ""]
    assert list(zip(peaks["period"], peaks["peak_ar"], peaks["peak_articles"], strict=True)) == [
        (pd.Timestamp(2024, 3, 8), "الكبير", 3)
    ]
    for language, words in (("ar", "الكبير"), ("en", "الكبير")):
        notes = theme.figure(CHARTS["volume"], frame, language).layout.annotations
        assert [words in note.text for note in notes] == [True]


@pytest.mark.parametrize(
    ("unit", "printed", "labelled"),
    [
        ("mentions", PRINTED["الصباح"], True),
        ("mentions", [12] * 15, True),
        ("articles", [12] * 15, True),
        ("per_1000", [12] * 15, True),
        ("articles", PRINTED["الصباح"], False),
        ("articles", [12] * 7 + [120] + [12] * 7, False),
        ("per_1000", [12] * 7 + [120] + [12] * 7, False),
    ],
)
def test_a_peak_of_an_actor_is_labelled_with_what_its_articles_report(
    tmp_path: Path, unit: str, printed: list[int], labelled: bool
) -> None:
    """On 8 March six articles name ليلى, and none on other days: the event that three of them report, not another.

    Six out of twelve are a peak of a share, six out of 120 are none (.6 of 12), and of days with one article nothing
    is known.
    """
    eighth = FIRST + timedelta(days=7)
    reports = [report("big", f"الصباح-7-{n}", eighth) for n in range(3)] + [report("small", "الصباح-7-1", eighth)]
    reports += [report("other", f"الصباح-7-{n}", eighth) for n in (6, 7, 8)]
    told = [event("big", eighth, "الكبير"), event("other", eighth, "في غيرها"), event("small", eighth)]
    corpus, chart = world(tmp_path, {"الصباح": printed}, told, reports, named=6), CHARTS["actor_over_time"]
    frame = chart.data(corpus, unit=unit)
    peaks = frame[frame["peak_ar"] != ""]
    found = list(zip(peaks["period"], peaks["peak_ar"], peaks["peak_articles"], strict=True))
    assert found == ([(pd.Timestamp(2024, 3, 8), "الكبير", 3)] if labelled else [])
    notes = theme.figure(chart, frame, "ar", unit=unit).layout.annotations
    assert ["الكبير" in note.text for note in notes] == [True] * labelled


def test_labels_of_peaks_stand_on_lines_of_their_own(busy: Corpus) -> None:
    """Whatever their length, no two labels are at one height, and each keeps to the side that has room."""
    frame = CHARTS["volume"].data(busy)
    days = [pd.Timestamp(2024, 3, day) for day in (2, 8, 14)]
    frame = frame.assign(
        **{f"peak_{each}": frame["period"].isin(days).map({True: "لقاء " * 9, False: ""}) for each in ("ar", "en")}
    )
    for language, sides in (("ar", {"left", "right"}), ("ar-x-timertl", {"left", "right"})):
        notes = theme.figure(CHARTS["volume"], frame, language).layout.annotations
        assert len({note.y for note in notes}) == 3
        assert {note.xanchor for note in notes} == sides
        early, late = (next(note for note in notes if pd.Timestamp(note.x).day == day) for day in (2, 14))
        assert (early.xanchor, late.xanchor) == (("left", "right") if language == "ar" else ("right", "left"))


def test_what_is_not_known_is_no_zero(corpus: Corpus) -> None:
    """From 15 September to 1 October 2023 the dataset has no article: seventeen days, hatched and no zeros."""
    frame = CHARTS["volume"].data(corpus)
    unknown = frame[frame["state"] == "nothing"]
    assert (unknown["period"].min(), unknown["period"].max()) == (pd.Timestamp(2023, 9, 15), pd.Timestamp(2023, 10, 1))
    assert len(unknown) == 17
    assert CHARTS["volume"].says(frame)["unknown"] == 17
    drawn = theme.figure(CHARTS["volume"], frame, "en")
    assert [len(trace.x) for trace in drawn.data if (trace.meta or {}).get("gap")] == [17]


def test_a_filter_makes_zeros_and_no_gaps(busy: Corpus) -> None:
    """Of three articles on 3, 7 and 8 March, the days between are zeros: the dataset has articles of these days."""
    articles = busy.tables["articles"]
    some = ["الصباح-2-0", "الصباح-6-0", "الصباح-7-0"]
    chosen = busy.only(articles.filter(articles.article_id.isin(some)).select("article_id"))
    assert (CHARTS["volume"].data(chosen)["state"] == "").all()
    evening = busy.only(articles.filter(articles.source == "المساء").select("article_id"))
    unknown = CHARTS["volume"].data(evening)
    assert list(unknown[unknown["state"] == "nothing"]["period"].dt.day) == [3, 4, 5, 8]


def test_the_lanes_are_hatched_where_an_outlet_is_not_there(busy: Corpus) -> None:
    """By the clock of printing المساء has nothing on 3 to 5 March and on the 8th; that of the event says nothing."""
    frame = CHARTS["timeline"].data(busy, clock="printed")
    empty = frame[frame["state"] == "nothing"]
    found = [(row.outlet_ar, row.earliest.day, row.latest.day) for row in empty.itertuples()]
    assert found == [("المساء", 3, 5), ("المساء", 8, 8)]
    assert (CHARTS["timeline"].data(busy)["state"] == "").all()


@pytest.mark.parametrize(
    ("grain", "first", "last"),
    [
        ("day", (2023, 9, 12), (2023, 9, 12)),
        ("week", (2023, 9, 11), (2023, 9, 17)),
        ("month", (2023, 9, 1), (2023, 9, 30)),
        ("year", (2023, 1, 1), (2023, 12, 31)),
    ],
)
def test_the_grain_moves_the_timeline(
    corpus: Corpus, grain: str, first: tuple[int, ...], last: tuple[int, ...]
) -> None:
    """The arrival of 12 September 2023 lies in the week from the 11th, in September, in 2023."""
    frame = CHARTS["timeline"].data(corpus, grain=grain)
    row = frame[frame["event_id"] == "e1"].iloc[0]
    assert (row["earliest"], row["latest"]) == (pd.Timestamp(*first), pd.Timestamp(*last))
    assert row["exact"]


def test_an_event_that_an_analyst_decided_on_wears_a_ring(corpus: Corpus) -> None:
    """The ring opens what the mark in it opens; without a decision there is none."""
    frame = CHARTS["timeline"].data(corpus)
    plain = theme.figure(CHARTS["timeline"], frame, "ar")
    assert not [trace for trace in plain.data if trace.type == "scatter" and trace.meta.get("symbol")]
    frame.loc[frame["event_id"] == "e2", "decided"] = "confirmed"
    figure = theme.figure(CHARTS["timeline"], frame, "ar")
    ringed = [
        mark[1] for trace in figure.data if trace.meta.get("symbol") == "circle-open" for mark in trace.customdata
    ]
    assert ringed == ["e2"]


def test_an_event_of_the_analysts_own_has_a_lane(tmp_path: Path) -> None:
    """An event that no article reports stands in the last lane, as a ring, and is not counted among the reported."""
    own = replace(event("own", FIRST), decided="added", articles=0, sources=0)
    told = report("big", "الصباح-7-0", FIRST + timedelta(days=7))
    corpus = world(tmp_path, PRINTED, [event("big", FIRST + timedelta(days=7)), own], [told])
    frame = CHARTS["timeline"].data(corpus)
    assert list(frame["event_id"]) == ["big", "own"]
    assert CHARTS["timeline"].says(theme.localise(frame, "en"))["events"] == 1
    lanes = theme.figure(CHARTS["timeline"], frame, "en").layout.yaxis.ticktext
    assert [say("source.analyst", "en") in lane for lane in lanes] == [False, True]


def test_the_lag_of_each_outlet(busy: Corpus) -> None:
    """الصباح: 0 days for the two events of the 8th and for e1, 1 for e2 and e3, 2 for e4, 3 for e5: median 1 of 7.

    المساء reports e1 four days late, and e5 four days before it happens, which is left out.
    """
    frame = CHARTS["lag"].data(busy)
    morning = frame[frame["source"] == "الصباح"]
    assert list(zip(morning["lag"], morning["events"], strict=True)) == [(0, 3), (1, 2), (2, 1), (3, 1)]
    assert tuple(morning.iloc[0][["median", "least", "most", "of_events"]]) == (1.0, 0.0, 3.0, 7)
    evening = frame[frame["source"] == "المساء"].iloc[0]
    assert (evening["lag"], evening["events"], evening["median"], evening["of_events"]) == (4, 1, 4.0, 1)
    assert pd.isna(evening["least"])
    assert set(frame["ahead"]) == {1}


def test_a_lag_is_at_most_where_the_outlet_begins_later(corpus: Corpus) -> None:
    """The arrival of the 12th is older than the first article of either outlet: 1 and 2 days are at most so long."""
    frame = CHARTS["lag"].data(corpus)
    found = set(zip(frame["source"], frame["lag"], frame["state"], frame["of_events"], strict=True))
    assert found == {("الصباح", 0, "", 1), ("الصباح", 1, "at_most", 1), ("المساء", 2, "at_most", 0)}


@pytest.mark.parametrize("grain", ["day", "week", "month"])
def test_a_share_is_a_ratio_of_sums_at_every_grain(busy: Corpus, grain: str) -> None:
    """ليلى is named in three articles of 8 March: 3 of 9 on the day, 3 of 19 in its week, 3 of 34 in its month.

    The mean of the shares of the days would say 1 in 21 for that week.
    """
    frame = CHARTS["actor_over_time"].data(busy, profile="Q2", grain=grain, unit="articles")
    row = frame[frame["mentions"] > 0].iloc[0]
    of = {"day": 9, "week": 19, "month": 34}[grain]
    assert (row["articles"], row["of_articles"]) == (3, of)
    assert row["reach"] == pytest.approx(3 / of)
    assert row["low"] < row["reach"] < row["high"]
    assert row["few"] == (of < 10)


def test_a_rate_is_out_of_the_words_of_the_period(busy: Corpus) -> None:
    """Three mentions in 34 articles of 200 words: 0.44 per 1,000."""
    frame = CHARTS["actor_over_time"].data(busy, profile="Q2", grain="month", unit="per_1000")
    assert frame["per_1000"].iloc[0] == pytest.approx(3000 / 6800)
    assert frame["of_words"].iloc[0] == 6800


LONG_AGO, THE_FIRST = date(1967, 6, 5), FIRST - timedelta(days=300)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Two articles on an event of their days, one on an event of 300 days before, one on an event of 1967."""
    days = {"big": FIRST + timedelta(days=7), "before": THE_FIRST, "war": LONG_AGO}
    reports = [
        *(report("big", f"الصباح-7-{n}", days["big"]) for n in range(2)),
        report("before", "الصباح-7-2", days["before"]),
        report("war", "المساء-0-0", days["war"]),
    ]
    return world(tmp_path_factory.mktemp("old"), PRINTED, [event(*each) for each in days.items()], reports)


@pytest.mark.parametrize(
    ("choices", "told", "beyond"),
    [
        ({}, {"big", "before"}, 1),
        ({"reach": "all"}, {"big", "before", "war"}, 0),
        ({"clock": "printed"}, {"big", "before", "war"}, 0),
        ({"grain": "year"}, {"big", "before"}, 1),
    ],
)
def test_an_event_of_long_ago_does_not_squeeze_the_others(
    old: Corpus, choices: dict[str, str], told: set[str], beyond: int
) -> None:
    """It is counted, and drawn where all times are asked for; by the clock of printing it is of its day."""
    frame = CHARTS["timeline"].data(old, **choices)
    frame = frame[frame["state"] == ""]
    assert set(frame["event_id"]) == told
    assert CHARTS["timeline"].says(theme.localise(frame, "en"))["beyond"] == beyond


def test_where_all_is_long_ago_all_is_drawn(tmp_path: Path) -> None:
    """A corpus that tells of nothing but the past has its lanes, too."""
    told = [report("war", "المساء-0-0", LONG_AGO)]
    frame = CHARTS["timeline"].data(world(tmp_path, PRINTED, [event("war", LONG_AGO)], told))
    assert list(frame["event_id"]) == ["war"]
    assert list(frame["beyond"]) == [0]


@pytest.mark.parametrize(("days", "grain"), [(119, "day"), (121, "week"), (900, "month"), (5000, "year")])
def test_bars_are_wide_enough_to_be_hit(corpus: Corpus, monkeypatch: pytest.MonkeyPatch, days: int, grain: str) -> None:
    """At most 120 of them stand beside each other: a longer span is gathered into longer periods."""
    first = pd.Timestamp("2023-01-01")
    span = pd.DataFrame({"first": [first], "last": [first + pd.Timedelta(days, "D")]})
    monkeypatch.setattr(periods, "printed", lambda _: span)
    assert periods.fitting(corpus, "day") == grain
