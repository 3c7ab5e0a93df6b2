"""What a page sets into a text or below it that is no part of it: tables of elsewhere, polls, calls to its channels."""

import re
from functools import cache
from itertools import groupby, takewhile

from components.pipeline.cleaning import credits
from components.pipeline.cleaning.alike import shared
from components.pipeline.cleaning.lines import Line
from components.pipeline.cleaning.listed import key
from components.pipeline.cleaning.shapes import LINK
from components.pipeline.cleaning.vocabulary import forms

_LEAD = 2
_ANSWER_WORDS = 8
_ANSWERS = 2
_TOLD = 0.15
"""The share of its words that a table of the text has in common with it, at the least."""
_CELL = re.compile("، ")
_WIDE = re.compile(r"\s{2,}")


def without_tables(part: list[Line]) -> list[Line]:
    """``part`` without standings, and without tables that stand beside its text and of which it does not speak."""
    if not any(line.piece.hint == "row" for line in part):
        return part
    text = " ".join(line.text for line in part if line.kind == "title" or line.is_text)
    found = list(part)
    for table, group in groupby(range(len(part)), lambda i: part[i].piece.hint == "row"):
        run = list(group) if table else []
        inside = run and any(line.is_text for line in part[: run[0]]) and any(line.is_text for line in part[run[-1] :])
        standings = run and len(set(_CELL.split(part[run[0]].text)) & {*forms("page_words", "standings")}) > 1
        if run and (standings or (not inside and shared(" ".join(part[i].text for i in run), text) < _TOLD)):
            for i in run:
                found[i] = part[i].named("chrome", "widget_item")
    return found


def without_calls(part: list[Line]) -> list[Line]:
    """``part`` without the sentences that lead to the outlet's pages elsewhere: a link stands alone below them."""
    return [
        line.named("chrome", "app_line")
        if line.kind is None
        and line.text.endswith(":")
        and part[i + 1 : i + 2]
        and LINK.fullmatch(part[i + 1].text)
        and not set(line.text.rstrip(" :").split()).isdisjoint(forms("page_words", "address"))
        else line
        for i, line in enumerate(part)
    ]


def without_addresses(part: list[Line]) -> list[Line]:
    """``part`` with the addresses and accounts named that stand alone below its first paragraph."""
    first = next((i for i, line in enumerate(part) if line.is_text), len(part))
    return [
        line.named("byline", "contact") if i > first and line.kind is None and credits.is_contact(line.text) else line
        for i, line in enumerate(part)
    ]


def without_polls(part: list[Line]) -> list[Line]:
    """``part`` without the question of a poll, its answers and its button, below the first paragraphs of its text."""
    told = [i for i, line in enumerate(part) if line.is_text][_LEAD - 1 :]
    found = list(part)
    for i in range(told[0] + 1 if told else len(part), len(part)):
        if part[i].kind is not None or not part[i].text.endswith("؟"):
            continue
        answers = list(
            takewhile(lambda j: part[j].words <= _ANSWER_WORDS and not part[j].ends, range(i + 1, len(part)))
        )
        said = [each for j in answers for each in _WIDE.split(part[j].text)]
        if len(said) >= _ANSWERS and sum(key(each) in _poll_answers() for each in said) >= _ANSWERS:
            for j in (i, *(j for j in answers if part[j].kind is None)):
                found[j] = part[j].named("chrome", "widget_item")
    return found


@cache
def _poll_answers() -> frozenset[str]:
    return frozenset(key(text) for text in forms("page_words", "poll_answers"))
