"""Every page in both languages, in browsers of both locales: loaded, whole, in its direction, and on its own."""

import itertools
import json
import re

import pytest
from playwright.sync_api import Page

from components.text.visual import visual_order
from components.ui.pages import PAGES
from components.words import LANGUAGES, say
from tests.browser.conftest import PAPER, PHONE, PICTURES, Opener, lit, paths, pictured

pytestmark = pytest.mark.xdist_group("browser")
LOCALES = ("ar-EG", "en-US")
EVERY = [
    pytest.param(page.path, page.key, *how, marks=[pytest.mark.thorough] if how[0] == "en" and n % 3 else [])
    for n, page in enumerate(PAGES)
    for how in zip(LANGUAGES, LOCALES, strict=True)
]
SELECTORS = (
    "[data-testid=stApp]",
    "[data-testid=stMainBlockContainer]",
    "[data-testid=stSidebar]",
    "[data-testid=stElementContainer]",
    "[data-testid=stMarkdownContainer]",
    "[data-testid=stHeading]",
    "[data-testid=stVerticalBlock]",
    "[data-testid=stLayoutWrapper]",
    "[data-testid=stColumn]",
    "[data-testid=stButtonGroup] button",
    "[data-testid=stButtonGroup] > div button[aria-checked]",
    "[data-testid=stWidgetLabel] > * > [data-testid=stTooltipIcon]",
    "[data-testid=stSidebarHeader]",
    "[data-testid=stTextInputRootElement] [data-testid=stTextInputIcon]",
    "[data-testid=stMultiSelectTagsContainer] input",
    "[data-testid=stDateInputField] [data-testid=stDateInputFieldsScroller] .react-aria-DateField",
    "[data-testid=stDateInputField] [data-testid=stDateInputCalendarButton]",
    "[data-testid=stSidebarCollapseButton] [data-testid=stIconMaterial]",
    "[data-testid=stMultiSelectTagsContainer] [data-tag] button",
    "[data-stale]",
    "#js-plotly-tester",
    ".js-plotly-plot",
)
"""Streamlit's and Plotly's own parts that style.css speaks of, as they stand on the page of actors with a filter."""

_TICKS = """() => [...document.querySelectorAll('.js-plotly-plot :is(.xtick, .ytick) text')].flatMap(text => {
  const lines = text.querySelectorAll('tspan.line');
  return (lines.length ? [...lines] : [text]).map(line => {
    const said = line.textContent;
    const places = [];
    for (let at = 0; at < line.getNumberOfChars(); at++) {
      const box = line.getExtentOfChar(at);
      places.push([box.x, box.width]);
    }
    return [said, places];
  });
})"""


@pytest.mark.parametrize(("path", "key", "language", "locale"), EVERY)
def test_a_page_opens(opener: Opener, path: str, key: str, language: str, locale: str) -> None:
    """The page loads without an error and without a request to another host, and runs in its direction."""
    page = opener(f"{path}?lang={language}", locale=locale)
    assert page.locator("[data-testid=stException]").count() == 0
    assert page.broken == []
    assert page.outside == []
    assert page.locator("h2").first.inner_text() == say(f"page.{key}", language)
    direction = "rtl" if language == "ar" else "ltr"
    assert page.evaluate("getComputedStyle(document.documentElement).direction") == direction
    assert page.evaluate("document.documentElement.lang") == language
    sidebar, main = (
        page.locator(f"[data-testid={name}]").bounding_box() for name in ("stSidebar", "stMainBlockContainer")
    )
    assert (sidebar["x"] > main["x"]) == (language == "ar")
    _photograph(page, f"{key}-{language}")


