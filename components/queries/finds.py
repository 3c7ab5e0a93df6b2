"""What evidence is made of: finds, each a row ``article_id, sentence, start, end`` that points at its words."""

from collections.abc import Collection, Sequence
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.corpus import Corpus

FIND = ("article_id", "sentence", "start", "end")
"""The columns of a find."""
_PLACE = {"article_id": "string", "start": "int32", "end": "int32"}


def placed(corpus: Corpus, places: Sequence[tuple[Any, ...]], more: Collection[str] = ()) -> ir.Table:
    """``places`` in texts (article, start, end) as finds, each in the sentence where it begins; lazily.

    What begins between two sentences is left out. A place may go on with the strings that ``more`` names.
    """
    table = written(places, more)
    sentences = corpus.tables["sentences"].select("article_id", "sentence", first="start", last="end")
    within = table.inner_join(sentences, "article_id")
    return within.filter(within.start >= within.first, within.start < within["last"]).select(*FIND, *more)


def written(places: Sequence[tuple[Any, ...]], more: Collection[str] = ()) -> ir.Table:
    """``places`` (article, start, end, strings) as a table of the engine, ``article_id, start, end`` and ``more``."""
    columns = {**_PLACE, **dict.fromkeys(more, "string")}
    return ibis.memtable(pd.DataFrame(places, columns=list(columns)), schema=columns)
