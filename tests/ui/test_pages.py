"""Every page in both languages, without a browser: it runs, says what it should, and speaks one language."""

import re
from pathlib import Path

import pytest

from components.charts import CHARTS
from components.charts.counted import counted
from components.ui.pages import PAGES
from components.words import LANGUAGES, Language, say
from tests.ui.opening import page, shown

KEYS = [each.key for each in PAGES]
PANELS: list[tuple[str, dict[str, str], tuple[str, ...]]] = [
    ("overview", {}, ("volume", "top_actors", "topics_by_source", "latest_events")),
    ("actors", {}, ("top_actors", "prominence", "network")),
    ("actors", {"profile": "Q1"}, ("spellings", "actor_over_time", "company", "quoted_by", "speaker_verbs", "placing")),
    ("sources", {}, ("actor_shares", "actor_overlap", "topic_shares", "speaker_shares")),
    ("sources", {"section": "wording"}, ("naming", "spelling_habits", "verbs")),
    ("sources", {"section": "coverage"}, ("coverage",)),
    ("sources", {"section": "likeness"}, ("outlet_map",)),
    ("compare", {}, ("keyness", "keyness_map")),
    ("timeline", {}, ("timeline", "volume", "lag")),
]
"""Page, what the address says, and the charts that are there."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_a_page_says_what_it_is(dataset: Path, key: str, language: Language) -> None:
    """Each page runs without an exception and names itself, its neighbours and its filters in that language."""
    test = page(dataset, key, lang=language)
    assert not test.exception
    text = shown(test)
    assert test.header[0].value == say(f"page.{key}", language)
    for name in ("source", "topic", "actor", "kind", "q"):
        assert say(f"filter.{name}", language) in text
    assert say("ui.language", "en" if language == "ar" else "ar") in text


@pytest.mark.parametrize("key", KEYS)
def test_the_arabic_page_speaks_arabic(dataset: Path, key: str) -> None:
    """No label or heading of an Arabic page is in Latin letters only; what is, is a name of a thing."""
    test = page(dataset, key)
    labels = [each.label for kind in ("multiselect", "selectbox", "text_input", "toggle") for each in test.get(kind)]
    headings = [each.value for kind in ("header", "subheader", "caption") for each in test.get(kind)]
    assert labels
    for label in [*labels, *headings]:
        assert re.search("[\u0621-\u064a]", label), label


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "said", "charts"), PANELS)
def test_every_panel_asks_and_answers(
    dataset: Path, key: str, said: dict[str, str], charts: tuple[str, ...], language: Language
) -> None:
    """Each chart is where it should be, with its question, and with words for how it was counted."""
    test = page(dataset, key, lang=language, **said)
    assert not test.exception
    text = shown(test)
    for chart in charts:
        assert say(f"chart.{chart}.title", language) in text
        assert counted(chart, language)
    assert len(test.get("plotly_chart")) >= len(charts)


def test_the_profile_shows_one_actor(dataset: Path) -> None:
    """The address names an actor: name in both languages, its four charts, what it says, the sentences that name it."""
    test = page(dataset, "actors", profile="Q1")
    assert not test.exception
    text = shown(test)
    assert "سالم" in text
    assert "Q1" in text
    for chart in ("spellings", "actor_over_time", "company", "quoted_by", "speaker_verbs", "placing"):
        assert say(f"chart.{chart}.title", "ar") in text
    assert "نريد السلام" in text


def test_an_unknown_actor_is_told(dataset: Path) -> None:
    """An id that the dataset does not know gives a sentence and no exception."""
    test = page(dataset, "actors", profile="Q999")
    assert not test.exception
    assert say("ui.no_actor", "ar") in shown(test)


def test_an_unknown_article_is_told(dataset: Path) -> None:
    """So does an unknown article."""
    test = page(dataset, "reader", article="nowhere")
    assert not test.exception
    assert say("ui.no_article", "ar") in shown(test)


def test_the_reader_marks_what_was_found(dataset: Path) -> None:
    """Actors are links that filter, times are dotted, quotes are marked; the text itself is whole."""
    body = "".join(each.proto.body for each in page(dataset, "reader", article="a1").get("html"))
    assert re.search(r'<a target="_self" class="actor"[^>]*actor=Q1[^>]*>سالم</a>', body)
    assert 'class="time"' in body
    assert "quote" in body
    assert "ورحّب المتحدث" in re.sub("<[^>]+>", "", body)


def test_the_reader_shows_what_was_cut(dataset: Path) -> None:
    """The page as received tells of each piece whether it was kept."""
    body = "".join(each.proto.body for each in page(dataset, "reader", article="a1", view="received").get("html"))
    assert say("ui.kept", "ar") in body
    assert say("segment.title", "ar") in body


def test_the_corpus_page_tells_of_rejects(dataset: Path) -> None:
    """Each reject has its file and its reason in words; each article the way its date is known."""
    body = "".join(each.proto.body for each in page(dataset, "corpus").get("html"))
    assert say("reject.no_arabic", "ar") in body
    assert say("basis.sidecar", "ar") in body
    assert "has no letters" not in body  # the sentence that is stored with the dataset is told in Arabic
    assert "لا حرف في الجزء 1 من الملف" in body


@pytest.mark.parametrize("chart", ["top_actors", "volume"])
@pytest.mark.parametrize("what", ["evidence", "table", "counted", "export"])
def test_the_row_under_a_chart_opens(dataset: Path, chart: str, what: str) -> None:
    """Each of the four things under a chart opens by the address."""
    test = page(dataset, "overview", under=f"{chart}:{what}")
    assert not test.exception
    if what == "counted":
        assert counted(chart, "ar") in shown(test)
    if what == "evidence":
        assert say("ui.pick", "ar") in shown(test)


def test_every_chart_has_a_place() -> None:
    """Each chart of the registry is on some page."""
    assert {chart for _, _, charts in PANELS for chart in charts} == set(CHARTS)
