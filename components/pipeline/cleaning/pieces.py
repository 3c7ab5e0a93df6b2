"""How a raw page falls into pieces of running text, each with the way back to the characters it came from.

A piece ends at a line break, or where three blanks or more stand in a row as web pages leave them between blocks.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from components.text import direction, repair
from components.text.fold import open_form
from components.text.spans import Span

Hint = Literal["", "title", "subheading", "caption", "byline", "related", "keywords", "chrome", "date", "link", "row"]

INVISIBLE = re.compile(f"[{direction.INVISIBLE}]+")
_SPECIAL = re.compile(
    INVISIBLE.pattern
    + r"|&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8}\d?);"
    + r"|(?<![&a-zA-Z;])(?:quot|nbsp|amp|[lr]aquo|[lr]dquo|[lr]squo|hellip|[nm]dash);"
    + r"|[\ufb50-\ufdff\ufe70-\ufefc](?:[\s\ufb50-\ufdff\ufe70-\ufefc]*[\ufb50-\ufdff\ufe70-\ufefc])?"
)
_ODD = re.compile(f"[&\ufb50-\ufdff\ufe70-\ufefc{direction.INVISIBLE}]|(?:quot|nbsp|amp|quo|llip|dash);")
"""One of them is in all that is special; far quicker to look for."""
_LINE_OF_BYTES = re.compile(r"[^\n\r]+")
_LINE = re.compile(r"[^\n\r\x0c\x85\u2028\u2029]+")
_WIDE = re.compile(rf"[\s{direction.CONTROLS}]{{6,}}")
_RUN = re.compile(r"\s{3,}")
_RUN_AFTER_END = re.compile(r"(?<=[.!؟?:»”\"])\s{3,}")


_HEADLINES = 5
"""So many headlines in a line are a ticker."""
_HEADLINE_LEAST = 3
_HEADLINE_WORDS = 24
_BESIDE = 200


class Fragment(NamedTuple):
    """``raw[start:end]`` and what of it is shown; the same characters unless ``repaired``."""

    start: int
    end: int
    text: str
    repaired: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of a page: its fragments in order, their text together, and what its markup says of it."""

    fragments: tuple[Fragment, ...]
    text: str
    hint: Hint = ""

    @property
    def start(self) -> int:
        """Where it begins in the raw text."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """Where it ends in the raw text."""
        return self.fragments[-1].end


def pieces(raw: str) -> list[Piece]:
    """The pieces of a page of plain text, in order."""
    found = []
    bare = _ODD.search(raw) is None
    damage = repair.damage(raw)
    plain = bare and damage is None
    for blocks in _blocks(raw, _LINE_OF_BYTES if damage and damage.spoilt else _LINE):
        hint: Hint = "related" if len(blocks) >= _HEADLINES and _is_ticker(raw, blocks) else ""
        for start, end in blocks:
            parts = [Fragment(start, end, raw[start:end], False)] if plain else list(fragments(raw, start, end, damage))
            piece = assemble(parts, hint)
            if piece is not None:
                found.append(piece)
    return found


def fragments(raw: str, start: int, end: int, damage: repair.Damage | None = None) -> Iterator[Fragment]:
    """``raw[start:end]`` without its invisible characters; entities and presentation forms are repaired.

    Where it has the ``damage`` of its page, all of it is one repaired fragment.
    """
    mended = repair.mended(raw[start:end], damage) if damage else None
    if mended is not None:
        yield Fragment(start, end, _SPECIAL.sub(lambda special: _repair(special[0]), mended), True)
        return
    at = start
    for special in _SPECIAL.finditer(raw, start, end):
        shown = _repair(special[0])
        if shown == special[0]:
            continue
        if special.start() > at:
            yield Fragment(at, special.start(), raw[at : special.start()], False)
        if shown:
            yield Fragment(special.start(), special.end(), shown, True)
        at = special.end()
    if at < end:
        yield Fragment(at, end, raw[at:end], False)


def assemble(parts: list[Fragment], hint: Hint = "") -> Piece | None:
    """The piece that ``parts`` make, without white space at its ends; None where nothing is left."""
    while parts and not parts[0].text.strip():
        parts.pop(0)
    while parts and not parts[-1].text.strip():
        parts.pop()
    if not parts:
        return None
    parts[0] = _cut(parts[0], len(parts[0].text) - len(parts[0].text.lstrip()), len(parts[0].text))
    parts[-1] = _cut(parts[-1], 0, len(parts[-1].text.rstrip()))
    return Piece(tuple(parts), parts[0].text if len(parts) == 1 else "".join(part.text for part in parts), hint)


def split(piece: Piece, at: int) -> tuple[Piece, Piece] | None:
    """``piece`` as two, before and from the offset ``at`` of its text; None where a repaired fragment stands there."""
    before: list[Fragment] = []
    after: list[Fragment] = []
    offset = 0
    for part in piece.fragments:
        inside = at - offset
        if inside <= 0:
            after.append(part)
        elif inside >= len(part.text):
            before.append(part)
        elif part.repaired:
            return None
        else:
            before.append(_cut(part, 0, inside))
            after.append(_cut(part, inside, len(part.text)))
        offset += len(part.text)
    head, tail = assemble(before, piece.hint), assemble(after, piece.hint)
    return (head, tail) if head is not None and tail is not None else None


def _blocks(raw: str, lines: re.Pattern[str]) -> Iterator[list[Span]]:
    """For each line the spans between wide gaps. Where it has a gap of six blanks, or many, three make a gap too."""
    for line in lines.finditer(raw):
        start, end = line.span()
        if "   " not in line[0] and "\t" not in line[0] and "\xa0" not in line[0]:
            yield [(start, end)]
            continue
        wide = _WIDE.search(line[0].strip()) or line[0].strip().count("    ") >= _HEADLINES
        blocks = []
        for run in (_RUN if wide else _RUN_AFTER_END).finditer(raw, start, end):
            blocks.append((start, run.start()))
            start = run.end()
        yield [*blocks, (start, end)]


def _is_ticker(raw: str, blocks: list[Span]) -> bool:
    """Whether all the blocks of one line are headlines, on a page that has other lines."""
    said = [raw[start:end].strip() for start, end in blocks]
    headed = all(len(text.split()) <= _HEADLINE_WORDS and not text.endswith(".") for text in said)
    many = sum(len(text.split()) >= _HEADLINE_LEAST for text in said) >= _HEADLINES
    return headed and many and len(raw) > 2 * (blocks[-1][1] - blocks[0][0]) - _BESIDE


def _cut(part: Fragment, start: int, end: int) -> Fragment:
    """``part`` from ``start`` to ``end`` of its text; a repaired one keeps its whole origin."""
    if part.repaired:
        return Fragment(part.start, part.end, part.text[start:end], True)
    return Fragment(part.start + start, part.start + end, part.text[start:end], False)


def _repair(found: str) -> str:
    """What is shown instead of invisible characters, an entity, or presentation forms."""
    if found[0] == "&":
        return html.unescape(found).replace("\xa0", " ")
    if found[-1] == ";":
        return html.unescape(f"&{found}").replace("\xa0", " ")
    if found[0] >= "\ufb50" and found[0] != "\ufeff":
        return "".join(map(open_form, found))
    return ""
