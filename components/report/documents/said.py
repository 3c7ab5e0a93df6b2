"""The sentences of ours that every document says alike: under a figure, beside a passage, about the dataset."""

import re

from components.export import picture
from components.report.report import Part, Passage, Report
from components.report.table import Table
from components.text.direction import INVISIBLE
from components.words import Language, count, say

_UNFIT = re.compile(f"[{INVISIBLE}\ufffe\uffff]")


def bare(text: str) -> str:
    """``text`` without direction controls and without what no XML may hold; the format itself carries direction."""
    return _UNFIT.sub("", text)


def label(part: Part, language: Language) -> str:
    """«شكل 3» or «جدول 1»; nothing for a piece without a number."""
    return say(f"report.label.{part.kind}", language, n=part.number) if part.number else ""


def caption(part: Part, language: Language) -> str:
    """What stands under a figure or over a table: its number, and the author's words, else its answer."""
    told = part.caption or (part.exhibit.answer if part.exhibit else "")
    return ". ".join(filter(None, (label(part, language), told)))


def note(table: Table, language: Language) -> str:
    """What all rows of a table have in common, and how many rows the document leaves out."""
    said = [f"{heading}: {cell.text}" for heading, cell in table.common]
    if table.left_out:
        said.append(say("report.rows_left_out", language, n=table.left_out))
    return " · ".join(said)


def where(passage: Passage, language: Language) -> str:
    """Where a passage stands: source, day, title, article, offsets.

    Each begins with a word of the report's language, lest the name before draw a number of it to its own side.
    """
    day = say("report.where.day", language, day=passage.day)
    title = say("report.where.title", language, title=passage.title) if passage.title else ""
    offsets = say(
        "report.offsets",
        language,
        article=passage.article_id,
        start=passage.start,
        end=passage.end,
    )
    return " · ".join(filter(None, (passage.source, day, title, offsets)))


def about(report: Report) -> list[tuple[str, str]]:
    """What is said of the dataset and of the making of the report."""
    language = report.language
    figures = sum(part.kind == "chart" and bool(part.number) for part in report.parts)
    return [
        (say("report.made", language), report.made),
        (say("export.about.built", language), report.built),
        (say("export.about.fingerprint", language), report.fingerprint),
        (say("report.figures", language), " · ".join((count("figures", figures, language), drawer(language)))),
    ]


def drawer(language: Language) -> str:
    """Who draws the pictures of figures on this server."""
    return say(f"export.drawn.{picture.drawer('png')}", language)


def byline(report: Report) -> str:
    """Author and day in one line."""
    made = f"{say('report.made', report.language)}: {report.made}" if report.author else report.made
    return " · ".join(filter(None, (report.author, made)))
