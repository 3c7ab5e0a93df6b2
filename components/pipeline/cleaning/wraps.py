"""Which lines of a plain text are one paragraph that was broken where the line was full, as mail and printed pages are.

A line is full if the first word of the next one would not have fitted into the width of the page. Lines are joined only
on a page where that holds of nearly all that stop in the middle of a sentence, where these lead on to the end of one,
and where hardly a line is longer: verses, headlines, lists and results are as long as they happen to be. Where the
width itself wavers, as in print, some lines must also end with a word after which nothing can end («في», «التي»).
"""

import re
from collections.abc import Callable
from functools import cache
from itertools import dropwhile, pairwise

from components.pipeline.cleaning.furniture import recognise
from components.pipeline.cleaning.pieces import Fragment, Piece
from components.pipeline.cleaning.vocabulary import forms

_NARROWEST, _WIDEST = 38, 130
_OVERLONG = 0.05
_LEAST_OPEN = 2
_LEAST_WORDS = 4
_SHORT = 0.6
"""A line under this share of the width is the last of its paragraph, or none of a paragraph."""
_FULL = ((1.0, 0.9, 0.0), (0.9, 1.0, 0.0), (0.82, 0.8, 0.06))
"""A line is full from so much of the width on, if so many of those that go on are, and so many end with such a word."""
_ENDED = 0.8
_LEADING = 0.85
_CLOSED = re.compile(r"[.!؟?…۔:][\"»”’')\]]*$")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
Pair = tuple[Piece, Piece]


def unwrapped(raw: str, found: list[Piece], start: int = 0) -> list[Piece]:
    """``found``, the pieces of the plain text ``raw`` in order, with those joined that are lines of one paragraph.

    The line break between two of them is a repaired fragment, shown as a blank. Pieces before ``start`` stay.
    """
    full = _full(raw, found, start)
    if full is None:
        return found
    spaced = _BLANK_LINE.search(raw, start) is not None
    runs = [found[:1]]
    for pair in pairwise(found):
        if pair[0].start >= start and _goes_on(raw, pair, full, spaced=spaced):
            runs[-1].append(pair[1])
        else:
            runs.append([pair[1]])
    return [_one(run) for run in runs]


def _full(raw: str, found: list[Piece], start: int) -> Callable[[Pair], bool] | None:
    """What tells a full line from another, given with the one after it; None on a page that is not wrapped."""
    sizes = sorted(len(piece.text) for piece in found if len(piece.text) >= _NARROWEST and " " in piece.text)
    width = sizes[int(len(sizes) * (1 - _OVERLONG))] if len(sizes) > _LEAST_OPEN else 0
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [pair for pair in pairwise(found) if pair[0].start >= start and _adjacent(raw, pair)]
    long = [pair for pair in pairs if len(pair[0].text) > width * _SHORT and not _item().match(pair[1].text)]
    opened = [pair for pair in long if not _CLOSED.search(pair[0].text)]
    # What leads to the text (headline, byline) is as long as it happens to be.
    opened = list(dropwhile(lambda pair: _reach(pair) <= width * _LEADING, opened))
    if len(opened) < _LEAST_OPEN or _finished(pairs, opened) < len(opened) * _ENDED:
        return None
    hanging = sum(pair[0].text.rsplit(None, 1)[-1] in _leads_on() for pair in opened)
    for share, least, leading in _FULL:
        full = sum(_reach(pair) > width * share for pair in opened)
        if full >= len(opened) * least and hanging >= len(opened) * leading:
            return lambda pair: _reach(pair) > width * share
    return None


def _finished(pairs: list[Pair], opened: list[Pair]) -> int:
    """How many of ``opened`` begin lines that go on, one under the other, to the end of a sentence."""
    reached = {pair[0].start for pair in pairs if _CLOSED.search(pair[0].text)}
    for one, two in reversed(pairs):
        if two.start in reached or _CLOSED.search(two.text):
            reached.add(one.start)
    return sum(pair[0].start in reached for pair in opened)


def _reach(pair: Pair) -> int:
    """How long the first line would be with the first word of the second."""
    return len(pair[0].text) + 1 + len(pair[1].text.split(None, 1)[0])


def _adjacent(raw: str, pair: Pair) -> bool:
    """Whether one line break and no blank line parts two pieces."""
    gap = raw[pair[0].end : pair[1].start]
    return gap.isspace() and gap.replace("\r\n", "\n").replace("\r", "\n").count("\n") == 1


def _goes_on(raw: str, pair: Pair, full: Callable[[Pair], bool], *, spaced: bool) -> bool:
    """Whether the second line goes on in the paragraph of the first."""
    one, two = pair[0].text, pair[1].text
    if not full(pair) or not _adjacent(raw, pair) or _item().match(two) or len(one.split()) < _LEAST_WORDS:
        return False
    if _CLOSED.search(one) and (not spaced or len(two) < len(one) * _SHORT):
        return False
    return recognise(one) is None and recognise(two) is None


@cache
def _leads_on() -> frozenset[str]:
    """Words after which no sentence can end, with and without a conjunction written on to them."""
    fronts = ("", *forms("page_words", "conjunction"))
    return frozenset(front + form for form in forms("page_words", "leads_on") for front in fronts)


@cache
def _item() -> re.Pattern[str]:
    """How the item of a list begins: with a bullet, a number or a letter."""
    letters = "".join(forms("page_words", "item_letter"))
    return re.compile(rf"[-–—•·▪■●*►>]|[0-9٠-٩]{{1,3}}\s?[-.)/–]|[{letters}][.)-]\s")


def _one(run: list[Piece]) -> Piece:
    """The lines of ``run`` as one piece."""
    if len(run) == 1:
        return run[0]
    parts = list(run[0].fragments)
    for before, piece in pairwise(run):
        parts += [Fragment(before.end, piece.start, " ", True), *piece.fragments]
    return Piece(tuple(parts), "".join(part.text for part in parts), run[0].hint)
