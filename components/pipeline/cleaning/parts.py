"""How many articles one page holds, and where each of them begins.

An article has ended where its source, keywords, copyright or comments stand. What looks like a text after that is
another article. After a list of related articles alone it is one only if the last headline above it belongs to it:
its words return in the text, and more of them than in the first article. Otherwise the list stood in the middle, and
the first article goes on. A headline that stands alone needs fewer such words than the last one of a list.

Where nothing stands between two articles, a headline begins another one if a dateline, a writer or a date follows it,
or if the words of the text below it are not those of the text above.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from components.pipeline.cleaning import credits
from components.pipeline.cleaning.furniture import key
from components.pipeline.cleaning.lines import Line

_CLOSING = {"source", "keywords"}
_CLOSING_RULES = {"copyright", "comments", "permalink"}
_LEAST_WORDS = 60
_LEAST_HEADED = 40
_SHARED = 0.5
_SHARED_ALONE = 0.25
_HEADLINE = range(4, 26)
_BETWEEN = 5
_GOES_ON = re.compile("كما|لكن|غير|إلا|بينما|أما|من جه|من جانب|بدور|و[فمقكلأيتباه](?!ع|الة|د |ود )")
"""How a paragraph begins that is no lead."""
_OTHER_WORDS = 0.04
"""The likeness (cosine of counted roots) under which two neighbouring texts are not of one matter."""


def parts(page: list[Line]) -> list[list[Line]]:
    """``page`` cut into articles with their furniture; at least one part, and all lines in order."""
    cuts, headed = [0], dict(enumerate(page))
    at = _first_paragraph(page, 0)
    while at is not None:
        end = _text_end(page, at)
        cuts += [cut for cut in _bare_cuts(page, at, end) if cut > cuts[-1]]
        end = max(end, _text_end(page, cuts[-1]))
        following = _first_paragraph(page, end)
        if following is None:
            break
        cut = _cut(page, cuts[-1], end, following)
        if cut is not None and cut > cuts[-1]:
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
    headlines = [i for i in range(end, following) if page[i].kind in {None, "related"} and _is_headline(page[i])]
    text = " ".join(line.text for line in page[following : following + 4])
    last = headlines[-1] if headlines else None
    alone = len(headlines) == 1
    heads = last is not None and _shared(page[last].text, text) >= (_SHARED_ALONE if alone else _SHARED)
    if not _long(page, following, _LEAST_HEADED if heads else _LEAST_WORDS):
        return None
    closed = any(line.kind in _CLOSING or line.rule in _CLOSING_RULES for line in between)
    listed = any(line.kind == "related" for line in between)
    before = " ".join(line.text for line in page[begin:end] if line.kind is None)
    own = last is not None and _shared(page[last].text, text) > _shared(page[last].text, before)
    if not closed and not (listed and heads and own):
        return None
    if last is not None and (heads or page[last].kind is None):
        return last
    return following


def _bare_cuts(page: list[Line], start: int, end: int) -> Iterator[int]:
    """The headlines in the text from ``start`` to ``end`` that begin another article with nothing before them."""
    begin = start
    for i in range(start + 1, end):
        if not (_is_headline(page[i]) and page[i - 1].paragraph and page[i].kind is None):
            continue
        body = next((j for j in range(i + 1, min(i + _BETWEEN, len(page))) if _opens_text(page[j])), None)
        between = page[i + 1 : body] if body else []
        if body is None or any(line.kind not in {"byline", "caption", "chrome"} for line in between):
            continue
        dated = any(line.date or line.kind == "byline" for line in between)
        told = dated or credits.split_dateline(page[body].piece, None) is not None
        if not told and _GOES_ON.match(page[body].text):
            continue
        before = _words(page[begin:i])
        after, head = _words(page[body : _text_end(page, body)]), _words([page[i]])
        if sum(before.values()) < _LEAST_HEADED // 2 or not _long(page, body, _LEAST_HEADED):
            continue
        owns = sum(after[word] > 0 for word in head) > sum(before[word] > 0 for word in head)
        long = _long(page, body, _LEAST_WORDS - 10) and sum(before.values()) >= _LEAST_HEADED
        if owns and (told or (long and _likeness(before, after + head) < _OTHER_WORDS)):
            yield i
            begin = i


def _opens_text(line: Line) -> bool:
    return line.kind is None and line.paragraph


def _words(lines: list[Line]) -> Counter[str]:
    """The roots of the longer words of the running text of ``lines``, counted."""
    return Counter(
        _root(word) for line in lines if line.kind is None for word in key(line.text).split() if len(word) > 3
    )


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The cosine of the angle between two counts, 0…1."""
    size = sum(count**2 for count in one.values()) * sum(count**2 for count in other.values())
    return float(sum(count * other[word] for word, count in one.items()) / max(size, 1) ** 0.5)


def _first_paragraph(page: list[Line], start: int) -> int | None:
    return next((i for i in range(start, len(page)) if page[i].kind is None and page[i].paragraph), None)


def _text_end(page: list[Line], start: int) -> int:
    """The end of the run of unrecognised lines that holds ``start``."""
    return next((i for i in range(start, len(page)) if page[i].kind is not None), len(page))


def _long(page: list[Line], start: int, least: int) -> bool:
    """Whether the text from ``start`` is long enough to be an article and no note under one."""
    return sum(line.words for line in page[start : _text_end(page, start)]) >= least


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
