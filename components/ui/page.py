"""What a page is: a path, and a body that places what the page shows."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from components.corpus import Corpus
from components.words import Language

Chosen = tuple[tuple[str, tuple[str, ...]], ...]
"""The filters of a view as the address says them, by key, in a form that can be compared."""


@dataclass(frozen=True, slots=True)
class View:
    """What a page is given: the corpus as narrowed, the whole one, the filters between them, the language to speak.

    ``place`` is the folder of the dataset, beside which decisions are kept; None where there is none. ``start`` is that
    of the dataset with which the dashboard was begun, beside which the others lie.
    """

    corpus: Corpus
    whole: Corpus
    chosen: Chosen
    language: Language
    place: Path | None = None
    start: Path | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its path in the address, its key (``page.<key>`` are its words), and what it places."""

    path: str
    key: str
    body: Callable[[View], None]
    always: bool = False
    """Whether it is shown even where the filters leave no article."""
