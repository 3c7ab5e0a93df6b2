"""The dataset itself as files: its tables in a ZIP, its articles as rows for the pipeline, and as schema.org has them.

NewsArticle is https://schema.org/NewsArticle; rows use the field names of the sidecar, and ``content``.
"""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from components import manifest
from components.corpus import Corpus
from components.tables import TABLES, parquet

LARGEST = 1 << 30
"""Bytes of tables that a browser is sent at once."""
HANDFUL = 500
_ROW = ("title", "source", "source_en", "agency", "author", "url", "published_basis", "file", "part")
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a ZIP: the same dataset gives the same bytes."""


def size(folder: Path) -> int:
    """Bytes of the tables in ``folder``."""
    return sum(parquet(name, folder).stat().st_size for name in TABLES)


def tables_zip(folder: Path) -> bytes:
    """The tables in ``folder`` and their manifest."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path in (folder / manifest.FILE, *(parquet(name, folder) for name in TABLES)):
            archive.writestr(zipfile.ZipInfo(path.name, _MOMENT), path.read_bytes())
    return made.getvalue()


def articles_jsonl(corpus: Corpus) -> bytes:
    """The articles of ``corpus``, a JSON object a line; what is not known is left out."""
    return b"".join(json.dumps(_row(each), ensure_ascii=False).encode() + b"\n" for each in _articles(corpus))


def articles_jsonld(corpus: Corpus) -> bytes:
    """The articles of ``corpus`` as one JSON-LD graph of NewsArticle."""
    graph = [_news(each) for each in _articles(corpus)]
    return json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, indent=1).encode()


def _articles(corpus: Corpus) -> Iterator[Mapping[str, Any]]:
    """The articles of ``corpus`` by date and id, a handful of texts in memory at a time."""
    table = corpus.table("articles").select("article_id", "published")
    ids = corpus.frame(table.order_by(["published", "article_id"]))["article_id"].tolist()
    for at in range(0, len(ids), HANDFUL):
        found = corpus.read(ids[at : at + HANDFUL]).set_index("article_id", drop=False).loc[ids[at : at + HANDFUL]]
        for row in found.astype(object).where(found.notna(), None).to_dict("records"):
            yield {str(name): value for name, value in row.items()}


def _day(article: Mapping[str, Any]) -> str | None:
    return article["published"].isoformat()[:10] if article["published"] else None


def _row(article: Mapping[str, Any]) -> dict[str, Any]:
    said = {name: article[name] for name in _ROW if article[name] is not None}
    day = _day(article)
    return said | ({"published": day} if day else {}) | {"content": _body(article)}


def _body(article: Mapping[str, Any]) -> str:
    """The text without the title with which it begins: a row has that in a field of its own."""
    title, text = article["title"], str(article["text"])
    return text.removeprefix(f"{title}\n") if title else text


def _news(article: Mapping[str, Any]) -> dict[str, Any]:
    said = {
        "@type": "NewsArticle",
        "identifier": article["article_id"],
        "headline": article["title"],
        "datePublished": _day(article),
        "publisher": _organisation(article["source"], article["source_en"]),
        "sourceOrganization": _organisation(article["agency"], None),
        "author": {"@type": "Person", "name": article["author"]} if article["author"] else None,
        "url": article["url"],
        "inLanguage": "ar",
        "wordCount": article["words"],
        "articleBody": _body(article),
    }
    return {name: value for name, value in said.items() if value is not None}


def _organisation(name: str | None, english: str | None) -> dict[str, str] | None:
    if not name:
        return None
    return {"@type": "NewsMediaOrganization", "name": name} | ({"alternateName": english} if english else {})
