"""What stands below the end of an article's text without a name of its own: tags, buttons, the blurb of its writer."""

import re
from itertools import groupby, pairwise

from components.pipeline.cleaning import newsrooms, writers
from components.pipeline.cleaning.alike import shared
from components.pipeline.cleaning.endings import ended, table_rows, told_lists
from components.pipeline.cleaning.lines import Line, plain
from components.pipeline.cleaning.listed import key
from components.pipeline.cleaning.pieces import split
from components.pipeline.cleaning.vocabulary import forms
from components.pipeline.cleaning.widgets import without_addresses, without_calls, without_polls, without_tables

_LONG = 12
_BLURB = 16
_MUCH = 3
_BUTTON_WORDS = 2
_FULL_TITLE = 5
_HEADLINE = 4
_TAGS = range(4, 21)
_TAGS_SAID = 0.6
_TAGGED = ("short_caption",)
_LEFT_OUT = ("below_text", "before_title")
_LABEL = 6
_LEAD = 2
_SENTENCE_END = re.compile(r"[.!؟”»\"]\s+")
_AFTER = ("related", "keywords", "source")
_NEUTRAL = {"ornament", "markup_debris", "chrome_tag", "foreign_line", "nav", "caption_line"}
"""Furniture that may stand between the lines of a text, too."""
_CLOSING = {"comments", "comments_item", "copyright", "permalink", "app_line", "reader_message"}
_CLOSED = _CLOSING - {"app_line"}
_NOTED = 8
_SOME = 0.3
_TAG_WORDS = 4
_LEAST_TAGS = 2
_TAG_COMMA = re.compile(r"\s*[،,|]\s*|\s{2,}")
_TAG_MARKS = frozenset(':؟!.،()«»"-*•')


def below(part: list[Line]) -> list[Line]:
    """``part`` with the lines under its last long paragraph named, as far as their neighbours tell what they are."""
    part = ended(_without_title(without_tables(part)))
    part = without_polls(without_calls(without_addresses(part)))
    texts = [i for i, line in enumerate(part) if line.kind is None]
    last = next((i for i in reversed(texts) if part[i].words >= _LONG and part[i].ends), None)
    if last is None or last == texts[-1]:
        return part
    return _furnished(_polled(_tagged(part, texts), last), last)


def _without_title(part: list[Line]) -> list[Line]:
    """``part`` without the sentences that a template closes its text with: they hold the whole title, as no text does.

    Such a sentence may be written on to the last paragraph («… . رابط الخبر: …»).
    """
    title = next((line.text for line in part if line.kind == "title" and line.words >= _FULL_TITLE), "")
    texts = [i for i, line in enumerate(part) if line.kind is None][_LEAD:] if title else []
    for i in reversed(texts):
        text, at = part[i].text, part[i].text.find(title)
        begins = max((end.end() for end in _SENTENCE_END.finditer(text, 0, max(at, 0))), default=0)
        if at < 0 or len(text[begins:at].split()) > _LABEL:
            continue
        halves = split(part[i].piece, begins) if begins and text.endswith(title) else None
        if halves is not None:
            part = [*part[:i], plain(halves[0]), plain(halves[1]).named("chrome", "permalink"), *part[i + 1 :]]
        elif not begins and part[i - 1].kind is not None:
            part = [line.named("chrome", "below_text") if j == i else line for j, line in enumerate(part)]
    return part


def _polled(part: list[Line], last: int) -> list[Line]:
    """``part`` with the answers of a poll, or other buttons in a row, below ``last``: many lines of a word or two."""
    few = [i for i in range(last + 1, len(part)) if part[i].kind is None]
    runs = [(answers, list(run)) for answers, run in groupby(few, lambda i: _is_answer(part[i]))]
    alone = sum(answers for answers, _ in runs) == 1
    for (_, above), (answers, run) in pairwise([(False, list[int]()), *runs]):
        asked = [i for i in above[-1:] if i == run[0] - 1 and part[i].text.endswith("؟")]
        whole = answers and len(run) == run[-1] - run[0] + 1 and not part[run[-1]].piece.hint
        if whole and len(run) + len(asked) >= _MUCH and (asked or alone):
            label = [i for i in (run[0] - 2,) if asked and i > last and part[i].kind is None and _is_answer(part[i])]
            for i in (*label, *asked, *run):
                part[i] = part[i].named("chrome", "below_text")
    return part


