"""A story: chosen events in the order of their days, told in the analyst's words; and the files that it becomes."""

from collections.abc import Callable
from dataclasses import dataclass

from components.report.story.calendar import ics
from components.report.story.markdown import markdown
from components.report.story.timelinejs import sheet, slides
from components.report.story.told import Story
from components.words import tongue

__all__ = ["FILES", "File"]


@dataclass(frozen=True, slots=True)
class File:
    """One kind of file: its key (``story.file.<key>`` are its words), the end of its name, type, how it is written."""

    key: str
    suffix: str
    mime: str
    write: Callable[[Story], bytes]

    def name(self, story: Story) -> str:
        """The name of the file of ``story``: ASCII, and says in which language it is."""
        return f"marsad_story_{story.fingerprint[:8]}_{tongue(story.language)}{self.suffix}"


FILES = (
    File("ics", ".ics", "text/calendar", ics),
    File("timelinejs_csv", "_timelinejs.csv", "text/csv", sheet),
    File("timelinejs_json", "_timelinejs.json", "application/json", slides),
    File("markdown", ".md", "text/markdown", markdown),
)
