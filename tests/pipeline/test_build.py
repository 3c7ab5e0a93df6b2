"""From articles to a dataset: every table, every offset, every reject with its reason, nothing that stops the rest."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from components import extract, lexicon, tables
from components.errors import NothingToRead
from components.extract.reading import Reading
from components.pipeline import Progress, build
from tests.pipeline.articles import MEETING, folder, read, rows, story, whole

ROOT = Path(__file__).parents[2]
FOUND = ("mentions", "times")
SEEDS = ROOT / "seeds"
DOCUMENTS = [SEEDS, *(folder for folder in [ROOT.parent / "shared" / "seeds"] if folder.is_dir())]
"""The articles that come with the program, and beside it, where they are at hand, the documents that they retell."""


@pytest.fixture(scope="module", params=DOCUMENTS, ids=lambda folder: folder.parent.name)
def documents(request: pytest.FixtureRequest) -> Path:
    """A folder of five documents that hold six articles."""
    return Path(request.param)


@pytest.fixture(scope="module")
def seeds(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dataset of ``documents``."""
    dataset = tmp_path_factory.mktemp("seeds") / "dataset"
    build(documents, dataset)
    return dataset


def test_the_seeds_fill_every_table(documents: Path, seeds: Path) -> None:
    """Each of the twelve tables has rows; the documents that ours retell share no passage, and none is rejected."""
    empty = {name for name, count in whole(seeds).rows.items() if count == 0}
    assert empty == (set() if documents == SEEDS else {"passages", "rejects"})


def test_the_documents_hold_six_articles(seeds: Path) -> None:
    """One each, and two on the third page; who printed them and when is what the sidecar says."""
    found = [(row["file"][:3], row["part"]) for row in rows(seeds, "articles")]
    assert sorted(found) == [("000", 1), ("001", 1), ("002", 1), ("002", 2), ("003", 1), ("004", 1)]
    days = {(row["file"][:3], row["part"]): row["published"].isoformat() for row in rows(seeds, "articles")}
    assert days["002", 2] == "2024-11-02"
    assert all(row["source"] for row in rows(seeds, "articles"))


def test_what_is_kept_is_verbatim(documents: Path, seeds: Path) -> None:
    """Every kept piece stands in its article as it stood in the file."""
    texts = {row["article_id"]: row["text"] for row in rows(seeds, "articles")}
    for row in rows(seeds, "segments"):
        if row["text_start"] is not None and not row["repaired"]:
            raw = (documents / row["file"]).read_text(encoding="utf-8")[row["raw_start"] : row["raw_end"]]
            assert texts[row["article_id"]][row["text_start"] : row["text_start"] + len(raw)] == raw


@pytest.mark.parametrize("name", FOUND)
def test_a_find_is_its_words(seeds: Path, name: str) -> None:
    """``text[start:end]`` is the surface, and it lies in the sentence that the row names."""
    texts = {row["article_id"]: row["text"] for row in rows(seeds, "articles")}
    sentences = {(row["article_id"], row["sentence"]): row for row in rows(seeds, "sentences")}
    for row in rows(seeds, name):
        assert texts[row["article_id"]][row["start"] : row["end"]] == row["surface"]
        sentence = sentences[row["article_id"], row["sentence"]]
        assert sentence["start"] <= row["start"] < row["end"] <= sentence["end"]


@pytest.mark.parametrize("name", [name for name in tables.TABLES if "rule" in tables.schema(name).names])
def test_every_rule_is_explained(seeds: Path, name: str) -> None:
    """What a row names as its rule has an explanation in the manifest; so have matters and topics a label."""
    labels = whole(seeds).labels
    assert {row["rule"] for row in rows(seeds, name)} <= set(labels["rule"])
    for vocabulary, column in (("matter", "matter"), ("topic", "topic_id")):
        if column in tables.schema(name).names:
            assert {row[column] for row in rows(seeds, name)} <= set(labels[vocabulary])


