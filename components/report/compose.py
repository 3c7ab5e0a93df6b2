"""How an outline and a corpus become a report: each piece is asked for again, so that it says what the dataset says."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from components.charts import CHARTS, dates
from components.charts.counted import counted
from components.corpus import Corpus
from components.export.exhibit import Exhibit, exhibit
from components.report import behind, listed
from components.report.narrowed import entity, narrowed, spelled
from components.report.outline import Item, Kind, Outline
from components.report.permalink import Links
from components.report.report import Part, Report
from components.words import Language, count, say

FREE = ("profile", "compare", "versus")
"""Choices whose values are codes of the dataset; the others come from a list."""


def unmeasured(_item: Item) -> str:
    """Nobody has judged what stands behind a piece."""
    return ""


def compose(
    outline: Outline,
    made: Callable[[Item], Part],
    corpus: Corpus,
    language: Language,
    address: str = "",
    *,
    measured: Callable[[Item], str] = unmeasured,
) -> Report:
    """The report of ``outline``, each of whose pieces is ``made`` (see ``part``) without its caption.

    ``address`` is where the report can be opened again; ``measured`` says the precision that was found by judging.
    """
    parts = (
        _judged(replace(made(replace(item, caption="")), caption=item.caption), measured(item), language)
        for item in outline.items
    )
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


def _judged(part: Part, measured: str, language: Language) -> Part:
    """``part`` with the precision that was ``measured``, if any was."""
    if not measured or part.problem:
        return part
    shown = replace(part.exhibit, measured=measured) if part.exhibit else None
    return replace(part, exhibit=shown, about=(*part.about, (say("export.about.measured", language), measured)))


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
    picked = choices(item)
    frame = chart.data(corpus, **picked)
    shown = exhibit(corpus, chart, frame, links.language, filters, titled=False, **picked)
    return Part(
        kind=item.kind,
        heading=shown.question,
        exhibit=shown,
        bundles=behind.sample(corpus, chart, shown.frame, item.mark, links, **picked),
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
    found = behind.of_mark(corpus, chart, item.mark, links, **choices(item)) if chart else None
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


def _of_actor(item: Item, corpus: Corpus, filters: tuple[str, ...], links: Links) -> Part:
    """The sentences that name an actor, or its statements."""
    actor = dict(item.choices).get("profile", "")
    found = behind.of_actor(corpus, item.kind, actor, links)
    if found is None:
        return _without(item, "report.problem.actor", links.language)
    heading = say(f"report.{item.kind}.of", links.language, what=entity(corpus, actor, links.language))
    return Part("evidence", heading, bundles=(found,), about=_narrowing(corpus, filters, links.language))


def _listed(item: Item, corpus: Corpus, filters: tuple[str, ...], links: Links) -> Part:
    """A list that no chart draws, as a table."""
    found = listed.table(item, corpus, filters, links.language)
    if found is None:
        return _without(item, "report.problem.quotation", links.language)
    heading, shown = found
    method = counted(shown.key, links.language)
    return Part("table", heading, exhibit=shown, about=_about(shown, links.language), method=method)


def _quotation(item: Item, corpus: Corpus, _filters: tuple[str, ...], links: Links) -> Part:
    """Words of an article as they stand there."""
    found = behind.of_article(corpus, item.article, (item.start, item.end), links)
    if found is None:
        return _without(item, "report.problem.quotation", links.language)
    heading = say("report.quotation.of", links.language, what=found.passages[0].source)
    return Part(item.kind, heading, bundles=(found,))


def _shared(item: Item, corpus: Corpus, _filters: tuple[str, ...], links: Links) -> Part:
    """A passage that two articles share, as it stands in each."""
    article, *ends = dict(item.choices).get("with", "").rsplit(":", 2)
    known = len(ends) == len("ab") and all(end.isdecimal() for end in ends)
    other = (article, int(ends[0]), int(ends[1])) if known else ("", 0, 0)
    found = behind.of_shared(corpus, (item.article, item.start, item.end), other, links)
    if found is None:
        return _without(item, "report.problem.quotation", links.language)
    return Part(item.kind, say("report.kind.shared", links.language), bundles=(found,))


def _note(item: Item, _corpus: Corpus, _filters: tuple[str, ...], links: Links) -> Part:
    """The analyst's own words."""
    return Part(item.kind, say("report.kind.note", links.language), text=item.text)


_SHOWN: Mapping[str, Kind] = {"lines": "table", "articles": "table", "sentences": "evidence", "statements": "evidence"}
"""As what pieces are shown that are called otherwise where they were taken."""
_MADE = {
    "chart": _shown,
    "table": _shown,
    "evidence": _evidence,
    "events": _events,
    "quotation": _quotation,
    "note": _note,
    "sentences": _of_actor,
    "statements": _of_actor,
    "lines": _listed,
    "articles": _listed,
    "shared": _shared,
}


def _without(item: Item, key: str, language: Language) -> Part:
    """The place of a piece that cannot be made, and why not."""
    kind = _SHOWN.get(item.kind, item.kind)
    return Part(kind, say(f"report.kind.{kind}", language), problem=say(key, language))


def _narrowing(corpus: Corpus, filters: tuple[str, ...], language: Language) -> tuple[tuple[str, str], ...]:
    """What narrows the corpus, and how many articles it leaves."""
    told = " · ".join(filters) or say("export.about.unfiltered", language)
    return (
        (say("export.about.filters", language), told),
        (say("export.about.articles", language), count("articles", corpus.size(), language)),
    )


def choices(item: Item) -> dict[str, str]:
    """The choices of ``item`` that its chart knows; a value that it does not know is left to its default."""
    chart = CHARTS.get(item.chart)
    allowed = {choice.key: choice.values for choice in chart.choices} if chart else {}
    return {key: value for key, value in item.choices if value in allowed.get(key, ()) or (key in FREE and value)}
