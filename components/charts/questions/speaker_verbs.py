"""With which words does each outlet report what one actor says?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import ibis.expr.types as ir
import pandas as pd
import plotly.graph_objects as go

from components.charts import marks, outlets
from components.charts.actors import named
from components.charts.chart import Chart, Mark
from components.charts.counting import Counting
from components.charts.questions import verbs
from components.charts.questions.quoted_by import speaker
from components.corpus import Corpus
from components.queries.finds import FIND

MARKS = ("entity_id", *verbs.MARKS)
RATE = replace(verbs.RATE, base="speaker_cues")


def _found(corpus: Corpus, entity_id: str) -> ir.Table:
    said = verbs.statements(corpus)
    return said.filter(said.speaker_id == entity_id)


def data(corpus: Corpus, profile: Any = None, **_: Any) -> pd.DataFrame:
    """As ``verbs`` has it, of the statements of one actor: ``quotes`` of ``of_quotes`` of the actor in the outlet."""
    entity_id = speaker(corpus, profile)
    frame = verbs.reported(corpus, _found(corpus, entity_id)).assign(entity_id=entity_id)
    return named(corpus, frame)[["entity_id", *verbs.COLUMNS, "actor_ar", "actor_en", "kind"]]


def draw(frame: pd.DataFrame, **_: Any) -> go.Figure:
    """A square per word and outlet, as big as its part of what the outlet has the actor say."""
    return marks.squares(frame, "per_100", ("source", "outlet"), ("lemma", "lemma"), MARKS)


def opens(corpus: Corpus, mark: Mark, **_: Any) -> ir.Table:
    """The statements of the actor that this outlet reports with a form of this word."""
    found = _found(corpus, mark["entity_id"])
    return outlets.within(corpus, found.filter(found.lemma == mark["lemma"]), mark).select(*FIND)


def says(frame: pd.DataFrame, **_: Any) -> Mapping[str, Any]:
    """Whose words they are, the word met most, and the outlet that leans on it most."""
    return {"actor": frame["actor"].iloc[0], **verbs.says(frame)}


COUNTING = Counting((RATE,), None, dict(verbs.COUNTING.bounds))
CHART = Chart(
    "speaker_verbs", data, draw, opens, MARKS, (), says, lambda **_: "quotes", lambda **_: "quotes", COUNTING
)  # fmt: skip
