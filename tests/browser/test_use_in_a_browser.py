"""What a reader does: filter, change the page, click a mark, read its sentences, close them, switch the language."""

import pytest
from playwright.sync_api import Page

from components.charts import CHARTS
from components.words import say
from tests.browser.clicking import click_mark
from tests.browser.conftest import Opener, settled

pytestmark = pytest.mark.xdist_group("browser")
CLICKABLE = {
    "?": ("volume", "top_actors", "topics_by_source", "latest_events"),
    "actors?": ("top_actors", "prominence", "network"),
    "actors?profile=Q56226": ("spellings", "actor_over_time", "company", "quoted_by", "speaker_verbs", "placing"),
    "sources?": ("actor_shares", "actor_overlap", "topic_shares", "speaker_shares"),
    "sources?section=wording": ("naming", "spelling_habits", "verbs"),
    "sources?section=coverage": ("coverage",),
    "sources?section=likeness": ("outlet_map",),
    "compare?": ("keyness", "keyness_map"),
    "timeline?": ("timeline", "lag"),
}
"""The charts of each page."""
FILTERS = (
    ("source", "multiselect"),
    ("topic", "multiselect"),
    ("actor", "multiselect"),
)


def shown(page: Page) -> str:
    """What the page says of how many articles are left."""
    return page.locator(".st-key-chips p").first.inner_text()


@pytest.mark.parametrize(("key", "_kind"), FILTERS)
@pytest.mark.parametrize("locale", ["ar-EG"])
def test_a_filter_narrows(opener: Opener, key: str, _kind: str, locale: str) -> None:
    """Choosing the last value of a filter changes the number of articles, shows a chip, and stands in the address."""
    page = opener("corpus?lang=ar", locale=locale)
    whole = shown(page)
    page.locator(f".st-key-filter-{key} input").click()
    page.wait_for_selector("[role=option]")
    assert page.evaluate("getComputedStyle(document.querySelector('[role=option]')).direction") == "rtl"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"[class*='st-key-chip-{key}-']")
    settled(page)
    assert shown(page) != whole
    assert f"{key}=" in page.url


@pytest.mark.parametrize("locale", ["ar-EG"])
def test_a_kind_narrows_the_ranking(opener: Opener, locale: str) -> None:
    """Choosing a kind of actor leaves all six articles and narrows who is ranked."""
    page = opener("actors?lang=ar", locale=locale)
    ranking = page.locator(".st-key-top_actors .question").inner_text()
    page.locator(".st-key-filter-kind input").click()
    page.wait_for_selector("[role=option]")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_selector("[class*='st-key-chip-kind-']")
    settled(page)
    assert "6" in shown(page)
    assert page.locator(".st-key-top_actors .question").inner_text() != ranking


@pytest.mark.parametrize(("key", "day"), [("from", "2024-01-01"), ("to", "2023-12-31")])
@pytest.mark.parametrize("locale", ["ar-EG"])
def test_a_day_narrows(opener: Opener, locale: str, key: str, day: str) -> None:
    """A day typed into the period narrows the articles, in browsers of both locales."""
    page = opener("corpus?lang=ar", locale=locale)
    whole = shown(page)
    page.locator(f".st-key-filter-{key} [role=spinbutton]").first.click()
    page.keyboard.type(day.replace("-", ""))
    page.keyboard.press("Escape")
    page.wait_for_selector(f"[class*='st-key-chip-{key}-']")
    settled(page)
    assert shown(page) != whole
    assert f"{key}={day}" in page.url


def test_filters_compose_and_survive(opener: Opener) -> None:
    """Text and period narrow together; a change of page and a reload keep them; the chip takes one out."""
    page = opener("corpus?lang=ar&from=2023-09-01&to=2023-12-31")
    before = shown(page)
    page.locator(".st-key-filter-q input").fill("موسكو")
    page.keyboard.press("Enter")
    page.wait_for_selector("[class*='st-key-chip-q-']")
    settled(page)
    narrowed = shown(page)
    page.locator(".st-key-way-timeline a").click()
    page.wait_for_selector(".st-key-timeline")
    settled(page)
    assert shown(page) == narrowed
    assert "q=" in page.url
    page.reload()
    settled(page)
    assert shown(page) == narrowed
    page.locator("[class*='st-key-chip-q-'] button").click()
    page.wait_for_selector("[class*='st-key-chip-q-']", state="detached")
    settled(page)
    assert shown(page) == before


