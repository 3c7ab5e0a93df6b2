"""Which lines say who wrote: bylines, initials, thanks to reporters; their words are the rows of ``byline.tsv``."""

import re
from collections.abc import Iterable
from functools import cache

from components import lexicon
from components.pipeline.cleaning import vocabulary

_BYLINE_PARTS = re.compile(r"\s*[-–—/|:ـ]+\s*")
_BRACKETED = re.compile(r"\s?\([^()]{2,20}\)")
_BEHIND_NAME = re.compile(r"\s+[-–—/|]\s+|\s+\w+\s+(?=\d)")
"""What follows a name: another role behind a dash, or the hour («في 11:34»)."""
_LETTERS = r"[\u0621-\u064a]{1,2}(?:[\s.]{1,2}[\u0621-\u064a]{1,2}){0,3}\.?"
_INITIALS = re.compile(
    rf"{_LETTERS}\s?/\s?{_LETTERS}(?:\s?/\s?{_LETTERS})?[\s./]*(?:\([^()]{{2,60}}\))?"
    r"|\w+ [\u0621-\u064a]\.?\s?/\s?\w+ [\u0621-\u064a]\.?"
)
_ADDRESS = re.compile(r"(?:[^\W\d_]+\s?:\s*)?[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,}|[^\W\d_]+\s?:\s*@\w{3,}")
_WRITER, _TWO_WRITERS = 9, 12
"""Words of a line that names a writer, or two."""
_THANKS = 40
_LONGEST_SIGNED = 60
_GENRE_WORDS = range(3, 6)
_MARKS = "*٭-–• "
ENDS = (".", "!", "؟", "?", "…")


def is_writer(text: str) -> bool:
    """Whether a short line begins with a word that names its writer («كتب», «بقلم:», «(تحرير …)»)."""
    if text.startswith("(") and text.rstrip(".").endswith(")"):
        return len(text.split()) <= _THANKS and opening("bracketed").match(text[1:]) is not None
    most = _TWO_WRITERS if " و " in text or "،" in text else _WRITER
    if len(text) > 90 or len(text.split()) > most or text.endswith(ENDS):
        return False
    text = text.strip(" |").replace(" :", ":")
    return _names_behind(opening("writer").match(text), text)


def _names_behind(match: re.Match[str] | None, text: str) -> bool:
    """Whether a name may follow the opening that was found: no preposition does («كتب في: …»)."""
    said = text[match.end() :].split(None, 1) if match else []
    return match is not None and not (said and said[0].strip(":") in vocabulary.forms("page_words", "leads_on"))


def is_byline(text: str) -> bool:
    """Whether a short line is names and places between dashes («القاهرة - فلان:»), as stands before the text."""
    parts = [part for part in _BYLINE_PARTS.split(_BRACKETED.sub("", text).strip(" -–—:،>*•")) if part]
    short = len(parts) > 1 and all(len(part.split()) <= 4 for part in parts) and len(text.split()) <= 10
    said = " ".join(parts[1:]).split()
    return short and not text.endswith(ENDS) and no_name_words().isdisjoint(said)


@cache
def no_name_words() -> frozenset[str]:
    """Prepositions and such, which are in no name, but for those that may stand before one («من الوادي: فلان»)."""
    return frozenset(vocabulary.forms("page_words", "leads_on")) - {*roles("from"), *roles("name_part")}


def is_initials(text: str) -> bool:
    """Whether a line is the initials with which an editor and a typist sign («ن.س/ ع.ج (د ب أ)»)."""
    return "/" in text and len(text) < _LONGEST_SIGNED and _INITIALS.fullmatch(text) is not None


def is_genre(text: str) -> bool:
    """Whether a short line is a kind of work and who did it («تحقيق فلانة الفلانية»)."""
    short = len(text.split()) in _GENRE_WORDS and not text.endswith(ENDS)
    return short and _names_behind(opening("genre").match(text), text)


def is_profession(text: str) -> bool:
    """Whether a short line says what its writer is («كاتب وناقد من …»)."""
    return not text.endswith(ENDS) and _profession().match(text) is not None


def is_of_trade(text: str) -> bool:
    """Whether what stands behind a name begins with what its bearer does («كاتب من …»)."""
    return _profession().match(text) is not None


def is_biography(text: str) -> bool:
    """Whether a paragraph says of somebody it does not name what he is, and what he has written or where he lives."""
    told = text.lstrip(_MARKS)
    return _profession().match(told) is not None and _told_of().search(told) is not None


def is_contact(text: str) -> bool:
    """Whether a line is an address to write to, or an account behind its network («Twitter: @name»), and no more."""
    return "@" in text and _ADDRESS.fullmatch(text.strip()) is not None


def is_contributors(text: str) -> bool:
    """Whether a paragraph thanks the reporters who worked on the article."""
    if len(text.split()) > _THANKS:
        return False
    pairs = (("contributor", "contribution"), ("contributing", "work"))
    return any(opening(first).match(text) and _anywhere(then).search(text) for first, then in pairs)


def writer_name(text: str) -> str | None:
    """The name in a line that ``is_writer`` or ``is_genre`` accepts."""
    match = opening("writer").match(text.replace(" :", ":")) or opening("genre").match(text)
    name = text.replace(" :", ":")[match.end() :].strip(" :-–—،") if match else ""
    return _BEHIND_NAME.split(without_profession(name))[0].strip(" -–—،") or None


def without_profession(name: str) -> str:
    """``name`` without what its bearer does, which stands behind it."""
    found = _profession().search(name)
    return name[: found.start()].rstrip() if found and found.start() else name


def roles(role: str) -> tuple[str, ...]:
    """The words of ``byline.tsv`` in that role."""
    return vocabulary.forms("byline", role)


def alternatives(forms: Iterable[str]) -> str:
    """``forms`` as the alternatives of a pattern, the longest first, with any hamza and any blanks."""
    return lexicon.alternatives(forms, _spelled)


def _spelled(form: str) -> str:
    """``form`` as a pattern that takes any hamza on its alefs and any blanks between its words."""
    return re.sub("[اأإآ]", "[اأإآ]", re.escape(form)).replace(r"\ ", r"\s+")


@cache
def opening(role: str) -> re.Pattern[str]:
    """How a line begins with one of the words of ``byline.tsv`` in that role."""
    return re.compile(rf"\s*(?:{alternatives(roles(role))})(?!\w)")


@cache
def _profession() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(roles('profession'))})(?!\w)")


@cache
def _told_of() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)و?(?:{alternatives(roles('biography'))})")


@cache
def _anywhere(role: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(roles(role))})(?!\w)")
