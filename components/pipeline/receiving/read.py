"""How the files of a folder give articles: one for a page, one for each row of a table, ZIPs of both.

Nothing in a file stops the reading: what cannot be read is a Reject with its reason. Rows are streamed, so that memory
is bound by the largest article and not by the file.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Literal

from components.model import Reject
from components.pipeline.receiving import archive
from components.pipeline.receiving.decode import Undecodable, decode
from components.pipeline.receiving.record import HEAD, LIMIT, Record, refused_at_once
from components.pipeline.receiving.refusing import Unreadable, refuse
from components.pipeline.receiving.rows import ROWS as _ROWS
from components.pipeline.receiving.rows import rows_of

__all__ = ["DOCUMENT", "LIMIT", "SIDECAR", "SUFFIXES", "UNREAD", "Record", "records"]
_PAGES: Mapping[str, Literal["text", "html"]] = {".txt": "text", ".html": "html", ".htm": "html"}
_DOCX, _PDF, _ZIP = ".docx", ".pdf", ".zip"
SUFFIXES = (*_PAGES, *_ROWS, _DOCX, _PDF, _ZIP)
UNREAD = (
    ".doc",
    ".rtf",
    ".odt",
    ".xls",
    ".xlsx",
    ".epub",
    ".eml",
    ".msg",
    ".mht",
    ".mhtml",
    ".xml",
    ".rar",
    ".7z",
    ".gz",
)
"""Files that may well hold articles and are not read: each is refused aloud, where a picture is passed over."""
DOCUMENT = 200_000_000
"""The largest Word or PDF file that is read, in bytes: pictures weigh, and are not read."""
SIDECAR = "articles.csv"


def records(path: Path, root: Path) -> Iterator[Record | Reject]:
    """The records of the file ``path``, whose name is told relative to ``root``. Raises nothing for what is in it."""
    yield from _records(path, path.relative_to(root).as_posix() if path != root else path.name)


def _records(path: Path, file: str) -> Iterator[Record | Reject]:
    """The records of the file at ``path``, which is known as ``file``."""
    suffix = PurePosixPath(file).suffix.lower()
    try:
        if suffix in _PAGES:
            yield _page(path, file)
        elif suffix in _ROWS:
            yield from rows_of(path, file)
        elif suffix in (_DOCX, _PDF):
            yield _document(path, file, suffix)
        elif suffix == _ZIP:
            yield from _archive(path, file)
        else:
            yield refuse("unknown_format", file, suffixes=", ".join(SUFFIXES))
    except Undecodable:
        yield refuse("undecodable", file)
    except Unreadable as problem:
        yield problem.reject(file)
    except OSError as problem:
        yield refuse("unreadable", file, problem=problem.strerror or problem)


def _archive(path: Path, file: str) -> Iterator[Record | Reject]:
    """The records of the members of a ZIP file, each known as ``<file>/<member>``; its sidecar is none of them."""
    with archive.opened(path) as packed, TemporaryDirectory(prefix="marsad-") as folder:
        for member in archive.members(packed):
            inside = f"{file}/{member.name}"
            target = Path(folder, "member")
            if member.name == SIDECAR:
                continue
            if member.refused:
                yield refuse(member.refused, inside)
                continue
            try:
                archive.unpack(packed, member, target, archive.UNPACKED)
            except Unreadable as problem:
                yield problem.reject(inside)
                continue
            yield from _records(target, inside)
            target.unlink()


def _document(path: Path, file: str, suffix: str) -> Record | Reject:
    """The record of a Word or PDF file."""
    size = path.stat().st_size
    if size > DOCUMENT:
        return refuse("too_large.bytes", file, 1, size=size, limit=DOCUMENT)
    if not size:
        return refuse("empty", file)
    # Only here: to load what reads them costs each process of a build a quarter of a second.
    from components.pipeline.receiving import docx, pdf  # noqa: PLC0415

    raw = pdf.text(path, LIMIT) if suffix == _PDF else docx.text(path, DOCUMENT)
    if not raw.strip():
        return refuse("empty.words", file)
    if len(raw) > LIMIT:
        return refuse("too_large.letters", file, 1, size=len(raw), limit=LIMIT)
    return Record(file, 1, raw, "text", {})


def _page(path: Path, file: str) -> Record | Reject:
    size = path.stat().st_size
    if size > LIMIT:
        return refuse("too_large.bytes", file, 1, size=size, limit=LIMIT)
    content = path.read_bytes()
    refused = refused_at_once(content[:HEAD], file)
    if refused:
        return refused
    raw = decode(content)
    if not raw.strip():
        return refuse("empty.space", file)
    return Record(file, 1, raw, _PAGES[PurePosixPath(file).suffix.lower()], {})
