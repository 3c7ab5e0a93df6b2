"""The words by which pages and their lines are told, by the role they play: the rows of the lexicon's tables."""

from functools import cache

from components.lexicon import members, rows


@cache
def forms(table: str, role: str) -> tuple[str, ...]:
    """The words of ``table`` (``byline``, ``page_dates``, ``page_words``) in that role, in order."""
    return tuple(form for row in rows(table) if row["role"] == role for form in members(row["forms"]))
