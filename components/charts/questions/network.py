"""Who is named together with whom?"""

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import networkx as nx
import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks
from components.charts.actors import ROLLUP, named, tallies, unsourced
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.charts.looks import spread
from components.charts.ties import equals
from components.corpus import Corpus
from components.queries.finds import FIND
from components.words import LANGUAGES

MARKS = ("one_id", "other_id")
PLACE = ("article_id", "sentence")
ACTORS, TIES = 24, 40
"""So many actors, those named most, and so many ties between them, the strongest."""
LEAST = 2
"""Sentences that make a tie; one may be chance."""
ROWS = 18
"""The height of the picture, in rows of a chart of bars."""
EDGE = (0.1, 0.07)
"""How much of the field is left free at each of its sides, for names: across and up."""


def data(corpus: Corpus, rollup: str = "apart", **_: Any) -> pd.DataFrame:
    """The strongest ties: in how many ``sentences`` two actors are named together, and in how many each is."""
    found = unsourced(corpus, rollup)
    top = list(tallies(corpus, rollup)["entity_id"].head(ACTORS))
    together = _together(corpus, found, top)
    rows = [
        {"one_id": top[one], "other_id": top[other], "sentences": int(together[one, other])}
        for one in range(len(top))
        for other in range(one + 1, len(top))
        if together[one, other] >= LEAST
    ]
    frame = pd.DataFrame(rows, columns=[*MARKS, "sentences"])
    frame = frame.sort_values(["sentences", *MARKS], ascending=[False, True, True]).head(TIES).reset_index(drop=True)
    of = dict(zip(top, together.diagonal(), strict=True))
    for side in ("one", "other"):
        told = named(corpus, frame[[f"{side}_id"]].astype(object), f"{side}_id")
        frame = frame.assign(
            **{f"{side}_{language}": told[f"actor_{language}"] for language in LANGUAGES},
            **{f"{side}_sentences": frame[f"{side}_id"].map(of).astype("int64")},
        )
    columns = [f"{side}_{name}" for side in ("one", "other") for name in ("id", "ar", "en", "sentences")]
    return frame[[*columns, "sentences"]]


def _together(corpus: Corpus, found: ir.Table, actors: list[str]) -> np.ndarray[Any, Any]:
    """In how many sentences each two of ``actors`` are named; on the diagonal, in how many each is.

    The actors of a sentence are one number, a bit each: sentences with the same actors are counted together, which
    spares the engine a join of mentions with mentions.
    """
    if not actors:
        return np.zeros((0, 0), dtype=np.int64)
    each = ibis.memtable({"entity_id": actors, "bit": [1 << n for n in range(len(actors))]})
    bits = found.inner_join(each, "entity_id")
    named_here = bits.group_by(*PLACE).agg(who=bits.bit.bit_or())
    counts = corpus.frame(named_here.group_by("who").agg(n=named_here.count()))
    here = counts["who"].to_numpy()[:, None] >> np.arange(len(actors)) & 1
    return np.asarray((here.T * counts["n"].to_numpy()) @ here)


def graph(frame: pd.DataFrame) -> "nx.Graph[str]":
    """The ties of ``frame`` as a graph: nodes are entity ids, the weight of an edge the sentences of the tie."""
    made: nx.Graph[str] = nx.Graph()
    for row in frame.to_dict("records"):
        for side in ("one", "other"):
            made.add_node(row[f"{side}_id"], sentences=int(row[f"{side}_sentences"]))
        made.add_edge(row["one_id"], row["other_id"], weight=int(row["sentences"]))
    return made


def places(frame: pd.DataFrame) -> Mapping[str, tuple[float, float]]:
    """Where each actor lies, in -1…1; the same ties give the same places.

    Kamada, T. and Kawai, S. (1989), An algorithm for drawing general undirected graphs; then pushed apart as by
    Fruchterman, T. and Reingold, E. (1991), Graph drawing by force-directed placement. Both axes are evened and filled.
    """
    ties = _joined(graph(frame))
    start = nx.kamada_kawai_layout(ties, weight=None)
    found = nx.spring_layout(ties, k=2.2 / max(len(ties), 1) ** 0.5, pos=start, iterations=60, weight=None, seed=1)
    ends = [(min(axis), max(axis)) for axis in zip(*found.values(), strict=True)]
    across, up = (spread.evened([_filled(spot[axis], *ends[axis]) for spot in found.values()]) for axis in (0, 1))
    return dict(zip(found, zip(across, up, strict=True), strict=True))


def _filled(value: float, low: float, high: float) -> float:
    """``value`` of low…high in -1…1."""
    return float(2 * (value - low) / (high - low) - 1) if high > low else 0.0


