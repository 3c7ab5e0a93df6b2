"""How words of an article get into the report: its statements and its sentences, to choose from."""

from dataclasses import replace
from functools import partial

import streamlit as st

from components.queries.reader import ReadArticle
from components.queries.sample import Place
from components.report.outline import Item
from components.text.spans import Span
from components.ui import address, answers
from components.ui.composing import adding
from components.ui.page import View
from components.words import say

KEY = "add"
"""The key, in the address, of words that a link adds to the report: article:start:end."""
SHOWN = 110
"""So many letters of a sentence are enough to know it by."""


@answers.once
def sentences(view: View, article: str) -> list[Span]:
    """Where the sentences of ``article`` stand."""
    table = view.corpus.tables["sentences"]
    found = view.corpus.frame(table.filter(table.article_id == article).select("start", "end").order_by("start"))
    return [(int(start), int(end)) for start, end in found.itertuples(index=False)]


def show(view: View, read: ReadArticle) -> None:
    """A list of what can be quoted, in the order of the article, and the button that adds it."""
    article = read.article
    statements = [(mark.start, mark.end) for mark in read.marks if mark.layer == "quote"]
    spans = sorted({*statements, *sentences(view, article.article_id)})
    control = f"quote-{article.article_id}"
    st.selectbox(
        say("report.add.quotation", view.language),
        spans,
        index=None,
        key=control,
        format_func=lambda span: short(article.text[span[0] : span[1]]),
        placeholder=say("report.quotation.hint", view.language),
        on_change=partial(_add, view, article.article_id, control),
    )


def short(text: str) -> str:
    """``text`` on one line, or its beginning."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + "…"


def words(view: View, place: Place) -> str:
    """What stands at ``place``; empty where the dataset has no such place."""
    article_id, start, end = place
    found = view.whole.read([article_id])
    text = "" if found.empty else str(found["text"].iloc[0])
    return text[start:end] if end <= len(text) else ""


def quotation(view: View, place: Place) -> Item:
    """The words at ``place`` as a piece of a report."""
    article_id, start, end = place
    return replace(adding.taken(view, "quotation", article=article_id, start=start, end=end), place="reader")


def link(article_id: str, start: int, end: int) -> str:
    """The address of this view that adds what stands there to the report."""
    return address.here({KEY: f"{article_id}:{start}:{end}"})


def take(view: View) -> None:
    """Add what the address asks to add, once."""
    if not address.value(KEY):
        return
    place = address.place(KEY)
    address.change(**{KEY: None})
    if place and words(view, place):
        adding.add(quotation(view, place))


def _add(view: View, article: str, control: str) -> None:
    """Add what was chosen, and be ready for the next."""
    chosen: Span | None = st.session_state[control]
    if chosen:
        adding.add(quotation(view, (article, *chosen)))
    st.session_state[control] = None
