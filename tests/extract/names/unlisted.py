"""What the extractor finds in a text that no table of names holds, for the tests of this package."""

from components.extract.entities import mentions
from components.extract.reading import Reading
from components.lexicon.unlisted import PREFIX
from components.model import Article, Mention, Sentence
from components.text.segment import sentences


def unlisted(text: str) -> list[Mention]:
    """The mentions of names that no table holds, in order, the text read as an article."""
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    numbered = tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))
    return [each for each in mentions(Reading(article, numbered)) if (each.entity_id or "").startswith(PREFIX)]


def found(text: str) -> list[tuple[str, str, str]]:
    """The same as surface, kind and rule."""
    return [(each.surface, each.kind, each.rule) for each in unlisted(text)]
