"""Story: chosen events in the order of their days, told in the analyst's words."""

from components.ui.events import storytelling
from components.ui.page import Page, View


def body(view: View) -> None:
    """What is written of each event, the story as it is read, and its files."""
    storytelling.show(view)


PAGE = Page("story", "story", body)
