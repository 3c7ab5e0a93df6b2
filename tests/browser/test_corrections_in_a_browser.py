"""An analyst corrects: merges two names, takes it back, judges a sample by keyboard, takes in a colleague's file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.decisions import acts, file
from components.decisions.acts import Decision
from components.words import say
from tests.browser.conftest import Walk, opened, pictured, settled, walking

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture
def walk(browser: Browser, tmp_path: Path) -> Iterator[Walk]:
    """A walk of its own."""
    with walking(browser, tmp_path, "ar-EG") as made:
        yield made


def test_a_walk_through_corrections(walk: Walk) -> None:
    """Merged with preview, the count changes; undone, it returns; judged, the precision stands; a colleague objects."""
    page, address, place = walk
    ranking = page.locator(".st-key-top_actors .question")

    opened(page, f"{address}/actors?lang=ar&unit=mentions&profile=Q2&correct=merge")
    before = ranking.inner_text()
    page.locator(".st-key-correction-Q2-into input").click()
    page.keyboard.type("سالم")
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("Enter")
    settled(page)
    page.locator(".st-key-correction-Q2-preview button").click()
    expect(page.locator("[role=dialog] .st-key-effect")).to_contain_text("5")
    pictured(page, "corrections-preview")
    page.locator(".st-key-decision-confirm button").click()
    expect(page.locator("[role=dialog]")).to_have_count(0)
    expect(ranking).to_contain_text("5")
    assert ranking.inner_text() != before

    opened(page, f"{address}/corrections?lang=ar")
    page.locator(".st-key-undo-0 button").click()
    expect(page.locator(".st-key-redo-0 button")).to_be_visible()
    opened(page, f"{address}/actors?lang=ar&unit=mentions")
    assert ranking.inner_text() == before

    opened(page, f"{address}/?lang=ar&under=top_actors:sample")
    for done, key in enumerate("112", 1):
        page.keyboard.press(key)
        told = say("sample.progress", "ar", done=done, of=10)
        expect(page.locator(".st-key-under-top_actors")).to_contain_text(told)
        settled(page)
    page.reload()
    settled(page)
    expect(page.locator(".st-key-top_actors .measured").first).to_contain_text("21–94%")
    assert [each.act.right for each in file.read(file.beside(place))] == [True, True, False]

    _a_colleague(page, address, place)
    assert page.locator("[data-testid=stException]").count() == 0


def _a_colleague(page: Page, address: str, place: Path) -> None:
    """We say that Layla is nobody; the colleague that she is Salem: shown side by side, and the colleague holds."""
    file.amend(file.beside(place), lambda decided: [*decided, Decision(acts.RejectName("Q2"), by="نحن")])
    theirs = file.written([Decision(acts.MergeNames("Q2", "Q1"), by="الزميل")])
    opened(page, f"{address}/corrections?lang=ar")
    page.locator(".st-key-exchange-file input[type=file]").set_input_files(
        {"name": "theirs.jsonl", "mimeType": "application/jsonl", "buffer": theirs.encode()}
    )
    sides = page.locator(".st-key-exchange .beside > div")
    expect(sides).to_have_count(2)
    pictured(page, "corrections-conflict")
    page.locator(".st-key-exchange-holds").get_by_text(say("exchange.theirs", "ar"), exact=True).click()
    settled(page)
    page.locator(".st-key-exchange-join button").click()
    expect(page.locator(".st-key-conflicts .beside > div").last).to_contain_text("الزميل")
    assert file.read(file.beside(place))[-1].act == acts.MergeNames("Q2", "Q1")
