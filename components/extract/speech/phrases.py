"""How far the words go that name a speaker: which nouns can head them, what stands before them, and what ends them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from components.lexicon import alternatives, members, rows
from components.model import Mention
from components.text.fold import fold
from components.text.spans import Span

_WORD = re.compile(r"\w+")
BREAK = re.compile(r"[،,؛;:!؟?()\[\]«»“”\"\n–]|\.(?!\w)|\s-\s")
_OBJECT = re.compile(r"(?!ال|عبد|نزيه|وجيه|نفس|[وف])\w{3,}(?:ه|ها|هم|هما)")
_HOW = re.compile(r"م[^اوي\W]\w{2,4}ا")
"""A participle that tells how somebody speaks (معددا النجاحات)."""
_TAIL = re.compile(r"\s+(?:من|الي|علي|عن|في)$")
_LONGEST_PHRASE = 20
_ABBREVIATED = re.compile(r"(?<!\w)\w$")
_PRONOUN = re.compile(r"(\w{3,}?)(?:ه|ها|هم|هما|نا)")
_SURNAME = re.compile(r"ال\w{2,}ي")
QUOTED_NAME = re.compile(r"[\s،,]*(?:«|“|”|\"|''|\()\s*([^«»“”\"'\n()0-9]{2,40}?)\s*(?:»|”|“|\"|''|\))")
QUOTED_WORDS = 4
Gender = Literal["", "m", "f"]


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


@cache
def either(role: str) -> str:
    """The folded forms of one role of ``speaker_nouns`` as a choice in a regular expression, the longest first."""
    return alternatives(nouns(role), lambda form: form.replace(" ", r"\s+"))


@lru_cache(1 << 16)
def speaks(word: str) -> bool:
    """Whether a word can head the name of a speaker: a given name, a noun, or what it is feminine or plural of."""
    bare = word.removeprefix("ال")
    stems: tuple[str, ...] = (
        word,
        bare,
        bare.removesuffix("ة"),
        bare.removesuffix("ا"),
        bare[:-2] if bare.endswith(("ون", "ين", "ان", "ات")) else bare,
    )
    if word in _given() or word in nouns("part of a name"):
        return True
    if (owned := _PRONOUN.fullmatch(bare)) and word == bare:
        stems += (owned[1], f"{owned[1][:-1]}ة")
    return any(stem in nouns("source") or f"{stem}ة" in nouns("source") for stem in stems if len(stem) > 1)


@cache
def _given() -> frozenset[str]:
    return frozenset(fold(row["name"], "light").text for row in rows("given_names") if not row.get("weak"))


@cache
def _any_given() -> frozenset[str]:
    return frozenset(fold(row["name"], "light").text for row in rows("given_names"))


def is_given(word: str) -> bool:
    """Whether a word is a given name, also one that is a common word as well."""
    return word in _any_given()


def is_name_before(word: str) -> bool:
    """Whether علي after this word is a name and not a preposition (أبو علي، محمد علي)."""
    return word in nouns("before a name") or word in _given()


def surname(text: str, span: Span) -> bool:
    """Whether one word names somebody.

    It has the form of a surname (القحطاني) or of a foreign name, or follows a given name earlier in the text.
    """
    word = text[slice(*span)]
    if not _WORD.fullmatch(word):
        return False
    if _SURNAME.fullmatch(word):
        return word not in nouns("no surname")
    if not word.startswith("ال"):
        return len(word) > 2 and not word.endswith(("ا", "ه", "ها", "ك")) and word not in nouns("aside")
    earlier = re.search(rf"(\w+)\s+{word}(?!\w)", text[: span[0]])
    return earlier is not None and earlier[1] in _any_given()


def phrase(text: str, slot: Span, mentions: Sequence[Named]) -> Span:
    """The noun phrase that begins ``slot``: to the first comma, mark or word such as في، يوم، أن outside a name."""
    start, end = slot
    held = [(each.start, each.end) for each in mentions if start <= each.start and each.end <= end]
    end = _stop(text, start, end)
    first = last = None
    previous = ""
    definite = False
    endings, asides, joined = nouns("saying"), nouns("aside"), _joined_asides()
    for count, match in enumerate(_WORD.finditer(text, start, end)):
        word = match[0]
        in_name = bool(held) and any(a <= match.start() < b for a, b in held)
        how = word in endings or (word[-1] == "ا" and not in_name and _HOW.fullmatch(word))
        if count and how and previous != "غير":
            break
        if not in_name:
            if word == "من" and (last is None or text[first:last].rsplit(maxsplit=1)[-1] not in nouns("some of")):
                break
            each_of = first is None and text.startswith("كل من ", match.start())
            aside = word in asides and not (first is None and (word in nouns("this") or each_of))
            aside = aside or (first is not None and word in joined)
            if aside and not (word == "علي" and is_name_before(previous)):
                break
            if first is not None and (definite or previous.startswith("ال")) and _OBJECT.fullmatch(word):
                break
        if first is None:
            first, definite = match.start(), word.startswith("ال")
        last, previous = match.end(), word
        if count >= _LONGEST_PHRASE:
            break
    while last is not None and (tail := _TAIL.search(text, start, last)):
        last = tail.start() if tail.start() > (first or 0) else None
    return (first, last) if first is not None and last is not None else (start, start)


def _stop(text: str, start: int, end: int) -> int:
    """Where a phrase ends by its marks: at the first, unless it opens a name of a few words (صحيفة "حريت" التركية)."""
    if text.find("·", start, end) >= 0 and (opening := _WORD.search(text, start, end)):
        timed = text.find("·", opening.end(), end)
        end = timed if timed >= 0 else end
    at, named = start, False
    while stop := BREAK.search(text, at, end):
        if stop[0] == "." and _ABBREVIATED.search(text, max(start, stop.start() - 3), stop.start()):
            at = stop.end()
            continue
        name = QUOTED_NAME.match(text, stop.start(), end) if stop[0] in '«“”"' and not named else None
        if name is None or len(name[1].split()) > QUOTED_WORDS:
            return stop.start()
        at, named = name.end(), True
    return end


@cache
def _joined_asides() -> frozenset[str]:
    """The words that end a name, with a proclitic (وفي after a name)."""
    return frozenset(f"{letter}{word}" for letter in "وف" for word in nouns("aside") if len(word) > 1) - {"فان"}
