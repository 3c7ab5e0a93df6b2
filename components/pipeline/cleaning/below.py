"""What stands below the end of an article's text without a name of its own: tags, buttons, the blurb of its writer."""

import re
from itertools import groupby

from components.pipeline.cleaning.alike import GOES_ON, counted
from components.pipeline.cleaning.furniture import key
from components.pipeline.cleaning.lines import Line

_LONG = 12
_BLURB = 16
_MUCH = 3
_BUTTON_WORDS = 2
_BUTTONS = {"share", "app_line", "copyright", "permalink", "reader_message", "read_on", "comments", "comments_item"}
_AFTER = ("related", "keywords", "source")
_RULED = re.compile(r"[-_=\u0640–—]{5,}")
_CLOSING = {"comments", "comments_item", "copyright", "permalink", "app_line", "reader_message"}
_NOTE = 45
"""So many words at most has a paragraph that is no part of the text: a notice, a comment, a teaser."""
_KIN = 1
_SOME = 0.3
_TAG_WORDS = 4
_LEAST_TAGS = 2
_TAG_MARKS = frozenset(':؟!.،()«»"-*•')


def below(part: list[Line]) -> list[Line]:
    """``part`` with the lines under its last long paragraph named, as far as their neighbours tell what they are."""
    part = _ended(part)
    texts = [i for i, line in enumerate(part) if line.kind is None]
    last = next((i for i in reversed(texts) if part[i].words >= _LONG and part[i].ends), None)
    if last is None or last == texts[-1]:
        return part
    return _furnished(_polled(_tagged(part, texts), last), last)


def _ended(part: list[Line]) -> list[Line]:
    """``part`` with the paragraphs left out that stand below the end of its text and say none of its words."""
    paragraphs = [i for i, line in enumerate(part) if line.kind is None and line.paragraph]
    while len(paragraphs) > 1:
        above, last = paragraphs[-2:]
        between = part[above + 1 : last]
        closed = any(line.kind in ("source", "keywords") or line.rule in _CLOSING for line in between)
        if not closed or part[last].words > _NOTE or GOES_ON.match(part[last].text):
            break
        said = counted(line.text for line in part[: above + 1] if line.kind in (None, "title"))
        if len(counted([part[last].text]).keys() & said.keys()) > _KIN:
            break
        part[last] = part[last].named("chrome", "below_text")
        paragraphs.pop()
    return part


def _polled(part: list[Line], last: int) -> list[Line]:
    """``part`` with the answers of a poll, or other buttons in a row, below ``last``: many lines of a word or two."""
    few = [i for i in range(last + 1, len(part)) if part[i].kind is None]
    run = [i for i in few if part[i].words <= _BUTTON_WORDS and part[i].text[0].isalpha() and not part[i].ends]
    if not run or len(run) != run[-1] - run[0] + 1 or part[run[-1]].piece.hint:
        return part
    asked = [run[0] - 1] if part[run[0] - 1].kind is None and part[run[0] - 1].text.endswith("؟") else []
    if len(run) + len(asked) < _MUCH:
        return part
    return [line.named("chrome", "below_text") if i in (*asked, *run) else line for i, line in enumerate(part)]


def _furnished(part: list[Line], last: int) -> list[Line]:
    """``part`` with what follows the furniture behind the paragraph at ``last``: short lines, a blurb under many."""
    found = part[: last + 1]
    seen = 0
    for line in part[last + 1 :]:
        closes = line.kind in _AFTER or line.rule in _BUTTONS or _RULED.fullmatch(line.text) is not None
        short = not line.paragraph or (seen >= _MUCH and line.words <= _BLURB)
        left_out = line.kind is None and seen > 0 and short and not line.piece.hint
        found.append(line.named("chrome", "below_text") if left_out else line)
        seen += closes
    return found


def _tagged(part: list[Line], texts: list[int]) -> list[Line]:
    """``part`` with the tags that stand without a heading under its text: short lines that the text says too.

    Where a button or a list follows them, a third of them need to be said there.
    """
    last = next((i for i in reversed(texts) if part[i].paragraph), len(part) - 1)
    for tagged, group in groupby(range(last + 1, len(part)), lambda i: _is_tag(part[i])):
        run = list(group)
        if not tagged or len(run) < _LEAST_TAGS or part[run[0] - 1].text.endswith((":", "؟")):
            continue
        text = key(" ".join(line.text for line in part if line.kind == "title" or line.paragraph))
        said = sum(key(part[i].text) in text for i in run)
        followed = run[-1] + 1 < len(part) and part[run[-1] + 1].kind is not None
        if said >= max(len(run) * (_SOME if followed else 1), 1):
            return [line.named("keywords", "keywords_item") if i in run else line for i, line in enumerate(part)]
    return part


def _is_tag(line: Line) -> bool:
    short = line.words <= _TAG_WORDS and not line.ends and _TAG_MARKS.isdisjoint(line.text)
    return short and (line.kind is None or line.rule == "nav") and not line.piece.hint
