"""Views that analysts keep under a name: saved, opened, renamed, taken away, and sent to a colleague as a file."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from urllib.parse import urlencode

import streamlit as st

from components import notebook, versions
from components.errors import UnfitNotebook
from components.notebook import Notebook, SavedView
from components.ui import address, fault, template
from components.ui.composing import adding
from components.ui.page import View
from components.ui.views import linking
from components.words import say


def popover(view: View) -> None:
    """The popover with the views of this dataset."""
    if view.place is None:
        return
    language = view.language
    with st.popover(say("views", language), type="tertiary", key="views", icon=":material/bookmark:"):
        kept = read(view)
        views = [each for each in kept if isinstance(each, SavedView)]
        st.text_input(say("views.name", language), key="view-name", max_chars=100)
        st.button(say("views.save", language), key="view-save", on_click=partial(_save, view))
        if views:
            rows = [{"label": each.name, "href": _opened(each)} for each in reversed(views)]
            template.show("views", rows=rows, label=say("views", language))
            _change(view, views)
        else:
            st.caption(say("views.none", language))
        _files(view, kept)


def read(view: View) -> Notebook:
    """What is kept about the dataset of ``view``; nothing where the file cannot be read, which is told."""
    if view.place is None:
        return ()
    try:
        return notebook.read(notebook.beside(view.place))
    except UnfitNotebook as error:
        st.warning(fault.said(error, view.language))
        return ()


def change(view: View, how: Callable[[Notebook], Notebook]) -> bool:
    """Write what ``how`` makes of what is kept; a sentence and False where it cannot be written."""
    if view.place is None:
        return False
    try:
        notebook.change(notebook.beside(view.place), how)
    except UnfitNotebook as error:
        st.toast(fault.said(error, view.language))
        return False
    return True


def now() -> str:
    """The time of keeping, as the file says it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _opened(saved: SavedView) -> str:
    return saved.address or "."


def _save(view: View) -> None:
    """Keep the address of this view, with the stamp of its dataset."""
    name = st.session_state["view-name"].strip()
    if not name:
        st.toast(say("views.unnamed", view.language))
        return
    query = {key: address.values(key) for key in st.query_params} | {linking.KEY: [versions.stamp(view.whole.manifest)]}
    saved = SavedView(name, f"{adding.where()[1]}?{urlencode(query, doseq=True)}", now())
    if len(saved.address) > notebook.LONGEST:
        st.toast(say("views.long", view.language))
    elif change(view, lambda kept: notebook.joined(kept, (saved,))):
        st.session_state["view-name"] = ""
        st.toast(say("views.saved", view.language, name=name))


def _change(view: View, views: list[SavedView]) -> None:
    """The controls that rename one of ``views`` or take it away."""
    language = view.language
    names = {each.name: each for each in views}
    chosen = st.selectbox(say("views.change", language), list(names), index=None, key="view-change")
    if chosen is None:
        return
    st.text_input(say("views.new_name", language), key="view-new-name", max_chars=100)
    with st.container(horizontal=True):
        rename = partial(_rename, view, names[chosen])
        st.button(say("views.rename", language), key="view-rename", on_click=rename)
        st.button(say("views.delete", language), key="view-delete", on_click=partial(_delete, view, names[chosen]))


def _delete(view: View, saved: SavedView) -> None:
    change(view, lambda kept: notebook.without(kept, saved))


def _rename(view: View, saved: SavedView) -> None:
    name = st.session_state["view-new-name"].strip()
    if not name:
        st.toast(say("views.unnamed", view.language))
        return
    renamed = SavedView(name, saved.address, saved.made)
    change(view, lambda kept: notebook.joined(notebook.without(kept, saved), (renamed,)))


def _files(view: View, kept: Notebook) -> None:
    """All views and notes as a file, and the way back."""
    st.download_button(
        say("views.download", view.language),
        data=partial(notebook.written, kept),
        file_name="marsad_views.jsonl",
        mime="application/jsonl",
        key="views-file",
        on_click="ignore",
        disabled=not kept,
    )
    control = "views-upload"
    st.file_uploader(
        say("views.upload", view.language),
        type="jsonl",
        key=control,
        on_change=partial(_uploaded, view, control),
        max_upload_size=5,
    )


def _uploaded(view: View, control: str) -> None:
    given = st.session_state[control]
    if given is None:
        return
    try:
        more = notebook.parse(given.getvalue())
    except UnfitNotebook as error:
        st.toast(fault.said(error, view.language))
        return
    change(view, lambda kept: notebook.joined(kept, more))
