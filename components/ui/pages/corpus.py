"""Corpus: every article and how its date is known, what was rejected, and what the pipeline did."""

from components.ui.articles import handing
from components.ui.page import Page, View
from components.ui.parts import holdings


def body(view: View) -> None:
    """The articles, the rejects, and the dataset's own account of itself."""
    holdings.articles(view)
    holdings.rejects(view)
    holdings.account(view)
    handing.show(view)


PAGE = Page("corpus", "corpus", body)
