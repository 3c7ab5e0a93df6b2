"""What does one outlet call an actor, a place or a happening that another calls otherwise?"""

from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import mentions, named
from components.charts.chart import Chart, Choice, Mark
from components.charts.counting import Counting, Rate
from components.charts.shares import checked, crossed
from components.corpus import Corpus
from components.decisions.acts import Judged
from components.measure.differences import LEAST, differing
from components.queries.finds import FIND
from components.words import LANGUAGES

MARKS = ("source", "entity_id", "surface")
LEDGER = Choice("ledger", ("actors", "happenings"))
ACTORS, MOST, EACH = 100, 15, 2
"""Actors or happenings whose names are compared, those named most; names that are shown, and of one of them."""
INFLECTED = "people"
"""The kind whose forms are those of grammar (سعودي، سعودية، سعوديون) and no other names."""
NAME = ["entity_id", "surface"]
RATE = Rate(
    "per_1000_named",
    "mentions",
    "of_mentions",
    "outlet_namings",
    "mentions",
    per=1000,
    ends=("named_low", "named_high"),
)
COUNTS = ("mentions", "of_mentions", "articles", "of_articles")


def _found(corpus: Corpus, ledger: str) -> ir.Table:
    """The mentions of actors and places, or the words for happenings, with their outlets; ``first`` as in ``mentions``.

    An article reports a happening once.
    """
    if ledger == LEDGER.values[0]:
        return mentions(corpus).filter(ibis._.kind != INFLECTED)
    told = corpus.sourced("event_reports").filter(ibis._.lemma != "")
    once = ibis.literal(True)
    return told.mutate(entity_id=told.event_id, surface=told.lemma, first=once, first_so_spelled=once)


def data(corpus: Corpus, compare: Any = None, ledger: str = "actors", **_: Any) -> pd.DataFrame:
    """The MOST names that outlets use most differently: by name and outlet ``mentions`` of ``of_mentions`` of it.

    ``per_1000_named`` is their rate, zeros filled in. An outlet that never mentions the actor has no row. ``p`` and
    ``sure`` come from ``articles`` with the name of ``of_articles`` with the actor: finds in one article go together.
    A happening, whose ``entity_id`` is that of the event, is mentioned by each article that reports it.
    """
    found = _found(corpus, ledger).filter(ibis._.source.isin(outlets.compared(corpus, compare)))
    by_name = found.group_by(*NAME, "source")
    # One question for names and what they are names of: to join the mentions with their outlets is what takes time.
    counts = corpus.frame(
        by_name.agg(mentions=found.count(), articles=found.first_so_spelled.sum(), firsts=found["first"].sum())
    )
    of = _of(counts)
    counts = counts[counts["entity_id"].isin(of["entity_id"])]
    told = _told(corpus, _filled(_differing(counts, of), counts, of), ledger)
    return RATE.rated(told)[_columns()]


def _of(counts: pd.DataFrame) -> pd.DataFrame:
    """What the names are names of, by outlet: the ACTORS named most of those whom two outlets name, in no order."""
    sums = counts.groupby(["entity_id", "source"], as_index=False, sort=False)[["mentions", "firsts"]].sum()
    actors = sums.groupby("entity_id")["mentions"].agg(["sum", "size"])
    shared = actors[actors["size"] > 1].sort_values("sum", ascending=False, kind="stable")
    most = sums[sums["entity_id"].isin(shared.index[:ACTORS])]
    return most.rename(columns={"mentions": "of_mentions", "firsts": "of_articles"})


def _differing(counts: pd.DataFrame, of: pd.DataFrame) -> pd.DataFrame:
    """The MOST names of ``counts`` that differ most, at most EACH of one actor, in this order."""
    hits = crossed(counts, NAME, "articles")
    whole = crossed(of, "entity_id", "of_articles").reindex(hits.index.get_level_values("entity_id"))
    found = differing(hits, whole.reindex(columns=hits.columns, fill_value=0).set_axis(hits.index))
    found = found.reset_index().sort_values(["apart", *NAME], ascending=[False, True, True])
    top = found.groupby("entity_id").head(EACH).head(MOST)
    told = {"tested": int(found["p"].notna().sum()), "sure_keys": int(found["sure"].sum()), "keys": len(found)}
    return top.assign(_place=range(len(top)), **told)


