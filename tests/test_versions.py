"""What a link says of its dataset can be read back, and what changed since is told."""

from datetime import date
from pathlib import Path

import pytest

from components import manifest, versions
from components.pipeline import build
from tests.pipeline import articles

SAID = [
    ("0123456789ab.6.477.71.7.20261122", "0123456789ab", {"articles": 6, "mentions": 477, "quotes": 71, "events": 7}),
    ("0123456789ab", "0123456789ab", {}),
]


@pytest.mark.parametrize(("said", "fingerprint", "counts"), SAID)
def test_a_stamp_is_read(said: str, fingerprint: str, counts: dict[str, int]) -> None:
    """The fingerprint alone is a stamp too."""
    found = versions.read(said)
    assert found is not None
    assert (found.fingerprint, found.counts) == (fingerprint, counts)
    assert found.day == (date(2026, 11, 22) if counts else None)


@pytest.mark.parametrize("said", ["", "../x", "a.b", "a.1.2.3.4", "a.1.2.3.4.2026112", "<b>", "a" * 99])
def test_what_is_no_stamp_is_none(said: str) -> None:
    """An address that was cut or made up compares with nothing."""
    assert versions.read(said) is None


def test_what_changed_is_told(tmp_path: Path) -> None:
    """Of three articles one goes and one comes; once the earlier version is cleared away, only counts remain."""
    dataset, texts = tmp_path / "dataset", {f"{n}.txt": articles.story(n) for n in range(4)}
    first = build(articles.folder(tmp_path / "a", {name: texts[name] for name in ("0.txt", "1.txt", "2.txt")}), dataset)
    stamp = versions.read(versions.stamp(first))
    assert stamp is not None
    assert versions.is_of(stamp, first)
    assert stamp.counts["articles"] == 3
    second = build(
        articles.folder(tmp_path / "b", {name: texts[name] for name in ("1.txt", "2.txt", "3.txt")}), dataset
    )
    assert not versions.is_of(stamp, second)
    changed = versions.difference(stamp, dataset)
    assert (changed.compared, len(changed.added), len(changed.removed)) == (True, 1, 1)
    build(tmp_path / "a", dataset)
    build(tmp_path / "b", dataset)
    gone = versions.Stamp("f" * 12, {}, None)
    assert not versions.difference(gone, dataset).compared
    assert versions.is_of(stamp, manifest.read(dataset)) is False
