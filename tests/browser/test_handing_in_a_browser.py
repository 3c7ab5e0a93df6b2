"""What an analyst hands in: a precision judged on the screen is in every file, and a picture is on the clipboard."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import openpyxl
import pptx
import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect

from components.words import say
from tests.browser.conftest import Opener, Walk, opened, pictured, settled, walking

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.thorough]

_WATCH = """said => new MutationObserver(() => {
  for (const bar of document.querySelectorAll('[data-testid=stProgress]'))
    if (bar.innerText.includes(said)) window.progressed = true
}).observe(document.body, {childList: true, subtree: true, characterData: true})"""
"""Remembers whether a bar with these words was ever there."""


def _docx(content: bytes) -> str:
    return "\n".join(each.text for each in docx.Document(io.BytesIO(content)).paragraphs)


def _pptx(content: bytes) -> str:
    shapes = [shape for slide in pptx.Presentation(io.BytesIO(content)).slides for shape in slide.shapes]
    return "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)


def _pdf(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


def _xlsx(content: bytes) -> str:
    rows = openpyxl.load_workbook(io.BytesIO(content)).worksheets[-1].iter_rows(values_only=True)
    return "\n".join(f"{name}: {value}" for name, value in rows)


SAYS: dict[str, Callable[[bytes], str]] = {"docx": _docx, "pptx": _pptx, "pdf": _pdf, "html": bytes.decode}


@pytest.fixture
def walk(browser: Browser, tmp_path: Path) -> Iterator[Walk]:
    """A walk of its own."""
    with walking(browser, tmp_path, "en-US") as made:
        yield made


def taken(page: Page, button: str) -> bytes:
    """The file behind a button."""
    with page.expect_download(timeout=90_000) as download:
        page.locator(f".st-key-{button} button").click()
    return download.value.path().read_bytes()


def test_a_judged_precision_is_in_every_file(walk: Walk) -> None:
    """Two right and one wrong: 2 of 3 stands on the chart, in its files, in the report and in all its documents."""
    page, address, _ = walk
    opened(page, f"{address}/?lang=en&under=top_actors:sample")
    for done, key in enumerate(("1", "1", "2"), 1):
        page.keyboard.press(key)
        told = say("sample.progress", "en", done=done, of=10).split(str(10))[0]
        expect(page.locator(".st-key-under-top_actors [data-testid=stProgress]")).to_contain_text(told, timeout=60_000)
    opened(page, f"{address}/?lang=en&under=top_actors:export")
    measured = page.locator(".st-key-top_actors-picture .measured, .st-key-top_actors .measured").first
    expect(measured).to_contain_text("2")
    said = measured.inner_text().replace("\u2066", "").replace("\u2069", "").strip()
    assert said.startswith(say("export.about.measured", "en"))
    pictured(page, "handing-measured")
    assert said in _xlsx(taken(page, "top_actors-save-xlsx"))
    page.locator(".st-key-top_actors-add button").click()
    page.wait_for_function("new URL(location.href).searchParams.has('report')", timeout=60_000)
    settled(page)
    page.evaluate(_WATCH, say("report.drawing", "en"))
    page.locator(".st-key-way-report a").click()
    page.wait_for_selector(".st-key-report-documents", timeout=90_000)
    settled(page)
    assert page.evaluate("window.progressed")
    pictured(page, "handing-report")
    for form, words in SAYS.items():
        assert said in words(taken(page, f"report-save-{form}")), form


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_picture_is_copied(opener: Opener, language: str) -> None:
    """A click puts the picture of the chart on the clipboard, as points, and says so."""
    page = opener(f"?lang={language}&under=top_actors:export")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copy = page.get_by_role("button", name=say("export.copy", language))
    copy.scroll_into_view_if_needed()
    copy.click()
    expect(page.get_by_text(say("export.copied", language))).to_be_visible(timeout=60_000)
    kept = """async () => {
      const [item] = await navigator.clipboard.read();
      return [item.types.join(), (await item.getType("image/png")).size]
    }"""
    kinds, size = page.evaluate(kept)
    assert "image/png" in kinds
    assert size > 10_000
    assert not page.broken
