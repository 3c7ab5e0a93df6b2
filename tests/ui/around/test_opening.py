"""Which version of a dataset is shown: the one that is there now, built from the articles where there is none."""

import json
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from streamlit.testing.v1 import AppTest

from components.pipeline import build
from components.tables import parquet
from components.ui.around import opening
from components.words import count
from tests.ui.opening import page, shown

ARTICLE = "وصل وزير الخارجية المصري إلى عمّان يوم الأحد 3 مارس 2024، وقال إن المباحثات كانت مثمرة جدا.\n" * 3


def _other_version(dataset: Path, folder: Path) -> Path:
    """A copy of ``dataset`` that says of itself that it is another version and keeps two articles."""
    shutil.copytree(dataset, folder)
    said = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    said |= {"fingerprint": "other", "kept": 2}
    (folder / "manifest.json").write_text(json.dumps(said), encoding="utf-8")
    return folder


def test_a_rebuilt_dataset_is_shown(dataset: Path, tmp_path: Path) -> None:
    """When the link points to another version, the next run shows that, without a restart."""
    link = tmp_path / "dataset"
    link.symlink_to(dataset)
    test = page(link, "corpus")
    assert count("articles", 3, "ar") in shown(test)
    link.unlink()
    link.symlink_to(_other_version(dataset, tmp_path / "second"))
    test.run()
    assert not test.exception
    assert count("articles", 2, "ar") in shown(test)
    assert "other" in "".join(each.proto.body for each in test.get("html"))


def test_versions_are_told_apart(dataset: Path, tmp_path: Path) -> None:
    """A version is where it lies and when it was finished; no dataset, no version."""
    second = _other_version(dataset, tmp_path / "second")
    assert opening.version(dataset) == opening.version(dataset)
    assert opening.version(dataset) != opening.version(second)
    assert opening.version(tmp_path / "nowhere") is None


def _script(folder: str, articles: str) -> None:
    from pathlib import Path  # noqa: PLC0415

    from components.ui.around.shell import dashboard  # noqa: PLC0415

    dashboard(Path(folder), Path(articles))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_missing_dataset_is_built(tmp_path: Path, language: str) -> None:
    """Where nothing is, the articles are read, and the page shows them."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    paths = {"folder": str(tmp_path / "dataset"), "articles": str(tmp_path / "articles")}
    test = AppTest.from_function(_script, default_timeout=120, kwargs=paths)
    test.query_params["lang"] = language
    test.run()
    assert not test.exception
    assert count("articles", 1, language) in shown(test)
    assert (tmp_path / "dataset" / "manifest.json").exists()


def test_a_dataset_of_an_older_version_is_built_anew(tmp_path: Path) -> None:
    """Where the articles are at hand, nobody has to be told to build."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    build(tmp_path / "articles", tmp_path / "dataset")
    events = parquet("events", (tmp_path / "dataset").resolve())
    pq.write_table(pq.read_table(events).drop("decided"), events)
    paths = {"folder": str(tmp_path / "dataset"), "articles": str(tmp_path / "articles")}
    test = AppTest.from_function(_script, default_timeout=120, kwargs=paths).run()
    assert not test.exception
    assert count("articles", 1, "ar") in shown(test)
