"""The button that puts a picture on the reader's clipboard; it is drawn only once it is asked for."""

import base64
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from components.words import Language, say

_FOLDER = Path(__file__).parent.parent / "templates"
_html, _js, _css = ((_FOLDER / f"copy.{ending}").read_text(encoding="utf-8") for ending in ("html", "js", "css"))
_COPY = st.components.v2.component("marsad_copy", html=_html, js=_js, css=_css)


def button(key: str, picture: Callable[[], bytes], language: Language) -> None:
    """A button that copies ``picture`` (PNG); browsers allow it on secure pages only, else it says so."""
    state = st.session_state.get(key)
    asked = bool(state and state.get("wanted"))
    _COPY(
        key=key,
        data={
            "key": key,
            "word": say("export.copy", language),
            "copied": say("export.copied", language),
            "refused": say("export.uncopied", language),
            "png": base64.b64encode(picture()).decode() if asked else "",
        },
        width="content",
        on_wanted_change=_heard,
    )


def _heard() -> None:
    """The run that follows a click draws the picture: there is nothing else to do."""
