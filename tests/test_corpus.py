"""A corpus answers with what belongs to it: pinned to a version, shared by threads, whatever the engine."""

import gc
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import ibis
import pandas as pd
import pytest

from components import manifest
from components.corpus import FEW, Corpus, among, changed, open_corpus
from components.errors import UnfitDataset
from components.tables import TABLES, parquet
from tests import three_articles

_ROWS = {
    "articles": 3,
    "segments": 8,
    "sentences": 9,
    "entities": 6,
    "mentions": 11,
    "times": 4,
    "quotes": 3,
    "topics": 6,
    "events": 2,
    "event_reports": 3,
    "passages": 1,
    "rejects": 1,
}
_LEFT_BY_A2 = _ROWS | {
    "articles": 1,
    "segments": 1,
    "sentences": 3,
    "mentions": 4,
    "times": 2,
    "quotes": 1,
    "topics": 3,
    "event_reports": 1,
    "passages": 0,
}


def _rows(corpus: Corpus, name: str) -> int:
    return int(corpus.frame(corpus.table(name).agg(n=ibis._.count()))["n"].iloc[0])


def _only(corpus: Corpus, *article_ids: str) -> Corpus:
    articles = corpus.table("articles")
    return corpus.only(articles.filter(articles.article_id.isin(article_ids)).select("article_id"))


@pytest.mark.parametrize("name", TABLES)
def test_holds_every_row_of_the_dataset(corpus: Corpus, name: str) -> None:
    """The whole corpus has the rows that stand in the files."""
    assert _rows(corpus, name) == _ROWS[name]


@pytest.mark.parametrize("name", TABLES)
def test_only_some_articles_leave_only_their_rows(corpus: Corpus, name: str) -> None:
    """What belongs to no chosen article is gone, wherever articles are known; a passage needs both."""
    assert _rows(_only(corpus, "a2"), name) == _LEFT_BY_A2[name]


def test_only_twice_is_the_intersection(corpus: Corpus) -> None:
    """Narrowing is the same in either order, and twice the same is once."""
    for first, second in ((("a1", "a2"), ("a2", "a3")), (("a2", "a3"), ("a1", "a2")), (("a2",), ("a2",))):
        assert _only(_only(corpus, *first), *second).frame(
            _only(_only(corpus, *first), *second).ids()
        ).article_id.tolist() == ["a2"]


def test_where_keeps_articles(corpus: Corpus) -> None:
    """A choice of rows takes rows from its own table and from no other."""
    persons = corpus.where("mentions", lambda table: table.kind == "person")
    assert (_rows(persons, "mentions"), _rows(persons, "articles"), _rows(persons, "quotes")) == (6, 3, 3)


def test_size_counts_articles(corpus: Corpus) -> None:
    """The size is the number of articles, narrowed or not."""
    assert (corpus.size(), _only(corpus, "a1", "a3").size(), _only(corpus, "a9").size()) == (3, 2, 0)


def test_finds_know_the_source_and_day_of_their_article(corpus: Corpus) -> None:
    """Each row bears the outlet and the day of its article; what is narrowed away is gone."""
    counts = _only(corpus, "a1", "a2").sourced("mentions").group_by("source", "published").agg(n=ibis._.count())
    found = corpus.frame(counts.order_by("published"))
    assert found[["source", "n"]].values.tolist() == [["الصباح", 5], ["المساء", 4]]
    assert [str(day)[:10] for day in found["published"]] == ["2023-09-13", "2023-09-14"]


def test_once_asks_the_whole_dataset_once(corpus: Corpus) -> None:
    """Whoever asks, of whatever part, the answer is of the whole, and the same object."""

    def words(whole: Corpus) -> pd.DataFrame:
        return whole.frame(whole.written().agg(words=ibis._.words.sum()))

    found = _only(corpus, "a2").once(words)
    assert found["words"].tolist() == [45]
    assert corpus.once(words) is found


def test_labels_are_the_words_of_the_manifest(corpus: Corpus) -> None:
    """Codes that are data have their words in the manifest; an unknown vocabulary has none."""
    topics = corpus.frame(corpus.labels("topic"))
    assert topics.to_dict("records")[0] == {"code": "climate", "label_ar": "مناخ", "label_en": "Climate"}
    assert corpus.frame(corpus.labels("unheard")).empty


def test_reads_whole_articles(corpus: Corpus) -> None:
    """Texts are read by id, even of articles that a choice leaves out."""
    read = _only(corpus, "a1").read(["a3", "a2", "a3"]).set_index("article_id")["text"].to_dict()
    assert read == {"a2": three_articles.text("a2"), "a3": three_articles.text("a3")}


