"""The file of views and notes: read as it was written, one line each, and nothing taken in that could do harm."""

import json
from pathlib import Path

import pytest

from components import notebook
from components.errors import UnfitNotebook
from components.notebook import Note, SavedView

VIEW = SavedView("بوتين في سبتمبر", "actors?actor=Q7747&from=2023-09-01&q=%D9%85%D8%B5%D8%B1", "2026-01-01T00:00:00Z")
NOTE = Note("a1", 15, 41, "من أين هذا؟", "وصل سالم إلى القاهرة أمس.")


def test_read_as_written() -> None:
    """Whatever is kept comes back."""
    assert notebook.parse(notebook.written((VIEW, NOTE))) == (VIEW, NOTE)
    assert notebook.parse(b"") == ()


def test_one_name_is_one_view() -> None:
    """The later of one name, or about one place, counts; others stay where they are."""
    later = SavedView(VIEW.name, "sources?lang=en")
    again = Note("a1", 15, 41, "صُحّح")
    assert notebook.joined((VIEW, NOTE), (later, again)) == (later, again)
    assert notebook.without((VIEW, NOTE), later) == (NOTE,)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "//evil.example/",
        "https://a.b",
        "/etc",
        "../x",
        "actors?<b>",
        "actors? x",
        "a\nb",
    ],
)
def test_an_address_that_leads_away_is_refused(address: str) -> None:
    """A view leads to a page of this dashboard."""
    line = json.dumps({"what": "view", "name": "x", "address": address})
    with pytest.raises(UnfitNotebook):
        notebook.parse(line.encode())


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[1]",
        '{"what": "thing"}',
        '{"what": "view", "name": "  ", "address": ""}',
        '{"what": "view", "name": 1, "address": ""}',
        '{"what": "note", "article_id": "a", "start": 5, "end": 5, "text": "x"}',
        '{"what": "note", "article_id": "a", "start": true, "end": 5, "text": "x"}',
        json.dumps({"what": "note", "article_id": "a", "start": 0, "end": 5, "text": "x" * 5000}),
        "\udcff",
    ],
)
def test_what_is_no_such_file_is_refused(line: str) -> None:
    """One sentence in both languages."""
    with pytest.raises(UnfitNotebook) as problem:
        notebook.parse(line.encode("utf-8", "surrogateescape"))
    assert problem.value.arabic


def test_changes_reach_the_file(tmp_path: Path) -> None:
    """A change is read back; where the folder cannot be written, a sentence says so."""
    path = notebook.beside(tmp_path / "seeds")
    notebook.change(path, lambda kept: notebook.joined(kept, (VIEW,)))
    notebook.change(path, lambda kept: notebook.joined(kept, (NOTE,)))
    assert path.name == "seeds.views.jsonl"
    assert notebook.read(path) == (VIEW, NOTE)
    with pytest.raises(UnfitNotebook):
        notebook.change(tmp_path / "gone" / "x.views.jsonl", lambda kept: kept)
