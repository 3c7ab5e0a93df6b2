"""Which long lines at the head of a page are headlines of elsewhere, one after the other, with no mark between them."""

import re
from collections import Counter

from components.pipeline.cleaning.alike import counted, likeness
from components.pipeline.cleaning.lines import Line

_HEAD = 12
_MANY = 40
"""Words of such a line."""
_COMMA_EVERY = 40
_NAME = re.compile(r"(?<![\w.])[A-Za-z][A-Za-z0-9]{2,}(?![\w.])")
_NAMED = 5
_LIKE = 0.12
"""The likeness (cosine of counted roots) of a text and of headlines that are none of its own."""


def without_tickers(found: list[Line]) -> list[Line]:
    """``found`` with such a line named that stands above all other words, where a text of another matter follows."""
    for i, line in enumerate(found[:_HEAD]):
        if line.kind is None and line.words < _MANY:
            break
        below = [other for other in found[i + 1 :] if other.kind is None and other.paragraph]
        if line.kind is None and line.words >= _MANY and below and (_named_between(line) or _unparted(line, below)):
            found[i] = line.named("related", "related_item")
    return found


def _named_between(line: Line) -> bool:
    """Whether the name of the site stands between the headlines, in Latin letters."""
    names = Counter(_NAME.findall(line.text)).most_common(1)
    return bool(names) and names[0][1] >= _NAMED


def _unparted(line: Line, below: list[Line]) -> bool:
    """Whether nothing parts the headlines: no stop, hardly a comma, and words that the text below does not say."""
    commas = sum(map(line.text.count, "،,؛"))
    if line.stops or ". " in line.text or commas * _COMMA_EVERY > line.words:
        return False
    return likeness(counted([line.text]), counted(other.text for other in below)) < _LIKE
