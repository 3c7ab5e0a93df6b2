"""A word or a name in its company, line under line: before, node, after, as they are read."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.choices import terms
from components.corpus import Corpus
from components.queries.finds import FIND, placed
from components.queries.saying import says
from components.text.fold import fold
from components.text.neighbours import neighbours, of_folded
from components.text.spans import Span

Order = Literal["text", "next", "previous", "source", "date"]
ORDERS: tuple[Order, ...] = get_args(Order)
"""By place in the article; by the next words, or the previous ones, as read; by outlet; by day of printing."""
BY_WORDS: Mapping[Order, str] = {"previous": "words_before", "next": "words_after"}
"""The columns of finds by which their lines are sorted, without a look into the texts."""

WIDTH = 60
"""Characters of the text on either side of the node."""
LEAF = 100
SEARCHED = 5_000
"""Articles that are looked through for words, the earliest first; more are said to be left out."""


@dataclass(frozen=True, slots=True)
class Concordance:
    """One page of lines, and how many lines of how many articles there are; pages count from 0.

    ``rows``: ``article_id, sentence, start, end, source, source_en, published, before, node, after``, whose texts are
    verbatim, in whole words, but for line breaks, which are spaces.
    """

    rows: pd.DataFrame
    total: int
    articles: int
    number: int
    pages: int


def page(corpus: Corpus, finds: ir.Table, order: Order = "text", number: int = 0, size: int = LEAF) -> Concordance:
    """Page ``number`` of the lines of ``finds`` (FIND and the columns of BY_WORDS); beyond the last, the last."""
    sums = corpus.frame(finds.agg(total=finds.count(), articles=finds.article_id.nunique()))
    total, articles = int(sums["total"].iloc[0]), int(sums["articles"].iloc[0])
    pages = -(-total // size)
    number = max(0, min(number, pages - 1))
    return Concordance(_frame(corpus, finds, order, size, number * size), total, articles, number, pages)


def whole(corpus: Corpus, finds: ir.Table, order: Order = "text") -> pd.DataFrame:
    """All lines of ``finds``, for a file."""
    return _frame(corpus, finds, order, None, 0)


def sentences(corpus: Corpus, found: Concordance) -> dict[tuple[str, int], Span]:
    """Where the sentences stand in which the lines of ``found`` are, by article and number of the sentence."""
    table = corpus.tables["sentences"].select("article_id", "sentence", "start", "end")
    rows = corpus.frame(table.filter(table.article_id.isin(sorted(set(found.rows["article_id"])))))
    return {
        (str(article), int(number)): (int(start), int(end))
        for article, number, start, end in rows.itertuples(index=False, name=None)
    }


def _frame(corpus: Corpus, finds: ir.Table, order: Order, size: int | None, skipped: int) -> pd.DataFrame:
    articles = corpus.tables["articles"]
    about = articles.select("article_id", "source", "source_en", "published")
    lines = finds.select(*FIND, *BY_WORDS.values()).inner_join(about, "article_id")
    # To cut out and to hand over is slow: the lines of the page are enough.
    lines = lines.order_by(_keys(lines, order)).limit(size, offset=skipped)
    lines = lines.inner_join(articles.select("article_id", "text"), "article_id")
    before, after = _before(lines), _after(lines)
    cut = {
        "before": (lines.start > WIDTH).ifelse(before.re_replace(r"^\S*\s", ""), before),
        "node": lines.text.substr(lines.start, lines.end - lines.start),
        "after": (lines.end + WIDTH < lines.text.length()).ifelse(after.re_replace(r"\s\S*$", ""), after),
    }
    lines = lines.mutate(**{name: text.re_replace(r"\s", " ") for name, text in cut.items()})
    return corpus.frame(lines.order_by(_keys(lines, order)).drop("text", *BY_WORDS.values()))


def _before(lines: ir.Table) -> ir.StringValue:
    first = (lines.start - WIDTH).clip(lower=0)
    return lines.text.substr(first, lines.start - first)


def _after(lines: ir.Table) -> ir.StringValue:
    return lines.text.substr(lines.end, WIDTH)


def _keys(lines: ir.Table, order: Order) -> list[ir.Value]:
    """What the lines are sorted by, most important first."""
    place = [ibis.asc(lines.published, nulls_first=False), lines.article_id, lines.start]
    if order in BY_WORDS:
        return [lines[BY_WORDS[order]], *place]
    if order == "source":
        return [ibis.asc(lines.source, nulls_first=False), *place]
    return place if order == "date" else [lines.article_id, lines.start]


@dataclass(frozen=True, slots=True)
class Found:
    """Where words stand: finds as a lazy table, as ``page`` takes them, and how many articles were not looked through.

    ``written`` is how often each spelling of what was looked for stands there, what is joined to it left out, most
    first: the log of what was folded.
    """

    finds: ir.Table
    unread: int
    written: Mapping[str, int]


def words(corpus: Corpus, query: str, exact: bool = False) -> Found:
    """Every place of a word or phrase of ``query``, as the whole word that stands there: «السلام» for سلام.

    Spellings are folded (أ as ا, ة as ه …) unless ``exact``; a star stands for any ending. At most SEARCHED articles
    are looked through.
    """
    said = [each if exact else fold(each).text for each in terms(query)]
    said = sorted({each for each in said if each.strip(" *")}, key=lambda each: (-len(each), each))
    rows: list[tuple[str, int, int, str, str]] = []
    unread = 0
    written: Counter[str] = Counter()
    if said:
        pattern = _pattern(said)
        texts, unread = _texts(corpus, [each.split("*")[0] for each in said], exact)
        for article_id, text in texts.itertuples(index=False):
            for start, end, spelt, beside in _standing(text, pattern, exact):
                rows.append((article_id, start, end, *beside))
                written[spelt] += 1
    spellings = sorted(written.items(), key=lambda each: (-each[1], each[0]))
    return Found(placed(corpus, rows, BY_WORDS.values()), unread, dict(spellings))


def _standing(text: str, pattern: re.Pattern[str], exact: bool) -> Iterator[tuple[int, int, str, tuple[str, str]]]:
    """Where ``pattern`` stands in ``text``, as what it is spelt there, and its neighbours."""
    if exact:
        for match in pattern.finditer(text):
            yield *match.span(), match[1], neighbours(text, *match.span())
        return
    read = fold(text)
    for match in pattern.finditer(read.text):
        yield *read.span(*match.span()), text[slice(*read.span(*match.span(1)))], of_folded(read.text, *match.span())


def _pattern(said: list[str]) -> re.Pattern[str]:
    """Any of ``said`` as a word, with what Arabic joins to a word before it and behind it."""
    wanted = "|".join(re.escape(each).replace(r"\*", r"\w*") for each in said)
    return re.compile(rf"(?<![^\W_])[وف]?(?:[بلك]?ال|لل|[بلكس])?({wanted})(?:ا|ها|هما|هم|هن|كم|نا)?(?![^\W_])")


def _texts(corpus: Corpus, said: list[str], exact: bool) -> tuple[pd.DataFrame, int]:
    """The articles that hold any of ``said``, at most SEARCHED, and how many more there are."""
    table = corpus.table("articles")
    found = table.filter(ibis.or_(*(says(table, each, exact) for each in said)))
    found = found.select("article_id", "published", of=found.count().over())
    first = found.order_by([ibis.asc(found.published, nulls_first=False), found.article_id]).limit(SEARCHED)
    # To hand over texts is slow: those of the first are enough.
    texts = corpus.frame(first.inner_join(corpus.tables["articles"].select("article_id", "text"), "article_id"))
    return texts[["article_id", "text"]], max(0, int(texts["of"].iloc[0]) - SEARCHED) if len(texts) else 0
