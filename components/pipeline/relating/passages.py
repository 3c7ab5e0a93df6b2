"""Which runs of words two articles share, and how much of the shorter one they make: agency copy and its traces.

After Schleimer, Wilkerson and Aiken, *Winnowing* (SIGMOD 2003), in its simplest form: of the hashes of all runs of
eight words, those divisible by four are kept, and articles with a hash in common are compared word by word. A hash that
stands in more than thirty articles is a formula (a blessing, a royal title, an agency's closing line) and is skipped;
so is a pair that shares little but the words of formulas, unless it is nearly the whole of one article.
"""

from collections.abc import Iterator
from functools import cache

import numpy as np
import numpy.typing as npt

from components.lexicon import members, rows
from components.model import Passage
from components.pipeline.relating import shelf as shelves
from components.pipeline.relating.shelf import Numbers, Shelf

RUN = 8
KEPT = 4
COMMON = 30
SHORTEST = 10
"""Words in the shortest passage."""
TELLING = 14
"""Words in the longest passage of a pair, at least: a prince with all his titles fills twelve."""
OWN = 10
"""Words of the longest passage that belong to no formula, at least."""
OWN_TOGETHER = 15
"""Such words in all passages of a pair, at least, where no single one has enough."""
NEARLY_ALL = 0.9
"""The share of the shorter article from which on even a formula is a copy."""
BRIDGE = 3
"""Words that may differ between two shared runs that are one passage."""
PART = 1 << 22
"""For so many words one part of the kept hashes: memory holds one part at a time."""
_AT_ONCE = 1 << 19
_FACTOR = np.uint64(0xD6E8FEB86659FD93)
Pairs = npt.NDArray[np.int64]


def passages(shelf: Shelf) -> Iterator[Passage]:
    """The passages that articles of ``shelf`` share, ordered by the articles and the place in the first.

    ``words`` counts the words that are the same on both sides. ``similarity``, the same for all passages of a pair, is
    the share of the shorter article's words that stand in shared passages (0…1). Words are compared folded ``light``.
    """
    parts = 1 + len(shelf) // PART
    diagonals = np.unique(np.concatenate([_candidates(shelf, part, parts) for part in range(parts)]), axis=0)
    edges = np.flatnonzero(np.any(np.diff(diagonals[:, :2], axis=0) != 0, axis=1)) + 1
    for group in np.split(diagonals, edges) if len(diagonals) else ():
        a, b = int(group[0, 0]), int(group[0, 1])
        yield from _shared(shelf, a, b, group[:, 2])


def _sampled(shelf: Shelf, part: int, parts: int) -> tuple[Numbers, Pairs]:
    """Of the kept hashes of all runs of ``RUN`` words within one article those of one ``part``, and the place of the
    first word of each."""
    hashes, places = [np.empty(0, np.uint64)], [np.empty(0, np.int64)]
    total = len(shelf)
    for at in range(0, max(0, total - RUN + 1), _AT_ONCE):
        mixed = _hashes(shelf.words(at, at + _AT_ONCE + RUN - 1)["number"])
        kept = np.flatnonzero(mixed % np.uint64(KEPT * parts) == KEPT * part)
        ends = shelf.bounds[np.searchsorted(shelf.bounds, kept + at, side="right")]
        kept = kept[kept + at + RUN <= ends]
        hashes.append(mixed[kept])
        places.append(kept + at)
    return np.concatenate(hashes), np.concatenate(places)


def _hashes(numbers: Numbers) -> Numbers:
    """The hash of each run of ``RUN`` words."""
    count = max(0, len(numbers) - RUN + 1)
    mixed = np.zeros(count, np.uint64)
    for step in range(RUN):
        mixed = mixed * _FACTOR + numbers[step : step + count]
    mixed ^= mixed >> np.uint64(31)
    mixed *= _FACTOR
    return mixed ^ (mixed >> np.uint64(29))


