"""The choices by which a reader narrows a corpus."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from components.corpus import Corpus
from components.text.fold import search_form

Choices = Mapping[str, Any]
"""What the reader chose, by filter key; an absent or empty value narrows nothing."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: its key in the address, the kind of control it wants, and how it narrows."""

    key: str
    kind: Literal["many", "since", "until", "text"]
    narrow: Callable[[Corpus, Any], Corpus]


def narrow(corpus: Corpus, choices: Choices) -> Corpus:
    """``corpus`` without what ``choices`` leave out; the order of the choices does not matter."""
    for each in FILTERS:
        value = choices.get(each.key)
        if value:
            corpus = each.narrow(corpus, value)
    return corpus


FILTERS: tuple[Filter, ...] = ()
