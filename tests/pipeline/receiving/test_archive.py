"""A ZIP gives the articles inside it; what in it might do harm is refused, each with one reason, and stops nothing."""

from pathlib import Path

import pytest

from components.model import Reject
from components.pipeline import build
from components.pipeline.receiving import archive, sidecar
from components.pipeline.receiving.read import Record, records
from components.words import known
from tests.pipeline import papers
from tests.pipeline.papers import FIRST, SECOND, TITLE

TEXT = f"{TITLE}\n\n{FIRST}\n"


def _read(folder: Path, content: bytes) -> list[Record | Reject]:
    (folder / "a.zip").write_bytes(content)
    return list(records(folder / "a.zip", folder))


def test_members_of_every_kind(tmp_path: Path) -> None:
    """Texts, documents and rows inside a folder of a ZIP are read as they are outside; hidden files are left out."""
    rows = '{"content": "' + FIRST + '"}\n'
    inside = {"خبر/a.txt": TEXT, "b.docx": papers.word(TITLE), "c.jsonl": rows, ".DS_Store": "x", "__MACOSX/a.txt": "x"}
    found = _read(tmp_path, papers.packed(inside))
    assert [(each.file, each.record) for each in found if isinstance(each, Record)] == [
        ("a.zip/b.docx", 1),
        ("a.zip/c.jsonl", 1),
        ("a.zip/خبر/a.txt", 1),
    ]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (papers.packed({"../a.txt": TEXT}), "unsafe_path"),
        (papers.packed({"/etc/a.txt": TEXT}), "unsafe_path"),
        (papers.packed({"b/../../a.txt": TEXT}), "unsafe_path"),
        (papers.packed({"..\\a.txt": TEXT}), "unsafe_path"),
        (papers.packed({"C:/a.txt": TEXT}), "unsafe_path"),
        (papers.packed({"a.txt": "/etc/passwd"}, link="a.txt"), "symlink"),
        (papers.packed({"b.zip": "x"}), "nested_archive"),
        (papers.packed({"b.tar": "x"}), "nested_archive"),
        (papers.packed({"a.txt": TEXT}, encrypted="a.txt"), "encrypted"),
        (papers.packed({"a.txt": b"0" * 30_000_000}), "bomb"),
        (papers.packed({"a.exe": "MZ"}), "unknown_format"),
        (papers.packed({"a.txt": ""}), "empty"),
    ],
)
def test_harm_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    """One reject for the member, with words in both languages, and nothing written outside."""
    (found,) = _read(tmp_path, content)
    assert isinstance(found, Reject)
    assert found.reason == reason
    assert known(f"reject.{reason}")
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_a_bad_member_does_not_cost_the_good_one(tmp_path: Path) -> None:
    """The article beside a refused member is read."""
    bad, good = _read(tmp_path, papers.packed({"../a.txt": TEXT, "b.txt": TEXT}))
    assert isinstance(bad, Reject)
    assert isinstance(good, Record)


def test_sizes_are_counted_and_not_believed(tmp_path: Path) -> None:
    """A member that is larger than the archive says is cut off by what it may have."""
    (tmp_path / "a.zip").write_bytes(papers.packed({"a.txt": "ق" * 900}))
    with archive.opened(tmp_path / "a.zip") as packed:
        (member,) = archive.members(packed)
        with pytest.raises(archive.Unreadable) as problem:
            archive.unpack(packed, member, tmp_path / "out", 100)
    assert problem.value.reason == "too_large"
    assert not (tmp_path / "out").exists()


def test_a_sidecar_inside(tmp_path: Path) -> None:
    """What the table inside says counts, unless the one beside the ZIP says otherwise."""
    inside = "file,source,published\na.txt,الأهرام,2024-03-03\nb.txt,الأهرام,2024-03-03\n"
    folder = tmp_path / "in"
    folder.mkdir()
    other = TEXT.replace(FIRST, SECOND)
    (folder / "a.zip").write_bytes(papers.packed({"a.txt": TEXT, "b.txt": other, "articles.csv": inside}))
    (folder / "articles.csv").write_text("file,source\na.zip/b.txt,الوطن\na.zip/c.txt,س\n", encoding="utf-8")
    told = sidecar.read(folder)
    assert told.about("a.zip/a.txt", 1)["source"] == "الأهرام"
    assert told.about("a.zip/b.txt", 1)["source"] == "الوطن"
    made = build(folder, tmp_path / "dataset")
    assert (made.kept, dict(made.rejects)) == (2, {})
