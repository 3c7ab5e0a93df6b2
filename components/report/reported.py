"""Who reports an event, when, in which words, and how each dates it."""

from collections.abc import Iterable

import pandas as pd

from components.corpus import Corpus

COLUMNS = ("event_id", "article_id", "source", "source_en", "title", "url", "published", "earliest", "latest", "said")


def reports(corpus: Corpus, events: Iterable[str]) -> pd.DataFrame:
    """The reports of ``events`` in ``corpus``, by day of printing, each with the sentence that tells it (``said``)."""
    table, sentences = corpus.table("event_reports"), corpus.tables["sentences"]
    spans = sentences.select("article_id", "sentence", first="start", last="end")
    found = table.filter(table.event_id.isin(sorted(set(events)))).inner_join(spans, ["article_id", "sentence"])
    rows = corpus.frame(found.select("event_id", "article_id", "earliest", "latest", "first", "last"))
    if rows.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    rows = rows.merge(corpus.read(rows["article_id"]), on="article_id")
    places = zip(rows["text"], rows["first"], rows["last"], strict=True)
    rows = rows.assign(said=[text[first:last] for text, first, last in places])
    return rows.sort_values(["published", "article_id", "first", "event_id"], ignore_index=True)[list(COLUMNS)]
