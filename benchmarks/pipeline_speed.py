"""How fast articles are read: ``python -m benchmarks.pipeline_speed [--megabytes N]``, in MB/s of one core, by stage.

The input is the seeds, over and over until they are N megabytes, each copy with words of its own so that none is a
duplicate; one process reads them, so that the figures are those of one core. Shares say which stage to look at.
"""

import argparse
import tempfile
import time
from pathlib import Path

from components.pipeline import Progress, build

_SEEDS = Path(__file__).parent.parent / "seeds"


def articles(folder: Path, size: int) -> int:
    """Write at least ``size`` bytes of articles into ``folder``; returns how many bytes."""
    seeds = [seed.read_text(encoding="utf-8") for seed in sorted(_SEEDS.glob("*.txt"))]
    written = copy = 0
    while written < size:
        for number, seed in enumerate(seeds):
            text = f"{seed}\nالنسخة {copy} من الوثيقة {number}\n"
            (folder / f"{copy:05}-{number}.txt").write_text(text, encoding="utf-8")
            written += len(text.encode())
        copy += 1
    return written


def measure(megabytes: float) -> None:
    """Build once and print the table."""
    last: list[Progress] = []
    with tempfile.TemporaryDirectory() as place:
        raw = Path(place) / "articles"
        raw.mkdir()
        size = articles(raw, int(megabytes * 1e6)) / 1e6
        start = time.perf_counter()
        build(raw, Path(place) / "dataset", workers=1, report=last.append)
        whole = time.perf_counter() - start
    print(f"{size:.1f} MB, {last[-1].kept} articles, {whole:.1f} s: {size / whole:.2f} MB/s of one core, all included")
    for stage, spent in sorted(last[-1].seconds.items(), key=lambda pair: -pair[1]):
        print(f"{stage:20} {spent:8.2f} s {100 * spent / whole:5.1f} % {size / max(spent, 1e-9):10.1f} MB/s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pipeline_speed", description=__doc__)
    parser.add_argument("--megabytes", type=float, default=5.0)
    measure(parser.parse_args().megabytes)
