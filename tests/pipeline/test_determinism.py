"""The same input gives the same bytes, however many processes read it and however the disk lists it."""

from pathlib import Path

from components import tables
from components.pipeline import build
from tests.pipeline.articles import folder, many, story


def contents(dataset: Path) -> dict[str, bytes]:
    """The bytes of every table."""
    return {name: tables.parquet(name, dataset).read_bytes() for name in tables.TABLES}


def test_workers_make_no_difference(tmp_path: Path) -> None:
    """One process or three: the tables are equal byte for byte, rejects among good articles included."""
    articles = many(tmp_path / "articles", 300)
    for number in range(0, 300, 25):
        (articles / f"{number:04}-bad.txt").write_bytes(b"\0\1\2" * 50 if number % 50 else b"")
        (articles / f"{number:04}-twin.txt").write_text(story(number), encoding="utf-8")
    made = [build(articles, tmp_path / f"dataset{workers}", workers) for workers in (1, 3)]
    assert made[0].fingerprint == made[1].fingerprint
    assert made[0].rejects["duplicate"] == 12
    assert contents(tmp_path / "dataset1") == contents(tmp_path / "dataset3")


def test_the_order_of_the_disk_makes_no_difference(tmp_path: Path) -> None:
    """Files written in another order, in another folder, at another time, give the same dataset and digests."""
    texts = {f"{n}/{n}.txt": story(n) for n in range(9)}
    for place, names in (("one", sorted(texts)), ("other", sorted(texts, reverse=True))):
        articles = folder(tmp_path / place, {})
        for name in names:
            (articles / name).parent.mkdir()
            (articles / name).write_text(texts[name], encoding="utf-8")
    one, other = (build(tmp_path / place, tmp_path / f"{place}-dataset") for place in ("one", "other"))
    assert (one.fingerprint, one.input_digest) == (other.fingerprint, other.input_digest)


def test_an_article_does_not_depend_on_others(tmp_path: Path) -> None:
    """The id of an article is the same alone and among others."""
    alone, among = tmp_path / "alone", tmp_path / "among"
    build(folder(tmp_path / "a", {"x.txt": story(5)}), alone)
    build(folder(tmp_path / "b", {"w.txt": story(4), "x.txt": story(5)}), among)
    ids = [tables.pq.read_table(tables.parquet("articles", each))["article_id"].to_pylist() for each in (alone, among)]
    assert ids[0][0] == ids[1][1]
