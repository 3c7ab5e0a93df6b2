"""Articles of a folder of press, cleaned as the pipeline cleans them, for measuring on what others wrote."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from components.extract.reading import Reading
from components.model import Article, Reject, Sentence
from components.pipeline.cleaning.clean import clean
from components.pipeline.receiving.read import SUFFIXES, records
from components.pipeline.receiving.sidecar import Sidecar
from components.text import segment


@lru_cache(maxsize=2)
def articles(folder: Path) -> tuple[Article, ...]:
    """The articles of all files under ``folder``, in order of their names; what is rejected is left out."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)
    return tuple(_articles(files, folder))


def _articles(files: list[Path], folder: Path) -> Iterator[Article]:
    for path in files:
        for record in records(path, folder):
            if not isinstance(record, Reject):
                yield from clean(record, Sidecar()).articles


def reading(article: Article) -> Reading:
    """``article`` with its sentences, not read yet."""
    spans = segment.sentences(article.text)
    return Reading(article, tuple(Sentence(article.article_id, n, *span) for n, span in enumerate(spans)))
