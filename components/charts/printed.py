"""What was printed, outlet by outlet: how much, and from when to when."""

import pandas as pd

from components.corpus import Corpus


def printed(corpus: Corpus) -> pd.DataFrame:
    """By ``source``: ``of_articles, of_words``, and the ``first`` and ``last`` day (missing where none is known).

    Much follows from it, so that a page asks once for what most of its charts begin with.
    """
    written = corpus.written()
    counts = written.group_by("source").agg(
        of_articles=written.count(),
        of_words=written.words.sum(),
        first=written.published.min(),
        last=written.published.max(),
    )
    return corpus.frame(counts).set_index("source")
