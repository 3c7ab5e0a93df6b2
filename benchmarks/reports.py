"""How long a report of twelve figures takes: ``python -m benchmarks.reports [DATASET]`` (data/seeds if none is named).

In Arabic, from the outline to the file, by each writer and by each drawer of pictures; the browser is warm. Seconds on
the clock, and those of the processor in this program: a browser draws in processes of its own.
"""

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from components.charts import CHARTS
from components.corpus import Corpus, open_corpus
from components.export import picture
from components.export.browser import Browser
from components.report.compose import compose, part
from components.report.documents import DOCUMENTS
from components.report.drawn import Drawn, Pictures, drawn, pictures
from components.report.outline import Item, Outline
from components.report.permalink import Links
from components.report.report import Report

FIGURES, BUDGET = 12, 10.0
"""Seconds for a report of so many figures, drawn and written once."""
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on the clock and of the processor."""

    clock: float
    processor: float

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.clock + other.clock, self.processor + other.processor)


def timed(make: Callable[[], Made]) -> tuple[Made, Spent]:
    """What ``make`` makes, and what that takes."""
    clock, processor = time.perf_counter(), time.process_time()
    made = make()
    return made, Spent(time.perf_counter() - clock, time.process_time() - processor)


def outline(corpus: Corpus) -> Outline:
    """The first twelve charts that have something to show."""
    shown = islice((key for key, chart in CHARTS.items() if len(chart.data(corpus))), FIGURES)
    return Outline("twelve", items=tuple(Item("chart", chart=key) for key in shown))


def composed(corpus: Corpus, wanted: Outline) -> Report:
    """The report of ``wanted``."""
    links = Links("ar")
    return compose(wanted, lambda item: part(item, corpus, links), corpus, "ar")


def figures(report: Report) -> Pictures:
    """All figures of ``report``."""

    def draw(place: int) -> Drawn:
        shown = report.parts[place].exhibit
        assert shown
        return drawn(shown)

    return pictures(report, draw, lambda _done, _of: None)


def measured(dataset: Path) -> None:
    """Print a line for each drawer and writer."""
    corpus = open_corpus(dataset)
    wanted = outline(corpus)
    report, composing = timed(lambda: composed(corpus, wanted))
    print(f"{len(report.parts)} figures; composed in {composing.clock:.2f} s (processor {composing.processor:.2f} s)")
    kept = picture.KEPT
    for by, browser in (("painter", Browser("")), ("browser", kept)):
        picture.KEPT = browser
        if picture.drawer("png") != by:
            continue
        figures(composed(corpus, Outline(items=wanted.items[:1])))
        made, drawing = timed(lambda: figures(report))
        print(f"{by}: drawn in {drawing.clock:.2f} s (processor {drawing.processor:.2f} s)")
        for document in DOCUMENTS:
            content, writing = timed(partial(document.write, report, made))
            whole = composing + drawing + writing
            verdict = "within" if whole.clock <= BUDGET else "OVER"
            told = f"written in {writing.clock:5.2f} s, in all {whole.clock:5.2f} s"
            size = f"{len(content) / 1e6:.1f} MB"
            print(f"  {document.key:5} {told} (processor {whole.processor:5.2f} s)  {verdict} {BUDGET:g}  {size}")
    picture.KEPT = kept


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reports", description=__doc__)
    parser.add_argument("dataset", nargs="?", type=Path, default=Path("data/seeds"))
    measured(parser.parse_args().dataset)
