"""Whom an office alone means: «وقال الوزير» is the one person whom the article has named as a minister until then."""

import re
from collections.abc import Sequence

from components.extract.speech.phrases import Named, nouns
from components.text.spans import Span

_ALONE = re.compile(r"ال(\w{3,})(?:\s+(ال\w+ي)ة?)?")
_BEFORE = re.compile(r"[^،,.:؛!؟\n«»\"]*$")
_AFTER = re.compile(r"\s*[،,(]?\s*(\w+)")
_SENTENCE = re.compile(r"[^.!؟\n]{0,60}")
_REACH = 70
_OF_NOBODY_ELSE = frozenset(("رئيس", "رئيسة"))
"""رئيس stands before the name of what somebody leads; only الرئيس before a name makes him the president."""


def holder(text: str, name: Span, people: Sequence[Named]) -> str | None:
    """The entity that an office alone, ``name`` in the folded ``text``, means; None if that is not one person.

    Each person named before counts whose name stands after the office (وزير الري فؤاد حلمي) or before it (فؤاد حلمي،
    وزير الري). Of two ministers nobody is chosen.
    """
    alone = _ALONE.fullmatch(text, *name)
    if alone is None or alone[1] not in nouns("office"):
        return None
    forms = {f"ال{alone[1]}"} if alone[1] in _OF_NOBODY_ELSE else {alone[1], f"ال{alone[1]}"}
    before = [each for each in people if each.end <= name[0] and each.mention.kind == "person"]
    ends = (0, *(each.end for each in before))
    who = zip(before, ends, strict=False)
    held = {each.mention.entity_id for each, upto in who if _holds(text, each, upto, forms, alone[2])}
    return held.pop() if len(held) == 1 else None


def _holds(text: str, person: Named, after: int, forms: set[str], nation: str | None) -> bool:
    """Whether the words between ``after``, where the person before ends, and a name, or those behind it, say so.

    ``nation``: the adjective that has to stand there too (الوزير الفرنسي).
    """
    sentence = _SENTENCE.match(text, person.end)
    if nation and nation not in text[max(after, person.start - _REACH) : sentence.end() if sentence else person.end]:
        return False
    led = _BEFORE.search(text, max(after, person.start - _REACH), person.start)
    follows = _AFTER.match(text, person.end)
    titles = led[0].split() if led else ()
    return any(word in forms or word[1:] in forms for word in titles) or bool(follows and follows[1] in forms)