def _photograph(page: Page, name: str) -> None:
    """Save the whole page as a picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": 1440, "height": min(height, 5000)})
    page.wait_for_timeout(500)
    page.screenshot(path=PICTURES / f"{name}.png")


@pytest.mark.parametrize("path", paths("", "sources", "reader"))
def test_a_page_fits_a_phone(opener: Opener, path: str) -> None:
    """At 390 pixels nothing sticks out at the side, and the sidebar is folded away."""
    page = opener(f"{path}?lang=ar", width=390)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    page.locator(".st-key-way a").first.wait_for(state="visible")


@pytest.mark.thorough
@pytest.mark.parametrize("width", [1440, PHONE])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("path", "key"), [(page.path, page.key) for page in PAGES])
def test_a_page_is_whole_by_day_and_by_night(opener: Opener, path: str, key: str, language: str, width: int) -> None:
    """In both languages nothing sticks out at the side, on a telephone neither; a picture is taken of each."""
    page = opener(f"{path}?lang={language}", width=width)
    for scheme in PAPER:
        lit(page, scheme)
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
        pictured(page, f"{key}-{language}-{'phone' if width == PHONE else 'desk'}-{scheme}")


@pytest.mark.parametrize("width", [390, 720, 900, 1440])
def test_the_sidebar_folds_by_a_click(opener: Opener, width: int) -> None:
    """Nothing lies over the button that folds it, and on a telephone it leaves the page free again."""
    page = opener("?lang=ar", width=width)
    bar = page.locator("[data-testid=stSidebar]")
    for _ in range(2):
        if page.locator("[data-testid=stExpandSidebarButton]").count():
            page.locator("[data-testid=stExpandSidebarButton]").click()
        bar.and_(page.locator("[data-collapsed=false]")).wait_for()
        bar.locator("h3").hover()  # at a desk the button is there for a mouse over the sidebar
        page.locator("[data-testid=stSidebarCollapseButton] button").click(timeout=10_000)
        bar.and_(page.locator("[data-collapsed=true]")).wait_for(state="attached")
    bar.evaluate("bar => Promise.allSettled(bar.getAnimations().map(move => move.finished))")  # the page moves with it
    line, header = page.locator(".st-key-way").bounding_box(), page.locator("[data-testid=stHeader]")
    covered = line["y"] < header.bounding_box()["height"]
    paint = header.evaluate("header => getComputedStyle(header).backgroundColor")
    assert not covered or paint == "rgba(0, 0, 0, 0)"
    page.locator(".st-key-way a").nth(1).click(timeout=10_000)
    page.wait_for_url("**/actors**")


def test_the_dark_page_is_dark(opener: Opener) -> None:
    """A reader who prefers dark gets dark paper and light ink."""
    page = opener("actors?lang=ar", scheme="dark")
    assert page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor") == PAPER["dark"]


def test_charts_follow_the_paper(opener: Opener) -> None:
    """When the system turns dark while a page is open, and light again, what is written in charts can be read."""
    page = opener("actors?lang=ar")
    ink = "getComputedStyle(document.querySelector('.js-plotly-plot .ytick text')).fill"
    by_day = page.evaluate(ink)
    lit(page, "dark")
    page.wait_for_function(f"{ink} !== '{by_day}'")
    lit(page, "light")
    page.wait_for_function(f"{ink} === '{by_day}'")


def test_the_type_is_ours(opener: Opener) -> None:
    """IBM Plex Sans Arabic is loaded from the program itself, and the page is set in it."""
    page = opener("?lang=ar")
    page.wait_for_function("document.fonts.status === 'loaded'")
    loaded = page.evaluate("[...document.fonts].filter(font => font.status === 'loaded').map(font => font.family)")
    assert any("IBM Plex Sans Arabic" in family for family in loaded)
    assert "IBM Plex Sans Arabic" in page.evaluate(
        "getComputedStyle(document.querySelector('.question h3')).fontFamily"
    )


def test_the_stylesheet_is_there(opener: Opener) -> None:
    """The rules of style.css reach the page: the tester of Plotly stays left to right on a right-to-left page."""
    page = opener("?lang=ar")
    page.wait_for_selector("#js-plotly-tester", state="attached")
    assert page.evaluate("getComputedStyle(document.querySelector('#js-plotly-tester')).direction") == "ltr"
    assert page.evaluate("getComputedStyle(document.querySelector('.js-plotly-plot')).direction") == "ltr"


def test_selector_canary(opener: Opener) -> None:
    """Each part of Streamlit that the stylesheet speaks of is still called so."""
    page = opener("?lang=ar&topic=none&from=2020-01-01")
    page.goto(page.url.split("?")[0] + "actors?lang=ar&kind=place&profile=Q56226")
    page.wait_for_selector(".st-key-top_actors .js-plotly-plot")
    page.wait_for_selector(".st-key-choose-unit")
    missing = [selector for selector in SELECTORS if page.locator(selector).count() == 0]
    assert missing == []


@pytest.mark.parametrize("path", paths("", "actors")[:6])
@pytest.mark.parametrize("locale", LOCALES)
def test_labels_stand_in_the_order_of_unicode(opener: Opener, path: str, locale: str) -> None:
    """The letters of each label of each chart stand from left to right as Unicode's algorithm orders its bare text."""
    page = opener(f"{path}?lang=ar", locale=locale)
    page.wait_for_selector(".js-plotly-plot .ytick text")
    labels = [(said, places) for said, places in page.evaluate(_TICKS) if re.search("[\u0621-\u064a]", said)]
    assert len(labels) >= 5
    wrong = [said for said, places in labels if not _in_order(said, places)]
    assert wrong == []


def _in_order(drawn: str, places: list[list[float]]) -> bool:
    """Whether the letters of ``drawn`` stand as those of its bare text should; letters joined in one shape may tie."""
    controls = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")
    kept = [at for at, letter in enumerate(drawn) if not controls.match(letter)]
    bare = "".join(drawn[at] for at in kept)
    assert len(places) == len(drawn), json.dumps(drawn)
    middles = [places[kept[at]][0] + places[kept[at]][1] / 2 for at in visual_order(bare, "rtl")]
    return all(left <= right + 0.6 for left, right in itertools.pairwise(middles))
