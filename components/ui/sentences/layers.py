"""How finds that overlap divide a text into pieces, each wearing the marks of all that cover it."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.queries.reader import Mark
from components.text.spans import Span, clip


@dataclass(frozen=True, slots=True)
class Layered:
    """A piece of text and what covers it: at most one mention, one time and one quote."""

    text: str
    mention: Mark | None = None
    time: Mark | None = None
    quote: Mark | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of a sentence, marked or not."""

    text: str
    marked: bool


def shown(text: str, spans: Iterable[Span]) -> list[Shown]:
    """``text`` divided where ``spans`` begin and end."""
    found = list(spans)
    return [
        Shown(text[start:end], any(a <= start and end <= b for a, b in found))
        for start, end in _cuts(found, (0, len(text)))
    ]


def layered(text: str, marks: Sequence[Mark], frame: Span) -> list[Layered]:
    """The part ``frame`` of ``text`` divided by ``marks``.

    Of two of a kind that overlap the longer is worn, but of two quotes the inner.
    """
    near = [mark for mark in marks if clip((mark.start, mark.end), frame)]
    pieces = []
    for start, end in _cuts([(mark.start, mark.end) for mark in near], frame):
        over = [mark for mark in near if mark.start <= start and end <= mark.end]
        worn = {mark.layer: mark for mark in sorted(over, key=_over)}
        pieces.append(Layered(text[start:end], **worn))
    return pieces


def _over(mark: Mark) -> int:
    """The last by this order is worn: who says the words inside of another's is told there."""
    length = mark.end - mark.start
    return -length if mark.layer == "quote" else length


def _cuts(spans: Iterable[Span], frame: Span) -> list[Span]:
    """``frame`` cut at every end of ``spans``."""
    inside = filter(None, (clip(span, frame) for span in spans))
    ends = sorted({*frame, *(end for span in inside for end in span)})
    return list(itertools.pairwise(ends))
