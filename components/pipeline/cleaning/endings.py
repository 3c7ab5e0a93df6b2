"""Where the text of an article ends: behind a break of the page nothing long that follows is of the same matter.

A break is furniture of two kinds at least, or what closes an article. What is a text again behind it (a list stood in
its middle) says words of the text above; a teaser, a notice, a comment or a blurb of the outlet says next to none.
"""

import re
from itertools import groupby, pairwise, takewhile

from components.pipeline.cleaning.alike import counted, goes_on, shared
from components.pipeline.cleaning.lines import Line

_CLOSED = {"comments", "comments_item", "copyright", "permalink", "app_line", "reader_message", "end_mark"}
_AFTER = ("source", "keywords")
_PASSING = {"ornament", "markup_debris", "chrome_tag", "caption_line", "page_date", "embed", "box"}
"""Furniture that stands between the paragraphs of a text as often as below them."""
_NOTE = 45
"""So many words at most has a paragraph that is no part of the text."""
_LONG = 150
"""Words of a text that says most of what its matter has to say."""
_SAID, _SAID_BY_LITTLE = 0.13, 0.07
"""The share of its words that a paragraph of the text says again, at the least, where the text above is long or not.

Of a hundred last paragraphs of the press three or four say fewer, of a hundred of other articles more than seventy; of
a thousand paragraphs behind a break in the middle of a text one is taken for a teaser.
"""
_LEAST = 2
_SIGNS = 2
"""So many kinds of furniture in a row are no list inside of a text."""
_ONE = 2
"""One of several may say twice as many."""
_HEADLINE = range(4, 26)
_NOTED = 8
_ROW = re.compile(r"\w[^:\d]{6,50}:\s*[\d٠-٩][\d٠-٩.,]{0,11}\s?%?(?: \w{2,12}){0,2}\s*")
_ITEM = re.compile(r"[-–*•]\s*\w|[\d٠-٩]{1,2}\s?[-–.)]\s*\w")
_MANY = 16
"""Paragraphs of other matters that a page lists below a text, at the most."""
_FURNITURE = ("chrome", "related", "byline")


def ended(part: list[Line]) -> list[Line]:
    """``part`` with the paragraphs left out that stand below the end of its text."""
    paragraphs = [i for i, line in enumerate(part) if line.is_text]
    for number in range(max(len(paragraphs) - _MANY, 1), len(paragraphs)):
        above, below = paragraphs[:number], paragraphs[number:]
        last, following = above[-1], below[0]
        closed = _is_closed(part[last + 1 : following])
        ended_here = closed or _is_broken(part, above, below)
        if ended_here and _are_apart(part, last, below, closed=closed):
            return _left_out(part, last, below)
    return _noted(part, paragraphs)


def table_rows(part: list[Line]) -> set[int]:
    """Where the rows of a table of the text stand («عدد القرى المتضررة: 57»), half of which say words of the text."""
    said = counted(line.text for line in part if line.kind == "title" or line.is_text).keys()
    found: set[int] = set()
    for rows, group in groupby(range(len(part)), lambda i: _ROW.fullmatch(part[i].text) is not None):
        run = [i for i in group if rows and part[i].kind is None and not part[i].piece.hint]
        told = sum(bool(counted([part[i].text]).keys() & said) for i in run)
        found |= {*run} if len(run) >= _LEAST and told * 2 >= len(run) else set()
    return found


def told_lists(part: list[Line]) -> set[int]:
    """Where sentences stand that go on in the text and open a list («ونصح … بثلاث خطوات:»), with its items."""
    found: set[int] = set()
    for at, line in enumerate(part):
        if line.kind is None and line.text.endswith(":") and goes_on(line.text):
            items = [*takewhile(lambda i: part[i].kind is None and _ITEM.match(part[i].text), range(at + 1, len(part)))]
            found |= {at, *items} if len(items) >= _LEAST else set()
    return found


def _is_closed(between: list[Line]) -> bool:
    """Whether the lines between two paragraphs end a text: its source, its keywords, the form of the comments."""
    return any(line.kind in _AFTER or line.rule in _CLOSED for line in between)


def _is_broken(part: list[Line], above: list[int], below: list[int]) -> bool:
    """Whether they end it if what follows is of another matter: buttons and a list, and paragraphs that stand alone.

    Where several stand there, each under a headline, one kind of furniture is enough.
    The text above is long enough to be an article, and no teaser at the head of the page.
    """
    between = part[above[-1] + 1 : below[0]]
    signs = {line.kind if line.kind == "related" else line.rule for line in between if line.kind in _FURNITURE}
    alone = not any(lower - upper == 1 for upper, lower in pairwise(below))
    words = sum(part[i].words for i in above)
    whole = words >= sum(part[i].words for i in below) and len(above) >= _LEAST
    listed = len(below) > 1 and all(_is_headline(part[i - 1]) for i in below)
    return len(signs - _PASSING) >= _SIGNS - listed and alone and whole


def _are_apart(part: list[Line], last: int, below: list[int], *, closed: bool) -> bool:
    """Whether the paragraphs below say next to nothing of what the text above says, together and each of them."""
    above = [line for line in part[: last + 1] if line.kind == "title" or line.is_text]
    said = counted(line.text for line in above).keys()
    share = _SAID if sum(line.words for line in above) >= _LONG else _SAID_BY_LITTLE
    least = 1 if closed else 0
    if any(part[i].words > _NOTE or goes_on(part[i].text) for i in below):
        return False
    owns = [counted([part[i].text]).keys() for i in below]
    each = all(len(own & said) <= max(len(own) * share * _ONE, least) for own in owns)
    return each and sum(len(own & said) for own in owns) <= max(sum(map(len, owns)) * share, least)


def _noted(part: list[Line], paragraphs: list[int]) -> list[Line]:
    """``part`` without the notice above its comments, as the last of ``paragraphs``, that says no word of the text."""
    last = paragraphs[-1] if len(paragraphs) > 1 else 0
    if not last or not any(line.rule == "comments" for line in part[last + 1 : last + 2]):
        return part
    said = counted(line.text for line in part[:last] if line.kind == "title" or line.is_text).keys()
    own = counted([part[last].text]).keys()
    if len(own) < _NOTED or own & said or goes_on(part[last].text):
        return part
    return _left_out(part, last, [last])


def _left_out(part: list[Line], last: int, below: list[int]) -> list[Line]:
    """``part`` with the paragraphs below its end named: those of a list as its headlines."""
    found = list(part)
    for i in below:
        above = next((line for line in reversed(found[last + 1 : i]) if line.kind is not None), part[i])
        headline = not part[i].stops or shared(above.text, part[i].text) > 0
        listed = above.kind == "related" and headline
        found[i] = part[i].named("related", "related_item") if listed else part[i].named("chrome", "below_text")
    return found


def _is_headline(line: Line) -> bool:
    return line.kind in (None, "related") and line.words in _HEADLINE and not line.paragraph and not line.ends
