"""How fast the corpus answers: ``python -m benchmarks.speed [SIZE …]`` (articles; 10,000 100,000 1,000,000 if none).

For each size, in a process of its own: opening the dataset, the frames of each page cold and warm, the time from a
change of filter to all frames of a page, text search, evidence, the reader, and the most memory that was in use. Warm
frames were asked for before; a chart under its page is asked alone.
Beside the seconds on the clock, those of the processors: on a machine that does other work, too, they tell more.
Datasets are made once and kept in the folder for temporary files. No change of filter finds anything answered already.
"""

import argparse
import inspect
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import ibis

from benchmarks.synthetic import build
from components import manifest
from components.answered import Answered
from components.charts import CHARTS
from components.charts.outlets import compared
from components.corpus import Corpus, open_corpus
from components.errors import UnfitDataset
from components.filters import narrow, options
from components.queries import concordance, disagreements, evidence, reader, shared
from components.report.outline import Item, Outline
from components.report.permalink import Links
from components.report.story.told import told
from components.settled import settled

TURNS = 9
"""So many values each filter takes in turn."""
SIZES = (10_000, 100_000, 1_000_000)
BUDGET = {100_000: 0.3, 1_000_000: 2.0}
"""Seconds from a change of filter to all frames of a page."""
MEMORY = 2000
"""Megabytes."""
Asked = Callable[[Corpus], Any]
PROFILE = "Q100000"
"""The actor whose page is opened: the one named most, at which there is most to count."""
_WORDS = ("الجفاف", "المفاوضات", "معرضا للكتاب", "رسوما جديدة", "قواتها العسكرية")


def _charts(*keys: str, **choices: str) -> Mapping[str, Asked]:
    """The frames of the charts called ``keys``, under ``choices`` and with what the page fixes."""
    return {key: partial(_frame, key, choices) for key in keys}


def _frame(key: str, choices: Mapping[str, str], corpus: Corpus) -> Any:
    taken = inspect.signature(CHARTS[key].data).parameters
    fixed = {"profile": PROFILE} if "profile" in taken else {}
    if "compare" in taken:
        fixed["compare"] = "|".join(compared(corpus))
    return CHARTS[key].data(corpus, **choices, **fixed)


def _lines(corpus: Corpus, node: str = "", order: concordance.Order = "text") -> Any:
    """The first leaf of a concordance, of a word or, without one, of the actor named most."""
    mentions = corpus.table("mentions")
    finds = concordance.words(corpus, node).finds if node else mentions.filter(mentions.entity_id == PROFILE)
    return concordance.page(corpus, finds, order)


def _story(corpus: Corpus) -> Any:
    """A story of the twelve events that most articles report; of the whole dataset, whatever is chosen."""
    whole = replace(corpus, kept=(), rows=())
    events = corpus.tables["events"].order_by([ibis.desc("articles"), "event_id"]).limit(12)
    items = tuple(Item("events", events=(code,)) for code in corpus.frame(events.select("event_id"))["event_id"])
    return told(whole, Outline(items=items), Links("ar"))


_COMPARED = ("keyness", "keyness_map")
PAGES: Mapping[str, Mapping[str, Asked]] = {
    "overview": _charts("volume", "top_actors", "topics_by_source", "latest_events"),
    "actors": _charts("top_actors", "prominence", "network"),
    "actors, by country": _charts("top_actors", "prominence", "network", rollup="country"),
    "profile": _charts("spellings", "actor_over_time", "company", "quoted_by", "speaker_verbs", "placing"),
    "sources": _charts("actor_shares", "actor_overlap", "topic_shares", "speaker_shares"),
    "wording": _charts("naming", "spelling_habits", "verbs"),
    "wording, of happenings": _charts("naming", "spelling_habits", "verbs", ledger="happenings"),
    "coverage": _charts("coverage"),
    "coverage, disagreements": {"disagreements": disagreements.found},
    "likeness": _charts("outlet_map"),
    "likeness, shared": {"shared": shared.page},
    "compare": _charts(*_COMPARED),
    "compare, topics": _charts(*_COMPARED, of="topics"),
    "compare, words": _charts(*_COMPARED, of="words"),
    "timeline": _charts("timeline", "volume", "lag"),
    "timeline, printed": _charts("timeline", "volume", "lag", clock="printed", grain="month"),
    "story": {"story": _story},
    "concordance": {"name": _lines},
    "concordance, next": {"name": partial(_lines, order="next")},
    "concordance, word": {"word": partial(_lines, node="السلام")},
}
"""What a page asks of a corpus, one after the other, and the lists beside its charts; also with a reader's choices."""


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
    """All frames of one page, one after the other as the page asks for them."""
    for asked in PAGES[page].values():
        asked(corpus)


def fresh(corpus: Corpus) -> Corpus:
    """``corpus`` of which nothing was asked yet."""
    return replace(corpus, answered=Answered())


def looked_at(corpus: Corpus) -> Corpus:
    """``fresh``, but for what any page asks of the whole dataset, so that it is there before a filter is changed."""
    whole = fresh(corpus)
    whole.written()
    return whole


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
    settled()
    for page, asked in PAGES.items():
        unasked = fresh(corpus)
        _say(number, f"{page}: frames, cold", timed(partial(frames, unasked, page)))
        _say(number, f"{page}: frames, warm", timed(partial(frames, unasked, page)))
        for key, ask in asked.items():
            _say(number, f"    {key}", timed(partial(ask, fresh(corpus))))
    budget = BUDGET.get(number)
    for turn, page in enumerate(PAGES):
        for name, choices in changes(turn % TURNS):
            narrowed = narrow(looked_at(corpus), choices)
            spent = timed(partial(frames, narrowed, page))
            _say(number, f"{page}: {name} changed", spent, budget)
    for key in ("actor", "topic", "source", "kind"):
        _say(number, f"sidebar: what there is of {key}", timed(partial(options, corpus, key)))
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
