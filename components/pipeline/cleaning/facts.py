"""What is known about one article, and from where: its day of publication, its source, agency and writer.

The sidecar is believed before the fields of a row, these before the page, and the page before the text; where nothing
says it, it stays unknown.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast, get_args

from components.model import Basis
from components.pipeline.cleaning import credits, date_forms, date_marks, dates, newsrooms, writers
from components.pipeline.cleaning.lines import Line

_CREDITS = ("byline", "source")
_NAMED = ("writer", "byline_line", "name", "weighed")
_EPOCH = date(1970, 1, 1)
_HEAD = 6
"""Lines at the head of a page, among which stands the day on which it was drawn."""
_HOUR = re.compile(r"\d:\d\d")


def published(
    about: Mapping[str, str], page: Mapping[str, str], found: Sequence[Line], text: str
) -> tuple[date | None, Basis]:
    """The day of publication and how it is known.

    ``about`` is what was told beside the page (sidecar, fields of a row), ``page`` what its markup says, ``found`` its
    lines, ``text`` the text of the article.
    """
    told = _told(about.get("published", ""))
    if told is not None:
        basis = about.get("published_basis", "")
        return told, cast(Basis, basis) if basis in get_args(Basis) and basis != "unknown" else "sidecar"
    marked = dates.plain_date(page.get("published", ""))
    if marked is not None:
        return marked, "page"
    printed, updated = _printed(found)
    written = dates.from_text(text)
    if updated and written is not None and printed is not None and written < printed:
        return written, "text"
    address = dates.from_address(about.get("url", page.get("url", "")))
    if printed is not None or address is not None:
        return (printed or address), "page"
    return (written, "text") if written is not None else (None, "unknown")


def agency(about: Mapping[str, str], found: Sequence[Line], text: str) -> str | None:
    """The agency whose copy this is, by its Arabic name; never the source itself."""
    if about.get("agency"):
        return about["agency"]
    lines = [(about.get("author", ""), False)]
    lines += [(line.text, line.kind == "source" or line.rule == "dateline") for line in found if line.kind in _CREDITS]
    named = newsrooms.agency_of(lines, text)
    return named[0] if named is not None and about.get("source") not in named else None


def author(about: Mapping[str, str], page: Mapping[str, str], found: Sequence[Line]) -> str | None:
    """The writer, as told or as a line of the page says («كتب: …»)."""
    last = max((i for i, line in enumerate(found) if line.kind == "body"), default=len(found))
    return about.get("author") or page.get("author") or _writer(found[:last]) or _writer(found)


def _writer(found: Sequence[Line]) -> str | None:
    """The first name in the bylines of ``found``, those first that say whose name it is."""
    bylines = [line for line in found if line.kind == "byline"]
    told = (credits.writer_name(line.text) for line in bylines if line.rule == "writer")
    names = [writers.told_apart(name) if name else None for name in told]
    names += ["، ".join(writers.people_in(line.text)) for line in bylines if line.rule in _NAMED]
    names += [writers.first_part(line.text) for line in bylines if line.piece.hint == "byline"]
    signed = (line.text.strip("-–*• ()") for line in bylines if line.rule == "signature")
    above = {line.text for line in bylines if line.rule == "name"}
    names += [name for name in signed if writers.is_name(name) or name in above]
    return next((name for name in names if name), None)


def _told(text: str) -> date | None:
    """The day that somebody wrote down, of any year; what programs write for "no date" is none."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return dates.plain_date(text)
    return day if day != _EPOCH else None


def _printed(found: Sequence[Line]) -> tuple[date | None, bool]:
    """The date that the page prints, and whether it is only that of its last update.

    An unlabelled date above the title, or with no title to stand under, is the day of drawing unless it has a time,
    stands beside the number of the issue, the writer's line below the text has the time for it, or it stands right on
    the title, below the menu. One between the title and the text is surer, also than a labelled one below the text,
    which may be of what is listed there; those of comments are none.
    """
    titled = next((i for i, line in enumerate(found) if line.kind == "title"), len(found))
    text = next((i for i, line in enumerate(found) if line.kind == "body" and i > titled), len(found))
    end = max((i for i, line in enumerate(found) if line.kind == "body"), default=len(found))
    comments = next((i for i in range(end, len(found)) if found[i].rule == "comments"), len(found))
    posted = any(line.rule == "writer" and _HOUR.search(line.text) for line in found[titled:])
    labels: dict[str, date] = {}
    before: date_marks.Label = ""
    for i, line in enumerate(found[:comments]):
        if line.date is not None:
            issue = before or ("published" if _of_issue(found, i) else "")
            own = line.date.timed or i > titled or posted or _tops(found, i, titled)
            bare = "under" if titled < i < text else "bare" if own else "drawn"
            label = line.date.label or issue or bare
            labels.setdefault("below" if label == "published" and i > end else label, line.date.day)
        before = date_marks.label_line(line.text) if line.rule == "page_date" and line.date is None else ""
    for label in ("published", "under", "below", "bare", "updated"):
        if label in labels:
            return labels[label], label == "updated"
    return None, False


def _tops(found: Sequence[Line], at: int, titled: int) -> bool:
    """Whether the date at ``at`` stands right above the title and far below the head of the page, where no other is.

    It has no weekday, as the day of drawing mostly has.
    """
    if at != titled - 1 or at < _HEAD or any(line.date is not None for line in found[:at]):
        return False
    return found[at - 1].kind == "chrome" and not date_forms.weekdays().search(date_forms.plain(found[at].text))


def _of_issue(found: Sequence[Line], at: int) -> bool:
    """Whether the line above or below is the number of a printed issue."""
    return any(date_marks.is_issue(line.text) for line in (*found[max(at - 1, 0) : at], *found[at + 1 : at + 2]))
