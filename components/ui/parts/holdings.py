"""What the dataset holds and what it says of itself: articles and how each is dated, rejects, the making."""

from datetime import datetime

import pandas as pd
import streamlit as st

from components.charts import dates
from components.report import listed
from components.ui import address, answers, grid, template
from components.ui.composing import adding
from components.ui.page import View
from components.words import Language, count, in_digits, number, say
from components.words.refusals import reason, told


@answers.once
def _listed(view: View) -> pd.DataFrame:
    """The articles of the view, the newest first."""
    return listed.articles(view.corpus)


def articles(view: View) -> None:
    """The table of articles, each title a way into the reader."""
    frame = listed.spoken(_listed(view), view.language)
    links = {"title": [address.link("reader", {"article": code}) for code in frame["article_id"]]}
    with st.container(key="articles"):
        st.subheader(count("articles", answers.articles(view), view.language), anchor=False)
        grid.show(frame[list(listed.ARTICLE)], view.language, "articles", links)
        adding.button(view, adding.taken(view, "articles"), "articles", "report.add.table")


def rejects(view: View) -> None:
    """What did not become an article, and why."""
    table = view.whole.table("rejects").select("file", "part", "reason", "detail")
    frame = view.whole.frame(table.order_by(["file", "part", "reason"]).limit(500))
    with st.container(key="rejects"):
        st.subheader(count("rejects", sum(view.whole.manifest.rejects.values()), view.language), anchor=False)
        if len(frame):
            reasons = [reason(code, view.language) for code in frame["reason"]]
            details = [told(*each, view.language) for each in zip(frame["reason"], frame["detail"], strict=True)]
            grid.show(frame.assign(reason=reasons, detail=details), view.language, "rejects")


def _moment(built: str, language: Language) -> str:
    """A moment of the world's clock (ISO 8601) as its day and its minute."""
    at = datetime.fromisoformat(built)
    return f"{dates.day(at.date(), language)} · {in_digits(f'{at:%H:%M}', language)} UTC"


def account(view: View) -> None:
    """What the pipeline did, and the fingerprint by which this dataset can be told from every other."""
    manifest = view.whole.manifest
    with st.container(key="account"):
        st.subheader(say("ui.account", view.language), anchor=False)
        told = {name: number(rows, view.language) for name, rows in manifest.rows.items()}
        facts = {
            "read": number(manifest.read, view.language),
            "kept": number(manifest.kept, view.language),
            "built": _moment(manifest.built, view.language),
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
