"""In every state of every page axe-core finds nothing serious, by day and by night, at a desk and on a phone."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from components.decisions import acts, file
from components.decisions.acts import Decision
from components.report.outline import Item, Outline, pack
from components.ui.pages import PAGES
from tests.browser.conftest import _NO_TOUR, PAPER, PHONE, ROOT, lit, running, still

pytestmark = pytest.mark.xdist_group("browser")
HEIGHT = 1000
SEEN = (
    *(page.path for page in PAGES),
    *(f"{page.path}?q=زززز" for page in PAGES),
    *(f"?under=top_actors:{what}" for what in ("evidence", "table", "counted", "sample", "export")),
    "?open=top_actors:Q7747",
    "?of=abc.1.2.3.4.20200101",
    "?digits=arab&months=paired&time=rtl&source=seed-1&topic=none",
    "?wrong=mentions:{article}:0:3",
    *(f"actors?profile=Q7747&correct={how}" for how in ("", "merge", "split", "rename", "reject")),
    *(f"sources?section={section}" for section in ("wording", "coverage", "likeness")),
    "compare?versus=copy:own:taken",
    "timeline?grain=week&clock=printed",
    *(f"timeline?event={{event}}&curate={how}" for how in ("confirm", "redate", "merge", "split", "hide")),
    "timeline?story={story}",
    *(f"story?story={{story}}&tell={how}" for how in ("write", "read")),
    "story?story=damaged",
    "concordance?node=روسيا",
    "concordance?profile=Q7747&sort=previous",
    *(f"reader?article={{article}}&view={view}" for view in ("", "received", "found")),
    "reader?article={article}&note={article}:0:20",
    "report?report={report}",
    "report?report=damaged",
    "corpus?leaf=articles:2",
)
"""Addresses; what stands in braces is of the dataset."""
POPOVER = "[data-testid=stPopoverBody]"
DONE = (
    ("?dataset=nowhere", "", "", "[data-testid=stAlert]"),
    ("", "tour", "", ".tour:not([hidden])"),
    ("", "click", ".st-key-display button", POPOVER),
    ("", "click", ".st-key-views button", POPOVER),
    ("", "hover", "[data-testid=stTooltipIcon]", "[data-testid=stTooltipContent]"),
    ("", "click", ".st-key-filter-source input", "[role=option]"),
    ("", "click", ".st-key-filter-from button", "[data-testid=stDateInputCalendar]"),
    ("", "click", ".st-key-top_actors-add button", ".st-key-top_actors"),
    ("timeline", "click", ".st-key-add-event summary", ".st-key-add-event input"),
    ("reader", "click", ".st-key-add-event summary", ".st-key-add-event input"),
    ("corrections", "file", ".st-key-exchange-file input[type=file]", ".st-key-exchange .beside"),
    ("corrections", "click", ".st-key-undo-0 button", ".st-key-redo-0 button"),
    ("articles", "file", ".st-key-files-0 input[type=file]", "[data-testid=stDataFrame]"),
)
"""What is done on a page, and what is there when it is done: menus, dialogs, forms, files."""


@pytest.fixture(scope="module")
def house(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a dashboard over the seed articles, on which decisions were made, and what stands in braces."""
    place = shutil.copytree(seeds, tmp_path_factory.mktemp("axe") / "dataset")
    article = pq.read_table(place / "articles.parquet")["article_id"][0].as_py()
    event, other, third = pq.read_table(place / "events.parquet")["event_id"].to_pylist()[:3]
    story = Outline("س", items=(Item("events", events=(event,), caption="س"), Item("events", events=(other,))))
    report = Outline(
        "س",
        items=(
            Item("chart", chart="volume"), Item("table", chart="top_actors"), Item("articles"), Item("note", text="س"),
            Item("evidence", chart="top_actors", mark="Q7747"), Item("quotation", article=article, start=0, end=20),
            Item("events", events=(event,)),
        ),
    )  # fmt: skip
    made = (
        acts.RenameEntity("Q7747", "بوتين", "Putin"), acts.ConfirmEvent(event), acts.HideEvent(third),
        acts.RedateEvent(other, date(2024, 1, 1), date(2024, 1, 2)), acts.Judge("mentions", article, 0, 3, False),
        acts.RejectName("Q0"),
    )  # fmt: skip
    file.write(file.beside(place), [Decision(each, by="نحن", note="س") for each in made])
    with running(place, place.parent / "log.txt") as address:
        yield address, {"article": article, "event": event, "story": pack(story), "report": pack(report)}


@pytest.mark.thorough
@pytest.mark.parametrize("width", [1440, PHONE])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_axe_finds_nothing_serious_in_any_state(
    browser: Browser, house: tuple[str, dict[str, str]], language: str, width: int, tmp_path: Path
) -> None:
    """Names, roles, contrast and landmarks are as WCAG 2 AA wants them, in each state, by day and by night."""
    address, known = house
    theirs = tmp_path / "theirs.jsonl"
    theirs.write_text(file.written([Decision(acts.RenameEntity("Q7747", "ب", "P"), by="هم")]), encoding="utf-8")
    files = {"corrections": theirs, "articles": next((ROOT / "seeds").glob("*.txt"))}
    faults: dict[str, object] = {}
    old, new = (browser.new_context(viewport={"width": width, "height": HEIGHT}) for _ in range(2))
    old.add_init_script(_NO_TOUR)
    for where, how, what, there in (*((path, "", "", ".st-key-page") for path in SEEN), *DONE):
        if language == "en" and "display" in what:
            continue  # English has one way of writing.
        page = (new if how == "tour" else old).new_page()
        path = where.format(**known)
        page.goto(f"{address}/{path}{'&' if '?' in path else '?'}lang={language}", timeout=90_000)
        _ready(page)
        _done(page, how, what, there, files.get(where))
        for scheme in PAPER:
            lit(page, scheme)
            if serious := _serious(page):
                faults[f"{path} {what} {scheme}"] = serious
        page.close()
    old.close()
    new.close()
    assert faults == {}


def _ready(page: Page) -> None:
    """Wait until the page, or the sentence that stands in its place, has been run and drawn, and nothing fades."""
    page.wait_for_selector(".st-key-page, [data-testid=stAlert]", timeout=60_000)
    still(page)
    page.wait_for_function("() => !document.getAnimations().some(each => each instanceof CSSTransition)")


def _done(page: Page, how: str, what: str, there: str, sent: Path | None) -> None:
    """Do ``how`` with the element ``what``, and wait until something is ``there``."""
    unfold = page.locator("[data-testid=stExpandSidebarButton]")
    open_bar = page.locator("[data-testid=stSidebar][data-collapsed=false]")
    in_bar = "filter" in what or how == "hover"
    if in_bar and unfold.count():
        unfold.first.click()
    elif not in_bar and open_bar.count() and page.viewport_size == {"width": PHONE, "height": HEIGHT}:
        # It lies over the page, and stays open from one page to the next.
        page.locator("[data-testid=stSidebarCollapseButton] button").click()
    if how == "file":
        assert sent
        page.locator(what).set_input_files(sent)
    elif how == "click":
        page.locator(what).first.click()
    elif how == "hover":
        page.locator(what).first.hover()
    if there:
        page.locator(there).first.wait_for(timeout=60_000)


def _serious(page: Page) -> list[tuple[str, object]]:
    """What axe-core calls serious or critical: the rule and where."""
    faults = Axe().run(page).response["violations"]
    serious = [fault for fault in faults if fault["impact"] in ("serious", "critical")]
    return [(fault["id"], node["target"]) for fault in serious for node in fault["nodes"]]
