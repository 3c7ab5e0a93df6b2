"""The citation of a figure under its exports: text, BibTeX and permalink, each with a button that copies it."""

from datetime import date
from typing import Any

import streamlit as st

from components.charts.chart import Chart
from components.export import exhibit
from components.report.citation import citation
from components.ui import answers
from components.ui.composing import adding
from components.ui.page import View
from components.words import say


def show(view: View, chart: Chart, chosen: answers.Picked) -> None:
    """How the figure is cited."""
    frame = answers.frame(view, chart.key, chosen)
    choices: dict[str, Any] = dict(chosen)
    shown = exhibit(view.corpus, chart, frame, view.language, answers.spelled(view), **choices)
    links = adding.links(view.language)
    cited = citation(shown, links.view(adding.of_chart(view, chart, chosen)), date.today())
    with st.container(key=f"{chart.key}-cite"):
        st.markdown(f"**{say('report.cite', view.language)}**")
        for name, text in (("text", cited.text), ("bibtex", cited.bibtex), ("link", cited.address)):
            st.caption(say(f"report.cite.{name}", view.language))
            with st.container(key=f"{chart.key}-cite-{name}"):
                st.code(text, language=None, wrap_lines=True)
