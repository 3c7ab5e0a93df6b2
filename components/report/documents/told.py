"""A report as plain values, in which words are only words: what the templates of pages are filled with."""

from itertools import pairwise
from typing import Any

from components.charts.looks.palette import PAPERS
from components.report.documents import said
from components.report.documents.said import bare
from components.report.report import Bundle, Part, Passage, Report
from components.report.table import Table, table
from components.text.direction import base_of
from components.words import Language, base, say, tongue

_WORDS = {
    "contents": "report.contents",
    "reopen": "report.reopen",
    "reopen_report": "report.reopen.report",
    "open": "report.open.article",
    "appendix": "report.appendix",
    "methods": "report.methods",
    "dataset": "report.dataset",
    "behind": "report.data",
}
LONG = 1_500
"""Letters of a passage that the end of a page may divide; others stay whole."""


def told(report: Report) -> dict[str, Any]:
    """``report`` as strings, lists and mappings; every string is bare."""
    language, paper = report.language, PAPERS["light"]
    values: dict[str, Any] = _bared(
        {
            "title": report.title,
            "author": report.author,
            "byline": said.byline(report),
            "summary": _lines(report.summary),
            "description": report.fingerprint,
            "stale": say("report.stale", language) if report.stale else "",
            "lang": tongue(language),
            "direction": base(language),
            "colours": {"ink": paper.ink, "faint": paper.faint, "accent": paper.accent, "lines": paper.lines},
            "ground": paper.ground,
            "parts": [_part(part, language) for part in report.parts],
            "appendix": [
                {"heading": f"{said.label(part, language)}: {part.heading}", "bundles": _bundles(part, language)}
                for part in report.appendix
            ],
            "methods": [list(each) for each in report.methods],
            "about": [f"{name}: {text}" for name, text in said.about(report)],
            "address": report.address,
            "words": {name: say(key, language) for name, key in _WORDS.items()},
        }
    )
    return values


def _part(part: Part, language: Language) -> dict[str, Any]:
    return {
        "kind": part.kind,
        "number": part.number,
        "heading": part.heading,
        "problem": part.problem,
        "stale": say("report.stale.part", language) if part.stale else "",
        "text": _lines(part.text),
        "caption": said.caption(part, language),
        "alternative": part.exhibit.alternative if part.exhibit else "",
        "table": _table(table(part.exhibit), language) if part.exhibit else None,
        "about": [f"{name}: {text}" for name, text in part.about],
        "behind": part.behind,
        "bundles": [] if part.behind else _bundles(part, language),
        "address": part.address,
    }


def _table(shown: Table, language: Language) -> dict[str, Any]:
    """The table; each column says whether it holds numbers, each row what stands over it, each cell how it runs."""
    return {
        "headings": list(shown.headings),
        "numbers": [all(row[place].number for row in shown.rows) for place in range(len(shown.headings))],
        "rows": [
            {
                "over": shown.groups.get(at, ""),
                "cells": [
                    {"text": each.text, "direction": "ltr" if each.number else base_of(each.text)} for each in row
                ],
            }
            for at, row in enumerate(shown.rows)
        ],
        "note": said.note(shown, language),
    }


def _bundles(part: Part, language: Language) -> list[dict[str, Any]]:
    return [_bundle(bundle, language) for bundle in part.bundles]


def _bundle(bundle: Bundle, language: Language) -> dict[str, Any]:
    passages = [
        {
            "direction": base_of(passage.text),
            "lang": "ar" if base_of(passage.text) == "rtl" else "en",
            "pieces": pieces(passage),
            "long": len(passage.text) > LONG,
            "where": said.where(passage, language),
            "address": passage.address,
        }
        for passage in bundle.passages
    ]
    return {"heading": bundle.heading, "told": bundle.told, "passages": passages}


def pieces(passage: Passage) -> list[dict[str, Any]]:
    """The words of ``passage``, divided where a find begins or ends."""
    text = passage.text
    inside = [end for span in passage.spans for end in span if 0 < end < len(text)]
    return [
        {"text": text[start:end], "marked": any(first <= start and end <= last for first, last in passage.spans)}
        for start, end in pairwise(sorted({0, len(text), *inside}))
    ]


def _lines(text: str) -> list[dict[str, str]]:
    """The lines of what the author wrote, each with its direction."""
    return [{"text": line, "direction": base_of(line)} for line in text.splitlines() if line.strip()]


def _bared(value: Any) -> Any:
    """``value`` with every string in it bare."""
    if isinstance(value, str):
        return bare(value)
    if isinstance(value, dict):
        return {name: _bared(each) for name, each in value.items()}
    return [_bared(each) for each in value] if isinstance(value, list) else value
