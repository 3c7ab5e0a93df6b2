"""Reads a sentence as printed on a day, for the tables of expressions of time."""

from datetime import date

from components.extract.reading import Reading
from components.extract.times import times
from components.model import Article, Sentence, TimeRef
from components.text.segment import sentences

WEDNESDAY = date(2023, 9, 13)


def printed(text: str, published: date | None = WEDNESDAY) -> list[TimeRef]:
    """The expressions of time in ``text``, printed on a Wednesday in September unless another day is given."""
    article = Article("a", "f", 1, None, None, None, None, None, None, published, "sidecar", text, text, 0)
    return list(times(Reading(article, tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text))))))


def told(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    """Surface and value of each."""
    return [(time.surface, time.value) for time in printed(text, published)]
