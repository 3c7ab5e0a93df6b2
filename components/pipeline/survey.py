"""What can be said of articles before a dataset is made of them: title, source, day, and how the day is known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from components.model import Article, Basis, Reject
from components.pipeline.cleaning import clean
from components.pipeline.receiving import read, sidecar
from components.pipeline.receiving.refusing import refuse
from components.pipeline.receiving.sidecar import Sidecar


@dataclass(frozen=True, slots=True)
class Proposal:
    """One article as cleaning finds it. ``words`` are counted; empty strings stand for what is not known."""

    file: str
    part: int
    title: str
    source: str
    published: date | None
    basis: Basis
    words: int


def survey(file: Path, root: Path, known: Sidecar | None = None) -> Iterator[Proposal | Reject]:
    """The articles of ``file`` under ``root``, in order, and what of it will not become one.

    ``known`` is the sidecar of ``root``, read where it is not given. Raises nothing for what is in the file.
    """
    known = sidecar.read(root) if known is None else known
    for record in read.records(file, root):
        if isinstance(record, Reject):
            yield record
            continue
        try:
            cleaned = clean.clean(record, known)
        except Exception as error:
            yield refuse("failed", record.file, record.record, problem=type(error).__name__)
            continue
        yield from map(_proposal, cleaned.articles)
        yield from cleaned.rejects


def _proposal(article: Article) -> Proposal:
    return Proposal(
        file=article.file,
        part=article.part,
        title=article.title or "",
        source=article.source or "",
        published=article.published,
        basis=article.published_basis,
        words=article.words,
    )
