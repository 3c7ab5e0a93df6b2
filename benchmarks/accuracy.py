"""What the extractors reach: ``python -m benchmarks.accuracy`` and, of one EXTRACTOR, ``--misses`` or ``--sample``.

First the figures on our own gold (``tests/gold``) beside their floors. Then, where a folder of press is given with
``--corpora`` or lies in ``../shared/corpora``, what its own words tell, per outlet over all cases (see ``selfcheck``).
``--misses EXTRACTOR`` prints the cases of gold in which it fails, ``--sample EXTRACTOR`` twenty finds at random for a
person to read, ``--raise-floors EXTRACTOR`` lifts its floors to what it reaches (they may only rise).
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.press import articles, reading
from benchmarks.selfcheck import CHECKS
from components import extract
from tests.gold.gold import GOLD, floors, raise_floors

_CORPORA = Path(__file__).parent.parent.parent / "shared" / "corpora"
_SAMPLE = 20


def table() -> Iterator[str]:
    """The lines of the table of figures on gold."""
    yield f"{'extractor':12} {'measure':22} {'n':>6} {'value':>7} {'floor':>7}"
    for extractor, judge in GOLD.items():
        for name, measure in judge().measures.items():
            floor = floors().get(extractor, {}).get(name, 0.0)
            yield f"{extractor:12} {name:22} {measure.n:6} {measure.value:7.3f} {floor:7.3f}"


def checked(folder: Path) -> Iterator[str]:
    """The lines of the table of what press tells about itself, per check and outlet."""
    yield f"\n{'check':34} {'outlet':18} {'n':>6} {'right':>7} {'lag':>6}"
    for name, check in CHECKS.items():
        counted = check(folder)
        for outlet, (right, lag, n) in sorted(counted.items(), key=lambda pair: -pair[1][2]):
            yield f"{name:34} {outlet:18} {n:6} {right / max(1, n - lag):7.3f} {lag:6}"
        right, lag, n = (sum(each[place] for each in counted.values()) for place in range(3))
        yield f"{name:34} {'all':18} {n:6} {right / max(1, n - lag):7.3f} {lag:6}"


def sample(extractor: str, folder: Path, seed: int) -> Iterator[str]:
    """Twenty finds at random, one an article, each in its sentence between ⟦ and ⟧, with its fields."""
    chosen = random.Random(seed)
    pressed = list(articles(folder))
    chosen.shuffle(pressed)
    told = 0
    for article in pressed:
        found = getattr(extract.read(reading(article)), extractor)
        if not found or told == _SAMPLE:
            continue
        told += 1
        row = chosen.choice(found)
        sentences = reading(article).sentences
        first = sentences[row.sentence]
        start, end = getattr(row, "start", first.start), getattr(row, "end", first.start)
        text = article.text
        after = text[end : max(end, first.end)]
        words = f"{text[first.start : start]}⟦{text[start:end]}⟧{after}".replace("\n", " ¶ ")
        fields = {name: getattr(row, name) for name in type(row).__slots__}
        named = {n: v for n, v in fields.items() if n not in ("article_id", "sentence", "start", "end", "surface")}
        yield f"{told}. {article.source or article.file} ({article.published}, {article.published_basis})\n   {words}"
        yield "   " + ", ".join(f"{n}={v}" for n, v in named.items())


def main() -> None:
    """Print what was asked for."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    asked.add_argument("--misses", choices=GOLD)
    asked.add_argument("--sample", choices=extract.EXTRACTORS)
    asked.add_argument("--raise-floors", choices=GOLD)
    asked.add_argument("--corpora", type=Path, default=_CORPORA)
    asked.add_argument("--seed", type=int, default=1)
    wanted = asked.parse_args()
    if wanted.raise_floors:
        raise_floors(wanted.raise_floors)
    lines: Iterator[str]
    if wanted.misses:
        lines = iter(GOLD[wanted.misses]().misses)
    elif wanted.sample:
        lines = sample(wanted.sample, wanted.corpora, wanted.seed)
    else:
        lines = table()
    print(*lines, sep="\n")
    if not wanted.misses and not wanted.sample and wanted.corpora.is_dir():
        print(*checked(wanted.corpora), sep="\n")


if __name__ == "__main__":
    main()
