"""What stands around every page: looks, the way to the other pages, filters, and the corpus that they leave."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from components.errors import MarsadError
from components.ui import address, answers, fault, paper
from components.ui.around import controls, display, foreign_words, opening, tour
from components.ui.articles import datasets, own, underway
from components.ui.composing import quoting
from components.ui.decisions import proposing
from components.ui.page import Page
from components.ui.pages import PAGES
from components.ui.sentences import noting
from components.ui.views import linking
from components.words import LANGUAGES, Language, say, tongue

_HERE = Path(__file__).parent.parent
STYLE, _MARK = _HERE / "style.css", _HERE / "mark.svg"


def dashboard(folder: Path, articles: Path | None = None, pages: Sequence[Page] = PAGES) -> None:
    """Show the dataset in ``folder``, built from ``articles`` if there is none; the first page is at the root."""
    language = address.language()
    st.set_page_config(page_title=say("ui.name", language), page_icon=str(_MARK), layout="wide")
    places: dict[str, Any] = {}
    for page in pages:
        body = partial(_shown, page, pages, places, folder, articles)
        places[page.path] = _place(page, body, language, first=page is pages[0])
    st.navigation(list(places.values()), position="hidden").run()


def _place(page: Page, body: Any, language: Language, *, first: bool) -> Any:
    """``page`` as Streamlit knows it."""
    title = f"{say(f'page.{page.key}', language)} · {say('ui.name', language)}"
    return st.Page(body, title=title, url_path="" if first else page.path or page.key, default=first)


def _shown(page: Page, pages: Sequence[Page], places: Mapping[str, Any], folder: Path, articles: Path | None) -> None:
    """One page with everything around it, or the sentence that says why there is none."""
    language = address.language()
    _dress(language)
    if page.always and underway.landed(own.mine()):
        st.toast(say("articles.landed", language))
        st.switch_page(places[pages[0].path], query_params={**address.spoken(), datasets.KEY: own.NAME})
    _way(page, pages, places, language)
    _head(page, language)
    try:
        shown = datasets.chosen(folder)
        whole = opening.corpus(shown, articles if shown == folder else None, language)
    except MarsadError as error:
        st.error(fault.said(error, language))
        datasets.way_out(folder, language)
        return
    view = replace(answers.narrowed(whole, controls.chosen(), language), place=shown, start=folder)
    controls.sidebar(view)
    if page is pages[0]:
        tour.show(language)
    with st.container(key="page"):
        quoting.take(view)
        left = controls.active(view)
        linking.tell(view)
        if left or page.always:
            page.body(view)
    if address.value(noting.KEY):
        noting.show(view)
    else:
        proposing.show(view)


def _dress(language: Language) -> None:
    """The looks, the direction of the page, and what the browser should take for its language."""
    st.html(STYLE)
    foreign_words.show(language)
    paper.show(language)


def _way(page: Page, pages: Sequence[Page], places: Mapping[str, Any], language: Language) -> None:
    """The line of pages, the one shown marked."""
    with st.container(key="way", horizontal=True, vertical_alignment="center", gap="small"):
        for other in pages:
            with st.container(key=f"way-{other.key}{'-here' if other is page else ''}", width="content"):
                st.page_link(
                    places[other.path], label=say(f"page.{other.key}", language), query_params=address.carried()
                )


def _head(page: Page, language: Language) -> None:
    """The name of the page; across from it, how it is written and the switch of language."""
    with st.container(key="head", horizontal=True, vertical_alignment="center"):
        st.header(say(f"page.{page.key}", language), anchor=False, width="content")
        st.space("stretch")
        display.show(language)
        for other in LANGUAGES:
            if other != tongue(language):
                st.button(
                    say("ui.language", other),
                    key="language",
                    type="tertiary",
                    on_click=partial(address.change, lang=None if other == LANGUAGES[0] else other),
                )
