"""Your articles: bring files, fill in what they do not say, and make a dataset of them."""

import streamlit as st

from components.ui.articles import bringing, filling, housing, own, underway
from components.ui.articles.building import Building
from components.ui.articles.own import Own
from components.ui.page import Page, View
from components.words import say


def body(view: View) -> None:
    """Where files are dropped; below, what was found in them, the build, and what becomes of it."""
    language = view.language
    st.markdown(say("articles.about", language))
    mine = own.mine()
    if not underway.running(mine):
        bringing.choose(language)
    if mine is None:
        return
    own.remember(mine)
    underway.show(mine, language)
    if underway.running(mine):
        return
    bringing.look(mine, language)
    bringing.tell_refused(mine, language)
    if bringing.proposals(mine):
        chosen = filling.show(mine, language)
        st.button(
            say("articles.build", language),
            key="build",
            type="primary",
            disabled=not chosen,
            on_click=_build,
            args=(mine,),
        )
    if view.start is not None:
        housing.show(mine, view.start, language)


def _build(mine: Own) -> None:
    """Write what was filled in, and begin the build."""
    filling.write(mine)
    mine.building = Building(mine.articles, mine.dataset)


PAGE = Page("articles", "articles", body, always=True)