def test_every_reference_leads_somewhere(seeds: Path) -> None:
    """Ids of articles, entities, countries and events that a row holds are rows themselves."""
    ids = {
        column: set(read(seeds, name)[column].to_pylist())
        for name, column in (("articles", "article_id"), ("entities", "entity_id"), ("events", "event_id"))
    }
    ids |= {"article_a": ids["article_id"], "article_b": ids["article_id"]}
    ids |= {"speaker_id": ids["entity_id"], "country_id": ids["entity_id"]}
    for name in tables.TABLES:
        for column in set(tables.schema(name).names) & set(ids):
            assert set(read(seeds, name)[column].drop_null().to_pylist()) <= ids[column], f"{name}.{column}"


def test_the_segments_cover_every_file(seeds: Path) -> None:
    """The pieces of each record follow each other from its first character without a gap."""
    places: dict[tuple[Any, Any], int] = {}
    for row in rows(seeds, "segments"):
        key = row["file"], row["record"]
        assert row["raw_start"] == places.get(key, 0)
        places[key] = row["raw_end"]
    assert places


def test_a_duplicate_names_the_first(tmp_path: Path) -> None:
    """Of equal texts of one source the first is kept, the others say which; another source is no duplicate."""
    articles = folder(
        tmp_path / "articles",
        {name: story(1) for name in ("a.txt", "b.txt", "c.txt")},
        "a.txt,1,الأول,,,,,,,\nb.txt,1,الأول,,,,,,,\nc.txt,1,الثاني,,,,,,,\n",
    )
    made = build(articles, tmp_path / "dataset")
    assert (made.read, made.kept, dict(made.rejects)) == (3, 2, {"duplicate": 1})
    (reject,) = rows(tmp_path / "dataset", "rejects")
    assert (reject["file"], reject["part"]) == ("b.txt", 1)
    assert "a.txt" in str(reject["detail"])
    assert [row["file"] for row in rows(tmp_path / "dataset", "articles")] == ["a.txt", "c.txt"]
    assert any(row["article_id"] for row in rows(tmp_path / "dataset", "segments") if row["file"] == "a.txt")
    freed = [row for row in rows(tmp_path / "dataset", "segments") if row["file"] == "b.txt"]
    assert freed
    assert all(row["article_id"] is None and row["text_start"] is None for row in freed)


def test_duplicates_far_apart_leave_one_article(tmp_path: Path) -> None:
    """Copies that are read by different processes, or at different times, are counted and written once."""
    texts = {f"{n:03}.txt": story(n % 100) for n in range(250)}
    made = build(folder(tmp_path / "articles", texts), tmp_path / "dataset")
    assert (made.kept, made.rows["articles"], dict(made.rejects)) == (100, 100, {"duplicate": 150})
    whole(tmp_path / "dataset")
    owners = {row["file"] for row in rows(tmp_path / "dataset", "segments") if row["article_id"] is not None}
    assert owners == {f"{n:03}.txt" for n in range(100)}


def test_a_missing_sidecar_is_fine(tmp_path: Path) -> None:
    """Without a sidecar nothing is rejected, and the source is unknown."""
    made = build(folder(tmp_path / "articles", {"a.txt": story(1)}), tmp_path / "dataset")
    assert (made.kept, made.rejects) == (1, {})
    assert rows(tmp_path / "dataset", "articles")[0]["source"] is None


def test_a_bad_line_of_the_sidecar_is_no_article(tmp_path: Path) -> None:
    """It is a reject with a reason, and the articles are counted as before."""
    articles = folder(tmp_path / "articles", {"a.txt": story(1)}, "a.txt,1,المصدر,,,13/9/2023,,,,\n")
    made = build(articles, tmp_path / "dataset")
    assert (made.read, made.kept, sum(made.rejects.values())) == (1, 1, 1)


