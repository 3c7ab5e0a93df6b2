"""What is proposed for articles before the build, and what becomes of a dataset that is kept."""

from datetime import date
from pathlib import Path

import pytest

from components import manifest, notebook
from components.errors import UnfitName
from components.model import Reject
from components.notebook import SavedView
from components.pipeline import build
from components.pipeline.adopt import adopt
from components.pipeline.survey import Proposal, survey
from tests.pipeline import articles


def test_what_the_page_says_is_proposed(tmp_path: Path) -> None:
    """Title, source and day come from the page where it says them; what is no Arabic is refused."""
    page = (
        '<html><head><meta property="og:site_name" content="الأهرام">'
        '<meta property="article:published_time" content="2024-03-03T10:00:00Z"></head>'
        f"<body><h1>قمة في المدينة</h1><p>{articles.MEETING}</p></body></html>"
    )
    folder = articles.folder(tmp_path / "in", {"a.html": page, "b.txt": "No Arabic here at all, only English words.\n"})
    (found,) = survey(folder / "a.html", folder)
    assert isinstance(found, Proposal)
    assert (found.title, found.source, found.published) == ("قمة في المدينة", "الأهرام", date(2024, 3, 3))
    assert found.basis == "page"
    (refused,) = survey(folder / "b.txt", folder)
    assert isinstance(refused, Reject)
    assert refused.reason == "no_arabic"


def test_what_is_not_wanted_is_left_out(tmp_path: Path) -> None:
    """The sidecar can say so, and the dataset says why the article is missing."""
    texts = {f"{n}.txt": articles.story(n) for n in range(2)}
    folder = articles.folder(tmp_path / "in", texts)
    (folder / "articles.csv").write_text("file,leave_out\n0.txt,1\n", encoding="utf-8")
    made = build(folder, tmp_path / "dataset")
    assert (made.kept, dict(made.rejects)) == (1, {"left_out": 1})


def test_a_dataset_is_adopted_with_what_was_kept(tmp_path: Path) -> None:
    """It stands beside the others under its name, with its views; the original stays where it is."""
    made = build(articles.many(tmp_path / "in", 2), tmp_path / "own")
    kept = (SavedView("الأول", "actors?lang=en"),)
    notebook.change(notebook.beside(tmp_path / "own"), lambda _: kept)
    (tmp_path / "data").mkdir()
    stands = adopt(tmp_path / "own", tmp_path / "data", "صحف  يوليو")
    assert stands == tmp_path / "data" / "صحف_يوليو"
    assert manifest.read(stands).fingerprint == made.fingerprint
    assert notebook.read(notebook.beside(stands)) == kept
    with pytest.raises(UnfitName):
        adopt(tmp_path / "own", tmp_path / "data", "صحف_يوليو")


@pytest.mark.parametrize("name", ["", " ", ".hidden", "../x", "a/b", "own", "-x", "x" * 200, "a\x00b", "a.b"])
def test_names_that_no_dataset_has(tmp_path: Path, name: str) -> None:
    """A name is letters, digits, dashes; never a path."""
    with pytest.raises(UnfitName):
        adopt(tmp_path, tmp_path, name)
