"""By which habits of writing can an outlet be known?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import FIND
from components.charts.chart import Chart, Mark
from components.charts.habits import Habit, habits
from components.corpus import UNKNOWN, Corpus
from components.measure.interval import wilson

MARKS = ("source", "habit")
ARTICLES, OUTLETS = 800, 6
"""Articles that are looked at, drawn at random and always the same, and outlets, the biggest."""


def _looked_at(corpus: Corpus) -> ir.Table:
    """The texts that are looked at: ``article_id, source, text``."""
    sizes = outlets.sizes(corpus).drop(UNKNOWN, errors="ignore").sort_values(ascending=False, kind="stable")
    written = corpus.written()
    drawn = written.filter(written.source.isin(list(sizes.index[:OUTLETS])))
    drawn = drawn.order_by([drawn.article_id.hash(), "article_id"]).limit(ARTICLES).select("article_id", "source")
    return drawn.inner_join(corpus.tables["articles"].select("article_id", "text"), "article_id")


def _choices(texts: ir.Table) -> ir.Table:
    """Of each text, by habit, whether it writes either form, and whether it writes the first at least as often."""
    counted: dict[str, Any] = {}
    for habit in habits():
        one, other = (ibis.coalesce(texts.text.re_split(form).length() - 1, 0) for form in habit.patterns())
        counted[f"{habit.key}_any"] = (one + other > 0).cast("int64")
        counted[f"{habit.key}_one"] = ((one > 0) & (one >= other)).cast("int64")
    return texts.select("article_id", "source", **counted)


def data(corpus: Corpus, **_: Any) -> pd.DataFrame:
    """By habit and outlet: the ``articles`` that keep to the first form, of ``of_articles`` that write either."""
    rows = _choices(_looked_at(corpus))
    sums = {name: rows[name].sum() for name in rows.columns if name not in ("article_id", "source")}
    wide = corpus.frame(rows.group_by("source").agg(**sums))
    parts = [_part(wide, habit) for habit in habits()]
    frame = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    low, high = wilson(frame["articles"], frame["of_articles"])
    frame = frame.assign(part_of=frame["articles"] / frame["of_articles"], low=low, high=high)
    frame = outlets.named(corpus, frame.rename(columns={"part_of": "share"}))
    order = {habit.key: place for place, habit in enumerate(habits())}
    frame = frame.assign(_habit=frame["habit"].map(order)).sort_values(["_habit", "outlet_rank"], ignore_index=True)
    labels = ["habit", "habit_label_ar", "habit_label_en"]
    return frame[[*outlets.NAMED, *labels, "articles", "of_articles", "share", "low", "high"]]


def _part(wide: pd.DataFrame, habit: Habit) -> pd.DataFrame:
    """The rows of one habit: outlets that write either form."""
    part = pd.DataFrame(
        {"source": wide["source"], "articles": wide[f"{habit.key}_one"], "of_articles": wide[f"{habit.key}_any"]}
    ).astype({"articles": "int64", "of_articles": "int64"})
    told = {"habit": habit.key, "habit_label_ar": habit.label_ar, "habit_label_en": habit.label_en}
    return part[part["of_articles"] > 0].assign(**told)


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A row per habit, a dot per outlet, with its interval."""
    return marks.whiskered(frame, "habit", "habit_label", MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """Where the articles of this outlet that keep to the first form write it."""
    habit = next(each for each in habits() if each.key == mark["habit"])
    texts = _looked_at(corpus)
    rows = _choices(texts)
    keeping = rows.filter(rows.source == mark["source"], rows[f"{habit.key}_one"] == 1).select("article_id")
    here = corpus.frame(texts.semi_join(keeping, "article_id").select("article_id", "text"))
    found = [
        (article_id, *match.span())
        for article_id, text in here.itertuples(index=False, name=None)
        for match in habit.first().finditer(text)
    ]
    schema = {"article_id": "string", "start": "int32", "end": "int32"}
    places = ibis.memtable(pd.DataFrame(found, columns=list(schema)), schema=schema)
    sentences = corpus.tables["sentences"].select("article_id", "sentence", first="start", last="end")
    within = places.inner_join(sentences, "article_id")
    return within.filter(within.start >= within.first, within.start < within["last"]).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The habit in which outlets differ most."""
    wide = frame.groupby("habit")["share"].agg(lambda shares: shares.max() - shares.min())
    widest = frame[frame["habit"] == wide.idxmax()].sort_values("share", ascending=False, kind="stable")
    most, least = widest.iloc[0], widest.iloc[-1]
    return {"habit": most["habit_label"], "most": most["outlet"], "least": least["outlet"],
            "most_n": int(most["articles"]), "most_of": int(most["of_articles"]),
            "least_n": int(least["articles"]), "least_of": int(least["of_articles"])}  # fmt: skip


CHART = Chart("spelling_habits", data, draw, opens, MARKS, (), says)
