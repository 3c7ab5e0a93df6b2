"""How often each name, topic or word stands in a corpus: what keyness compares."""

import re
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import ibis.expr.types as ir
import pandas as pd

from components.charts.actors import tallies, unsourced
from components.corpus import Corpus
from components.queries.finds import FIND, placed
from components.queries.saying import says

Of = Literal["names", "topics", "words"]
OFS: tuple[Of, ...] = get_args(Of)
ARTICLES = 2_000
"""Articles of which the words are counted: all, or so many drawn at random, always the same."""

_SIGNS = "\u0640\u064b-\u0652\u0670"
_APART = rf"[^\p{{L}}\p{{N}}{_SIGNS}]+"
_SHORTEST = 3


def counted(corpus: Corpus, of: Of) -> pd.Series:
    """How often each item stands in ``corpus``: mentions of a name, sentences of a topic, places of a word."""
    if of == "words":
        return _words(corpus)
    if of == "names":
        return tallies(corpus).set_index("entity_id")["mentions"]
    topics = corpus.table("topics")
    return corpus.frame(topics.group_by("topic_id").agg(finds=topics.count())).set_index("topic_id")["finds"]


def finds(corpus: Corpus, of: Of, item: str) -> ir.Table:
    """Where ``item`` stands in ``corpus``."""
    if of == "words":
        return _places(corpus, item)
    if of == "names":
        found = unsourced(corpus)
        return found.filter(found.entity_id == item).select(*FIND)
    topics = corpus.table("topics")
    return (
        corpus.tables["sentences"]
        .semi_join(topics.filter(topics.topic_id == item), ["article_id", "sentence"])
        .select(*FIND)
    )


def _drawn(corpus: Corpus) -> ir.Table:
    """The articles whose words are counted: ``article_id, text, folded``."""
    return corpus.drawn(corpus.written(), ARTICLES).select("article_id", "text", "folded")


def _words(corpus: Corpus) -> pd.Series:
    texts = _drawn(corpus)
    said = texts.select(item=texts.text.re_replace(f"[{_SIGNS}]", "").re_split(_APART).unnest())
    said = said.filter(said.item.length() >= _SHORTEST)
    found = corpus.frame(said.group_by("item").agg(finds=said.count())).set_index("item")["finds"]
    # Hundreds of words are struck out quicker here than by the engine.
    return found[~found.index.isin(_function_words())]


def _places(corpus: Corpus, word: str) -> ir.Table:
    texts = _drawn(corpus)
    here = corpus.frame(texts.filter(says(texts, word, exact=False)).select("article_id", "text"))
    signed = "".join(f"[{_SIGNS}]*{re.escape(letter)}" for letter in word)
    pattern = re.compile(rf"(?<![^\W_{_SIGNS}])(?<![{_SIGNS}]){signed}[{_SIGNS}]*(?![^\W_])")
    texts_by_id = zip(here["article_id"], here["text"], strict=True)
    rows = [(article_id, *match.span()) for article_id, text in texts_by_id for match in pattern.finditer(text)]
    return placed(corpus, rows)


@cache
def _function_words() -> frozenset[str]:
    """Words that say nothing of their subject, alone and with a conjunction joined to them."""
    bare = (Path(__file__).parent / "function_words.txt").read_text(encoding="utf-8").split()
    return frozenset(f"{joined}{word}" for joined in ("", "و", "ف") for word in bare)
