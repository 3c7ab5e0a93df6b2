"""How well paragraphs that were broken where the line was full are made whole: the prose of the cleaning gold, broken.

Each page's paragraphs are broken at many widths, with a blank line between them and without, evenly as in mail and
unevenly as in print; the sentences of what comes out are those of the paragraphs themselves. The pages of
``short_lines.txt`` are verses, lists, results and headlines: each of their lines is to stay a line.
"""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from components.pipeline.cleaning.pieces import pieces
from components.pipeline.cleaning.wraps import unwrapped
from components.text.segment import sentences
from tests.gold import cleaning_gold
from tests.gold.scoring import Judgement, Tally, share

_SHORT_LINES = Path(__file__).with_name("short_lines.txt")
_WIDTHS = (58, 66, 72, 80, 96)
_EVEN = (0,)
_UNEVEN = (0, -3, 1, -5, -1, -7, 0, -2, -6, 1, -4)
_LEAST_PARAGRAPHS = 3


def judge() -> Judgement:
    """F of exact sentences in even and in uneven lines, and the share of short lines that are left alone."""
    tallies = {"even": Tally(), "uneven": Tally()}
    for paragraphs in _prose():
        for name, steps in (("even", _EVEN), ("uneven", _UNEVEN)):
            for width in _WIDTHS:
                for joint in ("\n", "\n\n"):
                    raw = joint.join("\n".join(_broken(text, width, steps)) for text in paragraphs)
                    _count(tallies[name], raw, paragraphs, f"{name} {width} {joint!r}")
    kept, lines, misses = 0, 0, []
    for page in _SHORT_LINES.read_text(encoding="utf-8").split("\n\n"):
        raw = "\n".join(line for line in page.splitlines() if not line.startswith("#"))
        found = {piece.text for piece in unwrapped(raw, pieces(raw))}
        wanted = [line.strip() for line in raw.splitlines() if line.strip()]
        kept += sum(line in found for line in wanted)
        lines += len(wanted)
        misses += [line for line in wanted if line not in found]
    measures = {f"{name}_f": tally.f for name, tally in tallies.items()} | {"left_alone": share(kept, lines)}
    return Judgement(measures, tuple([miss for tally in tallies.values() for miss in tally.misses[:20]] + misses))


def _prose() -> Iterator[list[str]]:
    """The paragraphs of each page of the cleaning gold that has some."""
    for page in cleaning_gold.pages():
        rows = [row for row in page.rows if row.kind == "body" and page.kind == "text"]
        paragraphs = [page.raw[row.start : row.end].strip() for row in rows]
        paragraphs = [text for text in paragraphs if len(text) > max(_WIDTHS)]
        if len(paragraphs) >= _LEAST_PARAGRAPHS:
            yield paragraphs


def _broken(text: str, width: int, steps: tuple[int, ...]) -> Iterator[str]:
    """``text`` in lines of at most ``width`` letters, each as much wider or narrower as the next of ``steps`` says."""
    line, widths = "", cycle(width + step for step in steps)
    most = next(widths)
    for word in text.split():
        if line and len(line) + 1 + len(word) > most:
            yield line
            line, most = word, next(widths)
        else:
            line = f"{line} {word}" if line else word
    yield line


def _count(tally: Tally, raw: str, paragraphs: list[str], name: str) -> None:
    wanted, found = _spans(paragraphs), _spans([piece.text for piece in unwrapped(raw, pieces(raw))])
    tally.wanted, tally.found = tally.wanted + len(wanted), tally.found + len(found)
    tally.right += len(wanted & found)
    if wanted != found:
        tally.misses.append(f"{name}: {raw[:120]!r}")


def _spans(paragraphs: list[str]) -> set[tuple[int, int]]:
    """Where each sentence of ``paragraphs`` stands, counted in letters and marks that are not blank."""
    spans, at = set(), 0
    for text in paragraphs:
        for start, end, _ in sentences(text):
            size = len("".join(text[start:end].split()))
            spans.add((at, at + size))
            at += size
    return spans
