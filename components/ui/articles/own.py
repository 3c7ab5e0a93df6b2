"""Whose articles are whose: a folder for each browser that brings some, which no other finds, and how long it stays.

The browser is known by a cookie with a secret that is drawn here; the folder's name is drawn apart and told to nobody.
Links of the dashboard load the page anew, so that a session of Streamlit alone would forget what was brought.
"""

import atexit
import os
import re
import secrets
import shutil
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

from components.ui import template
from components.ui.articles.building import Building

NAME = "own"
"""What the address calls the dataset of one's own articles."""
COOKIE = "marsad_own"
LINGERS = 15 * 60
"""Seconds that a folder waits for its browser to come back."""
DAY = 24 * 60 * 60
_PREFIX = "marsad-own-"
_SECRET = re.compile(r"[\w-]{43}", re.ASCII)


@dataclass(slots=True)
class Own:
    """What one browser brought: the folder of its articles, that of its dataset, and the build under way."""

    secret: str
    folder: Path
    begun: float = field(default_factory=time.time)
    held: int = 0
    building: Building | None = None
    surveyed: dict[str, tuple[object, ...]] = field(default_factory=dict)
    """What was found in each file (proposals and rejects), by its name."""
    filled: dict[tuple[str, int], dict[str, object]] = field(default_factory=dict)
    """What was filled in by hand, by file and part."""
    refused: list[tuple[str, str]] = field(default_factory=list)
    """Names of files that were not taken, and the reason of each as a key of ``reject.``"""
    editions: int = 0
    """How often the table was made anew."""

    @property
    def articles(self) -> Path:
        """Where the files lie that were brought."""
        return self.folder / "articles"

    @property
    def dataset(self) -> Path:
        """Where the dataset of these articles lies."""
        return self.folder / NAME


class _Shelf:
    """All that browsers have brought, by their secrets."""

    def __init__(self) -> None:
        self._all: dict[str, Own] = {}
        self._guard = threading.Lock()
        _sweep()
        atexit.register(self._clear)

    def find(self, secret: str) -> Own | None:
        """What belongs to ``secret``; nothing after a day."""
        found = self._all.get(secret)
        if found is not None and time.time() - found.begun > DAY:
            self.remove(secret)
            return None
        return found

    def begin(self) -> Own:
        """A new place for somebody's articles."""
        own = Own(secrets.token_urlsafe(32), Path(tempfile.mkdtemp(prefix=_PREFIX)))
        own.articles.mkdir()
        with self._guard:
            self._all[own.secret] = own
        _later(DAY, self.remove, own.secret)
        return own

    def hold(self, secret: str) -> None:
        """One more session shows what belongs to ``secret``."""
        with self._guard:
            if own := self._all.get(secret):
                own.held += 1

    def release(self, secret: str) -> None:
        """One session less; after the last one it waits a while and goes."""
        with self._guard:
            if own := self._all.get(secret):
                own.held -= 1
        _later(LINGERS, self._remove_unheld, secret)

    def remove(self, secret: str) -> None:
        """Take all away that belongs to ``secret``."""
        with self._guard:
            own = self._all.pop(secret, None)
        if own is not None:
            if own.building:
                own.building.cancel()
            shutil.rmtree(own.folder, ignore_errors=True)

    def _remove_unheld(self, secret: str) -> None:
        own = self._all.get(secret)
        if own is not None and own.held <= 0:
            self.remove(secret)

    def _clear(self) -> None:
        for secret in list(self._all):
            self.remove(secret)


def mine() -> Own | None:
    """What this browser brought; None where it brought nothing."""
    known = st.session_state.get(COOKIE)
    if known is None:
        # The browser sends it once, with the first request of a session.
        known = st.session_state[COOKIE] = str(st.context.cookies.get(COOKIE, ""))
    if not _SECRET.fullmatch(known):
        return None
    found = _shelf().find(known)
    if found is not None:
        st.session_state[COOKIE] = found.secret
        _held(found.secret)
    return found


def begin() -> Own:
    """A place for what this browser brings: the one that it has, or a new one."""
    found = mine() or _shelf().begin()
    st.session_state[COOKIE] = found.secret
    _held(found.secret)
    return found


def forget() -> None:
    """Take away what this browser brought."""
    if found := mine():
        _shelf().remove(found.secret)
    st.session_state.pop(COOKIE, None)


def remember(own: Own) -> None:
    """Let the browser keep the secret by which it finds its articles again after a page was loaded anew."""
    st.html(template.filled("cookie", name=COOKIE, secret=own.secret, seconds=DAY), unsafe_allow_javascript=True)


@st.cache_resource(show_spinner=False)
def _shelf() -> _Shelf:
    return _Shelf()


def _release(secret: str) -> None:
    _shelf().release(secret)


@st.cache_resource(show_spinner=False, scope="session", on_release=_release)
def _held(secret: str) -> str:
    """Tells the shelf, once in a session, that what belongs to ``secret`` is in use; at its end, that it is not."""
    _shelf().hold(secret)
    return secret


def _later(seconds: float, call: object, secret: str) -> None:
    waiting = threading.Timer(seconds, call, (secret,))  # type: ignore[arg-type]
    waiting.daemon = True
    waiting.start()


def _sweep() -> None:
    """Remove what a process left behind that was killed, once it is a day old."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        try:
            about = folder.lstat()
            if about.st_uid == os.getuid() and time.time() - about.st_mtime > DAY:
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue
