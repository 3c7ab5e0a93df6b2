"""What we know about Arabic and the world, as rows of the ``.tsv`` files beside this one.

The first line of a file names its columns; lines that begin with ``#`` are remarks, and say why where a row is refused
or surprising. ``|`` separates the members of a list inside a cell.
"""

import csv
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of ``<name>.tsv``. Raises ValueError, with file and line, where a row and its header do not match."""
    with (_HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    cells = csv.reader((line for _, line in numbered), delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(cells)
    found = []
    for (number, _), row in zip(numbered[1:], cells, strict=True):
        if len(row) != len(header):
            raise ValueError(f"{name}.tsv:{number} has {len(row)} cells, the header {len(header)}")
        found.append(dict(zip(header, row, strict=True)))
    return tuple(found)


def members(cell: str) -> tuple[str, ...]:
    """The members of a list cell."""
    return tuple(part for part in (p.strip() for p in cell.split("|")) if part)


def alternatives(listed: Iterable[str], spelled: Callable[[str], str] = re.escape) -> str:
    """``listed`` as the alternatives of a pattern, the longest first, each as ``spelled`` writes it."""
    return "|".join(spelled(form) for form in sorted(set(listed), key=lambda form: (-len(form), form)))


@cache
def digest() -> str:
    """SHA-256 over all lexicon files: what a dataset says it was read with."""
    sha = hashlib.sha256()
    for file in sorted(_HERE.glob("*.tsv")):
        sha.update(file.name.encode())
        sha.update(file.read_bytes())
    return sha.hexdigest()
