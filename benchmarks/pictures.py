"""How long a picture takes: ``python -m benchmarks.pictures [DATASET]`` (data/seeds if none is named).

Every chart in Arabic and in English, once to warm up and once measured, in each picture format: the median and the
worst, by the painter and, where this machine has a browser, by the browser.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from components.charts import CHARTS
from components.corpus import open_corpus
from components.export import FORMATS, Exhibit, exhibit, picture
from components.export.browser import Browser
from components.words import LANGUAGES

BUDGET = 0.5
"""Seconds for one warm export."""


def seconds(made: list[Exhibit], write: Callable[[Exhibit], bytes]) -> list[float]:
    """What each export takes, after one that is not counted."""
    write(made[0])
    spent = []
    for each in made:
        start = time.perf_counter()
        write(each)
        spent.append(time.perf_counter() - start)
    return spent


def measured(dataset: Path) -> None:
    """Print a line per format and drawer."""
    corpus = open_corpus(dataset)
    made = [
        exhibit(corpus, chart, frame, language)
        for chart in CHARTS.values()
        for frame in [chart.data(corpus)]
        for language in LANGUAGES
    ]
    print(f"{len(made)} pictures of each kind")
    kept = picture.KEPT
    for form in (form for form in FORMATS if form.drawn):
        medians: dict[str, float] = {}
        for by, browser in (("painter", Browser("")), ("browser", kept)):
            picture.KEPT = browser
            if picture.drawer(form.key) != by:
                continue
            spent = seconds(made, form.write)
            medians[by] = statistics.median(spent)
            verdict = "within" if max(spent) <= BUDGET else "OVER"
            worst = f"worst {max(spent):6.3f} s ({made[spent.index(max(spent))].key})"
            print(f"{form.key:10} {by:8} {medians[by]:7.3f} s, {worst}  {verdict} {BUDGET:g}")
        if len(medians) == 2:
            print(f"{form.key:10} the browser takes {medians['browser'] / medians['painter']:.1f} times as long")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pictures", description=__doc__)
    parser.add_argument("dataset", nargs="?", type=Path, default=Path("data/seeds"))
    measured(parser.parse_args().dataset)
