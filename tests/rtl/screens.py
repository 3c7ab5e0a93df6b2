"""Two browsers with one face: go to an address, run a function in the page, and be told what it answers.

Chromium is driven by Playwright; Firefox, which Playwright drives only in a build of its own, by the standard protocol
WebDriver BiDi over a socket.
"""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Page, sync_playwright
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

WIDTH, HEIGHT = 1800, 1200
DESK, PHONE = (WIDTH, HEIGHT), (390, 844)
DENSITY = 3
"""Points of the screen for each pixel of a page."""
Box = tuple[float, float, float, float]
"""Left, top, width, height in pixels."""
KEYS = {"ArrowDown": "\ue015", "Escape": "\ue00c", "Tab": "\ue004", "Enter": "\ue007"}
"""Keys and their codes in WebDriver."""
_MIDDLE = """selector => { const found = document.querySelector(selector);
  found.scrollIntoView({block: "center"});
  const box = found.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2]; }"""
_FIREFOXES = ("firefox-esr", "firefox")


class Screen(Protocol):
    """A browser window."""

    def go(self, url: str) -> None:
        """Open ``url`` and wait until it is loaded."""

    def run(self, function: str, *given: Any) -> Any:
        """The answer of the JavaScript ``function``, which may be a promise, given JSON values."""

    def press(self, key: str) -> None:
        """Press a key of the keyboard, by its name in KEYS."""

    def point(self, selector: str) -> None:
        """Move the pointer to the middle of an element."""

    def picture(self, box: Box) -> bytes:
        """A part of the window as PNG, ``DENSITY`` points for each pixel."""

    def until(self, function: str, *given: Any, seconds: float = 150) -> Any:
        """The first answer of ``function`` that is not false. Raises TimeoutError."""


class Chromium:
    """A page of Playwright."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def go(self, url: str) -> None:
        """Open ``url``."""
        self._page.goto(url)

    def run(self, function: str, *given: Any) -> Any:
        """The answer of ``function``."""
        return self._page.evaluate(f"given => ({function})(...given)", list(given))

    def press(self, key: str) -> None:
        """Press a key."""
        self._page.keyboard.press(key)

    def point(self, selector: str) -> None:
        """Point at an element."""
        self._page.mouse.move(*self.run(_MIDDLE, selector))

    def picture(self, box: Box) -> bytes:
        """A part of the window."""
        x, y, width, height = box
        return self._page.screenshot(clip={"x": x, "y": y, "width": width, "height": height})

    def until(self, function: str, *given: Any, seconds: float = 150) -> Any:
        """The first true answer of ``function``."""
        return _until(self, function, given, seconds)


class Firefox:
    """A tab of Firefox, spoken to in WebDriver BiDi."""

    def __init__(self, socket: ClientConnection, size: tuple[int, int]) -> None:
        self._socket, self._asked = socket, 0
        self._ask("session.new", capabilities={})
        self._tab = self._ask("browsingContext.getTree")["contexts"][0]["context"]
        window = {"viewport": {"width": size[0], "height": size[1]}, "devicePixelRatio": DENSITY}
        self._ask("browsingContext.setViewport", context=self._tab, **window)

    def go(self, url: str) -> None:
        """Open ``url``."""
        self._ask("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def run(self, function: str, *given: Any) -> Any:
        """The answer of ``function``."""
        declared = f"async given => JSON.stringify(await ({function})(...JSON.parse(given)) ?? null)"
        told = self._ask(
            "script.callFunction",
            functionDeclaration=declared,
            arguments=[{"type": "string", "value": json.dumps(given)}],
            target={"context": self._tab},
            awaitPromise=True,
        )
        if told["type"] != "success":
            raise RuntimeError(told["exceptionDetails"]["text"])
        return json.loads(told["result"]["value"])

    def press(self, key: str) -> None:
        """Press a key."""
        strokes = [{"type": kind, "value": KEYS[key]} for kind in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keyboard", "actions": strokes}]
        self._ask("input.performActions", context=self._tab, actions=actions)

    def point(self, selector: str) -> None:
        """Point at an element."""
        x, y = self.run(_MIDDLE, selector)
        moves = [{"type": "pointerMove", "x": round(x), "y": round(y)}]
        actions = [{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": moves}]
        self._ask("input.performActions", context=self._tab, actions=actions)

    def picture(self, box: Box) -> bytes:
        """A part of the window."""
        clip = dict(zip(("x", "y", "width", "height"), box, strict=True))
        told = self._ask("browsingContext.captureScreenshot", context=self._tab, clip={"type": "box", **clip})
        return base64.b64decode(told["data"])

    def until(self, function: str, *given: Any, seconds: float = 150) -> Any:
        """The first true answer of ``function``."""
        return _until(self, function, given, seconds)

    def _ask(self, method: str, **given: Any) -> Any:
        self._asked += 1
        self._socket.send(json.dumps({"id": self._asked, "method": method, "params": given}))
        while True:
            told = json.loads(self._socket.recv(timeout=120))
            if told.get("id") == self._asked:
                if told["type"] == "error":
                    raise RuntimeError(f"{method}: {told['message']}")
                return told["result"]


def _until(screen: Screen, function: str, given: Any, seconds: float) -> Any:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := screen.run(function, *given):
            return answer
        time.sleep(0.05)
    raise TimeoutError(f"after {seconds} s still false: {function}")


@contextmanager
def chromium(locale: str, size: tuple[int, int] = DESK, dark: bool = False) -> Iterator[Screen]:
    """Chromium as a person has it whose browser speaks ``locale``, in a window of ``size``, on ``dark`` paper."""
    path = os.environ.get("MARSAD_CHROME") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        context = browser.new_context(
            locale=locale, device_scale_factor=DENSITY, viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
        )  # fmt: skip
        yield Chromium(context.new_page())
        browser.close()


@contextmanager
def firefox(locale: str, size: tuple[int, int] = DESK, dark: bool = False) -> Iterator[Screen]:
    """Firefox, likewise. Raises FileNotFoundError where it is not installed."""
    path = next(filter(None, map(shutil.which, _FIREFOXES)), None)
    if path is None:
        raise FileNotFoundError("Firefox is not installed")
    with tempfile.TemporaryDirectory() as profile:
        wishes = {"intl.accept_languages": f"{locale}, en", "intl.locale.requested": locale}
        lines = [f'user_pref("{name}", "{value}");' for name, value in wishes.items()]
        lines.append(f'user_pref("layout.css.prefers-color-scheme.content-override", {0 if dark else 1});')
        (Path(profile) / "user.js").write_text("\n".join(lines))
        command = [path, "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile]
        with open(Path(profile) / "told.txt", "w+") as told:
            process = subprocess.Popen(command, stdout=told, stderr=subprocess.STDOUT)
            try:
                with _socket(Path(profile) / "told.txt") as socket:
                    yield Firefox(socket, size)
            finally:
                process.terminate()
                process.wait(20)


def _socket(log: Path) -> ClientConnection:
    """The connection to a Firefox that has said where it listens."""
    sign = "WebDriver BiDi listening on "
    for _ in range(240):
        said = next((line.split(sign)[1].strip() for line in log.read_text().splitlines() if sign in line), "")
        if said:
            try:
                return connect(f"{said}/session", max_size=None)
            except (OSError, WebSocketException):
                pass
        time.sleep(0.25)
    raise TimeoutError("Firefox did not say within a minute where it listens")


BROWSERS = {"Chromium": chromium, "Firefox": firefox}
LOCALES = ("ar-EG", "en-US")
