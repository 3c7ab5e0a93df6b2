"""Where expressions of time stand in a text: the longest matches of the grammar that mean something."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from components.extract.timex.grammar import RULES, Rule
from components.extract.timex.pairs import Found, joined, paired
from components.extract.timex.spot import Spot
from components.extract.timex.vocabulary import Token

_RUN = re.compile("[^_]+")
"""Letters without a gap (``_``): no pattern reaches over one."""
_ANY = re.compile("|".join(re.sub(r"\?P<\w+>", "?:", rule.pattern.pattern) for rule in RULES))
"""Whether any rule matches at all, in one search: in most runs none does."""
_ARTICLE = re.compile(r"(?<!\w)[وف]?[بلك]?(ال)$")


def found(tokens: list[Token], text: str, anchor: date | None) -> Iterator[Found]:
    """The time expressions among ``tokens``, in order, none overlapping: the longest count."""
    letters = "".join([token.letter for token in tokens])
    kept: list[Found] = []
    for run in _RUN.finditer(letters):
        if matches := _matches(run[0]):
            kept += _told(matches, tokens[run.start() : run.end()], text, anchor)
    return iter(joined(paired(sorted(kept, key=lambda find: find.start), text), text))


@lru_cache(1 << 14)
def _matches(letters: str) -> tuple[tuple[re.Match[str], Rule], ...]:
    """Where each rule matches in ``letters``, the longest first. Few runs are different, and most mean nothing."""
    if not _ANY.search(letters):
        return ()
    matches = [(match, rule) for rule in RULES for match in rule.pattern.finditer(letters)]
    return tuple(sorted(matches, key=lambda pair: pair[0].start() - pair[0].end()))


def _told(
    matches: Iterable[tuple[re.Match[str], Rule]], tokens: list[Token], text: str, anchor: date | None
) -> Iterator[Found]:
    """What the ``matches`` in the letters of ``tokens`` mean, none overlapping a longer one that means something."""
    taken = 0
    for match, rule in matches:
        covers = (1 << match.end()) - (1 << match.start())
        if taken & covers:
            continue
        spot = Spot(match, tokens, anchor, text, rule.name)
        try:
            sense = rule.means(spot)
        except (ValueError, OverflowError):
            continue
        if sense is not None:
            taken |= covers
            yield Found(_beginning(text, spot.start, spot.end), spot.end, sense)


def _beginning(text: str, start: int, end: int) -> int:
    """Where an expression begins whose article or bracket stands before its figures (الـ24 ساعة الماضية، (3) أيام)."""
    if text[start - 1 : start] == "(" and ")" in text[start:end].partition("(")[0]:
        return start - 1
    article = _ARTICLE.search(text, max(0, start - 5), start)
    return article.start(1) if article and text[start].isdigit() else start
