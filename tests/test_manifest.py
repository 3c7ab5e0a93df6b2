"""A dataset says what it is, or one sentence says why it cannot be read."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from components import manifest, tables
from components.errors import UnfitDataset
from components.manifest import CONTRACT, FILE, Manifest


def dataset(folder: Path, contract: int = CONTRACT) -> Manifest:
    """An empty dataset in ``folder``."""
    for name in tables.TABLES:
        tables.write(name, [], folder)
    said = Manifest(contract, "0", "2026-01-01T00:00:00Z", "", "", "f", {}, 0, 0, {}, {})
    said.write(folder)
    return said


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """A manifest comes back equal."""
    written = dataset(tmp_path)
    assert manifest.read(tmp_path) == written


def unfit(folder: Path) -> str:
    """The sentence with which ``folder`` is refused."""
    with pytest.raises(UnfitDataset) as refusal:
        manifest.read(folder)
    assert refusal.value.arabic
    return str(refusal.value)


def test_no_dataset(tmp_path: Path) -> None:
    """A folder without manifest is told apart from a damaged one."""
    assert "no dataset" in unfit(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"contract": 1}'])
def test_a_damaged_manifest(text: str, tmp_path: Path) -> None:
    """A manifest that is no JSON, or lacks what it must say, is refused with a sentence."""
    (tmp_path / FILE).write_text(text)
    assert "damaged" in unfit(tmp_path)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    """The sentence says which table is missing."""
    dataset(tmp_path)
    (tmp_path / "quotes.parquet").unlink()
    assert "quotes" in unfit(tmp_path)


def test_a_table_of_an_older_version(tmp_path: Path) -> None:
    """A table that lacks a column of today is named like one that is missing; one that has more columns is not."""
    dataset(tmp_path)
    path = tables.parquet("events", tmp_path)
    rows = pq.read_table(path)
    pq.write_table(rows.append_column("more", rows["label_ar"]), path)
    assert manifest.read(tmp_path)
    pq.write_table(rows.drop("decided"), path)
    assert "events" in unfit(tmp_path)


def test_another_contract(tmp_path: Path) -> None:
    """A dataset of another contract is refused, with both numbers."""
    dataset(tmp_path, contract=99)
    assert "99" in unfit(tmp_path)


def test_it_is_json_for_anyone(tmp_path: Path) -> None:
    """The manifest is plain JSON with the contract's keys."""
    dataset(tmp_path)
    said = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert {"contract", "fingerprint", "rows", "rejects", "built", "version"} <= set(said)
