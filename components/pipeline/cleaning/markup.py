"""How a web page falls into pieces of running text, each with the way back to the characters of its source.

The page is read with Python's own forgiving parser. Text in scripts and styles is markup; text in menus, forms and
footers is furniture; class names and meta fields that templates share tell titles, captions, writers and dates.
"""

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import NamedTuple

from components.pipeline.cleaning.cells import joined
from components.pipeline.cleaning.hints import Inside, hint_of
from components.pipeline.cleaning.metadata import Metadata
from components.pipeline.cleaning.pieces import Fragment, Hint, Piece, assemble, fragments
from components.text import repair

_SILENT = {"script", "style", "noscript", "template", "svg", "iframe", "object", "head", "math"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_INLINE = {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins"}
_INLINE |= {"kbd", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
_APART: tuple[Hint, ...] = ("byline", "date", "caption")
_FOR_ALL: tuple[Hint, ...] = ("chrome", "related")
_HEADINGS: tuple[Hint, ...] = ("title", "subheading")
_SPACE = re.compile(r"\s+")
_INITIAL = re.compile(r"\s*[^\W\d_]{1,2}\s*</")
_PARAGRAPH_WORDS = 14
_TITLE_WORDS = 4
_CELLS = {"td", "th"}
_BOLD = {"b", "strong"}
_ASKING = {"text", "email", "search", "tel"}


def page(raw: str, start: int = 0) -> tuple[list[Piece], dict[str, str]]:
    """The pieces of the HTML in ``raw`` from ``start`` on, in order, and what its metadata says of the article.

    Where the names of classes would leave no paragraph of a page that has some, they are not believed.
    """
    reader = _read(raw, start, by_class=True)
    long = [piece for piece in reader.pieces if len(piece.text.split()) >= _PARAGRAPH_WORDS]
    if long and all(piece.hint in ("chrome", "related", "keywords", "byline", "caption") for piece in long):
        reader = _read(raw, start, by_class=False)
    return _without_what_follows(reader.pieces, reader.articles), reader.metadata.known()


def _without_what_follows(pieces: list[Piece], articles: list[tuple[int, int]]) -> list[Piece]:
    """``pieces`` with what stands under headings behind a page's only ``<article>`` told as furniture.

    ``articles`` says from which piece to which each outermost such element reaches. One that does not hold all
    paragraphs of its page is not believed.
    """
    if len(articles) != 1:
        return pieces
    start, end = articles[0]
    if not any(_long(piece) for piece in pieces[start:end]) or any(_long(piece) for piece in pieces[end:]):
        return pieces
    heading = next((i for i in range(end, len(pieces)) if pieces[i].hint in _HEADINGS), len(pieces))
    return pieces[:heading] + [
        replace(piece, hint="chrome") if piece.hint in ("", *_HEADINGS) else piece for piece in pieces[heading:]
    ]


def _long(piece: Piece) -> bool:
    return piece.hint not in ("chrome", "related") and len(piece.text.split()) >= _PARAGRAPH_WORDS


def _read(raw: str, start: int, *, by_class: bool) -> "_Reader":
    reader = _Reader(raw, start, by_class=by_class)
    reader.feed(raw[start:])
    reader.close()
    reader.end_block()
    return reader


def looks_marked_up(raw: str) -> bool:
    """Whether a text holds the tags of a page (as the content of a row often does)."""
    return (
        "</" in raw and re.search(r"<(?:p|div|span|br|h[1-6]|article|strong)\b[^<>]*>", raw, re.IGNORECASE) is not None
    )


class _Element(NamedTuple):
    """An open element: what it says itself, and what it and those around it say of the text inside."""

    tag: str
    hint: Hint
    told: Hint
    """What the innermost telling element says; a menu or a list of links says it for all inside."""
    silent: bool
    linked: bool
    bold: bool

    def holding(self, tag: str, hint: Hint) -> "_Element":
        """The element ``tag`` inside this one."""
        told = self.told if self.told in _FOR_ALL else hint or self.told
        silent, linked, bold = (self.silent or tag in _SILENT, self.linked or tag == "a", self.bold or tag in _BOLD)
        return _Element(tag, hint, told, silent, linked, bold)


class _Reader(HTMLParser):
    """Collects pieces while the parser walks through ``raw``."""

    def __init__(self, raw: str, start: int, *, by_class: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.raw = raw
        self.pieces: list[Piece] = []
        self.metadata = Metadata()
        self.articles: list[tuple[int, int]] = []
        self._damage = repair.damage(raw)
        self._by_class = by_class
        self._open: list[_Element] = [_Element("", "", "", silent=False, linked=False, bold=False)]
        self._parts: list[Fragment] = []
        self._inside = Inside()
        self._begun = self._titled = False
        self._row = self._cells = 0
        self._article = 0
        self._at = start
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a block ends the running piece."""
        named = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.metadata.meta(named)
        elif self._open[-1].told not in _FOR_ALL:
            self.metadata.element(tag, named)
        if tag == "script" and named.get("type") == "application/ld+json":
            self._script = []
        hint = hint_of(tag, named, by_class=self._by_class)
        if hint in _APART and self._is_initial(tag):
            hint = ""
        if tag not in _INLINE or (hint in _APART and tag != "a"):
            self.end_block()
        if tag == "article" and not any(element.tag == tag for element in self._open):
            self._article = len(self.pieces)
        if tag == "tr":
            self._row, self._cells = len(self.pieces), 0
        self._cells += tag in _CELLS
        self._inside.links += tag == "a"
        self._inside.pictured |= tag == "img" and not self._parts
        self._inside.asked |= tag == "input" and named.get("type", "text") in _ASKING
        if tag not in _VOID:
            self._open.append(self._open[-1].holding(tag, hint))

    def _is_initial(self, tag: str) -> bool:
        """Whether what opens holds only the large letter with which a paragraph begins, whatever its class says."""
        return tag in _INLINE and _INITIAL.match(self.raw, self._at + len(self.get_starttag_text() or "")) is not None

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those left open inside it."""
        last = self._open[-1]
        apart = last.tag == tag and last.hint in _APART
        if tag not in _INLINE or (apart and tag != "a"):
            self.end_block()
        if tag == "script" and self._script is not None:
            self.metadata.linked_data("".join(self._script))
            self._script = None
        if tag == "article" and [element.tag for element in self._open].count(tag) == 1:
            self.articles.append((self._article, len(self.pieces)))
        if tag == "tr":
            self.pieces[self._row :] = joined(self.pieces[self._row :], self._cells)
            self._row, self._cells = len(self.pieces), 0
        at = next((i for i in range(len(self._open) - 1, 0, -1) if self._open[i].tag == tag), len(self._open))
        del self._open[at:]

    def updatepos(self, i: int, j: int) -> int:
        """Count letters where the parser would count lines: it goes through the page once, from piece to piece."""
        self._at += max(j - i, 0)
        return j

    def handle_data(self, data: str) -> None:
        """Running text; a line break inside it is a blank."""
        if self._script is not None:
            self._script.append(data)
        self._add(len(data))

    def handle_entityref(self, name: str) -> None:
        """A named character."""
        self._add(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        """A numbered character."""
        self._add(len(name) + 2)

    def end_block(self) -> None:
        """Make the running text a piece. A picture alone stands with the block below it."""
        if not self._parts:
            self._inside.links = 0
            return
        piece = assemble(self._parts, self._open[-1].told)
        empty = piece is None
        if piece is not None:
            self._begun = self._begun or _long(piece) or piece.hint == "title"
            told = self._inside.tells(piece.text, piece.hint, begun=self._begun, titled=self._titled)
            self._titled = self._titled or (told == "" and len(piece.text.split()) >= _TITLE_WORDS)
            self.pieces.append(piece if told == piece.hint else replace(piece, hint=told))
        above = self._inside
        self._parts, self._inside = [], Inside(pictured=empty and above.pictured, asked=empty and above.asked)

    def _add(self, length: int) -> None:
        inner = self._open[-1]
        if inner.silent:
            return
        start, end = self._at, self._at + length
        if self.raw[end : end + 1] == ";" and self.raw[start] == "&":
            end += 1
        self._inside.add(len(self.raw[start:end].strip()), linked=inner.linked, bold=inner.bold)
        for part in fragments(self.raw, start, end, self._damage):
            shown = _SPACE.sub(" ", part.text)
            self._parts.append(part if shown == part.text else Fragment(part.start, part.end, shown, True))
