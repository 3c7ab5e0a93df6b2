"""How many articles one page holds, and where each of them begins.

An article has ended where its source, keywords, copyright or comments stand. What looks like a text after that is
another article. After a list of related articles alone it is one only if the last headline above it belongs to it:
its words return in the text, and more of them than in the first article. Otherwise the list stood in the middle, and
the first article goes on. A headline that stands alone needs fewer such words than the last one of a list.

Where nothing stands between two articles, a headline begins another one if a dateline, a writer or a date follows it,
or if the words of the text below it are not those of the text above.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from components.pipeline.cleaning import credits, newsrooms, writers
from components.pipeline.cleaning.alike import counted, goes_on, likeness, shared
from components.pipeline.cleaning.datelines import split_dateline
from components.pipeline.cleaning.lines import Line

_CLOSING = {"source", "keywords"}
_CLOSING_RULES = {"copyright", "comments", "permalink"}
_LEAST_WORDS = 60
_LEAST_HEADED = 40
_LEAST_BRIEF = 16
_SHARED = 0.5
_SHARED_ALONE = 0.25
_HEADLINE = range(4, 26)
_BETWEEN = 5
_QUESTION = 13
_LEAST_TEASERS = 2
_OF_OTHERS = 0.05
_QUOTES = ('"', "«", "“")
_OTHER_WORDS = 0.04
"""The likeness (cosine of counted roots) under which two neighbouring texts are not of one matter."""


def parts(page: list[Line]) -> list[list[Line]]:
    """``page`` cut into articles with their furniture; at least one part, and all lines in order."""
    cuts, headed = [0], dict(enumerate(page))
    marked = sum(line.piece.hint == "title" for line in page) == 1
    at = _first_paragraph(page, 0)
    while at is not None:
        end = _text_end(page, at)
        cuts += [cut for cut in _bare_cuts(page, at, end) if cut > cuts[-1] and _may_head(page[cut], marked)]
        end = max(end, _text_end(page, cuts[-1]))
        following = _first_paragraph(page, end)
        if following is None:
            break
        cut = _cut(page, cuts[-1], end, following)
        if cut is not None and cut > cuts[-1] and _may_head(page[cut], marked):
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
    signed = last is not None and any(line.kind == "byline" for line in page[last + 1 : following])
    heads = signed or (last is not None and shared(page[last].text, text) >= (_SHARED_ALONE if alone else _SHARED))
    continues = goes_on(page[following].text) and not signed
    long = _long(page, following, _LEAST_HEADED if heads else _LEAST_WORDS)
    if continues or not long or not _is_told(page[begin:end]) or _are_teasers(page, end, following):
        return None
    closed = any(line.kind in _CLOSING or line.rule in _CLOSING_RULES for line in between)
    listed = any(line.kind == "related" for line in between)
    before = " ".join(line.text for line in page[begin:end] if line.kind is None)
    own = signed or (last is not None and shared(page[last].text, text) > shared(page[last].text, before))
    if not closed and not (listed and heads and own and _is_apart(page, last, following, before)):
        return None
    if last is not None and not closed and _is_teaser(page, last, following, before):
        return None
    if last is not None and (heads or page[last].kind is None):
        return last
    return following


def _is_apart(page: list[Line], headline: int | None, following: int, before: str) -> bool:
    """Whether a text below a list is of another matter than the one above, or has its own day, writer or place."""
    between = page[following - 1 if headline is None else headline + 1 : following]
    told = any(line.date or line.kind == "byline" for line in between)
    if told or split_dateline(page[following].piece, None) is not None:
        return True
    return likeness(counted([before]), _words(page[following : _text_end(page, following)])) < _OTHER_WORDS


def _is_told(above: list[Line]) -> bool:
    """Whether lines tell something: one ends as a sentence does, or several are long; a lone headline tells nothing."""
    texts = [line for line in above if line.is_text]
    return len(texts) > 1 or any(line.ends for line in texts)


def _are_teasers(page: list[Line], end: int, following: int) -> bool:
    """Whether the lines below ``end`` are headlines, each with a sentence below it: of a list, or of many matters."""
    lines = page[following : _text_end(page, following)]
    run = [line.paragraph for line in lines]
    if sum(run) < _LEAST_TEASERS or any(above and below for above, below in pairwise(run)):
        return False
    return any(line.kind == "related" for line in page[end:following]) or _are_of_many_matters(lines)


def _are_of_many_matters(lines: list[Line]) -> bool:
    """Whether the paragraphs among ``lines`` say hardly a word that another of them says."""
    owns = [counted([line.text]) for line in lines if line.paragraph]
    said = Counter(word for own in owns for word in own)
    again = sum(said[word] > 1 for word in said)
    return again <= len(said) * _OF_OTHERS


def _may_head(line: Line, marked: bool) -> bool:
    """Whether another article may begin with ``line``: where one title is ``marked``, so is the next."""
    return not marked or line.piece.hint != ""


def _is_teaser(page: list[Line], headline: int, paragraph: int, before: str) -> bool:
    """Whether a ``paragraph`` is of a ``headline`` of elsewhere above it, and what is below goes on from ``before``."""
    rest = [line.text for line in page[paragraph + 1 : _text_end(page, paragraph)]]
    apart = shared(page[headline].text, " ".join(rest)) == 0
    return apart and likeness(counted([before]), counted(rest)) >= _OTHER_WORDS


def _bare_cuts(page: list[Line], start: int, end: int) -> Iterator[int]:
    """The headlines in the text from ``start`` to ``end`` that begin another article with nothing before them."""
    begin = start
    for i in range(start + 1, end):
        signed = page[i].kind is None and page[i].words > 1 and _is_signed(page, i)
        ended = page[i - 1].paragraph or (signed and i > start + 1 and page[i - 2].paragraph)
        if not ((_is_headline(page[i]) or signed) and ended and page[i].kind is None):
            continue
        body = next((j for j in range(i + 1, min(i + _BETWEEN, len(page))) if page[j].is_text), None)
        between = page[i + 1 : body] if body else []
        if body is None or any(line.kind not in {"byline", "caption", "chrome"} for line in between[signed:]):
            continue
        dated = signed or any(line.date or line.kind == "byline" for line in between)
        told = dated or split_dateline(page[body].piece, None) is not None
        if (signed or not told) and goes_on(page[body].text):
            continue
        before = _words(page[begin:i])
        after, head = _words(page[body : _text_end(page, body)]), _words([page[i]])
        least = _LEAST_BRIEF if told else _LEAST_HEADED
        if sum(before.values()) < least // 2 or not _long(page, body, least):
            continue
        owns = sum(after[word] > 0 for word in head) > sum(before[word] > 0 for word in head)
        long = _long(page, body, _LEAST_WORDS - 10) and sum(before.values()) >= _LEAST_HEADED
        likely = _OTHER_WORDS * (2 if signed else 1)
        other = (signed or (owns and long)) and likeness(before, after + head) < likely
        if (owns and told) or other:
            yield i
            begin = i


def _is_signed(page: list[Line], at: int) -> bool:
    """Whether a short line has the name of a writer, or a place with an agency, under it that is new to the page."""
    under = page[at + 1] if at + 1 < len(page) else None
    quoted = page[at].text.startswith(_QUOTES)
    if under is None or under.kind is not None or page[at].ends or quoted:
        return False
    if any(line.text == under.text for line in page[:at]):
        return False
    return writers.is_name(under.text) or (credits.is_byline(under.text) and newsrooms.ends_with_credit(under.text))


def _words(lines: list[Line]) -> Counter[str]:
    """The roots of the longer words of the running text of ``lines``, counted."""
    return counted(line.text for line in lines if line.kind is None)


def _first_paragraph(page: list[Line], start: int) -> int | None:
    """The place of the first paragraph from ``start`` on; a question of a few words is a headline."""
    paragraphs = (i for i in range(start, len(page)) if page[i].kind is None and page[i].paragraph)
    return next((i for i in paragraphs if not page[i].asks or page[i].words > _QUESTION), None)


def _text_end(page: list[Line], start: int) -> int:
    """The end of the run of unrecognised lines that holds ``start``."""
    return next((i for i in range(start, len(page)) if page[i].kind is not None), len(page))


def _long(page: list[Line], start: int, least: int) -> bool:
    """Whether the text from ``start`` is long enough to be an article and no note under one."""
    return sum(line.words for line in page[start : _text_end(page, start)]) >= least


def _is_headline(line: Line) -> bool:
    return line.words in _HEADLINE and not line.stops
