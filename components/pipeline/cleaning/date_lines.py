"""Which lines of a page say a date and nothing else, and whether it is that of publication or of the last update."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from components.pipeline.cleaning import credits, date_forms, dates, newsrooms
from components.pipeline.cleaning.date_marks import CLOCK, Label, bare, issue, last_label, spoken

_LONGEST = 140
_LETTER = re.compile(r"\w")
_DIGIT = re.compile(r"\d")
_CLOCK_BEHIND = re.compile(r"[\s،,-]{1,3}\d{1,2}:\d\d\s+(?=[^\W\d])")
_PARTED = re.compile(r"[^/|]{3,30}[/|]\s*")
"""The hour between a day and the name behind it («… الساعة 04 مساء / فلان»)."""
_NAME_WORDS = 5
_FEW = 3
_LONGEST_LABEL = 40
_ICON = re.compile(r"^(?:[A-Za-z]+\s+){0,2}[A-Za-z]+(?=[\u0621-\u064a])")
"""What a template writes for a small picture before the date, as a copy of the page says it («clock iconالأحد»)."""
_COUNTERS = re.compile(r"(?:\s*\|\s*[^\W\d]{3,}(?: [^\W\d]{2,}){0,2}\s*:\s*\d{1,7})+\s*\|?$")
_TWICE = re.compile(r"(\d{1,2}\W\w{1,10}\W(?:19|20)\d\d)\1")
"""The day once for the eye and once for the ear, as the copy of a page runs them together."""
_JOINT = re.compile(r"\s*[-–—|•/:،]\s*")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that says a date and nothing else: the date, the label before it, and whether a time of day follows."""

    day: date
    label: Label
    timed: bool


def date_line(text: str) -> DateLine | None:
    """The date that ``text`` says, if it says nothing else; of two, the one that is labelled as that of publication.

    Behind a bar, counters may follow it («… | المشاهدات: 2904 | التعليقات: 3»).
    """
    if len(text) > _LONGEST or _DIGIT.search(text) is None:
        return None
    line = date_forms.plain(_TWICE.sub(r"\1", _ICON.sub("", _COUNTERS.sub("", text))))
    read = _read(line)
    rest = "" if read is None else _rest(line, dates.found(line))
    masthead = issue().search(line) is not None and len(rest.split()) <= _NAME_WORDS
    return None if read is None or (rest and not masthead) else read


def labelled_date(text: str) -> DateLine | None:
    """The date of publication in a line that says other things too («Posted by … 27 مارس 2015 194 زيارة»)."""
    read = _read(date_forms.plain(text)) if len(text) <= _LONGEST and _DIGIT.search(text) else None
    return read if read is not None and read.label and not text.endswith((".", "؟", "!")) else None


def begins_with_date(text: str) -> DateLine | None:
    """The date with which a line of a few words more begins («الأربعاء 1 يونيو 2022 قراءة في دقيقتين»)."""
    line = date_forms.plain(text) if len(text) <= _LONGEST_LABEL * 2 else ""
    found = dates.found(line) if _DIGIT.search(line) else ()
    few = len(found) == 1 and len(_rest(line, found).split()) <= _FEW
    return _read(line) if few and not _LETTER.search(bare(line[: found[0][1]])) else None


def dateline_date(text: str) -> DateLine | None:
    """The full date in the dateline of a text, which is the day it was written."""
    found = dates.found(date_forms.plain(text)) if _DIGIT.search(text) else ()
    return DateLine(found[0][0], "published", timed=False) if len(found) == 1 else None


def name_and_date(text: str) -> tuple[DateLine, int] | None:
    """The date of a line that also names a writer or a place («فلان - 5 مايو 2023»), and where the first of them ends.

    Where an agency follows («جدة 5 مايو 2023 واس»), it is all one dateline and ends where the line ends.
    """
    line = date_forms.plain(text) if len(text) <= _LONGEST and _DIGIT.search(text) else ""
    found = dates.found(line) if len(line) == len(text) else ()
    read = _read(line) if len(found) == 1 else None
    if read is None or text.endswith((".", "؟", "!")):
        return None
    name = _rest(line, found)
    if not 0 < len(name.split()) <= _NAME_WORDS + 1 or any(letter.isdecimal() for letter in name):
        return None
    at = _joint(text, line, *_dated_span(line, found[0]), labelled=bool(read.label))
    return None if at is None else (read, at)


def _joint(text: str, line: str, start: int, end: int, *, labelled: bool) -> int | None:
    """Where the date (from ``start`` to ``end``) and the name meet; None where nothing parts them."""
    before, after = _LETTER.search(bare(line[:start])), _LETTER.search(bare(line[end:]))
    if newsrooms.is_credit(bare(text[end:]).strip(" /-–")):
        return len(text)
    clock = _CLOCK_BEHIND.match(line, end)
    if not before and clock:
        return clock.end()
    parted = None if before else _PARTED.match(line, end)
    if parted and not _LETTER.search(bare(parted[0])):
        return parted.end()
    if not before and (credits.is_writer(text[end:].strip()) or _JOINT.match(line[end:])):
        return end
    timed = date_forms.weekdays().match(line, start) and CLOCK.search(line, end)
    if not after and (_JOINT.search(line[max(0, start - 3) : start]) or labelled or timed or credits.is_writer(text)):
        return start
    return None


def is_hijri(text: str) -> bool:
    """Whether ``text`` is a Hijri date and nothing else, whose Gregorian partner stands on another line."""
    line = date_forms.plain(text) if len(text) < _LONGEST_LABEL and _DIGIT.search(text) else ""
    return bool(dates.hijri_spans(line)) and not _LETTER.search(_rest(line, ()))


def _read(line: str) -> DateLine | None:
    """The date of ``line``, with the label that stands before it."""
    found = dates.found(line)
    at, told = 0, []
    for day, start, end in found:
        told.append((day, last_label(line[at:start]) or (last_label(line[end:]) if len(found) == 1 else "")))
        at = end
    chosen = next((each for each in told if each[1] == "published"), told[0] if told else None)
    if chosen is None or (len(told) > 1 and not any(label for _, label in told)):
        return None
    rest = line
    for _, start, end in reversed(found):
        rest = f"{rest[:start]} {rest[end:]}"
    label: Label = chosen[1] or ("published" if issue().search(rest) else "")
    return DateLine(chosen[0], label, timed=CLOCK.search(rest) is not None)


def _rest(line: str, found: Sequence[dates.Found]) -> str:
    """What ``line`` says beside its dates."""
    spans = [*((start, end) for _, start, end in found), *dates.hijri_spans(line)]
    for start, end in sorted(spans, reverse=True):
        line = f"{line[:start]} {line[end:]}"
    return bare(line)


def _dated_span(line: str, found: dates.Found) -> tuple[int, int]:
    """The span of a date with the weekday, the label and the Hijri partner beside it."""
    start, end = found[1], found[2]
    for pattern in (
        date_forms.weekdays(),
        spoken("published"),
        spoken("updated"),
        spoken("filler"),
    ):
        for match in reversed(list(pattern.finditer(line, 0, start))):
            if not _LETTER.search(line[match.end() : start]):
                start = match.start()
    return start, end
