"""Unicode's bidirectional algorithm (UAX #9) once more, rule by rule and slow: the second opinion of the tests.

It passes all of BidiCharacterTest.txt, and shares no line with what it checks: classes come from Python's Unicode data.
"""

import unicodedata
from dataclasses import dataclass
from itertools import groupby

from bidi.mirror import MIRRORED

_MOST = 125
_EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}
_ISOLATES = ("LRI", "RLI", "FSI")
_REMOVED = ("LRE", "RLE", "LRO", "RLO", "PDF", "BN")
_NEUTRAL = ("B", "S", "WS", "ON", *_ISOLATES, "PDI")
_ALIKE = {"\u2329": "\u3008", "\u232a": "\u3009"}


def levels(text: str, base: int) -> list[int]:
    """The level of each character of one line in a paragraph of level ``base``; -1 for what is removed (rule X9)."""
    kinds = [unicodedata.bidirectional(letter) or "L" for letter in text]
    given, found = list(kinds), [base] * len(text)
    pairs = _matched(given)
    _explicit(given, kinds, found, base, pairs)
    kept = [at for at, kind in enumerate(given) if kind not in _REMOVED]
    explicit = [base, *(found[at] for at in kept), base]
    for places in _sequences(given, found, kept, pairs):
        open_end = given[places[-1]] in _ISOLATES and places[-1] not in pairs
        before = explicit[kept.index(places[0])]
        after = base if open_end else explicit[kept.index(places[-1]) + 2]
        _resolve(text, kinds, found, places, (before, after))
    return _whitespace(given, found, kept, base)


def order(text: str, base: int) -> list[int]:
    """The indices of the characters as they stand from left to right (rule L2), without those removed."""
    found = levels(text, base)
    places = [at for at, level in enumerate(found) if level >= 0]
    for level in range(max(found, default=0), 0, -1):
        start = 0
        for high, run in groupby(list(places), key=lambda at: found[at] >= level):
            length = len(list(run))
            if high:
                places[start : start + length] = places[start : start + length][::-1]
            start += length
    return places


