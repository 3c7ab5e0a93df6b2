"""How a piece of a page gets into the report: the outline in the address, and the buttons that add to it."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from components.charts.chart import Chart
from components.errors import UnfitOutline
from components.report.outline import LONGEST, Item, Kind, Outline, pack, unpack
from components.report.permalink import Links
from components.ui import address, answers, fault
from components.ui.page import View
from components.words import Language, count, say

KEY = "report"
"""The key of the outline in the address."""


def outline(key: str = KEY) -> Outline:
    """The outline that the address holds under ``key``. Raises UnfitOutline."""
    return unpack(address.value(key))


def keep(wanted: Outline, key: str = KEY) -> None:
    """Write ``wanted`` into the address; say so, and change nothing, where it is too long for one."""
    packed = pack(wanted) if wanted != Outline() else ""
    if len(packed) > LONGEST:
        st.toast(say("report.full", address.language()))
        return
    address.change(**{key: packed})


def add(item: Item) -> None:
    """Put ``item`` at the end of the report. A damaged outline is left alone: its page says what to do."""
    language = address.language()
    try:
        wanted = outline().added(item)
    except UnfitOutline as error:
        st.toast(fault.said(error, language))
        return
    keep(wanted)
    st.toast(say("report.added", language, n=count("pieces", len(wanted.items), language)))


def button(view: View, item: Item, key: str, words: str = "report.add") -> None:
    """The button that adds ``item``, which needs no more than what tells it from others of its view."""
    st.button(
        say(words, view.language),
        key=f"{key}-add",
        type="tertiary",
        icon=":material/playlist_add:",
        on_click=partial(add, item),
    )


def taken(view: View, kind: Kind, **about: Any) -> Item:
    """A piece of ``kind`` that is taken from ``view``; ``about`` says what it is."""
    return Item(kind=kind, **of_view(view), **about)


def of_view(view: View) -> Mapping[str, Any]:
    """What every piece taken from ``view`` has in common."""
    return {"place": where()[1], "chosen": view.chosen, "fingerprint": view.whole.manifest.fingerprint}


def of_chart(view: View, chart: Chart, chosen: answers.Picked, kind: Kind = "chart", mark: str = "") -> Item:
    """``chart`` as it is shown."""
    said = tuple((key, value) for key, value in chosen if value)
    return taken(view, kind, chart=chart.key, choices=said, mark=mark)


def links(language: Language) -> Links:
    """How addresses of the dataset that is shown are written."""
    return Links(language, where()[0], address.value("dataset"))


def where() -> tuple[str, str]:
    """The address of the dashboard, and the path of the page that is shown."""
    found = urlsplit(st.context.url or "")
    home, _, place = found.path.rpartition("/")
    return f"{found.scheme}://{found.netloc}{home}" if found.netloc else "", place
