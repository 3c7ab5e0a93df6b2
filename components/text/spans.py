"""Arithmetic of spans: pairs ``(start, end)`` of offsets, the end not included."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from sys import maxsize

Span = tuple[int, int]


def length(span: Span) -> int:
    """Number of characters in ``span``."""
    return span[1] - span[0]


def overlap(a: Span, b: Span) -> int:
    """Number of characters that ``a`` and ``b`` share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def contains(outer: Span, inner: Span) -> bool:
    """Whether ``inner`` lies wholly in ``outer``."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def shift(span: Span, by: int) -> Span:
    """``span`` moved by ``by`` characters."""
    return span[0] + by, span[1] + by


def clip(span: Span, frame: Span) -> Span | None:
    """The part of ``span`` that lies in ``frame``; None where there is none."""
    start, end = max(span[0], frame[0]), min(span[1], frame[1])
    return (start, end) if start < end else None


def trim(text: str, span: Span) -> Span:
    """``span`` without the white space at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def longest(spans: Iterable[Span]) -> list[Span]:
    """A choice of ``spans`` that do not overlap: the leftmost first, and of those that begin together the longest."""
    chosen: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not chosen or span[0] >= chosen[-1][1]:
            chosen.append(span)
    return chosen


def merge(spans: Iterable[Span]) -> list[Span]:
    """``spans`` with those that overlap or touch made one, in order."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def gaps(spans: Iterable[Span], frame: Span) -> list[Span]:
    """What ``spans`` leave uncovered in ``frame``, in order."""
    found, at = [], frame[0]
    for start, end in merge(spans):
        if start > at:
            found.append((at, min(start, frame[1])))
        at = max(at, end)
    if at < frame[1]:
        found.append((at, frame[1]))
    return [(start, end) for start, end in found if start < end]


def holder(spans: Sequence[Span], at: int) -> int | None:
    """The index of the one of ``spans`` (sorted, not overlapping) that holds the offset ``at``; None if none does."""
    index = bisect_right(spans, (at, maxsize)) - 1
    return index if index >= 0 and at < spans[index][1] else None


def touches(spans: Sequence[Span], span: Span) -> bool:
    """Whether ``span`` shares a character with one of ``spans`` (sorted, none overlapping another)."""
    index = bisect_right(spans, (span[1], 0)) - 1
    return index >= 0 and spans[index][1] > span[0]
