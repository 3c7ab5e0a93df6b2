"""Decisions applied to the three articles of the unit tests: what each changes can be counted by eye."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from components import tables
from components.decisions import acts, file
from components.decisions.acts import Act, Decision
from components.errors import UnfitDecisions
from components.pipeline import revise
from components.tables import parquet
from tests import three_articles

DAY = date(2023, 9, 20)


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """The dataset of the three articles, at a place where versions can stand."""
    place = tmp_path / "set"
    place.mkdir()
    three_articles.write(place)
    return place


def decide(dataset: Path, *decided: Act) -> None:
    """Write ``decided`` beside ``dataset`` and revise it."""
    file.write(file.beside(dataset), [Decision(act) for act in decided])
    revise.revise(dataset)


def rows(dataset: Path, name: str) -> list[dict[str, Any]]:
    """The rows of one table."""
    return pq.read_table(parquet(name, dataset)).to_pylist()


def counts(dataset: Path) -> dict[str | None, tuple[int, int]]:
    """Of each entity its mentions, and its articles by the flag ``first``."""
    found = rows(dataset, "mentions")
    ids = dict.fromkeys(row["entity_id"] for row in found)
    return {
        one: (sum(r["entity_id"] == one for r in found), sum(r["entity_id"] == one and r["first"] for r in found))
        for one in ids
    }


def test_merged_names(dataset: Path) -> None:
    """Layla becomes Salem: 3 + 2 mentions, in a1, a2, a3; her statements are his, her label is gone."""
    decide(dataset, acts.MergeNames("Q2", "Q1"))
    assert counts(dataset)["Q1"] == (5, 3)
    assert "Q2" not in counts(dataset)
    assert {row["speaker_id"] for row in rows(dataset, "quotes")} == {"Q1"}
    assert "Q2" not in {row["entity_id"] for row in rows(dataset, "entities")}
    assert [row["candidates"] for row in rows(dataset, "mentions") if row["surface"] == "أحمد"] == [["Q1"]]
    assert {row["rule"] for row in rows(dataset, "mentions") if row["surface"] == "ليلى"} == {"decided"}


def test_a_chain_of_merges(dataset: Path) -> None:
    """Layla becomes Salem, who becomes the United Nations: all 6 are theirs; of a circle the later half holds."""
    decide(dataset, acts.MergeNames("Q2", "Q1"), acts.MergeNames("Q1", "Q6"))
    assert counts(dataset)["Q6"] == (6, 3)
    decide(dataset, acts.MergeNames("Q2", "Q1"), acts.MergeNames("Q1", "Q2"))
    assert counts(dataset)["Q2"] == (5, 3)


def test_a_split_name(dataset: Path) -> None:
    """The Cairo that is written with ه is another place: one mention each."""
    decide(dataset, acts.SplitName("Q3", ("القاهره",), "x-2", "القاهرة الثانية", "Cairo II", "place"))
    assert (counts(dataset)["Q3"], counts(dataset)["x-2"]) == ((1, 1), (1, 1))
    assert "القاهرة الثانية" in {row["label_ar"] for row in rows(dataset, "entities")}


def test_a_rejected_name(dataset: Path) -> None:
    """Salem is nobody: 8 of 11 mentions are left, and nobody says what he said."""
    decide(dataset, acts.RejectName("Q1"))
    assert len(rows(dataset, "mentions")) == 8
    assert [row["speaker_id"] for row in rows(dataset, "quotes")] == [None, "Q2", "Q2"]


def test_a_renamed_entity(dataset: Path) -> None:
    """Only the label changes."""
    before = rows(dataset, "mentions")
    decide(dataset, acts.RenameEntity("Q1", "سالم بن علي", "Salim ibn Ali"))
    assert {row["label_ar"] for row in rows(dataset, "entities") if row["entity_id"] == "Q1"} == {"سالم بن علي"}
    assert rows(dataset, "mentions") == before


@pytest.mark.parametrize(
    ("surface", "places"),
    [
        ("الاسعار", [("a2", "الأسعار")]),
        ("الجفاف", [("a3", "الجفاف")]),
        ("سلام", []),
        ("زيارة", [("a1", "زيارة")]),
        ("سالم", []),
        ("القمح", [("a2", "القمح")]),
    ],
)
def test_an_added_name(dataset: Path, surface: str, places: list[tuple[str, str]]) -> None:
    """It is found as a whole word, hamza or not, after a joined preposition too, and never where somebody was found."""
    decide(dataset, acts.AddName(surface, "x-9", surface, "Added", "product"))
    found = [row for row in rows(dataset, "mentions") if row["entity_id"] == "x-9"]
    assert [(row["article_id"], row["surface"]) for row in found] == places
    texts = {row["article_id"]: row["text"] for row in rows(dataset, "articles")}
    for row in found:
        assert texts[row["article_id"]][row["start"] : row["end"]] == row["surface"]
        assert row["first"]
    order = [(row["article_id"], row["start"]) for row in rows(dataset, "mentions")]
    assert order == sorted(order)


def test_a_name_added_where_nobody_is_named(dataset: Path) -> None:
    """An article that lost its only mention still gets the added name."""
    decide(
        dataset, acts.RejectName("Q2"), acts.RejectName("Q6"), acts.AddName("المساعدة", "x-9", "عون", "Aid", "product")
    )
    assert [row["sentence"] for row in rows(dataset, "mentions") if row["article_id"] == "a3"] == [1]


@pytest.mark.parametrize("table", ["mentions", "times", "quotes"])
def test_a_struck_find(dataset: Path, table: Any) -> None:
    """Exactly the row at this place goes."""
    before = rows(dataset, table)
    gone = before[1]
    decide(dataset, acts.StrikeOut(table, gone["article_id"], gone["start"], gone["end"]))
    left = [(row["article_id"], row["start"]) for row in rows(dataset, table)]
    assert left == [(row["article_id"], row["start"]) for row in before if row is not gone]


def test_the_first_flag_moves_on(dataset: Path) -> None:
    """When the first mention of Salem in a1 is struck out, the second one counts for the article."""
    first = rows(dataset, "mentions")[0]
    decide(dataset, acts.StrikeOut("mentions", "a1", first["start"], first["end"]))
    assert counts(dataset)["Q1"] == (2, 2)


def test_events(dataset: Path) -> None:
    """Confirmed, hidden, dated anew, merged, split and added, each as decided."""
    decide(dataset, acts.ConfirmEvent("e1"), acts.HideEvent("e2"))
    assert [(row["event_id"], row["decided"]) for row in rows(dataset, "events")] == [("e1", "confirmed")]
    assert {row["event_id"] for row in rows(dataset, "event_reports")} == {"e1"}
    decide(dataset, acts.RedateEvent("e1", DAY, DAY))
    assert [(row["event_id"], row["earliest"]) for row in rows(dataset, "events")][1] == ("e1", DAY)
    decide(dataset, acts.MergeEvents("e2", "e1"))
    assert [(row["articles"], row["sources"]) for row in rows(dataset, "events")] == [(2, 2)]
    decide(dataset, acts.SplitEvent("e1", ("a2",), "e9", "وصول آخر", "Another arrival", DAY, DAY))
    assert [(row["event_id"], row["articles"]) for row in rows(dataset, "events")] == [("e1", 1), ("e2", 1), ("e9", 1)]
    decide(dataset, acts.AddEvent("e8", "جفاف", "Drought", "drought", DAY, DAY, (("a3", 0), ("a9", 0))))
    added = rows(dataset, "events")[-1]
    assert (added["label_ar"], added["articles"], added["decided"]) == ("جفاف", 1, "added")


def test_events_call_actors_as_decided(dataset: Path) -> None:
    """A label that names actors follows their names; one actor that became another is named once."""
    told = rows(dataset, "events")
    table = tables.schema("events")
    told[0] |= {"label_ar": "لقاء: سالم، ليلى", "label_en": "Meeting: Salem, Layla"}
    pq.write_table(pq.read_table(parquet("events", dataset)).from_pylist(told, table), parquet("events", dataset))
    decide(dataset, acts.RenameEntity("Q1", "سالم بن علي", "Salim ibn Ali"))
    assert rows(dataset, "events")[0]["label_ar"] == "لقاء: سالم بن علي، ليلى"
    decide(dataset, acts.MergeNames("Q2", "Q1"))
    assert rows(dataset, "events")[0]["label_en"] == "Meeting: Salem"


def test_all_can_be_taken_back(dataset: Path, tmp_path: Path) -> None:
    """Without decisions the tables are byte for byte what the machine wrote, however often they were changed."""
    kept = tmp_path / "kept"
    shutil.copytree(dataset, kept)
    decide(dataset, acts.RejectName("Q1"))
    decide(dataset, acts.MergeNames("Q2", "Q1"), acts.HideEvent("e1"))
    decide(dataset)
    for name in tables.TABLES:
        assert parquet(name, dataset).read_bytes() == parquet(name, kept).read_bytes()


def test_same_decisions_same_fingerprint(dataset: Path) -> None:
    """The dataset says how many decisions it honours, and two revisions by the same decisions are one dataset."""
    decide(dataset, acts.RejectName("Q1"))
    once = revise.manifest.read(dataset)
    decide(dataset, acts.MergeNames("Q2", "Q1"))
    decide(dataset, acts.RejectName("Q1"))
    again = revise.manifest.read(dataset)
    assert (once.decisions, once.fingerprint) == (1, again.fingerprint)
    assert again.rows["mentions"] == 8


def test_a_judgement_changes_no_row(dataset: Path) -> None:
    """To have looked is no correction."""
    before = {name: parquet(name, dataset).read_bytes() for name in tables.TABLES}
    decide(dataset, acts.Judge("mentions", "a1", 20, 24, False))
    assert {name: parquet(name, dataset).read_bytes() for name in tables.TABLES} == before


def test_decisions_about_what_is_not_there(dataset: Path) -> None:
    """A colleague's decisions about other articles and names do no harm."""
    before = {name: rows(dataset, name) for name in tables.TABLES}
    decide(
        dataset,
        acts.MergeNames("x-none", "x-other"),
        acts.RenameEntity("x-none", "س", "S"),
        acts.StrikeOut("times", "none", 1, 2),
        acts.MergeEvents("e-none", "e-other"),
        acts.RedateEvent("e-none", DAY, DAY),
    )
    assert {name: rows(dataset, name) for name in tables.TABLES} == before


