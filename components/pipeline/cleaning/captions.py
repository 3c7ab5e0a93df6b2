"""Which lines say what a picture shows: by the credit at their end, or by how captions are worded."""

import re
from functools import cache

from components.lexicon import alternatives
from components.pipeline.cleaning import credits, newsrooms, writers
from components.pipeline.cleaning.vocabulary import forms

OWNED = re.compile(r"\.\s*\(([^()]{2,40})\)$")
"""A picture's owner, behind the sentence that says what it shows: group 1."""
_OWNERS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2}(?:\s?/\s?|\s[-–|]\s)[^\W\d_]+(?: [^\W\d_]+){0,2}")
_NAME = 3


def is_photo_credit(text: str) -> bool:
    """Whether a short line ends with a picture credit in brackets («… (الصورة: …)»)."""
    if any(word in text for word in _taken_words()) and _taken().search(text):
        return True
    if "|" in text and credits.opening("photo").match(text[text.rfind("|") + 1 :]):
        return True
    if newsrooms.ends_with_credit(text) and not credits.is_byline(text):
        return True
    before, bracket, inside = text.rstrip(".)").rpartition("(")
    if not bracket or not text.rstrip(".").endswith(")"):
        return False
    owned = bool(credits.opening("photo").match(inside))
    if before.rstrip('"»” ').endswith(credits.ENDS):
        return owned and ":" in inside
    return owned or newsrooms.is_credit(inside.strip()) or (before.strip() != "" and _names_owner(inside.strip()))


def _names_owner(inside: str) -> bool:
    """Whether brackets hold the name of a photographer, or a newsroom and a photographer («النهر - فلان الفلاني»)."""
    return writers.is_name(inside) or _OWNERS.fullmatch(inside) is not None


def is_caption(words: str, text: str) -> bool:
    """Whether a short line shows what a picture shows («جانب من الاجتماع»), or only a name that the text says too."""
    said = words.split()
    if said[0] in _shown("caption_start") or (len(said) > 1 and f"{said[0]} {said[1]}" in _shown("caption_start")):
        return True
    if any(form in _shown("caption_word") for form in said[1:]):
        return True
    return len(said) <= _NAME and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


@cache
def _shown(role: str) -> frozenset[str]:
    return frozenset(forms("byline", role))


@cache
def _taken_words() -> tuple[str, ...]:
    """What one of the words of ``_taken`` holds, and no more than needs be: far quicker to look for."""
    words = [form for role in ("archived", "taken", "taken_by", "shown_by") for form in forms("byline", role)]
    return tuple({word for word in words if not any(other != word and other in word for other in words)})


@cache
def _taken() -> re.Pattern[str]:
    """«… - أرشيفية» at the end, «… - عدسة …» and «… «عدسة - …»» near it; «في صورة التقطت …» or «تصوير: …» anywhere."""
    roles = ("archived", "taken", "taken_by", "shown_by")
    archived, taken, by, shown = (alternatives(forms("byline", role)) for role in roles)
    ended = rf"\s[-–—|/]\s*(?:(?:{archived})\s*|(?:{shown})\s?:?\s[^.:؟]{{2,40}})$"
    inside = rf"[«(]\s?(?:{shown})\s?[–-]\s?[^.:؟«»()]{{2,40}}[»)]$"
    return re.compile(rf"{ended}|(?<!\w)(?:{taken})|(?:{by})\s?:\s?\S|{inside}")
