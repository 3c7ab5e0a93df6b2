"""Whom a sentence that begins with its verb, or with a noun such as رئيس, is about."""

import re
from collections.abc import Sequence
from dataclasses import replace

from components.extract.speech.phrases import (
    Named,
    either,
    is_given,
    nouns,
    speaks,
)
from components.extract.speech.speakers import Speaker, speaker
from components.text.spans import Span

_AS_FOR = "اما"
"""Whoever comes right after it is spoken of, so that the verb behind is his (أما أوغلو، الذي …، فقال)."""
_NAME = 3
_WORD = re.compile(r"\w+")
_OPENING = re.compile(
    rf"\W*(?:\w+[،,]\s(?=ف?قد\s))?"
    rf"(?:و?(?:{either('for his part')})ه[ام]?[\s،,]+)?"
    rf"(?:[وف]?(?:{either('particle')})\s+)*\w+"
)


def first(text: str, sentence: Span, mentions: Sequence[Named]) -> Speaker | None:
    """The subject of a sentence that begins with its verb, where it is known to be one that can speak."""
    opening = _OPENING.match(text, *sentence)
    words = opening[0].split() if opening else []
    if words and words[-1].removeprefix("و") in nouns("leads to a topic"):
        return None
    start = sentence[0] if len(words) == 1 and _heads(words[0]) else opening.end() if opening else sentence[1]
    subject = speaker(text, (start, sentence[1]), mentions)
    if words == [_AS_FOR] and subject and subject.span[0] == start + 1:
        return subject
    if subject is None:
        return None
    if not subject.known:
        return replace(subject, known=True) if _is_somebody(words, text[slice(*subject.span)].split()) else None
    opens = _WORD.search(text, *subject.span)
    heads = subject.entity_id or any(each.start == subject.span[0] for each in mentions)
    if not (heads or (opens and speaks(opens[0]))):
        return None
    end = _before_object(text, subject.span, mentions)
    return subject if end == subject.span[1] else replace(subject, span=(subject.span[0], end))


def _is_somebody(opening: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the verb that ends the opening words is done by people only, and a short name follows it."""
    by_people = bool(opening) and opening[-1].removeprefix("و") in nouns("done by people")
    return by_people and len(name) <= _NAME and name[0][1:] not in nouns("no speaker")


def _heads(word: str) -> bool:
    """Whether a noun that opens a sentence is its subject (رئيس النادي تحدث), not its verb or a given name."""
    return word[0] != "و" and word != _AS_FOR and speaks(word) and not is_given(word)


def _before_object(text: str, span: Span, mentions: Sequence[Named]) -> int:
    """Where a name ends before a word with ب that is no part of it (رحب المدير بالضيف, but المتحدث باسم الوزارة)."""
    end = span[0]
    noun = _WORD.match(text, *span)
    definite = noun.end() if noun and noun[0].startswith("ال") else span[1]
    head = next((each.end for each in mentions if each.start == span[0] and each.mention.kind != "person"), definite)
    for word in _WORD.finditer(text, *span):
        named = any(each.start <= word.start() + 1 < each.end for each in mentions)
        part = named or word[0] in nouns("part of a name") | {"باسم"}
        if word[0].startswith("ب") and end > span[0] and not (part or speaks(word[0]) or speaks(word[0][1:])):
            return end
        if word.start() >= head and not (part or is_given(word[0]) or word[0].startswith(("ال", "ل"))):
            return end
        end = word.end()
    return end
