"""Nouns and tables are one thing."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from components import tables
from components.model import Mention, Reject, TimeRef, Topic

CONTRACT = {
    "articles": "article_id file part source source_en agency title author url published published_basis text words",
    "segments": "file raw_start raw_end kind article_id text_start repaired",
    "sentences": "article_id sentence start end paragraph",
    "entities": "entity_id label_ar label_en kind country_id",
    "mentions": "article_id sentence start end surface entity_id kind rule confidence",
    "times": "article_id sentence start end surface type value earliest latest grain rule confidence",
    "quotes": "article_id sentence start end speaker_id speaker cue stance direct rule",
    "topics": "article_id sentence topic_id score terms",
    "events": "event_id label_ar label_en earliest latest grain articles sources",
    "event_reports": "event_id article_id sentence start end earliest latest",
    "passages": "article_a start_a end_a article_b start_b end_b words similarity",
    "rejects": "file part reason detail",
}


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_s_columns_are_there(name: str) -> None:
    """Every table of the data contract has its columns, by name."""
    assert set(CONTRACT[name].split()) <= set(tables.schema(name).names)


def test_no_table_but_those_of_the_contract() -> None:
    """The tables are those of the contract."""
    assert set(tables.TABLES) == set(CONTRACT)


@pytest.mark.parametrize("name", tables.TABLES)
def test_columns_are_the_fields_in_order(name: str) -> None:
    """A column per field of the class, in its order."""
    assert tables.schema(name).names == [field.name for field in fields(tables.TABLES[name])]


def test_types_follow_from_annotations() -> None:
    """Dates are days, tuples lists, and what may be None may be null."""
    times, topics = tables.schema("times"), tables.schema("topics")
    assert times.field("earliest").type == pa.date32()
    assert times.field("earliest").nullable
    assert not times.field("surface").nullable
    assert topics.field("terms").type == pa.list_(pa.string())


def test_rows_come_back_as_they_were(tmp_path: Path) -> None:
    """What is written can be read, values and order alike."""
    day = date(2023, 9, 13)
    rows = [
        TimeRef("a", 0, 3, 9, "الأربعاء", "DATE", "2023-09-13", day, day, "day", "weekday", 0.9),
        TimeRef("a", 1, 3, 9, "مؤخرا", "DATE", "PAST_REF", None, None, "none", "vague", 0.5),
    ]
    assert tables.write("times", rows, tmp_path) == 2
    back = pq.read_table(tmp_path / "times.parquet").to_pylist()
    assert [row["value"] for row in back] == ["2023-09-13", "PAST_REF"]
    assert back[1]["earliest"] is None


@pytest.mark.parametrize(("name", "rows"), [("rejects", []), ("rejects", [Reject("a.txt", None, "empty", "…")] * 3)])
def test_the_same_rows_give_the_same_bytes(name: str, rows: list[object], tmp_path: Path) -> None:
    """Writing twice gives identical files, an empty table among them."""
    (tmp_path / "b").mkdir()
    tables.write(name, rows, tmp_path)
    tables.write(name, rows, tmp_path / "b")
    assert (tmp_path / f"{name}.parquet").read_bytes() == (tmp_path / "b" / f"{name}.parquet").read_bytes()


def test_flags_mark_the_first_of_each() -> None:
    """One mention of each actor, of each state, of each actor in a sentence, and of each spelling of an actor."""
    met = (
        (0, "مصر", "Q5", "Q5"),
        (0, "القاهرة", "Q3", "Q5"),  # another actor, the same state
        (0, "مصر", "Q5", "Q5"),
        (1, "القاهره", "Q3", "Q5"),  # the same actor, spelt otherwise
        (1, "القاهرة", "Q3", "Q5"),
        (2, "سالم", "Q1", None),
        (2, "سالم", None, None),  # nobody known
    )
    rows = [
        Mention("a", n, at, at + 1, surface, entity, "place", "alias", 1.0, state_id=state)
        for at, (n, surface, entity, state) in enumerate(met)
    ]
    found = tables.flagged("mentions", tables.table("mentions", rows)).to_pydict()
    first = {
        flag: [at for at, row in enumerate(met) if row[2] and found[flag][at]] for flag in tables.FIRSTS["mentions"]
    }
    assert first == {
        "first": [0, 1, 5],
        "first_of_state": [0, 5],
        "first_in_sentence": [0, 1, 3, 5],
        "first_so_spelled": [0, 1, 3, 5],
    }


def test_lists_are_written(tmp_path: Path) -> None:
    """A list of words survives."""
    tables.write("topics", [Topic("a", 0, "war", 0.5, ("حرب", "قتال"), "terms")], tmp_path)
    assert pq.read_table(tmp_path / "topics.parquet").column("terms").to_pylist() == [["حرب", "قتال"]]
