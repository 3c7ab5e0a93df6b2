"""What a reader can choose, value by value: codes, days, words and phrases, and which of them cannot be meant."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from components.model import EntityKind
from components.text.numerals import western

Choices = Mapping[str, Any]
"""What the reader chose, by filter key; an absent or empty value narrows nothing. Days are dates, or their ISO form."""

_PHRASE = re.compile(r"[\"“«]([^\"”»]+)[\"”»]|(\S+)")


@dataclass(frozen=True, slots=True)
class Problem:
    """A choice that cannot be meant: its key, what was said, and the key of the sentence that tells the reader."""

    key: str
    value: str
    words: str


def values(choices: Choices, key: str) -> tuple[str, ...]:
    """The codes chosen for ``key``: each once, sorted."""
    said = choices.get(key) or ()
    return (said,) if isinstance(said, str) else tuple(sorted(set(said)))


def terms(query: str) -> tuple[str, ...]:
    """What an article must say, all of it: words, and phrases between quotation marks, which must stand as they are."""
    found = (" ".join((match[1] or match[2]).split()) for match in _PHRASE.finditer(query))
    return tuple(dict.fromkeys(each for each in found if each))


def day(said: date | str) -> date | None:
    """The day that ``said`` means, in digits of any script; None if it is none."""
    if isinstance(said, date):
        return said
    try:
        return date.fromisoformat(western(said).strip())
    except ValueError:
        return None


def problems(choices: Choices) -> tuple[Problem, ...]:
    """What cannot be meant in ``choices``: malformed days, a period that ends before it begins, kinds there are not."""
    found = []
    days = {key: day(choices[key]) for key in ("from", "to") if choices.get(key)}
    for key, meant in days.items():
        if meant is None:
            found.append(Problem(key, str(choices[key]), "filter.problem.day"))
    first, last = days.get("from"), days.get("to")
    if first and last and first > last:
        found.append(Problem("to", last.isoformat(), "filter.problem.period"))
    kinds = get_args(EntityKind)
    found += [Problem("kind", each, "filter.problem.kind") for each in values(choices, "kind") if each not in kinds]
    return tuple(found)
