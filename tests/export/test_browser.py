"""The browser that draws: shared by threads, and missed with a sentence."""

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdf
import pytest

from components.errors import NoPicture
from components.export.browser import KEPT, Browser

SMALL = {"data": [{"type": "bar", "x": [1], "y": [1]}], "layout": {"width": 100, "height": 100}}


def test_threads_share_it() -> None:
    """Eight pictures from four threads are eight pictures."""
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: KEPT.draw(SMALL, "png", 100, 1), range(8)))
    assert all(each.startswith(b"\x89PNG") for each in made)


def test_without_a_browser_there_is_a_sentence(tmp_path: Path) -> None:
    """A browser that is not there is no crash and no endless wait."""
    with pytest.raises(NoPicture, match="install Chromium"):
        Browser(str(tmp_path / "nobody")).draw(SMALL, "png", 100, 1)


def test_it_comes_back_after_a_failure() -> None:
    """A figure that cannot be drawn does not take the next one with it."""
    with pytest.raises(NoPicture):
        KEPT.draw({"data": [{"type": "no such trace"}], "layout": {}}, "no such form", 100, 1)
    assert KEPT.draw(SMALL, "svg", 100, 1).startswith(b"<svg")


def test_a_hatched_bar_is_printed_in_lines() -> None:
    """A browser would print a pattern as a picture of megabytes, in seconds; here it stays lines and dots."""
    marks = [
        {"type": "bar", "x": [1], "y": [1], "marker": {"color": "#0072B2", "pattern": {"shape": shape, "size": 6}}}
        for shape in ("/", ".", "-")
    ]
    printed = KEPT.draw({"data": marks, "layout": {"width": 600, "height": 400}}, "pdf", 600, 1)
    (page,) = pypdf.PdfReader(io.BytesIO(printed)).pages
    assert not page.images
    assert len(printed) < 100_000
