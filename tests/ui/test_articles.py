"""One's own articles and the choice of datasets, as the screen shows them; views and links too."""

import shutil
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import notebook
from components.text.direction import strip_controls
from components.words import count, say
from tests.pipeline import articles, papers
from tests.ui.opening import page, shown

FIRST = f"{papers.TITLE}\n\n{papers.FIRST}\n".encode()


@pytest.fixture
def start(dataset: Path, tmp_path: Path) -> Path:
    """The dataset of the three articles in a folder of its own, where others can stand beside it."""
    shutil.copytree(dataset, tmp_path / "three")
    return tmp_path / "three"


ENGLISH = b"The minister arrived on Sunday and said that the talks were useful and would go on for another week.\n"


def _sent(start: Path, *files: tuple[str, bytes]) -> AppTest:
    """The page of one's own articles after ``files`` were dropped on it."""
    test = page(start, "articles", lang="en")
    test.file_uploader(key="files-0").set_value([(name, content, "text/plain") for name, content in files])
    return test.run()


def test_what_was_not_taken_is_told(start: Path) -> None:
    """Each refusal is one line; the good file stands in the table with what is known of it."""
    pages = papers.packed({"../x.txt": FIRST})
    test = _sent(start, ("a.txt", FIRST), ("b.exe", b"MZ"), ("c.pdf", papers.blank()), ("d.txt", ENGLISH))
    assert not test.exception
    assert [strip_controls(name) for name in test.data_editor[0].value["file"]] == ["a.txt"]
    told = shown(test)
    for reason in ("unknown_format", "scanned", "no_arabic"):
        assert say(f"reject.{reason}", "en") in told
    test.file_uploader(key="files-1").set_value([("e.zip", pages, "application/zip")])
    assert say("reject.unsafe_path", "en") in shown(test.run())


def test_a_dataset_of_ones_own(start: Path) -> None:
    """Filled in, built, shown, and kept under a name; another session does not see it before that."""
    test = _sent(start, ("a.txt", FIRST), ("b.txt", articles.story(1).encode()))
    test.text_input(key="all-source").set_value("الأهرام")
    test.button(key="all-fill").click().run()
    assert {strip_controls(name) for name in test.data_editor[0].value["source"]} == {"الأهرام"}
    test.button(key="build").click().run()
    for _ in range(100):
        if test.query_params.get("dataset") == "own":
            break
        time.sleep(0.2)
        test.run()
    assert test.query_params["dataset"] == "own"
    other = page(start, "corpus", lang="en", dataset="own")
    assert "only in the browser that brought them" in other.error[0].value
    test.text_input(key="own-name").set_value("../three")
    test.button(key="own-save").click().run()
    assert "cannot be called so" in test.error[0].value
    test.text_input(key="own-name").set_value("mine")
    test.button(key="own-save").click().run()
    assert count("articles", 2, "en") in shown(page(start, "corpus", lang="en", dataset="mine"))
    test.button(key="own-remove").click().run()
    assert not test.exception
    assert not test.data_editor


@pytest.mark.parametrize("name", ["gone", "../three", "/etc", "..", ".hidden", "three/../three", "own", "\x00"])
def test_a_name_of_no_dataset_is_one_sentence(start: Path, name: str) -> None:
    """Unknown and foreign names open nothing; a button leads to the dataset of the start."""
    (start.parent / ".hidden").mkdir()
    test = page(start, "corpus", lang="en", dataset=name)
    assert not test.exception
    assert len(test.error) == 1
    test.button(key="dataset-start").click().run()
    assert not test.error
    assert count("articles", 3, "en") in shown(test)


def test_another_dataset_is_chosen(start: Path) -> None:
    """The control names those that stand beside, with their articles; the choice stands in the address."""
    shutil.copytree(start, start.parent / "four")
    (start.parent / "empty").mkdir()
    test = page(start, "corpus", lang="en")
    control = test.selectbox(key="choose-dataset")
    assert len(control.options) == 2
    control.set_value("four").run()
    assert test.query_params["dataset"] == "four"
    assert not test.error


def test_a_view_is_kept(start: Path) -> None:
    """Saved under a name, it stands in the file beside the dataset; renamed and deleted, it does no longer."""
    test = page(start, "corpus", lang="en", source="الصباح")
    test.text_input(key="view-name").set_value("Mornings")
    test.button(key="view-save").click().run()
    (kept,) = notebook.read(notebook.beside(start))
    assert isinstance(kept, notebook.SavedView)
    assert (kept.name, "source=" in kept.address, "of=three" in kept.address) == ("Mornings", True, True)
    test.selectbox(key="view-change").set_value("Mornings").run()
    test.text_input(key="view-new-name").set_value("Dawn")
    test.button(key="view-rename").click().run()
    assert [each.name for each in notebook.read(notebook.beside(start))] == ["Dawn"]
    test.selectbox(key="view-change").set_value("Dawn").run()
    test.button(key="view-delete").click().run()
    assert notebook.read(notebook.beside(start)) == ()


def test_a_note_is_shown_where_its_sentence_is(start: Path) -> None:
    """Written in the dialog that the address opens, it stands in the reader and with the evidence."""
    test = page(start, "reader", lang="en", article="a1", note="a1:15:40")
    test.text_area(key="note-text").set_value("Says who?").run()
    test.button(key="note-save").click().run()
    (kept,) = notebook.read(notebook.beside(start))
    assert (kept.text, kept.quoted) == ("Says who?", "وصل سالم إلى القاهرة أمس.")
    assert "Says who?" in shown(page(start, "reader", lang="en", article="a1"))
    assert "Says who?" in shown(page(start, "actors", lang="en", open="top_actors:Q1"))


@pytest.mark.parametrize("note", ["a1:0:99999", "gone:0:5", "a1:5:5", "a1", "a1:x:y", "a1:-1:5"])
def test_a_note_on_no_place_opens_nothing(start: Path, note: str) -> None:
    """An address that was cut or made up does no harm."""
    test = page(start, "reader", lang="en", article="a1", note=note)
    assert not test.exception
    assert not test.text_area


@pytest.mark.parametrize(
    ("of", "told"),
    [("three", False), ("elsewhere.2.9.3.2.20260131", True), ("<b>", False), ("", False)],
)
def test_an_older_link_tells_what_changed(start: Path, of: str, told: bool) -> None:
    """A link of this version says nothing; one of another says what was then and what is now, until it is taken."""
    test = page(start, "corpus", lang="en", of=of)
    assert not test.exception
    assert ("2 → 3" in shown(test)) is told
    if told:
        test.button(key="use-new").click().run()
        assert "2 → 3" not in shown(test)
        assert "of" not in test.query_params
