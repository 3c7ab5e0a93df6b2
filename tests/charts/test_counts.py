"""The numbers of the charts on the three articles, countable by eye."""

from datetime import date

import pandas as pd
import pytest

from components.charts import CHARTS, theme
from components.corpus import Corpus


def rows(corpus: Corpus, chart: str, *columns: str, **choices: str) -> list[tuple[object, ...]]:
    """The frame of ``chart``, some columns of it."""
    return list(CHARTS[chart].data(corpus, **choices)[list(columns)].itertuples(index=False, name=None))


def test_actors_are_ranked(corpus: Corpus) -> None:
    """سالم has 3 mentions in 2 of 3 articles; the open short form counts for nobody."""
    first = rows(corpus, "top_actors", "entity_id", "mentions", "articles", "of_articles", "mentions_in_all")
    assert first[0] == ("Q1", 3, 2, 3, 10)
    assert len(first) == 6


def test_a_rate_is_per_thousand_words(corpus: Corpus) -> None:
    """3 mentions in 45 words are 66.7 per 1,000."""
    assert rows(corpus, "top_actors", "per_1000", unit="per_1000")[0] == (pytest.approx(3000 / 45),)


def test_peoples_and_places_roll_up_and_persons_do_not(corpus: Corpus) -> None:
    """القاهرة (2), المصري (1) and مصر (1) make 4 for the state; سالم stays himself."""
    ranked = dict(rows(corpus, "top_actors", "entity_id", "mentions", rollup="country"))
    assert ranked == {"Q5": 4, "Q1": 3, "Q2": 2, "Q6": 1}


def test_articles_by_month(corpus: Corpus) -> None:
    """Two outlets in September, one in October."""
    found = rows(corpus, "volume", "period", "source", "articles", grain="month")
    september, october = pd.Timestamp("2023-09-01"), pd.Timestamp("2023-10-01")
    assert found == [(september, "الصباح", 1), (september, "المساء", 1), (october, "الصباح", 1)]


def test_weeks_begin_on_monday(corpus: Corpus) -> None:
    """Wednesday 13 September 2023 lies in the week of the 11th."""
    assert CHARTS["volume"].data(corpus, grain="week")["period"].min().date() == date(2023, 9, 11)


def test_a_share_is_out_of_the_articles_of_the_outlet(corpus: Corpus) -> None:
    """الصباح names سالم in 1 of 2 articles, المساء in 1 of 1; and nobody there names مصر: a zero, not a gap."""
    found = rows(corpus, "actor_shares", "source", "entity_id", "articles", "of_articles")
    assert ("الصباح", "Q1", 1, 2) in found
    assert ("المساء", "Q1", 1, 1) in found
    assert ("الصباح", "Q5", 0, 2) in found


def test_whom_only_one_names(corpus: Corpus) -> None:
    """Only المساء names مصر; three actors are named by both."""
    found = rows(corpus, "actor_overlap", "source", "entity_id", "shared")
    assert found == [("الصباح", "Q4", 3), ("الصباح", "Q6", 3), ("المساء", "Q5", 3)]


def test_company_is_counted_in_sentences(corpus: Corpus) -> None:
    """سالم and القاهرة share 2 of his 3 sentences."""
    assert rows(corpus, "company", "entity_id", "sentences", "of_sentences", profile="Q1") == [("Q3", 2, 3)]


def test_spellings_are_letter_by_letter(corpus: Corpus) -> None:
    """القاهرة and القاهره are two spellings."""
    found = rows(corpus, "spellings", "surface", "source", "mentions", profile="Q3")
    assert sorted(found) == [("القاهرة", "الصباح", 1), ("القاهره", "المساء", 1)]


def test_the_clock_of_printing(corpus: Corpus) -> None:
    """Both outlets date the arrival to the 12th and print it on the 13th and the 14th; then الصباح is not there."""
    happened = rows(corpus, "timeline", "event_id", "earliest", clock="happened")
    printed = rows(corpus, "timeline", "event_id", "earliest", clock="printed")
    eve, day, next_day = (pd.Timestamp(2023, 9, n) for n in (12, 13, 14))
    assert happened == [("e1", eve), ("e2", day), ("e1", eve)]
    assert printed == [("e1", day), ("e2", day), ("e1", next_day), ("", next_day)]


def test_a_period_without_the_actor_is_zero(corpus: Corpus) -> None:
    """October has an article and no سالم: a row of zero, and no mark to click."""
    frame = CHARTS["actor_over_time"].data(corpus, profile="Q1", grain="month")
    assert list(frame["mentions"]) == [3, 0]
    drawn = theme.figure(CHARTS["actor_over_time"], frame, "ar", profile="Q1", grain="month")
    assert [len(trace.customdata) for trace in drawn.data if trace.customdata is not None] == [1]


def test_names_of_one_actor(corpus: Corpus) -> None:
    """الصباح writes القاهرة, المساء القاهره: all against none; one article each, so nothing is tested."""
    found = rows(corpus, "naming", "source", "entity_id", "surface", "per_1000_named", "tested")
    assert ("الصباح", "Q3", "القاهرة", 1000.0, 0) in found
    assert ("المساء", "Q3", "القاهرة", 0.0, 0) in found
    assert ("الصباح", "Q5", "مصر") not in [row[:3] for row in found]
    assert not [row for row in found if row[1] == "Q4"]