def _filled(names: pd.DataFrame, counts: pd.DataFrame, of: pd.DataFrame) -> pd.DataFrame:
    """Each of ``names`` in each outlet that has the actor, whether or not it has the name."""
    frame = names.merge(of, on="entity_id").merge(counts.drop(columns="firsts"), on=[*NAME, "source"], how="left")
    return frame.fillna({"mentions": 0, "articles": 0}).astype(dict.fromkeys(COUNTS, "int64"))


def _told(corpus: Corpus, frame: pd.DataFrame, ledger: str) -> pd.DataFrame:
    """``frame`` with the names of actors (or events) and outlets, and ``naming``: actor and name."""
    frame = outlets.named(corpus, frame)
    frame = named(corpus, frame) if ledger == LEDGER.values[0] else _events(corpus, frame)
    frame = frame.sort_values(["_place", "outlet_rank"], ignore_index=True)
    labels = {f"naming_{language}": frame[f"actor_{language}"] + ": " + frame["surface"] for language in LANGUAGES}
    return frame.assign(**labels)


def _events(corpus: Corpus, frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with the labels of its events in the place of those of actors."""
    events = corpus.tables["events"].filter(ibis._.event_id.isin(sorted(frame["entity_id"].unique())))
    labels = events.select(entity_id="event_id", actor_ar="label_ar", actor_en="label_en")
    return frame.merge(corpus.frame(labels), on="entity_id").assign(kind="event")


def _columns() -> list[str]:
    labels = ["entity_id", "actor_ar", "actor_en", "kind", "surface", "naming_ar", "naming_en"]
    counted = ["mentions", "of_mentions", *RATE.columns, "articles", "of_articles"]
    return [*outlets.NAMED, *labels, *counted, "p", "sure", "keys", "tested", "sure_keys"]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A row per name, a dot per outlet at its rate, with its interval."""
    return marks.whiskered(frame, "naming", "naming", MARKS, column=RATE.column, ends=RATE.ends)


def opens(corpus: Corpus, mark: Mark, ledger: str = "actors", **_: Any) -> ir.Table:
    """Where this outlet calls the actor so."""
    found = _found(corpus, ledger)
    found = found.filter(found.entity_id == mark["entity_id"], found.surface == mark["surface"])
    return outlets.within(corpus, found, mark).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> dict[str, Any]:
    """The name on which the outlets lie farthest apart."""
    rows = frame[frame["naming"] == frame["naming"].iloc[0]].sort_values(RATE.column, ascending=False, kind="stable")
    most, least = rows.iloc[0], rows.iloc[-1]
    if most[RATE.column] == least[RATE.column]:
        return {"instead": "chart.alike"}
    return {
        "checked": checked(int(most["tested"])),
        "actor": most["actor"],
        "surface": most["surface"],
        "most": most["outlet"],
        "least": least["outlet"],
        "most_n": int(most["mentions"]),
        "most_of": int(most["of_mentions"]),
        "least_n": int(least["mentions"]),
        "least_of": int(least["of_mentions"]),
        "sure": int(most["sure_keys"]),
        "comparisons": int(most["tested"]),
    }


def behind(ledger: str = "actors", **_: Any) -> Judged:
    """Names of actors are mentions, those of happenings stand in reports."""
    return "mentions" if ledger == LEDGER.values[0] else "event_reports"


COUNTING = Counting((RATE,), "shares", {"actors": ACTORS, "lines": MOST, "names": EACH, "articles": LEAST})
CHART = Chart(
    "naming", data, draw, opens, MARKS, (LEDGER,), says, lambda **_: "mentions", behind, COUNTING, lacking="chart.two"
)
