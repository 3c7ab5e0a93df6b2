"""Outlets in answers: which are one, which stand side by side, who was first, and who is level with whom."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from components.charts import CHARTS, marks, outlets
from components.charts.looks import labels, theme
from components.charts.looks.answers import answer
from components.charts.outlets import named
from components.charts.ties import equals
from components.corpus import UNKNOWN, Corpus
from components.export.exhibit import exhibit
from components.words import LANGUAGES, say
from tests.charts.test_time import FIRST, event, report, world

COMPARING = ("actor_shares", "actor_overlap", "topic_shares", "speaker_shares", "naming", "spelling_habits", "keyness")
NAMES = [f"صحيفة {n:02}" for n in range(10)]
DAY = FIRST + timedelta(days=1)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Ten outlets of ten, nine … one articles a day on 1 and 2 March, and twelve whose source nobody knows.

    «both» is reported on 2 March by the two smallest at once; «led» by 00 on the 2nd and by the smallest on the 1st;
    «own» by the smallest alone.
    """
    days: dict[str | None, list[int]] = {name: [10 - n, 10 - n] for n, name in enumerate(NAMES)}
    events = [event("both", DAY, "معًا"), event("led", DAY, "سباق"), event("own", DAY, "انفراد")]
    told = [
        ("both", NAMES[8], 1),
        ("both", NAMES[9], 1),
        ("led", NAMES[0], 1),
        ("led", NAMES[9], 0),
        ("own", NAMES[9], 1),
    ]
    reports = [report(code, f"{name}-{day}-0", DAY) for code, name, day in told]
    return world(tmp_path_factory.mktemp("many"), {**days, None: [12]}, events, reports)


def test_coverage_shows_those_that_report(many: Corpus) -> None:
    """Three of ten outlets report anything: these are the columns, the smallest, which reports most, among them."""
    frame = CHARTS["coverage"].data(many)
    assert set(frame["source"]) == {NAMES[0], NAMES[8], NAMES[9]}
    told = answer(CHARTS["coverage"], theme.localise(frame, "en"), "en")
    assert "Sources not shown: 7." in told
    assert "Events that only one source has: 1." in told


@pytest.mark.parametrize(
    ("compare", "firsts"),
    [(None, {("led", NAMES[9])}), (f"{NAMES[0]}|{NAMES[8]}", set()), (f"{NAMES[9]}|{NAMES[1]}", {("led", NAMES[9])})],
)
def test_the_first_is_sought_among_all(compare: str | None, firsts: set[tuple[str, str]], many: Corpus) -> None:
    """Of two level on the earliest day none is first, nor is who is first only among those shown."""
    frame = CHARTS["coverage"].data(many, compare=compare)
    found = frame[frame["state"] == "first"]
    assert set(zip(found["event_id"], found["source"], strict=True)) == firsts
    assert CHARTS["coverage"].says(frame)["alone"] == 1


def test_an_unknown_source_is_no_outlet(many: Corpus) -> None:
    """It is never compared, stands last and grey, and is counted apart, in the answer and in files alike."""
    assert UNKNOWN not in outlets.compared(many)
    assert outlets.compared(many, f"{UNKNOWN}|{NAMES[0]}|{NAMES[1]}") == NAMES[:2]
    assert int(outlets.directory(many).loc[UNKNOWN, "outlet_rank"]) == outlets.NAMELESS
    frame = CHARTS["volume"].data(many)
    figure = theme.figure(CHARTS["volume"], frame, "en")
    assert say("source.unknown", "en") in figure.data[-1].name
    both = named(many, pd.DataFrame({"source": [UNKNOWN, NAMES[0]], "row": ["a", "b"], "n": [1, 2]}))
    both = both.assign(outlet=both["outlet_en"])
    matrix = marks.squares(both, "n", ("source", "outlet"), ("row", "row"), ("source",))
    assert list(matrix.layout.xaxis.ticktext) == ["Al-Sabah", say("source.unknown", "en")]
    told = answer(CHARTS["volume"], theme.localise(frame, "ar"), "ar")
    assert "10 مصادر، و12 مقالًا بلا مصدر" in told
    about = dict(exhibit(many, CHARTS["volume"], frame, "ar").about())
    assert about[say("export.about.sources", "ar")].endswith("، و12 مقالًا بلا مصدر")


@pytest.mark.parametrize("compare", ["الصباح", "الصباح|الصباح", "الصباح|غيرها"])
@pytest.mark.parametrize("key", COMPARING[:-1])
def test_an_outlet_is_not_compared_with_itself(key: str, compare: str, corpus: Corpus) -> None:
    """Below two outlets there is no chart, but a sentence that says why."""
    frame = CHARTS[key].data(corpus, compare=compare)
    assert frame.empty
    for language in LANGUAGES:
        assert theme.spoken(CHARTS[key], frame, language)[1] == say("chart.two", language)
        assert not theme.figure(CHARTS[key], frame, language).data


