"""What each line of a page is by itself, and which lines the sections that it opens take along."""

import re
from dataclasses import dataclass, replace

from components.model import SegmentKind
from components.pipeline.cleaning import credits
from components.pipeline.cleaning.date_lines import DateLine, date_line, is_clock, is_hijri, label_line
from components.pipeline.cleaning.furniture import recognise
from components.pipeline.cleaning.pieces import Hint, Piece

_FULL_STOPS = (".", "۔")
_ENDS = (*_FULL_STOPS, "!", "؟", "?", "…")
_LONGEST = 260
_LETTER = re.compile(r"\w")
_CAPTION_WORDS = 25
_CLOSERS = "\"»”’')] "
_DATE_WORDS = 12
_BULLETS = ("•", "·", "◦", "▪", "►", "■", "●", "*", "- ", "– ")
_HINTS: dict[Hint, tuple[SegmentKind, str]] = {
    "caption": ("caption", "caption_tag"),
    "byline": ("byline", "writer"),
    "related": ("related", "related_item"),
    "keywords": ("keywords", "keywords_item"),
    "chrome": ("chrome", "chrome_tag"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a page and what it is; ``kind`` is None as long as it may be part of an article's text."""

    piece: Piece
    words: int
    stops: bool
    """Whether it ends with a full stop."""
    ends: bool
    """Whether it ends with any mark that ends a sentence."""
    kind: SegmentKind | None = None
    rule: str = ""
    opens: bool = False
    date: DateLine | None = None

    @property
    def text(self) -> str:
        """The text of the piece."""
        return self.piece.text

    @property
    def paragraph(self) -> bool:
        """Whether it is long or closed enough to be a paragraph of a text and no line beside it."""
        return self.words >= 14 or (self.stops and self.words >= 5) or (self.ends and self.words >= 9)

    def named(self, kind: SegmentKind, rule: str) -> "Line":
        """The same line, recognised."""
        return Line(self.piece, self.words, self.stops, self.ends, kind, rule, self.opens, self.date)


def lines(pieces: list[Piece]) -> list[Line]:
    """Each piece, recognised as furniture or section where it is one."""
    return _sections([_first_look(piece) for piece in pieces])


def plain(piece: Piece) -> Line:
    """``piece`` as a line that is not yet recognised."""
    bare = piece.text.rstrip(_CLOSERS)
    return Line(piece, len(piece.text.split()), bare.endswith(_FULL_STOPS), bare.endswith(_ENDS))


def _first_look(piece: Piece) -> Line:
    """One line without regard to its neighbours."""
    line = plain(piece)
    if piece.hint == "date" and line.words <= _DATE_WORDS:
        return replace(line.named("chrome", "page_date"), date=date_line(piece.text))
    if piece.hint in _HINTS:
        return line.named(*_HINTS[piece.hint])
    if piece.hint == "subheading":
        found = recognise(piece.text)
        return (
            replace(line.named(found.kind, found.rule), opens=True)
            if found is not None and (found.opens or found.kind == "related")
            else line
        )
    return line if piece.hint == "title" or len(piece.text) > _LONGEST else _by_words(line)


def _by_words(line: Line) -> Line:
    """``line``, that no markup names, recognised by what it says."""
    piece = line.piece
    if not _LETTER.search(piece.text):
        return line.named("chrome", "ornament")
    found = recognise(piece.text)
    if found is not None and not (found.rule.endswith("_line") and line.words > 40):
        return replace(line.named(found.kind, found.rule), opens=found.opens)
    day = date_line(piece.text)
    if day is not None or label_line(piece.text) or is_clock(piece.text) or is_hijri(piece.text):
        return replace(line.named("chrome", "page_date"), date=day)
    return _credit(line)


def _credit(line: Line) -> Line:
    """``line``, recognised if it credits an agency, a writer or a picture."""
    if credits.is_credit(line.text):
        return line.named("source", "agency_credit")
    if credits.is_writer(line.text):
        return line.named("byline", "writer")
    if credits.is_photo_credit(line.text) and line.words <= _CAPTION_WORDS:
        return line.named("caption", "photo_credit")
    return line


def _sections(found: list[Line]) -> list[Line]:
    """``found`` with the lines that follow a heading of a section (related, source, keywords …) given to it."""
    section: Line | None = None
    taken = 0
    for index, line in enumerate(found):
        if line.kind is not None:
            if line.opens:
                section, taken = line, 0
            elif not (_between(line) or (line.rule == "page_date" and section and section.rule == "comments")):
                section = None
        elif section is not None and section.kind is not None and _belongs(line, section, taken):
            found[index] = line.named(section.kind, section.rule.replace("_heading", "") + "_item")
            taken += 1
        else:
            section = None
    return found


def _between(line: Line) -> bool:
    """Whether a button may stand between the lines of a section."""
    return line.rule in {"share", "read_on", "markup_debris"}


def _belongs(line: Line, section: Line, taken: int) -> bool:
    """Whether a line under the heading ``section`` is one of its items: related headlines run on, names are few."""
    if line.text.startswith(_BULLETS):
        return line.words < 45
    if section.kind == "related" or section.rule == "comments":
        return line.words < 30 and not line.stops
    return line.words <= 8 and not line.stops and taken < (4 if section.kind == "source" else 12)
