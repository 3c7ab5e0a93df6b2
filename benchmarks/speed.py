"""How fast the corpus answers: ``python -m benchmarks.speed [SIZE …]`` (articles; 10,000 100,000 1,000,000 if none).

For each size, in a process of its own: opening the dataset, the frames of each page cold and warm, the time from a
change of filter to all frames of a page, text search, evidence, the reader, and the most memory that was in use.
Beside the seconds on the clock, those of the processors: on a machine that does other work, too, they tell more.
Datasets are made once and kept in the folder for temporary files. Each filter takes a value that no page had before.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.synthetic import build
from components import evidence, manifest, reader
from components.charts import CHARTS
from components.charts.outlets import compared
from components.corpus import Corpus, open_corpus
from components.errors import UnfitDataset
from components.filters import narrow, options

SIZES = (10_000, 100_000, 1_000_000)
BUDGET = {100_000: 0.3, 1_000_000: 2.0}
"""Seconds from a change of filter to all frames of a page."""
MEMORY = 2000
"""Megabytes."""
PAGES: Mapping[str, tuple[str, ...]] = {
    "overview": ("volume", "top_actors", "topics_by_source", "latest_events"),
    "actors": ("top_actors", "prominence", "network"),
    "profile": ("spellings", "actor_over_time", "company", "quoted_by"),
    "sources": ("actor_shares", "actor_overlap", "topic_shares", "speaker_shares"),
    "wording": ("naming", "spelling_habits", "verbs"),
    "coverage": ("coverage",),
    "likeness": ("outlet_map",),
    "compare": ("keyness", "keyness_map"),
    "timeline": ("timeline", "volume", "lag"),
}
PROFILE = "Q100000"
"""The actor whose page is opened: the one named most, at which there is most to count."""
_WORDS = ("الجفاف", "المفاوضات", "معرضا للكتاب", "رسوما جديدة", "قواتها العسكرية")


def dataset(number: int) -> Path:
    """The folder of the dataset of ``number`` articles, made if it is not there or of another version."""
    folder = Path(tempfile.gettempdir()) / "marsad-benchmarks" / str(number)
    try:
        manifest.read(folder)
    except UnfitDataset:
        build(number, folder)
    return folder


def timed(call: Callable[[], Any]) -> tuple[float, float]:
    """Seconds that ``call`` takes, on the clock and of the processors."""
    start, used = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - start, time.process_time() - used


def frames(corpus: Corpus, page: str) -> None:
    """All frames of one page, one after the other as the page asks for them, and with what it fixes."""
    fixed = {"compare": "|".join(compared(corpus))} if page == "sources" else {"profile": PROFILE}
    for key in PAGES[page]:
        CHARTS[key].data(corpus, **fixed)


def changes(turn: int) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """One choice for each kind of filter; another ``turn`` chooses other values."""
    yield "actor", {"actor": (f"Q{100_003 + turn}",)}
    yield "topic", {"topic": _some(("economy", "diplomacy", "conflict", "climate", "culture"), turn)}
    yield "source", {"source": (f"صحيفة {turn + 3}",)}
    yield "period", {"from": f"{2014 + turn}-07-01", "to": f"{2018 + turn}-06-30"}
    yield "kind", {"kind": _some(("person", "place", "organisation", "people", "event"), turn)}
    yield "text", {"q": _WORDS[turn % len(_WORDS)], "exact": turn >= len(_WORDS)}


def _some(values: tuple[str, ...], turn: int) -> tuple[str, ...]:
    """One of ``values``; when each has had its turn, two neighbours."""
    place = turn % len(values)
    return values[place : place + 1] if turn < len(values) else (values[place], values[place - 1])


def measure(number: int) -> None:
    """Print the figures of one size."""
    folder = dataset(number)
    corpora: list[Corpus] = []
    _say(number, "open the dataset", timed(lambda: corpora.append(open_corpus(folder))))
    corpus = corpora[0]
    for page in PAGES:
        _say(number, f"{page}: frames, cold", timed(lambda page=page: frames(corpus, page)))
        _say(number, f"{page}: frames, warm", timed(lambda page=page: frames(corpus, page)))
        for key in PAGES[page]:
            _say(number, f"    {key}", timed(lambda key=key: CHARTS[key].data(corpus, profile=PROFILE)))
    budget = BUDGET.get(number)
    for turn, page in enumerate(PAGES):
        for name, choices in changes(turn):
            spent = timed(lambda page=page, choices=choices: frames(narrow(corpus, choices), page))
            _say(number, f"{page}: {name} changed", spent, budget)
    for key in ("actor", "topic", "source", "kind"):
        _say(number, f"sidebar: what there is of {key}", timed(lambda key=key: options(corpus, key)))
    mentions = corpus.table("mentions")
    found = mentions.filter(mentions.entity_id == "Q100000")
    _say(number, "evidence: first page of the most frequent", timed(lambda: evidence.page(corpus, found)))
    some = str(corpus.frame(corpus.table("articles").select("article_id").limit(1))["article_id"].iloc[0])
    _say(number, "reader: one article", timed(lambda: reader.read(corpus, some)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{number:>10,}  {'most memory in use':45} {peak:8.0f} MB  {_verdict(peak, MEMORY)}", flush=True)


def _verdict(spent: float, budget: float | None) -> str:
    if budget is None:
        return ""
    return f"within {budget:g}" if spent <= budget else f"OVER {budget:g}"


def _say(number: int, what: str, spent: tuple[float, float], budget: float | None = None) -> None:
    clock, used = spent
    print(f"{number:>10,}  {what:45} {clock:8.3f} s {used:8.3f} s cpu   {_verdict(clock, budget)}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--here", action="store_true", help="in this process, without one of its own for each size")
    asked = parser.parse_args()
    for size in asked.sizes:
        if asked.here:
            measure(size)
        else:
            dataset(size)
            subprocess.run([sys.executable, "-m", "benchmarks.speed", "--here", str(size)], check=True)
