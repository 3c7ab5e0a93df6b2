"""Streamlit's own words, which we translate, are still those that Streamlit writes."""

import re
from pathlib import Path

import pytest
import streamlit

from components.words import words

FOREIGN = {key: said["en"] for key, said in words().items() if key.startswith("streamlit.")}


@pytest.fixture(scope="module")
def program() -> str:
    """The whole of Streamlit's program for the browser."""
    scripts = (Path(streamlit.__file__).parent / "static" / "static" / "js").glob("*.js")
    return "".join(script.read_text(encoding="utf-8", errors="replace") for script in scripts)


def test_streamlit_still_says_what_we_translate(program: str) -> None:
    """A canary: after an upgrade, this names the words that are called otherwise."""
    pieces = {
        key: [piece for piece in re.split(r"\{\w+\}", english) if piece.strip()] for key, english in FOREIGN.items()
    }
    assert {key: said for key, said in pieces.items() if not all(piece in program for piece in said)} == {}


def test_the_browser_is_told_its_language_as_streamlit_asks_for_it(program: str) -> None:
    """The calendar takes its language from these two, which our script sets."""
    assert "react-aria.i18n.locale" in program
    assert "locale:window.navigator.language" in program
