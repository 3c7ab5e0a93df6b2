"""Where strings of a list stand in a text that is cut into words, and how much of its first and last word each leaves.

One automaton for all strings passes over the text once; what can be said of all its finds at once is said by numpy, so
that only finds which may be whole words are looked at one by one.
"""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from ahocorasick_rs import AhoCorasick

from components.extract.tokens import Words
from components.text.runs import Places


class Spots(NamedTuple):
    """Finds in the order in which they end: number of the string, start, end; start of the word in which it starts, and
    end of that in which it ends."""

    number: Places
    start: Places
    end: Places
    first: Places
    last: Places


class Spotter:
    """Strings that are looked for, each by its number."""

    def __init__(self, strings: Sequence[str]) -> None:
        self._automaton = AhoCorasick(strings)

    def spots(self, words: Words, before: int, behind: Places | int) -> Spots:
        """The strings among ``words``, overlapping ones too, with at most ``before`` letters written before them in
        their first word, and behind them in their last at most ``behind``, or what that says for each string."""
        found = self._automaton.find_matches_as_indexes(words.text, overlapping=True)
        flat = np.fromiter(chain.from_iterable(found), np.int64, 3 * len(found))
        number, start, end = flat.reshape(-1, 3).T
        if not len(found):
            return Spots(number, start, end, start, end)
        first = words.begins[np.searchsorted(words.begins, start, "right") - 1]
        word = np.minimum(np.searchsorted(words.stops, end), len(words.stops) - 1)
        last = words.stops[word]
        # A string may end in a mark (أوبك+); then no word holds its end, unless one follows at once.
        last = np.where((words.begins[word] <= end) & (end <= last), last, end)
        most = behind if isinstance(behind, int) else behind[number]
        whole = (start - first <= before) & (last - end <= most)
        return Spots(number[whole], start[whole], end[whole], first[whole], last[whole])
