"""Each export is downloaded from the page with a click, and opened."""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from components.export import formats
from components.words import LANGUAGES, say
from tests.browser.conftest import Opener

pytestmark = pytest.mark.xdist_group("browser")


def _table(content: bytes) -> bool:
    """A header and rows, all of one length."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    lengths = {len(row) for row in rows if row}
    return len(rows) > 2 and bool(lengths)


CHART = "top_actors"
OPENS: dict[str, Callable[[bytes], bool]] = {
    "csv": lambda content: not content.startswith(b"\xef\xbb\xbf") and _table(content),
    "csv_excel": lambda content: content.startswith(b"\xef\xbb\xbf") and _table(content),
    "xlsx": lambda content: "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(content)).namelist(),
    "png": lambda content: content.startswith(b"\x89PNG\r\n"),
    "svg": lambda content: b"<svg" in content[:500],
    "svg_text": lambda content: b"<svg" in content[:500],
    "pdf": lambda content: content.startswith(b"%PDF-"),
    "html": lambda content: b"<html" in content[:500].lower(),
}


@pytest.mark.parametrize("language", [LANGUAGES[0], pytest.param(LANGUAGES[1], marks=pytest.mark.thorough)])
@pytest.mark.parametrize("form", [form.key for form in formats(CHART)])
def test_an_export_is_downloaded_and_opens(opener: Opener, form: str, language: str, tmp_path: Path) -> None:
    """A click on a format gives a file that is what it says, named for what is inside."""
    page = opener(f"?lang={language}")
    page.locator(".st-key-top_actors-export button").click()
    button = page.locator(f".st-key-top_actors-save-{form} button")
    button.wait_for()
    assert say(f"export.{form}", language) in button.inner_text()
    with page.expect_download(timeout=90_000) as download:
        button.click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name.startswith("marsad_top-actors")
    assert file.name.endswith(f"{language}{next(each.suffix for each in formats(CHART) if each.key == form)}")
    assert OPENS[form](file.read_bytes())


def test_every_format_is_opened() -> None:
    """No format is left out."""
    assert set(OPENS) == {form.key for form in formats(CHART)}
