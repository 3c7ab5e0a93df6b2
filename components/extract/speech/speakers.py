"""Who speaks: the phrase that names a speaker beside a verb of speech, and the actor that it names, if it is one."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from components.extract.pieces import Pieces
from components.lexicon import members, rows
from components.model import EntityKind, Mention, TimeRef
from components.text.fold import fold
from components.text.spans import Span

_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[،,؛;:.!؟?()\[\]«»“”\"\n–]|\s-\s")
_THAT = re.compile(r"ب?ان(?:ه|ها|هم|هما|ني|نا|هن)?")
_OBJECT = re.compile(r"(?!ال|عبد|نزيه|وجيه)\w{3,}(?:ه|ها|هم|هما)")
_TAIL = re.compile(r"\s+(?:من|الي|علي|عن|في)$")
_LONGEST_PHRASE = 14
_NEAR_HEAD = 12
Gender = Literal["", "m", "f"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by the words that name him (a span of the folded text) and, where an actor is named, its entity."""

    span: Span
    entity_id: str | None
    known: bool
    """Whether a mention or a noun that can speak (وكالة، مسؤول) heads the phrase."""
    gender: Gender = ""
    """That of the verb that announced him: وأضافت does not go on with a man."""


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


def without_times(cut: Pieces, times: Sequence[TimeRef], mentions: Sequence[Named]) -> str:
    """The folded text with a dot for each letter of an expression of time outside of names: none is part of a name."""
    text, offsets = cut.folded.text, cut.folded.offsets
    starts, ends = (offsets.searchsorted([getattr(t, side) for t in times]) for side in ("start", "end"))
    named_at = [each.start for each in mentions]
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        near = mentions[max(0, bisect_left(named_at, start) - 1) : bisect_left(named_at, end)]
        if not any(each.start < end and start < each.end for each in near):
            text = f"{text[:start]}{'·' * (end - start)}{text[end:]}"
    return text


def speaker(text: str, slot: Span, mentions: Sequence[Named]) -> Speaker | None:
    """The speaker whose name begins ``slot``, small words and a prepositional phrase aside (قال له، أكد في الختام).

    None where nobody is named, or what is named cannot speak (أكدت الأحداث).
    """
    start, end = _phrase(text, (_led_to(text, slot, mentions), slot[1]), mentions)
    if start >= end:
        return None
    words = _WORD.findall(text[start:end])
    inside = [each for each in mentions if start <= each.start and each.end <= end]
    if words[0].removeprefix("ال") in nouns("no speaker") and not (inside and inside[0].start == start):
        return None
    if (
        words[0][0] in "بل"
        and not speaks(words[0])
        and speaks(words[0][1:])
        and not (inside and inside[0].start == start)
    ):
        return None
    head = _head(text, start, inside)
    if head and head.mention.kind == "person":
        end = head.end
    some = len(words) > 2 and words[0] in nouns("some of") and speaks(words[2] if words[1] == "من" else words[1])
    known = head is not None or some or speaks(words[0]) or any(each.start - start < _NEAR_HEAD for each in inside)
    return Speaker((start, end), head.mention.entity_id if head else None, known)


def _cannot_speak(word: str, kind: EntityKind | None) -> bool:
    """Whether the head of a phrase rules it out: an event, ببيان, a negation, an object (المسؤولين, not المسؤولون)."""
    if word.removeprefix("و") in nouns("unsaid"):
        return True
    if word.startswith("ال") and word.endswith("ين") and kind in (None, "people") and (kind or speaks(word)):
        return True
    if kind is not None:
        return False
    return word.removeprefix("ال") in nouns("no speaker") or (word[0] in "بل" and not speaks(word) and speaks(word[1:]))


def speaks(word: str) -> bool:
    """Whether a word can head the name of a speaker: a given name, a noun, or what it is feminine or plural of."""
    bare = word.removeprefix("ال")
    stems = (
        word,
        bare,
        bare.removesuffix("ة"),
        bare.removesuffix("ا"),
        bare[:-2] if bare.endswith(("ون", "ين", "ان", "ات")) else bare,
    )
    if word in _given():
        return True
    return any(stem in nouns("source") or f"{stem}ة" in nouns("source") for stem in stems if len(stem) > 1)


@cache
def _given() -> frozenset[str]:
    return frozenset(fold(row["name"], "light").text for row in rows("given_names") if not row.get("weak"))


def _led_to(text: str, slot: Span, mentions: Sequence[Named]) -> int:
    """Where the name can begin: behind له، أيضا and a phrase that a preposition begins, if a speaker follows it."""
    start, end = slot
    words = list(_WORD.finditer(text, start, end))
    place = 0
    while place < len(words) and words[place][0] in nouns("skipped"):
        place += 1
    if place >= len(words):
        return end
    if words[place][0] not in nouns("preposition"):
        return words[place].start() if place else start
    names = {each.start: each.mention.kind for each in mentions}
    for before, word in zip(words[place + 1 :], words[place + 2 :], strict=False):
        between = text[before.end() : word.start()]
        if _BREAK.search(between) or _THAT.fullmatch(before[0]):
            break
        closed = before[0].startswith(("ال", "لل", "بال")) or before[0].endswith(("ه", "ها", "هم")) or "·" in between
        if (closed or before[0] in nouns("skipped") or before[0] == "سؤال") and (
            word.start() in names or speaks(word[0])
        ):
            told = word[0].removeprefix("ال") in nouns("source") or names.get(word.start()) == "person"
            adjective = word[0].startswith("ال") and not told
            if not adjective and before[0] not in nouns("preposition"):
                return word.start()
    return words[place].start()


def _phrase(text: str, slot: Span, mentions: Sequence[Named]) -> Span:
    """The noun phrase that begins ``slot``: to the first comma, mark or word such as في، يوم، أن outside a name."""
    start, end = slot
    held = [(each.start, each.end) for each in mentions if start <= each.start and each.end <= end]
    stop = _BREAK.search(text, start, end)
    end = stop.start() if stop else end
    first = last = None
    for count, word in enumerate(_WORD.finditer(text, start, end)):
        if count and word[0] in nouns("saying"):
            break
        in_name = any(a <= word.start() < b for a, b in held)
        if (
            word[0] == "من"
            and not in_name
            and (last is None or text[first:last].rsplit(maxsplit=1)[-1] not in nouns("some of"))
        ):
            break
        if not in_name and (word[0] in nouns("aside") or _aside(word[0], first is not None)):
            break
        if not in_name and last is not None and _OBJECT.fullmatch(word[0]) and text[first:last].startswith("ال"):
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


def first(text: str, sentence: Span, mentions: Sequence[Named]) -> Speaker | None:
    """The subject of a sentence that begins with its verb, where it is known to be one that can speak."""
    opening = _WORD.search(text, *sentence)
    subject = speaker(text, (opening.end(), sentence[1]), mentions) if opening else None
    return subject if subject and subject.known else None
