"""Notes on sentences: written where a sentence is shown, shown again wherever it is, and taken into the report."""

from functools import partial

import streamlit as st

from components import notebook
from components.notebook import Note
from components.queries.reader import ReadArticle
from components.report.outline import Item
from components.text.spans import Span
from components.ui import address, template
from components.ui.composing import adding, quoting
from components.ui.page import View
from components.ui.views import keeping
from components.words import say

KEY = "note"
"""The key, in the address, of the place about which a note is being written: article:start:end."""


def link(article_id: str, start: int, end: int) -> str:
    """The address of this view that opens the note on a place."""
    return address.here({KEY: f"{article_id}:{start}:{end}"})


def notes(view: View) -> list[Note]:
    """All notes on the dataset of ``view``."""
    return [each for each in keeping.read(view) if isinstance(each, Note)]


def on(kept: list[Note], article_id: str, start: int, end: int) -> list[str]:
    """The words of those of ``kept`` that are about this place or a part of it."""
    return [each.text for each in kept if each.article_id == article_id and each.start < end and start < each.end]


def choose(view: View, read: ReadArticle) -> None:
    """In the reader: the notes on this article, and the list of its sentences to write another."""
    if view.place is None:
        return
    code = read.article.article_id
    spans = quoting.sentences(view, code)
    kept = [each for each in notes(view) if each.article_id == code]
    if kept:
        rows = [
            {"text": each.text, "quoted": quoting.short(each.quoted), "href": link(code, each.start, each.end)}
            for each in sorted(kept, key=lambda each: each.start)
        ]
        template.show("notes", title=say("notes", view.language), rows=rows, change=say("notes.open", view.language))
    control = f"note-{code}"
    st.selectbox(
        say("notes.write", view.language),
        spans,
        index=None,
        key=control,
        format_func=lambda span: quoting.short(read.article.text[span[0] : span[1]]),
        placeholder=say("report.quotation.hint", view.language),
        on_change=partial(_chosen, code, control),
    )


def _chosen(article_id: str, control: str) -> None:
    span: Span | None = st.session_state[control]
    if span:
        address.change(**{KEY: f"{article_id}:{span[0]}:{span[1]}"})
    st.session_state[control] = None


def show(view: View) -> None:
    """The dialog in which a note is written, where the address asks for one of this dataset."""
    named = address.place(KEY)
    quoted = quoting.words(view, named) if named and view.place else ""
    if not named or not quoted:
        return
    place = Note(*named, "", quoted)
    st.dialog(say("notes", view.language), width="medium", on_dismiss=_close)(_write)(view, place)


def _write(view: View, place: Note) -> None:
    """The sentence, room for the note, and what can be done with it."""
    language = view.language
    same = [each for each in notes(view) if (each.article_id, each.start, each.end) == _where(place)]
    template.show("quoted", text=place.quoted)
    text = st.text_area(
        say("notes.text", language), value=same[0].text if same else "", key="note-text", max_chars=notebook.LONGEST
    )
    with st.container(horizontal=True):
        if st.button(say("notes.save", language), key="note-save", type="primary", disabled=not text.strip()):
            _keep(view, place, text.strip())
        if st.button(say("notes.report", language), key="note-report", disabled=not text.strip()):
            adding.add(quoting.quotation(view, _where(place)))
            adding.add(Item("note", text=text.strip()))
            _keep(view, place, text.strip())
        if same and st.button(say("notes.delete", language), key="note-delete"):
            keeping.change(view, lambda kept: notebook.without(kept, place))
            _close()
            st.rerun()


def _keep(view: View, place: Note, text: str) -> None:
    note = Note(place.article_id, place.start, place.end, text, place.quoted[: notebook.LONGEST], keeping.now())
    if keeping.change(view, lambda kept: notebook.joined(kept, (note,))):
        _close()
        st.rerun()


def _where(note: Note) -> tuple[str, int, int]:
    return note.article_id, note.start, note.end


def _close() -> None:
    address.change(**{KEY: None})
