"""The dataset handed out: a button for each file that it can become, made only when it is asked for."""

from functools import partial

import streamlit as st

from components.export import holding
from components.ui.page import View
from components.words import say


def show(view: View) -> None:
    """The tables as they are, and the articles that the filters leave."""
    language = view.language
    short = view.whole.manifest.fingerprint[:12]
    with st.container(key="dataset-files"):
        st.subheader(say("dataset.export", language), anchor=False)
        st.caption(say("dataset.export.about", language))
        with st.container(horizontal=True, gap="small"):
            if view.place is not None:
                folder = view.place.resolve()
                st.download_button(
                    say("dataset.export.zip", language),
                    data=partial(holding.tables_zip, folder),
                    file_name=f"marsad_{short}.zip",
                    mime="application/zip",
                    key="dataset-zip",
                    on_click="ignore",
                    disabled=holding.size(folder) > holding.LARGEST,
                )
            for name, write, mime in (
                ("jsonl", holding.articles_jsonl, "application/jsonl"),
                ("jsonld", holding.articles_jsonld, "application/ld+json"),
            ):
                st.download_button(
                    say(f"dataset.export.{name}", language),
                    data=partial(write, view.corpus),
                    file_name=f"marsad_articles_{short}.{name}",
                    mime=mime,
                    key=f"dataset-{name}",
                    on_click="ignore",
                )
