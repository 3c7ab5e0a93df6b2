"""How an outline and a corpus become a report: each piece is asked for again, so that it says what the dataset says."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from components.charts import CHARTS, dates
from components.charts.counted import counted
from components.corpus import Corpus
from components.export.exhibit import Exhibit, exhibit
from components.report import behind
from components.report.narrowed import narrowed, spelled
from components.report.outline import Item, Outline
from components.report.permalink import Links
from components.report.report import Part, Report
from components.words import Language, count, say

FREE = ("profile", "compare", "versus")
"""Choices whose values are codes of the dataset; the others come from a list."""


def compose(
    outline: Outline, made: Callable[[Item], Part], corpus: Corpus, language: Language, address: str = ""
) -> Report:
    """The report of ``outline``, each of whose pieces is ``made`` (see ``part``) without its caption.

    ``address`` is where the report can be opened again.
    """
    parts = (replace(made(replace(item, caption="")), caption=item.caption) for item in outline.items)
    return Report(
        title=outline.title or say("report.untitled", language),
        author=outline.author,
        summary=outline.summary,
        language=language,
        made=dates.day(date.today(), language),
        built=dates.day(corpus.manifest.built[:10] or None, language),
        fingerprint=corpus.manifest.fingerprint,
        address=address,
        parts=tuple(_numbered(parts)),
    )


def _numbered(parts: Iterable[Part]) -> Iterable[Part]:
    """``parts``, the figures and tables among them numbered from 1 on, each kind for itself."""
    seen = {"chart": 0, "table": 0}
    for each in parts:
        if each.kind in seen and not each.problem:
            seen[each.kind] += 1
            yield replace(each, number=seen[each.kind])
        else:
            yield each


def part(item: Item, whole: Corpus, links: Links) -> Part:
    """``item`` asked of ``whole``, the dataset that nothing narrows; ``links`` say for whom."""
    corpus = narrowed(whole, item.chosen)
    filters = spelled(whole, item.chosen, links.language)
    made = _MADE[item.kind](item, corpus, filters, links)
    return replace(
        made,
        address="" if item.kind == "note" else links.view(item),
        stale=bool(item.fingerprint) and item.fingerprint != whole.manifest.fingerprint,
    )


def _shown(item: Item, corpus: Corpus, filters: tuple[str, ...], links: Links) -> Part:
    """A figure or a table, with the sentences behind its first marks or behind the one that was open."""
    chart = CHARTS.get(item.chart)
    if chart is None:
        return _without(item, "report.problem.chart", links.language)
    choices = _choices(item)
    frame = chart.data(corpus, **choices)
    shown = exhibit(corpus, chart, frame, links.language, filters, titled=False, **choices)
    return Part(
        kind=item.kind,
        heading=shown.question,
        exhibit=shown,
        bundles=behind.sample(corpus, chart, shown.frame, item.mark, links, **choices),
        about=_about(shown, links.language),
        method=counted(chart.key, links.language),
    )


def _about(shown: Exhibit, language: Language) -> tuple[tuple[str, str], ...]:
    """Filters, number of articles, sources and days: what stands under a figure."""
    told = dict(shown.about())
    labels = (say(f"export.about.{name}", language) for name in ("filters", "articles", "sources", "period"))
    return tuple((label, told[label]) for label in labels)


def _evidence(item: Item, corpus: Corpus, filters: tuple[str, ...], links: Links) -> Part:
    """The sentences behind one mark."""
    chart = CHARTS.get(item.chart)
    found = behind.of_mark(corpus, chart, item.mark, links, **_choices(item)) if chart else None
    if chart is None or found is None:
        return _without(item, "report.problem.mark", links.language)
    heading = say("report.evidence.of", links.language, what=found.heading)
    return Part(
        item.kind, heading, bundles=(replace(found, heading=""),), about=_narrowing(corpus, filters, links.language)
    )


def _events(item: Item, corpus: Corpus, filters: tuple[str, ...], links: Links) -> Part:
    """Events, each with the sentences that report it."""
    found = behind.of_events(corpus, item.events, links)
    if not found:
        return _without(item, "report.problem.events", links.language)
    heading = found[0].heading if len(found) == 1 else count("events", len(found), links.language)
    return Part(item.kind, heading, bundles=found, about=_narrowing(corpus, filters, links.language))


def _quotation(item: Item, corpus: Corpus, _filters: tuple[str, ...], links: Links) -> Part:
    """Words of an article as they stand there."""
    found = behind.of_article(corpus, item.article, (item.start, item.end), links)
    if found is None:
        return _without(item, "report.problem.quotation", links.language)
    return Part(item.kind, say("report.kind.quotation", links.language), bundles=(found,))


def _note(item: Item, _corpus: Corpus, _filters: tuple[str, ...], links: Links) -> Part:
    """The analyst's own words."""
    return Part(item.kind, say("report.kind.note", links.language), text=item.text)


_MADE = {
    "chart": _shown,
    "table": _shown,
    "evidence": _evidence,
    "events": _events,
    "quotation": _quotation,
    "note": _note,
}


def _without(item: Item, key: str, language: Language) -> Part:
    """The place of a piece that cannot be made, and why not."""
    return Part(item.kind, say(f"report.kind.{item.kind}", language), problem=say(key, language))


def _narrowing(corpus: Corpus, filters: tuple[str, ...], language: Language) -> tuple[tuple[str, str], ...]:
    """What narrows the corpus, and how many articles it leaves."""
    told = " · ".join(filters) or say("export.about.unfiltered", language)
    return (
        (say("export.about.filters", language), told),
        (say("export.about.articles", language), count("articles", corpus.size(), language)),
    )


def _choices(item: Item) -> dict[str, str]:
    """The choices of ``item`` that its chart knows; a value that it does not know is left to its default."""
    chart = CHARTS.get(item.chart)
    allowed = {choice.key: choice.values for choice in chart.choices} if chart else {}
    return {key: value for key, value in item.choices if value in allowed.get(key, ()) or (key in FREE and value)}
