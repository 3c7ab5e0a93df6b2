"""Which lines stand in a box that a page has set into its text: between two lines of its own, or as a table of hours.

A box that asks for consent, that can be skipped, or that a machine has summed up says where it begins and where it
ends; the first lines of a live page list the hours of its entries, which return above each of them.
"""

import re
from functools import cache
from itertools import groupby, pairwise

from components.lexicon import alternatives, members, rows
from components.pipeline.cleaning.lines import Line
from components.pipeline.cleaning.listed import key
from components.pipeline.cleaning.vocabulary import forms

_FARTHEST = 12
_OWN_WORDS = 24
"""The lines that open and close a box are no paragraphs."""
_WORDS = 220
_HOUR = re.compile(r"\d{1,2}:\d\d(?!\d)")
_CALL = re.compile(r"(?<!\d)\+?\d[\d -]{6,14}\d(?!\d)")
_ENTRY_WORDS = 12
_LEAST_ENTRIES = 3
_NUMBER = re.compile(r"^[\d٠-٩]{1,2}\s?[-.)–]\s?")
_CONTENTS_WORDS = 3


def without_boxes(found: list[Line]) -> list[Line]:
    """``found`` with the lines of such boxes named; a list of headlines in one stays what it is."""
    for at in range(len(found)):
        end = _closing(found, at)
        headed = next((i for i in range(at, end) if found[i].kind == "related"), end)
        for i in (*range(at, headed), *([end] if end >= at else [])):
            found[i] = found[i].named("chrome", "box")
    return _without_contents(_without_tables(_without_advertisements(found)))


def _closing(found: list[Line], at: int) -> int:
    """Where the box ends that the line at ``at`` opens; before it where it opens none."""
    text = found[at].text
    if found[at].words > _OWN_WORDS or found[at].stops:
        return at - 1
    box = next((box for box in _boxes() if box[0].match(key(text))), None)
    words = 0
    for i in range(at + 1, min(at + _FARTHEST, len(found)) if box else at):
        said = key(found[i].text)
        if box and found[i].words <= _OWN_WORDS and (box[1].match(said) or box[2].search(said)):
            return i
        words += found[i].words
        if words > _WORDS:
            break
    return at - 1


def _without_advertisements(found: list[Line]) -> list[Line]:
    """``found`` without the lines under the word that says so which hold a number to call."""
    for at in range(1, len(found)):
        line = found[at]
        told = line.kind is None and line.words <= _OWN_WORDS and not line.stops and _CALL.search(line.text)
        if told and key(found[at - 1].text) in _advertised():
            found[at] = line.named("chrome", "box")
    return found


def _without_tables(found: list[Line]) -> list[Line]:
    """``found`` without the hours of the entries of a live page, listed above the first of them."""
    hours = [_hour(line) for line in found]
    for listed, group in groupby(range(len(found)), lambda i: hours[i] is not None and _is_entry(found[i])):
        run = list(group) if listed else []
        below = set(hours[run[-1] + 1 :]) if len(run) >= _LEAST_ENTRIES else set()
        again = sum(hours[i] in below for i in run)
        if len(run) >= _LEAST_ENTRIES and again * 2 > len(run):
            for i in run:
                found[i] = found[i].named("chrome", "box")
    return found


def _without_contents(found: list[Line]) -> list[Line]:
    """``found`` without the list of the headings of a text, which return in order below it, and its own heading."""
    keys = [key(_NUMBER.sub("", line.text)) if _may_head(line) else "" for line in found]
    at = {said: i for i, said in enumerate(keys) if said}
    for returns, group in groupby(range(len(found)), lambda i: bool(keys[i]) and at[keys[i]] > i):
        run = list(group) if returns else []
        again = [at[keys[i]] for i in run]
        parted = all(upper + 1 < lower for upper, lower in pairwise(again))
        if len(run) < _LEAST_ENTRIES or again[0] <= run[-1] or not parted:
            continue
        heading = run[0] - 1
        headed = heading >= 0 and _may_head(found[heading]) and found[heading].words <= _CONTENTS_WORDS
        for i in (*([heading] if headed else []), *run):
            found[i] = found[i].named("chrome", "box")
    return found


def _may_head(line: Line) -> bool:
    """Whether a line may be a heading inside of a text."""
    return line.kind is None and line.words <= _ENTRY_WORDS and not line.stops


def _hour(line: Line) -> str | None:
    hour = _HOUR.match(line.text) if line.kind is None or line.rule == "page_date" else None
    return hour[0] if hour else None


def _is_entry(line: Line) -> bool:
    """Whether a line says an hour and a few words more, without an end."""
    return line.kind is None and 1 < line.words <= _ENTRY_WORDS and not line.stops


@cache
def _advertised() -> frozenset[str]:
    return frozenset(key(text) for text in forms("page_words", "advertised"))


@cache
def _boxes() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    """How the line begins that opens each box, and how the one begins or ends that closes it."""
    found = []
    for row in rows("boxes"):
        opens, closes, ends = ([key(text) for text in members(row[each])] for each in ("opens", "closes", "ends"))
        found.append(
            (
                re.compile(rf"(?:{alternatives(opens)})(?!\w)"),
                re.compile(rf"(?:{alternatives(closes)})(?!\w)"),
                re.compile(rf"(?<!\w)(?:{alternatives(ends)})$") if ends else re.compile(r"(?!)"),
            )
        )
    return tuple(found)
