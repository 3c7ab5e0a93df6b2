"""The report on the screen: what its author says, its pieces in order, the documents, and a look at them."""

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from components.charts import CHARTS
from components.errors import NoPicture, UnfitOutline
from components.report import compose, documents, drawn
from components.report.documents.html import html_of
from components.report.documents.said import drawer
from components.report.outline import SENDABLE, Item, Outline, pack, read, written
from components.report.permalink import Links
from components.report.report import Part, Report
from components.ui import address, answers, fault
from components.ui.composing import adding, pieces
from components.ui.page import View
from components.ui.panels import sampling
from components.words import Language, count, say

MEASURED = ("chart", "table", "evidence")
"""The kinds of pieces behind which there are finds that can be judged."""
_FIELDS = ("title", "author", "summary")


def show(view: View) -> None:
    """The whole page."""
    try:
        outline = adding.outline()
    except UnfitOutline as error:
        st.error(fault.said(error, view.language))
        st.button(say("report.new", view.language), key="report-new", on_click=partial(adding.keep, Outline()))
        outline = Outline()
    links = adding.links(view.language)
    report = _composed(view, outline, links)
    left, right = st.columns((3, 2), gap="large")
    with left:
        pieces.show(report)
    with right:
        _author(outline, view.language)
        _file(outline, view.language)
    if outline.items:
        _documents(view, outline, report, links)


def _composed(view: View, outline: Outline, links: Links) -> Report:
    """The report of ``outline``; pieces that were made before are not made again."""
    place = links.page("report", {adding.KEY: [pack(outline)]})
    whole = answers.unfiltered(view)
    made = partial(_made, whole, links)
    return compose.compose(outline, made, view.whole, view.language, place, measured=partial(_measured, view))


def _made(view: View, links: Links, item: Item) -> Part:
    return _part(view, item, links)


def _measured(view: View, item: Item) -> str:
    """The precision that judgements give what stands behind ``item``: behind its mark, where only that is shown."""
    chart = CHARTS.get(item.chart)
    if chart is None or item.kind not in MEASURED:
        return ""
    narrowed = replace(answers.narrowed(view.whole, item.chosen, view.language), place=view.place)
    chosen = tuple(compose.choices(item).items())
    return sampling.measured(narrowed, chart, chosen, item.mark if item.kind == "evidence" else "")


@answers.once
def _part(view: View, item: Item, links: Links) -> Part:
    """One piece, from the whole dataset."""
    return compose.part(item, view.whole, links)


@answers.once
def _picture(view: View, item: Item, links: Links) -> drawn.Drawn:
    """The picture of one figure."""
    made = _part(view, item, links)
    assert made.exhibit
    return drawn.drawn(made.exhibit)


def _author(outline: Outline, language: Language) -> None:
    """Title, author and summary, and room for a note."""
    for name in _FIELDS:
        control = f"report-{name}"
        st.session_state[control] = getattr(outline, name)
        field = st.text_area if name == "summary" else st.text_input
        field(say(f"report.{name}", language), key=control, on_change=partial(_told, name, control))
    control = "report-note"
    st.text_area(say("report.kind.note", language), key=control, placeholder=say("report.note.hint", language))
    st.button(say("report.note.add", language), key="report-note-add", on_click=partial(_noted, control))


def _told(name: str, control: str) -> None:
    """Write what the author said into the outline."""
    outline = adding.outline()
    said = {field: getattr(outline, field) for field in _FIELDS} | {name: st.session_state[control]}
    adding.keep(Outline(**said, items=outline.items))


def _noted(control: str) -> None:
    """Add the note that was written, and empty its room."""
    if text := st.session_state[control].strip():
        adding.add(Item("note", text=text))
        st.session_state[control] = ""


def _said(bar: Any, share: float, language: Language) -> None:
    """Say how much of the drawing is done."""
    bar.progress(share, say("report.drawing", language))


def _file(outline: Outline, language: Language) -> None:
    """The outline as a file to keep and to send, and the way back."""
    if len(pack(outline)) > SENDABLE:
        st.warning(say("report.long", language))
    st.download_button(
        say("report.file", language),
        data=written(outline),
        file_name="marsad_report.json",
        mime="application/json",
        key="report-file",
        on_click="ignore",
        disabled=outline == Outline(),
    )
    control = "report-upload"
    st.file_uploader(
        say("report.upload", language),
        type="json",
        key=control,
        on_change=partial(_uploaded, control),
        max_upload_size=1,
    )


def _uploaded(control: str) -> None:
    """Take the outline of a file."""
    given = st.session_state[control]
    if given is None:
        return
    try:
        adding.keep(read(given.getvalue()))
    except UnfitOutline as error:
        st.toast(fault.said(error, address.language()))


def _documents(view: View, outline: Outline, report: Report, links: Links) -> None:
    """The figures drawn, with a bar that says how far it is; then a button for each document, and a preview."""
    language = view.language
    st.subheader(say("report.documents", language), anchor=False)
    place = st.empty()
    bar = place.progress(0.0, say("report.drawing", language))
    items = [replace(item, caption="") for item in outline.items]
    whole = answers.unfiltered(view)
    try:
        pictures = drawn.pictures(
            report,
            lambda number: _picture(whole, items[number], links),
            lambda done, of: _said(bar, done / max(of, 1), language),
        )
    except NoPicture as error:
        place.error(fault.said(error, language))
        return
    place.empty()
    with st.container(key="report-documents", horizontal=True, gap="small"):
        for document in documents.DOCUMENTS:
            st.download_button(
                say(f"report.format.{document.key}", language),
                data=partial(document.write, report, pictures),
                file_name=document.name(report),
                mime=document.mime,
                key=f"report-save-{document.key}",
                on_click="ignore",
            )
    if pictures:
        st.caption(f"{count('figures', len(pictures), language)} · {drawer(language)}")
    with st.container(key="report-preview"):
        st.subheader(say("report.preview", language), anchor=False)
        seen = {number: drawn.smaller(picture) for number, picture in pictures.items()}
        st.iframe(html_of(report, seen).decode(), height=900, alt=say("report.preview", language))
