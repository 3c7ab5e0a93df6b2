"""How finds are held against gold: marked text read into spans, and spans counted into precision, recall and F.

Gold is plain text. ``[surface|field|field]`` marks a span and what it should be found as; marks may stand inside each
other. Lines that begin with ``#`` are remarks; ``@ …`` sets what holds for the lines after it, until the next ``@``.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Span = tuple[int, int]
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Measure:
    """A share in 0…1, and the number of cases that it is a share of."""

    value: float
    n: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an extractor reaches on its gold, by name of the measure, and a line for each case in which it failed."""

    measures: Mapping[str, Measure]
    misses: tuple[str, ...] = ()


Judge = Callable[[], Judgement]


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span of the text without its brackets, and its fields."""

    start: int
    end: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """One line of gold: the text as the extractor gets it, its marks, the line's number and the last ``@`` line."""

    text: str
    marks: tuple[Mark, ...]
    line: int = 0
    setting: str = ""


@dataclass(slots=True)
class Tally:
    """Counts of what was found, what should have been, and how much of both is the same."""

    found: int = 0
    wanted: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> Measure:
        """Right ones among those found."""
        return share(self.right, self.found)

    @property
    def recall(self) -> Measure:
        """Right ones among those wanted."""
        return share(self.right, self.wanted)

    @property
    def f(self) -> Measure:
        """Harmonic mean of the two."""
        return share(2 * self.right, self.found + self.wanted)

    def measures(self, prefix: str = "") -> dict[str, Measure]:
        """The three, by name."""
        return {f"{prefix}precision": self.precision, f"{prefix}recall": self.recall, f"{prefix}f": self.f}


def share(part: int, whole: int) -> Measure:
    """``part`` of ``whole``; all of nothing is 1."""
    return Measure(part / whole if whole else 1.0, whole)


def marked(line: str) -> Marked:
    """``line`` without brackets, and its marks in order. Raises ValueError where brackets do not pair."""
    text: list[str] = []
    opened: list[int] = []
    marks: list[Mark] = []
    size = place = 0
    while place < len(line):
        letter = line[place]
        if letter == "[":
            opened.append(size)
        elif letter == "|" and opened:
            close = line.index("]", place)
            marks.append(Mark(opened.pop(), size, tuple(part.strip() for part in line[place + 1 : close].split("|"))))
            place = close
        elif letter == "]":
            raise ValueError(f"a bracket closes that has no fields: {line}")
        else:
            text.append(letter)
            size += 1
        place += 1
    if opened:
        raise ValueError(f"a bracket stays open: {line}")
    return Marked("".join(text), tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))))


def lines(name: str) -> Iterator[Marked]:
    """The lines of a gold file, ``\\n`` in them read as the end of a paragraph. Raises ValueError, with the line."""
    setting = ""
    for number, line in enumerate((_HERE / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("@"):
            setting = line[1:].strip()
        elif line.strip() and not line.startswith("#"):
            try:
                found = marked(line.replace("\\n", "\n"))
            except ValueError as problem:
                raise ValueError(f"{name}:{number}: {problem}") from problem
            yield Marked(found.text, found.marks, number, setting)


def alike(one: Span, other: Span) -> float:
    """The share of two spans, in letters, that both cover."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / max(1, max(one[1], other[1]) - min(one[0], other[0]))