def _joined(ties: "nx.Graph[str]") -> "nx.Graph[str]":
    """``ties`` with its groups held together by a tie each, so that none flies off."""
    groups = sorted((sorted(group) for group in nx.connected_components(ties)), key=lambda each: (-len(each), each))
    joined = ties.copy()
    joined.add_edges_from((groups[0][0], group[0]) for group in groups[1:])
    return joined


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A disc per actor, a line per tie; the dot on the line, as big as the tie is strong, can be clicked."""
    at = {code: (_inside(x, EDGE[0]), _inside(y, EDGE[1])) for code, (x, y) in places(frame).items()}
    actors = _actors(frame)
    sizes = (actors["sentences"] / actors["sentences"].max()) ** 0.5 * 16 + 9
    discs = [
        spread.Disc(*at[code], size / 2, label)
        for code, size, label in zip(actors["id"], sizes, actors["label"], strict=True)
    ]
    ends = [(at[one], at[other]) for one, other in zip(frame["one_id"], frame["other_id"], strict=True)]
    strong = list((frame["sentences"] / frame["sentences"].max()) ** 0.5 * 9 + 6)
    radii = [size / 2 for size in strong]
    middles = [
        spread.Disc((x1 + x2) / 2, (y1 + y2) / 2, radius)
        for ((x1, y1), (x2, y2)), radius in zip(ends, radii, strict=True)
    ]
    sides = spread.sides(discs, middles, ROWS)
    stops = spread.stops(ends, radii, discs, sides, ROWS)
    figure = go.Figure()
    figure.add_scatter(
        x=[x for (x1, _), (x2, _) in ends for x in (x1, x2, None)],
        y=[y for (_, y1), (_, y2) in ends for y in (y1, y2, None)],
        mode="lines", opacity=0.4, hoverinfo="skip", meta={"column": "sentences", "rank": None, "quiet": True},
    )  # fmt: skip
    figure.add_scatter(
        x=[each.x for each in discs], y=[each.y for each in discs], mode="markers", marker={"size": list(sizes)},
        hovertext=list(actors["label"]), hoverinfo="text", showlegend=False,
        meta={"column": "sentences", "rank": None, "hollow": True},
    )  # fmt: skip
    figure.add_scatter(
        x=[x for x, _ in stops], y=[y for _, y in stops], mode="markers", marker={"size": strong},
        customdata=marks.named(frame, MARKS), showlegend=False,
        meta={"column": "sentences", "rank": None, "quiet": False},
    )  # fmt: skip
    for disc, side in zip(discs, sides, strict=True):
        if side:
            figure.add_annotation(
                x=disc.x, y=disc.y, text=disc.name, showarrow=False, xanchor=side.anchor, xshift=side.right,
                yshift=side.up,
            )  # fmt: skip
    figure.update_xaxes(visible=False, range=[0, 1]).update_yaxes(visible=False, range=[0, 1])
    return figure.update_layout(meta={"rows": ROWS, "chips": True})


def _inside(value: float, edge: float) -> float:
    """``value`` of -1…1 in 0…1 but for an ``edge`` at both ends."""
    return edge + (value + 1) / 2 * (1 - 2 * edge)


def _actors(frame: pd.DataFrame) -> pd.DataFrame:
    """Each actor of ``frame`` once: ``id, label, sentences``."""
    names = {"id": "id", "": "label", "sentences": "sentences"}
    sides = [
        frame[[f"{side}_id", side, f"{side}_sentences"]].set_axis(list(names.values()), axis=1)
        for side in ("one", "other")
    ]
    return pd.concat(sides).drop_duplicates("id").sort_values(["sentences", "id"], ascending=[False, True])


def opens(corpus: Corpus, mark: Mark, rollup: str = "apart", **_: Any) -> ir.Table:
    """The mentions of the two in the sentences that name both."""
    found = unsourced(corpus, rollup)
    one, other = (found.filter(found.entity_id == mark[side]).select(*FIND) for side in MARKS)
    return one.semi_join(other, PLACE).union(other.semi_join(one, PLACE))


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The strongest tie."""
    first = frame.iloc[0]
    return {
        "one": first["one"],
        "other": first["other"],
        "sentences": int(first["sentences"]),
        "ties": len(frame),
        "equal": equals(frame, "sentences"),
        "actors": len(_actors(frame)),
    }


COUNTING = Counting(bounds={"actors": ACTORS, "ties": TIES, "sentences": LEAST})
CHART = Chart(
    "network", data, draw, opens, MARKS, (ROLLUP,), says, lambda **_: "sentences", lambda **_: "mentions", COUNTING
)
