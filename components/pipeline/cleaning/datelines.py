"""How the first paragraph of a text begins with its place and its newsroom: «موسكو (رويترز) –», «بيروت - «الحياة»:»."""

import re
from functools import cache

from components.lexicon import alternatives
from components.pipeline.cleaning import date_forms, newsrooms
from components.pipeline.cleaning.pieces import Piece, split
from components.pipeline.cleaning.vocabulary import forms

_WORD = r"[\w\u064b-\u0652]+"
_LETTERS = r"[^\W\d_]+"
_DASH = r"[-–—ـ/:]{1,3}"
_BARRED = re.compile(
    rf"{_WORD}(?:\s{_WORD}){{0,2}}\s?/\s(?:\s*{_WORD}\s*[-–:/]\s+)?"
    rf"|{_LETTERS}(?:\s{_LETTERS})?\s?[-–—]\s(?:{_LETTERS}(?:\s{_LETTERS})?\s?[-–—:]\s){{0,2}}(?![^.]{{0,60}}\s[-–—])"
)
"""«شفق نيوز/ », «وطنية - »: no other paragraph begins so, but for the two names of a month, or words between dashes."""
_JOINT = re.compile(r"[-–—ـ/:»)]")
_LONGEST = 90


def split_dateline(piece: Piece, author: str | None) -> tuple[Piece, Piece] | None:
    """``piece`` cut behind its dateline («موسكو (رويترز) –»), or behind the author's name that it repeats."""
    text = piece.text
    if author and len(author) > 3 and text.startswith(author.strip()):
        return split(piece, len(author.strip()) + len(_gap(text[len(author.strip()) :])))
    match = _dateline().match(text) or _BARRED.match(text) if _JOINT.search(text, 0, _LONGEST) else None
    if match is None or (match.re is _BARRED and date_forms.months().search(date_forms.plain(match[0]))):
        return None
    return split(piece, match.end())


def is_dateline(text: str) -> bool:
    """Whether a short line is a dateline and nothing else («بوسطن (أ ب) –»)."""
    return len(text) < _LONGEST and _dateline().fullmatch(text) is not None


def _gap(text: str) -> str:
    match = re.match(r"[\s:\-–—ـ]*", text)
    return match[0] if match else ""


@cache
def _day() -> str:
    on, era = (alternatives(forms("page_dates", role)) for role in ("on", "gregorian"))
    written = rf"\s?[-/]\s?\d{{1,2}}(?:\s?[-/]\s?\d{{2,4}})?|(?:\s+{_WORD}){{1,2}}?(?:\s+\d{{4}})?"
    return rf"(?:\s*[-–،,(]?\s*(?:(?:{on})\s+)?\d{{1,2}}(?:{written})\)?\s*(?:{era})?)"


@cache
def _dateline() -> re.Pattern[str]:
    """Place [(country)] [day] (AGENCY) – | place – AGENCY: | AGENCY – place: | place – «NEWSROOM»: at the start."""
    name, place = rf"(?:{newsrooms.any_name()})", rf"{_WORD}(?:[\s،,]+{_WORD}){{0,5}}?"
    day = _day()
    return re.compile(
        rf"\s*(?:{place}(?:\s*\([^()\n]{{2,40}}\))?{day}?\s*[،,:–-]*\s*[(/]\s*{name}\s*[)/]\s*(?:{_DASH}\s*|(?<=/)\s*)"
        rf"|{place}(?:\s*/\s*{_WORD}(?:\s+{_WORD})?){{0,3}}\s*[-–—ـ/،]\s*\(?{name}\)?\s*{_DASH}\s*"
        rf"|{place}{day}\s*[-–—ـ/]?\s*{name}\s*{_DASH}\s*"
        rf"|{_WORD}(?:\s+{_WORD}){{0,2}}\s*[-–—ـ/:،]\s*[«\"“(]{_WORD}(?:\s+{_WORD}){{0,2}}[»\"”)]\s*{_DASH}\s*"
        rf"|{_WORD}(?:\s{_WORD}){{0,2}}\s?\({_WORD}(?:\s{_WORD}){{0,2}}\)\s*[-–—]{{1,2}}\s+"
        rf"|\(?{name}\)?\s*[-–—ـ/]\s*{_WORD}(?:\s+{_WORD}){{0,2}}?\s*[:–—]\s*|\({name}\)\s*{_DASH}\s*)"
    )
