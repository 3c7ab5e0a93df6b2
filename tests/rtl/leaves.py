"""The strings of the proof on every kind of element that the dashboard uses, leaf by leaf, in Arabic.

Each kind stands in a container ``proof-<surface>``; ``surfaces.tsv`` says which of its elements hold the strings.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from jinja2 import meta

from components.charts.looks import dress
from components.text.direction import base_of, for_surface, isolate
from components.ui import grid, template
from tests.rtl.mixed import OPTIONS, mixed

SHARED = "ريىزن"
"""Letters that share one shape with the letter before: where a mark divides these, no browser tells places."""
texts = [each.text for each in mixed()]
bare = [each.bare for each in mixed()]
together = "\n\n".join(bare)
label = partial(for_surface, surface="canvas", base="rtl")
FRAME = pd.DataFrame({"title": bare})


class Sparse(dict[str, Any]):
    """Values for a template that says more than the proof asks about: what is not there is empty."""

    def __missing__(self, name: str) -> str:
        return ""


def _show(kind: str, **values: Any) -> None:
    """The template ``kind``, with nothing in all places but ``values``."""
    source = (Path(template.__file__).parent / "templates" / f"{kind}.html").read_text(encoding="utf-8")
    named = meta.find_undeclared_variables(template._environment().parse(source))
    template.show(kind, **{name: _sparse(values.get(name, "")) for name in named})


def _sparse(value: Any) -> Any:
    if isinstance(value, list):
        return [_sparse(each) for each in value]
    return Sparse({name: _sparse(each) for name, each in value.items()}) if isinstance(value, dict) else value


def page() -> None:
    """What most pages are made of."""
    with st.container(key="proof-sentence"):
        for text in texts:
            _show("question", title=text, answer="")
    with st.container(key="proof-cell"):
        for start in range(0, len(bare), grid.LEAF):
            grid.show(FRAME.iloc[start : start + grid.LEAF], "ar", f"cells-{start}")
    halves = list(_halves())
    with st.container(key="proof-evidence"):
        pieces = [[{"text": first, "marked": False}, {"text": second, "marked": True}] for first, second in halves]
        _show("sentences", sentences=[{"pieces": each, "source": "BBC"} for each in pieces])
    with st.container(key="proof-reader"):
        worn = [[{"text": first, "looks": "actor"}, {"text": last}] for first, last in halves]
        _show("article", paragraphs=[{"kind": "body", "pieces": each} for each in worn])
    with st.container(key="proof-radio"):
        st.radio("أ", range(len(texts)), format_func=_label_of)
    with st.container(key="proof-button"):
        for at, text in enumerate(texts):
            st.button(f"{label(text)}", key=f"button-{at}", icon=":material/close:")
    with st.container(key="proof-tag"):
        st.multiselect("أ", range(len(texts)), default=range(len(texts)), format_func=_label_of)
    with st.container(key="proof-chart"):
        figure = go.Figure(go.Bar(x=[1] * len(texts), y=list(range(len(texts))), orientation="h"))
        figure.update_yaxes(tickvals=list(range(len(texts))), ticktext=texts, side="right", automargin=True)
        st.plotly_chart(dress.isolated(figure.update_layout(height=2400), "ar"), theme=None, key="chart")
    for start in range(0, len(texts), OPTIONS):
        with st.container(key=f"proof-menu-{start}"):
            st.selectbox("أ", texts[start : start + OPTIONS], index=None, format_func=label, key=f"menu-{start}")


def _halves() -> Iterator[tuple[str, str]]:
    """Each string in two, as a mark divides it."""
    for text in bare:
        cut = len(text) // 2 + (text[len(text) // 2] in SHARED)
        yield text[:cut], text[cut:]


def _label_of(at: int) -> str:
    return label(texts[at])


def templates() -> None:
    """What is shown as HTML of our own, beside that of ``page``."""
    labels = [{"label": text} for text in bare]
    said = [{"said": text} for text in bare]
    told = [{"heading": text, "words": text} for text in bare]
    shown: dict[str, list[tuple[str, dict[str, Any]]]] = {
        "actor": [("actor", {"name": text}) for text in bare],
        "event": [
            ("happenings", {"events": [{"label": text, "side": base_of(text), "reports": [{"said": text}]}]})
            for text in bare
        ],
        "disagreement": [("disagreements", {"cards": [{"tellings": [each]} for each in said]})],
        "shared": [("shared", {"passages": [{"sides": [each]} for each in said]})],
        "story": [("story", {"story": {"happenings": told}, "decided": {}})],
        "concordance": [("concordance", {"lines": [{"base": "rtl", "before": t, "node": t} for t in bare]})],
        "note": [("notes", {"rows": [{"text": text} for text in bare]})],
        "find": [("found", {"rows": [{"words": text} for text in bare]})],
        "decision": [("decision", {"what": text}) for text in texts],
        "proposal": [("proposed", {"said": texts})],
        "precision": [("measured", {"said": text}) for text in texts],
        "sample": [("sampled", {"pieces": [{"text": text}]}) for text in bare],
        "margin": [("margin", {"lists": [{"rows": labels}]})],
        "changed": [("changed", {"lists": [{"rows": labels}]})],
        "received": [("received", {"pieces": [{"kept": True, "content": text} for text in bare]})],
        "refused": [("refused", {"rows": [{"name": text} for text in bare]})],
        "views": [("views", {"rows": labels})],
    }
    for name, filled in shown.items():
        with st.container(key=f"proof-{name}"):
            for kind, values in filled:
                _show(kind, **values)


def messages() -> None:
    """What Streamlit says in words."""
    written: dict[str, Callable[[str], Any]] = {"markdown": st.markdown, "caption": st.caption, "alert": st.error}
    for name, write in written.items():
        with st.container(key=f"proof-{name}"):
            write(together)
    each_alone: dict[str, Callable[[str], Any]] = {
        "text": st.text,
        "header": partial(st.header, anchor=False),
        "subheader": partial(st.subheader, anchor=False),
        "progress": partial(st.progress, 0.5),
    }
    for name, write in each_alone.items():
        with st.container(key=f"proof-{name}"):
            for text in bare:
                write(text)
    with st.container(key="proof-cite-text"):
        for text in bare:
            st.code(text, language=None, wrap_lines=True)
    for text in reversed(bare):  # the newest comes first
        st.toast(text, duration="infinite")


def over() -> None:
    """A tooltip and a popover."""
    with st.container(key="proof-help"):
        st.toggle("أ", help=together)
    with st.popover("أ", key="proof-popover"):
        st.caption(together)


def asked() -> None:
    """A dialog over the page."""

    @st.dialog("أ", width="medium")
    def ask() -> None:
        st.markdown(together)

    ask()


def controls() -> None:
    """What is chosen and pressed, one of each kind for each string, or one with all as options."""
    with st.container(key="proof-pills"):
        st.pills("أ", range(len(texts)), format_func=_label_of)
    with st.container(key="proof-segments"):
        st.segmented_control("أ", range(len(texts)), format_func=_label_of)
    every: dict[str, Callable[[str, str], Any]] = {
        "expander": lambda said, key: st.expander(said, key=key).caption("أ"),
        "toggle": lambda said, key: st.toggle(said, key=key),
        "label": lambda said, key: st.text_input(said, key=key),
        "download": lambda said, key: st.download_button(said, b"", key=key),
        "opener": lambda said, key: st.popover(said, key=key).caption("أ"),
        "link": lambda said, _: st.page_link("https://example.org", label=said),
    }
    for name, show in every.items():
        with st.container(key=f"proof-{name}"):
            for at, text in enumerate(texts):
                show(label(text), f"{name}-{at}")


def fields() -> None:
    """What is drawn where no letter can be asked for its place: values that are typed, and cells on a canvas."""
    for start in range(0, len(bare), OPTIONS):
        part = bare[start : start + OPTIONS]
        with st.container(key=f"proof-input-{start}"):
            for at, text in enumerate(part, start):
                st.text_input("أ", value=text, key=f"input-{at}")
        with st.container(key=f"proof-area-{start}"):
            for at, text in enumerate(part, start):
                st.text_area("أ", value=text, key=f"area-{at}", height=68)
        with st.container(key=f"proof-choice-{start}"):
            for at, text in enumerate(part, start):
                st.selectbox("أ", [text], index=0, format_func=label, key=f"choice-{at}")
        with st.container(key=f"proof-canvas-{start}"):
            st.data_editor(
                pd.DataFrame({"title": [isolate(text, base_of(text)) for text in part]}),  # as in ui/filling.py
                key=f"canvas-{start}",
                hide_index=True,
                column_config={"title": st.column_config.TextColumn("أ", width=400)},
            )


LEAVES = {each.__name__: each for each in (page, templates, messages, controls, over, asked, fields)}