@pytest.mark.parametrize("key", ["spelling_habits", "verbs", "coverage"])
def test_the_choice_rules_every_chart_of_its_section(key: str, many: Corpus, corpus: Corpus) -> None:
    """No chart of a section shows an outlet that was not chosen."""
    frame = CHARTS[key].data(many, compare="|".join(NAMES[:3]))
    assert set(frame["source"]) <= set(NAMES[:3])
    assert set(CHARTS[key].data(corpus, compare="الصباح|المساء")["source"]) <= {"الصباح", "المساء"}


@pytest.mark.parametrize(("values", "level"), [([], 0), ([3], 0), ([3, 2, 2], 0), ([3, 3, 2], 1), ([1, 1, 1], 2)])
def test_who_is_level_with_the_first(values: list[int], level: int) -> None:
    """Only those with what the first has."""
    assert equals(pd.DataFrame({"n": values}), "n") == level


def test_a_first_place_that_is_shared_is_said_so(corpus: Corpus) -> None:
    """By articles سالم, ليلى and القاهرة have two each; by mentions سالم is alone with three."""
    chart = CHARTS["top_actors"]
    for unit, words in (("articles", "Level with it: 2."), ("mentions", "")):
        told = answer(chart, theme.localise(chart.data(corpus, unit=unit), "en"), "en", unit=unit)
        assert words in told
        assert ("Level" in told) == bool(words)


@pytest.mark.parametrize(("lags", "words"), [((0, 0), "the same in all"), ((0, 1), "quickest is")])
def test_no_outlet_is_quickest_of_equals(lags: tuple[int, int], words: str, tmp_path: Path) -> None:
    """Two that report on the same day are neither quick nor slow."""
    reports = [report("led", f"{name}-{1 + lag}-0", DAY) for name, lag in zip(NAMES, lags, strict=False)]
    corpus = world(tmp_path, {NAMES[0]: [1, 1, 1], NAMES[1]: [1, 1, 1]}, [event("led", DAY)], reports)
    chart = CHARTS["lag"]
    assert words in answer(chart, theme.localise(chart.data(corpus), "en"), "en")


@pytest.mark.parametrize(
    ("key", "choices"), [("volume", {}), ("actor_over_time", {}), ("timeline", {"clock": "printed"})]
)
def test_without_a_date_nothing_is_drawn_along_time(key: str, choices: dict[str, Any], tmp_path: Path) -> None:
    """No axis is invented: the picture is a sentence."""
    corpus = world(
        tmp_path, {NAMES[0]: [0, 0, 0, 0, 0, 0, 0, 2]}, [event("e", DAY)], [report("e", f"{NAMES[0]}-7-0", DAY)]
    )
    undated = {name: table.mutate(published=table.published.nullif(table.published)) if name == "articles" else table
               for name, table in corpus.tables.items()}  # fmt: skip
    frame = CHARTS[key].data(Corpus(corpus.engine, corpus.manifest, undated), **choices)
    for language in LANGUAGES:
        figure = theme.figure(CHARTS[key], frame, language, **choices)
        assert not figure.data
        assert theme.spoken(CHARTS[key], frame, language, **choices)[1] in {
            say(name, language) for name in ("chart.undated", "chart.undated.events")
        }


@pytest.mark.parametrize(
    ("grain", "said"), [("day", "1 March 2024 – 2 March 2024"), ("week", "1 March 2024 – 2 March 2024")]
)
def test_the_days_of_a_corpus_are_its_own(grain: str, said: str, many: Corpus) -> None:
    """Not those with which weeks begin; and one day is one day."""
    frame = CHARTS["volume"].data(many, grain=grain)
    assert said in answer(CHARTS["volume"], theme.localise(frame, "en"), "en", grain=grain)
    frame = frame.assign(ends=frame["begins"])
    assert ", 1 March 2024, " in answer(CHARTS["volume"], theme.localise(frame, "en"), "en", grain=grain)


def test_names_on_a_map_keep_clear() -> None:
    """Of two that would lie on each other the first is named; one that would cover another's point is not."""
    spots = [(0.0, 0.0, "Alpha"), (0.01, 0.0, "Beta"), (1.0, 1.0, "Gamma"), (-1.0, 0.9, "Delta"), (-1.0, 1.0, "Zeta")]
    assert [name for _, _, name in labels.apart(spots, (4.0, 4.0), 13)] == ["Alpha", "Gamma", "Zeta"]
