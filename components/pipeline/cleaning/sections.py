"""Which lines of a page belong to the sections that others open, and which are what the lines beside them say."""

from dataclasses import replace
from itertools import pairwise

from components.pipeline.cleaning import credits, writers
from components.pipeline.cleaning.alike import goes_on, shared
from components.pipeline.cleaning.boxes import without_boxes
from components.pipeline.cleaning.furniture import calls
from components.pipeline.cleaning.lines import BULLETS, Line, first_look, plain
from components.pipeline.cleaning.pieces import Piece
from components.pipeline.cleaning.tickers import without_tickers
from components.pipeline.cleaning.vocabulary import forms

_SPOKEN = ("س:", "س :", "ج:", "ج :")
_CUT_SHORT = ("...", "…", "[…]", "[...]", "..")
_IN_COMMENTS = ("comments", "reader_message", "foreign_line")
_ENTRIES = ("page_date", "ornament")
_ENTRY = 2
"""A comment, or what follows of it, stands so many lines under the day and the name of who wrote it."""
_ENTRY_WORDS = 12
_FORM = 40
_COMMENT = 80
"""Words of a comment whose day is not told."""
_OWNER_WORDS = 8
_HEADING_WORDS = 6
_HEADLINE_WORDS = 5
_SENTENCE_WORDS = 18
_SAID = 0.3
_MASTHEAD = "masthead"
_WIDGET = "widget"
_NAME_WORDS = 4
_OUTLET_WORDS = 3


def lines(pieces: list[Piece]) -> list[Line]:
    """Each piece, recognised as furniture or section where it is one."""
    looked = without_tickers([first_look(piece) for piece in pieces])
    return _labelled(_sections(_told(_measured(_called(_run_by(without_boxes(looked)))))))


def _run_by(found: list[Line]) -> list[Line]:
    """``found`` with the names of those who run the paper, below what they are (رئيس التحرير), left out with it.

    In the masthead that is; where a headline stands above a single one, it tells who wrote.
    """
    roles = [i for i, line in enumerate(found) if line.rule == _MASTHEAD]
    if len(roles) == 1 and any(line.kind is None and line.words > _NAME_WORDS for line in found[: roles[0]]):
        found[roles[0]] = plain(found[roles[0]].piece)
        return found
    for i in roles:
        below = found[i + 1] if i + 1 < len(found) else None
        if below is not None and below.kind in (None, "byline") and writers.is_name(below.text):
            found[i + 1] = below.named("chrome", _MASTHEAD)
    return found


def _sections(found: list[Line]) -> list[Line]:
    """``found`` with the lines that follow a heading of a section (related, source, keywords …) given to it.

    Above the first paragraph only lists of related articles are sections: other headings there are buttons. What says
    «أسعار العملات» in the text is a subheading, and below a list the heading of a box.
    """
    section: Line | None = None
    taken, dated, begun = 0, -_ENTRY - 1, False
    for index, each in enumerate(found):
        line = found[index] = plain(each.piece) if each.rule == _WIDGET and section is None else each
        dated = index if line.rule in _ENTRIES else dated
        begun = begun or (line.kind is None and section is None and line.paragraph)
        if line.rule == "foreign_line" and section is not None and section.kind == "related":
            found[index] = line.named("related", "related_item")
        elif section is not None and section.kind == "related" and _is_headline(line):
            found[index] = line.named("related", "related_item")
            taken += 1
        elif line.kind is not None:
            if line.opens:
                named = line.kind == "source" and line.text.endswith(":")
                section, taken = (line if begun or named or line.kind == "related" else None), 0
            elif not (section and _between(line, section, begun=begun)):
                section = None
            elif line.date is not None:
                found[index] = replace(line, date=None)
        elif (
            section is not None
            and section.kind is not None
            and _belongs(
                line,
                section,
                taken,
                min(index - dated, _to_day(found, index), _to_name(found, index, section)),
                begun=begun,
            )
        ):
            found[index] = line.named(section.kind, section.rule.replace("_heading", "") + "_item")
            taken += 1
            if section.rule == "comments" and line.words <= _ENTRY_WORDS and _heads_entry(line.text):
                dated = index
        else:
            headed = section is not None and section.kind == "related" and taken > 1
            if headed and _heads(found[index - 1], found[index : index + 2]):
                found[index - 1] = plain(found[index - 1].piece)
            section = None
    return found


def _to_day(found: list[Line], at: int) -> int:
    """How many lines below the one at ``at`` the next day stands, as under a comment; _ENTRY + 1 where none does."""
    below = found[at + 1 : at + 1 + _ENTRY]
    return next((i for i, line in enumerate(below, 1) if line.rule == "page_date"), _ENTRY + 1)


def _is_headline(line: Line) -> bool:
    """Whether a line that begins as that of a writer («تقرير: …») names nobody, and so is a headline."""
    return line.rule == "writer" and line.words >= _HEADLINE_WORDS and writers.person_in(line.text) is None


