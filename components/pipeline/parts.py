"""How many articles one page holds, and where each of them begins.

An article has ended where its source, keywords, copyright or comments stand. What looks like a text after that is
another article. After a list of related articles alone it is one only if the last headline above it belongs to it:
its words return in the text, and more of them than in the first article. Otherwise the list stood in the middle, and
the first article goes on. A headline that stands alone needs fewer such words than the last one of a list.
"""

from dataclasses import replace

from components.pipeline.furniture import key
from components.pipeline.lines import Line

_CLOSING = {"source", "keywords"}
_CLOSING_RULES = {"copyright", "comments", "permalink"}
_LEAST_WORDS = 60
_SHARED = 0.5
_SHARED_ALONE = 0.25
_HEADLINE = range(4, 26)


def parts(page: list[Line]) -> list[list[Line]]:
    """``page`` cut into articles with their furniture; at least one part, and all lines in order."""
    cuts, headed = [0], dict(enumerate(page))
    at = _first_paragraph(page, 0)
    while at is not None:
        end = _text_end(page, at)
        following = _first_paragraph(page, end)
        if following is None:
            break
        cut = _cut(page, cuts[-1], end, following)
        if cut is not None:
            cuts.append(cut)
            line = page[cut]
            if line.kind == "related" and _is_headline(line):
                headed[cut] = replace(line, kind="title", rule="headline_before_body")
        at = following
    lines = [headed[index] for index in range(len(page))]
    return [lines[start:end] for start, end in zip(cuts, [*cuts[1:], len(page)], strict=True)]


def _cut(page: list[Line], begin: int, end: int, following: int) -> int | None:
    """Where between ``end`` of one text and the next paragraph another article begins; None where it goes on."""
    between = page[end:following]
    if not _long(page, following):
        return None
    headlines = [i for i in range(end, following) if page[i].kind in {None, "related"} and _is_headline(page[i])]
    text = " ".join(line.text for line in page[following : following + 4])
    last = headlines[-1] if headlines else None
    alone = len(headlines) == 1
    heads = last is not None and _shared(page[last].text, text) >= (_SHARED_ALONE if alone else _SHARED)
    closed = any(line.kind in _CLOSING or line.rule in _CLOSING_RULES for line in between)
    listed = any(line.kind == "related" for line in between)
    before = " ".join(line.text for line in page[begin:end] if line.kind is None)
    own = last is not None and _shared(page[last].text, text) > _shared(page[last].text, before)
    if not closed and not (listed and heads and own):
        return None
    if last is not None and (heads or page[last].kind is None):
        return last
    return following


def _first_paragraph(page: list[Line], start: int) -> int | None:
    return next((i for i in range(start, len(page)) if page[i].kind is None and page[i].paragraph), None)


def _text_end(page: list[Line], start: int) -> int:
    """The end of the run of unrecognised lines that holds ``start``."""
    return next((i for i in range(start, len(page)) if page[i].kind is not None), len(page))


def _long(page: list[Line], start: int) -> bool:
    """Whether the text from ``start`` is long enough to be an article and no note under one."""
    return sum(line.words for line in page[start : _text_end(page, start)]) >= _LEAST_WORDS


def _is_headline(line: Line) -> bool:
    return line.words in _HEADLINE and not line.stops


def _shared(headline: str, text: str) -> float:
    """The share of the words of ``headline`` that return in ``text``, prefixed or not."""
    content = [_root(word) for word in key(headline).split() if len(word) > 3]
    inside = {_root(word) for word in key(text).split()}
    return sum(word in inside for word in content) / max(len(content), 1)


def _root(word: str) -> str:
    """``word`` without what is written on to its front; short words are left whole."""
    bare = word.lstrip("وفبلك").removeprefix("ال")
    return bare if len(bare) > 2 else word
