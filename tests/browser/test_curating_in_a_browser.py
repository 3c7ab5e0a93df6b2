"""An analyst curates events and strikes out finds: every act in its form, with its effect, and undone again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.corpus import open_corpus
from components.decisions import acts, file
from components.words import say
from tests import three_articles
from tests.browser.conftest import Walk, pictured, settled, walking

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.thorough]


@pytest.fixture(scope="module")
def walk(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    """One walk for all of these tests, which only they change."""
    with walking(browser, tmp_path_factory.mktemp("curating"), "en-US") as made:
        yield made


def opened(walk: Walk, where: str) -> Page:
    """The page at ``where``, in English."""
    page, address, _ = walk
    page.goto(f"{address}/{where}{'&' if '?' in where else '?'}lang=en")
    settled(page)
    return page


def confirmed(page: Page, name: str) -> None:
    """What is proposed in the dialog, confirmed; its picture is kept."""
    expect(page.locator("[role=dialog] .st-key-decision-confirm button")).to_be_enabled()
    pictured(page, f"curating-{name}")
    page.locator(".st-key-decision-confirm button").click()
    expect(page.locator("[role=dialog]")).to_have_count(0, timeout=60_000)
    settled(page)


def taken_back(walk: Walk) -> None:
    """The last decision undone on the page of corrections; then there is none."""
    page = opened(walk, "corrections")
    page.locator(".st-key-undo-0 button").click()
    expect(page.locator(".st-key-redo-0 button")).to_be_visible(timeout=60_000)
    settled(page)
    assert file.read(file.beside(walk[2])) == ()
    assert told(walk[2]) == BEFORE


def told(place: Path) -> dict[str, tuple[int, str | None, str]]:
    """What stands in the dataset now: by event its articles, what was decided, and its first day."""
    corpus = open_corpus(place)
    rows = corpus.frame(corpus.tables["events"]).to_dict("records")
    return {
        row["event_id"]: (row["articles"], row["decided"] if isinstance(row["decided"], str) else None,
                          str(row["earliest"])[:10])
        for row in rows
    }  # fmt: skip


BEFORE = {"e1": (2, None, "2023-09-12"), "e2": (1, None, "2023-09-13")}


def _chosen(page: Page, control: str, text: str) -> None:
    """Choose what ``text`` names in a list."""
    page.locator(f".st-key-{control} input").click()
    page.keyboard.type(text)
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("Enter")
    settled(page)


def _written(page: Page, field: str, text: str) -> None:
    page.locator(f".st-key-{field} input").first.fill(text)
    page.keyboard.press("Tab")
    settled(page)


def _dated(page: Page, field: str, day: str) -> None:
    """Write a day, digit by digit, into a field of days."""
    page.locator(f".st-key-{field} [role=spinbutton]").first.click()
    page.keyboard.type(day.replace("-", ""))
    page.keyboard.press("Escape")
    settled(page)


def _split(page: Page) -> None:
    _chosen(page, "curate-split-e1-articles", "Al-Masa")
    page.keyboard.press("Escape")
    _written(page, "curate-split-e1-en", "Another arrival")


def _own(page: Page) -> None:
    page.locator(".st-key-add-event summary").first.click()
    _written(page, "add-event-en", "A quiet day")
    _dated(page, "add-event-earliest", "2023-09-20")


Fill = Callable[[Page], None]
FORMS: dict[str, tuple[str, Fill, type[acts.Act], dict[str, tuple[int, str | None, str]]]] = {
    "confirm": ("confirm", lambda _page: None, acts.ConfirmEvent, {"e1": (2, "confirmed", "2023-09-12")}),
    "hide": ("hide", lambda _page: None, acts.HideEvent, {}),
    "redate": (
        "redate",
        lambda page: _dated(page, "curate-redate-e1-earliest", "2023-09-11"),
        acts.RedateEvent,
        {"e1": (2, "redated", "2023-09-11")},
    ),
    "merge": (
        "merge",
        lambda page: _chosen(page, "curate-into-e1", "welcome"),
        acts.MergeEvents,
        {"e2": (2, "merged", "2023-09-13")},
    ),
    "split": ("split", _split, acts.SplitEvent, {"e1": (1, None, "2023-09-12")}),
}
"""By form: its word, how it is filled in, the decision, and what the events are then, as far as they are told apart."""


@pytest.mark.parametrize("how", FORMS)
def test_an_event_is_curated(walk: Walk, how: str) -> None:
    """Previewed, confirmed, marked as the analyst's on its card and in the chart, kept in the file; then undone."""
    word, fill, act, after = FORMS[how]
    page = opened(walk, f"timeline?event=e1&curate={word}")
    fill(page)
    page.locator(f".st-key-curate-{word}-preview button").click()
    confirmed(page, how)
    assert [type(each.act) for each in file.read(file.beside(walk[2]))] == [act]
    found = told(walk[2])
    assert {event: found[event] for event in after} == after
    marks = [said for _, said, _ in found.values() if said]
    badges = page.locator(".st-key-events .badge").all_inner_texts()
    assert sorted(badges) == sorted(say(f"decided.{each}", "en") for each in marks)
    assert ("e1" in found) is (how not in ("hide", "merge"))
    taken_back(walk)


def test_an_event_of_ones_own(walk: Walk) -> None:
    """Called and dated by hand; it stands among the events and in a lane of its own, until it is undone."""
    page = opened(walk, "timeline")
    _own(page)
    page.locator(".st-key-add-event-preview button").click()
    confirmed(page, "own")
    (made,) = (each for event, each in told(walk[2]).items() if event not in BEFORE)
    assert made == (0, "added", "2023-09-20")
    assert say("decided.added", "en") in page.locator(".st-key-events").inner_text()
    taken_back(walk)


STRUCK = {
    "times": ("a1", 1, "أمس"),
    "quotes": ("a1", 2, "نريد السلام"),
    "mentions": ("a2", 0, "القاهره"),
}


@pytest.mark.parametrize("table", STRUCK)
def test_a_find_is_struck_out(walk: Walk, table: acts.Found) -> None:
    """From what was found in an article to the dialog; confirmed, exactly this find is gone; undone, it is back."""
    article, sentence, surface = STRUCK[table]
    page = opened(walk, f"reader?article={article}&view=found")
    before = len(open_corpus(walk[2]).tables[table].execute())
    at = three_articles.at(article, sentence, surface)
    page.locator(f".st-key-article a[href*='wrong={table}']").filter(visible=True).first.wait_for()
    page.locator(f"a[href*='{at['start']}%3A{at['end']}'], a[href*='{at['start']}:{at['end']}']").first.click()
    confirmed(page, f"strike-{table}")
    (made,) = file.read(file.beside(walk[2]))
    assert made.act == acts.StrikeOut(table, article, at["start"], at["end"])
    assert len(open_corpus(walk[2]).tables[table].execute()) == before - 1
    taken_back(walk)
