"""Sentences on the screen: the words that were found marked, source and day, and the way into the reader."""

from typing import Any

import ibis.expr.types as ir
import streamlit as st

from components.charts import dates
from components.decisions.acts import Judged
from components.notebook import Note
from components.queries import evidence
from components.queries.evidence import EvidenceSentence, source
from components.ui import address, grid, template
from components.ui.composing import quoting
from components.ui.decisions import deciding, proposing
from components.ui.page import View
from components.ui.sentences import noting
from components.ui.sentences.layers import shown
from components.words import Language, count, say

__all__ = ["show", "source"]


def show(view: View, finds: ir.Table, name: str, of: Judged | None = None) -> None:
    """The sentences of ``finds``, a page at a time; ``name`` is that of the list in the address.

    Each find has its way to be struck out, where ``finds`` are rows of a table ``of`` which that is possible.
    """
    found = evidence.page(view.corpus, finds, grid.leaf(name) - 1)
    if not found.total:
        st.caption(say("ui.no_evidence", view.language))
        return
    told = (count("sentences", found.total, view.language), count("articles", found.articles, view.language))
    st.caption(" · ".join(told))
    kept = noting.notes(view)
    template.show(
        "sentences",
        sentences=[
            _line(sentence, view.language) | {"wrong": _wrong(view, sentence, of)} | _noted(sentence, kept)
            for sentence in found.sentences
        ],
        read=say("ui.read", view.language),
        write=say("notes.note", view.language) if view.place is not None else "",
        add=say("report.add", view.language),
    )
    grid.turn(name, found.pages)


def _noted(sentence: EvidenceSentence, kept: list[Note]) -> dict[str, Any]:
    """The notes on ``sentence``, and the ways to write one and to put it into the report."""
    place = sentence.article_id, sentence.start, sentence.start + len(sentence.text)
    return {"notes": noting.on(kept, *place), "note": noting.link(*place), "add": quoting.link(*place)}


def _wrong(view: View, sentence: EvidenceSentence, of: Judged | None) -> list[dict[str, str]]:
    """A link for each find of ``sentence`` that proposes to strike it out; its words only where there are several."""
    if of not in ("mentions", "times", "quotes") or not deciding.possible(view):
        return []
    said = say("decision.wrong", view.language)
    several = len(sentence.finds) > 1
    return [
        {
            "said": said,
            "words": sentence.text[first:last] if several else "",
            "href": proposing.link(of, sentence.article_id, *place),
        }
        for place, (first, last) in zip(sentence.finds, sentence.spans, strict=True)
    ]


def _line(sentence: EvidenceSentence, language: Language) -> dict[str, Any]:
    """One sentence as its template wants it."""
    return {
        "pieces": shown(sentence.text, sentence.spans),
        "title": sentence.title or "",
        "source": source(sentence.source, sentence.source_en, language),
        "date": dates.day(sentence.published, language) if sentence.published else say("ui.undated", language),
        "href": address.link("reader", {"article": sentence.article_id}),
    }
