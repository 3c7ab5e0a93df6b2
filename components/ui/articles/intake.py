"""How files that a browser sends come onto the disk: under safe names, within bounds, with a reason for a refusal."""

import csv
import re
import shutil
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Protocol

from components.pipeline.receiving.read import SIDECAR, SUFFIXES
from components.text.direction import strip_controls

FILES = 5_000
BYTES = 2 << 30
"""So many files, and bytes in them, one browser may bring."""
EACH = 200
"""Megabytes of one file."""
_LONGEST = 120
"""Letters of one name: 120 of the longest ones fit into what file systems allow."""
_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"|?*', "_"))
_DEEP = 12
_HIDDEN = re.compile(r"(?:^|[/\\])(?:\.(?!\.?(?:[/\\]|$))|__MACOSX[/\\])")
"""Files that a system keeps for itself."""
_ROWS = f"rows_{SIDECAR}"


class Sent(Protocol):
    """A file as a browser sends it: a stream with a name."""

    name: str
    size: int

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes of it."""

    def seek(self, offset: int, /) -> int:
        """Go to a place in it."""


def take(sent: Sequence[Sent], folder: Path) -> list[tuple[str, str]]:
    """Write the files ``sent`` into ``folder``; names and reasons (as in ``reject.<reason>``) of those left out."""
    refused = []
    there = [path for path in folder.rglob("*") if path.is_file()]
    files, size = len(there), sum(path.stat().st_size for path in there)
    for each in sent:
        if _HIDDEN.search(each.name):
            continue
        name = safe(each.name)
        reason = _reason(name, each.size, files, size)
        if reason:
            refused.append((strip_controls(each.name)[-_LONGEST:], reason))
            continue
        target = _free(folder, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as content:
            each.seek(0)
            shutil.copyfileobj(each, content)
        if target == folder / SIDECAR and not _is_sidecar(target):
            target.rename(_free(folder, _ROWS))
        files, size = files + 1, size + each.size
    return refused


def safe(name: str) -> str:
    """``name`` as a path inside of a folder; empty where it leads out of it or nothing is left of it."""
    whole = name.replace("\\", "/")
    parts = [part for part in whole.split("/") if part not in ("", ".")]
    if whole.startswith("/") or ".." in parts or len(parts) > _DEEP:
        return ""
    bare = [_bare(part) for part in parts]
    return "/".join(bare) if all(bare) else ""


def _bare(part: str) -> str:
    """One part of a name without what files cannot be called, or what would deceive the eye."""
    shown = "".join(letter for letter in strip_controls(part).translate(_FORBIDDEN) if letter.isprintable())
    whole = shown.encode("utf-8", "replace").decode("utf-8").strip(" .")
    stem, dot, suffix = whole.rpartition(".")
    return f"{stem[: _LONGEST - len(suffix)]}{dot}{suffix}" if stem and len(suffix) < 8 else whole[:_LONGEST]


def _reason(name: str, size: int, files: int, total: int) -> str:
    if not name:
        return "unsafe_path"
    if PurePosixPath(name).suffix.lower() not in SUFFIXES:
        return "unknown_format"
    if not size:
        return "empty"
    if size > EACH << 20:
        return "too_large"
    return "too_much" if files >= FILES or total + size > BYTES else ""


def _free(folder: Path, name: str) -> Path:
    """Where ``name`` can be written in ``folder``: under another name where it is taken."""
    path = folder / name
    for number in range(2, FILES + 2):
        if not path.exists():
            return path
        path = (folder / name).with_stem(f"{PurePosixPath(name).stem} ({number})")
    return path


def _is_sidecar(path: Path) -> bool:
    """Whether a table called ``articles.csv`` tells of other files, and does not hold articles itself."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        header = [cell.strip().lower() for cell in next(csv.reader(lines), [])]
    return "file" in header
