"""Files that a browser sends: safe names, refusals with words in both languages, nothing outside the folder."""

import io
from pathlib import Path

import pytest

from components.ui.articles import intake
from components.words import known


class Sent(io.BytesIO):
    """A file as it is sent."""

    def __init__(self, name: str, content: bytes = b"x", size: int | None = None) -> None:
        super().__init__(content)
        self.name, self.size = name, len(content) if size is None else size


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a.txt", "a.txt"),
        ("خبر عاجل.docx", "خبر عاجل.docx"),
        ("صحف/يوم 1/a.txt", "صحف/يوم 1/a.txt"),
        ("./a.txt", "a.txt"),
        ("../a.txt", ""),
        ("a/../../b.txt", ""),
        ("/etc/a.txt", ""),
        ("..\\a.txt", ""),
        ("C:\\a.txt", "C_/a.txt"),
        ("a\x00\n.txt", "a.txt"),
        ("gpj\u202etxt.a.txt", "gpjtxt.a.txt"),
        ("a" * 500 + ".html", "a" * 116 + ".html"),
        ("/".join("abcdefghijklmnop") + ".txt", ""),
        ("", ""),
    ],
)
def test_names_are_safe(name: str, safe: str) -> None:
    """A name is a path inside of a folder, or none."""
    assert intake.safe(name) == safe


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (Sent("../a.txt"), "unsafe_path"),
        (Sent("a.exe"), "unknown_format"),
        (Sent("a.rar"), "unknown_format"),
        (Sent("a.txt", b""), "empty"),
        (Sent("a.csv", size=300 << 20), "too_large"),
        (Sent("a.txt", size=3 << 30), "too_large"),
    ],
)
def test_refusals_have_a_reason(tmp_path: Path, sent: Sent, reason: str) -> None:
    """Each is told by its name; nothing is written."""
    assert [why for _, why in intake.take([sent], tmp_path)] == [reason]
    assert known(f"reject.{reason}")
    assert not any(tmp_path.iterdir())


def test_what_is_sent_lies_on_the_disk(tmp_path: Path) -> None:
    """Names that are taken are counted on; hidden files are passed over; a table of rows is no sidecar."""
    rows, sidecar = Sent("articles.csv", b"title,content\n"), Sent("articles.csv", b"file,source\n")
    sent = [Sent("a.txt"), Sent("a.txt"), Sent("d/b.txt"), Sent(".DS_Store"), Sent("d/.git/x.txt"), rows, sidecar]
    assert intake.take(sent, tmp_path) == []
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()) == [
        "a (2).txt",
        "a.txt",
        "articles.csv",
        "d/b.txt",
        "rows_articles.csv",
    ]


def test_one_browser_may_not_fill_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is beyond the bounds is refused, and says so."""
    monkeypatch.setattr(intake, "BYTES", 3)
    assert intake.take([Sent("a.txt", b"xx"), Sent("b.txt", b"xx")], tmp_path) == [("b.txt", "too_much")]
    assert known("reject.too_much")
