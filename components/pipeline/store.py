"""How a dataset comes to stand where its readers look: whole, in one step, or not at all.

``DATASET`` is a symbolic link to a version, a folder in ``.<name>.versions`` beside it. A build writes a new folder
there and, when all is on the disk, puts a new link in the place of the old one, which POSIX does in one step. A reader
resolves the link once and keeps its version; the version before the current one stays until the next build for that.
"""

import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from components import manifest
from components.errors import UnfitTarget

_BUILDING = "building-"
_AT_CWD = -100
_EXCHANGE = 2
"""``AT_FDCWD`` and ``RENAME_EXCHANGE`` of Linux's renameat2(2)."""


@contextmanager
def version(dataset: Path) -> Iterator[Path]:
    """A folder to build in; when the block ends well, ``dataset`` leads to it, else it is gone and nothing has changed.

    Raises UnfitTarget, before the block and with nothing touched, where ``dataset`` is something else than a dataset,
    an empty folder or nothing, where it cannot be written, or where another build of it is running.
    """
    place = _place(dataset)
    _refuse_strangers(place)
    versions = place.parent / f".{place.name}.versions"
    try:
        versions.mkdir(parents=True, exist_ok=True)
        lock = (versions / "lock").open("w")
    except OSError as error:
        raise _unwritable(place, error) from error
    with lock:
        _lock(lock.fileno(), place)
        _sweep(versions, place)
        building = versions / f"{_BUILDING}{os.getpid()}"
        try:
            building.mkdir()
            yield building
            _publish(building, versions, place)
        except OSError as error:
            raise _unwritable(place, error) from error
        finally:
            shutil.rmtree(building, ignore_errors=True)


def _place(dataset: Path) -> Path:
    """The absolute path at which the link stands or will stand: a link of the user's own is followed, ours is not."""
    place = dataset.parent.resolve() / dataset.name if dataset.name not in ("", "..") else dataset.resolve()
    if place.is_symlink() and not _is_ours(place):
        return _place(place.parent / place.readlink())
    return place


def _is_ours(link: Path) -> bool:
    return link.parent / link.readlink().parent == link.parent / f".{link.name}.versions"


def _refuse_strangers(place: Path) -> None:
    """Raise UnfitTarget where ``place`` holds something that is not ours to replace."""
    try:
        free = place.is_symlink() or not place.exists()
        ours = free or (place.is_dir() and ((place / manifest.FILE).is_file() or not any(place.iterdir())))
    except OSError as error:
        raise _unwritable(place, error) from error
    if not ours:
        raise UnfitTarget(
            f"{place} is there already and is not a dataset: name another folder, or move it away.",
            f"المسار {place} موجود وليس مجموعة بيانات؛ اختر مجلدًا آخر أو انقله من مكانه.",
        )


def _lock(descriptor: int, place: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise UnfitTarget(
            f"Another build of {place} is running: wait until it has finished.",
            f"يجري الآن بناء آخر لمجموعة البيانات {place}؛ انتظر حتى ينتهي.",
        ) from None


def _publish(building: Path, versions: Path, place: Path) -> None:
    """Give ``building`` its name, lead ``place`` to it, and drop versions older than the one before."""
    _settle(*building.rglob("*"), building)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    final = versions / f"{stamp}-{manifest.read(building).fingerprint[:12]}"
    building.rename(final)
    previous = place.resolve() if place.is_symlink() else None
    link = versions / f"{_BUILDING}link"
    link.symlink_to(Path(versions.name) / final.name)
    try:
        previous = _replace(place, link, versions / f"{stamp}-moved") or previous
    except OSError:
        shutil.rmtree(final, ignore_errors=True)
        raise
    finally:
        link.unlink(missing_ok=True)
    _settle(place.parent, versions)
    for old in versions.iterdir():
        if old.is_dir() and old not in (final, previous):
            shutil.rmtree(old, ignore_errors=True)


def _replace(place: Path, link: Path, aside: Path) -> Path | None:
    """Put ``link`` (written as seen from ``place``) where ``place`` is; a real dataset there moves to ``aside``."""
    if place.is_symlink() or not place.exists():
        os.replace(link, place)
        return None
    if not any(place.iterdir()):
        place.rmdir()
        os.replace(link, place)
        return None
    if _exchange(link, place):
        link.rename(aside)
    else:
        place.rename(aside)
        os.replace(link, place)
    return aside


def _exchange(one: Path, other: Path) -> bool:
    """Swap two directory entries in one step; False where the system cannot."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return call is not None and call(_AT_CWD, os.fsencode(one), _AT_CWD, os.fsencode(other), _EXCHANGE) == 0


def _settle(*paths: Path) -> None:
    """Wait until the files among ``paths``, and the names of what lies in the folders among them, are on the disk."""
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(versions: Path, place: Path) -> None:
    """Remove what builds that were killed left behind: all but the current version and the one before it."""
    kept = set()
    if place.is_symlink():
        current = place.readlink().name
        kept = {current, max((path.name for path in versions.iterdir() if path.name < current), default=current)}
    for left in versions.iterdir():
        if left.is_symlink():
            left.unlink()
        elif left.is_dir() and (left.name.startswith(_BUILDING) or (kept and left.name not in kept)):
            shutil.rmtree(left, ignore_errors=True)


def _unwritable(place: Path, error: OSError) -> UnfitTarget:
    return UnfitTarget(
        f"The dataset cannot be written to {place}: {error.strerror or error}.",
        f"تعذّرت كتابة مجموعة البيانات في {place}: {error.strerror or error}.",
    )
