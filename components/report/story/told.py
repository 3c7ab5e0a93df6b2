"""What a story tells of each of its events: days, outlets with theirs, a sentence, and the analyst's own words."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pandas as pd

from components.charts import dates
from components.corpus import Corpus
from components.queries.evidence import source
from components.report.outline import Item, Outline
from components.report.permalink import Links
from components.report.reported import reports
from components.words import Language, say, tongue

SHORT, LONG = 40, 280
"""Letters of a sentence that can stand as a quotation: not too short to say anything, not too long to be read."""


@dataclass(frozen=True, slots=True)
class Teller:
    """An outlet that reports the event: the day it first did, and the days as it gives them where others differ."""

    outlet: str
    printed: str
    days: str
    address: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence that reports the event, and whose it is."""

    text: str
    outlet: str
    printed: str
    url: str
    address: str


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of a story. ``heading`` is the analyst's, or the label; ``words`` are the analyst's, or none."""

    event_id: str
    label: str
    heading: str
    words: str
    matter: str
    earliest: date
    latest: date
    days: str
    decided: str
    tellers: tuple[Teller, ...]
    differ: bool
    quotation: Quotation | None


@dataclass(frozen=True, slots=True)
class Story:
    """A whole story in the reader's language; ``made`` is when the dataset was built, so that files stay the same."""

    title: str
    summary: str
    language: Language
    made: datetime
    fingerprint: str
    address: str
    happenings: tuple[Happening, ...]
    missing: int
    """How many of the chosen events the dataset does not have any more."""


def chosen(outline: Outline) -> dict[str, Item]:
    """The pieces of a story by the event that each is about."""
    return {item.events[0]: item for item in outline.items if item.kind == "events" and item.events}


def told(corpus: Corpus, outline: Outline, links: Links, address: str = "") -> Story:
    """The story of ``outline``: its pieces have the event in ``events``, heading in ``caption``, words in ``text``."""
    items = chosen(outline)
    events = corpus.tables["events"]
    rows = corpus.frame(events.filter(events.event_id.isin(sorted(items))).order_by(["earliest", "latest", "event_id"]))
    found = reports(corpus, items)
    happenings = tuple(
        _happening(corpus, row, items[str(row["event_id"])], found[found["event_id"] == row["event_id"]], links)
        for row in rows.to_dict("records")
    )
    return Story(
        title=outline.title or say("story.untitled", links.language),
        summary=outline.summary,
        language=links.language,
        made=_built(corpus.manifest.built),
        fingerprint=corpus.manifest.fingerprint,
        address=address,
        happenings=happenings,
        missing=len(items) - len(happenings),
    )


def _built(said: str) -> datetime:
    try:
        return datetime.fromisoformat(said).astimezone(UTC)
    except ValueError:
        return datetime(1970, 1, 1, tzinfo=UTC)


def _happening(corpus: Corpus, row: dict[Any, Any], item: Item, found: pd.DataFrame, links: Links) -> Happening:
    language, label = links.language, str(row[f"label_{tongue(links.language)}"])
    matters = corpus.manifest.labels.get("matter", {})
    differ = len(found[["earliest", "latest"]].drop_duplicates()) > 1
    return Happening(
        event_id=str(row["event_id"]),
        label=label,
        heading=item.caption.strip() or label,
        words=item.text.strip(),
        matter=str(matters.get(row["matter"], {}).get(tongue(language), "")),
        earliest=pd.Timestamp(row["earliest"]).date(),
        latest=pd.Timestamp(row["latest"]).date(),
        days=dates.days(row["earliest"], row["latest"], language),
        decided="" if pd.isna(row["decided"]) else str(row["decided"]),
        tellers=_tellers(found, differ, links),
        differ=differ,
        quotation=_quotation(found, links),
    )


def _tellers(found: pd.DataFrame, differ: bool, links: Links) -> tuple[Teller, ...]:
    """The outlets of ``found`` by the day of their first report; those without a name or a day last."""
    first = found.drop_duplicates("source").to_dict("records")
    return tuple(
        Teller(
            outlet=_outlet(row, links.language),
            printed=_printed(row, links.language),
            days=dates.days(row["earliest"], row["latest"], links.language) if differ else "",
            address=links.article(row["article_id"]),
        )
        for row in first
    )


def _quotation(found: pd.DataFrame, links: Links) -> Quotation | None:
    """The first printed sentence of a length that can be quoted; where there is none, the one nearest to it."""
    if found.empty:
        return None
    length = found["said"].str.len()
    off = (SHORT - length).clip(lower=0) + (length - LONG).clip(lower=0)
    row = found.loc[off.sort_values(kind="stable").index[0]].to_dict()
    url = "" if pd.isna(row["url"]) else str(row["url"])
    return Quotation(
        text=" ".join(str(row["said"]).split()),
        outlet=_outlet(row, links.language),
        printed=_printed(row, links.language),
        url=url if url.startswith(("https://", "http://")) else "",
        address=links.article(row["article_id"]),
    )


def _outlet(row: dict[Any, Any], language: Language) -> str:
    arabic, english = (None if pd.isna(row[name]) else str(row[name]) for name in ("source", "source_en"))
    return source(arabic, english, language)


def _printed(row: dict[Any, Any], language: Language) -> str:
    return say("ui.undated", language) if pd.isna(row["published"]) else dates.day(row["published"], language)
