"""Concordance: a word or an actor in its company, line under line."""

from components.ui.page import Page, View
from components.ui.parts import concordance


def body(view: View) -> None:
    """What is looked for, then its lines."""
    chosen = concordance.choose(view)
    if chosen:
        concordance.show(view, *chosen)


PAGE = Page("concordance", "concordance", body)
