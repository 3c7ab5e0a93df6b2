"""How articles of one's own are brought: files or a folder dropped, each looked at, and what was not taken told."""

from collections.abc import Iterator
from pathlib import Path

import streamlit as st

from components.model import Reject
from components.pipeline.receiving import sidecar
from components.pipeline.receiving.files import files
from components.pipeline.survey import Proposal, survey
from components.ui import template
from components.ui.articles import intake, own
from components.ui.articles.own import Own
from components.words import Language, say
from components.words.refusals import reason

MOST = 2_000
"""So many articles of one file are looked at before the build; the others are built as their file says."""
_TOLD = 100
"""So many refusals are told one by one."""


def choose(language: Language) -> None:
    """Where files, or a folder of them, are dropped. What was sent goes to the disk, and out of memory."""
    turn = st.session_state.get("sent", 0)
    with st.container(key="bring"):
        several, folder = st.columns(2, gap="large")
        most, told = intake.EACH, say("articles.limits", language, each=intake.EACH)
        with several:
            words = say("articles.files", language)
            sent = st.file_uploader(
                words, accept_multiple_files=True, key=f"files-{turn}", max_upload_size=most, help=told
            )
        with folder:
            words = say("articles.folder", language)
            inside = st.file_uploader(
                words, accept_multiple_files="directory", key=f"folder-{turn}", max_upload_size=most, help=told
            )
    if received := [*sent, *inside]:
        mine = own.begin()
        mine.refused = [*mine.refused, *intake.take(received, mine.articles)]
        st.session_state["sent"] = turn + 1
        st.rerun()


def look(mine: Own, language: Language) -> None:
    """Look at every file that has not been looked at, with a bar that says how far it is."""
    found = [path for path, _ in files(mine.articles)] if any(mine.articles.iterdir()) else []
    new = [path for path in found if _name(path, mine) not in mine.surveyed]
    if not new:
        return
    place = st.empty()
    told = sidecar.read(mine.articles)
    for done, path in enumerate(new):
        place.progress(done / len(new), say("articles.looking", language, n=done, total=len(new)))
        mine.surveyed[_name(path, mine)] = tuple(_some(survey(path, mine.articles, told)))
    mine.editions += 1
    place.empty()


def _name(path: Path, mine: Own) -> str:
    return path.relative_to(mine.articles).as_posix()


def _some(found: Iterator[Proposal | Reject]) -> Iterator[Proposal | Reject]:
    for number, each in enumerate(found):
        if number >= MOST:
            return
        yield each


def proposals(mine: Own) -> list[Proposal]:
    """What was found that can become articles, in the order of the files."""
    return [each for _, found in sorted(mine.surveyed.items()) for each in found if isinstance(each, Proposal)]


def tell_refused(mine: Own, language: Language) -> None:
    """What was not taken, or will not become an article: a line each."""
    lines = [*mine.refused]
    for name, found in sorted(mine.surveyed.items()):
        lines += [(each.file, each.reason) for each in found if isinstance(each, Reject)]
        lines += [] if found else [(name, "empty")]
    if not lines:
        return
    rows = [{"name": name, "reason": reason(code, language)} for name, code in lines[:_TOLD]]
    more = say("articles.more", language, n=len(lines) - _TOLD) if len(lines) > _TOLD else ""
    with st.container(key="refused"):
        st.markdown(f"**{say('articles.refused', language)}**")
        template.show("refused", rows=rows, more=more)
