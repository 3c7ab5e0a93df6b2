"""The exports under a chart: one button per format, each file made only when it is asked for."""

from functools import partial
from typing import Any

import streamlit as st

from components.charts.chart import Chart
from components.export import Exhibit, Format, exhibit, formats, picture
from components.export.sheet import PALETTES, SCALES, SHEET, SIZES, Sheet
from components.text import direction
from components.ui import answers
from components.ui.page import View
from components.ui.panels import copying, sampling
from components.words import Language, number, say


def show(view: View, chart: Chart, chosen: answers.Picked) -> None:
    """How a picture should be, a button for each format, and who draws."""
    frame = answers.frame(view, chart.key, chosen)
    choices: dict[str, Any] = dict(chosen)
    told = answers.spelled(view)
    measured = sampling.measured(view, chart, chosen)
    shown = exhibit(view.corpus, chart, frame, view.language, told, measured=measured, **choices)
    sheet = _sheet(chart.key, view.language)
    with st.container(key=f"{chart.key}-formats", horizontal=True, gap="small"):
        for form in formats(chart.key):
            st.download_button(
                say(f"export.{form.key}", view.language),
                data=_written(form, shown, sheet),
                file_name=form.name(shown),
                mime=form.mime,
                key=f"{chart.key}-save-{form.key}",
                on_click="ignore",
            )
        copying.button(f"{chart.key}-copy", partial(picture.png, shown, sheet), view.language)
    st.caption(say(f"export.drawer.{picture.drawer('png')}", view.language))


def _written(form: Format, shown: Exhibit, sheet: Sheet) -> "partial[bytes]":
    """What writes the file: a picture needs its sheet."""
    return partial(form.write, shown, sheet) if form.drawn else partial(form.write, shown)


def _sheet(key: str, language: Language) -> Sheet:
    """The size, colours and resolution that the reader chooses for pictures."""
    with st.container(key=f"{key}-sheet", horizontal=True, gap="medium"):
        return Sheet(
            size=_choice(key, "size", SIZES, SHEET.size, language),
            palette=_choice(key, "palette", PALETTES, SHEET.palette, language),
            scale=_choice(key, "scale", SCALES, SHEET.scale, language),
        )


def _choice(key: str, what: str, values: tuple[Any, ...], first: Any, language: Language) -> Any:
    """One of ``values``, in words; a resolution is a number already."""
    return st.segmented_control(
        say(f"export.choose.{what}", language),
        values,
        default=first,
        required=True,
        key=f"{key}-sheet-{what}",
        format_func=lambda value: (
            _times(value, language) if what == "scale" else say(f"export.{what}.{value}", language)
        ),
    )


def _times(value: int, language: Language) -> str:
    """A resolution as it is written: the sign after the number, whichever way the page runs."""
    return direction.number(f"{number(value, language)}×")
