"""Which lines of a page say a date and nothing else, and whether it is that of publication or of the last update."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from components.lexicon import members, rows
from components.pipeline.cleaning import credits, date_forms, dates, newsrooms

Label = Literal["published", "updated", ""]

_LONGEST = 140
_LETTER = re.compile(r"\w")
_SAID = re.compile(r"[^\W\d]")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"T?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[+-]\d\d:?\d\d|Z)?|\d{2}(?:\d{4})?(?=[+-]\d\d)|[+-]\d\d:?\d\d")
_CLOCK_BEHIND = re.compile(r"[\s،,-]{1,3}\d{1,2}:\d\d\s+(?=[^\W\d])")
_TIME_ONLY = re.compile(
    r"[\s\[(]*\d{1,2}[:٫.]\d{2}(?::\d{2})?\s*(?:[صم]|ت\s?م|AM|PM|[صم]ساء|صباحا|مساء)?[\s\])]*", re.IGNORECASE
)
_ISSUE = re.compile(
    r"(?<!\w)(?:العدد|عدد|رقم|السنه)\s*[:(]?\s*\d+\s*\)?|(?<!\w)السنه\s+ال\w+(?:\s+(?:عشرة?|وال\w+))?(?!\w)"
)
_NAME_WORDS = 5
_LONGEST_LABEL = 40
_UNIT = "(?:ساعه|ساعات|ساعتين|دقيقه|دقائق|دقيقتين|ايام|يومين|يوم|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|سنه|سنتين|سنوات)"
_AGO = re.compile(
    rf"(?:قبل|منذ)\s+(?:نحو\s+)?(?:\d{{1,2}}\s+)?{_UNIT}(?:\s+(?:واحده|واحد))?|\d{{1,2}}\s+{_UNIT}(?:\s+مضت)?"
    r"|(?:اليوم|امس)[\s،,]+\d{1,2}:\d\d(?:\s*[صم])?"
)
_ICON = re.compile(r"^(?:[A-Za-z]+\s+){0,2}[A-Za-z]+(?=[\u0621-\u064a])")
"""What a template writes for a small picture before the date, as a copy of the page says it («clock iconالأحد»)."""
_JOINT = re.compile(r"\s*[-–—|•/:،]\s*")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that says a date and nothing else: the date, the label before it, and whether a time of day follows."""

    day: date
    label: Label
    timed: bool


def date_line(text: str) -> DateLine | None:
    """The date that ``text`` says, if it says nothing else; of two, the one that is labelled as that of publication."""
    if len(text) > _LONGEST or _DIGIT.search(text) is None:
        return None
    line = date_forms.plain(_ICON.sub("", text))
    read = _read(line)
    rest = "" if read is None else _rest(line, dates.found(line))
    masthead = _ISSUE.search(line) is not None and len(rest.split()) <= _NAME_WORDS
    return None if read is None or (rest and not masthead) else read


def labelled_date(text: str) -> DateLine | None:
    """The date of publication in a line that says other things too («Posted by … 27 مارس 2015 194 زيارة»)."""
    read = _read(date_forms.plain(text)) if len(text) <= _LONGEST and _DIGIT.search(text) else None
    return read if read is not None and read.label and not text.endswith((".", "؟", "!")) else None


def name_and_date(text: str) -> tuple[DateLine, int] | None:
    """The date of a line that also names a writer or a place («فلان - 5 مايو 2023»), and where the first of them ends.

    Where an agency follows («جدة 5 مايو 2023 واس»), it is all one dateline and ends where the line ends.
    """
    line = date_forms.plain(text)
    found = dates.found(line) if len(line) == len(text) <= _LONGEST else []
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
    before, after = _LETTER.search(_bare(line[:start])), _LETTER.search(_bare(line[end:]))
    if newsrooms.is_credit(_bare(text[end:]).strip(" /-–")):
        return len(text)
    clock = _CLOCK_BEHIND.match(line, end)
    if not before and clock:
        return clock.end()
    if not before and (credits.is_writer(text[end:].strip()) or _JOINT.match(line[end:])):
        return end
    if not after and (_JOINT.search(line[max(0, start - 3) : start]) or labelled or credits.is_writer(text)):
        return start
    return None


