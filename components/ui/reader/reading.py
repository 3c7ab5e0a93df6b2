"""One article on the screen: which it is, its neighbours, its words or its page as received, and its margin."""

from functools import partial
from typing import Any

import ibis
import pandas as pd
import streamlit as st

from components.charts import dates
from components.queries import reader
from components.queries.reader import ReadArticle
from components.ui import address, answers, choosing, template
from components.ui.composing import quoting
from components.ui.decisions import deciding
from components.ui.events import curating
from components.ui.page import View
from components.ui.reader import found, typeset
from components.ui.sentences import noting
from components.ui.sentences.evidence import source
from components.words import Language, say

VIEWS = ("read", "received", "found")
OFFERED = 500
"""So many articles can be chosen from the list; others are reached from evidence, events and the corpus page."""


@answers.once
def _offered(view: View) -> pd.DataFrame:
    """The newest articles of the view."""
    table = view.corpus.table("articles").select("article_id", "title", "source", "source_en", "published")
    return view.corpus.frame(table.order_by([ibis.desc("published"), "article_id"]).limit(OFFERED))


@answers.once
def _read(view: View, article: str) -> ReadArticle | None:
    """The article called ``article``."""
    return reader.read(view.corpus, article)


def choose(view: View) -> str:
    """The article that the address names, else the newest; with the controls that name another."""
    frame = _offered(view)
    labels = {row["article_id"]: _label(row, view.language) for row in frame.to_dict("records")}
    chosen = address.value("article") or next(iter(labels), "")
    control = "choose-article"
    st.session_state[control] = chosen
    st.selectbox(
        say("ui.article", view.language),
        list(dict.fromkeys([*labels, chosen])),
        key=control,
        format_func=lambda code: labels.get(code, code),
        on_change=partial(address.follow, "article", control),
    )
    return chosen


def _label(row: dict[Any, Any], language: Language) -> str:
    """An article in a list."""
    day = say("ui.undated", language) if pd.isna(row["published"]) else dates.day(row["published"], language)
    title = say("ui.untitled", language) if pd.isna(row["title"]) else row["title"]
    arabic, english = (None if pd.isna(row[name]) else row[name] for name in ("source", "source_en"))
    return f"{title} · {source(arabic, english, language)} · {day}"


def show(view: View, article: str) -> None:
    """The article, marked or as received, its neighbours above and its margin beside it."""
    read = _read(view, article)
    if read is None:
        st.info(say("ui.no_article", view.language))
        return
    with st.container(key="neighbours", horizontal=True, vertical_alignment="bottom", gap="medium"):
        choosing.one("view", VIEWS, view.language, titled=False)
        st.space("stretch")
        for name, other in (("previous", read.before), ("next", read.after)):
            st.button(
                say(f"ui.{name}", view.language),
                key=name,
                type="tertiary",
                disabled=other is None,
                on_click=partial(address.change, article=other),
            )
    text, margin = st.columns((5, 2), gap="large")
    with text, st.container(key="article"):
        if address.one_of("view", VIEWS) == "received":
            template.show("received", pieces=typeset.received(read, view.language))
        elif address.one_of("view", VIEWS) == "found":
            found.show(view, read)
        else:
            template.show("article", **typeset.running(read, view.language))
            quoting.show(view, read)
            if deciding.possible(view):
                curating.of_article(view, read, quoting.sentences(view, article))
            noting.choose(view, read)
    with margin, st.container(key="margin"):
        template.show("margin", **typeset.margin(read, view.language))
