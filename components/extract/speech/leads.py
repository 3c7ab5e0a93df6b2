"""Where the name of a speaker can begin behind its verb: after له، أيضا, a phrase such as في الختام, whom he told."""

import re
from collections.abc import Sequence
from functools import cache

from components.extract.speech.phrases import BREAK, Named, either, nouns, speaks
from components.text.spans import Span

_WORD = re.compile(r"\w+")
_SET_APART = re.compile(r"\s*[،,]\s*(\w+)[^،,:؛«»“”\"\n]{2,80}[،,]\s")
_THIS = " ذلك ل"
_THAT = re.compile(r"ب?ان(?:ه|ها|هم|هما|ني|نا|هن)?")
TOLD_TO = re.compile(r"\s*ل\s?(?:ـ\s*)?(?:«|“|”|\"|'')[^«»“”\"'\n]{2,30}(?:»|”|“|\"|'')[\s،,]*(?=\w)")


def led_to(text: str, slot: Span, mentions: Sequence[Named]) -> int:
    """Where the name can begin: behind له، أيضا and a phrase that a preposition begins, if a speaker follows it."""
    start, end = slot
    if apart := _SET_APART.match(text, start, end):
        first = apart[1]
        start = start if first in nouns("preposition") | nouns("skipped") else apart.start(1)
    if text.startswith(_THIS, start):
        start += len(_THIS) - 2
    if to_whom := TOLD_TO.match(text, start, end):
        start = to_whom.end()
    start = _behind_whom(text, start, mentions)
    opening = _WORD.search(text, start, end)
    leads = opening is not None and opening[0] in nouns("preposition")
    if opening is None or not (leads or opening[0] in nouns("skipped")):
        return start if opening else end
    words = list(_WORD.finditer(text, start, end))
    inserted = _inserted().match(text, start, end) if leads else None
    apposed = inserted and any(
        0 <= inserted.start(1) - each.end <= 3 for each in mentions if each.mention.kind == "person"
    )
    if inserted and not apposed and (speaks(inserted[1]) or any(each.start == inserted.start(1) for each in mentions)):
        return inserted.start(1)
    place = 0
    while place < len(words) and words[place][0] in nouns("skipped"):
        place += 1
    if place >= len(words) or words[place][0] in nouns("as told by"):
        return end
    if words[place][0] not in nouns("preposition"):
        return words[place].start() if place else start
    names = {each.start: each.mention.kind for each in mentions}
    for before, word in zip(words[place + 1 :], words[place + 2 :], strict=False):
        between = text[before.end() : word.start()]
        if BREAK.search(between) or _THAT.fullmatch(before[0]) or before[0] in nouns("with whom"):
            break
        closed = before[0].startswith(("ال", "لل", "بال")) or before[0].endswith(("ه", "ها", "هم")) or "·" in between
        if (closed or before[0] in nouns("skipped") or before[0] == "سؤال") and (
            word.start() in names or speaks(word[0])
        ):
            told = word[0].removeprefix("ال") in nouns("source") or names.get(word.start()) == "person"
            adjective = (word[0].startswith("ال") and not told) or names.get(word.start()) == "place"
            if not adjective and before[0] not in nouns("preposition"):
                return word.start()
    return words[place].start()


def _behind_whom(text: str, start: int, mentions: Sequence[Named]) -> int:
    """Where the slot goes on behind an actor with ل, whom somebody has told (قال لفرانس برس), or ``start``."""
    if not text.startswith(" ل", start):
        return start
    return next((each.end for each in mentions if each.start - start in (2, 3)), start)


@cache
def _inserted() -> re.Pattern[str]:
    """A phrase that a preposition begins and a comma ends, and the word after it (قال، في بيان، الوزير)."""
    return re.compile(rf"\s*[،,–-]?\s*(?:{either('preposition')})\s[^،,.:؛«»“”\"\n]{{2,90}}[،,–-]\s*(\w+)")
