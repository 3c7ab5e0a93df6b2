"""A random sample of the finds behind a figure, what analysts judged of it, and the precision that follows."""

from collections.abc import Iterable
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir
import pandas as pd

from components.corpus import Corpus
from components.decisions.acts import Decision, Judge, Judged
from components.measure.interval import wilson

SIZE = 30
_PLACE = ["article_id", "start", "end"]


@dataclass(frozen=True, slots=True)
class Precision:
    """How many of the finds that were looked at are right, with the interval of the share (0…1)."""

    right: int
    judged: int
    low: float
    high: float


def drawn(corpus: Corpus, finds: ir.Table, size: int = SIZE) -> pd.DataFrame:
    """``size`` of ``finds`` (``article_id, sentence, start, end``), any as likely as any other; fewer where there are.

    The same finds of the same dataset give the same sample, so that two analysts judge the same and a page that is
    opened again shows what was judged. The order is random too.
    """
    places = finds.select("article_id", "sentence", "start", "end").distinct()
    salt = corpus.manifest.fingerprint
    key = ibis.literal(salt + " ") + places.article_id + " " + places.start.cast("string")
    return corpus.frame(places.mutate(lot=key.hash()).order_by(["lot", *_PLACE]).limit(size).drop("lot"))


def precision(corpus: Corpus, finds: ir.Table, table: Judged, decided: Iterable[Decision]) -> Precision | None:
    """The precision of ``finds`` of ``table`` by what was ``decided``; None where nobody has judged one of them.

    The last judgement of a find counts.
    """
    judged = {
        (act.article_id, act.start, act.end): act.right
        for act in (each.act for each in decided)
        if isinstance(act, Judge) and act.table == table
    }
    if not judged:
        return None
    schema = {"article_id": "string", "start": "int32", "end": "int32"}
    looked = ibis.memtable(pd.DataFrame(list(judged), columns=_PLACE), schema=schema)
    here = corpus.frame(finds.select(*_PLACE).distinct().semi_join(looked, _PLACE))
    verdicts = [judged[row] for row in here.itertuples(index=False, name=None)]
    if not verdicts:
        return None
    low, high = wilson(pd.Series([sum(verdicts)]), pd.Series([len(verdicts)]))
    return Precision(sum(verdicts), len(verdicts), float(low.iloc[0]), float(high.iloc[0]))
