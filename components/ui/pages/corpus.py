"""Corpus: every article and how its date is known, what was rejected, and what the pipeline did."""

from components.ui.articles import handing, holdings
from components.ui.page import Page, View


def body(view: View) -> None:
    """The articles, the rejects, and the dataset's own account of itself."""
    holdings.articles(view)
    holdings.rejects(view)
    holdings.account(view)
    handing.show(view)


PAGE = Page("corpus", "corpus", body)
