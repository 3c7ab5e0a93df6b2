"""What a report is once it is made: everything that its writers need, in the reader's language, nothing of a format."""

from dataclasses import dataclass

from components.export.exhibit import Exhibit
from components.report.outline import Kind
from components.text.spans import Span
from components.words import Language


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that stands behind a figure: its words, the ``spans`` that were found in it, and where it stands.

    ``start`` and ``end`` are offsets (code points) in the text of the article.
    """

    text: str
    spans: tuple[Span, ...]
    source: str
    day: str
    title: str
    article_id: str
    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """Passages that belong together, and what they are: how many there are in all, which mark, which event."""

    heading: str
    told: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a report. ``number`` counts figures and tables, from 1; other pieces have none.

    ``problem`` says in a sentence why there is nothing to show; ``stale`` whether it was taken from another version
    of the dataset than the one that is shown.
    """

    kind: Kind
    heading: str
    caption: str = ""
    number: int = 0
    exhibit: Exhibit | None = None
    bundles: tuple[Bundle, ...] = ()
    text: str = ""
    about: tuple[tuple[str, str], ...] = ()
    method: str = ""
    address: str = ""
    problem: str = ""
    stale: bool = False

    @property
    def behind(self) -> bool:
        """Whether the passages stand behind a figure, and so in the appendix."""
        return self.kind in ("chart", "table")


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report; ``made`` and ``built`` are days in words, ``fingerprint`` is that of the dataset shown."""

    title: str
    author: str
    summary: str
    language: Language
    made: str
    built: str
    fingerprint: str
    address: str
    parts: tuple[Part, ...]

    @property
    def stale(self) -> bool:
        """Whether a piece was taken from another version of the dataset."""
        return any(part.stale for part in self.parts)

    @property
    def appendix(self) -> tuple[Part, ...]:
        """The figures and tables with the sentences behind them."""
        return tuple(part for part in self.parts if part.behind and part.bundles)

    @property
    def methods(self) -> tuple[tuple[str, str], ...]:
        """How each figure was counted: its question and the method, each once, in order."""
        counted = {part.exhibit.question: part.method for part in self.parts if part.exhibit}
        return tuple(counted.items())
