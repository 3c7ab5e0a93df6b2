"""How the first paragraph of a text begins with its place and its newsroom: «موسكو (رويترز) –», «بيروت - «الحياة»:»."""

import re
from functools import cache

from components.pipeline.cleaning import date_forms, newsrooms
from components.pipeline.cleaning.pieces import Piece, split

_WORD = r"[\w\u064b-\u0652]+"
_DASH = r"[-–—ـ/:]{1,3}"
_BARRED = re.compile(rf"{_WORD}(?:\s{_WORD}){{0,2}}\s?/\s(?:\s*{_WORD}\s*[-–:/]\s+)?")
"""«شفق نيوز/ »: no other paragraph begins so, but for the two names of a month."""
_JOINT = re.compile(r"[-–—ـ/:»)]")
_LONGEST = 90
_DAY = (
    r"(?:\s*[-–،,(]?\s*(?:في\s+|يوم\s+)?\d{1,2}"
    rf"(?:\s?[-/]\s?\d{{1,2}}(?:\s?[-/]\s?\d{{2,4}})?|(?:\s+{_WORD}){{1,2}}?(?:\s+\d{{4}})?)\)?\s*م?)"
)


def split_dateline(piece: Piece, author: str | None) -> tuple[Piece, Piece] | None:
    """``piece`` cut behind its dateline («موسكو (رويترز) –»), or behind the author's name that it repeats."""
    text = piece.text
    if author and len(author) > 3 and text.startswith(author.strip()):
        return split(piece, len(author.strip()) + len(_gap(text[len(author.strip()) :])))
    match = _dateline().match(text) or _BARRED.match(text) if _JOINT.search(text, 0, _LONGEST) else None
    if match is None or (match.re is _BARRED and date_forms.months().search(date_forms.plain(match[0]))):
        return None
    return split(piece, match.end())


def _gap(text: str) -> str:
    match = re.match(r"[\s:\-–—ـ]*", text)
    return match[0] if match else ""


@cache
def _dateline() -> re.Pattern[str]:
    """Place [(country)] [day] (AGENCY) – | place – AGENCY: | AGENCY – place: | place – «NEWSROOM»: at the start."""
    name, place = rf"(?:{newsrooms.any_name()})", rf"{_WORD}(?:[\s،,]+{_WORD}){{0,5}}?"
    return re.compile(
        rf"\s*(?:{place}(?:\s*\([^()\n]{{2,40}}\))?{_DAY}?\s*[،,:–-]*\s*[(/]\s*{name}\s*[)/]\s*(?:{_DASH}\s*|(?<=/)\s*)"
        rf"|{place}(?:\s*/\s*{_WORD}(?:\s+{_WORD})?){{0,3}}\s*[-–—ـ/،]\s*\(?{name}\)?\s*{_DASH}\s*"
        rf"|{place}{_DAY}\s*[-–—ـ/]?\s*{name}\s*{_DASH}\s*"
        rf"|{_WORD}(?:\s+{_WORD}){{0,2}}\s*[-–—ـ/:،]\s*[«\"“(]{_WORD}(?:\s+{_WORD}){{0,2}}[»\"”)]\s*{_DASH}\s*"
        rf"|{_WORD}(?:\s{_WORD}){{0,2}}\s?\({_WORD}(?:\s{_WORD}){{0,2}}\)\s*[-–—]{{1,2}}\s+"
        rf"|\(?{name}\)?\s*[-–—ـ/]\s*{_WORD}(?:\s+{_WORD}){{0,2}}?\s*[:–—]\s*|\({name}\)\s*{_DASH}\s*)"
    )
