"""Word and PDF files give their words in the order in which they are read, or say why they give none."""

import io
import zipfile
from pathlib import Path

import pytest

from components.model import Reject
from components.pipeline.receiving.read import Record, records
from tests.pipeline import papers
from tests.pipeline.papers import FIRST, SECOND, TITLE


def _read(folder: Path, name: str, content: bytes) -> Record | Reject:
    (folder / name).write_bytes(content)
    (found,) = records(folder / name, folder)
    return found


def test_word_in_reading_order(tmp_path: Path) -> None:
    """Paragraphs and the cells of a table stand where they are read."""
    found = _read(tmp_path, "a.docx", papers.word(TITLE, FIRST, cells=("خلية أولى", "خلية ثانية")))
    assert isinstance(found, Record)
    assert found.raw.split("\n") == [TITLE, "خلية أولى", "خلية ثانية", FIRST]


def test_pdf_is_turned_and_its_lines_joined(tmp_path: Path) -> None:
    """Lines painted from left to right become paragraphs as they were written, brackets and ligatures too."""
    found = _read(tmp_path, "a.pdf", papers.pdf(TITLE, FIRST, SECOND))
    assert isinstance(found, Record)
    assert found.raw.split("\n") == [TITLE, FIRST, SECOND]


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    """The right column comes before the left one."""
    found = _read(tmp_path, "a.pdf", papers.pdf(TITLE, *[FIRST, SECOND] * 3, columns=2))
    assert isinstance(found, Record)
    assert " ".join(found.raw.split()) == " ".join([TITLE, *[FIRST, SECOND] * 3])


def _bomb() -> bytes:
    """A Word document whose text would unpack to a thousand times its size."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 20_000_000)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.docx", b"", "empty"),
        ("a.docx", b"PK\x03\x04 broken", "damaged"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + b"0" * 600, "encrypted"),
        ("a.docx", papers.packed({"word/document.xml": "<w/>"}), "damaged"),
        ("a.docx", papers.word(), "empty"),
        ("a.docx", _bomb(), "bomb"),
        ("a.pdf", b"", "empty"),
        ("a.pdf", b"%PDF-1.7 broken", "damaged"),
        ("a.pdf", papers.blank(), "scanned"),
        ("a.pdf", papers.locked(papers.blank()), "encrypted"),
        ("a.zip", b"PK broken", "damaged"),
    ],
    ids=lambda each: each[:12] if isinstance(each, str) else "",
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    """Each is one reject with its reason and a sentence."""
    found = _read(tmp_path, name, content)
    assert isinstance(found, Reject)
    assert found.reason == reason
    assert found.detail.startswith("a.")
    assert found.detail.endswith(".")
