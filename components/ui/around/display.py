"""How the reader wants numbers, months and time to be written: a small popover whose choices stand in the address."""

from functools import partial

import streamlit as st

from components.charts import dates
from components.ui import address
from components.words import DIGITS, MONTHS, Language, base, chosen, number, say, tag

_CHOICES: dict[str, tuple[str, ...]] = {"digits": DIGITS, "months": MONTHS, "time": ("ltr", "rtl")}
"""What can be chosen, under the key that it has in the address; the first value is the default."""


def show(language: Language) -> None:
    """The popover; a page in English has nothing to choose, for its digits, months and time are written one way."""
    if base(language) == "ltr":
        return
    now = chosen(language)
    with st.popover(say("ui.display", language), type="tertiary", key="display"):
        for key, values in _CHOICES.items():
            control = f"display-{key}"
            st.session_state[control] = now.get(key, values[0])
            st.radio(
                say(f"display.{key}", language),
                values,
                key=control,
                format_func=partial(_sample, key, language),
                on_change=partial(_follow, key, control, values[0]),
            )


def _sample(key: str, language: Language, value: str) -> str:
    """A choice, shown by an example of itself."""
    if key == "digits":
        return number(1234, tag("ar", digits=value))
    if key == "months":
        wanted = tag("ar", months=value)
        return f"{dates.month(1, wanted)}، {dates.month(9, wanted)}"
    return say(f"display.{key}.{value}", language)


def _follow(key: str, control: str, otherwise: str) -> None:
    """Write the choice into the address, which leaves a default out."""
    value = st.session_state[control]
    address.change(**{key: None if value == otherwise else value})
