"""What each line of a page is by itself."""

import re
from dataclasses import dataclass, replace

from components.model import SegmentKind
from components.pipeline.cleaning import credits, newsrooms, writers
from components.pipeline.cleaning.captions import is_photo_credit
from components.pipeline.cleaning.date_lines import DateLine, date_line, is_hijri
from components.pipeline.cleaning.date_marks import is_clock, label_line
from components.pipeline.cleaning.furniture import notice, recognise
from components.pipeline.cleaning.pieces import Hint, Piece

_FULL_STOPS = (".", "۔")
_ENDS = (*_FULL_STOPS, "!", "؟", "?", "…")
_LONGEST = 260
_LETTER = re.compile(r"[^\W_\u0640]")
_BARE_NUMBER = re.compile(r"\W{0,2}\d{1,4}\W{0,2}")
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]")
_FOREIGN_WORDS = 6
_CAPTION_WORDS = 25
CLOSERS = "\"»”’')] "
BULLETS = ("•", "·", "◦", "▪", "►", "■", "●", "◆", "*", "- ", "– ")
"""With which the items of a list begin."""
_DATE_WORDS = 12
_HINTS: dict[Hint, tuple[SegmentKind, str]] = {
    "caption": ("caption", "caption_tag"),
    "byline": ("byline", "writer"),
    "related": ("related", "related_item"),
    "keywords": ("keywords", "keywords_item"),
    "chrome": ("chrome", "chrome_tag"),
    "link": ("chrome", "chrome_tag"),
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

    @property
    def asks(self) -> bool:
        """Whether it ends with a question, in quotation marks or not: as many headlines do."""
        return self.text.rstrip(CLOSERS).endswith("؟")

    @property
    def is_text(self) -> bool:
        """Whether it is a paragraph of an article's text, as far as is known."""
        return self.kind is None and self.paragraph

    def named(self, kind: SegmentKind, rule: str) -> "Line":
        """The same line, recognised."""
        return Line(self.piece, self.words, self.stops, self.ends, kind, rule, self.opens, self.date)


def plain(piece: Piece) -> Line:
    """``piece`` as a line that is not yet recognised."""
    bare = piece.text.rstrip(CLOSERS)
    return Line(piece, len(piece.text.split()), bare.endswith(_FULL_STOPS), bare.endswith(_ENDS))


def first_look(piece: Piece) -> Line:
    """One line without regard to its neighbours."""
    line = plain(piece)
    if piece.hint == "date" and line.words <= _DATE_WORDS:
        return replace(line.named("chrome", "page_date"), date=date_line(piece.text))
    found = recognise(piece.text) if piece.hint == "keywords" else None
    if found is not None and found.kind == "chrome":
        return line.named("chrome", found.rule)
    if piece.hint == "link" and writers.person_in(piece.text):
        return line.named("byline", "name")
    if piece.hint in _HINTS:
        agency = piece.hint == "byline" and newsrooms.names_agency(piece.text)
        return line.named("source", "agency_credit") if agency else line.named(*_HINTS[piece.hint])
    if piece.hint == "subheading":
        return _marked_heading(line)
    return line if piece.hint in ("title", "row") else _by_words(line)


def _marked_heading(line: Line) -> Line:
    """``line``, that its markup sets off as a heading: it may head a section of the page, or credit an agency."""
    if newsrooms.names_agency(line.text):
        return line.named("source", "agency_credit")
    found = recognise(line.text)
    heads = found is not None and (found.opens or found.kind == "related")
    return replace(line.named(found.kind, found.rule), opens=True) if found is not None and heads else line


def _by_words(line: Line) -> Line:
    """``line``, that no markup names, recognised by what it says."""
    piece = line.piece
    if not _LETTER.search(piece.text) or (line.words == 1 and _BARE_NUMBER.fullmatch(piece.text)):
        return line.named("chrome", "ornament")
    told = notice(piece.text)
    if told is not None or len(piece.text) > _LONGEST:
        return line if told is None else line.named(told.kind, told.rule)
    found = recognise(piece.text)
    if found is not None and found.rule == "source_line" and _is_reported(piece.text):
        return line.named("byline", "byline_line")
    if found is not None and not (found.rule.endswith("_line") and line.words > 40):
        return replace(line.named(found.kind, found.rule), opens=found.opens)
    day = date_line(piece.text)
    if day is not None or label_line(piece.text) or is_clock(piece.text) or is_hijri(piece.text):
        return replace(line.named("chrome", "page_date"), date=day)
    credited = _credit(line)
    return line.named("chrome", "foreign_line") if credited.kind is None and _is_foreign(line) else credited


def _is_reported(text: str) -> bool:
    """Whether what a line calls the source is a place and a writer («المصدر: الوادي ـ فلان الفلاني»)."""
    source = text.partition(":")[2].strip()
    return credits.is_byline(source) and not newsrooms.is_credit(source) and writers.person_in(source) is not None


def _is_foreign(line: Line) -> bool:
    """Whether a short line has no Arabic letter and is neither a sentence nor an address to write to."""
    return line.words <= _FOREIGN_WORDS and not line.ends and "@" not in line.text and not _ARABIC.search(line.text)


def _credit(line: Line) -> Line:
    """``line``, recognised if it credits an agency, a writer or a picture."""
    if credits.is_initials(line.text) and not newsrooms.is_credit(line.text):
        return line.named("byline", "signature")
    if newsrooms.is_credit(line.text):
        return line.named("source", "agency_credit")
    if credits.is_writer(line.text):
        return line.named("byline", "writer")
    if credits.opening("position").match(line.text):
        return line.named("byline", "byline_line")
    if line.words <= _CAPTION_WORDS and is_photo_credit(line.text):
        return line.named("caption", "photo_credit")
    return line