def _is_answer(line: Line) -> bool:
    ended = line.ends or line.text.endswith(":") or "°" in line.text
    return line.words <= _BUTTON_WORDS and line.text[0].isalpha() and not ended and not writers.is_name(line.text)


def _furnished(part: list[Line], last: int) -> list[Line]:
    """``part`` with what follows the furniture behind the paragraph at ``last``: short lines, a blurb under many."""
    found = part[: last + 1]
    ended, seen, rows = False, 0, table_rows(part) | told_lists(part)
    for at, line in enumerate(part[last + 1 :], last + 1):
        hour = line.rule == "page_date" and line.date is None
        button = line.kind == "chrome" and line.rule not in _NEUTRAL and not hour
        closes = line.kind in _AFTER or button
        short = not line.paragraph or (seen >= _MUCH and line.words <= _BLURB)
        left_out = line.kind is None and seen > 0 and short and not line.piece.hint and at not in rows
        signs = left_out and not ended and _signs(line, found)
        named = line.named("byline", "signature") if signs else line.named("chrome", "below_text")
        if newsrooms.names_agency(line.text):
            named = line.named("source", "agency_credit")
        found.append(named if left_out else line)
        ended = ended or line.kind in _AFTER or line.rule in _CLOSED
        seen += closes
    return found


def _signs(line: Line, above: list[Line]) -> bool:
    """Whether a name below the text is that of its writer: nobody is named above it, and no short line names him."""
    named = any(other.kind == "byline" or (other.words <= _NOTED and line.text in other.text) for other in above)
    return not named and writers.is_name(line.text)


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


def listed(part: list[Line]) -> list[Line]:
    """``part`` with the headlines told from the other lines left out around the text, and the heading above them.

    A line of words that the text says too, and nothing between them, is its keywords.
    """
    last = max((i for i, line in enumerate(part) if line.kind is None), default=len(part))
    text = " ".join(line.text for line in part if line.kind in (None, "title"))
    for i in range(last + 1, len(part)):
        if part[i].rule in (*_TAGGED, *_LEFT_OUT) and _are_tags(part[i], text):
            part[i] = part[i].named("keywords", "keywords_item")
            break
    for out, group in groupby(range(len(part)), lambda i: part[i].rule in _LEFT_OUT):
        run = list(group) if out else []
        headlines = [i for i in run if _is_headline(part[i])]
        if len(headlines) < _LEAST_TAGS or headlines[-1] - headlines[0] >= len(headlines):
            continue
        for i in range(max(headlines[0] - 1, run[0]), headlines[-1] + 1):
            rule = "related_item" if i in headlines else "related_heading"
            part[i] = part[i].named("related", rule)
    return part


def _are_tags(line: Line, text: str) -> bool:
    """Whether a line is names and nouns of the text in a row, without a mark or a preposition."""
    tags = [tag.strip() for tag in _TAG_COMMA.split(line.text)]
    parted = len(tags) >= _MUCH and all(tag and len(tag.split()) <= _TAG_WORDS for tag in tags)
    bare = " ".join(tags) if parted else line.text
    words = bare.split()
    joined = any(word.startswith(forms("page_words", "for")) for word in words)
    named = not joined and _TAG_MARKS.isdisjoint(bare) and set(words).isdisjoint(forms("page_words", "leads_on"))
    return named and len(words) in _TAGS and shared(bare, text) >= (_SOME if parted else _TAGS_SAID)


def _is_headline(line: Line) -> bool:
    closed = line.stops or line.text.endswith((":", ")")) or any(map(str.isdecimal, line.text))
    return line.words >= _HEADLINE and not closed
