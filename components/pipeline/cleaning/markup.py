"""How a web page falls into pieces of running text, each with the way back to the characters of its source.

The page is read with Python's own forgiving parser. Text in scripts and styles is markup; text in menus, forms and
footers is furniture; class names and meta fields that templates share tell titles, captions, writers and dates.
"""

import re
from dataclasses import replace
from html.parser import HTMLParser

from components.pipeline.cleaning.hints import Inside, hint_of
from components.pipeline.cleaning.metadata import Metadata
from components.pipeline.cleaning.pieces import Fragment, Hint, Piece, assemble, fragments
from components.text import repair

_SILENT = {"script", "style", "noscript", "template", "svg", "iframe", "object", "head", "math"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_INLINE = {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins"}
_INLINE |= {"kbd", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
_APART: tuple[Hint, ...] = ("byline", "date", "caption")
_HEADINGS: tuple[Hint, ...] = ("title", "subheading")
_SPACE = re.compile(r"\s+")
_PARAGRAPH_WORDS = 14
_BOLD = {"b", "strong"}


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
        self._open: list[tuple[str, Hint, bool]] = []
        self._parts: list[Fragment] = []
        self._inside = Inside()
        self._begun = False
        self._article = 0
        self._starts = [start, *(match.end() for match in re.compile("\n").finditer(raw, start))]
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a block ends the running piece."""
        named = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.metadata.meta(named)
        elif self._hint() not in ("chrome", "related"):
            self.metadata.element(tag, named)
        if tag == "script" and named.get("type") == "application/ld+json":
            self._script = []
        hint = hint_of(tag, named, by_class=self._by_class)
        if tag not in _INLINE or (hint in _APART and tag != "a"):
            self.end_block()
        if tag == "article" and not any(name == tag for name, _, _ in self._open):
            self._article = len(self.pieces)
        self._inside.links += tag == "a"
        self._inside.pictured |= tag == "img" and not self._parts
        if tag not in _VOID:
            self._open.append((tag, hint, tag in _SILENT))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those left open inside it."""
        names = [name for name, _, _ in self._open]
        apart = self._open and self._open[-1][0] == tag and self._open[-1][1] in _APART
        if tag not in _INLINE or (apart and tag != "a"):
            self.end_block()
        if tag == "script" and self._script is not None:
            self.metadata.linked_data("".join(self._script))
            self._script = None
        if tag == "article" and names.count(tag) == 1:
            self.articles.append((self._article, len(self.pieces)))
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

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
        piece = assemble(self._parts, self._hint())
        pictured = piece is None and self._inside.pictured
        if piece is not None:
            self._begun = self._begun or _long(piece) or piece.hint == "title"
            told = self._inside.tells(piece.text, piece.hint, begun=self._begun)
            self.pieces.append(piece if told == piece.hint else replace(piece, hint=told))
        self._parts, self._inside = [], Inside(pictured=pictured)

    def _add(self, length: int) -> None:
        linked = bold = False
        for tag, _, silent in self._open:
            if silent:
                return
            linked |= tag == "a"
            bold |= tag in _BOLD
        line, column = self.getpos()
        start = self._starts[line - 1] + column
        end = start + length
        if self.raw[end : end + 1] == ";" and self.raw[start] == "&":
            end += 1
        self._inside.add(len(self.raw[start:end].strip()), linked=linked, bold=bold)
        for part in fragments(self.raw, start, end, self._damage):
            shown = _SPACE.sub(" ", part.text)
            self._parts.append(part if shown == part.text else Fragment(part.start, part.end, shown, True))

    def _hint(self) -> Hint:
        """What the innermost telling element says; a menu or a list of links says it for all inside."""
        hints = [hint for _, hint, _ in self._open if hint]
        outer = next((hint for hint in hints if hint in {"chrome", "related"}), None)
        return outer or (hints[-1] if hints else "")
