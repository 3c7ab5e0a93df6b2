"""Names found by rule are counted over articles, the last name alone left out."""

from components import tables
from components.lexicon.unlisted import entity_id
from components.model import Mention
from components.pipeline.relating.unlisted import Unlisted


def _mention(surface: str, rule: str, found: str | None) -> Mention:
    return Mention("a", 0, 0, len(surface), surface, found, "person", rule, 0.7)


def test_spellings_are_counted_over_articles() -> None:
    """Three mentions in two handfuls: the spelling met twice is the label; a listed entity is none of these."""
    found = entity_id("person", "غسان عبدالله")
    names = Unlisted()
    names.note(
        tables.table("mentions", [_mention("غسان عبدالله", "found_given", found), _mention("بكين", "capital", "Q956")])
    )
    names.note(
        tables.table(
            "mentions",
            [_mention(text, "found_given", found) for text in ("غسان عبد الله", "غسان عبد الله")]
            + [_mention("عبدالله", "found_again", found), _mention("كيم", "short_open", None)],
        )
    )
    assert "Q956" not in names
    assert [each.label_ar for each in names.of([found])] == ["غسان عبد الله"]
