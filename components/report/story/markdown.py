"""A story as Markdown: text that a person reads as it is, and every program for notes shows as a page."""

import re

from components.report.story.told import Happening, Story
from components.text.direction import strip_controls
from components.words import say

_INSIDE = re.compile(r"([\\`*_\[\]<>|~$&])")
_FIRST = re.compile(r"^(\d+(?=[.)])|(?=[#+=:-]))")
"""Where a backslash keeps the beginning of a line from being a heading or a list."""


def markdown(story: Story) -> bytes:
    """Title, summary, and a section per event, in UTF-8 (CommonMark)."""
    parts = [f"# {_line(story.title)}", _words(story.summary)]
    for each in story.happenings:
        parts += _section(each, story)
    parts.append(f"{say('export.about.fingerprint', story.language)}: `{story.fingerprint}`")
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _section(happening: Happening, story: Story) -> list[str]:
    """One event."""
    parts = [f"## {_line(happening.days)} · {_line(happening.heading)}", _words(happening.words)]
    if quoted := happening.quotation:
        parts.append(f"> {_line(quoted.text)}\n>\n> — {_line(quoted.outlet)} · {_line(quoted.printed)}")
    if happening.tellers:
        lines = (
            f"- {_line(each.outlet)} · {_line(each.printed)}{f' · {_line(each.days)}' if each.days else ''}"
            for each in happening.tellers
        )
        parts += [f"{say('story.reported', story.language)}:", "\n".join(lines)]
    return parts


def _words(said: str) -> str:
    """Paragraphs, each on lines of its own."""
    return "\n\n".join(_line(line) for line in said.splitlines() if line.strip())


def _line(said: str) -> str:
    """``said`` on one line, with a backslash before every sign that Markdown would take for its own."""
    return _FIRST.sub(r"\1\\", _INSIDE.sub(r"\\\1", " ".join(strip_controls(said).split())))
