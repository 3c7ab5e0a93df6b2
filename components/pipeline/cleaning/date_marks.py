"""What stands around the date in a line of a page: labels, clocks, numbers of issues, and how long ago it was."""

import re
from functools import cache
from typing import Literal

from components.lexicon import alternatives
from components.pipeline.cleaning import date_forms
from components.pipeline.cleaning.vocabulary import forms

Label = Literal["published", "updated", ""]

_LETTER = re.compile(r"\w")
_SAID = re.compile(r"[^\W\d]")
_DIGIT = re.compile(r"\d")
CLOCK = re.compile(
    r"T?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[+-]\d\d:?\d\d|Z)?|\d{2}(?:\d{4})?(?=[+-]\d\d)|[+-]\d\d:?\d\d"
    r"|(?<=الساعه )\d{1,2}(?![\d:])"
)
"""A time of day, as people and programs write it, with its zone."""
_LONGEST_LABEL = 40


def label_line(text: str) -> Label:
    """Whether ``text`` is the label of a date that stands on the next line."""
    line = date_forms.plain(text) if len(text) < _LONGEST_LABEL else ""
    if _LETTER.search(line):
        labels: tuple[Label, ...] = ("published", "updated")
        return next((label for label in labels if not _LETTER.search(spoken(label).sub("", line))), "")
    return ""


def is_issue(text: str) -> bool:
    """Whether ``text`` is the number of a printed issue and nothing else («العدد 3317 - السنة الثانية عشرة»)."""
    line = date_forms.plain(text) if len(text) < _LONGEST_LABEL else ""
    return issue().search(line) is not None and not _LETTER.search(issue().sub("", line))


def is_clock(text: str) -> bool:
    """Whether ``text`` is a time of day and nothing else, as stands above the entries of a live page."""
    if len(text) >= _LONGEST_LABEL or not (_DIGIT.search(text) or text.startswith(date_forms.role("ago"))):
        return False
    line = date_forms.plain(text)
    if any(pattern.fullmatch(line.strip()) for pattern in _times()):
        return True
    return ":" in line and not _SAID.search(bare(line))


def last_label(before: str) -> Label:
    """The last label in ``before``."""
    labels: tuple[Label, ...] = ("published", "updated")
    places = {label: match.end() for label in labels for match in spoken(label).finditer(before)}
    return max(places, key=lambda label: places[label]) if places else ""


def bare(line: str) -> str:
    """``line`` without labels, clocks, weekdays and the words that stand around a date."""
    roles = (spoken("published"), spoken("updated"), spoken("filler"))
    for pattern in (issue(), _times()[1], CLOCK, *roles, date_forms.weekdays(), date_forms.months()):
        line = pattern.sub(" ", line)
    return " ".join(part for part in line.split() if _LETTER.search(part))


@cache
def spoken(role: str) -> re.Pattern[str]:
    """The words of ``page_dates.tsv`` in that role, wherever they stand in a line."""
    return re.compile(rf"(?<!\w)(?:{alternatives(date_forms.role(role))})(?!\w)", re.IGNORECASE)


@cache
def issue() -> re.Pattern[str]:
    """«العدد 3317», «السنة الثانية عشرة»."""
    names = ("issue", "volume", "teen", "ordinal")
    issue, volume, teen, ordinal = (alternatives(date_forms.role(role)) for role in names)
    numbered = rf"(?<!\w)(?:{issue}|{volume})\s*[:(]?\s*\d+\s*\)?"
    the = forms("page_words", "article")[0]
    return re.compile(rf"{numbered}|(?<!\w)(?:{volume})\s+{the}(?:{ordinal})(?:\s+(?:{teen}|\w{the}\w+))?(?!\w)")


@cache
def _times() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A time of day alone, and how long ago something was or at which hour of today."""
    names = ("ago", "past", "one", "unit", "half_day", "today", "yesterday")
    ago, past, one, unit, half, *days = (alternatives(date_forms.role(name)) for name in names)
    clock = rf"[\[(]*\d{{1,2}}[:٫.]\d{{2}}(?::\d{{2}})?\s*(?:{half})?[\s\])]*"
    since = rf"(?:{ago})\s*:?\s+(?:\d{{1,2}}\s+)?(?:{unit})(?:\s+(?:{one}))?|\d{{1,2}}\s+(?:{unit})(?:\s+(?:{past}))?"
    today = rf"(?:{'|'.join(days)})[\s،,]+\d{{1,2}}:\d\d(?:\s*(?:{half}))?"
    return re.compile(clock, re.IGNORECASE), re.compile(rf"{since}|{today}")
