"""The table in which sources, days and titles of one's own articles are filled in, and what it writes beside them."""

import csv
from datetime import date
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.pipeline.receiving import sidecar
from components.pipeline.survey import Proposal
from components.text.direction import base_of, isolate, strip_controls
from components.ui.articles import bringing
from components.ui.articles.own import Own
from components.words import Language, base, count, say

_FILLED = ("title", "source", "published")
_SHOWN = ("take", *_FILLED, "basis", "words", "file")
_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)


def show(mine: Own, language: Language) -> int:
    """The table; how many articles are chosen in it."""
    found = bringing.proposals(mine)
    frame = pd.DataFrame([_row(each, mine, language) for each in found], columns=[*_SHOWN, "part"])
    st.subheader(count("articles", len(frame), language), anchor=False)
    st.caption(say("articles.fill", language))
    _all_at_once(mine, language)
    # The canvas of the table does not mirror itself.
    order = list(_SHOWN)[::-1] if base(language) == "rtl" else list(_SHOWN)
    edited = st.data_editor(
        frame,
        key=f"filling-{mine.editions}",
        hide_index=True,
        column_order=order,
        column_config=_columns(language),
        disabled=["basis", "words", "file"],
        alt=say("articles.fill", language),
        placeholder="",
    )
    for each, row in zip(found, edited.to_dict("records"), strict=True):
        mine.filled[each.file, each.part] = {name: _bare(row[name]) for name in ("take", *_FILLED)}
    return int(edited["take"].sum())


def _row(each: Proposal, mine: Own, language: Language) -> dict[str, Any]:
    said: dict[str, Any] = {"take": True, "title": each.title, "source": each.source, "published": each.published}
    known = {"basis": say(f"basis.{each.basis}", language), "words": each.words, "file": each.file, "part": each.part}
    row = said | mine.filled.get((each.file, each.part), {}) | known
    # A canvas gives each cell the direction of its first letter, which may be an acronym's.
    return {name: isolate(value, base_of(value)) if isinstance(value, str) else value for name, value in row.items()}


def _bare(value: Any) -> Any:
    """What a cell of the table says, as it is kept."""
    return strip_controls(value) if isinstance(value, str) else value


def _columns(language: Language) -> dict[str, Any]:
    words = {name: say(f"articles.column.{name}", language) for name in _SHOWN}
    columns = st.column_config
    return {
        "take": columns.CheckboxColumn(words["take"], width=60),
        "title": columns.TextColumn(words["title"], width=290, max_chars=300),
        "source": columns.TextColumn(words["source"], width=140, max_chars=100),
        "published": columns.DateColumn(
            words["published"], format="YYYY-MM-DD", width=115, min_value=_FIRST, max_value=_LAST
        ),
        "basis": columns.TextColumn(words["basis"], width=140),
        "words": columns.NumberColumn(words["words"], width=75),
        "file": columns.TextColumn(words["file"], width=150),
    }


def _all_at_once(mine: Own, language: Language) -> None:
    """A source and a day for all articles that have none."""
    with st.container(key="fill-all", horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.text_input(say("articles.all.source", language), key="all-source", max_chars=100)
        st.date_input(
            say("articles.all.published", language),
            value=None,
            key="all-published",
            min_value=_FIRST,
            max_value=_LAST,
            format="YYYY-MM-DD",
        )
        st.button(say("articles.all", language), key="all-fill", on_click=partial(_fill, mine))


def _fill(mine: Own) -> None:
    """Give what stands in the two fields to the articles that lack it."""
    for row in mine.filled.values():
        for name in ("source", "published"):
            wanted = st.session_state[f"all-{name}"]
            if wanted and _missing(row[name]):
                row[name] = wanted
    mine.editions += 1


def _missing(value: Any) -> bool:
    return value is None or value == "" or (not isinstance(value, str) and bool(pd.isna(value)))


def write(mine: Own) -> None:
    """Write what was filled in beside the articles, over what a table there said; left out is what was only guessed."""
    told = sidecar.read(mine.articles).rows
    rows = {key: dict(about) for key, about in told.items()}
    for each in bringing.proposals(mine):
        key = each.file, each.part
        filled = mine.filled.get(key, {})
        guessed = {"title": each.title, "source": each.source, "published": each.published}
        for name, guess in guessed.items():
            value = filled.get(name)
            if not _missing(value) and value != guess:
                rows.setdefault(key, {})[name] = value.isoformat()[:10] if hasattr(value, "isoformat") else str(value)
                if name == "published":
                    rows[key].pop("published_basis", None)
        rows.get(key, {}).pop("leave_out", None)
        if not filled.get("take", True):
            rows.setdefault(key, {})["leave_out"] = "1"
    with (mine.articles / sidecar.FILE).open("w", encoding="utf-8", newline="") as content:
        table = csv.DictWriter(content, sidecar.COLUMNS, extrasaction="ignore")
        table.writeheader()
        for (file, part), about in sorted(rows.items()):
            table.writerow({**about, "file": file, "part": part})
