"""What a link remembers of the dataset it was made on, in few letters, and what has changed since.

A stamp is ``<fingerprint>.<articles>.<mentions>.<quotes>.<events>.<day>``: twelve letters of the fingerprint, counts,
and the day of the build (20260131). A reader of an older link has at least these counts to compare; where the version
itself is still there, articles are compared one by one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq

from components.manifest import Manifest
from components.tables import parquet

COUNTED = ("articles", "mentions", "quotes", "events")
LETTERS = 12
_COUNTS, _DAY = r"(?P<counts>\d{1,12}(?:\.\d{1,12}){3})", r"(?P<day>\d{8})"
_STAMP = re.compile(rf"(?P<fingerprint>[\w-]{{1,64}})(?:\.{_COUNTS}\.{_DAY})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The dataset of a link: the beginning of its fingerprint, its counts by table, and the day of its build."""

    fingerprint: str
    counts: Mapping[str, int]
    day: date | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Articles as (article_id, title) that came and went since; of an article that changed both its texts are listed.

    ``compared`` says whether the version of the link was still there to be compared with.
    """

    compared: bool
    added: tuple[tuple[str, str], ...] = ()
    removed: tuple[tuple[str, str], ...] = ()


def stamp(manifest: Manifest) -> str:
    """What a link says of the dataset of ``manifest``."""
    counts = (str(manifest.rows.get(name, 0)) for name in COUNTED)
    day = manifest.built[:10].replace("-", "")
    return ".".join((manifest.fingerprint[:LETTERS], *counts, day))


def read(said: str) -> Stamp | None:
    """The stamp that ``said`` is; None where it is none."""
    found = _STAMP.fullmatch(said)
    if found is None:
        return None
    counts = map(int, (found["counts"] or "").split(".")) if found["counts"] else ()
    return Stamp(found["fingerprint"], dict(zip(COUNTED, counts, strict=False)), _day(found["day"] or ""))


def is_of(found: Stamp, manifest: Manifest) -> bool:
    """Whether ``found`` was made on the version of ``manifest``."""
    return manifest.fingerprint.startswith(found.fingerprint)


def difference(found: Stamp, dataset: Path) -> Difference:
    """What changed in the dataset at ``dataset`` since ``found`` was made."""
    before = _version(found, dataset)
    if before is None:
        return Difference(compared=False)
    then, now = _titles(before), _titles(dataset.resolve())
    return Difference(
        compared=True,
        added=tuple((code, title) for code, title in now.items() if code not in then),
        removed=tuple((code, title) for code, title in then.items() if code not in now),
    )


def _version(found: Stamp, dataset: Path) -> Path | None:
    """The version of ``found``, if it was not cleared away yet: its folder's name ends in the fingerprint."""
    beginning = found.fingerprint[:LETTERS]
    versions = dataset.resolve().parent
    if not versions.name.startswith(".") or len(beginning) < LETTERS:
        return None
    return next((each for each in sorted(versions.iterdir()) if each.name.endswith(f"-{beginning}")), None)


def _titles(folder: Path) -> dict[str, str]:
    """The titles of the articles in the dataset in ``folder``, empty where they have none, by id."""
    rows = pq.read_table(parquet("articles", folder), columns=["article_id", "title"]).to_pylist()
    return {row["article_id"]: row["title"] or "" for row in rows}


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
