"""With which words does each outlet report what is said?"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting, Rate
from components.charts.ties import equals
from components.corpus import UNKNOWN, Corpus
from components.queries.finds import FIND

MARKS = ("source", "lemma")
OUTLETS, LEMMAS = 8, 15
FORMS = 12
"""So many forms of a word are told, those met most."""
RATE = Rate("per_100", "quotes", "of_quotes", "outlet_cues", "quotes", per=100, ends=("per_100_low", "per_100_high"))
COLUMNS = (
    *outlets.NAMED,
    "lemma",
    "forms",
    "stance",
    "quotes",
    "of_quotes",
    *RATE.columns,
    "of_lemma",
    "lemmas_in_all",
    "outlets_in_all",
)


def data(corpus: Corpus, compare: Any = None, **_: Any) -> pd.DataFrame:
    """Of the LEMMAS met most, by outlet: ``quotes`` of ``of_quotes`` of the outlet, and the ``stance`` of the word."""
    found = statements(corpus)
    return reported(corpus, found.filter(found.source.isin(outlets.compared(corpus, compare))) if compare else found)


def statements(corpus: Corpus) -> ir.Table:
    """The statements that a word reports, with their outlets."""
    return corpus.sourced("quotes").filter(ibis._.lemma != "")


def reported(corpus: Corpus, found: ir.Table) -> pd.DataFrame:
    """The words of ``found`` by outlet: ``forms`` as they stand there, ``lemmas_in_all`` how many words there are."""
    met = found.group_by("source", "lemma", "cue").agg(quotes=found.count(), stance=found.stance.min())
    forms = corpus.frame(met).sort_values(["quotes", "cue"], ascending=[False, True])
    word = ["source", "lemma"]
    counts = forms.groupby(word, as_index=False).agg(quotes=("quotes", "sum"), stance=("stance", "min"))
    cues: dict[Any, list[str]] = defaultdict(list)
    for source, lemma, cue in forms[[*word, "cue"]].itertuples(index=False, name=None):
        cues[source, lemma].append(cue)
    told = ["، ".join(cues[each][:FORMS]) for each in zip(counts["source"], counts["lemma"], strict=True)]
    counts = counts.assign(forms=pd.Series(told, dtype="str"))
    sources = outlets.known(outlets.ranked(counts, "quotes"))
    biggest = [*sources[:OUTLETS], UNKNOWN]
    sums = counts.groupby("lemma")["quotes"].sum()
    common = sums.sort_index().sort_values(ascending=False, kind="stable").index[:LEMMAS]
    counts = counts.assign(of_quotes=counts.groupby("source")["quotes"].transform("sum"), lemmas_in_all=len(sums))
    counts = counts.assign(outlets_in_all=len(sources), of_lemma=counts["lemma"].map(sums))
    kept = counts[counts["source"].isin(biggest) & counts["lemma"].isin(common)]
    kept = kept.assign(_lemma=kept["lemma"].map({lemma: place for place, lemma in enumerate(common)}))
    frame = outlets.named(corpus, kept).sort_values(["_lemma", "outlet_rank"], ignore_index=True)
    return RATE.rated(frame)[list(COLUMNS)]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A square per word and outlet, as big as its part of the outlet's statements."""
    return marks.squares(frame, "per_100", ("source", "outlet"), ("lemma", "lemma"), MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The statements that this outlet reports with a form of this word."""
    found = statements(corpus)
    return outlets.within(corpus, found.filter(found.lemma == mark["lemma"]), mark).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """The word met most, and the outlet that leans on it most; one out of too few only where all are."""
    met = outlets.told_of(frame[frame["lemma"] == frame["lemma"].iloc[0]])
    leaning = met.sort_values(["few", "per_100"], ascending=[True, False], kind="stable")
    first = leaning.iloc[0]
    return {
        "leaning": "chart.verbs.leaning" if frame["source"].nunique() > 1 else "chart.verbs.only",
        "equal_words": equals(frame.drop_duplicates("lemma"), "of_lemma"),
        "lemma": first["lemma"],
        "outlet": first["outlet"],
        "n": int(first["quotes"]),
        "of": int(first["of_quotes"]),
        "equal": equals(leaning, "per_100"),
        "unshown": max(0, int(first["outlets_in_all"]) - OUTLETS),
        "lemmas": int(first["lemmas_in_all"]),
    }


COUNTING = Counting((RATE,), None, {"lemmas": LEMMAS, "sources": OUTLETS})
CHART = Chart("verbs", data, draw, opens, MARKS, (), says, lambda **_: "quotes", lambda **_: "quotes", COUNTING)
