"""Who speaks: the phrase that names a speaker beside a verb of speech, and the actor that it names, if it is one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from components.extract.pieces import Pieces
from components.lexicon import members, rows
from components.model import Mention
from components.text.fold import fold
from components.text.spans import Span

_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[،,؛;:.!؟?()\[\]«»“”\"\n–]|\s-\s")
_TAIL = re.compile(r"\s+(?:من|الي|علي|عن|في)$")
_LONGEST_PHRASE = 14


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by the words that name him (a span of the folded text) and, where an actor is named, its entity."""

    span: Span
    entity_id: str | None
    known: bool
    """Whether a mention or a noun that can speak (وكالة، مسؤول) heads the phrase."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention by its span in the folded text."""

    start: int
    end: int
    mention: Mention


@cache
def nouns(role: str) -> frozenset[str]:
    """The folded forms of one role of ``speaker_nouns``."""
    return frozenset(
        fold(form, "light").text
        for row in rows("speaker_nouns")
        if row["role"] == role
        for form in members(row["forms"])
    )


def named(cut: Pieces, mentions: Sequence[Mention]) -> list[Named]:
    """The mentions of an article, placed in its folded text."""
    offsets = cut.folded.offsets
    starts = offsets.searchsorted([mention.start for mention in mentions])
    ends = offsets.searchsorted([mention.end for mention in mentions])
    return [Named(int(start), int(end), mention) for start, end, mention in zip(starts, ends, mentions, strict=True)]


def speaker(text: str, slot: Span, mentions: Sequence[Named]) -> Speaker | None:
    """The speaker whose name begins ``slot``; None where something else begins it (في، أمس، أن)."""
    start, end = _phrase(text, slot, mentions)
    if start >= end:
        return None
    words = _WORD.findall(text[start:end])
    inside = [each for each in mentions if start <= each.start and each.end <= end]
    head = _head(text, start, inside)
    if head and head.mention.kind == "person":
        end = head.end
    known = bool(inside) or words[0] in nouns("source") or words[0].removeprefix("ال") in nouns("source")
    return Speaker((start, end), head.mention.entity_id if head else None, known)


def _phrase(text: str, slot: Span, mentions: Sequence[Named]) -> Span:
    """The noun phrase that begins ``slot``: to the first comma, mark or word such as في، يوم، أن outside a name."""
    start, end = slot
    held = [(each.start, each.end) for each in mentions if start <= each.start and each.end <= end]
    stop = _BREAK.search(text, start, end)
    end = stop.start() if stop else end
    first = last = None
    for count, word in enumerate(_WORD.finditer(text, start, end)):
        in_name = any(a <= word.start() < b for a, b in held)
        if (
            word[0] == "من"
            and not in_name
            and (last is None or text[first:last].rsplit(maxsplit=1)[-1] not in nouns("some of"))
        ):
            break
        if not in_name and (word[0] in nouns("aside") or _aside(word[0], first is not None)):
            break
        first = word.start() if first is None else first
        last = word.end()
        if count >= _LONGEST_PHRASE:
            break
    while last is not None and (tail := _TAIL.search(text, start, last)):
        last = tail.start() if tail.start() > (first or 0) else None
    return (first, last) if first is not None and last is not None else (start, start)


def _aside(word: str, inside: bool) -> bool:
    """Whether a word with its proclitics ends the name (وفي، لرويترز after a name)."""
    return word[1:] in nouns("aside") and word[0] in "وف" and len(word) > 2 if inside else False


def _head(text: str, start: int, inside: Sequence[Named]) -> Named | None:
    """Whom the phrase is about: a person that it names, unless somebody's (محامي ترامب); else what begins it."""
    for each in inside:
        if each.mention.kind == "person":
            before = _WORD.findall(text[start : each.start])
            named_before = any(other.end + 2 > each.start > other.start for other in inside)
            titled = not before or before[-1].startswith("ال") or named_before
            return each if titled and not any(word in nouns("of somebody") for word in before[:1]) else None
    if inside and inside[0].start - start <= 2:
        return inside[0]
    return None


def before(sentence: Span, mentions: Sequence[Named]) -> Speaker | None:
    """The nearest person or body named in ``sentence`` (a span that ends at the verb)."""
    inside = [each for each in mentions if sentence[0] <= each.start and each.end <= sentence[1]]
    kinds = (("person",), ("organisation", "place"))
    for kind in kinds:
        for each in reversed(inside):
            if each.mention.kind in kind:
                return Speaker((each.start, each.end), each.mention.entity_id, True)
    return None
