"""What does one side say that the other does not?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import counts, marks, outlets
from components.charts.actors import named
from components.charts.chart import Chart, Choice, Mark
from components.charts.counting import Counting
from components.charts.shares import checked, named_topics
from components.charts.versus import chosen, side_labels
from components.corpus import Corpus
from components.decisions.acts import Judged
from components.measure.differences import LEVEL
from components.measure.interval import CONFIDENCE
from components.measure.keyness import adjusted, keyness
from components.queries.finds import FIND, placed
from components.queries.sides import REST, Versus, common, read, sides, written
from components.words import LANGUAGES

MARKS = ("versus", "of", "side", "item")
OF = Choice("of", counts.OFS)
SHOWN, MAPPED = 12, 40
"""Items on each side, in bars and on the map."""
LEAST = 3
"""Finds on both sides together below which an item is not compared."""
ENOUGH = 100
"""Finds of a side, of all items, below which the answer says that they are few."""
ENDS = ("log_odds_low", "log_odds_high")
THICK = 0.8
"""How much of its lane a bar fills: a trace of bars far apart would else draw them over the lanes between."""
COLUMNS = (
    "versus", "of", "side", "side_label_ar", "side_label_en", "other_side_ar", "other_side_en", "side_rank",
    "item", "item_label_ar", "item_label_en", "finds", "of_finds", "finds_there", "of_there",
    "log_odds", "log_odds_low", "log_odds_high", "z", "log_ratio", "log_likelihood", "p", "sure", "items", "sure_items",
    "on_both",
)  # fmt: skip


def data(corpus: Corpus, versus: Any = None, of: Any = "names", **_: Any) -> pd.DataFrame:
    """The SHOWN items that are most key on either side, as ``compared`` has them."""
    return compared(corpus, versus, of, SHOWN)


def compared(corpus: Corpus, versus: Any, of: Any, shown: int) -> pd.DataFrame:
    """The ``shown`` items most key on either side: ``finds`` of ``of_finds`` on it, and how the other side differs.

    ``log_odds`` (with ``z``) and ``log_ratio`` are positive for the first side; ``p`` is corrected for ``items``
    comparisons; ``sure`` where it is at most LEVEL, as it is for ``sure_items`` of all. ``on_both`` sides are so many
    articles. Of two actors the names of others are compared: that each is named on its side is how it was made.
    """
    meant = chosen(corpus, versus)
    wide = _wide(corpus, meant, of) if meant else pd.DataFrame(columns=["one", "other"])
    sums = wide.sum()
    if meant is None or wide.empty or sums.min() == 0:
        return pd.DataFrame(columns=list(COLUMNS))
    found = keyness(wide["one"], wide["other"])
    effects = {name: getattr(found, name) for name in ("log_odds", "z", "log_ratio", "log_likelihood", "p")}
    effects |= dict(zip(ENDS, (found.low, found.high), strict=True))
    frame = wide.assign(**effects)[wide.sum(axis=1) >= LEAST]
    frame = frame.assign(p=adjusted(frame["p"]), items=len(frame)).rename_axis("item").reset_index()
    sure = frame["p"] <= LEVEL
    frame = frame.assign(sure=sure, sure_items=int(sure.sum()), on_both=common(corpus, meant))
    frame = frame.sort_values(["z", "item"], ascending=[False, True])
    first, second = frame[frame["z"] >= 0].head(shown), frame[frame["z"] < 0].tail(shown)
    kept = pd.concat([first.assign(side="one"), second.assign(side="other")])
    kept = kept.sort_values(["side", "log_odds", "item"], ascending=[True, False, True], ignore_index=True)
    return _told(corpus, kept, meant, of, sums)


def _wide(corpus: Corpus, meant: Versus, of: Any) -> pd.DataFrame:
    """How often each item stands on either side: columns ``one``, ``other``."""
    one, other = (counts.counted(each, of) for each in sides(corpus, meant))
    wide = pd.DataFrame({"one": one, "other": other}).fillna(0).astype("int64")
    return wide.drop(index=[meant.one, meant.other], errors="ignore") if meant.by == "actor" and of == "names" else wide


def _told(corpus: Corpus, kept: pd.DataFrame, meant: Versus, of: str, sums: pd.Series) -> pd.DataFrame:
    """``kept`` with the counts of its own side and of the other, and with all labels."""
    first = kept["side"] == "one"
    told = kept.assign(
        versus=written(meant),
        of=of,
        finds=kept["one"].where(first, kept["other"]),
        finds_there=kept["other"].where(first, kept["one"]),
        of_finds=first.map({True: sums["one"], False: sums["other"]}),
        of_there=first.map({True: sums["other"], False: sums["one"]}),
    )
    ranks = outlets.directory(corpus)["outlet_rank"] if meant.by == "source" else pd.Series(dtype="int64")
    rest = outlets.OTHERS if meant.other == REST else meant.other
    told["side_rank"] = told["side"].map({"one": ranks.get(meant.one, 0), "other": ranks.get(rest, 1)}).astype("int64")
    for language in LANGUAGES:
        one, other = side_labels(corpus, meant, language)
        told[f"side_label_{language}"] = first.map({True: one, False: other})
        told[f"other_side_{language}"] = first.map({True: other, False: one})
    return _labelled(corpus, told, of)[list(COLUMNS)]


def _labelled(corpus: Corpus, frame: pd.DataFrame, of: str) -> pd.DataFrame:
    """``frame`` with what its items are called: words are their own name."""
    if of == "words":
        return frame.assign(item_label_ar=frame["item"], item_label_en=frame["item"])
    topics = of == "topics"
    told = named_topics(corpus, frame.assign(topic_id=frame["item"])) if topics else named(corpus, frame, "item")
    stem = "topic" if topics else "actor"
    return frame.assign(**{f"item_label_{language}": told[f"{stem}_{language}"] for language in LANGUAGES})


def look_of(rows: pd.DataFrame) -> dict[str, Any]:
    """What the ``meta`` of a trace says of its side: an outlet looks as it does everywhere, any other side as none."""
    side = rows.iloc[0]
    if str(side["versus"]).startswith("source:"):
        return {"rank": int(side["side_rank"])}
    return {"rank": None, "part": 0 if side["side"] == "one" else 2}


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A bar per item, to one end for the first side and to the other for the second; faint where it may be chance."""
    figure = go.Figure()
    for _side, rows in frame.groupby("side", sort=False):
        for number, (sure, part) in enumerate(rows.groupby("sure", sort=False)):
            figure.add_bar(
                x=part["log_odds"],
                y=list(part.index),
                orientation="h",
                width=THICK,
                name=rows["side_label"].iloc[0],
                showlegend=number == 0,
                customdata=marks.named(part, MARKS),
                meta={"column": "log_odds", **look_of(rows), "few": not sure},
            )
    figure.add_scatter(
        x=frame["log_odds"], y=list(frame.index), mode="markers", marker={"size": 1},
        error_x=marks.interval(frame, "log_odds", ENDS), hoverinfo="skip", showlegend=False,
        meta={"column": "log_odds", "rank": None, "aid": True, "faint": True},
    )  # fmt: skip
    figure.update_layout(barmode="overlay").update_xaxes(title_text="log_odds")
    return marks.lanes(figure, list(frame["item_label"]))


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """Where the item stands on its side."""
    meant = read(str(mark["versus"]))
    if meant is None:
        return corpus.table("mentions").filter(ibis.literal(False)).select(*FIND)
    one, other = sides(corpus, meant)
    return counts.finds(one if mark["side"] == "one" else other, mark["of"], str(mark["item"]))


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The item that is most key on either side, and how many differences are sure."""
    by_z = frame.sort_values("z", kind="stable")
    first, last = by_z.iloc[-1], by_z.iloc[0]
    least = int(frame[["of_finds", "of_there"]].min().min())
    return {
        "one": first["side_label"],
        "item": first["item_label"],
        "other": last["side_label"],
        "item_other": last["item_label"],
        "sure": int(first["sure_items"]),
        "comparisons": int(first["items"]),
        "checked": "" if least < ENOUGH else checked(int(first["items"])),
        "few_finds": least if least < ENOUGH else 0,
        "on_both": int(first["on_both"]),
    }


def behind(of: counts.Of = "names", **_: Any) -> Judged:
    """Names are mentions; words are as they are written."""
    tables: Mapping[str, Judged] = {"names": "mentions", "topics": "topics", "words": "words"}
    return tables.get(of, "mentions")


def spoken(corpus: Corpus, versus: Any = None, of: Any = "words", **_: Any) -> ir.Table:
    """Where the words that are most key stand on their side."""
    frame = data(corpus, versus, of)
    if frame.empty:
        return placed(corpus, [])
    rows = frame[list(MARKS)].itertuples(index=False, name=None)
    found = [opens(corpus, dict(zip(MARKS, row, strict=True))) for row in rows]
    return ibis.union(*found) if len(found) > 1 else found[0]


BOUNDS = {"articles": counts.ARTICLES, "finds": LEAST, "items": SHOWN, "enough": ENOUGH, "level": CONFIDENCE}
COUNTING = Counting((), "keyness", BOUNDS)
CHART = Chart(
    "keyness", data, draw, opens, MARKS, (OF,), says, lambda **_: "finds", behind, COUNTING, spoken, "chart.two"
)