def _matched(given: list[str]) -> dict[int, int]:
    """Each initiator of an isolate with its PDI, and back (BD9)."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for at, kind in enumerate(given):
        if kind in _ISOLATES:
            waiting.append(at)
        elif kind == "PDI" and waiting:
            pairs[at] = waiting.pop()
            pairs[pairs[at]] = at
    return pairs


@dataclass(slots=True)
class _Stack:
    """The embeddings and isolates that are open: level, override, whether an isolate; and how many were too deep."""

    open: list[tuple[int, str, bool]]
    lost_isolates: int = 0
    lost: int = 0

    def begin(self, odd: int, override: str, isolate: bool) -> None:
        """Rules X2 to X5c."""
        level = self.open[-1][0] + (1 if (self.open[-1][0] + 1) % 2 == odd else 2)
        if level <= _MOST and not self.lost_isolates and not self.lost:
            self.open.append((level, override, isolate))
        elif isolate:
            self.lost_isolates += 1
        elif not self.lost_isolates:
            self.lost += 1

    def end_isolate(self) -> None:
        """Rule X6a."""
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif any(isolate for _, _, isolate in self.open):
            self.lost = 0
            while not self.open.pop()[2]:
                pass

    def end_embedding(self) -> None:
        """Rule X7."""
        if self.lost_isolates:
            return
        if self.lost:
            self.lost -= 1
        elif not self.open[-1][2] and len(self.open) > 1:
            self.open.pop()


def _explicit(given: list[str], kinds: list[str], found: list[int], base: int, pairs: dict[int, int]) -> None:
    """Rules X1 to X8: levels and overrides from embeddings and isolates."""
    stack = _Stack([(base, "", False)])
    for at, kind in enumerate(given):
        if kind == "PDI":
            stack.end_isolate()
        if kind in _EMBEDDINGS:
            stack.begin(*_EMBEDDINGS[kind], isolate=False)
        elif kind == "PDF":
            stack.end_embedding()
        elif kind == "B":
            found[at] = base
        elif kind != "BN":
            found[at], kinds[at] = stack.open[-1][0], stack.open[-1][1] or kind
        if kind in _ISOLATES:
            stack.begin(_inside(given, at, kind, pairs), "", isolate=True)


def _inside(given: list[str], at: int, kind: str, pairs: dict[int, int]) -> int:
    """Whether the isolate that begins at ``at`` runs right to left (rules X5a to X5c, P2, P3)."""
    if kind != "FSI":
        return int(kind == "RLI")
    inner, end = at + 1, pairs.get(at, len(given))
    while inner < end:
        if given[inner] in ("L", "R", "AL"):
            return int(given[inner] != "L")
        inner = pairs.get(inner, end) + 1 if given[inner] in _ISOLATES else inner + 1
    return 0


def _sequences(given: list[str], found: list[int], kept: list[int], pairs: dict[int, int]) -> list[list[int]]:
    """The isolating run sequences (BD13)."""
    runs = [list(run) for _, run in groupby(kept, key=lambda at: found[at])]
    by_first = {run[0]: run for run in runs}
    sequences = []
    for run in runs:
        if given[run[0]] == "PDI" and run[0] in pairs:
            continue
        sequence = list(run)
        while given[sequence[-1]] in _ISOLATES and sequence[-1] in pairs:
            sequence += by_first[pairs[sequence[-1]]]
        sequences.append(sequence)
    return sequences


def _resolve(text: str, kinds: list[str], found: list[int], places: list[int], beside: tuple[int, int]) -> None:
    """Rules W1 to W7, N0 to N2, I1 and I2 for one sequence between the levels ``beside`` it (X10)."""
    level = found[places[0]]
    start, end = ("R" if max(level, each) % 2 else "L" for each in beside)
    own = [kinds[at] for at in places]
    nonspacing = [kind == "NSM" for kind in own]
    _weak(own, start)
    _brackets([text[at] for at in places], own, nonspacing, level, start)
    _neutral(own, level, start, end)
    for at, kind in zip(places, own, strict=True):
        found[at] += {"L": level % 2, "R": 1 - level % 2}.get(kind, 2 - level % 2)


def _weak(own: list[str], start: str) -> None:
    """Rules W1 to W7."""
    for at, kind in enumerate(own):
        if kind == "NSM":
            previous = own[at - 1] if at else start
            own[at] = "ON" if previous in (*_ISOLATES, "PDI") else previous
    strong = start
    for at, kind in enumerate(own):
        strong = kind if kind in ("L", "R", "AL") else strong
        if kind == "EN" and strong == "AL":
            own[at] = "AN"
    own[:] = ["R" if kind == "AL" else kind for kind in own]
    for at in range(1, len(own) - 1):
        left, kind, right = own[at - 1 : at + 2]
        if left == right and ((kind in ("ES", "CS") and left == "EN") or (kind == "CS" and left == "AN")):
            own[at] = left
    at = 0
    for kind, run in groupby(list(own)):
        length = len(list(run))
        beside = [own[at - 1] if at else "", own[at + length] if at + length < len(own) else ""]
        if kind == "ET" and "EN" in beside:
            own[at : at + length] = ["EN"] * length
        at += length
    own[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in own]
    strong = start
    for at, kind in enumerate(own):
        strong = kind if kind in ("L", "R") else strong
        if kind == "EN" and strong == "L":
            own[at] = "L"


def _brackets(letters: list[str], own: list[str], nonspacing: list[bool], level: int, start: str) -> None:
    """Rule N0: a pair of brackets takes the direction of what is in it, else of what is before it."""
    inner = "R" if level % 2 else "L"
    strong = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
    for opening, closing in _paired(letters, own):
        inside = {strong[kind] for kind in own[opening + 1 : closing] if kind in strong}
        if inner in inside:
            side = inner
        elif inside:
            before = next((strong[kind] for kind in reversed(own[:opening]) if kind in strong), start)
            side = before if before != inner else inner
        else:
            continue
        for at in (opening, closing):
            own[at] = side
            follower = at + 1
            while follower < len(own) and nonspacing[follower]:
                own[follower] = side
                follower += 1


def _paired(letters: list[str], own: list[str]) -> list[tuple[int, int]]:
    """The pairs of brackets in order of their opening (BD16)."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for at, (letter, kind) in enumerate(zip(letters, own, strict=True)):
        alike = _ALIKE.get(letter, letter)
        side = unicodedata.category(letter)
        if kind != "ON" or side not in ("Ps", "Pe") or alike not in MIRRORED:
            continue
        if side == "Ps":
            if len(waiting) == 63:
                return []
            waiting.append((_ALIKE.get(MIRRORED[alike], MIRRORED[alike]), at))
            continue
        for back in range(len(waiting) - 1, -1, -1):
            if waiting[back][0] == alike:
                pairs.append((waiting[back][1], at))
                del waiting[back:]
                break
    return sorted(pairs)


def _neutral(own: list[str], level: int, start: str, end: str) -> None:
    """Rules N1 and N2."""
    strong = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
    at = 0
    for neutral, run in groupby(list(own), key=lambda kind: kind in _NEUTRAL):
        length = len(list(run))
        if neutral:
            left = strong[own[at - 1]] if at else start
            right = strong[own[at + length]] if at + length < len(own) else end
            own[at : at + length] = [left if left == right else "R" if level % 2 else "L"] * length
        at += length


def _whitespace(given: list[str], found: list[int], kept: list[int], base: int) -> list[int]:
    """Rule L1: separators, blanks before them and at the end of the line take the level of the paragraph."""
    trailing = True
    for at in reversed(kept):
        if given[at] in ("B", "S"):
            trailing = True
            found[at] = base
        elif trailing and given[at] in ("WS", *_ISOLATES, "PDI"):
            found[at] = base
        else:
            trailing = False
    removed = set(range(len(given))) - set(kept)
    return [-1 if at in removed else level for at, level in enumerate(found)]
