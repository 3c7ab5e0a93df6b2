"""What several tests share: the three articles as a dataset on disk, and opened; a real browser."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from components.corpus import Corpus, open_corpus
from tests import three_articles

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the dataset of the three articles."""
    folder = tmp_path_factory.mktemp("three")
    three_articles.write(folder)
    return folder


@pytest.fixture(scope="session")
def corpus(dataset: Path) -> Corpus:
    """The three articles as a corpus that nothing narrows."""
    return open_corpus(dataset)


@pytest.fixture(scope="session")
def chrome() -> str:
    """The path of the system's Chrome or Chromium."""
    found = os.environ.get("MARSAD_CHROME") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "No Chrome or Chromium was found: install one, or set MARSAD_CHROME to its path."
    return found


@pytest.fixture(scope="session")
def browser(chrome: str) -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chrome, args=["--no-sandbox"])
        yield started
        started.close()
