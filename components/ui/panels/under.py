"""What can be opened under a chart: its marks as a list, the table behind it, how it was counted, exports."""

from functools import partial

import streamlit as st

from components.charts import marked
from components.charts.chart import Chart
from components.charts.counted import counted
from components.charts.looks import theme
from components.ui import address, answers, grid
from components.ui.composing import adding
from components.ui.decisions import deciding
from components.ui.page import View
from components.ui.panels import citing, sampling, saving
from components.words import say

SAMPLE = "sample"
OFFERS = ("evidence", "table", "counted", SAMPLE, "export")


def offered(view: View) -> tuple[str, ...]:
    """What can be opened under a chart: a sample where judgements can be kept."""
    return tuple(what for what in OFFERS if what != SAMPLE or deciding.possible(view))


def show(view: View, chart: Chart, chosen: answers.Picked) -> None:
    """What the address says is open under ``chart``, if anything; nothing is computed otherwise."""
    which, _, what = address.value("under").partition(":")
    if which != chart.key or what not in offered(view):
        return
    with st.container(key=f"under-{chart.key}", border=True):
        if what == "counted":
            st.markdown(counted(chart.key, view.language))
        elif what == "export":
            saving.show(view, chart, chosen)
            citing.show(view, chart, chosen)
        elif what == SAMPLE:
            opened = address.value("open") if marked.read(chart, address.value("open")) else ""
            sampling.show(view, chart, chosen, opened)
        elif what == "evidence":
            _pick(view, chart, chosen)
        else:
            frame = theme.localise(answers.frame(view, chart.key, chosen), view.language)
            grid.show(frame, view.language, chart.key)
            adding.button(view, adding.of_chart(view, chart, chosen, "table"), f"{chart.key}-table", "report.add.table")


def _pick(view: View, chart: Chart, chosen: answers.Picked) -> None:
    """Every mark of ``chart`` as a list to choose from: the way to the sentences without a mouse."""
    raw = answers.frame(view, chart.key, chosen)
    raw = raw[raw[chart.measure(**dict(chosen))] > 0]
    said = theme.localise(raw, view.language)
    options = {
        marked.written(chart, mark): " · ".join(
            grid.written(value, view.language) for value in row if isinstance(value, (str, int, float))
        )
        for mark, row in zip(
            raw.to_dict("records"),
            said.drop(columns=list(chart.marks), errors="ignore").itertuples(index=False),
            strict=True,
        )
    }
    control = f"{chart.key}-pick"
    opened = address.value("open")
    st.session_state[control] = opened if opened in options else None
    st.selectbox(
        say("ui.pick", view.language),
        list(options),
        index=None,
        format_func=lambda code: options.get(code, code),
        key=control,
        placeholder=say("ui.pick.hint", view.language),
        on_change=partial(address.follow, "open", control),
    )
