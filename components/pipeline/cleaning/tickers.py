"""What runs over the head of a page: long lines of headlines of elsewhere, and rows of figures from the markets."""

import re
from collections import Counter
from functools import cache
from itertools import groupby

from components.lexicon import alternatives
from components.pipeline.cleaning.alike import counted, likeness, shared
from components.pipeline.cleaning.lines import Line
from components.pipeline.cleaning.vocabulary import forms

_HEAD = 12
_MANY = 40
"""Words of such a line."""
_COMMA_EVERY = 40
_NAME = re.compile(r"(?<![\w.])[A-Za-z][A-Za-z0-9]{2,}(?![\w.])")
_NAMED = 5
_LIKE = 0.12
"""The likeness (cosine of counted roots) of a text and of headlines that are none of its own."""


_FIGURE = re.compile(r"[$€£]?[+-]?\d[\d,.]*[.,%]?\d*[%$€£]?[+-]?")
_BROKEN = re.compile(r"\d[.,]\d|%|[$€£]")
_QUOTED_WORDS = range(2, 7)
_ROWS = 2
_FLASH = re.compile(r"\d{1,2}:\d{2}\s+\w")
_FLASH_WORDS = range(4, 15)
_PRICES = 2
_HEADLINE = 5
_TOLD = 0.25
"""The share of its words that the text says again where it tells of what is urgent."""


def without_tickers(found: list[Line]) -> list[Line]:
    """``found`` with such lines named: those above all other words, and figures above the first paragraph."""
    return _without_flashes(_without_quotations(_without_headlines(found)))


def _without_quotations(found: list[Line]) -> list[Line]:
    """``found`` without rows of a name and its price («خام برنت 82.34$»): two, or one for buying and selling."""
    head = next((i for i, line in enumerate(found) if line.is_text), 0)
    for quoted, group in groupby(range(head), lambda i: _is_quotation(found[i])):
        run = list(group) if quoted else []
        traded = any(not set(found[i].text.split()).isdisjoint(forms("page_words", "traded")) for i in run)
        for i in run if len(run) >= _ROWS or traded else ():
            flash = _FLASH.match(found[i].text) is not None
            found[i] = found[i].named("related", "related_item") if flash else found[i].named("chrome", "ticker")
    return found


def _without_flashes(found: list[Line]) -> list[Line]:
    """``found`` without what is called urgent above the first paragraph, of which the text tells less than of another
    headline below it, or next to nothing."""
    head = next((i for i, line in enumerate(found) if line.is_text), 0)
    urgent = [i for i in range(head) if found[i].kind is None and _urgent().match(found[i].text)]
    text = " ".join(line.text for line in found if line.is_text) if urgent else ""
    for i in urgent:
        others = (
            shared(line.text, text) for line in found[i + 1 : head] if line.kind is None and line.words >= _HEADLINE
        )
        if shared(_urgent().sub("", found[i].text), text) < max(_TOLD, *others, 0.0):
            found[i] = found[i].named("chrome", "ticker")
    return found


@cache
def _urgent() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(forms('page_words', 'urgent'))})\s*[:|–-]\s*")


def _is_quotation(line: Line) -> bool:
    """Whether a line says what something costs: a few words, and behind them a broken figure, or one with a sign.

    Or two such figures stand in it, or it is a headline with the hour before it.
    """
    last = line.text.rsplit(None, 1)[-1]
    if line.kind is not None or line.piece.hint or line.ends:
        return False
    figures = sum(_BROKEN.search(word) is not None for word in line.text.split())
    if line.words in _FLASH_WORDS and (_FLASH.match(line.text) or figures >= _PRICES):
        return True
    few = line.words in _QUOTED_WORDS
    return few and _FIGURE.fullmatch(last) is not None and _BROKEN.search(last) is not None


def _without_headlines(found: list[Line]) -> list[Line]:
    """``found`` with a line named that stands above all other words, where a text of another matter follows."""
    for i, line in enumerate(found[:_HEAD]):
        if line.kind is None and line.words < _MANY:
            break
        below = [other for other in found[i + 1 :] if other.is_text]
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