def _to_name(found: list[Line], at: int, heading: Line) -> int:
    """How many lines above the one at ``at`` the name of who comments stands, in a section that ends with its form."""
    above = found[at - 1]
    none = heading.text.lstrip("( ").startswith(forms("page_words", "none"))
    short = not none and above.rule == "comments_item" and above.words < _NAME_WORDS and not above.ends
    formed = any(line.rule in ("comments", "reader_message") for line in found[at + 1 : at + _FORM])
    return 1 if short and formed and found[at].words <= _COMMENT else _ENTRY + 1


def _is_of_text(text: str) -> bool:
    """Whether no headline is worded so: a question of an interview, a sentence that goes on and opens a list."""
    return text.startswith(_SPOKEN) or (text.endswith(":") and goes_on(text))


def _heads_entry(text: str) -> bool:
    """Whether a short line of the comments says who wrote one, or when."""
    return text.endswith((":", *_CUT_SHORT)) or any(map(str.isdecimal, text))


def _heads(item: Line, text: list[Line]) -> bool:
    """Whether the last headline of a list is the subheading of the text below: it says words of it."""
    told = any(line.is_text for line in text)
    return told and item.words <= _HEADING_WORDS and shared(item.text, " ".join(line.text for line in text)) >= _SAID


def _called(found: list[Line]) -> list[Line]:
    """``found`` with the lines beside furniture named that speak to the reader."""
    kinds = [line.kind for line in found]
    for index, (above, kind, under) in enumerate(zip([None, *kinds], kinds, [*kinds[1:], None], strict=False)):
        if kind is None and (above or under) and calls(found[index].text):
            found[index] = found[index].named("chrome", "app_line")
    return found


def _measured(found: list[Line]) -> list[Line]:
    """``found`` with the degrees left to the text that a sentence of it lists («… الآتي:»)."""
    for index in range(1, len(found)):
        above = found[index - 1]
        listed = above.kind is None and (above.text.endswith(":") or "°" in above.text)
        if found[index].rule == "weather" and listed:
            found[index] = plain(found[index].piece)
    return found


def _told(found: list[Line]) -> list[Line]:
    """``found`` with the long sentences between others left to the text that begin as a call to the reader does."""
    for index in range(1, len(found) - 1):
        line, beside = found[index], (found[index - 1], found[index + 1])
        sentence = line.rule == "app_line" and line.stops and line.words >= _SENTENCE_WORDS and not line.piece.hint
        if sentence and not calls(line.text) and all(other.kind is None for other in beside):
            found[index] = plain(line.piece)
    return found


def _labelled(found: list[Line]) -> list[Line]:
    """``found`` with the short lines named that stand above their picture's owner, or above linked headlines."""
    for index, (line, below) in enumerate(pairwise(found)):
        if line.kind is not None or line.paragraph or line.piece.hint == "row":
            continue
        placed = credits.is_byline(line.text) and writers.person_in(line.text) is not None
        if below.rule == "photo_owner" and below.words <= _OWNER_WORDS and not placed:
            found[index] = line.named("caption", "short_caption")
        alone = index > 0 and (found[index - 1].kind is not None or found[index - 1].paragraph)
        linked = [other.rule == "related_item" for other in found[index + 1 : index + 3]]
        if alone and len(linked) > 1 and all(linked) and line.words <= _HEADING_WORDS and not line.ends:
            found[index] = line.named("related", "related_heading")
    return found


def _between(line: Line, section: Line, *, begun: bool) -> bool:
    """Whether a button may stand between the lines of a section, or under a text the day of what it lists."""
    listed = begun and section.rule in ("comments", "related_heading")
    if section.rule == "comments" and (line.rule in _IN_COMMENTS or (not line.opens and _is_about_comments(line))):
        return True
    return line.rule in {"share", "read_on", "markup_debris"} or (listed and line.rule in _ENTRIES)


def _is_about_comments(line: Line) -> bool:
    """Whether a notice stands above the comments that it is about."""
    return not set(line.text.split()).isdisjoint(forms("page_words", "comment"))


def _belongs(line: Line, section: Line, taken: int, dated: int, *, begun: bool) -> bool:
    """Whether a line under the heading ``section`` is one of its items: related headlines run on, names are few.

    ``dated`` is how many lines above it a day or a number stands.
    """
    if line.text.startswith(BULLETS):
        return line.words < 45
    if section.rule == "comments" and dated <= _ENTRY:
        return True
    if line.piece.hint == "row" or (section.kind == "related" and _is_of_text(line.text)):
        return False
    if section.kind == "related" or section.rule == "comments":
        return line.words < 30 and (not line.stops or line.text.endswith(_CUT_SHORT))
    if section.kind == "source" and not begun:
        return line.words <= _OUTLET_WORDS and not taken and not line.ends
    return line.words <= 8 and not line.stops and taken < (4 if section.kind == "source" else 12)
