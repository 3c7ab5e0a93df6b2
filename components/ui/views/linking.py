"""The link to this very view, with a stamp of its dataset; and what has changed where somebody opens an older one."""

from functools import partial
from pathlib import Path

import streamlit as st

from components import versions
from components.charts import dates
from components.ui import address, template
from components.ui.articles import datasets, own
from components.ui.page import View
from components.versions import COUNTED, Difference, Stamp
from components.words import Language, count, number, say

KEY = "of"
"""The key of the stamp in the address."""
_LISTED = 8
"""So many articles are named that came, and that went."""


def button(view: View) -> None:
    """The button that copies the link; articles of one's own have none, for nobody else would see them."""
    if address.value(datasets.KEY) == own.NAME:
        st.caption(say("link.own", view.language), width="content")
        return
    told = {"copy": say("link.copy", view.language), "copied": say("link.copied", view.language)}
    stamp = versions.stamp(view.whole.manifest)
    st.html(template.filled("link", key=KEY, stamp=stamp, **told), unsafe_allow_javascript=True, width="content")


def tell(view: View) -> None:
    """What has changed since the link was made through which this view was opened, if anything has."""
    if not address.value(KEY):
        return
    found = versions.read(address.value(KEY))
    if found is None:
        address.change(**{KEY: None})
        return
    if versions.is_of(found, view.whole.manifest):
        return
    with st.container(key="changed", border=True):
        st.markdown(f"**{_when(found, view.language)}**")
        template.show("changed", rows=_counts(found, view), lists=_lists(found, view))
        st.button(
            say("link.use_new", view.language),
            key="use-new",
            on_click=partial(address.change, **{KEY: None}),
        )


def _when(found: Stamp, language: Language) -> str:
    if found.day is None:
        return say("link.changed", language)
    return say("link.changed.day", language, day=dates.day(found.day, language))


def _counts(found: Stamp, view: View) -> list[dict[str, str]]:
    """What the dataset held then, and holds now."""
    rows = view.whole.manifest.rows
    return [
        {
            "label": say(f"table.{name}", view.language),
            "value": say(
                "link.then_now",
                view.language,
                then=number(found.counts[name], view.language),
                now=number(rows[name], view.language),
            ),
        }
        for name in COUNTED
        if name in found.counts
    ]


def _lists(found: Stamp, view: View) -> list[dict[str, object]]:
    """The articles that came and went, as far as that is known."""
    changed = _difference(view, found.fingerprint)
    language = view.language
    if not changed.compared:
        return [{"title": say("link.gone", language), "rows": [], "more": ""}]
    lists: list[dict[str, object]] = []
    for name, articles in (("added", changed.added), ("removed", changed.removed)):
        left = len(articles) - _LISTED
        rows = [
            {
                "label": title or say("ui.untitled", language),
                "href": address.link("reader", {"article": code}) if name == "added" else "",
            }
            for code, title in articles[:_LISTED]
        ]
        more = say("articles.more", language, n=left) if left > 0 else ""
        title = say(f"link.{name}", language, n=count("articles", len(articles), language))
        lists.append({"title": title, "rows": rows, "more": more})
    return lists


@st.cache_data(show_spinner=False, max_entries=64)
def _compared(fingerprint: str, place: str, _now: str) -> Difference:
    """What changed at ``place``, where the fingerprint is ``_now``, since ``fingerprint``."""
    return versions.difference(Stamp(fingerprint, {}, None), Path(place))


def _difference(view: View, fingerprint: str) -> Difference:
    if view.place is None:
        return Difference(compared=False)
    return _compared(fingerprint, str(view.place), view.whole.manifest.fingerprint)
