"""Which topics does one outlet take up more often than another?"""

from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, shares
from components.charts.chart import Chart, Mark
from components.corpus import Corpus

MARKS = ("source", "topic_id")


def data(corpus: Corpus, compare: Any = None, **_: Any) -> pd.DataFrame:
    """Per topic and outlet: the ``articles`` of ``of_articles`` in which it comes up, the ``share``, its interval."""
    hits = shares.within(corpus, shares.topics(corpus), "topic_id", compare)
    frame = shares.compared(corpus, hits, "topic_id", compare)
    return shares.named_topics(corpus, frame)[shares.columns("topic_id", "topic")]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A row per topic, a dot per outlet, with its interval."""
    return marks.whiskered(frame, "topic_id", "topic", MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The sentences of this topic in this outlet."""
    return shares.of_topic(corpus, mark)


def says(frame: pd.DataFrame, **_: Any) -> dict[str, Any]:
    """The topic on which the outlets differ most."""
    return shares.widest(frame, "topic_id", "topic")


CHART = Chart(
    "topic_shares",
    data,
    draw,
    opens,
    MARKS,
    (),
    says,
    behind=lambda **_: "topics",
    counting=shares.COUNTING,
    lacking="chart.two",
)
