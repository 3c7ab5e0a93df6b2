"""The dashboard running on a free port over the dataset of the seed articles, and pages of it in a real browser."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from components.pipeline import build
from components.ui.pages import PAGES
from tests import three_articles

ROOT = Path(__file__).parent.parent.parent
PICTURES = ROOT / "artifacts" / "screenshots"
PHONE = 390
PAPER = {"light": "rgb(250, 248, 244)", "dark": "rgb(20, 23, 26)"}
"""The colour of the paper by day and by night."""
_NO_TOUR = "localStorage.setItem('marsad.tour', '1')"


def paths(*always: str) -> list[Any]:
    """The path of every page; those that are not among ``always`` are opened by ``make thorough`` only."""
    return [page.path if page.path in always else pytest.param(page.path, marks=pytest.mark.thorough) for page in PAGES]


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the dataset of the seed articles."""
    folder = tmp_path_factory.mktemp("seeds") / "dataset"
    build(ROOT / "seeds", folder)
    return folder


@pytest.fixture(scope="session")
def address(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the dashboard, running as a process of its own."""
    with running(seeds, tmp_path_factory.mktemp("log") / "streamlit.txt") as found:
        yield found


@contextmanager
def running(dataset: Path, log: Path) -> Iterator[str]:
    """The address of a dashboard over ``dataset``, while this lasts."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        "--server.address=127.0.0.1",
        "--server.fileWatcherType=none",
        f"--server.port={port}",
    ]
    with log.open("wb") as told:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "MARSAD_DATASET": str(dataset)}, stdout=told, stderr=subprocess.STDOUT
        )
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


def _wait(url: str, process: "subprocess.Popen[bytes]") -> None:
    """Return when ``url`` answers; fail after a minute."""
    for _ in range(240):
        assert process.poll() is None, "Streamlit ended before it answered."
        try:
            urllib.request.urlopen(url, timeout=2).close()
        except OSError:
            time.sleep(0.25)
        else:
            return
    raise AssertionError(f"{url} did not answer within a minute.")


Walk = tuple[Page, str, Path]
"""A page, the address of a dashboard over the three articles, and their dataset."""


@contextmanager
def walking(browser: Browser, folder: Path, locale: str) -> Iterator[Walk]:
    """A walk that may change its dataset, which lies in ``folder`` and which nobody else uses."""
    place = folder / "set"
    place.mkdir()
    three_articles.write(place)
    with running(place, folder / "log.txt") as address:
        context = browser.new_context(locale=locale, viewport={"width": 1440, "height": 1000})
        context.add_init_script(_NO_TOUR)
        yield context.new_page(), address, place
        context.close()


def pictured(page: Page, name: str) -> None:
    """Keep a picture of what is seen of ``page``."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")


Opener = Callable[..., Page]


@pytest.fixture
def opener(browser: Browser, address: str) -> Iterator[Opener]:
    """A function that opens an address of the dashboard: ``opener("actors?lang=en", locale="en-US")``."""
    contexts = []

    def opened(where: str, locale: str = "ar-EG", width: int = 1440, scheme: str = "light", tour: bool = False) -> Page:
        context = browser.new_context(
            locale=locale, viewport={"width": width, "height": 1000}, accept_downloads=True, color_scheme=scheme
        )
        contexts.append(context)
        if not tour:
            context.add_init_script(_NO_TOUR)
        page = context.new_page()
        page.outside, page.broken = [], []
        page.on("request", lambda request: page.outside.append(request.url) if _outside(request.url, address) else None)
        page.on("pageerror", lambda error: page.broken.append(str(error)))
        page.goto(f"{address}/{where}")
        settled(page)
        return page

    yield opened
    for context in contexts:
        context.close()


def _outside(url: str, address: str) -> bool:
    """Whether a request leaves for another host."""
    host = address.removeprefix("http://")
    return not url.startswith((f"http://{host}", f"ws://{host}", "data:", "blob:"))


def opened(page: Page, where: str) -> None:
    """Go to ``where``, and wait until it has been run and drawn."""
    page.goto(where)
    settled(page)


def settled(page: Page) -> None:
    """Wait until the page has been run and drawn."""
    page.wait_for_selector(".st-key-page", timeout=60_000)
    still(page)


def lit(page: Page, scheme: str) -> None:
    """Let the reader's system ask for ``scheme``, and wait until the paper has its colour and nothing fades."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.wait_for_function(
        "paper => getComputedStyle(document.querySelector('.stApp')).backgroundColor === paper", arg=PAPER[scheme]
    )
    page.wait_for_function("scheme => window.marsad.drawn === scheme", arg=scheme)
    page.wait_for_function("() => !document.getAnimations().some(each => each instanceof CSSTransition)")
    still(page)


def still(page: Page) -> None:
    """Wait until nothing is run and drawn any more."""
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=60_000)
    page.wait_for_function(
        "!document.querySelector('[data-testid=stApp] :is([data-stale=true], [data-testid=stSkeleton])')",
        timeout=60_000,
    )
    page.wait_for_timeout(400)
