"""Reader: one article with its marks, its neighbours, and the page as it was received."""

from components.ui.page import Page, View
from components.ui.reader import reading


def body(view: View) -> None:
    """Choose an article; read it, marked or as received, with its margin beside it."""
    article = reading.choose(view)
    if article:
        reading.show(view, article)


PAGE = Page("reader", "reader", body)
