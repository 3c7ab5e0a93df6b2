"""The story on the screen: which events are in it, what the analyst writes of them, and the files that it becomes."""

from dataclasses import replace
from functools import partial

import streamlit as st

from components.errors import UnfitOutline
from components.report.outline import Item, Outline, pack
from components.report.permalink import Links
from components.report.story import FILES
from components.report.story.told import Happening, Story, chosen, told
from components.ui import address, answers, choosing, fault, template
from components.ui.composing import adding
from components.ui.page import View
from components.words import Language, count, say

KEY, WAY = "story", "tell"
"""The keys, in the address, of the story and of how it is shown."""
WAYS = ("write", "read")
_FIELDS = ("title", "summary")


def outline() -> Outline:
    """The story in the address; an empty one where that is damaged (the page of the story says so)."""
    try:
        return adding.outline(KEY)
    except UnfitOutline:
        return Outline()


def button(language: Language, event_id: str) -> None:
    """The button that puts an event into the story, or takes it out."""
    there = event_id in chosen(outline())
    st.button(
        say("story.in" if there else "story.add", language),
        key=f"story-{event_id}",
        type="tertiary",
        icon=":material/check_box:" if there else ":material/check_box_outline_blank:",
        on_click=partial(toggle, event_id),
    )


def toggle(event_id: str) -> None:
    """Put an event into the story, or take it out with what was written of it."""
    now = outline()
    items = tuple(item for item in now.items if item.events != (event_id,))
    if len(items) == len(now.items):
        items = (*now.items, Item("events", events=(event_id,)))
    adding.keep(replace(now, items=items), KEY)


def opening(language: Language) -> None:
    """The way to the story, while there is one."""
    events = len(chosen(outline()))
    if events:
        n = count("events", events, language)
        template.show("story_link", href=address.link("story"), text=say("story.open", language, n=n))


@answers.once
def _told(view: View, packed: Outline, links: Links) -> Story:
    place = links.page("story", {KEY: [pack(packed)]}) if links.home else ""
    return told(view.corpus, packed, links, place)


def show(view: View) -> None:
    """The whole page."""
    try:
        now = adding.outline(KEY)
    except UnfitOutline as error:
        st.error(fault.said(error, view.language))
        st.button(say("story.new", view.language), key="story-new", on_click=partial(adding.keep, Outline(), KEY))
        return
    if not chosen(now):
        st.info(say("story.empty", view.language))
        return
    story = _told(answers.unfiltered(view), now, adding.links(view.language))
    if story.missing:
        st.warning(say("story.missing", view.language, n=story.missing))
    way = choosing.one(WAY, WAYS, view.language, titled=False)
    if way == "write":
        _write(now, story)
    with st.container(key="story-told"):
        template.show("story", story=story, differ=say("story.differ", view.language), decided=_decided(story))
    _files(view, now, story)


def _decided(story: Story) -> dict[str, str]:
    """The words for what an analyst did with each event of ``story``."""
    known = {each.event_id: each.decided for each in story.happenings if each.decided}
    return {event_id: say(f"decided.{what}", story.language) for event_id, what in known.items()}


def _write(now: Outline, story: Story) -> None:
    """The fields: title and introduction, heading and words of each event."""
    language = story.language
    with st.container(key="story-write"):
        for name in _FIELDS:
            control = f"story-{name}"
            st.session_state[control] = getattr(now, name)
            field = st.text_area if name == "summary" else st.text_input
            field(say(f"story.{name}", language), key=control, on_change=partial(_told_of_all, name, control))
        for each in story.happenings:
            _fields(each, chosen(now)[each.event_id], language)


def _fields(happening: Happening, item: Item, language: Language) -> None:
    """What is written of one event."""
    code = happening.event_id
    with st.container(key=f"story-write-{code}", border=True):
        st.caption(f"{happening.days} · {happening.label}")
        heading, words = f"story-heading-{code}", f"story-words-{code}"
        st.session_state[heading], st.session_state[words] = item.caption, item.text
        st.text_input(
            say("story.heading", language),
            key=heading,
            placeholder=happening.label,
            on_change=partial(_told_of, code, "caption", heading),
        )
        st.text_area(
            say("story.words", language),
            key=words,
            placeholder=say("story.words.hint", language),
            on_change=partial(_told_of, code, "text", words),
        )
        st.button(
            say("story.remove", language),
            key=f"story-remove-{code}",
            type="tertiary",
            icon=":material/close:",
            on_click=partial(toggle, code),
        )


def _told_of_all(name: str, control: str) -> None:
    """Write the title or the introduction into the story."""
    said = {name: st.session_state[control]}
    adding.keep(replace(outline(), **said), KEY)


def _told_of(event_id: str, field: str, control: str) -> None:
    """Write what was said of one event into the story."""
    now = outline()
    said = {field: st.session_state[control]}
    place = [item.events for item in now.items].index((event_id,))
    adding.keep(now.changed(place, **said), KEY)


def _files(view: View, now: Outline, story: Story) -> None:
    """A button for each file, and the one that puts the story into the report."""
    with st.container(key="story-heads"):
        st.subheader(say("story.files", view.language), anchor=False)
    with st.container(key="story-files", horizontal=True, gap="small"):
        for file in FILES:
            st.download_button(
                say(f"story.file.{file.key}", view.language),
                data=partial(file.write, story),
                file_name=file.name(story),
                mime=file.mime,
                key=f"story-save-{file.key}",
                on_click="ignore",
            )
        st.button(
            say("story.report", view.language),
            key="story-report",
            icon=":material/playlist_add:",
            on_click=partial(_report, view, now, story),
        )


def _report(view: View, now: Outline, story: Story) -> None:
    """Put the story into the report: of each event the analyst's words as a note, then its reports."""
    pieces = [Item("note", text="\n".join(filter(None, (now.title, now.summary))))] if now.title or now.summary else []
    for each in story.happenings:
        said = chosen(now)[each.event_id]
        events = adding.taken(view, "events", events=said.events, caption=said.caption)
        pieces += [events, *([Item("note", text=said.text)] if said.text else [])]
    try:
        report = adding.outline()
    except UnfitOutline as error:
        st.toast(fault.said(error, view.language))
        return
    for piece in pieces:
        report = report.added(piece)
    adding.keep(report)
    st.toast(say("story.reported_in", view.language))
