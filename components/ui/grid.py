"""A frame as a table on the page: columns in words, numbers grouped, each cell in its own direction, page by page."""

import math
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.charts import dates
from components.charts.looks.columns import worded
from components.text.direction import base_of, is_number, number_base
from components.ui import address, template
from components.words import Language, base, number, say

LEAF = 50
"""Rows on one page of a table."""


def show(frame: pd.DataFrame, language: Language, name: str, links: Mapping[str, Sequence[str]] | None = None) -> None:
    """``frame`` page by page; columns without words are left out, ``links`` gives the address behind each cell."""
    words = worded(frame, language)
    shown = list(words)
    pages = max(1, math.ceil(len(frame) / LEAF))
    start = (turned(name, pages) - 1) * LEAF
    rows = [
        [
            cell(value, language, (links or {}).get(column, [])[start + place : start + place + 1])
            for column, value in zip(shown, row, strict=True)
        ]
        for place, row in enumerate(frame[shown].iloc[start : start + LEAF].itertuples(index=False))
    ]
    template.show("table", columns=list(words.values()), rows=rows, label=say("ui.under.table", language))
    turn(name, pages)


def cell(value: Any, language: Language, href: Sequence[str] = ()) -> dict[str, Any]:
    """One cell: its text, whether it is a number, and where it leads."""
    text = written(value, language)
    return {
        "text": text,
        "side": number_base(text) if is_number(text) else base_of(text),
        "number": isinstance(value, (int, float)) and not pd.isna(value),
        "href": next(iter(href), ""),
    }


def written(value: Any, language: Language) -> str:
    """``value`` for a person: numbers grouped and short, days in words, a dash for what is missing."""
    if isinstance(value, (list, tuple)) or hasattr(value, "tolist"):
        return ("، " if base(language) == "rtl" else ", ").join(map(str, value))
    if value is None or pd.isna(value):
        return "—"
    if isinstance(value, (date, pd.Timestamp)):
        return dates.day(value, language)
    if isinstance(value, float) and not value.is_integer():
        return number(value, language, 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3)
    return number(value, language) if isinstance(value, (int, float)) and not isinstance(value, bool) else str(value)


def leaf(name: str) -> int:
    """Which page of the list called ``name`` the address asks for, from 1; it may have fewer."""
    which, _, number = address.value("leaf").partition(":")
    return max(int(number), 1) if which == name and number.isdecimal() else 1


def turned(name: str, pages: int) -> int:
    """Which of the ``pages`` of the list called ``name`` is shown, from 1."""
    return min(leaf(name), pages)


def turn(name: str, pages: int) -> None:
    """The control that turns the pages of the list called ``name``, if it has more than one."""
    if pages < 2:
        return
    shown = turned(name, pages)
    control = f"turn-{name}-{shown}"
    st.pagination(pages, default=shown, key=control, on_change=partial(_turned, name, control))


def _turned(name: str, control: str) -> None:
    """Write the page that was turned to into the address."""
    address.change(leaf=f"{name}:{st.session_state[control]}")
