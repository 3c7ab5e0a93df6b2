"""The kinds of decision with which an analyst corrects the machine, and what a decision is."""

import typing
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from components.model import EntityKind

Found = Literal["mentions", "times", "quotes"]
"""The tables whose single rows can be struck out."""
Judged = Literal["mentions", "times", "quotes", "topics", "event_reports", "articles", "words"]
"""The tables whose single rows can be judged; a topic is judged by its sentence, an article by its first sentence.

``words`` are no table, but places in texts where a word stands that is counted as it is written."""


@dataclass(frozen=True, slots=True)
class MergeNames:
    """Two names are one entity: all that was of ``entity_id`` is of ``into``."""

    entity_id: str
    into: str


@dataclass(frozen=True, slots=True)
class SplitName:
    """Mentions of ``entity_id`` that are written as one of ``surfaces`` mean somebody else: ``into``, a new entity."""

    entity_id: str
    surfaces: tuple[str, ...]
    into: str
    label_ar: str
    label_en: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class RenameEntity:
    """``entity_id`` is called so."""

    entity_id: str
    label_ar: str
    label_en: str


@dataclass(frozen=True, slots=True)
class RejectName:
    """``entity_id`` is nobody: its mentions go, and what it says has no known speaker."""

    entity_id: str


@dataclass(frozen=True, slots=True)
class AddName:
    """``surface``, wherever it stands as a word and nobody was found, means ``entity_id``, called so if it is new."""

    surface: str
    entity_id: str
    label_ar: str
    label_en: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class StrikeOut:
    """One find is wrong: the row of ``table`` at this place goes."""

    table: Found
    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judge:
    """One find was looked at, and is ``right`` or not; nothing changes but what is known of the machine's precision."""

    table: Judged
    article_id: str
    start: int
    end: int
    right: bool


@dataclass(frozen=True, slots=True)
class ConfirmEvent:
    """``event_id`` happened as told."""

    event_id: str


@dataclass(frozen=True, slots=True)
class HideEvent:
    """``event_id`` is no event worth showing."""

    event_id: str


@dataclass(frozen=True, slots=True)
class MergeEvents:
    """Two events are one: the reports of ``event_id`` are of ``into``."""

    event_id: str
    into: str


@dataclass(frozen=True, slots=True)
class SplitEvent:
    """What ``article_ids`` report as ``event_id`` is another event: ``into``, called and dated so."""

    event_id: str
    article_ids: tuple[str, ...]
    into: str
    label_ar: str
    label_en: str
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class RedateEvent:
    """``event_id`` happened between these days, both included."""

    event_id: str
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class AddEvent:
    """An event that the machine did not find; each of ``sentences`` (article_id, number of the sentence) reports it."""

    event_id: str
    label_ar: str
    label_en: str
    matter: str
    earliest: date
    latest: date
    sentences: tuple[tuple[str, int], ...]


Act = (
    MergeNames
    | SplitName
    | RenameEntity
    | RejectName
    | AddName
    | StrikeOut
    | Judge
    | ConfirmEvent
    | HideEvent
    | MergeEvents
    | SplitEvent
    | RedateEvent
    | AddEvent
)
KINDS: typing.Mapping[str, type[Act]] = {kind.__name__: kind for kind in get_args(Act)}
"""Each kind by its name, which the file of decisions says."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One act, when it was decided (ISO 8601), by whom, and why; these three may be empty."""

    act: Act
    made: str = ""
    by: str = ""
    note: str = ""
