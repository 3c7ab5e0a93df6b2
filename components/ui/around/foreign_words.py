"""What the browser is told of the reader's language: its calendar, and Arabic for Streamlit's own English words."""

from functools import lru_cache

import streamlit as st

from components.ui import template
from components.words import Language, calendar, in_digits, tongue, words

_FOREIGN = ("streamlit.", "browser.")
"""Words that are not ours: the English ones are found on the page, exactly as Streamlit and browsers write them."""


def show(language: Language) -> None:
    """Put the script on the page that replaces these words, now and whenever they come, outside of what is ours."""
    with st.container(key=f"lang-{tongue(language)}"):
        st.html(_script(language), unsafe_allow_javascript=True)


@lru_cache(maxsize=32)
def _script(language: Language) -> str:
    """The script for a reader of ``language``."""
    says, wants = ("en", "ar") if tongue(language) == "ar" else ("ar", "en")
    told = [said for key, said in words().items() if key.startswith(_FOREIGN)]
    state = {
        "language": language,
        "locale": calendar(language),
        "numerals": in_digits("0 1 2 3 4 5 6 7 8 9", language).split(),
        "words": [[said[says], said[wants]] for said in told],  # type: ignore[index]
    }
    return template.filled("language", state=state)
