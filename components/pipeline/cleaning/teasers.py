"""Which paragraphs are of other articles: the sentence under a headline, inside of a text or in a list below it."""

from bisect import bisect

from components.pipeline.cleaning.alike import counted, goes_on, shared
from components.pipeline.cleaning.lines import Line

_TEASER = 45
_SAID = 0.2
_KIN = 1
_HEADLINE = range(3, 26)
_NEAR = 2
"""Between a headline and its sentence stands no more than a day."""
_CLOSING = ("source", "keywords")
_CLOSING_RULES = ("comments", "copyright", "permalink")
_BUTTONS = ("share", "read_on", "page_notice")
_BELOW = {"page_date", "related_heading", "read_on"}
_SAID_BELOW = 0.3


def without_teasers(part: list[Line]) -> list[Line]:
    """``part`` with such paragraphs named, and below the text the headlines above them."""
    return _listed(_inset(part))


def _inset(part: list[Line]) -> list[Line]:
    """``part`` without the sentences of other articles under their headlines, in the middle of a text.

    Such a sentence says words of its headline and, but for one or two, none of the text.
    """
    for i in range(2, len(part) - 1):
        headline, line = part[i - 1 : i + 1]
        if headline.kind != "related" or not line.is_text or line.words > _TEASER or goes_on(line.text):
            continue
        own = counted([line.text]).keys()
        said = counted(other.text for j, other in enumerate(part) if other.kind in (None, "title") and j != i)
        apart = len(own & said.keys()) <= max(len(own) * _SAID, _KIN)
        if apart and own & counted([headline.text]).keys() and any(other.is_text for other in part[i + 1 :]):
            part = [*part[:i], line.named("related", "related_item"), *part[i + 1 :]]
    return part


def _listed(part: list[Line]) -> list[Line]:
    """``part`` without the headlines and sentences of a list that stands below the end of its text.

    The text has ended where its source, its keywords or its comments stand above the heading of the list; less surely
    where the buttons of the page do, or a day or a button stands below each sentence, which says its headline.
    """
    paragraphs = [i for i, line in enumerate(part) if line.is_text]
    for heading in (i for i, line in enumerate(part) if line.rule == "related_heading"):
        at = bisect(paragraphs, heading)
        if not 0 < at < len(paragraphs):
            continue
        between, texts = part[paragraphs[at - 1] + 1 : heading], paragraphs[at:]
        closed = any(other.kind in _CLOSING or other.rule in _CLOSING_RULES for other in between)
        buttons = any(other.rule in _BUTTONS for other in between)
        below = {line.rule for i in texts for line in [*part[i + 1 : i + 2], part[i]][:1]}
        dated = below == {"page_date"} or (len(texts) > 1 and below <= _BELOW)
        if (closed or buttons or dated) and all(_is_teaser(part, i, sure=closed) for i in texts):
            short = (i for i in range(heading + 1, texts[-1] + _NEAR) if i < len(part) and part[i].kind is None)
            named = {i: part[i].named("related", "related_item") for i in short}
            return [named.get(i, other) for i, other in enumerate(part)]
    return part


def _is_teaser(part: list[Line], at: int, *, sure: bool) -> bool:
    """Whether a paragraph stands under a headline, and no other paragraph with it; unless ``sure``, it is of it."""
    if part[at].words > _TEASER or goes_on(part[at].text) or any(other.is_text for other in part[at + 1 : at + 2]):
        return False
    near = [line for line in part[at - 1 : max(at - 1 - _NEAR, 0) : -1] if line.rule != "page_date"]
    headlines = [line for line in near if _is_headline(line)]
    if any(shared(line.text, part[at].text) >= _SAID_BELOW for line in headlines):
        return True
    return bool(headlines) and headlines[0] is near[0] and (sure or _is_apart(part, at))


def _is_headline(line: Line) -> bool:
    return line.kind in ("related", None) and not line.paragraph and line.words in _HEADLINE and not line.ends


def _is_apart(part: list[Line], at: int) -> bool:
    """Whether a paragraph says next to nothing of what those above it say."""
    own = counted([part[at].text]).keys()
    said = counted(line.text for line in part[:at] if line.kind == "title" or line.is_text).keys()
    return len(own & said) <= len(own) * _SAID
