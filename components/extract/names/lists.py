"""Who else is named in a row of persons: the full names that follow one with و or a comma (ماهر السقا وعلي الصايغ)."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from components.extract.names.extent import end_of_name
from components.extract.names.strange import known, strange
from components.extract.names.titled import Person
from components.extract.tokens import Words
from components.extract.wordclass import common, foreign, given, in_names, part

_GOES_ON = frozenset((" و", "، ", ", ", " ،"))
"""The two letters behind a name behind which another may stand."""
_BETWEEN = (" ", "، ", ", ", " ، ")


def continued(words: Words, ends: Iterable[int]) -> Iterator[Person]:
    """The names behind those that end at the letters ``ends``, and behind these in turn."""
    met: set[int] = set()
    text = words.text
    for end in sorted(end for end in ends if text[end : end + 2] in _GOES_ON):
        at = bisect_left(words.ends, end) + 1
        while at not in met and (person := _next(words, at)):
            yield person
            met.add(at)
            at = person[1]


def _next(words: Words, at: int) -> Person | None:
    """The full name at ``at``, joined to the word before by و, or by a comma alone."""
    if at >= len(words.forms) - 1 or words.text[words.ends[at - 1] : words.starts[at]] not in _BETWEEN:
        return None
    form = words.forms[at]
    lead = int(form.startswith("و") and form not in given())
    if not (lead or words.text[words.ends[at - 1]] != " ") or not words.follows(at + 1):
        return None
    first, second = form[lead:], words.forms[at + 1]
    if first in given() or first in part("opening"):
        end = end_of_name(words, at, lead)
        if end - at > 1:
            return (at, end, lead, "found_list") if _can_follow(second) else None
        return (at, at + 2, lead, "found_list") if _closed(words, at + 1) and _is_given(first) else None
    both = strange(first) and in_names(first) and strange(second) and (foreign(first) or foreign(second))
    return (at, at + 2, lead, "found_list") if both else None


def _closed(words: Words, at: int) -> bool:
    """Whether the row goes on or ends behind the word at ``at``, which so ends a name though it is also a word."""
    over = at + 1 == len(words.forms) or words.text[words.ends[at]] in "،,.\n" or words.forms[at + 1].startswith("و")
    return over and words.forms[at] not in common("end")


def _is_given(first: str) -> bool:
    """Whether ``first`` is a given name, and no word that the press uses all the time."""
    often = part("mostly a word") | part("often a word")
    return first in given() and not (given()[first] and first in often)


def _can_follow(second: str) -> bool:
    return second in given() or second in part("joint") or second in part("ending") or not known(second)
