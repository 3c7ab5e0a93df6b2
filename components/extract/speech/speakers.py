"""Who speaks: the phrase that names a speaker beside a verb of speech, and the actor that it names, if it is one."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from components.extract.pieces import Pieces
from components.extract.speech import titles
from components.extract.speech.leads import led_to
from components.extract.speech.phrases import (
    QUOTED_NAME,
    QUOTED_WORDS,
    Gender,
    Named,
    is_given,
    nouns,
    phrase,
    speaks,
)
from components.model import EntityKind, Mention, TimeRef
from components.text.spans import Span

_WORD = re.compile(r"\w+")
_IN_APPOSITION = re.compile(r"\s*[،,؛]\s*(\w+)")
_SHARE = re.compile(
    r"\s*([0-9]+(?:[.,][0-9]+)?\s*(?:[٪%]|(?:في ال|بال)م[ئا]+[يئ]?[ةه])(?:\s+فقط)?(?:\s+من(?=\s+(?!الذين)))?)(?!\S)"
)
_MANY = re.compile(r"مت?\w{3,}ي|ال\wا\w\wات|الم\w{3,}ات")
"""People by what they do, before of what (عدد من متداولي المقطع), or women (عدد من الحاضرات)."""
_NEAR_HEAD = 12
_NEAR_MARK = 4
_MARKS = tuple("«“”\"'(")
_LONG_TITLE = 4
_LONGEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by the words that name him (a span of the folded text) and, where an actor is named, its entity."""

    span: Span
    entity_id: str | None
    known: bool
    """Whether a mention or a noun that can speak (وكالة، مسؤول) heads the phrase."""
    gender: Gender = ""
    """That of the verb that announced him: وأضافت does not go on with a man."""


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


def speaker(text: str, slot: Span, mentions: Sequence[Named], after_that: bool = False) -> Speaker | None:
    """The speaker whose name begins ``slot``, small words and a prepositional phrase aside (قال له، أكد في الختام).

    None where nobody is named, or what is named cannot speak (أكدت الأحداث). ``after_that``: the name follows أن
    or لكن, so that it stands in the accusative (غير أن الباحثين أوضحوا).
    """
    if text[slot[0] : slot[0] + 2].strip()[:1].isdigit() and (share := _SHARE.match(text, *slot)):
        start, end = phrase(text, (share.end(), slot[1]), mentions)
        return Speaker((share.start(1), end if start < end else share.end(1)), None, True)
    start, end = phrase(text, (led_to(text, slot, mentions), slot[1]), mentions)
    if start >= end:
        return None
    words = _WORD.findall(text[start:end])
    inside = [each for each in mentions if start <= each.start and each.end <= end]
    opens = (
        inside[0].mention.kind
        if inside and inside[0].start == start and inside[0].mention.rule != "found_part"
        else None
    )
    some = words[0] in nouns("some of") and bool(
        inside or words[:2] == ["كل", "من"] or any(speaks(each) or _MANY.fullmatch(each) for each in words[1:3])
    )
    this = words[0] in nouns("this") and len(words) > 1 and words[1].startswith("ال") and speaks(words[1])
    if not (some or this) and _cannot_speak(words[0], opens, after_that):
        return None
    head = _head(text, start, inside)
    if head and head.mention.kind == "person":
        end = titles.full_name(text, head, end)
    if not head or head.mention.kind != "person":
        end, head = titles.apposed(text, (start, end), slot[1], mentions, head)
    near = any(each.start - start < _NEAR_HEAD and each.mention.rule != "nisba_adjective" for each in inside)
    known = head is not None or some or this or near or speaks(words[0])
    known = known or _described(text, end, slot[1]) or _titled(words)
    if known and (head is None or head.mention.kind != "person"):
        end = titles.whole(text, titles.set_apart(text, end, slot[1]), slot[1]) if speaks(words[0]) else end
    return Speaker((start, end), head.mention.entity_id if head else None, known)


def _titled(words: Sequence[str]) -> bool:
    """Whether a name of two or three words stands before a definite title (روبي جوهانز المدير التنفيذي), or behind one
    (العم حسين)."""
    name = next((count for count, word in enumerate(words) if word.startswith("ال")), 0)
    called = len(words) > 1 and words[0].startswith("ال") and is_given(words[1]) and not words[1].startswith("ال")
    return called or (1 < name <= _LONGEST_NAME and words[name].removeprefix("ال") in nouns("office"))


def _described(text: str, end: int, upto: int) -> bool:
    """Whether a comma and a noun that can speak follow a name: whoever it is (روبي جوهانز، الباحث في الكلية)."""
    noun = _IN_APPOSITION.match(text, end, upto)
    return noun is not None and speaks(noun[1])


def _cannot_speak(word: str, kind: EntityKind | None, after_that: bool) -> bool:
    """Whether the head of a phrase rules it out: an event, ببيان, a negation, an object (المسؤولين, not المسؤولون)."""
    if kind is None and (word.removeprefix("و") in nouns("unsaid") or (word[-1] == "ا" and word in nouns("saying"))):
        return True
    plural = word.startswith("ال") and word.endswith("ين") and len(word) > 6 and word[2:] not in nouns("in ين")
    if plural and not after_that and kind in (None, "people") and (kind or speaks(word)):
        return True
    if kind is not None:
        return False
    if word in nouns("stated") and not speaks(word):
        return True
    return any(each.removeprefix("ال") in nouns("no speaker") for each in (word, word.removeprefix("ل"))) or (
        word[0] in "بل" and not speaks(word) and speaks(word[1:])
    )


def named_in_marks(text: str, slot: Span, mentions: Sequence[Named]) -> Speaker | None:
    """The speaker whose name, of a few words, stands between quotation marks at the beginning of ``slot``."""
    opens = text[slot[0] : slot[0] + _NEAR_MARK].lstrip(" ،,")[:1] in _MARKS
    name = QUOTED_NAME.match(text, *slot) if opens else None
    if name is None or len(name[1].split()) > QUOTED_WORDS:
        return None
    inside = [each for each in mentions if name.start(1) <= each.start and each.end <= name.end(1)]
    return Speaker(name.span(1), inside[0].mention.entity_id if inside else None, True)


def _head(text: str, start: int, inside: Sequence[Named]) -> Named | None:
    """Whom the phrase is about: a person that it names, unless somebody's (محامي ترامب); else what begins it."""
    for each in inside:
        if each.mention.kind == "person":
            before = _WORD.findall(text[start : each.start])
            named_before = any(other.end + 2 > each.start > other.start for other in inside)
            titled = not before or before[-1].startswith("ال") or named_before
            own = len(before) >= _LONG_TITLE and before[-1] in nouns("personal title")
            return each if titled and (own or before[:1] == [] or before[0] not in nouns("of somebody")) else None
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
