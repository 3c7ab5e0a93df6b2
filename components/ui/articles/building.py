"""A build that runs beside the page: how far it is, whether it ended and how, and the way to stop it."""

import threading
from pathlib import Path

from components.errors import MarsadError
from components.manifest import Manifest
from components.pipeline import Progress, build

AT_ONCE = 2
"""So many builds run at a time; others wait for their turn."""
_TURNS = threading.BoundedSemaphore(AT_ONCE)


class _Stopped(Exception):
    """Whoever waits for the build has asked it to stop."""


class Building:
    """One build of ``articles`` into ``dataset``, begun at once in a thread of its own."""

    def __init__(self, articles: Path, dataset: Path) -> None:
        self.progress: Progress | None = None
        self.made: Manifest | None = None
        self.error: MarsadError | None = None
        self.stopped = False
        self.landed = False
        """Whether the page has led to the dataset."""
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(articles, dataset), daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether it is under way, or waits for its turn."""
        return self._thread.is_alive()

    def cancel(self) -> None:
        """Ask it to stop; the dataset before it stays as it is."""
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Return when it has ended, or after so many seconds."""
        self._thread.join(seconds)

    def _run(self, articles: Path, dataset: Path) -> None:
        try:
            with _TURNS:
                self.made = build(articles, dataset, report=self._told)
        except _Stopped:
            self.stopped = True
        except MarsadError as error:
            self.error = error
        except Exception as error:
            what = type(error).__name__
            self.error = MarsadError(f"The build failed ({what}).", f"تعذّر البناء ({what}).")

    def _told(self, progress: Progress) -> None:
        if self._stop.is_set():
            raise _Stopped
        self.progress = progress
