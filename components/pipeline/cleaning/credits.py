"""Who made the copy: datelines, bylines, picture credits and the agencies that a text thanks.

The agencies are the rows of ``agencies.tsv``, the words around them those of ``byline.tsv``.
"""

import re
from collections.abc import Iterable
from functools import cache

from components.lexicon import members, rows
from components.pipeline.cleaning.pieces import Piece, split
from components.text.fold import search_form

_WORD = r"[\w\u064b-\u0652]+"
_DASH = r"[-–—ـ/:]{1,3}"
_BYLINE_PARTS = re.compile(r"\s*[-–—/|:ـ]+\s*")
_ARCHIVE = re.compile(r"\s[-–—|/]\s*(?:صورة\s+)?(?:أرشيفية|ارشيفية|أرشيف|الأرشيف)\s*$")
_THANKS = 40
_LEAD = 3
"""Title and two paragraphs."""
_ENDS = (".", "!", "؟", "?", "…")


def split_dateline(piece: Piece, author: str | None) -> tuple[Piece, Piece] | None:
    """``piece`` cut behind its dateline («موسكو (رويترز) –»), or behind the author's name that it repeats."""
    text = piece.text
    if author and len(author) > 3 and text.startswith(author.strip()):
        return split(piece, len(author.strip()) + len(_gap(text[len(author.strip()) :])))
    match = _dateline().match(text)
    return split(piece, match.end()) if match else None


def split_credit(piece: Piece) -> tuple[Piece, Piece] | None:
    """``piece`` cut before the agency in brackets that closes it («… (أ ف ب)»)."""
    match = _closing().search(piece.text[-80:])
    return split(piece, max(len(piece.text) - 80, 0) + match.start()) if match else None


def is_credit(text: str) -> bool:
    """Whether ``text`` is the name of an agency, or a list of such names, and nothing else."""
    return len(text) < 80 and _names_only().fullmatch(text) is not None


def is_writer(text: str) -> bool:
    """Whether a short line begins with a word that names its writer («كتب», «بقلم:»)."""
    if len(text) > 90 or len(text.split()) > 9 or text.endswith(_ENDS):
        return False
    return _opening("writer").match(text.replace(" :", ":")) is not None


def is_byline(text: str) -> bool:
    """Whether a short line is names and places between dashes («القاهرة - فلان:»), as stands before the text."""
    parts = [part for part in _BYLINE_PARTS.split(text.strip(" -–—:،")) if part]
    short = len(parts) > 1 and all(len(part.split()) <= 4 for part in parts) and len(text.split()) <= 10
    return short and not text.endswith(_ENDS)


def is_profession(text: str) -> bool:
    """Whether a short line says what its writer is («كاتب وناقد من …»)."""
    return _profession().match(text) is not None and not text.endswith(_ENDS)


def is_contributors(text: str) -> bool:
    """Whether a paragraph thanks the reporters who worked on the article."""
    if len(text.split()) > _THANKS:
        return False
    pairs = (("contributor", "contribution"), ("contributing", "work"))
    return any(_opening(first).match(text) and _anywhere(then).search(text) for first, then in pairs)


def is_photo_credit(text: str) -> bool:
    """Whether a short line ends with a picture credit in brackets («… (الصورة: …)»)."""
    if _ARCHIVE.search(text):
        return True
    before, bracket, inside = text.rstrip(".)").rpartition("(")
    if not bracket or not text.rstrip(".").endswith(")") or before.rstrip('"»” ').endswith(_ENDS):
        return False
    return bool(_opening("photo").match(inside)) or is_credit(inside.strip())


def agency_of(credits: Iterable[tuple[str, bool]], body: str) -> tuple[str, str] | None:
    """The agency (Arabic and English name) whose copy this is; None where nothing says so, or two are credited alike.

    ``credits`` are the lines that stand apart from the text (dateline, byline, closing credit), each with whether any
    newsroom counts in it or only agencies; then the words of the text count where they credit it («بحسب وكالة …»): in
    its lead or last paragraph, or in a sentence that says nothing else. Elsewhere they credit one sentence.
    """
    for line, any_newsroom in credits:
        named = _named((_name() if any_newsroom else _wire()).findall(line))
        if len(named) == 1:
            return named.pop()
    lead = len("\n".join(body.split("\n", _LEAD)[:_LEAD]))
    last = body.rfind("\n")
    cited = _named(
        match["name"]
        for match in _cited().finditer(body)
        if not lead < match.start() < last or body[: match.start()].rstrip().endswith(_ENDS)
    )
    return cited.pop() if len(cited) == 1 else None


