"""The file of decisions: what is written is read again, and a bad line is named."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from components.decisions import acts, file
from components.decisions.acts import Decision
from components.errors import UnfitDecisions

ALL = (
    Decision(acts.MergeNames("x-1", "Q1"), "2026-11-22T10:00:00", "سمية", "الشخص نفسه"),
    Decision(acts.SplitName("Q1", ("سالم",), "x-2", "سالم الثاني", "Salim II", "person")),
    Decision(acts.RenameEntity("Q1", "سالم", "Salim")),
    Decision(acts.RejectName("x-3")),
    Decision(acts.AddName("دار الندى", "x-4", "دار الندى", "Dar al-Nada", "organisation")),
    Decision(acts.StrikeOut("quotes", "a1", 3, 9)),
    Decision(acts.Judge("mentions", "a1", 3, 9, False)),
    Decision(acts.ConfirmEvent("e-1")),
    Decision(acts.HideEvent("e-2")),
    Decision(acts.MergeEvents("e-3", "e-1")),
    Decision(acts.SplitEvent("e-1", ("a1",), "e-9", "لقاء", "Meeting", date(2023, 9, 1), date(2023, 9, 2))),
    Decision(acts.RedateEvent("e-1", date(2023, 9, 12), date(2023, 9, 12))),
    Decision(acts.AddEvent("e-8", "وصول", "Arrival", "visit", date(2023, 9, 12), date(2023, 9, 12), (("a1", 1),))),
)


def test_every_kind_is_tried_here() -> None:
    """One example of each kind."""
    assert {type(each.act).__name__ for each in ALL} == set(acts.KINDS)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """All kinds go to the file and come back the same, a line each, in Arabic that can be read."""
    path = file.beside(tmp_path / "set")
    file.write(path, ALL)
    assert path.name == "set.decisions.jsonl"
    assert file.read(path) == ALL
    assert path.read_text(encoding="utf-8").count("\n") == len(ALL)
    assert "سالم الثاني" in path.read_text(encoding="utf-8")


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    """Nobody has decided anything yet."""
    assert file.read(tmp_path / "none.decisions.jsonl") == ()


def test_the_same_act_twice_counts_once() -> None:
    """Two colleagues' files can be joined line by line; blank lines are none."""
    line = '{"what": "RejectName", "entity_id": "x-3", "by": "%s"}\n'
    assert file.parse(line % "أ" + "\n" + line % "ب") == (Decision(acts.RejectName("x-3"), by="أ"),)


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[]",
        "{}",
        '{"what": "Explode", "entity_id": "x"}',
        '{"what": "RejectName"}',
        '{"what": "RejectName", "entity_id": 7}',
        '{"what": "StrikeOut", "table": "articles", "article_id": "a1", "start": 1, "end": 2}',
        '{"what": "StrikeOut", "table": "times", "article_id": "a1", "start": true, "end": 2}',
        '{"what": "RedateEvent", "event_id": "e", "earliest": "yesterday", "latest": "2023-01-01"}',
        '{"what": "AddEvent", "event_id": "e", "label_ar": "", "label_en": "", "matter": "", '
        '"earliest": "2023-01-01", "latest": "2023-01-01", "sentences": [["a1"]]}',
        "[" * 100_000,
    ],
)
def test_a_bad_line_is_named(line: str) -> None:
    """One sentence says which line it is; nothing is half read."""
    with pytest.raises(UnfitDecisions, match="Line 2"):
        file.parse('{"what": "RejectName", "entity_id": "x-3"}\n' + line)


def test_nobody_overwrites_another(tmp_path: Path) -> None:
    """Eight threads that add a decision each leave eight decisions."""
    path = tmp_path / "set.decisions.jsonl"

    def add(number: int) -> None:
        file.amend(path, lambda decided: file.added(decided, [Decision(acts.RejectName(f"Q{number}"))]))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(add, range(8)))
    assert {each.act for each in file.read(path)} == {acts.RejectName(f"Q{number}") for number in range(8)}


def test_the_last_word_is_last() -> None:
    """What is decided once more goes to the end, once."""
    one, other = Decision(acts.RejectName("Q1")), Decision(acts.MergeNames("Q1", "Q2"))
    again = Decision(acts.RejectName("Q1"), by="Layla")
    assert file.added([one, other], [again]) == (other, again)
