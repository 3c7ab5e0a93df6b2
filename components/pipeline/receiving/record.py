"""What is read of one page or row before it is cleaned, and the limits that hold for every file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from components.model import Reject
from components.pipeline.receiving.decode import is_binary
from components.pipeline.receiving.refusing import refuse

LIMIT = 20_000_000
"""The largest article that is read: bytes of a file, characters of a row."""
HEAD = 1 << 16
"""So many bytes tell what a file is."""


@dataclass(frozen=True, slots=True)
class Record:
    """The raw text of one page or row, and what its file says about it outside of the text."""

    file: str
    record: int
    raw: str
    kind: Literal["text", "html", "row"]
    known: Mapping[str, str]


def refused_at_once(head: bytes, file: str) -> Reject | None:
    """Why a file that begins with ``head`` is no text; None where it may be."""
    if not head:
        return refuse("empty", file)
    return refuse("binary", file) if is_binary(head) else None