def writer_name(text: str) -> str | None:
    """The name in a line that ``is_writer`` accepts."""
    match = _opening("writer").match(text.replace(" :", ":"))
    name = text.replace(" :", ":")[match.end() :].strip(" :-–—،") if match else ""
    return _profession().split(name)[0].strip(" -–—،") or None


def _gap(text: str) -> str:
    match = re.match(r"[\s:\-–—ـ]*", text)
    return match[0] if match else ""


def _roles(role: str) -> list[str]:
    return [form for row in rows("byline") if row["role"] == role for form in members(row["forms"])]


def _alternatives(forms: Iterable[str]) -> str:
    return "|".join(_spelled(form) for form in sorted(set(forms), key=len, reverse=True))


def _spelled(form: str) -> str:
    """``form`` as a pattern that takes any hamza on its alefs and any blanks between its words."""
    return re.sub("[اأإآ]", "[اأإآ]", re.escape(form)).replace(r"\ ", r"\s+")


def _named(forms: Iterable[str]) -> set[tuple[str, str]]:
    return {_agencies()[" ".join(search_form(form).split())] for form in forms}


@cache
def _agencies() -> dict[str, tuple[str, str]]:
    return {
        " ".join(search_form(form).split()): (row["agency"], row["agency_en"])
        for row in rows("agencies")
        for form in members(row["forms"])
    }


def _forms(*kinds: str) -> list[str]:
    return [form for row in rows("agencies") if row["kind"] in kinds for form in members(row["forms"])]


@cache
def _opening(role: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_alternatives(_roles(role))})(?!\w)")


@cache
def _profession() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(_roles('profession'))})(?!\w)")


@cache
def _anywhere(role: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(_roles(role))})(?!\w)")


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(_forms('wire', 'outlet'))})(?!\w)")


@cache
def _wire() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(_forms('wire'))})(?!\w)")


@cache
def _any_name() -> str:
    return _alternatives(_forms("wire", "outlet") + _roles("copy"))


@cache
def _names_only() -> re.Pattern[str]:
    return re.compile(rf"[\s(]*(?:{_any_name()})(?:[\s،,/+)(–-]+و?\s?(?:{_any_name()}))*[\s).]*")


@cache
def _closing() -> re.Pattern[str]:
    names = rf"(?:{_any_name()})(?:[\s،,/+–-]+و?\s?(?:{_any_name()}))*"
    return re.compile(rf"\(\s*{names}\s*\)\s*\.?$")


@cache
def _dateline() -> re.Pattern[str]:
    """Place [(country)] (AGENCY) – | place – AGENCY: | AGENCY – place: at the start of a text."""
    name, place = rf"(?:{_any_name()})", rf"{_WORD}(?:[\s،,]+{_WORD}){{0,5}}?"
    return re.compile(
        rf"\s*(?:{place}(?:\s*\([^()\n]{{2,40}}\))?\s*[،,:–-]*\s*\(\s*{name}\s*\)\s*{_DASH}\s*"
        rf"|{place}(?:\s*/\s*{_WORD}(?:\s+{_WORD})?){{0,3}}\s*[-–—ـ/،]\s*\(?{name}\)?\s*{_DASH}\s*"
        rf"|\(?{name}\)?\s*[-–—ـ/]\s*{_WORD}(?:\s+{_WORD}){{0,2}}?\s*[:–—]\s*|\({name}\)\s*{_DASH}\s*)"
    )


@cache
def _cited() -> re.Pattern[str]:
    """A sentence that closes with its credit: «…، بحسب وكالة …». One that begins with it only quotes."""
    newsroom = rf"ل?ل?(?:{_alternatives(_roles('newsroom'))})"
    return re.compile(
        rf"(?<!\w)و?(?:{_alternatives(_roles('credit'))})\s+(?:عن\s+)?(?:{newsroom}\s+)?ل?[«\"“(]?\s*"
        rf"(?P<name>{_alternatives(_forms('wire', 'outlet'))})(?!\w)(?:\s+{_WORD})?[»”\")\s]*(?:[.]|$)",
        re.MULTILINE,
    )
