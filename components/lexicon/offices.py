"""Who held which office on which day, as the words for the office before a name tell it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from components import lexicon
from components.lexicon.forms import folded


@dataclass(frozen=True, slots=True)
class Tenure:
    """One time in office, both days counted; ``until`` is None for who holds it still."""

    office: str
    since: date
    until: date | None

    def holds(self, day: date) -> bool:
        """Whether the office was held on ``day``."""
        return self.since <= day and (self.until is None or day <= self.until)


def titled(entity_id: str, word: str, day: date | None) -> bool:
    """Whether ``word`` (folded) is a title of an office that the person held on ``day``; never without a day."""
    meant = _offices().get(word, ())
    return day is not None and any(each.office in meant and each.holds(day) for each in tenures().get(entity_id, ()))


@cache
def tenures() -> Mapping[str, tuple[Tenure, ...]]:
    """The times in office of everybody in ``offices.tsv``, by entity. Raises ValueError for a day that is none."""
    found: dict[str, list[Tenure]] = {}
    for row in lexicon.rows("offices"):
        until = date.fromisoformat(row["until"]) if row["until"] else None
        found.setdefault(row["entity_id"], []).append(Tenure(row["office"], date.fromisoformat(row["since"]), until))
    return {entity_id: tuple(each) for entity_id, each in found.items()}


@cache
def _offices() -> Mapping[str, tuple[str, ...]]:
    """The offices that each title can mean: الرئيس of a state or of its government."""
    return {folded(row["title"]): lexicon.members(row["offices"]) for row in lexicon.rows("titles_of_office")}
