"""How a web page falls into pieces of running text, each with the way back to the characters of its source.

The page is read with Python's own forgiving parser. Text in scripts and styles is markup; text in menus, forms and
footers is furniture; class names and meta fields that templates share tell titles, captions, writers and dates.
"""

import json
import re
from html.parser import HTMLParser

from components.pipeline.pieces import Fragment, Hint, Piece, assemble, fragments

_SILENT = {"script", "style", "noscript", "template", "svg", "iframe", "object", "head", "math"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "del",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
    "mark",
    "q",
    "s",
}
_INLINE |= {"small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "data", "dfn"}
_BY_TAG: dict[str, Hint] = {"h1": "title", "figcaption": "caption", "caption": "caption", "title": "chrome"}
_BY_TAG |= dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "subheading")
_BY_TAG |= dict.fromkeys(("nav", "footer", "aside", "form", "button", "select", "menu", "dialog"), "chrome")
_BY_CLASS: tuple[tuple[re.Pattern[str], Hint], ...] = (
    (re.compile(r"related|similar|read-?(?:more|also)|recommend|most-?read"), "related"),
    (re.compile(r"share|social|breadcrumb|comment|cookie|newsletter|advert|\bads?\b|menu|copyright"), "chrome"),
    (re.compile(r"\btags?\b|keyword|hashtag"), "keywords"),
    (re.compile(r"caption|photo-credit|image-credit"), "caption"),
    (re.compile(r"byline|\bauthor|writer"), "byline"),
)
_META = {
    "article:published_time": "published",
    "datepublished": "published",
    "publishdate": "published",
    "pubdate": "published",
    "dc.date": "published",
    "date": "published",
    "og:site_name": "source",
    "author": "author",
    "article:author": "author",
    "og:url": "url",
    "og:title": "title",
}
_SPACE = re.compile(r"\s+")


def page(raw: str, start: int = 0) -> tuple[list[Piece], dict[str, str]]:
    """The pieces of the HTML in ``raw`` from ``start`` on, in order, and what its meta fields say of the article.

    Fields: published, source, author, url, title.
    """
    reader = _Reader(raw, start)
    reader.feed(raw[start:])
    reader.close()
    reader.end_block()
    return reader.pieces, reader.known


def looks_marked_up(raw: str) -> bool:
    """Whether a text holds the tags of a page (as the content of a row often does)."""
    return (
        "</" in raw and re.search(r"<(?:p|div|span|br|h[1-6]|article|strong)\b[^<>]*>", raw, re.IGNORECASE) is not None
    )


class _Reader(HTMLParser):
    """Collects pieces while the parser walks through ``raw``."""

    def __init__(self, raw: str, start: int) -> None:
        super().__init__(convert_charrefs=False)
        self.raw = raw
        self.pieces: list[Piece] = []
        self.known: dict[str, str] = {}
        self._open: list[tuple[str, Hint, bool]] = []
        self._parts: list[Fragment] = []
        self._starts = [start, *(match.end() for match in re.compile("\n").finditer(raw, start))]
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a block ends the running piece."""
        named = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta(named)
        if tag == "script" and named.get("type") == "application/ld+json":
            self._script = []
        if tag not in _INLINE:
            self.end_block()
        if tag not in _VOID:
            self._open.append((tag, self._hint_of(tag, named), tag in _SILENT))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those left open inside it."""
        if tag not in _INLINE:
            self.end_block()
        if tag == "script" and self._script is not None:
            self._linked_data("".join(self._script))
            self._script = None
        names = [name for name, _, _ in self._open]
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
        """Make the running text a piece."""
        piece = assemble(self._parts, self._hint())
        self._parts = []
        if piece is not None:
            self.pieces.append(piece)

    def _add(self, length: int) -> None:
        if any(silent for _, _, silent in self._open):
            return
        line, column = self.getpos()
        start = self._starts[line - 1] + column
        end = start + length
        if self.raw[end : end + 1] == ";" and self.raw[start] == "&":
            end += 1
        for part in fragments(self.raw, start, end):
            shown = _SPACE.sub(" ", part.text)
            self._parts.append(part if shown == part.text else Fragment(part.start, part.end, shown, True))

    def _hint_of(self, tag: str, named: dict[str, str]) -> Hint:
        said = f"{named.get('class', '')} {named.get('id', '')} {named.get('itemprop', '')}".lower()
        if tag in _BY_TAG:
            return _BY_TAG[tag]
        if tag in {"html", "body", "main", "article"}:
            return ""
        return next((hint for pattern, hint in _BY_CLASS if pattern.search(said)), "")

    def _hint(self) -> Hint:
        """What the innermost telling element says; a menu or a list of links says it for all inside."""
        hints = [hint for _, hint, _ in self._open if hint]
        outer = next((hint for hint in hints if hint in {"chrome", "related"}), None)
        return outer or (hints[-1] if hints else "")

    def _meta(self, named: dict[str, str]) -> None:
        name = (named.get("property") or named.get("name") or named.get("itemprop") or "").lower()
        content = named.get("content", "").strip()
        if name in _META and content:
            self.known.setdefault(_META[name], content)

    def _linked_data(self, text: str) -> None:
        """What a JSON-LD block says of the article."""
        try:
            data = json.loads(text)
        except ValueError:
            return
        graph = data.get("@graph", [data]) if isinstance(data, dict) else data
        for node in graph if isinstance(graph, list) else []:
            published = node.get("datePublished") if isinstance(node, dict) else None
            if isinstance(published, str):
                self.known["published"] = published
