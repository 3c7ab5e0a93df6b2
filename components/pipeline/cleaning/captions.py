"""Which lines say what a picture shows: by the credit at their end, or by how captions are worded."""

import re

from components.lexicon import members, rows
from components.pipeline.cleaning import credits, newsrooms

_ARCHIVE = re.compile(r"\s[-–—|/]\s*(?:صورة\s+)?(?:أرشيفية|ارشيفية|أرشيف|الأرشيف)\s*$")
_TAKEN = re.compile(
    r"(?<!\w)في صورة (?:التقطت|ملتقطة|من الأرشيف|أرشيفية|نشرت|وزعت)|(?<!\w)تصوير\s?:\s?\S|صورة من\s?:\s?\S"
)
_NAME = 3


def is_photo_credit(text: str) -> bool:
    """Whether a short line ends with a picture credit in brackets («… (الصورة: …)»)."""
    if _ARCHIVE.search(text) or (("صور" in text or "تصوير" in text) and _TAKEN.search(text)):
        return True
    before, bracket, inside = text.rstrip(".)").rpartition("(")
    if not bracket or not text.rstrip(".").endswith(")") or before.rstrip('"»” ').endswith(credits.ENDS):
        return False
    return bool(credits.opening("photo").match(inside)) or newsrooms.is_credit(inside.strip())


def is_caption(words: str, text: str) -> bool:
    """Whether a short line shows what a picture shows («جانب من الاجتماع»), or only a name that the text says too."""
    forms = words.split()
    if forms[0] in _shown("caption_start") or (len(forms) > 1 and f"{forms[0]} {forms[1]}" in _shown("caption_start")):
        return True
    if any(form in _shown("caption_word") for form in forms[1:]):
        return True
    return len(forms) <= _NAME and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _shown(role: str) -> frozenset[str]:
    return frozenset(form for row in rows("byline") if row["role"] == role for form in members(row["forms"]))
