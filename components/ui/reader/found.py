"""What was found in an article as a list in reading order: words, sense and rule, and the way to strike each out."""

import streamlit as st

from components.decisions.acts import Found
from components.queries.reader import Layer, Mark, ReadArticle
from components.ui import template
from components.ui.decisions import deciding, naming, proposing
from components.ui.page import View
from components.words import say, tongue

LONGEST = 90
"""So many letters of a statement are enough to know it by."""
TABLES: dict[Layer, Found] = {"mention": "mentions", "time": "times", "quote": "quotes"}


def show(view: View, read: ReadArticle) -> None:
    """The list, then the form for a name that nobody found."""
    possible = deciding.possible(view)
    if not possible:
        st.caption(say("decision.impossible", view.language))
    rows = [_row(view, read, mark, possible) for mark in read.marks]
    template.show("found", rows=rows, wrong=say("decision.wrong", view.language))
    if possible:
        with st.container(key="add-name", border=True):
            st.markdown(f"**{say('correct.add', view.language)}**")
            naming.add(view, f"add-{read.article.article_id}")


def _row(view: View, read: ReadArticle, mark: Mark, possible: bool) -> dict[str, str]:
    """One find as its template wants it."""
    arabic = tongue(view.language) == "ar"
    words = " ".join(read.article.text[mark.start : mark.end].split())
    of, place = TABLES[mark.layer], (read.article.article_id, mark.start, mark.end)
    return {
        "words": words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + "…",
        "kind": say(f"judged.{of}", view.language),
        "means": mark.label_ar if arabic else mark.label_en,
        "why": (mark.about_ar if arabic else mark.about_en) or "",
        "href": proposing.link(of, *place) if possible else "",
    }
