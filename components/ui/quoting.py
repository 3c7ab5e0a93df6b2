"""How words of an article get into the report: its statements and its sentences, to choose from."""

from functools import partial

import streamlit as st

from components.reader import ReadArticle
from components.report.outline import Item
from components.text.spans import Span
from components.ui import adding, answers
from components.ui.page import View
from components.words import say

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


def _add(view: View, article: str, control: str) -> None:
    """Add what was chosen, and be ready for the next."""
    chosen: Span | None = st.session_state[control]
    if chosen:
        start, end = chosen
        adding.add(Item("quotation", article=article, start=start, end=end, **adding.of_view(view)))  # type: ignore[arg-type]
    st.session_state[control] = None
