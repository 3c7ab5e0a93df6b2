"""How fast articles are read, and in how much memory: ``python -m benchmarks.pipeline_speed`` prints one table.

Each row is one build in a process of its own, with all that comes before and after: megabytes of raw text a second by
the clock and, since other programs may share the machine, a second of work of all its processes; and the most memory
that the process, and the largest of its workers, has held. Below stand the seconds of work by stage.

The input of ``--megabytes N …`` is the seeds, over and over until they are that many megabytes, each copy with words of
its own so that none is a duplicate. They flatter what remembers words; ``--articles PATH …`` reads press that does not
repeat itself. Several sizes show whether memory grows with the articles, several ``--workers`` how work spreads.
"""

import argparse
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from components.pipeline import Progress, build
from components.pipeline.lean import without_pandas
from components.pipeline.receiving.files import files

_SEEDS = Path(__file__).parent.parent / "seeds"
_MB = 1e6
_KILOBYTE = 1024
"""``ru_maxrss`` counts these on Linux."""


@dataclass(frozen=True, slots=True)
class Run:
    """One build: megabytes read, articles kept, seconds by the clock, of work in all and by stage; peak in MB."""

    size: float
    kept: int
    seconds: float
    worked: float
    stages: Mapping[str, float]
    peak: float
    worker_peak: float


def main() -> None:
    """Build as often as the arguments say, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pipeline_speed", description=__doc__)
    parser.add_argument("--megabytes", type=float, nargs="*", default=[5.0], metavar="N")
    parser.add_argument("--articles", type=Path, nargs="*", default=[], metavar="PATH")
    parser.add_argument("--workers", type=int, nargs="*", default=[1], metavar="N")
    chosen = parser.parse_args()
    print(f"{'articles of':28} workers      MB  articles    MB/s  of work  peak MB  a worker")
    runs = []
    for name, articles in _inputs(chosen.megabytes, chosen.articles):
        with articles as folder:
            for workers in chosen.workers:
                runs.append((name, workers, measured(folder, workers)))
                print(_row(*runs[-1]))
    for name, workers, run in runs:
        print(f"\n{name}, {workers} at work")
        for stage, spent in sorted(run.stages.items(), key=lambda pair: -pair[1]):
            print(f"  {stage:30}{spent:8.2f} s{run.size / max(spent, 1e-9):10.1f} MB/s")


def _inputs(megabytes: list[float], paths: list[Path]) -> Iterator[tuple[str, AbstractContextManager[Path]]]:
    yield from ((f"seeds, {size:g} MB", repeated(size)) for size in megabytes)
    yield from ((path.name, _as_it_is(path)) for path in paths)


def measured(articles: Path, workers: int) -> Run:
    """One build of ``articles`` in a new process."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(_run, articles, workers).result()


def _run(articles: Path, workers: int) -> Run:
    without_pandas()
    before = time.process_time()
    last: list[Progress] = []
    with tempfile.TemporaryDirectory() as place:
        start = time.perf_counter()
        build(articles, Path(place) / "dataset", workers=workers, report=last.append)
        seconds = time.perf_counter() - start
    size = sum(length for _, length in files(articles)) / _MB
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    worked = sum(each.ru_utime + each.ru_stime for each in used) - before
    peaks = (each.ru_maxrss * _KILOBYTE / _MB for each in used)
    return Run(size, last[-1].kept, seconds, worked, last[-1].seconds, *peaks)


def _row(name: str, workers: int, run: Run) -> str:
    clock, work = run.size / run.seconds, run.size / run.worked
    worker = f"{run.worker_peak:10.0f}" if workers > 1 else ""
    return f"{name:28}{workers:8}{run.size:8.1f}{run.kept:10,}{clock:8.2f}{work:9.2f}{run.peak:9.0f}{worker}"


@contextmanager
def repeated(megabytes: float) -> Iterator[Path]:
    """A folder of at least ``megabytes`` of articles that are the seeds again and again."""
    seeds = [seed.read_text(encoding="utf-8") for seed in sorted(_SEEDS.glob("*.txt"))]
    written = copy = 0
    with tempfile.TemporaryDirectory() as place:
        while written < megabytes * _MB:
            for number, seed in enumerate(seeds):
                text = f"{seed.rstrip()} هذه هي النسخة {copy} من الوثيقة {number}.\n"
                (Path(place) / f"{copy:05}-{number}.txt").write_text(text, encoding="utf-8")
                written += len(text.encode())
            copy += 1
        yield Path(place)


@contextmanager
def _as_it_is(path: Path) -> Iterator[Path]:
    yield path


if __name__ == "__main__":
    main()
