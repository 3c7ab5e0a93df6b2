"""The command: ``python -m components.pipeline ARTICLES DATASET``; 0 when built, 2 with one sentence when not."""

import argparse
import os
import sys
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from components.errors import MarsadError
from components.extract.names import neural
from components.pipeline import summary
from components.pipeline.build import build
from components.pipeline.lean import without_pandas
from components.pipeline.progress import Progress
from components.text.visual import visual
from components.words import LANGUAGES, Language, base, say

STOPPED = 130
_DRAWING = ("VTE_VERSION", "KONSOLE_VERSION")
_DRAWING_PROGRAMS = ("Apple_Terminal", "mintty", "mlterm")
"""Signs of terminals that run the bidirectional algorithm themselves."""


class _Screen:
    """Where the words of a build go: a bar on a terminal, plain lines elsewhere."""

    def __init__(self, language: Language, draws: bool | None) -> None:
        self._console = Console(highlight=False, soft_wrap=True)
        self._language = language
        terminal = self._console.is_terminal
        self._visual = base(language) == "rtl" and terminal and not (_draws_arabic() if draws is None else draws)
        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        self._bar = Bar(*columns, console=self._console, transient=True, disable=not terminal)
        self._task = self._bar.add_task("", total=None)
        self._said = -1

    def say(self, line: str) -> None:
        """One line, in the order that the terminal needs."""
        self._console.print(visual(line, "rtl") if self._visual else line, markup=False)

    def show(self, progress: Progress) -> None:
        """Move the bar; elsewhere say each tenth of the way."""
        if not self._bar.disable:
            stage = say(f"pipeline.{progress.stage}", self._language)
            stage = visual(stage, "rtl") if self._visual else stage
            self._bar.update(self._task, description=stage, completed=progress.done, total=progress.total)
            return
        tenth = summary.percent(progress) // 10 + (progress.stage != "reading")
        if tenth > self._said and progress.stage != "done":
            self._said = tenth
            self.say(summary.step(progress, self._language))

    def __enter__(self) -> "_Screen":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()


def main(arguments: list[str] | None = None) -> int:
    """Build as ``arguments`` say; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    language: Language = chosen.language
    screen = _Screen(language, chosen.terminal_bidi)
    start = perf_counter()
    without_pandas()
    if chosen.recogniser:
        os.environ[neural.FOLDER] = str(chosen.recogniser)
    try:
        neural.recogniser()
        with screen:
            made = build(chosen.articles, chosen.dataset, chosen.workers, screen.show)
    except MarsadError as error:
        print(error.arabic if base(language) == "rtl" else error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(say("pipeline.stopped", language), file=sys.stderr)
        return STOPPED
    for line in summary.lines(made, str(chosen.dataset), perf_counter() - start, language):
        screen.say(line)
    return 0


def _parser() -> argparse.ArgumentParser:
    language = _language()
    parser = argparse.ArgumentParser("python -m components.pipeline", description=say("pipeline.about", language))
    parser.add_argument("articles", type=Path, metavar="ARTICLES", help=say("pipeline.articles", language))
    parser.add_argument("dataset", type=Path, metavar="DATASET", help=say("pipeline.dataset", language))
    parser.add_argument(
        "--workers", type=_workers, default=os.cpu_count() or 1, metavar="N", help=say("pipeline.workers", language)
    )
    parser.add_argument("--recogniser", type=Path, metavar="FOLDER", help=say("pipeline.recogniser", language))
    parser.add_argument("--language", choices=LANGUAGES, default=language, help=say("pipeline.language", language))
    parser.add_argument(
        "--terminal-bidi", action=argparse.BooleanOptionalAction, default=None, help=say("pipeline.bidi", language)
    )
    return parser


def _workers(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(say("pipeline.bad_workers", _language()))
    return number


def _language() -> Language:
    """The language of the person's system, English unless Arabic."""
    chosen = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ar" if chosen.startswith("ar") else "en"


def _draws_arabic() -> bool:
    known = any(os.environ.get(sign) for sign in _DRAWING)
    return known or os.environ.get("TERM_PROGRAM") in _DRAWING_PROGRAMS


if __name__ == "__main__":
    sys.exit(main())
