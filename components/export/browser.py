"""The browser that draws pictures: started once, kept, and shared by all threads."""

import asyncio
import os
import shutil
import threading
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import kaleido
from choreographer.browsers.chromium import Chromium

from components.errors import NoPicture
from components.export import fonts

HATCHING = Path(__file__).parent.resolve() / "templates" / "hatching.js"
SECONDS = 60
"""After this a browser that does not answer is given up."""


class Browser:
    """A browser in a thread of its own. Kaleido's own server waits for ever where its browser cannot start."""

    def __init__(self, path: str | None = None) -> None:
        self._path = found() if path is None else path
        self._turn = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._kaleido: Any = None
        self._started_once: bool | None = None

    def there(self) -> bool:
        """Whether a browser can be expected to draw: one is on this machine, and starting it did not fail."""
        if self._started_once is None and (self._path is None or not os.access(self._path, os.X_OK)):
            self._started_once = False
        return self._started_once is not False

    def draw(self, figure: dict[str, Any], form: str, width: int, scale: float) -> bytes:
        """``figure`` (Plotly JSON) as ``form`` (png, svg, pdf). Raises NoPicture when no browser can draw it."""
        options = {"format": form, "width": width, "scale": scale}
        with self._turn:
            for attempt in (1, 2):
                try:
                    kept = self._open()
                    return bytes(self._wait(kept.calc_fig(figure, opts=options)))
                except Exception as error:
                    self._forget()
                    if attempt == 2:
                        raise _no_picture() from error
        raise _no_picture()

    def _open(self) -> Any:
        """The kept browser, started if there is none."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            threading.Thread(target=self._loop.run_forever, name="pictures", daemon=True).start()
        if self._kaleido is None:
            os.environ["FONTCONFIG_FILE"] = str(fonts.CONFIG)
            self._started_once = False
            self._kaleido = self._wait(self._started())
            self._started_once = True
        return self._kaleido

    async def _started(self) -> Any:
        """Kaleido with its browser. Chromium's sandbox does not work for root, and only for root is it left out."""
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        page = kaleido.PageGenerator(mathjax=False, others=[HATCHING.as_uri()])
        kept = kaleido.Kaleido(path=self._path, page_generator=page, timeout=SECONDS, enable_sandbox=not root)
        await kept.open()
        return kept

    def _wait(self, coroutine: Any) -> Any:
        """The result of ``coroutine``, run in the browser's thread."""
        assert self._loop is not None
        future: Future[Any] = asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        try:
            return future.result(SECONDS)
        finally:
            future.cancel()

    def _forget(self) -> None:
        """Close a browser that failed, as far as it can still be closed."""
        gone, self._kaleido = self._kaleido, None
        if gone is not None and self._loop is not None:
            asyncio.run_coroutine_threadsafe(gone.close(), self._loop)


def _no_picture() -> NoPicture:
    return NoPicture(
        "No picture could be drawn: install Chromium or Google Chrome, and try again.",
        "تعذّر رسم الصورة؛ ثبّت متصفح Chromium أو Google Chrome ثم أعد المحاولة.",
    )


def found() -> str | None:
    """The path of a browser of this machine, if there is one; a path in BROWSER_PATH comes first."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
    known = os.environ.get("BROWSER_PATH") or next((path for name in names if (path := shutil.which(name))), None)
    return known or Chromium.find_browser(skip_local=False)


KEPT = Browser()
