"""What of a raw page is the article, said for every character of the page.

A record goes in; its articles come out, and segments that together cover the raw text: what is kept is a verbatim slice
of it, or marked as repaired; what is left out keeps its place, its kind and the rule that left it out.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from components.model import Article, Reject, Segment, SegmentKind
from components.pipeline.cleaning import docs, facts, markup
from components.pipeline.cleaning.layout import lay_out
from components.pipeline.cleaning.lines import Line
from components.pipeline.cleaning.parts import parts
from components.pipeline.cleaning.pieces import INVISIBLE, pieces
from components.pipeline.cleaning.sections import lines
from components.pipeline.cleaning.wraps import unwrapped
from components.pipeline.receiving.read import Record
from components.pipeline.receiving.refusing import refuse
from components.pipeline.receiving.sidecar import Sidecar
from components.text.repair import damage, reread
from components.text.segment import words
from components.text.shorthand import shorthand, spelling

_TEXT: tuple[SegmentKind, ...] = ("title", "subheading", "body")
_OWN: tuple[SegmentKind, ...] = ("byline", "caption", "source", "keywords")
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LEAST_ARABIC = 0.4
_ENOUGH = 600
_SHOWN = 5_000
"""So many letters of a piece that was left out are kept for reading."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What one record gave. ``segments`` cover its raw text in order, without overlap."""

    articles: tuple[Article, ...]
    segments: tuple[Segment, ...]
    rejects: tuple[Reject, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """One article as it was found: its number in the file, its lines, what was told of it and what its markup says."""

    part: int
    lines: Sequence[Line]
    about: Mapping[str, str]
    marked: Mapping[str, str]


def clean(record: Record, sidecar: Sidecar) -> Cleaned:
    """The articles of ``record``, the segments of its raw text, and why a part of it did not become an article.

    Parts are counted from 1 in a page; a row is one article, whose part is the number of the row.
    """
    articles: list[Article] = []
    segments: list[Segment] = []
    rejects: list[Reject] = []
    for page in _pages(record, sidecar):
        kept = [line for line in page.lines if line.kind in _TEXT]
        text = "\n".join(line.text for line in kept)
        refused = _refused(record.file, page, text)
        article = None if refused else _article(record, page, text)
        articles += [article] if article else []
        rejects += [refused] if refused else []
        segments += _segments(record, page.lines, article.article_id if article else None)
    return Cleaned(tuple(articles), tuple(_covering(record, segments)), tuple(rejects))


def _pages(record: Record, sidecar: Sidecar) -> Iterator[_Page]:
    """The articles that the raw text of ``record`` holds, laid out."""
    if record.kind == "row":
        yield _row(record, sidecar)
        return
    if docs.marked_up(record.raw):
        for number, doc in enumerate(docs.docs(record.raw), 1):
            about = sidecar.about(record.file, number)
            found = lay_out(
                lines(doc.pieces), about.get("title"), 0, about.get("author", doc.known.get("author")), page=False
            )
            yield _Page(number, found, _told(about, doc.known), doc.known)
        return
    articles, marked = cut(record)
    for number, part in enumerate(articles, 1):
        about = sidecar.about(record.file, number)
        marks = marked if number == 1 else {}
        laid = lay_out(part, about.get("title", marks.get("title")), 0, about.get("author"), page=True)
        yield _Page(number, laid, _told(about, marks), marks)


def cut(record: Record) -> tuple[list[list[Line]], Mapping[str, str]]:
    """A page as its articles, each with its furniture and no line laid out, and what its markup says of the first."""
    if record.kind == "html":
        found, marked = markup.page(record.raw)
        return parts(lines(found)), marked
    return parts(lines(unwrapped(record.raw, pieces(record.raw)))), {}


def _row(record: Record, sidecar: Sidecar) -> _Page:
    """A row is one article, whatever it looks like; its content may be HTML."""
    field = len(record.known.get("title", ""))
    marked: Mapping[str, str] = {}
    if markup.looks_marked_up(record.raw):
        content, marked = markup.page(record.raw, field)
        found = [*pieces(record.raw[:field]), *content]
    else:
        found = unwrapped(record.raw, pieces(record.raw), field)
    known = {name: reread(text) for name, text in record.known.items()} if damage(record.raw) else record.known
    about = {**known, **sidecar.about(record.file, record.record)}
    laid = lay_out(lines(found), None, field, about.get("author"), page=False)
    return _Page(record.record, laid, about, marked)


def _told(about: Mapping[str, str], marked: Mapping[str, str]) -> Mapping[str, str]:
    """What the sidecar says, and where it is silent the markup; the date apart, whose basis must be told."""
    return {**{name: text for name, text in marked.items() if name != "published"}, **about}


def _refused(file: str, page: _Page, text: str) -> Reject | None:
    """Why ``page`` is no article; None if it is one."""
    if page.about.get("leave_out"):
        return refuse("left_out", file, page.part)
    if not any(line.kind == "body" for line in page.lines):
        if any(_LETTERS.search(line.text) for line in page.lines):
            return refuse("no_article", file, page.part)
        return refuse("no_arabic.letters", file, page.part)
    arabic = len("".join(_ARABIC.findall(text, 0, _ENOUGH)))
    if arabic >= _ENOUGH * _LEAST_ARABIC:
        return None
    letters = len("".join(_LETTERS.findall(text, 0, _ENOUGH)))
    if arabic < max(1, letters * _LEAST_ARABIC):
        return refuse("no_arabic.share", file, page.part, arabic=arabic, letters=letters)
    return None


def _article(record: Record, page: _Page, text: str) -> Article:
    source = page.about.get("source")
    title = " ".join(line.text for line in page.lines if line.kind == "title") or page.about.get("title")
    day, basis = facts.published(page.about, page.marked, page.lines, text)
    return Article(
        article_id=hashlib.sha256(f"{source or ''}\0{text}".encode("utf-8", "replace")).hexdigest()[:16],
        file=record.file,
        part=page.part,
        source=source,
        source_en=page.about.get("source_en"),
        agency=facts.agency(page.about, page.lines, text),
        title=title,
        author=facts.author(page.about, page.marked, page.lines),
        url=page.about.get("url"),
        published=day,
        published_basis=basis,
        text=text,
        folded=shorthand(text),
        words=words(text),
        spelt=spelling(text),
    )


def _segments(record: Record, page: Sequence[Line], article_id: str | None) -> Iterator[Segment]:
    """Where each line went; the pieces of one that is kept one by one, with their place in the text."""
    offset = 0
    for line in page:
        kind: SegmentKind = line.kind or "chrome"
        span = line.piece.start, line.piece.end
        if kind not in _TEXT:
            owner = article_id if kind in _OWN else None
            yield _left_out(record, span, kind, owner, line.rule)
        elif article_id is None:
            yield _left_out(record, span, "chrome", None, "rejected")
        else:
            for part in line.piece.fragments:
                place = (part.start, part.end, kind, article_id, offset, part.repaired, line.rule)
                content = record.raw[part.start : min(part.end, part.start + _SHOWN)] if part.repaired else None
                yield Segment(record.file, record.record, *place, content)
                offset += len(part.text)
            offset += len("\n")


def _covering(record: Record, found: list[Segment]) -> Iterator[Segment]:
    """``found`` in order, and between them what is no line: blanks, controls, markup."""
    at = 0
    for segment in [*found, None]:
        end = segment.raw_start if segment else len(record.raw)
        if end > at:
            between = record.raw[at:end]
            rule = "blank" if between.isspace() else "markup" if INVISIBLE.sub("", between).strip() else "control"
            yield _left_out(record, (at, end), "chrome", None, rule)
        if segment:
            yield segment
            at = segment.raw_end


def _left_out(record: Record, span: tuple[int, int], kind: SegmentKind, owner: str | None, rule: str) -> Segment:
    """What stands outside the text of an article, with what stood there; blanks say nothing."""
    start, end = span
    content = None if rule == "blank" else record.raw[start : min(end, start + _SHOWN)]
    return Segment(record.file, record.record, start, end, kind, owner, None, False, rule, content)
