"""The numbers of the charts on the three articles, countable by eye."""

from datetime import date

import pandas as pd
import pytest

from components.charts import CHARTS, behind
from components.charts.looks import theme
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


def test_adjectives_are_told_and_can_be_left_out(corpus: Corpus) -> None:
    """«المتحدث المصري» is no Egyptian: the one mention of Q4 is an adjective, drawn pale, or left out and said so."""
    apart, nouns = (CHARTS["top_actors"].data(corpus, rollup=how, unit="mentions") for how in ("apart", "nouns"))
    assert dict(zip(apart["entity_id"], apart["adjectives"], strict=True))["Q4"] == 1
    assert int(apart["adjectives"].sum()) == 1
    assert set(apart["entity_id"]) - set(nouns["entity_id"]) == {"Q4"}
    assert [set(frame["adjectives_in_all"]) for frame in (apart, nouns)] == [{1}, {1}]
    said = {how: CHARTS["top_actors"].says(frame.assign(actor=""), "mentions", how) for how, frame in
            (("apart", apart), ("nouns", nouns))}  # fmt: skip
    assert [(each["pale"], each["left_out"]) for each in said.values()] == [(1, 0), (0, 1)]
    drawn = CHARTS["top_actors"].draw(apart.assign(actor=""), "mentions").data
    (pale,) = (trace for trace in drawn if trace.base is not None)
    assert dict(zip(apart["entity_id"], pale.x, strict=True)) == {
        each: float(each == "Q4") for each in apart["entity_id"]
    }


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


def test_names_of_one_happening(corpus: Corpus) -> None:
    """Both outlets say وصل of the arrival: one of one each; the welcome, in one outlet alone, compares none."""
    found = rows(corpus, "naming", "source", "entity_id", "surface", "mentions", "of_mentions", ledger="happenings")
    assert found == [("الصباح", "e1", "وصل", 1, 1), ("المساء", "e1", "وصل", 1, 1)]


def test_words_of_reporting_are_counted_by_the_word(corpus: Corpus) -> None:
    """قال, زعمت and حذّرت once each: of two statements in الصباح one is a form of قال; the form is told."""
    found = rows(corpus, "verbs", "source", "lemma", "forms", "stance", "quotes", "of_quotes")
    assert sorted(found) == [
        ("الصباح", "حذر", "حذّرت", "warns", 1, 2),
        ("الصباح", "قال", "قال", "neutral", 1, 2),
        ("المساء", "زعم", "زعمت", "doubts", 1, 1),
    ]


def test_words_of_reporting_one_speaker(corpus: Corpus) -> None:
    """ليلى claims in المساء and warns in الصباح."""
    found = rows(corpus, "speaker_verbs", "source", "lemma", "quotes", "of_quotes", profile="Q2")
    assert sorted(found) == [("الصباح", "حذر", 1, 1), ("المساء", "زعم", 1, 1)]


SAMPLED = [
    ("volume", {}, "articles", ["a1", "a2", "a3"], {"الصباح", "المساء"}),
    ("coverage", {}, "event_reports", ["a1", "a1", "a2"], {"وصول سالم إلى القاهرة", "ترحيب المصريين"}),
    ("keyness", {"of": "words", "versus": "source:الصباح|المساء"}, "words", ["a1", "a1"], {"سالم"}),
]


@pytest.mark.parametrize("case", SAMPLED, ids=[case[0] for case in SAMPLED])
def test_what_is_sampled(corpus: Corpus, case: tuple[str, dict[str, str], str, list[str], set[str]]) -> None:
    """Behind a column stand articles, each of an outlet and a day; behind a word the places where it stands."""
    key, choices, table, articles, labels = case
    chart = CHARTS[key]
    assert chart.behind(**choices) == table
    found = corpus.frame(behind.finds(corpus, chart, **choices))
    assert sorted(found["article_id"]) == articles
    claims = behind.claims(corpus, chart.behind(**choices), found)
    assert set(claims["label_ar"]) == labels
    days = {pd.Timestamp(2023, 9, 13), pd.Timestamp(2023, 9, 14), pd.Timestamp(2023, 10, 2)}
    assert table != "articles" or set(claims["earliest"]) == days


def test_silence_is_judged_by_the_articles_of_the_outlet() -> None:
    """Where an outlet reports an event its reports are behind the mark, where it is silent what it printed then."""
    assert [CHARTS["coverage"].behind(state=state) for state in ("first", "reported", "silent")] == [
        "event_reports",
        "event_reports",
        "articles",
    ]
