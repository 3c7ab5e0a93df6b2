"""What each line of one article is: its title, its paragraphs and subheadings, and what stands around them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from components.pipeline.cleaning import credits, edges, heads, newsrooms, repeats
from components.pipeline.cleaning.below import below, listed
from components.pipeline.cleaning.date_lines import dateline_date
from components.pipeline.cleaning.datelines import split_dateline
from components.pipeline.cleaning.furniture import begins_keywords, tail
from components.pipeline.cleaning.inset import without_insets
from components.pipeline.cleaning.lines import Line, plain
from components.pipeline.cleaning.notices import without_notices
from components.pipeline.cleaning.pieces import split
from components.pipeline.cleaning.teasers import without_teasers
from components.pipeline.cleaning.titles import titled
from components.pipeline.cleaning.vocabulary import forms
from components.pipeline.cleaning.weighed import weighed

_BESIDE = 16
_CAPTION_WORDS = 25
_OWNED = re.compile(r"\([^()]{2,30}\)$")
_NOT_TEXT = ("byline", "caption", "chrome")
_SUBHEADING_WORDS = 14
_SPOKEN = ("-", "–", "—", "*", "•", "س:", "س :")
_NO_SUBHEADING = (".", "،", ",", "؛", ";", ":", "…")


def lay_out(part: list[Line], title: str | None, field: int, author: str | None, *, page: bool) -> list[Line]:
    """``part`` with every line recognised.

    ``title`` is what is known of the title from elsewhere, ``field`` the end of the raw text's title field (0 where it
    has none), ``author`` the byline that the text may repeat at its start, ``page`` whether furniture is to be expected
    around the text: the field of a row holds little of it, and verses that look like it.
    """
    part = ruled(part, title, field, author)
    part = weighed(part) if page else part
    text = next((i for i, line in enumerate(part) if line.is_text), len(part))
    return [_in_text(part, i, head=i <= text) if line.kind is None else line for i, line in enumerate(part)]


def ruled(part: list[Line], title: str | None, field: int, author: str | None) -> list[Line]:
    """``part`` with the lines named that a rule tells; the others may be of the text."""
    part = below(without_teasers(without_notices(titled(part, title, field))))
    titles = [i for i, line in enumerate(part) if line.kind == "title"]
    part = heads.opened(part, titles[-1] if titles else -1)
    part = without_insets(part)
    part = _thanked(_unmenued(repeats.said_once(list(_datelined(part, author)))))
    return listed(edges.closed(edges.introduced(part)))


def _datelined(part: list[Line], author: str | None) -> Iterator[Line]:
    """``part``, the dateline of its first paragraph and the agency that closes its last one cut off."""
    texts = [i for i, line in enumerate(part) if line.kind is None]
    leads = [i for i in texts if part[i].paragraph] or texts
    marked = False
    for i, line in enumerate(part):
        body = _behind_mark(line) if marked else line
        cut = split_dateline(line.piece, author or _name_above(part[:i], line)) if i in leads[:1] else None
        if cut is not None:
            yield replace(plain(cut[0]).named("byline", "dateline"), date=dateline_date(cut[0].text))
            body = plain(cut[1])
        if i in texts[-1:] and begins_keywords(body.text):
            yield body.named("keywords", "keywords_line")
            continue
        keywords = tail(body.text) if i in texts[-1:] else None
        tagged = split(body.piece, keywords) if keywords else None
        if tagged is not None:
            yield plain(tagged[0])
            body = plain(tagged[1]).named("keywords", "keywords_line")
        ended = newsrooms.split_end(body.piece) if body.kind is None and "/" in body.text else None
        if ended is not None:
            yield plain(ended[0])
            body, marked = plain(ended[1]).named("chrome", "end_mark"), True
        closing = newsrooms.split_credit(body.piece) if i in texts[-1:] and body.kind is None else None
        if closing is not None:
            yield plain(closing[0])
            body = plain(closing[1]).named("source", "agency_credit")
        yield body


def _behind_mark(line: Line) -> Line:
    """A line behind the mark that ends a dispatch: the caption of its picture, or a label."""
    if line.kind is None and line.words <= _CAPTION_WORDS and _OWNED.search(line.text):
        return line.named("caption", "photo_credit")
    return line.named("chrome", "below_text") if line.kind is None and not line.paragraph else line


def _name_above(head: list[Line], line: Line) -> str | None:
    """The name of the writer that stands above the text and that its first paragraph repeats before a colon."""
    named = (each.text for each in head if each.kind == "byline" and line.text.startswith(each.text))
    return next((name for name in named if line.text[len(name) :].lstrip().startswith((":", "/", "-", "–"))), None)


def _unmenued(part: list[Line]) -> list[Line]:
    """``part`` with a word of the menu («اقتصاد») that stands between two paragraphs taken for a line of the text."""
    return [
        plain(line.piece)
        if line.rule == "nav" and 0 < i < len(part) - 1 and all(beside.is_text for beside in (part[i - 1], part[i + 1]))
        else line
        for i, line in enumerate(part)
    ]


def _in_text(part: list[Line], at: int, *, head: bool) -> Line:
    """A line of the running text as paragraph or subheading; ``head`` is whether no paragraph stands above it."""
    line = part[at]
    if line.piece.hint == "subheading":
        heads = head or any(other.kind is None for other in part[at + 1 :])
        return line.named("subheading", "heading_tag") if heads else line.named("chrome", "below_text")
    if (
        line.piece.hint == "row"
        or line.words > _SUBHEADING_WORDS
        or line.paragraph
        or line.text.endswith(_NO_SUBHEADING)
    ):
        return line.named("body", "paragraph")
    if line.text.startswith("**") or (line.text.endswith("؟") and _is_asked(part, at)):
        return line.named("body", "paragraph")
    after = next(
        (
            other
            for other in part[at + 1 : at + _BESIDE]
            if other.kind not in _NOT_TEXT and not (head and other.kind is None and not other.paragraph)
        ),
        None,
    )
    listed = not head and at > 1 and all(_is_listed(other) for other in part[at - 2 : at])
    opens = after is not None and after.kind is None and (after.paragraph or after.text.endswith(":"))
    if opens and _begun(part[:at]) and not listed:
        return line.named("subheading", "short_line")
    return line.named("body", "paragraph")


def _is_asked(part: list[Line], at: int) -> bool:
    """Whether a question is of the text: it is put to somebody, goes on from the line above, or is answered below."""
    text, below = part[at].text, part[at + 1 : at + 2]
    if text.startswith((*_SPOKEN, *forms("page_words", "goes_on"))):
        return True
    answered = below and below[0].kind is None and below[0].text.split(None, 1)[0] in forms("page_words", "answers")
    first = next((i for i, line in enumerate(part) if line.is_text), at)
    marked = any(other.kind is None and other.piece.hint == "subheading" for other in part[first:])
    return bool(answered) or (marked and not part[at].piece.hint)


def _is_listed(line: Line) -> bool:
    """Whether a line above a short one is an item of its list."""
    return line.kind is None and not line.paragraph


def _begun(before: list[Line]) -> bool:
    return any(line.kind in {None, "title"} for line in before)


def _thanked(part: list[Line]) -> list[Line]:
    """``part`` with a closing paragraph that thanks reporters taken out of the text."""
    last = max((i for i, line in enumerate(part) if line.kind is None), default=None)
    if last and credits.is_contributors(part[last].text):
        part[last] = part[last].named("byline", "contributors")
    return part