def label_line(text: str) -> Label:
    """Whether ``text`` is the label of a date that stands on the next line."""
    line = date_forms.plain(text) if len(text) < _LONGEST_LABEL else ""
    if _LETTER.search(line):
        for label in ("published", "updated"):
            if not _LETTER.search(_role(label).sub("", line)):
                return "published" if label == "published" else "updated"
    return ""


def is_hijri(text: str) -> bool:
    """Whether ``text`` is a Hijri date and nothing else, whose Gregorian partner stands on another line."""
    line = date_forms.plain(text) if len(text) < _LONGEST_LABEL and _DIGIT.search(text) else ""
    return bool(dates.hijri_spans(line)) and not _LETTER.search(_rest(line, []))


def is_clock(text: str) -> bool:
    """Whether ``text`` is a time of day and nothing else, as stands above the entries of a live page."""
    if len(text) >= _LONGEST_LABEL or not (_DIGIT.search(text) or text.startswith(("قبل ", "منذ "))):
        return False
    line = date_forms.plain(text)
    if _AGO.fullmatch(line.strip()):
        return True
    return _TIME_ONLY.fullmatch(line) is not None or (":" in line and not _SAID.search(_bare(line)))


def _read(line: str) -> DateLine | None:
    """The date of ``line``, with the label that stands before it."""
    found = dates.found(line)
    at, told = 0, []
    for day, start, end in found:
        told.append((day, _label(line[at:start]) or (_label(line[end:]) if len(found) == 1 else "")))
        at = end
    chosen = next((each for each in told if each[1] == "published"), told[0] if told else None)
    if chosen is None or (len(told) > 1 and not any(label for _, label in told)):
        return None
    rest = line
    for _, start, end in reversed(found):
        rest = f"{rest[:start]} {rest[end:]}"
    label: Label = chosen[1] or ("published" if _ISSUE.search(rest) else "")
    return DateLine(chosen[0], label, timed=_CLOCK.search(rest) is not None)


def _label(before: str) -> Label:
    """The last label in ``before``."""
    places: dict[Label, int] = {}
    for label in ("published", "updated"):
        for match in _role(label).finditer(before):
            places["published" if label == "published" else "updated"] = match.end()
    return max(places, key=lambda label: places[label]) if places else ""


def _rest(line: str, found: list[dates.Found]) -> str:
    """What ``line`` says beside its dates."""
    spans = [(start, end) for _, start, end in found] + dates.hijri_spans(line)
    for start, end in sorted(spans, reverse=True):
        line = f"{line[:start]} {line[end:]}"
    return _bare(line)


def _bare(line: str) -> str:
    """``line`` without labels, clocks, weekdays and the words that stand around a date."""
    roles = (_role("published"), _role("updated"), _role("filler"))
    for pattern in (_ISSUE, _CLOCK, *roles, date_forms.weekdays(), date_forms.months()):
        line = pattern.sub(" ", line)
    return " ".join(part for part in line.split() if _LETTER.search(part))


def _dated_span(line: str, found: dates.Found) -> tuple[int, int]:
    """The span of a date with the weekday, the label and the Hijri partner beside it."""
    start, end = found[1], found[2]
    for pattern in (date_forms.weekdays(), _role("published"), _role("updated"), _role("filler")):
        for match in reversed(list(pattern.finditer(line, 0, start))):
            if not _LETTER.search(line[match.end() : start]):
                start = match.start()
    return start, end


@cache
def _role(role: str) -> re.Pattern[str]:
    listed = [row for row in rows("page_dates") if row["role"] == role]
    forms = sorted({date_forms.plain(form) for row in listed for form in members(row["forms"])}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)
