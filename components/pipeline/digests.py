"""Which dataset this is: a digest over all that its tables say."""

import hashlib
from pathlib import Path

from components import tables


def fingerprint(folder: Path) -> str:
    """SHA-256 over the tables in ``folder``: equal for datasets that say the same."""
    sha = hashlib.sha256()
    for name in sorted(tables.TABLES):
        with tables.parquet(name, folder).open("rb") as content:
            sha.update(hashlib.file_digest(content, "sha256").digest())
    return sha.hexdigest()
