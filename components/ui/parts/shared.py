"""Shared passages on the screen: two articles side by side, and which of them had the words first."""

import streamlit as st

from components.charts import dates
from components.queries import shared
from components.queries.sample import Place
from components.queries.shared import Shared, Side
from components.report.outline import Item
from components.text.direction import isolate, strip_controls
from components.ui import address, grid, template
from components.ui.composing import adding
from components.ui.page import View
from components.ui.sentences.evidence import source
from components.words import base, count, say

NAME = "shared"


def show(view: View) -> None:
    """The passages, the longest first, a page at a time."""
    found = shared.page(view.corpus, grid.leaf(NAME) - 1)
    with st.container(key="shared"):
        st.subheader(say("ui.shared", view.language), anchor=False)
        if not found.total:
            st.caption(say("ui.shared.none", view.language))
            return
        st.caption(f"{count('passages', found.total, view.language)} · {say('ui.shared.about', view.language)}")
        for place, each in enumerate(found.rows):
            template.show("shared", passages=[_passage(view, each)])
            with st.container(key=f"shared-{place}-row"):
                adding.button(view, _item(view, each), f"shared-{place}")
        grid.turn(NAME, found.pages)


def _item(view: View, each: Shared) -> Item:
    """The passage as a piece of a report, both copies in it."""
    (article, start, end), other = _place(each.one), ":".join(map(str, _place(each.other)))
    where = (("section", "likeness"), ("with", other))
    return adding.taken(
        view,
        "shared",
        article=article,
        start=start,
        end=end,
        choices=where,
        caption=strip_controls(_origin(view, each)),
    )


def _place(side: Side) -> Place:
    return side.article_id, side.start, side.start + len(side.said)


def _passage(view: View, each: Shared) -> dict[str, object]:
    """One passage as its template wants it."""
    sides = [_side(view, side, each.origin == place) for place, side in enumerate((each.one, each.other))]
    return {"words": count("words", each.words, view.language), "origin": _origin(view, each), "sides": sides}


def _origin(view: View, each: Shared) -> str:
    """Where a passage probably comes from, and how one can tell."""
    if each.agency:
        return say("ui.shared.credited", view.language, name=isolate(each.agency, base(view.language)))
    if each.origin is None:
        return say("ui.shared.unknown", view.language)
    side = (each.one, each.other)[each.origin]
    name = source(side.source, side.source_en, view.language)
    return say("ui.shared.earlier", view.language, name=isolate(name, base(view.language)))


def _side(view: View, side: Side, first: bool) -> dict[str, str]:
    return {
        "source": source(side.source, side.source_en, view.language),
        "title": side.title or say("ui.untitled", view.language),
        "date": dates.day(side.published, view.language) if side.published else say("ui.undated", view.language),
        "agency": side.agency or "",
        "first": say("ui.shared.first", view.language) if first else "",
        "said": side.said,
        "href": address.link("reader", {"article": side.article_id}),
    }
