"""What the extractor finds in a text that no table of names holds, for the tests of this package."""

from components.extract.entities import mentions
from components.extract.reading import Reading
from components.lexicon.unlisted import PREFIX
from components.model import Article, Mention, Sentence
from components.text.segment import sentences


def read(text: str) -> list[Mention]:
    """The mentions in a text that is read as an article, in order."""
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    numbered = tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))
    return [*mentions(Reading(article, numbered))]


def unlisted(text: str) -> list[Mention]:
    """Those of names that no table holds."""
    return [each for each in read(text) if (each.entity_id or "").startswith(PREFIX)]


def found(text: str) -> list[tuple[str, str, str]]:
    """The same as surface, kind and rule."""
    return [(each.surface, each.kind, each.rule) for each in unlisted(text)]