def test_exact_spelling_is_a_switch(opener: Opener) -> None:
    """With the switch on, a variant spelling finds nothing, and the page offers the way out."""
    page = opener("corpus?lang=ar&q=الروسيه")
    assert page.locator(".st-key-articles").count() == 1
    page.locator(".st-key-filter-exact label").click()
    page.wait_for_selector(".st-key-drop-exact, .st-key-drop-q")
    assert say("ui.nothing", "ar") in page.locator("[data-testid=stAlert]").first.inner_text()


@pytest.mark.parametrize("path", CLICKABLE)
def test_a_click_opens_the_sentences(opener: Opener, path: str) -> None:
    """A click on a mark opens sentences with the words marked; the address says so; closed, they open again."""
    page = opener(f"{path}&lang=ar")
    for chart in (CLICKABLE[path][0], *CLICKABLE[path]):
        click_mark(page, chart)
        evidence = page.locator(f".st-key-evidence-{chart}")
        assert evidence.locator("mark").count() >= 1, chart
        assert f"open={chart}" in page.url
        page.locator(f".st-key-{chart}-close button").click()
        evidence.wait_for(state="detached")
        settled(page)


def test_a_sentence_leads_to_its_article(opener: Opener) -> None:
    """The link under a sentence opens the reader at its article, with the filters kept."""
    page = opener("?lang=ar&actor=Q56226&open=top_actors:Q56226")
    page.locator(".st-key-evidence-top_actors .sentences a").first.click()
    page.wait_for_selector(".article")
    settled(page)
    assert "article=" in page.url
    assert "actor=Q56226" in page.url


def test_pages_of_sentences_turn(opener: Opener) -> None:
    """More than twenty sentences come in pages; the second has others than the first, and the address says so."""
    page = opener("?lang=ar&open=top_actors:Q56226")
    evidence = page.locator(".st-key-evidence-top_actors")
    first = evidence.locator(".sentences li").all_inner_texts()
    assert len(first) == 20
    evidence.locator("[data-testid=stPagination]").get_by_text("2", exact=True).click()
    page.wait_for_url("**leaf=**")
    settled(page)
    assert evidence.locator(".sentences li").first.inner_text() not in first


def test_a_mark_in_the_reader_filters(opener: Opener) -> None:
    """A click on an actor in the running text filters by it and keeps the article open."""
    page = opener("reader?lang=ar")
    name = page.locator(".article a.actor").first
    name.click()
    page.wait_for_selector("[class*='st-key-chip-actor-']")
    settled(page)
    assert page.locator(".article").count() == 1
    assert "actor=" in page.url


def test_marks_leave_letters_joined(opener: Opener) -> None:
    """Marks in the running text have no padding, margin or border at their sides, which would break a word."""
    page = opener("reader?lang=ar")
    sides = page.evaluate(
        """() => [...document.querySelectorAll('.article p :is(a, span)')].map(mark => {
          const style = getComputedStyle(mark);
          return [style.paddingLeft, style.paddingRight, style.marginLeft, style.marginRight,
                  style.borderLeftWidth, style.borderRightWidth, style.display];
        })"""
    )
    assert sides
    assert {tuple(each) for each in sides} == {("0px",) * 6 + ("inline",)}


def test_the_language_flips_everything(opener: Opener) -> None:
    """The switch turns words, labels and direction, keeps the page and its filters, and turns back."""
    page = opener("actors?q=موسكو")
    assert page.evaluate("getComputedStyle(document.documentElement).direction") == "rtl"
    page.locator(".st-key-language button").click()
    page.wait_for_selector(".st-key-lang-en", state="attached")
    settled(page)
    assert page.evaluate("getComputedStyle(document.documentElement).direction") == "ltr"
    assert say("chart.top_actors.title", "en") in page.locator(".st-key-top_actors").inner_text()
    assert "q=" in page.url
    page.locator(".st-key-language button").click()
    page.wait_for_selector(".st-key-lang-ar", state="attached")
    settled(page)
    assert page.evaluate("getComputedStyle(document.documentElement).direction") == "rtl"


def test_every_chart_is_clicked() -> None:
    """No chart is left out of the tests above."""
    assert {chart for charts in CLICKABLE.values() for chart in charts} == set(CHARTS)
