"""A decision in a sentence, with the words that entities, events and places have, and whether it still applies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from components.charts import dates
from components.corpus import Corpus
from components.decisions import acts
from components.decisions.acts import Act, Judge, StrikeOut
from components.text.direction import base_of, isolate
from components.ui.page import View
from components.words import Language, base, count, known, say, tongue

PLACES = (StrikeOut, Judge)
_NAMED = ("entity_id", "into", "event_id")
_CREATED = (acts.SplitName, acts.AddName, acts.SplitEvent, acts.AddEvent)


@dataclass(frozen=True, slots=True)
class Told:
    """A decision in words; ``there`` says whether what it is about is in the dataset."""

    text: str
    there: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """What the decisions of one list are about: labels by id, texts by article; ``met`` are ids of the dataset."""

    labels: Mapping[str, str]
    texts: Mapping[str, str]
    met: frozenset[str]


def told(view: View, decided: Sequence[Act], among: Sequence[Act] = ()) -> list[Told]:
    """Each of ``decided`` in words; ``among`` are all decisions, which make names that others speak of."""
    found = _known(view, decided, [*among, *decided])
    return [Told(_sentence(act, found, view.language), _there(act, found)) for act in decided]


def _known(view: View, decided: Sequence[Act], among: Sequence[Act]) -> _Known:
    ids = sorted({getattr(act, name) for act in decided for name in _NAMED if name in _names(act)})
    articles = sorted({act.article_id for act in decided if isinstance(act, PLACES)})
    label = f"label_{tongue(view.language)}"
    labels: dict[str, str] = {}
    for corpus in (view.whole.undecided(), view.whole):
        for table, column in (("entities", "entity_id"), ("events", "event_id")):
            labels |= _labels(corpus, table, column, ids, label) if ids else {}
    made = {_new(act): getattr(act, label) for act in among if isinstance(act, _CREATED)}
    texts = {row["article_id"]: row["text"] for row in view.whole.read(articles).to_dict("records")} if articles else {}
    return _Known({**made, **labels}, texts, frozenset([*labels, *made, *texts]))


def _labels(corpus: Corpus, table: str, column: str, ids: Sequence[str], label: str) -> dict[str, str]:
    rows = corpus.tables[table]
    found = corpus.frame(rows.filter(rows[column].isin(ids)).select(column, label))
    return dict(found.itertuples(index=False, name=None))


def _names(act: Act) -> frozenset[str]:
    return frozenset(field.name for field in fields(act))


def _new(act: Act) -> str:
    """The id of what ``act`` makes."""
    return (
        act.into
        if isinstance(act, (acts.SplitName, acts.SplitEvent))
        else getattr(act, "event_id", "") or (act.entity_id if isinstance(act, acts.AddName) else "")
    )


def _there(act: Act, found: _Known) -> bool:
    if isinstance(act, PLACES):
        return act.article_id in found.met
    return all(getattr(act, name) in found.met for name in _NAMED if name in _names(act))


def _sentence(act: Act, found: _Known, language: Language) -> str:
    """``act`` in words; every name stands apart from the sentence, whatever its direction."""
    said: dict[str, Any] = {}
    if isinstance(act, PLACES):
        said["surface"] = found.texts.get(act.article_id, "")[act.start : act.end] or "…"
        said["table"] = say(f"judged.{act.table}", language)
    for name in _names(act) & {"entity_id", "event_id", "into"}:
        said["one" if name != "into" else "into"] = found.labels.get(getattr(act, name), getattr(act, name))
    if "label_ar" in _names(act):
        said["label"] = getattr(act, f"label_{tongue(language)}")
    if isinstance(act, acts.AddName):
        said["surface"] = act.surface
    if isinstance(act, acts.SplitName):
        between = "، " if base(language) == "rtl" else ", "
        said["surfaces"] = between.join(f"«{surface}»" for surface in act.surfaces)
    if isinstance(act, acts.SplitEvent):
        said["n"] = count("articles", len(act.article_ids), language)
    if isinstance(act, acts.RedateEvent):
        said["days"] = dates.days(act.earliest, act.latest, language)
    return say(_key(act), language, **{name: isolate(str(text), base_of(str(text))) for name, text in said.items()})


def _key(act: Act) -> str:
    key = f"decision.{type(act).__name__}"
    if isinstance(act, Judge):
        return f"{key}.{'right' if act.right else 'wrong'}"
    return key if known(key) else "decision.other"
