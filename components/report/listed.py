"""Lists that no chart draws, as tables of a report and of files: lines of a concordance, articles of a corpus."""

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.corpus import Corpus
from components.export.exhibit import Exhibit, listing
from components.queries import concordance
from components.queries.concordance import ORDERS
from components.report.narrowed import entity
from components.report.outline import Item
from components.words import Language, count, say, tongue

MOST = 5_000
"""Articles of a list; the dashboard's filters leave fewer."""
_LINE = ("outlet_ar", "outlet_en", "published", "before", "node", "after")
_PLACE = ("article_id", "sentence", "start", "end")
ARTICLE = ("title", "source", "agency", "published", "published_basis", "words")


def table(item: Item, corpus: Corpus, filters: tuple[str, ...], language: Language) -> tuple[str, Exhibit] | None:
    """The heading and the table of ``item`` (``lines`` or ``articles``); None where there is nothing in it."""
    if item.kind == "articles":
        frame = spoken(articles(corpus), language)[list(ARTICLE)]
        key, heading, many = "articles", say("chart.articles.title", language), "articles"
    else:
        picked = dict(item.choices)
        node, actor = picked.get("node", ""), picked.get("profile", "")
        finds = standing(corpus, node, actor, exact="exact" in dict(item.chosen))
        frame = lines(corpus, finds, picked.get("sort", ""))
        what = node or entity(corpus, actor, language)
        key, heading, many = "concordance", say("report.lines.of", language, what=what), "lines"
    if frame.empty:
        return None
    return heading, listing(corpus, key, count(many, len(frame), language), frame, language, filters=filters)


def lines(corpus: Corpus, finds: ir.Table, order: str, *, placed: bool = False) -> pd.DataFrame:
    """The lines of ``finds``: outlet and day, then the line as it is read; and where it stands, if it is ``placed``."""
    known = next((each for each in ORDERS if each == order), ORDERS[0])
    found = concordance.whole(corpus, finds, known)
    named = found.assign(outlet_ar=found["source"], outlet_en=found["source_en"].fillna(found["source"]))
    return named[[*_LINE, *(_PLACE if placed else ())]]


def standing(corpus: Corpus, node: str, actor: str, *, exact: bool) -> ir.Table:
    """Where the word ``node`` stands, or, without one, where ``actor`` (an entity id) is named."""
    if node:
        return concordance.words(corpus, node, exact=exact).finds
    mentions = corpus.table("mentions")
    return mentions.filter(mentions.entity_id == actor)


def articles(corpus: Corpus) -> pd.DataFrame:
    """The articles of ``corpus``, the newest first: ``article_id, source_en, file`` and ARTICLE."""
    table = corpus.table("articles").select("article_id", "source_en", "file", *ARTICLE)
    return corpus.frame(table.order_by([ibis.desc("published"), "article_id"]).limit(MOST))


def spoken(listed: pd.DataFrame, language: Language) -> pd.DataFrame:
    """``articles`` as a person reads them: outlet, heading and basis of the date in words."""
    source = listed["source"]
    return listed.assign(
        source=listed["source_en"].fillna(source) if tongue(language) == "en" else source,
        title=listed["title"].fillna(say("ui.untitled", language)),
        published_basis=[say(f"basis.{basis}", language) for basis in listed["published_basis"]],
    )
