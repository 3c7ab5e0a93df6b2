"""What a PDF says, in reading order: its words by their place on the page, lines turned round, paragraphs joined.

A PDF holds glyphs and where they are painted. Put in order from left to right they are each line as it is seen; Arabic
is then in visual order, often letter by letter in its joined shapes, and is turned back as other damaged text is.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf._text_extraction import _layout_mode as layout
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ArrayObject, ContentStream, StreamObject

from components.pipeline.receiving.refusing import Unreadable
from components.pipeline.receiving.sheets import Line, Word, paragraphs, sheet
from components.text.repair import damage, is_arabic, turned_back

_OPENING, _CLOSING = "([«{", ")]»}"
_BRACKETS = re.compile(r"[][(){}«»]")
_OTHER = str.maketrans(_OPENING + _CLOSING, _CLOSING + _OPENING)
# What is wrong with a file is said in its row of rejects; the library would say it again on the terminal.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)
PAGES = 2_000
"""So many pages are read of one file; an article has fewer."""


def text(path: Path, limit: int) -> str:
    """The text of the file at ``path``, a line for each paragraph; at most ``limit`` letters. Raises Unreadable."""
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("encrypted")
        pages = list(_pages(reader, limit))
    except (DependencyError, NotImplementedError):
        raise Unreadable("encrypted") from None
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as problem:
        raise Unreadable("damaged.pdf", problem=type(problem).__name__) from None
    if not any(word.text.strip() for words in pages for word in words):
        raise Unreadable("scanned")
    return "\n".join(paragraphs(_read(pages)))


def _pages(reader: PdfReader, limit: int) -> Iterator[Sequence[Word]]:
    """The words of each page."""
    letters = 0
    for number, page in enumerate(reader.pages):
        if number >= PAGES or letters > limit:
            raise Unreadable("too_large.pages", pages=PAGES, limit=limit)
        words = _words(page)
        letters += sum(len(word.text) for word in words)
        yield words


def _words(page: PageObject) -> list[Word]:
    """What is painted on ``page``, piece by piece, each with its place; letters joined in one sign stand as painted."""
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if not isinstance(contents, (ArrayObject, StreamObject)):
        return []
    fonts = page._layout_mode_fonts()
    for font in fonts.values():
        _unjoin(font.character_map)
    operations = iter(ContentStream(contents, page.pdf, "bytes").operations)
    return [
        Word(
            text=group["text"],
            left=group["tx"],
            right=group["displaced_tx"],
            down=-group["ty"] * group["flip_sort"],
            height=abs(group["font_height"]) or 1.0,
        )
        for group in layout.text_show_operations(operations, fonts)
    ]


def _unjoin(signs: dict[Any, str]) -> None:
    """Write the letters of each joined sign («لا») from left to right, as all others will stand."""
    for sign, letters in signs.items():
        if len(letters) > 1 and all(is_arabic(letter) for letter in letters):
            signs[sign] = letters[::-1]


def _read(pages: Sequence[Sequence[Word]]) -> Sequence[Sequence[Line]]:
    """The lines of each page, in the order and with the letters with which they are read."""
    told = "\n".join(line.text for words in pages for line in sheet(words, rtl=True))
    found = damage(told)
    turned = found is not None and found.turned == "page"
    rtl = turned or any(map(is_arabic, told))
    lines = [sheet(words, rtl) for words in pages]
    if not turned:
        return lines
    read = [
        [line.said(turned_back(line.text)) if any(map(is_arabic, line.text)) else line for line in page]
        for page in lines
    ]
    painted = _closed_first("\n".join(line.text for page in read for line in page))
    return [[line.said(line.text.translate(_OTHER)) for line in page] if painted else page for page in read]


def _closed_first(text: str) -> bool:
    """Whether brackets close before they open: then the file names them by what they mean, not by how they look."""
    found = _BRACKETS.findall(text)
    return sum(bracket in _OPENING for bracket in found[::2]) < len(found[::2]) / 2
