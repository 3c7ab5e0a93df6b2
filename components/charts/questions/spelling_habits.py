"""By which habits of writing can an outlet be known?"""

from collections.abc import Mapping, Sequence
from typing import Any

import ibis
import ibis.expr.types as ir
import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting, Rate
from components.charts.habits import Habit, even, habits
from components.charts.shares import checked, crossed
from components.corpus import UNKNOWN, Corpus
from components.measure.differences import differing
from components.queries.finds import placed
from components.words import LANGUAGES

MARKS = ("source", "habit")
ARTICLES, OUTLETS = 800, 6
"""Articles that are looked at, drawn at random and always the same, and outlets, the biggest."""
SHARE = Rate("share", "articles", "of_articles", "either_form", "articles")


def _looked_at(corpus: Corpus, compare: Any) -> ir.Table:
    """The texts that are looked at: ``article_id, source, text``."""
    sizes = outlets.sizes(corpus).drop(UNKNOWN, errors="ignore").sort_values(ascending=False, kind="stable")
    written = corpus.written()
    sources = outlets.compared(corpus, compare) if compare else list(sizes.index[:OUTLETS])
    biggest = written.filter(written.source.isin(sources))
    return corpus.drawn(biggest, ARTICLES).select("article_id", "source", "text")


def _choices(texts: pd.DataFrame) -> pd.DataFrame:
    """By text and habit, where it writes either form: ``article_id, source, habit``, and whether it ``keeps`` to it."""
    blank = [even(text) for text in texts["text"]]
    places, keys, keeps = [], [], []
    for habit in habits():
        one, other = habit.counts(blank)
        there = np.flatnonzero(one + other)
        places.append(there)
        keys += [habit.key] * len(there)
        keeps.append((one[there] > 0) & (one[there] >= other[there]))
    rows = texts[["article_id", "source"]].iloc[np.concatenate(places)]
    return rows.assign(habit=pd.Series(keys, index=rows.index, dtype="str"), keeps=np.concatenate(keeps))


def data(corpus: Corpus, compare: Any = None, **_: Any) -> pd.DataFrame:
    """By habit and outlet: the ``articles`` that keep to the first form, of ``of_articles`` that write either."""
    rows = _choices(corpus.frame(_looked_at(corpus, compare)))
    rows = rows if rows["source"].nunique() > 1 else rows.head(0)
    counts = rows.groupby(["source", "habit"])["keeps"].agg(["sum", "size"]).astype("int64").reset_index()
    frame = counts.rename(columns={"sum": "articles", "size": "of_articles"})
    frame = outlets.named(corpus, SHARE.rated(frame)).merge(_tested(frame), on="habit")
    order = {habit.key: place for place, habit in enumerate(habits())}
    for language in LANGUAGES:
        labels = {habit.key: habit.label(language) for habit in habits()}
        frame[f"habit_label_{language}"] = frame["habit"].map(labels)
    frame = frame.assign(_habit=frame["habit"].map(order)).sort_values(["_habit", "outlet_rank"], ignore_index=True)
    labels_of = ["habit", "habit_label_ar", "habit_label_en"]
    return frame[[*outlets.NAMED, *labels_of, "articles", "of_articles", *SHARE.columns, "p", "sure"]]


def _tested(frame: pd.DataFrame) -> pd.DataFrame:
    """``p`` and ``sure`` of each habit: not every article has a choice, so each habit has denominators of its own."""
    wide = {name: crossed(frame, "habit", name) for name in ("articles", "of_articles")}
    return differing(wide["articles"], wide["of_articles"])[["p", "sure"]].rename_axis("habit").reset_index()


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A row per habit, a dot per outlet, with its interval."""
    return marks.whiskered(frame, "habit", "habit_label", MARKS)


def opens(corpus: Corpus, mark: Mark, compare: Any = None, **_: Any) -> ir.Table:
    """Where the articles of this outlet that keep to the first form write it."""
    texts = corpus.frame(_looked_at(corpus, compare).filter(ibis._.source == mark["source"]))
    return _kept(corpus, texts, [each for each in habits() if each.key == mark["habit"]])


def spoken(corpus: Corpus, compare: Any = None, **_: Any) -> ir.Table:
    """Where all articles that keep to a first form write it."""
    return _kept(corpus, corpus.frame(_looked_at(corpus, compare)), habits())


def _kept(corpus: Corpus, texts: pd.DataFrame, some: Sequence[Habit]) -> ir.Table:
    """Where those of ``texts`` that keep to the first form of ``some`` habits write it."""
    rows = _choices(texts)
    keeping = set(rows[rows["keeps"]][["article_id", "habit"]].itertuples(index=False, name=None))
    found = [
        (article_id, *span)
        for article_id, _, text in texts.itertuples(index=False, name=None)
        for habit in some
        if (article_id, habit.key) in keeping
        for span in habit.places(even(text))
    ]
    return placed(corpus, found)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The habit in which outlets lie farthest apart, intervals and all."""
    several = frame[frame.groupby("habit")["source"].transform("nunique") > 1]
    if several.empty:
        return {"instead": "chart.two"}
    spread = several.groupby("habit", sort=False)[["low", "high"]].agg({"low": "max", "high": "min"})
    widest = frame[frame["habit"] == (spread["low"] - spread["high"]).idxmax()]
    widest = widest.sort_values("share", ascending=False, kind="stable")
    most, least = widest.iloc[0], widest.iloc[-1]
    if most["share"] == least["share"]:
        return {"instead": "chart.alike"}
    tested = frame.drop_duplicates("habit")
    return {"habit": most["habit_label"], "most": most["outlet"], "least": least["outlet"],
            "most_n": int(most["articles"]), "most_of": int(most["of_articles"]),
            "least_n": int(least["articles"]), "least_of": int(least["of_articles"]),
            "sure": int(tested["sure"].sum()), "comparisons": int(tested["p"].notna().sum()),
            "checked": checked(int(tested["p"].notna().sum()))}  # fmt: skip


COUNTING = Counting((SHARE,), "shares", {"articles": ARTICLES, "sources": OUTLETS})
CHART = Chart(
    "spelling_habits", data, draw, opens, MARKS, (), says, behind=lambda **_: "words", counting=COUNTING, spoken=spoken,
    lacking="chart.two",
)  # fmt: skip
