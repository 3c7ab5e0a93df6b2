"""A page of the dashboard that holds nothing but the strings of the proof, on every kind of element that is in use.

Run by Streamlit, as app.py is. Each kind stands in a container ``proof-<surface>``.
"""

from functools import partial

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.charts import dress
from components.text.direction import for_surface
from components.ui import foreign_words, grid, shell, template
from tests.rtl.mixed import OPTIONS, mixed

SHARED = "ريىزن"
"""Letters that share one shape with the letter before: where a mark divides these, no browser tells places."""
texts = [each.text for each in mixed()]
bare = [each.bare for each in mixed()]
label = partial(for_surface, surface="canvas", base="rtl")

st.set_page_config(layout="wide")
st.html(shell.STYLE)
foreign_words.show("ar")
with st.container(key="page"):
    with st.container(key="proof-sentence"):
        for text in texts:
            template.show("question", title=text, answer="")
    with st.container(key="proof-cell"):
        for start in range(0, len(bare), grid.LEAF):
            grid.show(pd.DataFrame({"title": bare[start : start + grid.LEAF]}), "ar", f"cells-{start}")
    with st.container(key="proof-evidence"):
        cuts = [len(text) // 2 + (text[len(text) // 2] in SHARED) for text in bare]
        halves = [(text[:cut], text[cut:]) for text, cut in zip(bare, cuts, strict=True)]
        pieces = [[{"text": first, "marked": False}, {"text": second, "marked": True}] for first, second in halves]
        about = {"source": "BBC", "title": "", "date": "", "href": ".", "wrong": [], "note": "", "notes": []}
        template.show("sentences", sentences=[{"pieces": each, **about} for each in pieces], read="", write="")
    with st.container(key="proof-reader"):
        plain = {"href": "", "why": ""}
        worn = [
            [
                {"text": part, "looks": looks, "href": "", "why": ""}
                for part, looks in zip(half, ("actor", ""), strict=True)
            ]
            for half in halves
        ]
        paragraphs = [{"kind": "body", "speakers": "", "pieces": each} for each in worn]
        template.show("article", about=[], paragraphs=paragraphs)
    with st.container(key="proof-radio"):
        st.radio("أ", range(len(texts)), format_func=lambda at: label(texts[at]))
    with st.container(key="proof-button"):
        for at, text in enumerate(texts):
            st.button(f"{label(text)}", key=f"button-{at}", icon=":material/close:")
    with st.container(key="proof-tag"):
        st.multiselect("أ", range(len(texts)), default=range(len(texts)), format_func=lambda at: label(texts[at]))
    with st.container(key="proof-chart"):
        figure = go.Figure(go.Bar(x=[1] * len(texts), y=list(range(len(texts))), orientation="h"))
        figure.update_yaxes(tickvals=list(range(len(texts))), ticktext=texts, side="right", automargin=True)
        st.plotly_chart(dress.isolated(figure.update_layout(height=2400), "ar"), theme=None, key="chart")
    for start in range(0, len(texts), OPTIONS):
        with st.container(key=f"proof-menu-{start}"):
            st.selectbox("أ", texts[start : start + OPTIONS], index=None, format_func=label, key=f"menu-{start}")
