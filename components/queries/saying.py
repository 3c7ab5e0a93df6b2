"""Which articles say a word."""

import ibis.expr.types as ir

from components.text.shorthand import shorthand, spelling


def says(articles: ir.Table, said: str, exact: bool) -> ir.BooleanValue:
    """Whether ``said`` stands in each of ``articles``, in any spelling or, if it is to be ``exact``, as written.

    What folds away («ـ») stands everywhere unless it is to be exact.
    """
    return articles.spelt.contains(spelling(said)) if exact else articles.folded.contains(shorthand(said))
