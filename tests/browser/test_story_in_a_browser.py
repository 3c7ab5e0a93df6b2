"""From events to a story: choose two, write about them, come back to it, take the calendar; then correct an event."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page

from components.decisions import file
from components.decisions.acts import RedateEvent
from components.pipeline.revise import revise
from components.words import say
from tests.browser.conftest import PICTURES, Opener, settled

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.thorough]


def follow(page: Page, control: Locator) -> None:
    """Click, and wait until the address holds what was chosen."""
    before = page.url
    control.click()
    page.wait_for_function("before => location.href !== before", arg=before, timeout=60_000)
    settled(page)


def write(page: Page, field: str, text: str) -> None:
    """Fill a field, leave it, and wait until the address holds what was written."""
    before = page.url
    page.locator(field).first.fill(text)
    page.keyboard.press("Tab")
    page.wait_for_function("before => location.href !== before", arg=before, timeout=60_000)
    settled(page)


def test_a_story_is_written_and_kept(opener: Opener) -> None:
    """Two events of the timeline become a story; title and words stay after a reload; the calendar has both."""
    page = opener("timeline?grain=week")
    for number in (0, 1):
        follow(page, page.locator("[class*='st-key-story-'] button").nth(number))
    page.locator(".story-link a").click()
    page.wait_for_selector(".st-key-story-write")
    settled(page)
    write(page, ".st-key-story-title input", "رحلة في القطار")
    write(page, "[class*='st-key-story-words-'] textarea", "وصل القطار صباحًا، ثم كان اللقاء.")
    page.reload()
    settled(page)
    assert page.locator(".story h2").inner_text() == "رحلة في القطار"
    assert page.locator(".story ol > li").count() == 2
    assert "وصل القطار صباحًا" in page.locator(".story ol > li").first.inner_text()
    with page.expect_download() as download:
        page.locator(".st-key-story-save-ics button").click()
    entries = Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
    assert len(entries) == 2
    assert "وصل القطار صباحًا" in str(entries[0]["description"])
    page.screenshot(path=PICTURES / "story_ar.png")
    page.emulate_media(media="print")
    assert not page.locator(".st-key-story-write").is_visible()
    assert page.locator(".story").is_visible()
    assert not page.broken + page.outside


@pytest.fixture
def kept(seeds: Path) -> Iterator[Path]:
    """The file of decisions of the seeds; afterwards there are none, and the dataset is as the machine built it."""
    yield file.beside(seeds)
    file.beside(seeds).unlink(missing_ok=True)
    revise(seeds)


def test_an_event_is_redated(opener: Opener, kept: Path) -> None:
    """The form shows what would change; confirmed, the decision is in the file and the card wears its badge."""
    page = opener("timeline?lang=en", locale="en-US")
    follow(page, page.locator("[class*='st-key-curate-'] button").first)
    follow(page, page.locator(".st-key-curation button", has_text=say("curate.redate", "en")))
    page.locator(".st-key-curate-redate-preview button").click()
    page.locator(".st-key-decision-confirm button").click(timeout=60_000)
    page.wait_for_selector(".cards .badge", timeout=60_000)
    assert page.locator(".cards .badge").first.inner_text() == say("decided.redated", "en")
    assert [type(decision.act) for decision in file.read(kept)] == [RedateEvent]
    assert not page.broken
