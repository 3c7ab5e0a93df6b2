"""How well paragraphs are cut into sentences: exact spans, on ``sentences.txt``."""

from pathlib import Path

from components.text.segment import sentences
from tests.gold.scoring import Judgement, Tally, share

_CASES = Path(__file__).with_name("sentences.txt")
_CUT = "‖"


def judge() -> Judgement:
    """Precision, recall and F of exact spans, and the share of paragraphs that are cut rightly altogether."""
    tally, whole, paragraphs = Tally(), 0, 0
    for number, line in enumerate(_CASES.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split(_CUT)]
        text = line.replace(f" {_CUT} ", " ").replace(_CUT, "")
        found = [text[start:end].strip() for start, end, _ in sentences(text)]
        right = len(_spans(parts) & _spans(found))
        tally.found, tally.wanted, tally.right = (
            tally.found + len(found),
            tally.wanted + len(parts),
            tally.right + right,
        )
        paragraphs += 1
        whole += found == parts
        if found != parts:
            tally.misses.append(f"sentences.txt:{number} {f' {_CUT} '.join(found)}")
    return Judgement(tally.measures() | {"whole_paragraph": share(whole, paragraphs)}, tuple(tally.misses))


def _spans(parts: list[str]) -> set[tuple[int, int]]:
    """Where each part stands, counted in characters that are not blank."""
    spans, at = set(), 0
    for part in parts:
        size = len("".join(part.split()))
        spans.add((at, at + size))
        at += size
    return spans
