"""The exports under a chart: one button per format, each file made only when it is asked for."""

from functools import partial

import streamlit as st

from components.charts.chart import Chart
from components.export import exhibit, formats
from components.ui import answers
from components.ui.page import View
from components.words import say


def show(view: View, chart: Chart, chosen: answers.Picked) -> None:
    """A button for each format."""
    frame = answers.frame(view, chart.key, chosen)
    shown = exhibit(view.corpus, chart, frame, view.language, answers.spelled(view), **dict(chosen))
    with st.container(key=f"{chart.key}-formats", horizontal=True, gap="small"):
        for form in formats(chart.key):
            st.download_button(
                say(f"export.{form.key}", view.language),
                data=partial(form.write, shown),
                file_name=form.name(shown),
                mime=form.mime,
                key=f"{chart.key}-save-{form.key}",
                on_click="ignore",
            )
