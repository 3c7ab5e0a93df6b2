"""How far a name goes beside a title: the name behind a comma or behind the place of an office, a full name."""

import re
from collections.abc import Sequence

from components.extract.speech.forms import is_doing
from components.extract.speech.phrases import Named, either, is_given, nouns, speaks
from components.text.spans import Span

_WORD = re.compile(r"\w+")
_PLACED = re.compile(r"\s+(?:(?:في|عن|لدي)\s+|ب)(?:\w+\s+){1,3}")
_COMMA = re.compile(r"\s*[،,]\s*")
_CHARGE = re.compile(r"\s+(?:(?:علي\s|في\s|ل|ب)\w*(?:\s+\w+){1,24}\s+)?")
_CLOSES = re.compile(r"\s*(?:[،,]|ل\s?[«“”\"]|ان(?!\w)|\Z)")
_SEATED = re.compile(rf"(\s+(?:في\s+|ب)(?:ال)?(?:{either('seat')})(?:\s+\w+){{3,9}})\s*[،,]\s*(?:ال[يى]\s|علي\s)?")
_TITLED = re.compile(rf"\s(?:{either('personal title')})\s+$")
_BY_TITLE = re.compile(rf"(?:\s+(?:{either('personal title')})){{1,3}}\s+")
_APART = re.compile(r"[»”\"]?\s*[،,]\s*((?!ال)\w+(?:\s\w+){1,3})\s*(?:[،,]|$)")


def set_apart(text: str, end: int, upto: int) -> int:
    """Where a title ends with the name between two commas behind it (نائب المدير، فلان الفلاني، أن), or ``end``."""
    name = _APART.match(text, end, upto) if "،" in text[end : end + 3] else None
    words = name[1].split() if name else []
    if name is None or any(not _names(word) for word in words) or (speaks(words[0]) and not is_given(words[0])):
        return end
    return name.end(1)


def _names(word: str) -> bool:
    """Whether a word behind a title can be part of a name: it is no preposition or the like (، تعليقا على)."""
    return word not in nouns("aside") | nouns("preposition") | nouns("skipped") | nouns("saying") and word[0] != "و"


def whole(text: str, end: int, upto: int) -> int:
    """Where a title ends that names its place and then somebody no table holds, up to the comma before أن, or ``end``.

    So does مدير المكتب في محافظة كذا فلان الفلاني، أن.
    """
    rest = _SEATED.fullmatch(text, end, upto)
    return end + len(rest[1]) if rest and _in_charge(rest[1]) else end


def _in_charge(between: str) -> bool:
    """Whether words between a title and a name tell what the office is of, not when or to whom he spoke."""
    words = _WORD.findall(between)[1:]
    elsewhere = nouns("aside") - nouns("of what")
    return not any(word.removeprefix("ال") in nouns("occasion") or word in elsewhere for word in words)


def full_name(text: str, head: Named, end: int) -> int:
    """Where the name of a person ends: one that no table holds goes on for the word or two left of its phrase."""
    rest = _WORD.findall(text[head.end : end])
    names = all(not speaks(word) and word not in nouns("aside") | nouns("saying") for word in rest)
    whole = head.mention.rule.startswith("found") and 0 < len(rest) <= 2 and names
    return end if whole and not rest[0].startswith(("و", "لل", "ب")) else head.end


def apposed(
    text: str, phrase: Span, upto: int, mentions: Sequence[Named], head: Named | None
) -> tuple[int, Named | None]:
    """The end of a name that a comma parts from its title (وزير المالية، سامي النجار), and who it is."""
    for each in mentions:
        if each.mention.kind == "person" and phrase[1] < each.start and each.end <= upto:
            between = text[phrase[1] : each.start]
            near = _COMMA.fullmatch(between) or _PLACED.fullmatch(between) or _BY_TITLE.fullmatch(between)
            titled = _TITLED.search(between) and not any(
                word in nouns("stated") or is_doing(word) for word in between.split()
            )
            closes = titled or _CLOSES.match(text, each.end, upto)
            far = closes and _CHARGE.fullmatch(between) and _in_charge(between)
            return (each.end, each) if near or far else (phrase[1], head)
    return phrase[1], head
