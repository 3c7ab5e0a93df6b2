"""The sentences that stand behind a piece of a report, each with where it stands."""

from collections.abc import Iterable
from typing import Any

import ibis.expr.types as ir
import pandas as pd

from components.charts import dates, marked
from components.charts.chart import Chart
from components.charts.looks import theme
from components.charts.looks.columns import worded
from components.corpus import Corpus
from components.queries import evidence
from components.queries.sample import Place
from components.report.permalink import Links
from components.report.report import Bundle, Passage
from components.text.spans import Span
from components.words import Language, count, say, tongue

MARKS, EACH = 3, 3
"""Of a figure, the sentences behind its first marks: of so many marks, so many each."""
FOUND = 40
"""So many sentences of one mark that the analyst opened; the dashboard has all of them."""
REPORTS = 5
"""So many sentences of one event."""


def sample(
    corpus: Corpus, chart: Chart, frame: pd.DataFrame, mark: str, links: Links, **choices: str
) -> tuple[Bundle, ...]:
    """Sentences behind ``mark`` (as the address writes it) of ``chart``, else behind the first marks of ``frame``."""
    if mark:
        found = of_mark(corpus, chart, mark, links, **choices)
        return (found,) if found else ()
    first = frame.head(MARKS)
    reads = [marked.read(chart, marked.written(chart, row)) or {} for row in first.to_dict("records")]
    samples = evidence.samples(corpus, [chart.opens(corpus, read, **choices) for read in reads], EACH)
    names = [_named(chart, row, links.language) for row in theme.localise(first, links.language).to_dict("records")]
    bundles = (_told(each, name, EACH, links) for each, name in zip(samples, names, strict=True))
    return tuple(bundle for bundle in bundles if bundle.passages)


def of_mark(corpus: Corpus, chart: Chart, mark: str, links: Links, **choices: str) -> Bundle | None:
    """The sentences behind ``mark`` of ``chart``; None where ``chart`` has no such mark."""
    read = marked.read(chart, mark)
    if read is None:
        return None
    frame = chart.data(corpus, **choices)
    rows = [row for row in frame.to_dict("records") if marked.written(chart, row) == mark]
    said = theme.localise(pd.DataFrame(rows), links.language).to_dict("records")
    name = _named(chart, said[0], links.language) if said else " · ".join(value or "" for value in read.values())
    return _bundle(corpus, chart.opens(corpus, read, **choices), name, FOUND, links)


def of_actor(corpus: Corpus, kind: str, actor: str, links: Links) -> Bundle | None:
    """The ``sentences`` that name ``actor`` (an entity id), or the ``statements`` of it; None where there are none."""
    table, column = ("quotes", "speaker_id") if kind == "statements" else ("mentions", "entity_id")
    finds = corpus.table(table)
    found = _bundle(corpus, finds.filter(finds[column] == actor), "", FOUND, links)
    return found if found.passages else None


def of_events(corpus: Corpus, codes: Iterable[str], links: Links) -> tuple[Bundle, ...]:
    """The events ``codes``, in their order, each with the sentences of ``corpus`` that report it."""
    table, reports = corpus.tables["events"], corpus.table("event_reports")
    wanted = list(codes)
    found = corpus.frame(table.filter(table.event_id.isin(wanted))).set_index("event_id")
    bundles = []
    for code in wanted:
        if code in found.index:
            row = found.loc[code]
            days = _dated(dates.days(row["earliest"], row["latest"], links.language), links.language)
            name = f"{row[f'label_{tongue(links.language)}']} · {days}"
            bundles.append(_bundle(corpus, reports.filter(reports.event_id == code), name, REPORTS, links))
    return tuple(bundles)


def of_article(corpus: Corpus, article_id: str, span: Span, links: Links) -> Bundle | None:
    """The words at ``span`` of the article ``article_id``; None where there are none."""
    found = corpus.read([article_id]).to_dict("records")
    start, end = span
    text = str(found[0]["text"])[start:end] if found else ""
    if not text.strip():
        return None
    row = {name: None if pd.isna(value) else value for name, value in found[0].items() if name != "text"}
    passage = Passage(
        text=text,
        spans=(),
        source=evidence.source(row["source"], row["source_en"], links.language),
        day=_day(row["published"], links.language),
        title=row["title"] or "",
        article_id=article_id,
        start=start,
        end=start + len(text),
        address=links.article(article_id),
    )
    return Bundle("", "", (passage,))


def of_shared(corpus: Corpus, one: Place, other: Place, links: Links) -> Bundle | None:
    """The same words at two places; None where the dataset lacks one of these."""
    sides = [of_article(corpus, article, (start, end), links) for article, start, end in (one, other)]
    passages = [passage for side in sides if side for passage in side.passages]
    if len(passages) < len(sides):
        return None
    return Bundle("", count("words", len(passages[0].text.split()), links.language), tuple(passages))


def _bundle(corpus: Corpus, finds: ir.Table, heading: str, most: int, links: Links) -> Bundle:
    """The first sentences of ``finds``, at most ``most``."""
    return _told(evidence.page(corpus, finds, size=most), heading, most, links)


def _told(found: evidence.Evidence, heading: str, most: int, links: Links) -> Bundle:
    """``found`` under its heading, with how much of it there is."""
    told = [count("sentences", found.total, links.language), count("articles", found.articles, links.language)]
    if found.total > most:
        told.append(say("report.first", links.language, n=most))
    return Bundle(heading, " · ".join(told), tuple(_passage(each, links) for each in found.sentences))


def _passage(found: evidence.EvidenceSentence, links: Links) -> Passage:
    """``found`` as it stands in a report; a mark over the whole of a sentence would set nothing apart."""
    whole = (0, len(found.text))
    return Passage(
        text=found.text,
        spans=tuple(span for span in found.spans if span != whole),
        source=evidence.source(found.source, found.source_en, links.language),
        day=_day(found.published, links.language),
        title=found.title or "",
        article_id=found.article_id,
        start=found.start,
        end=found.start + len(found.text),
        address=links.article(found.article_id),
    )


def _day(published: Any, language: Language) -> str:
    return dates.day(published, language) if published else say("ui.undated", language)


def _named(chart: Chart, row: dict[Any, Any], language: Language) -> str:
    """The mark of one row of the localised frame in words: its labels, without numbers and judgements."""
    shown = worded(pd.DataFrame([row]), language)
    labels = [name for name in row if name in shown and not isinstance(row.get(name.removesuffix("_word")), bool)]
    said = [row[name] for name in labels if isinstance(row[name], str) and row[name]]
    days = [dates.day(row[name], language) for name in chart.marks if isinstance(row.get(name), pd.Timestamp)]
    return " · ".join(dict.fromkeys((*said, *(_dated(day, language) for day in days))))


def _dated(day: str, language: Language) -> str:
    """``day`` after a word of its language: a Latin name before it would draw its number to the other side."""
    return say("report.dated", language, day=day)
