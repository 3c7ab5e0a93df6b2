"""For everyone: nothing that axe-core finds serious, no English on an Arabic page, the tour, and the keyboard alone."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from components.words import say
from tests.browser.conftest import Opener, paths, settled

pytestmark = pytest.mark.xdist_group("browser")
LOOKS = (("ar", "light"), ("en", "dark"))
_NAMES = ("aria-label", "aria-valuetext", "title", "placeholder", "alt")
_LATIN = """names => {
  const CORPUS = '.article, .pieces, .grid, blockquote, bdi, script, style, noscript, .st-key-language, '
    + '[data-testid=stIconMaterial]';
  const found = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    if (!texts.currentNode.parentElement.closest(CORPUS)) found.add(texts.currentNode.data.trim());
  for (const name of names) for (const each of document.querySelectorAll(`[${name}]`))
    if (!each.closest(CORPUS)) found.add(each.getAttribute(name).trim());
  return [...found].filter(text => /[A-Za-z]{2,}/.test(text) && !/[\\u0621-\\u064a]/.test(text));
}"""
NAMES_OF_THINGS = re.compile(
    r"(CSV|XLSX|PNG|SVG|HTML|PDF|DOCX|PPTX|GraphML|BibTeX|JSONL?|English|x-[\w-]+|Q\d+|\W|\d)+"
)


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
@pytest.mark.parametrize("path", ["", "reader"])
def test_axe_finds_nothing_serious(opener: Opener, path: str, language: str, scheme: str) -> None:
    """Names, roles, contrast and landmarks are as WCAG 2 AA wants them; test_axe_in_a_browser.py asks every page."""
    page = opener(f"{path}?lang={language}", scheme=scheme)
    faults = Axe().run(page).response["violations"]
    serious = [fault for fault in faults if fault["impact"] in ("serious", "critical")]
    assert [(fault["id"], node["target"]) for fault in serious for node in fault["nodes"]] == []


@pytest.mark.parametrize("path", paths("", "reader", "corrections"))
def test_the_arabic_page_has_no_english(opener: Opener, path: str) -> None:
    """No word and no name of a control is in Latin letters, Streamlit's own included, unless it names a thing."""
    page = opener(f"{path}?lang=ar&digits=arab&months=levant", locale="en-US")
    assert [text for text in page.evaluate(_LATIN, list(_NAMES)) if not NAMES_OF_THINGS.fullmatch(text)] == []


def test_the_calendar_speaks_arabic(opener: Opener) -> None:
    """In an English browser, the calendar of an Arabic page has Arabic months and the reader's digits, at once."""
    page = opener("corpus?lang=ar&months=levant&digits=arab", locale="en-US")
    page.locator(".st-key-filter-from button").first.click()
    page.wait_for_selector("[data-testid=stDateInputCalendar]")
    told = page.locator("[data-testid=stDateInputCalendar]").inner_text()
    assert re.search("[٠-٩]", told)
    assert not re.search("[A-Za-z0-9]", told)


def test_digits_and_months_are_switched(opener: Opener) -> None:
    """The reader's choice stands in the address and is followed by text and chart; the article stays as it was."""
    page = opener("?lang=ar")
    page.locator(".st-key-display button").first.click()
    page.locator(".st-key-display-digits label").filter(has_text="١").click()
    page.wait_for_url("**digits=arab**")
    settled(page)
    assert re.search("[٠-٩]", page.locator(".figures").inner_text())
    assert not re.search(
        "[0-9]", page.locator(".st-key-volume .xtick, .st-key-volume .ytick").first.text_content() or ""
    )


def test_the_tour(opener: Opener) -> None:
    """Three steps by the keyboard alone; once seen, it does not come back."""
    page = opener("?lang=ar", tour=True)
    card = page.locator(".tour")
    card.locator("[data-way=on]").focus()
    for step in ("evidence", "filters", "under"):
        assert say(f"tour.{step}", "ar") in card.inner_text()
        page.keyboard.press("Enter")
    assert card.is_hidden()
    page.reload()
    settled(page)
    assert card.is_hidden()


def test_the_keyboard_is_enough(opener: Opener) -> None:
    """From the top of the page, the tabulator leads through pages and filters to the evidence of a chart."""
    page = opener("actors?lang=ar")
    wanted = {"way-overview", "language", "filter-source", "filter-q", "top_actors-evidence"}
    reached: set[str] = set()
    for _ in range(150):
        page.keyboard.press("Tab")
        key = page.evaluate(
            "document.activeElement.closest('[class*=st-key-]')?.className.match(/st-key-([\\w-]+)/)?.[1]"
        )
        reached.add(key or "")
        if key == "top_actors-evidence" and "under=" not in page.url:
            page.keyboard.press("Enter")
            page.wait_for_url("**under=**")
        if wanted <= reached:
            break
    assert wanted <= reached
