"""Bringing one's own articles, and sending a link, as a person does it in a browser."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from components.pipeline import build
from components.words import count, say
from tests.browser.conftest import PICTURES, Opener, settled
from tests.pipeline import articles, papers

pytestmark = pytest.mark.xdist_group("browser")
ROW, HEAD = 35, 35
PUBLISHED = 60 + 290 + 140 + 50
"""Where, in points, the column of days stands in the table of an English page."""


@pytest.fixture
def brought(tmp_path: Path, browser: Browser) -> list[Path]:
    """A text, a Word document, a PDF as a browser prints it, and a ZIP with a text and a file that is refused."""
    page = browser.new_page()
    page.set_content(f'<body dir="rtl"><h1>{papers.TITLE} ثانية</h1><p>{papers.SECOND}</p><p>{papers.FIRST}</p></body>')
    files = {
        "a.txt": f"{papers.TITLE}\n\n{papers.FIRST}\n".encode(),
        "b.docx": papers.word("قمة في المدينة", articles.MEETING),
        "c.pdf": page.pdf(),
        "d.zip": papers.packed({"e.txt": articles.story(1), "../f.txt": "x"}),
    }
    page.close()
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in files]


def test_from_files_to_the_overview(opener: Opener, brought: list[Path]) -> None:
    """Four files are dropped, a day is filled in, a dataset is built; it survives a reload, and nobody else sees it."""
    page = opener("articles?lang=en", locale="en-US")
    page.locator(".st-key-files-0 input[type=file]").set_input_files(brought)
    page.wait_for_selector("[data-testid=stDataFrame]", timeout=60_000)
    settled(page)
    assert "d.zip/../f.txt: " + say("reject.unsafe_path", "en") in page.locator(".refused").inner_text()
    _fill_day(page, row=0, day="2024-03-03")
    page.locator(".st-key-build button").click()
    page.wait_for_url("**dataset=own**", timeout=60_000)
    settled(page)
    assert count("articles", 4, "en") in page.locator(".st-key-chips").inner_text()
    page.locator(".st-key-way-corpus a").click()
    page.wait_for_selector(".st-key-articles")
    settled(page)
    table = page.locator(".st-key-articles").inner_text()
    assert "3 March 2024" in table
    assert f"{papers.TITLE} ثانية" in table
    page.reload()
    settled(page)
    assert count("articles", 4, "en") in page.locator(".st-key-chips").inner_text()
    assert page.broken == []
    other = opener_without_page(page, opener)
    assert "only in the browser" in other.locator("[data-testid=stAlert]").inner_text()


@pytest.mark.thorough
def test_a_folder_is_read(opener: Opener, brought: list[Path]) -> None:
    """The second field takes a folder with all that is in it: four articles to fill in, one file refused."""
    page = opener("articles?lang=en", locale="en-US")
    page.locator(".st-key-folder-0 input[type=file]").set_input_files(brought[0].parent)
    page.wait_for_selector("[data-testid=stDataFrame]", timeout=60_000)
    settled(page)
    assert "d.zip/../f.txt: " + say("reject.unsafe_path", "en") in page.locator(".refused").inner_text()
    page.locator(".st-key-build button").click()
    page.wait_for_url("**dataset=own**", timeout=60_000)
    settled(page)
    assert count("articles", 4, "en") in page.locator(".st-key-chips").inner_text()
    assert page.broken == []


def opener_without_page(page: Page, opener: Opener) -> Page:
    """The same address in another browser, where it shows no page but a sentence."""
    other = opener("?lang=en", locale="en-US")
    other.goto(page.url)
    other.wait_for_selector("[data-testid=stAlert]", timeout=60_000)
    return other


def _fill_day(page: Page, row: int, day: str) -> None:
    """Write ``day`` into the cell of the days in ``row``, as one does: a double click, the day, the key."""
    table = page.locator("[data-testid=stDataFrame]")
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + PUBLISHED, box["y"] + HEAD + ROW * row + ROW / 2)
    page.locator("input[type=date]:focus").fill(day, timeout=5_000)
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    settled(page)


@pytest.mark.thorough
def test_a_build_is_stopped(opener: Opener) -> None:
    """While many articles are built the stage is told and a button stops it; they are still there, to build or not."""
    rows = (
        {"title": f"خبر {n}", "content": "\n".join(articles.story(40 * n + part) for part in range(40))}
        for n in range(1500)
    )
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    page = opener("articles?lang=en", locale="en-US")
    page.locator(".st-key-files-0 input[type=file]").set_input_files(
        {"name": "many.jsonl", "mimeType": "application/jsonl", "buffer": lines.encode()}
    )
    page.wait_for_selector("[data-testid=stDataFrame]", timeout=120_000)
    settled(page)
    page.locator(".st-key-build button").click()
    page.locator(".st-key-underway [data-testid=stProgress]").wait_for(timeout=60_000)
    page.locator(".st-key-cancel button").click()
    stopped = page.locator("[data-testid=stAlert]", has_text=say("pipeline.stopped", "en"))
    stopped.wait_for(timeout=120_000)
    assert "dataset=own" not in page.url
    assert page.locator(".st-key-build button").is_enabled()
    page.screenshot(path=PICTURES / "articles-stopped.png")
    assert page.broken == []


def test_an_older_link_tells_what_came(opener: Opener, seeds: Path, tmp_path: Path) -> None:
    """A link is copied, the dataset is built anew with one article more, and the link says which one that is."""
    beside = seeds.parent / "linked"
    texts = {f"{n}.txt": articles.story(n) for n in range(3)}
    build(articles.folder(tmp_path / "two", {name: texts[name] for name in ("0.txt", "1.txt")}), beside)
    page = opener("actors?dataset=linked&lang=en", locale="en-US")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".copy-link").click()
    page.wait_for_function("document.querySelector('.copy-link').innerText.trim() === 'Copied'")
    link = page.evaluate("navigator.clipboard.readText()")
    assert "dataset=linked" in link
    build(articles.folder(tmp_path / "three", texts), beside)
    page.goto(link)
    settled(page)
    told = page.locator(".st-key-changed").inner_text()
    assert "2 → 3" in told
    assert say("link.added", "en", n=count("articles", 1, "en")) in told
    page.locator(".st-key-use-new button").click()
    page.wait_for_selector(".st-key-changed", state="detached")
    assert "of=" not in page.url
