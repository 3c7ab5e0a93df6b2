"""What charts say of their numbers: each rate declared, each number in «How was this counted?» a constant."""

import re
import string
from dataclasses import replace
from typing import get_args

import pandas as pd
import pytest

from components.charts import CHARTS, counted
from components.charts.chart import Chart
from components.charts.counting import ENOUGH, Counting, Rate
from components.charts.looks import palette, theme
from components.charts.looks.palette import PAPERS, Mode
from components.charts.outlets import NAMELESS
from components.charts.questions import top_actors
from components.corpus import Corpus
from components.text.direction import strip_controls
from components.words import LANGUAGES, known, words
from tests.charts.test_contract import every_choice

RATES = {"share", "portion", "reach", "beside", "toned", "per_100", "per_1000", "per_1000_named"}
"""Columns of a frame that are a rate."""
_YEAR = re.compile(r"\b(1[89]|20)[0-9]{2}\b")
_SPELLED = re.compile(r"\b(three|four|five|six|seven|eight|ten|twelve|twenty|thirty)\b", re.IGNORECASE)
SHARE = Rate("share", "articles", "of_articles", "outlet_articles", "articles")


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_every_rate_is_declared_and_true(chart: Chart, corpus: Corpus) -> None:
    """A rate is the ratio of two columns of the frame, inside its interval, and says where it is out of too few."""
    rates = {rate.column: rate for rate in chart.counting.rates}
    for choices in every_choice(chart):
        frame = chart.data(corpus, **choices)
        assert RATES & set(frame.columns) <= set(rates), choices
        for rate in rates.values():
            if rate.column not in frame:
                continue
            there = frame[frame[rate.of] > 0]
            assert ((there[rate.hits] * rate.per / there[rate.of] - there[rate.column]).abs() < 1e-9).all()
            assert (there[rate.ends[0]] <= there[rate.column] + 1e-9).all()
            assert (there[rate.column] <= there[rate.ends[1]] + 1e-9).all()
            assert known(f"column.{rate.of}"), rate.of
            assert known(f"column.{rate.ends[0]}"), rate.ends


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_every_number_comes_from_a_constant(chart: Chart) -> None:
    """The row of the chart holds no number but years, and its places are those that the declaration fills."""
    for said in words()[f"chart.{chart.key}.counted"].values():
        assert not re.search("[0-9٠-٩]", _YEAR.sub("", said)), said
        assert not _SPELLED.search(said), said
        named = {name for _, name, _, _ in string.Formatter().parse(said) if name}
        assert named <= set(chart.counting.bounds), said


@pytest.mark.parametrize("key", [key for key in words() if key.startswith("counted.")])
def test_the_parts_hold_no_number(key: str) -> None:
    """Nor do the sentences that all charts share."""
    for said in words()[key].values():
        assert not re.search("[0-9٠-٩]", _YEAR.sub("", said)), said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", CHARTS)
def test_every_chart_tells_how_it_was_counted(key: str, language: str) -> None:
    """Nothing is left unfilled, and each rate names its interval and what is too few."""
    told = counted.counted(key, language)
    assert "{" not in told
    for rate in CHARTS[key].counting.rates:
        assert {"wilson": "1927", "poisson": "1936"}[rate.interval] in told
        assert f"{rate.enough:,}" in told


def test_a_changed_constant_changes_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """The text says what the code does."""
    before = counted.counted("top_actors", "en")
    fewer = Counting(top_actors.COUNTING.rates, None, {"actors": 7})
    monkeypatch.setattr(counted, "CHARTS", {"top_actors": replace(top_actors.CHART, counting=fewer)})
    assert "At most 25 actors" in before
    assert "At most 7 actors" in counted.counted("top_actors", "en")


@pytest.mark.parametrize(("articles", "of", "few"), [(1, ENOUGH["articles"] - 1, True), (1, ENOUGH["articles"], False)])
def test_too_few(articles: int, of: int, few: bool) -> None:
    """Nine articles are too few to compare, ten are not; below ten the interval of a half spans half the scale."""
    frame = SHARE.rated(pd.DataFrame({"articles": [articles], "of_articles": [of]}))
    assert bool(frame["few"].iloc[0]) is few
    half = SHARE.rated(pd.DataFrame({"articles": [5], "of_articles": [ENOUGH["articles"]]}))
    assert float((half["high"] - half["low"]).iloc[0]) > 0.5


def test_too_few_is_seen_and_said(corpus: Corpus) -> None:
    """Two articles of an outlet: a pale fill in an outline as strong as any, words in the table; zeros are small."""
    chart = CHARTS["actor_shares"]
    frame = chart.data(corpus)
    assert set(theme.localise(frame, "en")["few_word"]) == {"too few to compare"}
    figure = theme.figure(chart, frame, "en")
    clicked = [trace for trace in figure.data if trace.customdata is not None]
    noughts = [trace for trace in figure.data if trace.customdata is None]
    assert {trace.marker.opacity for trace in clicked} == {1}
    assert not any(trace.marker.symbol.endswith("-open") for trace in clicked)
    for trace in clicked:
        assert (
            contrast(trace.marker.line.color, PAPERS["light"].ground)
            >= 3
            > contrast(trace.marker.color, PAPERS["light"].ground)
        )
    assert {trace.marker.size for trace in noughts} == {6}
    assert "too few to compare" in strip_controls(clicked[0].hovertext[0])


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2, relative luminance)."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("mode", get_args(Mode))
def test_forty_outlets_can_be_told_apart(mode: Mode) -> None:
    """No two of forty have colour and pattern, symbol or dash in common; outlines stand off the paper."""
    looks = [palette.look(rank, mode) for rank in [*range(40), -1, NAMELESS]]
    for sign in ("pattern", "symbol", "dash"):
        assert len({(each.colour, getattr(each, sign)) for each in looks}) == len(looks)
    assert min(contrast(each.edge, PAPERS[mode].ground) for each in looks) >= 3


def test_the_denominator_stands_on_the_axis(corpus: Corpus) -> None:
    """Per 1,000 words, out of 45 words; with a whisker to the exact Poisson ends, 13.8 and 194.8 for 3 of 45."""
    frame = top_actors.data(corpus)
    figure = theme.figure(top_actors.CHART, frame, "en")
    title = strip_controls(figure.layout.xaxis.title.text).replace("<br>", " ")
    assert title == "Mentions per 1,000 words, out of 45 words"
    whisker = next(trace for trace in figure.data if trace.type == "scatter")
    ends = (whisker.x[0] - whisker.error_x.arrayminus[0], whisker.x[0] + whisker.error_x.array[0])
    assert [round(end, 1) for end in ends] == [13.7, 194.8]


@pytest.mark.parametrize(("language", "edge"), [("ar", 0), ("en", 1)])
def test_numbers_stand_in_a_column_of_their_own(language: str, edge: int, corpus: Corpus) -> None:
    """Beyond every whisker and every named value, at the far edge; none stands at the end of a bar."""
    figure = theme.figure(top_actors.CHART, top_actors.data(corpus), language)
    assert [note.x for note in figure.layout.annotations] == [edge] * 6
    assert all(trace.text is None for trace in figure.data)
    assert max(figure.layout.xaxis.tickvals) < max(figure.layout.xaxis.range) * 0.94
