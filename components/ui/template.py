"""The templates of whatever is shown as HTML: values are always escaped, so that text is data."""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from components.text.direction import base_of, runs

_FOLDER = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    """The environment, with escaping on and unknown names refused."""
    loader = FileSystemLoader(_FOLDER)
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    # Else each use looks whether the file has changed, a dozen times a run.
    made.auto_reload = False
    made.filters |= {"runs": runs, "side": base_of}
    return made


def filled(name: str, /, **values: Any) -> str:
    """The template ``<name>.html`` with ``values``, escaped."""
    return _environment().get_template(f"{name}.html").render(**values)


def show(name: str, /, **values: Any) -> None:
    """Put the template ``<name>.html``, filled with ``values``, on the page."""
    st.html(filled(name, **values))
