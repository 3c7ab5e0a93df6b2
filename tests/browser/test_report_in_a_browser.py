"""What an analyst does with a report: add from two pages, reload, put in order, look, take the four files, send it."""

import io
import json
import re
import zipfile
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from components.report.documents import DOCUMENTS
from components.words import say
from tests.browser.conftest import PICTURES, Opener, settled

pytestmark = pytest.mark.xdist_group("browser")


def _zipped(name: str) -> Callable[[bytes], bool]:
    return lambda content: name in zipfile.ZipFile(io.BytesIO(content)).namelist()


OPENS: dict[str, Callable[[bytes], bool]] = {
    "docx": _zipped("word/document.xml"),
    "pptx": _zipped("ppt/presentation.xml"),
    "pdf": lambda content: content.startswith(b"%PDF-"),
    "html": lambda content: b"<html" in content[:200],
}


def ready(page: Page) -> None:
    """Wait until the figures are drawn and the documents can be taken."""
    page.wait_for_selector(".st-key-report-documents", timeout=90_000)
    settled(page)


def add(page: Page, key: str) -> None:
    """Click a button that adds to the report, and wait until the address holds what it added."""
    before = page.url
    page.locator(f".st-key-{key}-add button").click()
    page.wait_for_function("before => location.href !== before", arg=before, timeout=60_000)
    settled(page)


def pieces(page: Page) -> list[str]:
    """The pieces as the page names them."""
    return page.locator("[class*='st-key-piece-'] [data-testid=stText]").all_inner_texts()


def test_a_report_is_made(opener: Opener) -> None:
    """Pieces from two pages, kept across pages and a reload; put in order, titled, taken, sent as a file."""
    page = opener("?open=top_actors:Q7747")
    add(page, "top_actors")
    add(page, "top_actors-evidence")
    page.locator(".st-key-way-timeline a").click()
    page.wait_for_selector(".st-key-timeline-add")
    settled(page)
    add(page, "timeline")
    page.locator(".st-key-way-report a").click()
    ready(page)
    first, evidence, last = pieces(page)
    assert (first, last) == (say("chart.top_actors.title", "ar"), say("chart.timeline.title", "ar"))
    page.reload()
    ready(page)
    assert pieces(page) == [first, evidence, last]
    page.locator(".st-key-piece-2-up button").click()
    page.wait_for_function(
        "wanted => document.querySelectorAll('[data-testid=stText]')[1].innerText === wanted", arg=last, timeout=60_000
    )
    ready(page)
    assert pieces(page) == [first, last, evidence]
    page.locator(".st-key-report-title input").fill("تقرير الخريف")
    page.keyboard.press("Tab")
    ready(page)
    preview = page.frame_locator(".st-key-report-preview iframe")
    preview.locator("h1", has_text="تقرير الخريف").wait_for(timeout=60_000)
    assert preview.locator("img").count() == 2
    for document in DOCUMENTS:
        with page.expect_download(timeout=90_000) as download:
            page.locator(f".st-key-report-save-{document.key} button").click()
        assert re.fullmatch(rf"marsad_report_[0-9a-f]{{8}}_ar\.{document.key}", download.value.suggested_filename)
        assert OPENS[document.key](download.value.path().read_bytes())
    page.screenshot(path=PICTURES / "report-made_ar.png")
    with page.expect_download() as download:
        page.locator(".st-key-report-file button").click()
    outline = download.value.path().read_bytes()
    assert [item["kind"] for item in json.loads(outline)["items"]] == ["chart", "chart", "evidence"]
    other = opener("report?lang=en", locale="en-US")
    other.locator(".st-key-report-upload input[type=file]").set_input_files(
        {"name": "outline.json", "mimeType": "application/json", "buffer": outline}
    )
    ready(other)
    assert pieces(other)[:2] == [say("chart.top_actors.title", "en"), say("chart.timeline.title", "en")]
    other.screenshot(path=PICTURES / "report-made_en.png")
    assert not page.broken + other.broken
    assert not page.outside + other.outside


def test_a_damaged_report_says_so(opener: Opener) -> None:
    """An address whose report was cut gives one sentence and the way to a new one."""
    page = opener("report?report=eNoti8sOgyAQRf9l1i54WB7")
    assert page.locator("[data-testid=stAlert]").first.inner_text().startswith("هذا ليس مخطط تقرير")
    page.locator(".st-key-report-new button").click()
    settled(page)
    assert "report=" not in page.url


PLACES = {
    "timeline": "[class*=st-key-event-][class*=-add] button",
    "sources?section=coverage": "[class*=st-key-differ-][class*=-add] button",
    "actors?profile=Q7747": ".st-key-sentences-add button",
    "sources?section=likeness": ".st-key-shared-0-add button",
    "concordance?node=روسيا": ".st-key-concordance-add button",
    "corpus": ".st-key-articles-add button",
    "compare?under=keyness:table": ".st-key-keyness-table-add button",
    "?open=top_actors:Q7747": ".st-key-evidence-top_actors .sentences footer a:last-child",
    "concordance?node=كيم": ".concordance .from a",
}
"""Where something can be added to the report beside a chart, and what is clicked for it."""


@pytest.mark.parametrize("path", [pytest.param(path, marks=pytest.mark.thorough) for path in PLACES])
def test_it_is_added_from_where_it_stands(opener: Opener, path: str) -> None:
    """One click, and the report has one piece more, which can be made."""
    page = opener(path)
    page.locator(PLACES[path]).first.click()
    page.wait_for_function("new URL(location.href).searchParams.has('report')", timeout=60_000)
    settled(page)
    assert "add=" not in page.url
    page.locator(".st-key-way-report a").click()
    page.wait_for_selector(".st-key-piece-0", timeout=60_000)
    settled(page)
    assert len(pieces(page)) == 1
    assert page.broken == []
