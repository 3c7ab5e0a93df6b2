"""How fast are names found and text folded here, beside what else one could take? One run, one core, one table.

``python -m benchmarks.matching [MEGABYTES]``: the names of the lexicon are searched in the text of ``seeds/`` by our
matcher (automaton, whole words, licensed proclitics), by one regular-expression alternation and by flashtext; letters
are folded by ours (with the way back to the original), by PyArabic and by camel-tools. flashtext comes with the
development extra; PyArabic (GPL) and camel-tools (brings torch) are none of the project's requirements: install those
that you want to see beside it in an environment of your own; each that is absent is said to be. Only ours takes
proclitics, so the counts differ.
"""

import importlib.util
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from components.extract import naming
from components.extract.tokens import words
from components.lexicon.names import names
from components.text.fold import fold

REPEATS = 3
SLOW = 200_000
"""Letters that a slow way is timed on."""


def main() -> None:
    """Print the table."""
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0
    text = _text(megabytes)
    folded = naming.readable(text).text
    print(
        f"{len(names()):,} names, {len(text.encode()) / 1e6:.1f} MB of text\n\nnames\n  {'':32}{'MB/s':>8}{'found':>10}"
    )
    list(naming.found(words(naming.readable(text[:1000]))))
    _row("ours", folded, lambda part: sum(1 for _ in naming.found(words(fold(part)))))
    _row("re, one alternation", folded[:SLOW], _alternation())
    _optional("flashtext", folded[:SLOW], _flashtext)
    print(f"\nfolding\n  {'':32}{'MB/s':>8}")
    _row("ours, with offsets", text, lambda part: len(fold(part, "deep").text))
    _optional("pyarabic", text[:SLOW], _pyarabic)
    _optional("camel_tools", text[:SLOW], _camel_tools)


def _text(megabytes: float) -> str:
    """The sample articles of ``seeds/``, one after the other, again and again."""
    seeds = "\n".join(file.read_text(encoding="utf-8") for file in sorted(Path("seeds").glob("*.txt")))
    return seeds * max(1, round(megabytes * 1e6 / len(seeds.encode())))


def _row(name: str, text: str, work: Callable[[str], int]) -> None:
    """The best of a few runs of ``work`` over ``text``, in megabytes of UTF-8 a second, and what it returns."""
    best, found = float("inf"), 0
    for _ in range(REPEATS):
        start = time.perf_counter()
        found = work(text)
        best = min(best, time.perf_counter() - start)
    print(f"  {name:32}{len(text.encode()) / 1e6 / best:8.2f}{found:10,}")


def _optional(module: str, text: str, work: Callable[[], Callable[[str], int]]) -> None:
    if importlib.util.find_spec(module) is None:
        print(f"  {module:32}{'not installed':>18}")
    else:
        _row(module, text, work())


def _alternation() -> Callable[[str], int]:
    strings = sorted(names(), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, strings))})(?!\w)")
    return lambda part: sum(1 for _ in pattern.finditer(part))


def _flashtext() -> Callable[[str], int]:
    words: Any = importlib.import_module("flashtext").KeywordProcessor()
    words.non_word_boundaries |= {chr(code) for code in range(0x621, 0x64B)}
    words.add_keywords_from_list(list(names()))
    return lambda part: len(words.extract_keywords(part))


def _pyarabic() -> Callable[[str], int]:
    araby: Any = importlib.import_module("pyarabic.araby")
    return lambda part: len(araby.normalize_hamza(araby.strip_tatweel(araby.strip_tashkeel(part)), method="tasheel"))


def _camel_tools() -> Callable[[str], int]:
    normalize: Any = importlib.import_module("camel_tools.utils.normalize")
    dediac: Any = importlib.import_module("camel_tools.utils.dediac")

    def work(part: str) -> int:
        for step in (
            normalize.normalize_alef_ar,
            normalize.normalize_alef_maksura_ar,
            normalize.normalize_teh_marbuta_ar,
        ):
            part = step(part)
        return len(dediac.dediac_ar(part))

    return work


if __name__ == "__main__":
    main()
