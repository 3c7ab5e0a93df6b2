"""What analysts keep about a dataset: views under a name, and notes on its sentences, in a file beside it.

``<dataset>.views.jsonl`` has a line for each, a JSON object; it can be read, compared and joined with that of a
colleague. Nothing is in it that somebody did not ask to keep.
"""

import fcntl
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from components.errors import UnfitNotebook

SUFFIX = ".views.jsonl"
MOST = 2_000
"""So many lines a file may have."""
LONGEST = 4_000
"""Letters of a note, of a name and of an address."""
BYTES = 5_000_000
_ADDRESS = re.compile(r"[a-z_]{0,40}(?:\?[^\s<>\"'\\]*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view under a name: ``address`` is that of the page with all that was chosen, relative to the dashboard."""

    name: str
    address: str
    made: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote about a piece of an article; ``quoted`` are its words, for who reads the file."""

    article_id: str
    start: int
    end: int
    text: str
    quoted: str = ""
    made: str = ""


Kept = SavedView | Note
Notebook = tuple[Kept, ...]
_KINDS: dict[str, type[Kept]] = {"view": SavedView, "note": Note}


def beside(dataset: Path) -> Path:
    """The file about the dataset at ``dataset``."""
    return dataset.parent / f"{dataset.name}{SUFFIX}"


def read(path: Path) -> Notebook:
    """What the file at ``path`` keeps; nothing where there is none. Raises UnfitNotebook."""
    try:
        return parse(path.read_bytes())
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise _unfit(path.name) from error


def parse(content: bytes) -> Notebook:
    """What a file keeps. Raises UnfitNotebook where it is no such file."""
    if len(content) > BYTES:
        raise _unfit(SUFFIX)
    try:
        lines = [line for line in content.decode("utf-8-sig").splitlines() if line.strip()]
        return joined((), tuple(_line(json.loads(line)) for line in lines[:MOST]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise _unfit(SUFFIX) from None


def written(kept: Notebook) -> bytes:
    """``kept`` as a file."""
    names = {kind: name for name, kind in _KINDS.items()}
    lines = ({"what": names[type(each)], **asdict(each)} for each in kept)
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def joined(kept: Notebook, more: Notebook) -> Notebook:
    """``kept`` and ``more``; of two with one name, or about one place, the later counts."""
    return tuple({_key(each): each for each in (*kept, *more)}.values())[-MOST:]


def without(kept: Notebook, gone: Kept) -> Notebook:
    """``kept`` without that of the name or place of ``gone``."""
    return tuple(each for each in kept if _key(each) != _key(gone))


def change(path: Path, how: Callable[[Notebook], Notebook]) -> None:
    """Write what ``how`` makes of the file at ``path``, one change at a time, whole or not at all.

    Raises UnfitNotebook.
    """
    try:
        with _alone(path):
            kept = how(read(path))
            draft = path.with_name(f".{path.name}.{os.getpid()}")
            draft.write_bytes(written(kept))
            draft.replace(path)
    except OSError as error:
        raise UnfitNotebook(
            f"The views cannot be written to {path}: {error.strerror or error}.",
            f"تعذّر حفظ العروض في {path}: {error.strerror or error}.",
        ) from error


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """The block while nobody else changes the file at ``path``."""
    with path.with_name(f".{path.name}.lock").open("w") as lock:
        fcntl.flock(lock.fileno(), fcntl.LOCK_EX)
        yield


def _key(each: Kept) -> tuple[object, ...]:
    return (each.name,) if isinstance(each, SavedView) else (each.article_id, each.start, each.end)


def _line(said: dict[str, Any]) -> Kept:
    kind = _KINDS[said.pop("what")]
    types = {field.name: int if field.name in ("start", "end") else str for field in fields(kind)}
    if not all(type(value) is types[name] for name, value in said.items()):
        raise TypeError
    if any(isinstance(value, str) and len(value) > LONGEST for value in said.values()):
        raise ValueError
    made = kind(**said)
    if isinstance(made, SavedView) and not (made.name.strip() and _ADDRESS.fullmatch(made.address)):
        raise ValueError
    if isinstance(made, Note) and not 0 <= made.start < made.end:
        raise ValueError
    return made


def _unfit(name: str) -> UnfitNotebook:
    return UnfitNotebook(
        f"This is no file of saved views and notes ({name}), or it is damaged: take it again from its sender.",
        f"هذا ليس ملف عروض محفوظة وملاحظات ({name})، أو أنه تالف؛ خذه من مرسله مرة أخرى.",
    )