def test_threads_share_one_corpus(corpus: Corpus) -> None:
    """Sixteen threads that narrow and ask at once, memory tables and all, get each its own answer, again and again."""

    def ask(turn: int) -> bool:
        key = ("a1", "a2", "a3")[turn % 3]
        narrowed = _only(corpus, key)
        topics = narrowed.table("topics")
        named = topics.inner_join(corpus.labels("topic"), [("topic_id", "code")])
        found = narrowed.frame(named.group_by("article_id").agg(n=ibis._.count()))
        return found.values.tolist() == [[key, {"a1": 2, "a2": 3, "a3": 1}[key]]]

    with ThreadPoolExecutor(16) as threads:
        assert all(threads.map(ask, range(300)))


def test_old_selections_go_and_used_ones_stay(corpus: Corpus) -> None:
    """A selection answers for as long as someone holds it, however many came after it."""
    narrowed = _only(corpus, "a1")
    held = narrowed.table("mentions").agg(n=ibis._.count())
    for turn in range(40):
        assert _only(corpus, "a2", f"x{turn}").size() == 1
    assert narrowed.frame(held)["n"].tolist() == [5]
    gc.collect()  # A selection goes with the last who holds it, be he part of a cycle that is not collected yet.
    kept = corpus.engine.con.execute(
        "SELECT count(*) FROM duckdb_tables() WHERE table_name LIKE 'selection%'"
    ).fetchall()
    assert kept[0][0] < 15


@pytest.mark.parametrize("more", [0, FEW])
def test_rows_among_codes(corpus: Corpus, more: int) -> None:
    """The same rows whether codes are few (a condition) or many (a table); unknown and double ones change nothing."""
    codes = ["a1", "a3", "a3", *(f"none-{n}" for n in range(more))]
    found = corpus.frame(among(corpus.tables["articles"], "article_id", codes).select("article_id"))
    assert sorted(found["article_id"]) == ["a1", "a3"]


def test_rows_at_hand_are_those_of_the_choice(corpus: Corpus) -> None:
    """What is kept for one choice of articles is not shown for another."""
    for part, rows in ((corpus, 11), (_only(corpus, "a2"), 4), (corpus, 11)):
        at_hand = part.at_hand(part.table("mentions").select("article_id", "surface"))
        assert len(part.frame(at_hand)) == rows


def test_stays_with_the_version_it_opened(tmp_path: Path) -> None:
    """When another version takes the place of the one that was opened, the corpus says so and stays whole."""
    for version in ("one", "two"):
        (tmp_path / version).mkdir()
        three_articles.write(tmp_path / version, version)
    dataset = tmp_path / "dataset"
    dataset.symlink_to("one")
    opened = open_corpus(dataset)
    assert not changed(dataset, opened)
    (tmp_path / "link").symlink_to("two")
    os.replace(tmp_path / "link", dataset)
    assert changed(dataset, opened)
    assert _rows(opened, "mentions") == 11
    assert opened.manifest.fingerprint == "one"
    assert open_corpus(dataset).manifest.fingerprint == "two"


def test_missing_dataset_is_no_change(corpus: Corpus, tmp_path: Path) -> None:
    """While nothing readable stands at the address, what is shown stays."""
    assert not changed(tmp_path / "gone", corpus)


def _emptied(folder: Path) -> None:
    (folder / manifest.FILE).unlink()


def _damaged(folder: Path) -> None:
    (folder / manifest.FILE).write_text("{", encoding="utf-8")


def _lacking(folder: Path) -> None:
    parquet("mentions", folder).unlink()


@pytest.mark.parametrize("spoil", [_emptied, _damaged, _lacking])
def test_unfit_datasets_are_said_to_be(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    """A folder that is no dataset raises one sentence in each language."""
    three_articles.write(tmp_path)
    spoil(tmp_path)
    with pytest.raises(UnfitDataset) as caught:
        open_corpus(tmp_path)
    assert str(caught.value)
    assert caught.value.arabic


def test_opens_another_engine_by_its_address(dataset: Path, tmp_path: Path) -> None:
    """The same tables behind the address of an engine give the same answers."""
    address = tmp_path / "press.duckdb"
    with duckdb.connect(str(address)) as engine:
        for name in TABLES:
            engine.execute(f"CREATE TABLE {name} AS FROM '{parquet(name, dataset)}'")
        engine.execute("CREATE TABLE manifest (content VARCHAR)")
        engine.execute("INSERT INTO manifest VALUES (?)", [(dataset / manifest.FILE).read_text(encoding="utf-8")])
    other = open_corpus(f"duckdb://{address}")
    assert {name: _rows(_only(other, "a2"), name) for name in TABLES} == _LEFT_BY_A2
    assert other.read(["a1"])["text"].tolist() == [three_articles.text("a1")]


def test_an_engine_without_the_tables_is_unfit(tmp_path: Path) -> None:
    """An engine that lacks tables raises, and names them."""
    with pytest.raises(UnfitDataset, match="manifest"):
        open_corpus(f"duckdb://{tmp_path / 'empty.duckdb'}")
