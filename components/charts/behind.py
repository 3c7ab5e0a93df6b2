"""The finds behind a chart, all of them or those behind one mark: what a sample is drawn from, and what each claims."""

from typing import Any

import ibis.expr.types as ir
import pandas as pd

from components.charts.actors import openings
from components.charts.chart import Chart, Mark
from components.charts.outlets import LABEL, compared, named
from components.corpus import Corpus
from components.decisions.acts import Judged
from components.queries.finds import FIND

ACTOR = {"mentions": "entity_id", "quotes": "speaker_id"}
"""The column that says of whom a find is."""
SENTENCE = ["article_id", "sentence"]


def finds(corpus: Corpus, chart: Chart, mark: Mark | None = None, **choices: Any) -> ir.Table:
    """The finds behind ``mark`` of ``chart``, else all of the kind that it counts, shown or not: columns FIND."""
    if mark is not None:
        return chart.opens(corpus, mark, **choices)
    table = chart.behind(**choices)
    if table == "words" and chart.spoken:
        return chart.spoken(corpus, **choices)
    if table == "articles":
        return openings(corpus, corpus.written())
    found = _placed(corpus, table)
    actor = ACTOR.get(table)
    if actor and choices.get("profile"):
        found = found.filter(found[actor] == choices["profile"])
    elif actor and (table == "mentions" or "entity_id" in chart.marks):
        found = found.filter(found[actor].notnull())
    if choices.get("compare"):
        found = found.filter(found.source.isin(compared(corpus, choices["compare"])))
    return found.select(*FIND)


def _placed(corpus: Corpus, table: Judged) -> ir.Table:
    """The rows of ``table``, each with its place and source; a topic stands where its sentence does."""
    found = corpus.sourced(table)
    if table != "topics":
        return found
    return found.inner_join(corpus.tables["sentences"].select(*SENTENCE, "start", "end"), SENTENCE)


def claims(corpus: Corpus, table: Judged, sample: pd.DataFrame) -> pd.DataFrame:
    """What each find of ``sample`` says: its place and sentence, ``label_ar, label_en`` and what else its kind has.

    ``kind`` of a mention, ``cue`` of a statement, ``earliest, latest`` of a time or a report; of an article the outlet
    and the day of printing. A place has as many rows as it has finds.
    """
    if table in ("articles", "words"):
        return _printed(corpus, sample) if table == "articles" else _written(corpus, sample)
    found = _placed(corpus, table)
    found = _labelled(corpus, table, found.filter(found.article_id.isin(sorted(set(sample["article_id"])))))
    return sample.merge(corpus.frame(found).drop(columns="sentence"), on=["article_id", "start", "end"])


def _printed(corpus: Corpus, sample: pd.DataFrame) -> pd.DataFrame:
    """Who printed the articles of ``sample``, and when."""
    written = corpus.written()
    days = written.filter(written.article_id.isin(sorted(set(sample["article_id"]))))
    days = days.select("article_id", "source", earliest=days.published, latest=days.published)
    told = named(corpus, corpus.frame(days)).rename(columns=dict(zip(LABEL, ("label_ar", "label_en"), strict=True)))
    return sample.merge(told.drop(columns=["source", "outlet_rank"]), on="article_id")


def _written(corpus: Corpus, sample: pd.DataFrame) -> pd.DataFrame:
    """The words of ``sample`` as they stand."""
    texts = corpus.read(sample["article_id"]).set_index("article_id")["text"]
    places = sample[["article_id", "start", "end"]].itertuples(index=False, name=None)
    words = [str(texts[article_id])[start:end] for article_id, start, end in places]
    return sample.assign(label_ar=words, label_en=words)


def _labelled(corpus: Corpus, table: Judged, found: ir.Table) -> ir.Table:
    labels = corpus.tables["entities"].select("entity_id", "label_ar", "label_en")
    if table == "topics":
        named = corpus.labels("topic").rename(topic_id="code")
        return found.inner_join(named, "topic_id").select(*FIND, "label_ar", "label_en")
    if table == "event_reports":
        events = corpus.tables["events"].select("event_id", "label_ar", "label_en")
        return found.inner_join(events, "event_id").select(*FIND, "label_ar", "label_en", "earliest", "latest")
    if table == "times":
        return found.select(*FIND, "earliest", "latest", label_ar=found.value, label_en=found.value)
    named = found.left_join(labels, found[ACTOR[table]] == labels.entity_id)
    if table == "mentions":
        return named.select(*FIND, "label_ar", "label_en", "kind")
    spoken = {name: named[name].fill_null(named.speaker) for name in ("label_ar", "label_en")}
    return named.select(*FIND, "cue", **spoken)
