"""Report: the pieces chosen on other pages, in order, and the documents that they become."""

from components.ui.page import Page, View
from components.ui.parts import reporting


def body(view: View) -> None:
    """What the author says, the pieces, the documents, and how they will look."""
    reporting.show(view)


PAGE = Page("report", "report", body)