def _candidates(shelf: Shelf, part: int, parts: int) -> Pairs:
    """Rows ``article a, article b, place in b - place in a`` for pairs that share a kept hash of one ``part``."""
    hashes, places = _sampled(shelf, part, parts)
    order = np.argsort(hashes, kind="stable")
    hashes, places = hashes[order], places[order]
    # Most hashes stand in one place; without these the rest is small.
    alike, again = hashes[1:] == hashes[:-1], np.zeros(len(hashes), np.bool_)
    again[1:] = alike
    again[:-1] |= alike
    hashes, places = hashes[again], places[again]
    articles = np.searchsorted(shelf.bounds, places, side="right") - 1
    first = np.ones(len(hashes), np.bool_)
    first[1:] = (hashes[1:] != hashes[:-1]) | (articles[1:] != articles[:-1])
    hashes, places, articles = hashes[first], places[first], articles[first]
    run = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1]))) if len(hashes) else np.empty(0, np.int64)
    sizes = np.diff(np.append(run, len(hashes)))
    wanted = np.repeat((sizes > 1) & (sizes <= COMMON), sizes)
    hashes, places, articles = hashes[wanted], places[wanted], articles[wanted]
    found = [np.empty((0, 3), np.int64)]
    local = places - shelf.bounds[articles]
    for step in range(1, COMMON):
        same = np.flatnonzero(hashes[step:] == hashes[:-step])
        if not len(same):
            break
        found.append(np.stack((articles[same], articles[same + step], local[same + step] - local[same]), axis=1))
    return np.unique(np.concatenate(found), axis=0)


def _shared(shelf: Shelf, a: int, b: int, diagonals: npt.NDArray[np.int64]) -> list[Passage]:
    """The passages of one pair: its words compared along ``diagonals`` and all others on which a run is the same."""
    left, right = (shelf.words(*shelf.bounds[i : i + 2].tolist()) for i in (a, b))
    _, at_left, at_right = np.intersect1d(_hashes(left["number"]), _hashes(right["number"]), return_indices=True)
    shifts = np.unique(np.concatenate((diagonals, at_right - at_left)))
    runs = sorted(run for shift in shifts for run in _runs(left["number"], right["number"], int(shift)))
    merged = [run for run in _merged(runs) if run[4] >= SHORTEST]
    similarity = min(1.0, sum(run[4] for run in merged) / max(1, min(len(left), len(right))))
    if not _is_copy(left["number"], merged, similarity):
        return []
    swap = shelf.ids[a] > shelf.ids[b]
    found = []
    for from_a, to_a, from_b, to_b, words in merged:
        place_a = (shelf.ids[a], int(left["start"][from_a]), int(left["end"][to_a - 1]))
        place_b = (shelf.ids[b], int(right["start"][from_b]), int(right["end"][to_b - 1]))
        one, other = (place_b, place_a) if swap else (place_a, place_b)
        found.append(Passage(*one, *other, words=words, similarity=round(similarity, 4)))
    return found


def _is_copy(left: Numbers, merged: list[tuple[int, int, int, int, int]], similarity: float) -> bool:
    """Whether what is shared tells something, and is more than a courtesy, a blessing or a title."""
    longest = max((run[4] for run in merged), default=0)
    if longest < TELLING:
        return False
    own = [int(np.count_nonzero(~np.isin(left[run[0] : run[1]], _formulas()))) for run in merged]
    return similarity >= NEARLY_ALL or max(own) >= OWN or sum(own) >= OWN_TOGETHER


@cache
def _formulas() -> Numbers:
    """The numbers of the words of which formulas are made."""
    forms = [form for row in rows("formula_words") for form in members(row["forms"])]
    return np.unique(shelves.words(" ".join(forms))["number"])


def _runs(left: Numbers, right: Numbers, shift: int) -> list[tuple[int, int, int, int, int]]:
    """Runs of at least ``RUN`` equal words: from and to in ``left``, from and to in ``right``, number of words."""
    low, high = max(0, -shift), min(len(left), len(right) - shift)
    equal = np.concatenate(([False], left[low:high] == right[low + shift : high + shift], [False]))
    edges = np.flatnonzero(equal[1:] != equal[:-1]) + low
    return [
        (int(start), int(end), int(start) + shift, int(end) + shift, int(end - start))
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if end - start >= RUN
    ]


def _merged(runs: list[tuple[int, int, int, int, int]]) -> list[tuple[int, int, int, int, int]]:
    """``runs`` (sorted), joined where at most ``BRIDGE`` words lie between them on both sides; no word counts twice."""
    found: list[tuple[int, int, int, int, int]] = []
    for run in runs:
        inside = max(0, found[-1][1] - run[0]) if found else 0
        start, end, other, other_end, words = run[0] + inside, run[1], run[2] + inside, run[3], run[4] - inside
        if words < RUN:
            continue
        if found and start - found[-1][1] <= BRIDGE and 0 <= other - found[-1][3] <= BRIDGE:
            first = found.pop()
            found.append((first[0], end, first[2], other_end, first[4] + words))
        else:
            found.append((start, end, other, other_end, words))
    return found
