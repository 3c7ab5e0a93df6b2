"""Which version of the dataset is shown: opened once for all, built where it is missing, renewed when rebuilt."""

import threading
from functools import lru_cache
from pathlib import Path

import streamlit as st

from components import manifest
from components.corpus import Corpus, open_corpus
from components.errors import UnfitDataset
from components.pipeline import Progress, build
from components.settled import settled
from components.words import Language, say

Version = tuple[str, int]
"""Where a version of a dataset really lies, and when it was finished (ns)."""

LOOK_EVERY = "5s"


def version(folder: Path) -> Version | None:
    """The version that lies in ``folder`` now; None where there is no dataset."""
    real = folder.resolve()
    try:
        return str(real), (real / manifest.FILE).stat().st_mtime_ns
    except OSError:
        return None


@st.cache_resource(max_entries=2, show_spinner=False)
def _opened(found: Version) -> Corpus:
    """The corpus of one version, shared by all sessions; the version before it stays open for reruns under way."""
    opened = open_corpus(Path(found[0]))
    settled()
    return opened


def corpus(folder: Path, articles: Path | None, language: Language) -> Corpus:
    """The corpus in ``folder``, built from ``articles`` first if there is none that this version reads.

    Raises MarsadError.
    """
    if articles is not None and not _stands(folder):
        _built(folder, articles, language)
    found = version(folder)
    _watch(folder, found)
    return _opened(found) if found else open_corpus(folder)


def _stands(folder: Path) -> bool:
    """Whether a dataset that this version reads, or something else that is not ours, is in ``folder``."""
    found = version(folder)
    return folder.exists() if found is None else _readable(found)


@lru_cache(maxsize=16)
def _readable(found: Version) -> bool:
    """Whether it is a dataset that this version reads; it was finished, and does not change."""
    try:
        manifest.read(Path(found[0]))
    except UnfitDataset:
        return False
    return True


@st.cache_resource(show_spinner=False)
def _one_at_a_time() -> threading.Lock:
    """The lock that lets one session build while the others wait for its dataset."""
    return threading.Lock()


def _built(folder: Path, articles: Path, language: Language) -> None:
    """Build the dataset of ``articles`` in ``folder``, with a bar that says how far it is."""
    place = st.empty()
    bar = place.progress(0.0, say("ui.building", language))

    def report(made: Progress) -> None:
        bar.progress(min(made.done / max(made.total, 1), 1.0), say("ui.building", language))

    with _one_at_a_time():
        if not _stands(folder):
            build(articles, folder, report=report)
    place.empty()


@st.fragment(run_every=LOOK_EVERY)
def _watch(folder: Path, shown: Version | None) -> None:
    """Show the dataset anew once another version lies in ``folder``."""
    if version(folder) != shown:
        st.rerun()
