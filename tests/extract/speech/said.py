"""What the tables of this folder compare with: who is read to say what in a text of their own."""

from components.extract import read
from components.extract.reading import Reading
from components.model import Article, Quote, Sentence
from components.text.segment import sentences


def quotes(text: str) -> list[Quote]:
    """The quotations of a text, its actors found as in the pipeline."""
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    reading = Reading(article, tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text))))
    return list(read(reading, ("mentions", "times", "quotes")).quotes)


def said(text: str) -> list[tuple[str | None, str, str]]:
    """Speaker, rule and words of each quotation."""
    return [(each.speaker, each.rule, text[each.start : each.end]) for each in quotes(text)]


def told(text: str) -> list[tuple[str | None, str]]:
    """Speaker and words of each quotation."""
    return [(each.speaker, text[each.start : each.end]) for each in quotes(text)]
