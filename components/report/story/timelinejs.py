"""A story as TimelineJS takes it: a sheet for its spreadsheet, and its JSON.

The columns and keys are those that Knight Lab documents for TimelineJS 3: https://timeline.knightlab.com/docs/.
"""

import json
from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from components.export.cells import safely
from components.report.story.told import Happening, Story
from components.text.direction import strip_controls

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
)  # fmt: skip
_TEMPLATES = Path(__file__).parent / "templates"


def sheet(story: Story) -> bytes:
    """Comma-separated values, a row per event after the row of the title; UTF-8 (RFC 4180)."""
    title = dict.fromkeys(COLUMNS, "") | {
        "Headline": story.title,
        "Text": _filled("words", story.summary),
        "Type": "title",
    }
    rows = [title, *(_row(each) for each in story.happenings)]
    return safely(pd.DataFrame(rows, columns=list(COLUMNS))).to_csv(index=False, lineterminator="\r\n").encode()


def _row(happening: Happening) -> dict[str, Any]:
    first, last = happening.earliest, happening.latest
    days = dict(zip(COLUMNS[:3], (first.year, first.month, first.day), strict=True))
    if last != first:
        days |= dict(zip(COLUMNS[4:7], (last.year, last.month, last.day), strict=True))
    quoted = happening.quotation
    return dict.fromkeys(COLUMNS, "") | days | {
        "Display Date": happening.days,
        "Headline": _filled("line", happening.heading),
        "Text": _filled("words", happening.words),
        "Media": _filled("quotation", quoted.text) if quoted else "",
        "Media Credit": _filled("line", f"{quoted.outlet} · {quoted.printed}") if quoted else "",
        "Group": _filled("line", happening.matter),
    }  # fmt: skip


def slides(story: Story) -> bytes:
    """The JSON of the story, in UTF-8."""
    said = {
        "title": {"text": {"headline": _filled("line", story.title), "text": _filled("words", story.summary)}},
        "events": [_slide(each) for each in story.happenings],
    }
    return json.dumps(said, ensure_ascii=False, indent=2).encode()


def _slide(happening: Happening) -> dict[str, Any]:
    row = _row(happening)
    first, last = happening.earliest, happening.latest
    slide: dict[str, Any] = {
        "unique_id": happening.event_id,
        "start_date": {"year": first.year, "month": first.month, "day": first.day},
        "display_date": happening.days,
        "text": {"headline": row["Headline"], "text": row["Text"]},
    }
    if last != first:
        slide["end_date"] = {"year": last.year, "month": last.month, "day": last.day}
    if row["Group"]:
        slide["group"] = row["Group"]
    if row["Media"]:
        slide["media"] = {"url": row["Media"], "credit": row["Media Credit"]}
    return slide


def _filled(name: str, said: str) -> str:
    """``said`` as the markup that TimelineJS shows, every sign of it written out: articles are data."""
    loader = FileSystemLoader(_TEMPLATES)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    paragraphs = [line.strip() for line in strip_controls(said).splitlines() if line.strip()]
    return environment.get_template(f"{name}.html").render(paragraphs=paragraphs).strip()
