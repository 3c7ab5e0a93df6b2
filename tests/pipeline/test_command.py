"""The command: its exit codes, its one sentence, its summary, its bar."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from components.pipeline.__main__ import main
from components.text.visual import visual
from tests.pipeline.articles import folder, many, whole

ROOT = Path(__file__).parents[2]


def test_a_build_ends_with_what_was_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 0, and the summary counts articles read, kept and rejected, with the reasons in words."""
    articles = many(tmp_path / "articles", 3)
    (articles / "empty.txt").write_text("")
    assert main([str(articles), str(tmp_path / "dataset"), "--workers", "1", "--language", "en"]) == 0
    said = capsys.readouterr().out
    assert "Read 4, kept 3, rejected 1." in said
    assert "Empty file or row: 1" in said
    assert str(tmp_path / "dataset") in said
    assert whole(tmp_path / "dataset").kept == 3


def test_the_summary_in_arabic(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where no terminal draws it, Arabic is written in logical order, without shapes."""
    main([str(many(tmp_path / "articles", 2)), str(tmp_path / "dataset"), "--workers", "1", "--language", "ar"])
    assert "قُرئ: 2؛ وأُبقي: 2؛ ورُفض: 0." in capsys.readouterr().out


@pytest.mark.parametrize(("language", "sentence"), [("en", "There is nothing at"), ("ar", "لا يوجد شيء في المسار")])
def test_nothing_usable(tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, sentence: str) -> None:
    """Exit 2 with one clear sentence on the error stream and nothing else."""
    assert main([str(tmp_path / "none"), str(tmp_path / "dataset"), "--language", language]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(sentence)
    assert said.err.count("\n") == 1


def test_a_refused_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2 where the dataset would replace something else."""
    place = folder(tmp_path / "letters", {"a.txt": "mine"})
    assert main([str(many(tmp_path / "articles", 1)), str(place), "--language", "en"]) == 2
    assert "is not a dataset" in capsys.readouterr().err


@pytest.mark.parametrize("workers", ["0", "-1", "many"])
def test_a_number_of_workers_that_is_none(tmp_path: Path, workers: str) -> None:
    """Exit 2, as for every wrong argument."""
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path), str(tmp_path / "dataset"), "--workers", workers])
    assert ended.value.code == 2


def test_plain_lines_without_a_terminal(tmp_path: Path) -> None:
    """Into a pipe go whole lines, each tenth of the way at most one, without control sequences."""
    command = [sys.executable, "-m", "components.pipeline", many(tmp_path / "articles", 200), tmp_path / "dataset"]
    done = subprocess.run([*command, "--language", "en"], cwd=ROOT, capture_output=True, text=True, check=True)
    steps = [line for line in done.stdout.splitlines() if " %, " in line]
    assert 2 <= len(steps) <= 12
    assert "\x1b" not in done.stdout + done.stderr
    assert done.stderr == ""


DATASET = "مجموعة"
"""A word of the summary."""


@pytest.mark.parametrize(
    ("option", "shown"),
    [("--terminal-bidi", DATASET), ("--no-terminal-bidi", visual(DATASET, "rtl"))],
    ids=["a terminal that draws Arabic", "one that does not"],
)
def test_a_bar_on_a_terminal(tmp_path: Path, option: str, shown: str) -> None:
    """A terminal gets a bar; one that does not draw Arabic gets the letters joined and in visual order."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "components.pipeline", many(tmp_path / "articles", 3), tmp_path / "dataset"]
    running = subprocess.Popen(
        [*command, "--workers", "1", "--language", "ar", option],
        cwd=ROOT,
        stdout=follower,
        stderr=follower,
        env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "120"},
    )
    os.close(follower)
    said = b""
    while chunk := _read(leader):
        said += chunk
    assert running.wait() == 0
    assert "━" in said.decode("utf-8", "replace")
    assert shown in said.decode("utf-8", "replace")


def _read(descriptor: int) -> bytes:
    """What the terminal shows next; nothing when its program has ended."""
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""
