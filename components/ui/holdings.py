"""What the dataset holds and what it says of itself: articles and how each is dated, rejects, the making."""

import ibis
import pandas as pd
import streamlit as st

from components.ui import address, answers, grid, template
from components.ui.page import View
from components.words import count, known, number, say, tongue


@answers.once
def _listed(view: View) -> pd.DataFrame:
    """The articles of the view, the newest first."""
    table = view.corpus.table("articles")
    wanted = table.select(
        "article_id", "title", "source", "source_en", "agency", "published", "published_basis", "words", "file"
    )
    return view.corpus.frame(wanted.order_by([ibis.desc("published"), "article_id"]).limit(5_000))


def articles(view: View) -> None:
    """The table of articles, each title a way into the reader."""
    frame = _listed(view)
    told = tongue(view.language) == "en"
    frame = frame.assign(
        source=frame["source_en"].fillna(frame["source"]) if told else frame["source"],
        title=frame["title"].fillna(say("ui.untitled", view.language)),
        published_basis=[say(f"basis.{basis}", view.language) for basis in frame["published_basis"]],
    )
    links = {"title": [address.link("reader", {"article": code}) for code in frame["article_id"]]}
    with st.container(key="articles"):
        st.subheader(count("articles", answers.articles(view), view.language), anchor=False)
        shown = ["title", "source", "agency", "published", "published_basis", "words"]
        grid.show(frame[shown], view.language, "articles", links)


def rejects(view: View) -> None:
    """What did not become an article, and why."""
    table = view.whole.table("rejects")
    frame = view.whole.frame(table.select("file", "part", "reason", "detail").limit(500))
    with st.container(key="rejects"):
        st.subheader(count("rejects", sum(view.whole.manifest.rejects.values()), view.language), anchor=False)
        reasons = [_reason(code, view) for code in frame["reason"]]
        if len(frame):
            told = frame.assign(reason=reasons)
            grid.show(told if tongue(view.language) == "en" else told.drop(columns="detail"), view.language, "rejects")


def _reason(code: str, view: View) -> str:
    """The reason of a reject in words, or its code."""
    key = f"reject.{code}"
    return say(key, view.language) if known(key) else code


def account(view: View) -> None:
    """What the pipeline did, and the fingerprint by which this dataset can be told from every other."""
    manifest = view.whole.manifest
    with st.container(key="account"):
        st.subheader(say("ui.account", view.language), anchor=False)
        told = {name: number(rows, view.language) for name, rows in manifest.rows.items()}
        facts = {
            "read": number(manifest.read, view.language),
            "kept": number(manifest.kept, view.language),
            "built": manifest.built,
            "version": manifest.version,
            "fingerprint": manifest.fingerprint,
        }
        template.show(
            "facts",
            facts=[
                *({"label": say(f"fact.{name}", view.language), "value": value} for name, value in facts.items()),
                *({"label": say(f"table.{name}", view.language), "value": value} for name, value in told.items()),
            ],
        )
