"""The address in the browser, which holds the whole state of a view: what it says, how a control changes it, links.

Streamlit's ``bind="query-params"`` writes the label that a choice shows; labels here carry counts and change with the
language, so the address is kept by hand: a control is set from it before it is drawn, and writes to it when it changes.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from components.words import LANGUAGES, Language, tag

OF_ONE_VIEW = (
    "add",
    "note",
    "open",
    "under",
    "leaf",
    "profile",
    "article",
    "view",
    "node",
    "versus",
    "correct",
    "wrong",
    "event",
    "curate",
    "tell",
)
"""Keys that mean nothing after a change of page."""


def values(key: str) -> list[str]:
    """All values of ``key``, in the order of the address, without blanks."""
    return [value for value in st.query_params.get_all(key) if value]


def value(key: str, otherwise: str = "") -> str:
    """The value of ``key``, or ``otherwise`` where the address does not say."""
    return next(iter(values(key)), otherwise)


def place(key: str) -> tuple[str, int, int] | None:
    """The place that ``key`` names (``article:start:end``); None where it names none."""
    article_id, *ends = value(key).rsplit(":", 2)
    if len(ends) != 2 or not all(each.isascii() and each.isdigit() for each in ends):
        return None
    start, end = map(int, ends)
    return (article_id, start, end) if start < end else None


def one_of(key: str, allowed: Iterable[str]) -> str:
    """The value of ``key`` if it is one of ``allowed``, else the first of these."""
    known = list(allowed)
    said = value(key)
    return said if said in known else known[0]


def language() -> Language:
    """The language of the view with digits, months and way of time; Arabic unless the address says otherwise."""
    return tag(one_of("lang", LANGUAGES), value("digits"), value("months"), value("time"))


def change(**changes: str | Iterable[str] | None) -> None:
    """Write ``changes`` into the address; None or nothing removes the key."""
    for key, new in changes.items():
        wanted = [new] if isinstance(new, str) else list(new or ())
        wanted = [each for each in wanted if each]
        if wanted:
            st.query_params[key] = wanted
        elif key in st.query_params:
            del st.query_params[key]


def follow(key: str, control: str) -> None:
    """Write what the control called ``control`` now says under ``key``: the callback of every control."""
    said: Any = st.session_state[control]
    if isinstance(said, bool):
        said = "1" if said else None
    elif said is not None and not isinstance(said, (str, list)):
        said = str(said)
    change(**{"open": None, "leaf": None, key: said})


def drop(key: str, gone: str) -> None:
    """Take one value of ``key`` out of the address."""
    change(**{key: [each for each in values(key) if each != gone], "open": None, "leaf": None})


def toggle(key: str, wanted: str) -> None:
    """Set ``key`` to ``wanted``, or remove it if that is what it is."""
    change(**{key: None if value(key) == wanted else wanted})


def spoken() -> dict[str, list[str]]:
    """What a link to another dataset takes along: how the reader wants to be spoken to."""
    return {key: values(key) for key in ("lang", "digits", "months", "time") if values(key)}


def carried() -> dict[str, list[str]]:
    """What a link to another page takes along: everything but what belongs to one view."""
    return {key: values(key) for key in st.query_params if key not in OF_ONE_VIEW and values(key)}


def link(path: str, changes: Mapping[str, str | list[str]] | None = None) -> str:
    """A relative address of the page at ``path`` with this view's filters, and ``changes``."""
    query = urlencode({**carried(), **(changes or {})}, doseq=True)
    return f"{path or '.'}?{query}" if query else path or "."


def here(changes: Mapping[str, str]) -> str:
    """A relative address of this very view, and ``changes``."""
    said = {key: values(key) for key in st.query_params}
    return f"?{urlencode({**said, **changes}, doseq=True)}"
