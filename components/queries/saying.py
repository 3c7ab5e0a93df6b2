"""Which articles say a word."""

import ibis.expr.types as ir

from components.text.shorthand import shorthand


def says(articles: ir.Table, said: str, exact: bool) -> ir.BooleanValue:
    """Whether ``said`` stands in each of ``articles``, in any spelling or, if it is to be ``exact``, as written.

    What folds away («ـ») stands everywhere.
    """
    folded = articles.folded.contains(shorthand(said))
    # What stands there as written stands there folded, too, where it is found in a fifth of the time.
    return folded & articles.text.contains(said) if exact else folded
