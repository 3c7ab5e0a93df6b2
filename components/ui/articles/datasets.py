"""Which datasets can be looked at: those that lie beside the one of the start, and one's own; the address names one."""

import json
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import streamlit as st

from components import manifest
from components.errors import UnfitDataset
from components.text.direction import isolate
from components.ui import address
from components.ui.articles import own
from components.words import Language, base, count, say

KEY = "dataset"
"""The key of the name in the address; the dataset of the start has none."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """One dataset: how the address calls it, where it lies, and how many articles it has."""

    name: str
    folder: Path
    articles: int


def chosen(start: Path) -> Path:
    """The folder of the dataset that the address names, else ``start``. Raises UnfitDataset for a name of none.

    A name is looked up among those that are there, so that it never becomes a path by itself.
    """
    name = address.value(KEY)
    if name in ("", start.name):
        return start
    found = next((each for each in known(start) if each.name == name), None)
    if found:
        return found.folder
    if name == own.NAME:
        raise UnfitDataset(
            "There are no articles of your own here: they are shown only in the browser that brought them, for a day.",
            "لا مقالات لك هنا؛ فهي لا تظهر إلا في المتصفح الذي رفعها، ولمدة يوم واحد.",
        )
    raise UnfitDataset(
        "There is no dataset of this name here: it was renamed or removed, or the link is of another server.",
        "لا توجد هنا مجموعة بيانات بهذا الاسم؛ ربما تغيّر اسمها أو حُذفت، أو أن الرابط من خادم آخر.",
    )


def known(start: Path) -> list[Dataset]:
    """The dataset of the start, then those beside it by name, then one's own."""
    found = [Dataset(start.name, start, _articles(start))]
    for folder in sorted(_folders(start.parent)):
        if folder.name not in (start.name, own.NAME) and _articles(folder):
            found.append(Dataset(folder.name, folder, _articles(folder)))
    mine = own.mine()
    if mine and _articles(mine.dataset):
        found.append(Dataset(own.NAME, mine.dataset, _articles(mine.dataset)))
    return found


def _folders(folder: Path) -> list[Path]:
    try:
        return [each for each in folder.iterdir() if not each.name.startswith(".") and each.is_dir()]
    except OSError:
        return []


def _articles(folder: Path) -> int:
    """How many articles the dataset in ``folder`` has; 0 where there is none."""
    file = folder / manifest.FILE
    try:
        return _kept(str(file.resolve()), file.stat().st_mtime_ns)
    except OSError:
        return 0


@lru_cache(maxsize=500)
def _kept(file: str, _changed: int) -> int:
    """How many articles the manifest at ``file``, last changed then, speaks of; 0 where it cannot be read."""
    try:
        return int(json.loads(Path(file).read_text(encoding="utf-8"))["kept"])
    except (OSError, ValueError, TypeError, KeyError):
        return 0


def choose(start: Path, language: Language) -> None:
    """The control in the sidebar, where there is a choice."""
    found = {each.name: each for each in known(start)}
    if len(found) < 2:
        return
    control = "choose-dataset"
    st.session_state[control] = address.value(KEY) if address.value(KEY) in found else start.name
    st.selectbox(
        say("dataset", language),
        list(found),
        key=control,
        format_func=lambda name: _label(found[name], language),
        on_change=partial(_follow, control, start.name),
    )


def _label(dataset: Dataset, language: Language) -> str:
    name = isolate(called(dataset.name, language), base(language))
    return f"{name} · {count('articles', dataset.articles, language)}"


def called(name: str, language: Language) -> str:
    """What a dataset is called."""
    return say("dataset.own", language) if name == own.NAME else name


def _follow(control: str, start: str) -> None:
    """Write the choice into the address; what belongs to a view of another dataset goes."""
    name = st.session_state[control]
    address.change(**{**dict.fromkeys((*address.OF_ONE_VIEW, "of")), KEY: None if name == start else name})


def way_out(start: Path, language: Language) -> None:
    """The button that leads from a dataset that is not there to the one of the start."""
    if address.value(KEY) not in ("", start.name):
        st.button(
            say("dataset.start", language, name=start.name),
            key="dataset-start",
            on_click=partial(address.change, **{KEY: None, "of": None}),
        )
