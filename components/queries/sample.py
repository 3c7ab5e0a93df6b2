"""A random sample of the finds behind a figure, what analysts judged of it, and the precision that follows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.corpus import Corpus
from components.decisions.acts import Decision, Judge, Judged, StrikeOut
from components.measure.interval import wilson
from components.queries.finds import FIND, written

SIZE = 30
Place = tuple[str, int, int]
"""Article, start and end of a find."""
Finds = Callable[[Corpus], ir.Table]
"""From a corpus to the finds behind a figure (``article_id, sentence, start, end``)."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How many of the finds that were looked at are right, with the interval of the share (0…1)."""

    right: int
    judged: int
    low: float
    high: float


def drawn(corpus: Corpus, finds: Finds, struck: Iterable[Place] = (), size: int = SIZE) -> pd.DataFrame:
    """``size`` of ``finds``, any as likely as any other, in random order; fewer where there are fewer.

    The order belongs to the input, so that two analysts judge the same, a page that is opened again shows what was
    judged, and a correction does not shuffle. What was ``struck`` out is among them: the machine did find it.
    """
    places = finds(corpus).select(*FIND)
    if gone := sorted(struck):
        out = written(gone)
        places = places.union(finds(corpus.undecided()).select(*FIND).semi_join(out, out.columns))
    places = places.distinct()
    key = ibis.literal(f"{corpus.manifest.input_digest} ") + places.article_id + " " + places.start.cast("string")
    return corpus.frame(places.mutate(lot=key.hash()).order_by(["lot", *FIND]).limit(size).drop("lot"))


def struck(table: Judged, decided: Iterable[Decision]) -> frozenset[Place]:
    """The places in ``table`` that were struck out."""
    acts = (each.act for each in decided)
    return frozenset((a.article_id, a.start, a.end) for a in acts if isinstance(a, StrikeOut) and a.table == table)


def verdicts(sample: pd.DataFrame, table: Judged, decided: Iterable[Decision]) -> list[bool | None]:
    """Of each find of ``sample`` whether it is right; None where nobody has judged it. The last word counts."""
    said: dict[Place, bool] = {}
    for act in (each.act for each in decided):
        if isinstance(act, (Judge, StrikeOut)) and act.table == table:
            said[act.article_id, act.start, act.end] = isinstance(act, Judge) and act.right
    return [said.get(place) for place in sample[["article_id", "start", "end"]].itertuples(index=False, name=None)]


def precision(judged: Sequence[bool | None]) -> Precision | None:
    """The precision by these verdicts on a sample in its random order; None where the first find has none.

    Only those before the first gap count: what an analyst judged elsewhere is no random part of this figure.
    """
    looked = list(takewhile(lambda verdict: verdict is not None, judged))
    if not looked:
        return None
    right = sum(map(bool, looked))
    low, high = wilson(pd.Series([right]), pd.Series([len(looked)]))
    return Precision(right, len(looked), float(low.iloc[0]), float(high.iloc[0]))