def test_one_bad_article_costs_one_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An extractor that fails makes a reject with its sentence; the other articles are kept, the file stays covered."""

    def fragile(reading: Reading) -> Iterator[Any]:
        if "خبر 2 " in reading.article.text:
            raise ZeroDivisionError("nothing to divide by")
        return iter(())

    monkeypatch.setitem(extract.EXTRACTORS, "topics", fragile)  # type: ignore[arg-type]
    made = build(folder(tmp_path / "articles", {f"{n}.txt": story(n) for n in range(4)}), tmp_path / "dataset")
    assert (made.read, made.kept, dict(made.rejects)) == (4, 3, {"failed": 1})
    (reject,) = rows(tmp_path / "dataset", "rejects")
    assert reject["detail"] == "Reading it failed: ZeroDivisionError: nothing to divide by."
    assert {row["article_id"] for row in rows(tmp_path / "dataset", "segments") if row["file"] == "2.txt"} == {None}
    assert "2.txt" not in {row["file"] for row in rows(tmp_path / "dataset", "articles")}


def test_hostile_files_stop_nothing(tmp_path: Path) -> None:
    """Empty, binary, not Arabic, of another encoding, one long line: each is a row or an article; the build goes on."""
    articles = folder(
        tmp_path / "articles", {"good.txt": story(1), "empty.txt": "", "latin.txt": "No Arabic here. " * 9}
    )
    (articles / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (articles / "windows.txt").write_bytes(story(2).encode("windows-1256"))
    (articles / "line.txt").write_text("كلمة " * 6_000_000, encoding="utf-8")
    (articles / "rows.jsonl").write_text('{"title": "ناقص"\n[1, 2]\n{"content": "\\ud800"}\n', encoding="utf-8")
    made = build(articles, tmp_path / "dataset")
    whole(tmp_path / "dataset")
    assert {row["file"] for row in rows(tmp_path / "dataset", "articles")} == {"good.txt", "windows.txt"}
    refused = {row["file"] for row in rows(tmp_path / "dataset", "rejects")}
    assert refused == {"empty.txt", "latin.txt", "binary.txt", "line.txt", "rows.jsonl"}
    assert made.read == made.kept + sum(made.rejects.values())


@pytest.mark.parametrize("what", ["nothing", "an empty folder", "a folder of other files", "another kind of file"])
def test_nothing_to_read(tmp_path: Path, what: str) -> None:
    """Input without articles is refused in one sentence, in both languages, and nothing is written."""
    articles = tmp_path / "articles"
    if what == "another kind of file":
        articles.write_bytes(b"%PDF-1.7")
    elif what != "nothing":
        folder(articles, {"notes.pdf": "x"} if "other" in what else {})
    with pytest.raises(NothingToRead) as refused:
        build(articles, tmp_path / "dataset")
    assert str(refused.value).endswith(".")
    assert refused.value.arabic.endswith(".")
    assert not (tmp_path / "dataset").exists()


def test_two_articles_tell_of_one_event_and_share_a_passage(tmp_path: Path) -> None:
    """A dated meeting of two presidents in two articles is one event with two reports; the copied sentence is found."""
    build(folder(tmp_path / "articles", {"a.txt": story(0), "b.txt": story(1)}), tmp_path / "dataset")
    (event,) = rows(tmp_path / "dataset", "events")
    assert (str(event["earliest"]), str(event["latest"]), event["articles"]) == ("2023-03-20", "2023-03-20", 2)
    assert event["label_ar"] == "لقاء: فلاديمير بوتين، شي جين بينغ"
    texts = {row["article_id"]: str(row["text"]) for row in rows(tmp_path / "dataset", "articles")}
    for report in rows(tmp_path / "dataset", "event_reports"):
        assert texts[report["article_id"]][report["start"] : report["end"]] == "التقى"  # type: ignore[misc, index]
    shared = rows(tmp_path / "dataset", "passages")
    assert any(MEETING[:40] in texts[row["article_a"]][row["start_a"] : row["end_a"]] for row in shared)  # type: ignore[misc, index]


def test_a_build_says_how_far_it_is(tmp_path: Path) -> None:
    """Reports rise from nothing to all bytes, end with done, and tell the seconds of each stage."""
    told: list[Progress] = []
    build(
        folder(tmp_path / "articles", {f"{n:03}.txt": story(n) for n in range(150)}), tmp_path / "d", report=told.append
    )
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert (told[-1].stage, told[-1].done, told[-1].kept) == ("done", told[-1].total, 150)
    assert {"read", "clean", "words", "events", "passages", *extract.EXTRACTORS} <= set(told[-1].seconds)


def test_the_manifest_says_what_it_was_read_with(seeds: Path) -> None:
    """The digest of the lexicon is that of the lexicon now."""
    assert whole(seeds).lexicon_digest == lexicon.digest()
