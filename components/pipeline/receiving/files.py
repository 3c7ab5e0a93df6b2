"""Which files under a folder hold articles, in an order that does not depend on the file system."""

import os
from collections.abc import Iterator
from pathlib import Path

from components.errors import NothingToRead
from components.pipeline.receiving.read import SIDECAR, SUFFIXES, UNREAD

_KINDS = frozenset((*SUFFIXES, *UNREAD))


def files(articles: Path) -> list[tuple[Path, int]]:
    """The files of articles under ``articles``, or that one file, by name, each with its size in bytes.

    Hidden files, the sidecar, and files that hold no articles (pictures) are left out. Raises NothingToRead where there
    is none.
    """
    found = sorted(_under(articles), key=lambda path: path.as_posix()) if articles.is_dir() else [articles]
    if not articles.exists():
        raise NothingToRead(f"There is nothing at {articles}.", f"لا يوجد شيء في المسار {articles}.")
    if not found:
        kinds = ", ".join(SUFFIXES)
        raise NothingToRead(f"There is no article ({kinds}) in {articles}.", f"لا مقالات ({kinds}) في {articles}.")
    return [(path, _size(path)) for path in found]


def _under(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(where, name)
            if path.suffix.lower() in _KINDS and not name.startswith(".") and path != folder / SIDECAR:
                yield path


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
