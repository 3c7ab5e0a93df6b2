"""What the metadata of a web page says of its article: meta fields, JSON-LD and dated elements, the surest first.

Only what is said of publication counts: the time of the last change, and dates of anything but the article, are not
read.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from components.pipeline.cleaning.dates import plain_date

_FIELDS = {
    "og:site_name": "source",
    "author": "author",
    "article:author": "author",
    "dc.creator": "author",
    "parsely-author": "author",
    "og:url": "url",
    "og:title": "title",
    "parsely-title": "title",
}
_PUBLISHED = {
    name: rank
    for rank, names in enumerate(
        (
            ("article:published_time", "og:article:published_time", "article:published", "og:published_time"),
            ("datepublished", "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date"),
            ("pubdate", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created"),
            ("dc.date", "originalpublicationdate", "article_date_original", "article.published", "date"),
        ),
        start=2,
    )
    for name in names
}  # fmt: skip
_ARTICLE = re.compile(r"Article|Posting|Report|Review", re.IGNORECASE)
_PAGE = re.compile(r"WebPage|ItemPage", re.IGNORECASE)
_PUBLISHED_CLASS = re.compile(r"publish|entry-date|post-date|pubdate|article-date|posted")
_LEAST = 99


class Metadata:
    """What has been said so far; ``known`` has published, source, author, url and title, as far as they are told."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._published: tuple[int, str] = (_LEAST, "")

    def known(self) -> dict[str, str]:
        """The fields that were told; of several dates of publication the one from the surest place."""
        return self._known | ({"published": self._published[1]} if self._published[1] else {})

    def meta(self, named: Mapping[str, str]) -> None:
        """A meta element with these attributes."""
        name = (named.get("property") or named.get("name") or named.get("itemprop") or "").lower()
        content = named.get("content", "").strip()
        if not content:
            return
        if name in _FIELDS and not (_FIELDS[name] == "author" and "://" in content):
            self._known.setdefault(_FIELDS[name], content)
        if name in _PUBLISHED:
            self._date(_PUBLISHED[name], content)

    def element(self, tag: str, named: Mapping[str, str]) -> None:
        """Any element of the text that may carry the date of publication in an attribute."""
        said = named.get("datetime") or named.get("content") or ""
        if not said:
            return
        if "datepublished" in named.get("itemprop", "").lower():
            self._date(1, said)
        elif tag == "time" and ("pubdate" in named or _PUBLISHED_CLASS.search(named.get("class", "").lower())):
            self._date(_LEAST - 1, said)

    def linked_data(self, text: str) -> None:
        """What a JSON-LD block says of the article; of a page without one, of the page."""
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            return
        for node in _nodes(data):
            kind = str(node.get("@type", ""))
            published = node.get("datePublished")
            if not (_ARTICLE.search(kind) or _PAGE.search(kind) or ("@type" not in node and published)):
                continue
            if isinstance(published, str):
                self._date(_LEAST - 2 if _PAGE.search(kind) else 0, published)
            if _ARTICLE.search(kind):
                for field, name in (("author", "author"), ("publisher", "source")):
                    if said := _name(node.get(field)):
                        self._known.setdefault(name, said)

    def _date(self, rank: int, text: str) -> None:
        if rank < self._published[0] and plain_date(text) is not None:
            self._published = rank, text


def _nodes(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The objects of a block and of its graph, in order."""
    if isinstance(data, list) and depth < 4:
        for each in data:
            yield from _nodes(each, depth + 1)
    elif isinstance(data, dict):
        yield data
        for field in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(field), depth + 1) if depth < 4 else ()


def _name(value: Any) -> str:
    """The name of a person or an organisation, or of the first of several."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() if isinstance(value, str) and "://" not in value else ""
