"""What lies in a ZIP file, and what of it is refused: nothing in one can write outside, fill the disk, or nest.

Members are unpacked one at a time into a file whose name is ours, and counted while they are unpacked: what the archive
says of their sizes is not believed.
"""

import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Literal
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from components.pipeline.receiving.refusing import Unreadable

MEMBERS = 100_000
UNPACKED = 4 << 30
"""Bytes that one archive may hold."""
_FACTOR, _SMALL = 200, 1 << 20
"""A member of more than a megabyte that grows by more than this is a bomb: text is packed by ten, seldom by thirty."""
_ENCRYPTED = 1
_CHUNK = 1 << 16
_UTF8 = 0x800
Problem = Literal["encrypted", "symlink", "unsafe_path", "nested_archive", "bomb"]
ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar")


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its name, safe to join to a folder, or as the archive has it where it is refused."""

    name: str
    size: int
    refused: Problem | None
    info: ZipInfo


def members(archive: ZipFile) -> Iterator[Member]:
    """The files of ``archive`` by name, each once; hidden ones are left out. Raises Unreadable."""
    found = archive.infolist()
    if len(found) > MEMBERS or sum(each.file_size for each in found) > UNPACKED:
        raise Unreadable("bomb.members", members=MEMBERS, size=UNPACKED >> 30)
    seen: set[str] = set()
    for info in sorted(found, key=_name):
        name = _name(info)
        path = PurePosixPath(name)
        hidden = any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in path.parts)
        if info.is_dir() or hidden or name in seen:
            continue
        seen.add(name)
        yield Member(name, info.file_size, _problem(info, path), info)


def opened(path: Path) -> ZipFile:
    """The archive at ``path``. Raises Unreadable."""
    try:
        return ZipFile(path)
    except (BadZipFile, ValueError, NotImplementedError):
        raise Unreadable("damaged.zip") from None


def unpack(archive: ZipFile, member: Member, target: Path, limit: int) -> None:
    """Write ``member`` to the new file ``target``, no more than ``limit`` bytes. Raises Unreadable, leaving nothing."""
    most = max(_SMALL, member.info.compress_size * _FACTOR)
    try:
        with archive.open(member.info) as source, target.open("xb") as content:
            _copy(source, content, limit, most)
    except (BadZipFile, LargeZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as problem:
        target.unlink(missing_ok=True)
        raise Unreadable("damaged.member", problem=type(problem).__name__) from None
    except Unreadable:
        target.unlink(missing_ok=True)
        raise


def check(path: Path, limit: int) -> None:
    """Raise Unreadable where the file at ``path``, a ZIP by another name (a document), would unpack to a bomb."""
    with opened(path) as archive:
        for info in archive.infolist():
            if info.file_size > max(_SMALL, info.compress_size * _FACTOR):
                raise Unreadable("bomb")
        if sum(info.file_size for info in archive.infolist()) > limit:
            raise Unreadable("too_large.unpacked", limit=limit)


def _copy(source: IO[bytes], target: IO[bytes], limit: int, most: int) -> None:
    written = 0
    while chunk := source.read(_CHUNK):
        written += len(chunk)
        if written > most:
            raise Unreadable("bomb")
        if written > limit:
            raise Unreadable("too_large.unpacked", limit=limit)
        target.write(chunk)


def _problem(info: ZipInfo, path: PurePosixPath) -> Problem | None:
    """Why a member is refused; None where it may be unpacked."""
    mode = info.external_attr >> 16
    if path.is_absolute() or ".." in path.parts or not path.parts or ":" in path.parts[0]:
        return "unsafe_path"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "symlink"
    if info.flag_bits & _ENCRYPTED:
        return "encrypted"
    if path.suffix.lower() in ARCHIVES:
        return "nested_archive"
    return "bomb" if info.file_size > max(_SMALL, info.compress_size * _FACTOR) else None


def _name(info: ZipInfo) -> str:
    """The name of a member with our separators; bytes that were meant as UTF-8 but not marked so are read so."""
    name = info.filename.replace("\\", "/")
    if info.flag_bits & _UTF8:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return name