def test_a_damaged_file_changes_nothing(dataset: Path) -> None:
    """One sentence, and the dataset stays as it was."""
    file.beside(dataset).write_text("{", encoding="utf-8")
    with pytest.raises(UnfitDecisions, match="Line 1"):
        revise.revise(dataset)
    assert len(rows(dataset, "mentions")) == 11


def test_an_added_name_can_be_struck_out(dataset: Path) -> None:
    """A find that an analyst added is taken back like any other."""
    added = acts.AddName("الجفاف", "x-9", "جفاف", "Drought", "event")
    decide(dataset, added)
    (find,) = (row for row in rows(dataset, "mentions") if row["entity_id"] == "x-9")
    decide(dataset, added, acts.StrikeOut("mentions", find["article_id"], find["start"], find["end"]))
    assert len(rows(dataset, "mentions")) == 11


def test_who_was_merged_can_be_split(dataset: Path) -> None:
    """Layla became Salem; then what is written «ليلى» is split from Salem: the two mentions are another's."""
    split = acts.SplitName("Q1", ("ليلى",), "x-3", "ليلى الثانية", "Layla II", "person")
    decide(dataset, acts.MergeNames("Q2", "Q1"), split)
    assert (counts(dataset)["Q1"], counts(dataset)["x-3"]) == ((3, 2), (2, 2))


def test_judgements_are_no_corrections(dataset: Path) -> None:
    """The dataset says how many corrections it honours; what was judged is none."""
    decide(dataset, acts.RejectName("Q1"), acts.Judge("mentions", "a1", 20, 24, False))
    assert revise.manifest.read(dataset).decisions == 1
