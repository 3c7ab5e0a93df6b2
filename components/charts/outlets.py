"""Which outlets a corpus has, what they are called, and their fixed order."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

import ibis
import ibis.expr.types as ir

from components.charts.chart import Mark
from components.corpus import Corpus
from components.words import say

UNKNOWN = ""
OTHERS = "*"
"""The code under which the outlets that a chart cannot show apart are put together."""
SHOWN = 7
"""So many outlets can be told apart by colour in one picture."""
LABEL = ("outlet_ar", "outlet_en")
GATHERED = ("source", *LABEL, "outlet_rank", "outlets_in_all")
"""What the rows of ``gathered`` say of their outlet."""


def outlets(corpus: Corpus) -> ir.Table:
    """One row per outlet of the whole dataset: ``source, outlet_ar, outlet_en, outlet_rank`` (0: most articles)."""
    articles = corpus.tables["articles"]
    code = articles.source.fill_null(UNKNOWN)
    known = articles.mutate(source=code).group_by("source").agg(of=ibis._.count(), english=ibis._.source_en.min())
    order = ibis.window(order_by=[known.of.desc(), known.source])
    unknown = known.source == UNKNOWN
    return known.select(
        "source",
        outlet_ar=unknown.ifelse(say("source.unknown", "ar"), known.source),
        outlet_en=unknown.ifelse(say("source.unknown", "en"), known.english.fill_null(known.source)),
        outlet_rank=ibis.row_number().over(order).cast("int64"),
    )


def articles(corpus: Corpus) -> ir.Table:
    """The articles of ``corpus`` with their outlets: ``article_id, published, words, source`` and the names of it."""
    table = corpus.table("articles").select("article_id", "published", "words", "source")
    table = table.mutate(source=table.source.fill_null(UNKNOWN))
    return table.inner_join(outlets(corpus), "source")


def gathered(table: ir.Table, shown: int = SHOWN) -> ir.Table:
    """``table`` of ``articles`` rows with all but its ``shown`` biggest of ``outlets_in_all`` put together."""
    sizes = table.group_by("source").agg(size=table.article_id.nunique())
    order = ibis.window(order_by=[sizes.size.desc(), sizes.source])
    sizes = sizes.mutate(kept=(ibis.row_number().over(order) < shown) | (sizes.count().over() <= shown))
    sizes = sizes.mutate(outlets_in_all=sizes.count().over())
    table = table.inner_join(sizes.drop("size"), "source")
    return table.mutate(
        source=table.kept.ifelse(table.source, OTHERS),
        outlet_ar=table.kept.ifelse(table.outlet_ar, say("source.others", "ar")),
        outlet_en=table.kept.ifelse(table.outlet_en, say("source.others", "en")),
        outlet_rank=table.kept.ifelse(table.outlet_rank, -1),
    ).drop("kept")


def compared(corpus: Corpus, compare: str | Iterable[str] = ()) -> list[str]:
    """The outlets to set side by side: ``compare`` (codes, or a string «code|code»), else the two to four biggest."""
    asked = compare.split("|") if isinstance(compare, str) else list(compare)
    if wanted := [each for each in asked if each]:
        return wanted
    sizes = articles(corpus).group_by("source", "outlet_rank").agg(of=ibis._.count())
    biggest = corpus.frame(sizes.order_by([ibis.desc("of"), "outlet_rank"]).limit(4))
    big = biggest[biggest["of"] * 4 >= biggest["of"].max()] if len(biggest) > 2 else biggest
    return list((big if len(big) >= 2 else biggest.head(2))["source"])


def any_of(column: Any, values: Iterable[Any]) -> Any:
    """Whether ``column`` is one of ``values``; never, if there are none."""
    return reduce(or_, (column == value for value in values), ibis.literal(False))


def code(mark: Mark) -> str:
    """The outlet that a mark names; an address has nothing where the outlet is unknown."""
    return mark["source"] or UNKNOWN
