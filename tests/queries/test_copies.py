"""Agency copy and own reporting, told apart by credits and by shared passages."""

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from components.corpus import open_corpus
from components.model import Passage
from components.queries.copies import copied
from components.tables import parquet, table
from tests import three_articles


def found(folder: Path) -> list[str]:
    """The copies of the dataset in ``folder``."""
    corpus = open_corpus(folder)
    return sorted(corpus.frame(copied(corpus))["article_id"])


@pytest.fixture
def uncredited(tmp_path: Path) -> Path:
    """The three articles, of which none is credited to an agency."""
    three_articles.write(tmp_path)
    articles = pq.read_table(parquet("articles", tmp_path))
    at = articles.schema.get_field_index("agency")
    bare = articles.set_column(at, articles.schema.field(at), pa.nulls(len(articles), pa.string()))
    pq.write_table(bare, parquet("articles", tmp_path))
    return tmp_path


def test_a_credit_makes_copy(tmp_path: Path) -> None:
    """a2 is credited to an agency; it shares 4 of its 17 words, which would not be enough."""
    three_articles.write(tmp_path)
    assert found(tmp_path) == ["a2"]


@pytest.mark.parametrize(
    ("passages", "copies"),
    [
        ([("a1", "a2", 4)], []),
        ([("a1", "a2", 8)], []),  # 8 of 17
        ([("a1", "a2", 9)], ["a2"]),  # printed a day after a1
        ([("a1", "a2", 5), ("a1", "a2", 4)], ["a2"]),  # together
        ([("a1", "a2", 5), ("a2", "a3", 4)], []),  # with two articles, not with one
        ([("a2", "a3", 9)], ["a3"]),  # all 9 words of a3, printed later than a2
        ([("a1", "a3", 9)], []),  # one outlet's own text again
    ],
)
def test_shared_words_make_copy(uncredited: Path, passages: list[tuple[str, str, int]], copies: list[str]) -> None:
    """Half of the words, with one earlier article of another outlet."""
    rows = [Passage(a, n, n + 1, b, n, n + 1, words, 1.0) for n, (a, b, words) in enumerate(passages)]
    pq.write_table(table("passages", rows), parquet("passages", uncredited))
    assert found(uncredited) == copies


@pytest.mark.parametrize("day", [date(2023, 9, 13), None])
def test_same_day_or_no_day(uncredited: Path, day: date | None) -> None:
    """On one day nobody can tell who wrote it, nor without a day: both are copy if both share half of their words."""
    articles = pq.read_table(parquet("articles", uncredited))
    at = articles.schema.get_field_index("published")
    days = pa.array([day, day, date(2023, 10, 2)], pa.date32())
    pq.write_table(articles.set_column(at, articles.schema.field(at), days), parquet("articles", uncredited))
    pq.write_table(table("passages", [Passage("a1", 0, 1, "a2", 0, 1, 10, 1.0)]), parquet("passages", uncredited))
    assert found(uncredited) == ["a1", "a2"]
