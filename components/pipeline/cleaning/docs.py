"""How corpora mark up their articles in a text file: ``<DOC>`` with a title, a time, an author and a text inside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from components.pipeline.cleaning.pieces import Hint, Piece, assemble, fragments
from components.pipeline.cleaning.wraps import unwrapped
from components.text import repair
from components.text.repair import Damage

_DOC = re.compile(r"<DOC\b[^>]*>.*?(?:</DOC>|(?=<DOC\b)|\Z)", re.DOTALL | re.IGNORECASE)
_FIELD = re.compile(r"<([A-Z_]{2,20})\b[^>]*>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_LINE = re.compile(r"[^\n\r]+")
_KNOWN = {
    **dict.fromkeys(("time", "date", "datetime", "pubdate", "date_time"), "published"),
    **dict.fromkeys(("src", "source", "publisher"), "source"),
    **dict.fromkeys(("author", "byline"), "author"),
    "url": "url",
}
_TITLES = ("title", "headline", "hl")
_TEXTS = ("text", "abstract", "body", "content", "p")


@dataclass(frozen=True, slots=True)
class Doc:
    """One marked-up article: its pieces, and what its fields say."""

    start: int
    pieces: list[Piece]
    known: dict[str, str]


def marked_up(raw: str) -> bool:
    """Whether ``raw`` is in this markup."""
    return re.match(r"\s*(?:<\?xml[^>]*>\s*)?<DOC\b", raw, re.IGNORECASE) is not None


def docs(raw: str) -> Iterator[Doc]:
    """The articles of ``raw``, in order."""
    damage = repair.damage(raw)
    for doc in _DOC.finditer(raw):
        known: dict[str, str] = {}
        found: list[Piece] = []
        for field in _FIELD.finditer(raw, doc.start() + len("<DOC"), doc.end()):
            name, (start, end) = field[1].lower(), field.span(2)
            if name in _KNOWN and field[2].strip():
                known.setdefault(_KNOWN[name], field[2].strip())
            elif name in _TITLES:
                known.setdefault("title", field[2].strip())
                found += _pieces(raw, start, end, "title", damage)
            elif name in _TEXTS:
                found += unwrapped(raw, list(_pieces(raw, start, end, "", damage)))
        yield Doc(doc.start(), found, known)


def _pieces(raw: str, start: int, end: int, hint: Hint, damage: Damage | None) -> Iterator[Piece]:
    for line in _LINE.finditer(raw, start, end):
        piece = assemble(list(fragments(raw, *line.span(), damage)), hint)
        if piece is not None:
            yield piece
