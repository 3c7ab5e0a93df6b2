"""A chart on the screen: its question and answer, the picture, what a click opens, and what lies under it."""

from functools import partial
from typing import Any

import streamlit as st

from components.charts import CHARTS, marked
from components.charts.chart import Chart, Mark
from components.ui import address, answers, choosing, paper, template
from components.ui.composing import adding
from components.ui.page import View
from components.ui.panels import sampling, under
from components.ui.sentences import evidence
from components.words import say

_BARE = {"displayModeBar": False, "responsive": True}
_CLOSED = "closed"
"""How often evidence was closed: part of the key of a picture, which forgets what was clicked when the key changes."""


def picked(chart: Chart) -> answers.Picked:
    """What the address chooses for ``chart``, the first value where it does not say."""
    return tuple((choice.key, address.one_of(choice.key, choice.values)) for choice in chart.choices)


def panel(view: View, key: str, **fixed: str) -> None:
    """The chart called ``key`` for ``view``; ``fixed`` are choices that the page makes itself."""
    chart = CHARTS[key]
    chosen = (*picked(chart), *fixed.items())
    with st.container(key=key):
        with st.container(key=f"{key}-picture"):
            drawn = answers.drawn(view, key, chosen, view.language, paper.mode())
            template.show("question", title=drawn.question, answer=drawn.answer)
            _measured(view, chart, chosen)
            if drawn.figure is None:
                return
            _picture(chart, drawn.figure, drawn.alternative)
            _row(view, chart, chosen)
            under.show(view, chart, chosen)
        mark = marked.read(chart, address.value("open"))
        if mark is not None:
            _evidence(view, chart, chosen, mark)


def _measured(view: View, chart: Chart, chosen: answers.Picked, mark: str = "") -> None:
    """How precise the finds behind ``chart``, or a mark of it, are by what was judged of them, if anything was."""
    sampling.tell(view, sampling.measured(view, chart, chosen, mark))


def _picture(chart: Chart, figure: answers.Still, alternative: str) -> None:
    """The figure, whose marks can be clicked."""
    control = f"{chart.key}-figure-{st.session_state.get(_CLOSED, 0)}"
    st.plotly_chart(
        figure,
        theme=None,
        key=control,
        on_select=partial(_clicked, chart, control),
        selection_mode="points",
        config=_BARE,
        alt=alternative,
    )


def _clicked(chart: Chart, control: str) -> None:
    """Write into the address which mark of ``chart`` was clicked."""
    points: list[Any] = st.session_state[control].selection.points
    mark = marked.of_point(chart, points[0]) if points else None
    address.change(open=mark, leaf=None)


def _row(view: View, chart: Chart, chosen: answers.Picked) -> None:
    """The small row under the picture."""
    with st.container(key=f"{chart.key}-row", horizontal=True, gap="small"):
        for what in under.offered(view):
            _offer(view, chart, what, f"{chart.key}-{what}")
        opened = marked.read(chart, address.value("open"))
        mark = address.value("open") if opened else ""
        adding.button(view, adding.of_chart(view, chart, chosen, mark=mark), chart.key)


def _offer(view: View, chart: Chart, what: str, key: str) -> None:
    """The button that opens or closes one thing under ``chart``."""
    st.button(
        say(f"ui.under.{what}", view.language),
        key=key,
        type="tertiary",
        on_click=partial(address.toggle, "under", f"{chart.key}:{what}"),
    )


def _evidence(view: View, chart: Chart, chosen: answers.Picked, mark: Mark) -> None:
    """The sentences behind one mark, and the way to close them."""
    with st.container(key=f"evidence-{chart.key}", border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{say('ui.evidence', view.language)}**")
            st.space("stretch")
            sentences = adding.of_chart(view, chart, chosen, "evidence", address.value("open"))
            adding.button(view, sentences, f"{chart.key}-evidence", "report.add.evidence")
            if under.SAMPLE in under.offered(view):
                _offer(view, chart, under.SAMPLE, f"{chart.key}-evidence-sample")
            st.button(say("ui.close", view.language), key=f"{chart.key}-close", type="tertiary", on_click=_close)
        _measured(view, chart, chosen, address.value("open"))
        finds = chart.opens(view.corpus, mark, **dict(chosen))
        evidence.show(view, finds, f"{chart.key}-evidence", sampling.table(chart, chosen, address.value("open")))


def _close() -> None:
    """Forget which mark is open."""
    st.session_state[_CLOSED] = st.session_state.get(_CLOSED, 0) + 1
    address.change(open=None, leaf=None)


def switch(view: View, key: str) -> str:
    """The control for a choice of the page (``unit``, ``grain`` …), which the charts on it follow, and its value."""
    values = next(choice.values for chart in CHARTS.values() for choice in chart.choices if choice.key == key)
    return choosing.one(key, values, view.language)
