"""A concordance on the screen: what is looked for, in which order, the lines, and the files that they become."""

from collections.abc import Mapping
from functools import partial
from typing import cast

import ibis.expr.types as ir
import streamlit as st

from components.charts import dates
from components.export import Format, formats, listing
from components.queries import concordance
from components.queries.concordance import ORDERS, Concordance, Order
from components.report import listed
from components.text.direction import base_of
from components.ui import address, answers, choosing, grid, template
from components.ui.composing import adding, quoting
from components.ui.page import View
from components.ui.parts import profile
from components.ui.sentences.evidence import source
from components.words import base, count, number, say

FILES = ("csv", "csv_excel", "xlsx")
NAME = "concordance"
SPELLINGS = 12
"""So many spellings that were taken for one are told."""


def choose(view: View) -> tuple[str, ir.Table] | None:
    """What is looked for, in words, and where it stands; None while nothing is."""
    with st.container(key="node", horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.session_state["choose-node"] = address.value("node")
        st.text_input(
            say("ui.node", view.language),
            key="choose-node",
            placeholder=say("ui.node.hint", view.language),
            on_change=partial(address.follow, "node", "choose-node"),
        )
        actor = profile.choose(view)
    node = address.value("node")
    if node:
        found = concordance.words(view.corpus, node, exact=bool(address.value("exact")))
        if found.unread:
            more = count("articles", found.unread, view.language)
            st.caption(say("ui.node.unread", view.language, articles=more))
        if len(found.written) > 1:
            _folded(view, found.written)
        return node, found.finds
    if actor:
        mentions = view.corpus.table("mentions")
        return answers.label(view, "actor", actor), mentions.filter(mentions.entity_id == actor)
    st.info(say("ui.node.none", view.language))
    return None


def _folded(view: View, spellings: Mapping[str, int]) -> None:
    """Which spellings were taken for one, and how often each stands there; of many, those met most."""
    shown = list(spellings.items())[:SPELLINGS]
    left = len(spellings) - len(shown)
    template.show(
        "folded",
        label=say("ui.node.folded", view.language),
        spellings=[{"word": word, "n": number(n, view.language)} for word, n in shown],
        between="، " if base(view.language) == "rtl" else ", ",
        rest=say("ui.node.spellings", view.language, n=left) if left else "",
    )


def show(view: View, node: str, finds: ir.Table) -> None:
    """The lines, a page at a time, in the order that the address says."""
    order = cast(Order, choosing.one("sort", ORDERS, view.language))
    found = concordance.page(view.corpus, finds, order, grid.leaf(NAME) - 1)
    told = (count("lines", found.total, view.language), count("articles", found.articles, view.language))
    st.caption(" · ".join(told))
    if not found.total:
        return
    words = {"read": say("ui.read", view.language), "add": say("report.add", view.language)}
    template.show("concordance", lines=_lines(view, found), **words)
    grid.turn(NAME, found.pages)
    _files(view, node, finds, order, " · ".join(told))


def _lines(view: View, found: Concordance) -> list[dict[str, str]]:
    """The lines as their template wants them: each runs as its text does, whatever the language of the page."""
    spans = concordance.sentences(view.corpus, found)
    return [
        {
            **_parted(row["before"], row["after"]),
            "add": quoting.link(row["article_id"], *spans[row["article_id"], row["sentence"]]),
            "base": base_of(row["before"] + row["node"] + row["after"]),
            "node": row["node"],
            "source": source(row["source"], row["source_en"], view.language),
            "date": dates.day(row["published"], view.language),
            "href": address.link("reader", {"article": row["article_id"]}),
        }
        for row in found.rows.astype(object).where(found.rows.notna(), None).to_dict("records")
    ]


def _parted(before: str, after: str) -> dict[str, str]:
    """``before`` and ``after``, apart ``lead`` and ``tail``, which are written onto the node: joined letters, marks."""
    far, space, lead = before.rpartition(" ")
    tail, blank, rest = after.partition(" ")
    return {"before": far + space, "lead": lead, "tail": tail, "after": blank + rest}


def _files(view: View, node: str, finds: ir.Table, order: Order, told: str) -> None:
    """A button for each file; all lines are in it, in the order of the screen."""
    filters = (*answers.spelled(view), f"{say('ui.node', view.language)}: {node}")

    def written(form: Format) -> bytes:
        frame = listed.lines(view.corpus, finds, order, placed=True)
        return form.write(listing(view.corpus, NAME, told, frame, view.language, filters=filters))

    with st.container(key="concordance-files", horizontal=True, gap="small"):
        for form in (each for each in formats(NAME) if each.key in FILES):
            st.download_button(
                say(f"export.{form.key}", view.language),
                data=partial(written, form),
                file_name=f"marsad_concordance{form.suffix}",
                mime=form.mime,
                key=f"concordance-save-{form.key}",
                on_click="ignore",
            )
        key, value = ("node", address.value("node")) if address.value("node") else ("profile", address.value("profile"))
        lines = adding.taken(view, "lines", choices=((key, value), ("sort", order)))
        adding.button(view, lines, NAME, "report.add.table")
