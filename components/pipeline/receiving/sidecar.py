"""What ``articles.csv`` beside the articles says about them, and which of its rows cannot be believed."""

import csv
import io
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from components.model import Reject
from components.pipeline.receiving import archive
from components.pipeline.receiving.decode import Undecodable, decode
from components.pipeline.receiving.read import SIDECAR
from components.pipeline.receiving.refusing import Unreadable, refuse

FILE = SIDECAR
LARGEST = 50_000_000
"""Bytes of a sidecar inside a ZIP file."""
COLUMNS = (
    *("file", "part", "source", "source_en", "agency", "published", "published_basis", "title", "url", "author"),
    "leave_out",
)
"""Whatever stands in the last one, the article is not wanted."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The rows of a sidecar by file and part, each with its filled columns, and the rows that were refused."""

    rows: Mapping[tuple[str, int], Mapping[str, str]] = field(default_factory=dict)
    rejects: tuple[Reject, ...] = ()

    def about(self, file: str, part: int) -> Mapping[str, str]:
        """What is known about one article; empty if nothing is."""
        return self.rows.get((file, part), {})


def read(folder: Path) -> Sidecar:
    """The sidecar of the articles in ``folder``, with those inside the ZIP files that lie there; empty without any.

    What it says itself counts before what one inside a ZIP file says.
    """
    rows: dict[tuple[str, int], Mapping[str, str]] = {}
    rejects: list[Reject] = []
    for within, text in _texts(folder):
        if isinstance(text, Reject):
            rejects.append(text)
            continue
        inside = _inside(folder / within) if within else None
        beside = frozenset(rows) if within else frozenset()
        for number, row in _lines(text):
            about, refused = _check(number, row, folder, within, inside)
            rejects += [refused] if refused else []
            if about is None:
                continue
            key = (about["file"], int(about.get("part", "1")))
            if key in beside:
                continue
            if key in rows:
                rejects.append(refuse("sidecar_twice", key[0], key[1], line=number, sidecar=f"{within}{FILE}"))
            else:
                rows[key] = about
    return Sidecar(rows, tuple(rejects))


def _texts(folder: Path) -> Iterator[tuple[str, str | Reject]]:
    """The sidecars of ``folder``: where the files lie that each is about (empty, or ``a.zip/``), and what it says."""
    zips = sorted(folder.glob("*.zip")) if folder.is_dir() else []
    for within, opened in (
        ("", partial(_plain, folder)),
        *((f"{path.name}/", partial(_packed, path)) for path in zips),
    ):
        try:
            yield within, decode(opened())
        except (FileNotFoundError, NotADirectoryError, Unreadable, BadZipFile):
            continue
        except (OSError, RuntimeError, zlib.error, Undecodable) as problem:
            yield within, refuse("sidecar_unreadable", f"{within}{FILE}", problem=problem)


def _plain(folder: Path) -> bytes:
    return (folder / FILE).read_bytes()


def _packed(path: Path) -> bytes:
    """The sidecar in the ZIP file at ``path``; one that is too large is none. Raises as a missing file does."""
    with archive.opened(path) as packed:
        if FILE not in packed.namelist() or packed.getinfo(FILE).file_size > LARGEST:
            raise FileNotFoundError(FILE)
        return packed.read(FILE)


def _inside(path: Path) -> frozenset[str]:
    """The names of the files in the ZIP file at ``path``."""
    with archive.opened(path) as packed:
        return frozenset(member.name for member in archive.members(packed))


def _lines(text: str) -> Iterator[tuple[int, list[str] | dict[str, str]]]:
    """Line number and row: a dict where the row fits the header, the bare cells where it does not."""
    reader = csv.reader(io.StringIO(text, newline=""))
    header: list[str] | None = None
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield reader.line_num, []
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = [cell.strip().lower() for cell in cells]
        elif len(cells) == len(header):
            yield (
                reader.line_num,
                {name: cell.strip() for name, cell in zip(header, cells, strict=True) if cell.strip()},
            )
        else:
            yield reader.line_num, cells


def _check(
    number: int, row: list[str] | dict[str, str], folder: Path, within: str, inside: frozenset[str] | None
) -> tuple[Mapping[str, str] | None, Reject | None]:
    """What of ``row`` can be believed, and what is wrong with it; a bad date does not cost the other columns."""
    where: dict[str, Any] = {"line": number, "sidecar": f"{within}{FILE}"}
    if isinstance(row, list):
        return None, refuse("sidecar_columns", FILE, **where)
    file = row.get("file", "").replace("\\", "/").removeprefix("./")
    there = file in inside if inside is not None else _is_there(folder, file)
    if not file or ".." in Path(file).parts or not there:
        return None, refuse("sidecar_file", file or FILE, named=file, **where)
    part = row.get("part", "1")
    if not (part.isascii() and part.isdigit() and 0 < int(part) < 2**31):
        return None, refuse("sidecar_part", file, given=part, **where)
    file = within + file
    about = row | {"file": file, "part": part}
    try:
        date.fromisoformat(about.get("published", "2000-01-01"))
    except ValueError:
        return about, refuse("sidecar_date", file, int(part), day=about.pop("published"), **where)
    return about, None


def _is_there(folder: Path, file: str) -> bool:
    """Whether ``file`` lies in ``folder``, or in a ZIP file there."""
    packed, inner, _ = file.partition(".zip/")
    return (folder / file).is_file() or bool(inner and (folder / f"{packed}.zip").is_file())
