"""What an analyst keeps: a note on the evidence, a view under a name, and what has changed when it is opened later."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from components import notebook
from components.words import say
from tests import three_articles
from tests.browser.clicking import click_mark
from tests.browser.conftest import Walk, opened, pictured, settled, walking

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.thorough]
VIEW = "actors?lang=en&unit=mentions&source=الصباح"


@pytest.fixture
def walk(browser: Browser, tmp_path: Path) -> Iterator[Walk]:
    """A walk of its own."""
    with walking(browser, tmp_path, "en-US") as made:
        yield made


def test_a_note_and_a_view_are_kept(walk: Walk) -> None:
    """Written beside a sentence behind a bar, the note is there wherever the sentence is; the view is, by its name.

    Opened after the dataset has become another, the view says what it held then and what it holds now.
    """
    page, address, place = walk
    opened(page, f"{address}/{VIEW}")
    click_mark(page, "top_actors")
    evidence = page.locator(".st-key-evidence-top_actors")
    evidence.locator(".sentences footer a", has_text=say("notes.note", "en")).first.click()
    page.locator("[role=dialog] .st-key-note-text textarea").fill("Who told them?")
    page.keyboard.press("Tab")
    page.locator(".st-key-note-save button").click()
    expect(page.locator("[role=dialog]")).to_have_count(0, timeout=60_000)
    expect(page.locator(".st-key-evidence-top_actors .note")).to_have_text("Who told them?", timeout=60_000)
    settled(page)
    pictured(page, "keeping-note")

    page.locator(".st-key-views button").first.click()
    page.locator(".st-key-view-name input").fill("The morning paper")
    page.keyboard.press("Tab")
    page.locator(".st-key-view-save button").click()
    link = page.get_by_role("link", name="The morning paper")
    expect(link).to_be_visible(timeout=60_000)
    pictured(page, "keeping-view")
    kept = notebook.read(notebook.beside(place))
    assert [type(each).__name__ for each in kept] == ["Note", "SavedView"]

    opened(page, f"{address}/reader?lang=en&article=a1")
    expect(page.locator(".st-key-article .notes")).to_contain_text("Who told them?")
    page.locator(".st-key-views button").first.click()
    page.get_by_role("link", name="The morning paper").click()
    page.wait_for_selector(".st-key-top_actors")
    settled(page)
    assert "2 of 3" in page.locator(".st-key-chips").inner_text()
    expect(page.locator(".st-key-evidence-top_actors .note")).to_have_text("Who told them?")
    assert page.locator(".st-key-changed").count() == 0

    three_articles.write(place, "another")
    opened(page, page.url)
    expect(page.locator(".st-key-changed")).to_contain_text("3 → 3", timeout=60_000)
    pictured(page, "keeping-changed")
    assert page.locator("[data-testid=stException]").count() == 0
