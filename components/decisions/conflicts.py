"""Which decisions contradict each other: of two that do, the later one holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from components.decisions import acts
from components.decisions.acts import Act, Decision

Claim = tuple[str, ...]
"""A question that a decision answers: what is asked, and of what (ids, a spelling, the place of a find)."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two decisions that answer one question differently, and what the question is about."""

    earlier: Decision
    later: Decision
    about: Claim


def conflicts(decisions: Sequence[Decision]) -> tuple[Conflict, ...]:
    """Every contradiction in ``decisions``, each with the decision that held before, in the order of the later ones."""
    found = []
    said: dict[Claim, tuple[Any, Decision]] = {}
    for later in decisions:
        for claim, answer in _claims(later.act).items():
            before, earlier = said.get(claim, (answer, later))
            if before != answer:
                found.append(Conflict(earlier, later, claim))
            said[claim] = (answer, later)
    return tuple(found)


def _claims(act: Act) -> Mapping[Claim, Any]:
    """The questions that ``act`` answers, and its answers."""
    claims: dict[Claim, Any]
    match act:
        case acts.MergeNames(one, into) | acts.MergeEvents(one, into):
            claims = {("is", one): into, ("merged", one): True, ("merged", into): False, ("kept", into): True}
        case acts.RejectName(one) | acts.HideEvent(one):
            claims = {("is", one): None, ("kept", one): False}
        case acts.RenameEntity(one):
            claims = {("label", one): (act.label_ar, act.label_en), ("kept", one): True}
        case acts.SplitName(one, surfaces, into):
            claims = {("means", one, surface): into for surface in surfaces}
        case acts.AddName(surface, one):
            claims = {("means", surface): one, ("kept", one): True}
        case acts.StrikeOut() | acts.Judge():
            place = ("right", act.table, act.article_id, str(act.start), str(act.end))
            claims = {place: act.right if isinstance(act, acts.Judge) else False}
        case acts.SplitEvent(one, articles, into):
            claims = {("reports", one, article): into for article in articles}
        case acts.ConfirmEvent(one):
            claims = {("kept", one): True}
        case _:
            claims = {("kept", act.event_id): True, ("days", act.event_id): (act.earliest, act.latest)}
    return claims
