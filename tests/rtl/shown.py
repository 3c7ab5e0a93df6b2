"""A page of the dashboard that holds nothing but the strings of the proof; the address says which leaf of them.

Run by Streamlit, as app.py is.
"""

import streamlit as st

from components.ui.around import foreign_words, shell
from tests.rtl.leaves import LEAVES

st.set_page_config(layout="wide")
st.html(shell.STYLE)
foreign_words.show("ar")
with st.container(key="page"):
    LEAVES[st.query_params["proof"]]()
