"""The signs of a line: its shape, its place among the other lines of its page, and its words.

A sign is a short text that a line has or has not («len 3», «-1 related», «word صوره»). They say nothing by themselves;
what each of them weighs is learnt (``weighed``).
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from components.pipeline.cleaning.alike import counted
from components.pipeline.cleaning.lines import BULLETS, CLOSERS, Line
from components.pipeline.cleaning.listed import key

_WORD = re.compile(r"\w+")
_LENGTHS = (1, 2, 3, 5, 8, 13, 21, 34)
_FEW = (1, 2, 3, 5)
_SHARES = (0.001, 0.2, 0.4, 0.7)
"""Where a number passes from one step to the next: of words, of paragraphs, of words that the paragraphs say too."""
_BESIDE = (-3, -2, -1, 1, 2, 3)
_FIRST_WORDS = 24
_MARKS = ".!؟?…:،"
_QUOTES = '"«“'
_WITHIN = {
    "bar": re.compile(r".*?\|"),
    "latin": re.compile(r".*?[A-Za-z]"),
    "digit": re.compile(r".*?\d"),
    "colon": re.compile(r"(?:\S+\s+){0,4}\S+\s?:"),
    "dots": re.compile(r"(?:\S+\s+){0,3}\S+\s?\.\."),
    "wide": re.compile(r".*? {2}"),
}
"""What a line may have in it; a colon or two dots only behind its first words."""


def signs(part: Sequence[Line], of: Sequence[int]) -> Iterator[set[str]]:
    """The signs of the lines of ``part`` at the places ``of``, in order."""
    texts = [at for at, line in enumerate(part) if line.is_text]
    said = Counter(root for at in texts for root in counted([part[at].text]))
    for at in of:
        line = part[at]
        yield {*_shape(line), *_worded(line.text), *_said(line, said), *_placed(part, texts, at), *_beside(part, at)}


def _shape(line: Line) -> Iterator[str]:
    yield from _outline(line)
    first = "bullet" if line.text.startswith(BULLETS) else "quote" if line.text[:1] in _QUOTES else _kind(line.text[:1])
    yield from (f"hint {line.piece.hint}", f"begin {first}")
    yield from (f"has {name}" for name, sign in _WITHIN.items() if sign.match(line.text))


def _outline(line: Line) -> Iterator[str]:
    """How long it is, and with what it ends."""
    length, end = f"len {_step(line.words, _LENGTHS)}", f"end {_kind(line.text.rstrip(CLOSERS)[-1:], _MARKS)}"
    yield from (length, end, f"{length} {end}")


def _kind(letter: str, itself: str = "") -> str:
    """A letter of ``itself`` as it is, another by its kind."""
    if letter and letter in itself:
        return letter
    return "letter" if letter.isalpha() else "digit" if letter.isdigit() else "sign"


def _worded(text: str) -> Iterator[str]:
    words = _WORD.findall(key(text))[:_FIRST_WORDS]
    yield from (f"word {word}" for word in words)
    yield from (f"first {word}" for word in words[:1])
    yield from (f"pair {one} {other}" for one, other in pairwise(words))


def _said(line: Line, said: Counter[str]) -> Iterator[str]:
    """How many of its longer words the (other) paragraphs of the page say."""
    own = counted([line.text])
    share = sum(said[root] > line.is_text for root in own) / max(1, len(own))
    yield f"said {_step(share, _SHARES)}"
    yield f"said {_step(share, _SHARES)} len {_step(line.words, _LENGTHS)}"


def _placed(part: Sequence[Line], texts: Sequence[int], at: int) -> Iterator[str]:
    """How many paragraphs stand above it, and how many below."""
    above = _step(bisect_left(texts, at), _FEW)
    below = _step(len(texts) - bisect_right(texts, at), _FEW)
    yield from (f"above {above}", f"below {below}", f"above {above} below {below} {part[at].paragraph}")


def _beside(part: Sequence[Line], at: int) -> Iterator[str]:
    """What the lines around it are, as far as is known; of the next ones their shape, too."""
    for step in _BESIDE:
        other = part[at + step] if 0 <= at + step < len(part) else None
        yield f"{step} {_named(other)}"
        if other is not None and abs(step) == 1:
            yield from (f"{step} {sign}" for sign in _outline(other))
    above, below = (_side(part[i]) if 0 <= i < len(part) else "none" for i in (at - 1, at + 1))
    yield f"between {above} {below} len {_step(part[at].words, _LENGTHS)}"


def _named(line: Line | None) -> str:
    if line is None:
        return "none"
    return line.kind or ("text" if line.paragraph else "short")


def _side(line: Line) -> str:
    named = _named(line)
    return named if named in ("title", "text", "short") else "furniture"


def _step(value: float, steps: Sequence[float]) -> int:
    return bisect_right(steps, value)
