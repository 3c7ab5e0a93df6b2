"""What a line of a page is by its signs alone: a link, a counter, an account, hashtags, the end of a dispatch."""

import re
from dataclasses import dataclass

from components.model import SegmentKind
from components.pipeline.cleaning import newsrooms
from components.pipeline.cleaning.vocabulary import forms

LINK = re.compile(r"[\s(\[]*(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+[\s)\]]*")
_SIZES = re.compile(
    r"={4,}.{0,12}|[\s(]*\d{1,3}\s*(?:/|[^\W\d]{2})\s*\d{1,3}[\s)]*"
    r"|([\u0621-\u064a])[+-]?(?:\s+\1[+-]?){1,3}"
    r"|(?:\w+ ){0,2}(?:[Aأا](?:\s+|$)){2,}|[Aأا]\s?[+-]{0,2}|[+-][Aأا]|[أا][+-]\s?[أا][+-]"
)
"""Counters of pictures and buttons for the size of letters."""
_HANDLE = re.compile(r"\s*[-—–]?\s*[^()\n]{0,60}\(@\w+\)[^.]{0,40}|\s*@\w{3,20}\s*")
_POST = re.compile(
    r".*?\S\s*(?:pic\.twitter\.com|https?://t\.co)/\S+(?:\s*[-—–]\s*[^()\n]{0,60}\(@\w+\).{0,40})?\s*", re.DOTALL
)
"""It ends with its picture's link, and with its account and day."""
_LINKED = re.compile(r"pic\.twitter|https?://")
_STYLE = re.compile(r"[^{}\u0600-\u06ff]*\{[^{}\u0600-\u06ff]*\}[^\u0600-\u06ff]*", re.DOTALL)
"""Rules for the looks of a page that its text has kept."""
_PLACEHOLDER = re.compile(r"\{\{[^{}\u0600-\u06ff]{1,60}\}\}")
_ICON = re.compile(r"(camera|photo|image|tag|clock|eye|share|comment|view|print|user)\s?icon(?![a-z])", re.IGNORECASE)
"""What a template writes for a small picture before a caption, a button or a counter."""
_PICTURED = frozenset(("camera", "photo", "image"))
_POSTED = re.compile(r"[^@\n]{0,60}@\w{3,20}\s*·.*", re.DOTALL)
"""As a post is copied: whose it is, his account, a dot, and when, or what."""
_DEGREES = re.compile(r"(?:[\w.()]+\s+){1,3}[-−]?\d{1,2}\s?°\s?[CcمF]?(?!\w)|[-−]?\d{1,2}\s?°\s?[CcمF]?(?!\w)")
_HOUR = re.compile(r"(\w+)[ :–-]+\d{1,2}:\d{2}")
_PRAYERS = 2
_WEATHER_WORDS = 16
_SKY_WORDS = 2
_HASHTAGS = re.compile(r"\s*#\w+(?:[\s،,|]+#\w+)*\s*|#\w+(?: \w+){0,2}|(?:#\w+(?: \w+){0,2}[\s،,|]*){2,}")
_END_MARK = re.compile(r"[\s(]*/{1,3}\s*[^\W\d]+(?: [^\W\d]+)?\s*/{1,3}[\s)]*")
"""A word or two between bars, as agencies end a dispatch."""
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp)\w{0,8}$", re.IGNORECASE)
_DIGITS = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BANNER = re.compile(r"^(?:\w+\s){0,3}\d{2,4}\s?[xX×]\s?\d{2,4}$")
"""The size of an advertisement."""
_COUNTED = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?\\s*\\d[\\d.,]*\\s?[KkMم]?")
"""A small picture and how often: seen, liked, shared."""
_SET_IN = re.compile(r"\[(?:embed|video|audio|gallery|image|img|tweet|iframe|widget)\b[^\]]{0,60}\]", re.IGNORECASE)
"""What a template leaves where it has set something into the text."""
_LONGEST_WHOLE = 60
_LONGEST_PATH = 90
_LONGEST_HOURS = 180
_SHOWN_WORDS = 4
_OWNER = 40
_DAY_WORDS = 5
_LONGEST_POST = 400


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a line of furniture is, and whether the short lines after it belong to it."""

    kind: SegmentKind
    rule: str
    opens: bool


def by_shape(text: str) -> Furniture | None:
    """What a line is by its signs; None where they do not tell."""
    found: tuple[SegmentKind, str] | None = None
    if LINK.fullmatch(text) or (text[:1] == "[" and _SET_IN.fullmatch(text)):
        found = "chrome", "embed"
    elif len(text) <= _LONGEST_WHOLE and _is_ornament(text):
        found = "chrome", "ornament"
    elif "/" in text and _END_MARK.fullmatch(text) and not newsrooms.is_credit(text):
        found = "chrome", "end_mark"
    elif _pictured(text):
        found = "caption", "photo_credit"
    elif len(text) <= _LONGEST_PATH and "©" in text:
        found = "chrome", "copyright"
    elif "°" in text and _is_weather(text):
        found = "chrome", "weather"
    elif ":" in text and _are_prayers(text):
        found = "chrome", "widget_item"
    elif ("@" in text and _HANDLE.fullmatch(text)) or _is_post(text):
        found = "chrome", "embed"
    elif "{" in text and (_STYLE.fullmatch(text) or _is_unfilled(text)):
        found = "chrome", "markup_debris"
    elif "icon" in text and (icon := _ICON.match(text)):
        found = _beside_icon(icon[1], text[icon.end() :])
    elif text.startswith("#") and _HASHTAGS.fullmatch(text):
        found = "keywords", "keywords_line"
    return Furniture(*found, False) if found else None


def _is_ornament(text: str) -> bool:
    """Whether a line is stars, buttons for the size of letters, the size of an advertisement, or a counted picture."""
    drawn = "★" in text or "☆" in text
    return drawn or any(sign.fullmatch(text) for sign in (_SIZES, _BANNER, _COUNTED))


def _beside_icon(icon: str, text: str) -> tuple[SegmentKind, str] | None:
    """What stands beside the small picture of a template: a caption, a button; None where it may be a day."""
    if icon.lower() in _PICTURED:
        return ("caption", "photo_credit") if len(text.split()) > _DAY_WORDS else None
    return None if _DIGITS.search(text) else ("chrome", "ornament")


def _is_weather(text: str) -> bool:
    """Whether a line says only how warm it is, and where («الوادي 12° المرفأ 15°»), or how the sky looks beside it."""
    if len(text) > _LONGEST_PATH or len(text.split()) > _WEATHER_WORDS or text.endswith((".", ":", "؟")):
        return False
    return len(_DEGREES.sub(" ", text).split()) <= _SKY_WORDS and not text.startswith(("-", "•", "*"))


def _are_prayers(text: str) -> bool:
    """Whether a line is the hours of prayer in a row («الفجر 04:51 الظهر 12:07 …»)."""
    prayers = forms("page_words", "prayers")
    return len(text) <= _LONGEST_HOURS and sum(word in prayers for word in _HOUR.findall(text)) >= _PRAYERS


def _is_unfilled(text: str) -> bool:
    """Whether a short line holds what its template did not fill in («تعليقات {{getCommentCount()}}»)."""
    return len(text) <= _LONGEST_WHOLE and _PLACEHOLDER.search(text) is not None


def _is_post(text: str) -> bool:
    """Whether a line is a post that was set into the page, not a sentence that tells of one (وكتب على حسابه: …)."""
    if "@" in text and _POSTED.fullmatch(text):
        return True
    if ".co" not in text or len(text) > _LONGEST_POST or not _POST.fullmatch(text):
        return False
    return "(@" in text or ":" not in _LINKED.split(text, 1)[0]


def _pictured(text: str) -> bool:
    """Whether a line is a caption that ends with its picture's owner («… © أ ف ب»), or the name of a picture's file."""
    shown, _, owner = text.rpartition("©") if "©" in text else ("", "", "")
    named = 0 < len(owner.strip()) < _OWNER and not _YEAR.search(owner)
    owned = named and len(shown.split()) >= _SHOWN_WORDS
    return owned or ("." in text and len(text) <= _LONGEST_WHOLE and _FILE.search(text) is not None)
