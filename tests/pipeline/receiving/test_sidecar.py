"""A sidecar is believed row by row."""

from pathlib import Path

from components.pipeline.receiving import sidecar


def _sidecar(folder: Path, text: str) -> sidecar.Sidecar:
    (folder / "a.txt").write_text("نص", encoding="utf-8")
    (folder / sidecar.FILE).write_text(text, encoding="utf-8")
    return sidecar.read(folder)


def test_rows_by_file_and_part(tmp_path: Path) -> None:
    """Filled columns are known by file and part; a missing part is the first."""
    side = _sidecar(tmp_path, "\ufefffile,part,source,published\na.txt,2,دار,2023-09-13\na.txt,,قناة,\n")
    assert side.about("a.txt", 2)["published"] == "2023-09-13"
    assert side.about("a.txt", 1)["source"] == "قناة"
    assert "published" not in side.about("a.txt", 1)
    assert side.about("b.txt", 1) == {}
    assert side.rejects == ()


def test_bad_rows_are_refused_with_their_reason(tmp_path: Path) -> None:
    """Each kind of bad row is told apart, and the good row beside them stays."""
    rows = ["a.txt,1,دار,2023-02-30", "gone.txt,1,,", "a.txt,x,,", "a.txt,1", "../a.txt,1,,", "a.txt,1,قناة,"]
    side = _sidecar(tmp_path, "file,part,source,published\n" + "\n".join(rows))
    assert [reject.reason.removeprefix("sidecar_") for reject in side.rejects] == [
        "date",
        "file",
        "part",
        "columns",
        "file",
        "twice",
    ]
    assert side.about("a.txt", 1) == {"file": "a.txt", "part": "1", "source": "دار"}


def test_no_sidecar_is_fine(tmp_path: Path) -> None:
    """Where there is none, nothing is known and nothing is wrong."""
    assert sidecar.read(tmp_path) == sidecar.Sidecar()
