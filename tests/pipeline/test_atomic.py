"""A dataset is there whole or not at all, whatever happens to the build."""

import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from components.errors import MarsadError, NothingToRead, UnfitTarget
from components.pipeline import build, store
from tests.pipeline.articles import folder, many, story, whole

ROOT = Path(__file__).parents[2]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Three small articles."""
    return many(tmp_path / "articles", 3)


def versions(dataset: Path) -> list[Path]:
    """What stands in the folder of versions, without the lock."""
    return sorted(path for path in (dataset.parent / f".{dataset.name}.versions").iterdir() if path.name != "lock")


def test_killed_builds_leave_the_dataset_whole(tmp_path: Path) -> None:
    """Builds of 150 articles are killed at any moment; what stands at the place is the old dataset or the new one."""
    dataset, articles = tmp_path / "dataset", many(tmp_path / "articles", 150)
    known = {build(articles, dataset).fingerprint}
    command = [sys.executable, "-m", "components.pipeline", str(articles), str(dataset), "--workers", "2"]
    (articles / "one more.txt").write_text(story(999), encoding="utf-8")
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    takes = time.perf_counter() - start
    known.add(whole(dataset).fingerprint)
    chance = random.Random(20230913)
    for number in range(3):
        (articles / "one more.txt").write_text(story(999 + number % 2), encoding="utf-8")
        running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(takes * chance.uniform(0.2, 1.1))
        running.send_signal(signal.SIGKILL)
        running.wait()
        assert len(versions(dataset)) <= 4
        known.add(whole(dataset).fingerprint)
    assert len(known) <= 3
    build(articles, dataset)
    assert len(versions(dataset)) <= 2


PUBLISHING = """
import sys
from pathlib import Path
from components import tables
from components.manifest import CONTRACT, Manifest
from components.model import Reject
from components.pipeline import store
from components.pipeline.digests import fingerprint

number = 0
while True:
    number += 1
    with store.version(Path(sys.argv[1])) as folder:
        rows = {name: tables.write(name, [], folder) for name in tables.TABLES}
        rows["rejects"] = tables.write("rejects", [Reject(str(number), None, "empty", "")], folder)
        Manifest(CONTRACT, "", "", "", "", fingerprint(folder), rows, 0, 0, {}, {}).write(folder)
"""


def test_the_place_is_never_empty(tmp_path: Path) -> None:
    """While versions follow each other without a pause and publishers are killed, the place leads to a dataset."""
    dataset = tmp_path / "dataset"
    chance = random.Random(20230913)
    seen = set()
    for _ in range(5):
        running = subprocess.Popen([sys.executable, "-c", PUBLISHING, str(dataset)], cwd=ROOT)
        before = dataset.resolve()
        while dataset.resolve() == before:
            time.sleep(0.01)
        end = time.perf_counter() + chance.uniform(0.02, 0.4)
        while time.perf_counter() < end:
            assert (dataset / "manifest.json").is_file()
            seen.add(dataset.resolve())
        running.send_signal(signal.SIGKILL)
        running.wait()
        whole(dataset)
    assert len(seen) > 5


def test_a_reader_keeps_its_version(tmp_path: Path, articles: Path) -> None:
    """Who has resolved the link can read on after a rebuild; the version before last is gone."""
    dataset = tmp_path / "dataset"
    build(articles, dataset)
    pinned = dataset.resolve()
    (articles / "new.txt").write_text(story(50), encoding="utf-8")
    build(articles, dataset)
    assert whole(pinned).kept == 3
    assert whole(dataset).kept == 4
    build(articles, dataset)
    assert not pinned.exists()
    assert len(versions(dataset)) == 2


def test_a_real_folder_that_is_a_dataset_is_replaced(tmp_path: Path, articles: Path) -> None:
    """A dataset that was copied to the place as a folder makes way, and is kept until the next build."""
    dataset = tmp_path / "dataset"
    build(articles, dataset)
    real = dataset.resolve()
    dataset.unlink()
    real.rename(dataset)
    build(articles, dataset)
    assert dataset.is_symlink()
    assert len(versions(dataset)) == 2
    assert all(whole(version).kept == 3 for version in versions(dataset))


def test_an_empty_folder_is_replaced(tmp_path: Path, articles: Path) -> None:
    """An empty folder is as good as none; folders above it are made."""
    (tmp_path / "dataset").mkdir()
    build(articles, tmp_path / "dataset")
    build(articles, tmp_path / "above" / "it" / "dataset")
    assert whole(tmp_path / "dataset").kept == whole(tmp_path / "above" / "it" / "dataset").kept == 3


def test_a_link_of_the_user_is_followed(tmp_path: Path, articles: Path) -> None:
    """A link to a place on another disk stays, and the dataset comes to lie there."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "dataset").symlink_to(tmp_path / "disk" / "here")
    build(articles, tmp_path / "dataset")
    assert (tmp_path / "dataset").readlink() == tmp_path / "disk" / "here"
    assert whole(tmp_path / "dataset").kept == 3
    assert versions(tmp_path / "disk" / "here")


@pytest.mark.parametrize("what", ["a file", "a folder"])
def test_strangers_are_not_touched(tmp_path: Path, articles: Path, what: str) -> None:
    """A file, or a folder with something else in it, is refused with one sentence and stays as it is."""
    place = tmp_path / "dataset"
    stranger = place if what == "a file" else place / "letters.txt"
    stranger.parent.mkdir(exist_ok=True)
    stranger.write_text("mine", encoding="utf-8")
    with pytest.raises(UnfitTarget, match="is not a dataset"):
        build(articles, place)
    assert stranger.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / ".dataset.versions").exists()


def test_a_second_build_waits_for_nobody(tmp_path: Path, articles: Path) -> None:
    """While one build is running, another of the same dataset says so, and the first is not disturbed."""
    dataset = tmp_path / "dataset"
    build(articles, dataset)
    current = dataset.resolve()
    with suppress(KeyboardInterrupt), store.version(dataset) as building:
        with pytest.raises(UnfitTarget, match="Another build"):
            build(articles, dataset)
        assert building.is_dir()
        raise KeyboardInterrupt
    assert dataset.resolve() == current


def test_a_failed_build_changes_nothing(tmp_path: Path, articles: Path) -> None:
    """Input of which nothing can be kept leaves the dataset and nothing beside it."""
    dataset = tmp_path / "dataset"
    before = build(articles, dataset)
    with pytest.raises(NothingToRead, match=r"No article could be kept \(Empty file or row: 1\)"):
        build(folder(tmp_path / "bad", {"empty.txt": ""}), dataset)
    assert whole(dataset) == before
    assert versions(dataset) == [dataset.resolve()]


def test_a_place_that_cannot_be_written(articles: Path) -> None:
    """A path below a file is refused with the system's reason."""
    with pytest.raises(MarsadError, match="cannot be written"):
        build(articles, articles / "0000.txt" / "dataset")
    assert len(list(articles.iterdir())) == 3
