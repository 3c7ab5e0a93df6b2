"""The dataset as files: complete, the same bytes twice, and readable by the pipeline again."""

import io
import json
import zipfile
from pathlib import Path

import ibis

from components import manifest
from components.corpus import Corpus
from components.export import holding
from components.pipeline.receiving.read import Record, records
from components.tables import TABLES


def test_all_tables(dataset: Path, tmp_path: Path) -> None:
    """Unpacked, the ZIP is the dataset again; made twice it is the same."""
    made = holding.tables_zip(dataset)
    assert made == holding.tables_zip(dataset)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        archive.extractall(tmp_path)
    assert manifest.read(tmp_path) == manifest.read(dataset)
    assert len(list(tmp_path.iterdir())) == len(TABLES) + 1


def test_rows_that_the_pipeline_reads(corpus: Corpus, tmp_path: Path) -> None:
    """Each article is a row by date, its title apart from its content."""
    (tmp_path / "a.jsonl").write_bytes(holding.articles_jsonl(corpus))
    found = [each for each in records(tmp_path / "a.jsonl", tmp_path) if isinstance(each, Record)]
    assert [each.known["published"] for each in found] == ["2023-09-13", "2023-09-14", "2023-10-02"]
    assert found[0].known["title"] == "قمة في المدينة"
    assert found[0].raw.count("قمة في المدينة") == 1
    assert "agency" not in json.loads(holding.articles_jsonl(corpus).splitlines()[0])


def test_news_articles_of_a_part(corpus: Corpus) -> None:
    """What the filters leave, in the words of schema.org; what is not known is not said."""
    articles = corpus.tables["articles"]
    part = corpus.only(articles.filter(ibis._.article_id == "a2").select("article_id"))
    said = json.loads(holding.articles_jsonld(part))
    assert said["@context"] == "https://schema.org"
    (news,) = said["@graph"]
    assert news["@type"] == "NewsArticle"
    assert news["publisher"] == {"@type": "NewsMediaOrganization", "name": "المساء", "alternateName": "Al-Masa"}
    assert (news["datePublished"], news["inLanguage"], news["wordCount"]) == ("2023-09-14", "ar", 17)
    assert "headline" not in news
