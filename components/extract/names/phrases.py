"""Where a phrase stands in a folded text as whole words, with no more before it than Arabic writes onto a word."""

import re
from collections.abc import Iterator

_LEAD = 6
"""Letters that can be written before a phrase, its article among them, and the one before them."""
_DEFINITE = re.compile(r"(?:(?<!\w)|^)(?:[وفبلك]{0,2}(?P<article>ال)|[وف]?لل)$")
_BARE = re.compile(r"(?:(?<!\w)|^)[وفبلك]{0,2}(?P<article>)$")


def standing(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Start and end of each ``phrase`` in ``text``, in order; behind لل it starts after its article."""
    definite, stem = phrase.startswith("ال"), phrase.removeprefix("ال")
    lead = _DEFINITE if definite else _BARE
    at = text.find(stem)
    while at >= 0:
        end = at + len(stem)
        if not text[end : end + 1].isalnum() and (before := lead.search(text, max(0, at - _LEAD), at)):
            yield at - len(before["article"] or ""), end
        at = text.find(stem, end)
