"""Whatever lies in a folder, reading it gives records or says why it does not."""

import json
import random
from pathlib import Path

import pytest

from components.model import Reject
from components.pipeline.receiving import rows
from components.pipeline.receiving.read import Record, records

TEXT = "افتتح الوزير الميناء الجديد صباح الخميس."


def _read(folder: Path, name: str, content: bytes) -> list[Record | Reject]:
    (folder / name).write_bytes(content)
    return list(records(folder / name, folder))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256", "iso8859-6"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    """A page is read in any of the encodings that Arabic files come in."""
    (record,) = _read(tmp_path, "page.txt", TEXT.encode(encoding))
    assert record == Record("page.txt", 1, TEXT, "text", {})


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.txt", random.Random(1).randbytes(4000), "binary"),
        ("a.txt", b"%PDF-1.7 text", "binary"),
        ("a.txt", bytes(range(0x80, 0xA0)) * 20 + "été à Genève".encode("latin-1") * 9, "undecodable"),
        ("a.html", "ق".encode() * 11_000_000, "too_large"),
        ("a.doc", TEXT.encode(), "unknown_format"),
        ("a.jsonl", b"{broken\n", "malformed_row"),
        ("a.jsonl", b"[1, 2]\n", "malformed_row"),
        ("a.jsonl", b'{"title": "x"}\n', "no_content"),
        ("a.jsonl", b'{"content": "' + b"x" * 50_000_000 + b'"}', "too_large"),
        ("a.csv", b"title,content\nx,y,z\n", "malformed_row"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    """Each bad thing is one reject with its reason and a sentence."""
    (reject,) = _read(tmp_path, name, content)
    assert isinstance(reject, Reject)
    assert reject.reason == reason
    assert reject.detail.endswith(".")


def test_a_file_that_is_not_there_is_a_reject(tmp_path: Path) -> None:
    """An operating system's refusal stops nothing."""
    (reject,) = records(tmp_path / "gone.txt", tmp_path)
    assert isinstance(reject, Reject)
    assert reject.reason == "unreadable"


def test_rows_in_the_words_of_other_tools(tmp_path: Path) -> None:
    """Rows are numbered as they stand, bad ones too, and other tools' field names are understood."""
    row = {
        "headline": "عنوان",
        "articleBody": [TEXT, TEXT],
        "publisher": {"name": "دار"},
        "datePublished": "2020-01-02",
    }
    lines = "\n".join(["{", json.dumps(row), "", json.dumps({"content": TEXT})])
    bad, first, second = _read(tmp_path, "rows.jsonl", lines.encode())
    assert isinstance(bad, Reject)
    known = {"title": "عنوان", "source": "دار", "published": "2020-01-02"}
    assert first == Record("rows.jsonl", 2, f"عنوان\n{TEXT}\n{TEXT}", "row", known)
    assert second == Record("rows.jsonl", 3, f"\n{TEXT}", "row", {})


@pytest.mark.parametrize(
    "row",
    [
        {"title": {"rendered": "ميناء"}, "content": {"rendered": TEXT}, "date": "2023-05-04T10:00:00", "link": "u"},
        {"post_title": "ميناء", "post_content": TEXT, "post_date": "2023-05-04 10:00:00", "guid": "u"},
        {"title": "ميناء", "content": TEXT, "publishedAt": "2023-05-04T10:00:00Z", "url": "u", "source": {"id": None}},
        {"title": "ميناء", "maintext": TEXT, "date_publish": "2023-05-04 10:00:00", "date_download": "x", "url": "u"},
        {"title": "ميناء", "description": "", "content:encoded": TEXT, "pubDate": "2023-05-04", "link": {"href": "u"}},
        {"Title": "ميناء", "Text": TEXT, "Publication Date": "2023-05-04", "DocumentIdentifier": "u", "seendate": "1"},
        {"العنوان": "ميناء", "نص الخبر": TEXT, "تاريخ النشر": "2023-05-04", "الرابط": "u"},
    ],
)
def test_rows_of_other_tools(tmp_path: Path, row: object) -> None:
    """WordPress by interface and by export, NewsAPI, news-please, feeds, GDELT, tables with Arabic heads."""
    (record,) = _read(tmp_path, "a.jsonl", json.dumps(row).encode())
    assert isinstance(record, Record)
    assert record.raw == f"ميناء\n{TEXT}"
    assert record.known["published"].startswith("2023-05-04")
    assert record.known["url"] == "u"


def test_csv_in_semicolons_and_windows_1256(tmp_path: Path) -> None:
    """A spreadsheet's export is read whatever its separator and encoding."""
    content = f'title;content\nعنوان;"{TEXT}\nسطر; ثان."\n'.encode("cp1256")
    (record,) = _read(tmp_path, "rows.csv", content)
    assert isinstance(record, Record)
    assert record.raw == f"عنوان\n{TEXT}\nسطر; ثان."


def test_a_line_too_long_does_not_hide_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest of an oversized line is passed over, and the row after it is read."""
    monkeypatch.setattr(rows, "LIMIT", 200)
    content = json.dumps({"content": "x" * 900}) + "\n" + json.dumps({"content": TEXT}, ensure_ascii=False)
    long, good = _read(tmp_path, "rows.jsonl", content.encode())
    assert isinstance(long, Reject)
    assert long.reason == "too_large"
    assert isinstance(good, Record)
