"""Where the phrases of a list stand in a text that is cut into words: one look into a table for each word."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count

from components.extract.wordclass import Words
from components.text.runs import codes_of, runs

_LIMIT = 1 << 17
"""So many different words are remembered at once."""
_AHEAD = 3
"""How many letters behind a word tell which phrases can go on there."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Letters to look for, that begin with a word; what may be written behind their last word; what they stand for."""

    letters: str
    endings: frozenset[str]
    value: str


Match = tuple[int, int, int, str]
"""Where the letters of a phrase begin and end, where the word ends that they end in, and what they stand for."""
_Openers = dict[str, list[tuple[int, Phrase]]]
"""The letters that follow the word (none where a phrase has fewer) -> the phrases that go on so, and how many letters of
the word stand before each."""
_Entry = tuple[Sequence[tuple[int, int, str]], _Openers]
"""What one word holds: phrases that end in it (their begin and end in the word), the one that counts first; and those
that begin in it and go on."""


class Phrasebook(dict[str, _Entry | None]):
    """Word -> the phrases that it holds or begins, None for most; a new word is worked out once and kept."""

    def __init__(self, phrases: Iterable[Phrase], before: Collection[str]) -> None:
        """``before`` holds what may be written before the first word of a phrase."""
        super().__init__()
        self._before = frozenset(before)
        self._leads = sorted({len(each) for each in before})
        self._words: dict[str, list[Phrase]] = {}
        self._openers: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            first = phrase.letters[: _first_end(phrase.letters)]
            (self._words if first == phrase.letters else self._openers).setdefault(first, []).append(phrase)
        self._behind = sorted({len(each) for found in self._words.values() for p in found for each in p.endings})

    def matches(self, words: Words) -> Iterator[Match]:
        """The phrases among ``words``, overlapping ones too, by the word in which they begin."""
        text = words.text
        for place in self._begins(words):
            whole, openers = self[words.forms[place]] or ((), {})
            first, last = words.starts[place], words.ends[place]
            for start, end, value in whole:
                yield first + start, first + end, last, value
            if openers and (text[last : last + _AHEAD] in openers or "" in openers):
                yield from _going_on(openers, words, place)

    def longest(self, words: Words) -> Iterator[tuple[str, int, int]]:
        """What the phrases among ``words`` stand for, with the first letter of their first word and the end of their
        last: the longest at each place, none inside another; of two in the same words the one of more letters counts.
        """
        reached, text, starts, ends, forms = 0, words.text, words.starts, words.ends, words.forms
        for place in self._begins(words):
            first = starts[place]
            if first < reached:
                continue
            whole, openers = self[forms[place]] or ((), {})
            last = ends[place]
            goes_on = openers and (text[last : last + _AHEAD] in openers or "" in openers)
            found = _going_on(openers, words, place) if goes_on else None
            if found:
                found += [(first + start, first + end, last, value) for start, end, value in whole]
                _, _, reached, value = min(found, key=_preference)
                yield value, first, reached
            elif whole:
                reached = last
                yield whole[0][2], first, reached

    def _begins(self, words: Words) -> Iterator[int]:
        """The places of the words that hold or begin a phrase."""
        return compress(count(), map(self.__getitem__, words.forms))

    def __missing__(self, form: str) -> _Entry | None:
        if len(self) > _LIMIT:
            self.clear()
        # «على» keeps its last letter among the words, and not in the text.
        self[form] = entry = self._entry(form.replace("ى", "ي"))
        return entry

    def _entry(self, form: str) -> _Entry | None:
        whole: list[Match] = []
        openers: _Openers = {}
        size = len(form)
        for lead in self._leads:
            if lead >= size or form[:lead] not in self._before:
                continue
            for behind in self._behind:
                end = size - behind
                for phrase in self._words.get(form[lead:end], ()) if end > lead else ():
                    if form[end:] in phrase.endings:
                        whole.append((lead, end, size, phrase.value))
            for phrase in self._openers.get(form[lead:], ()):
                ahead = phrase.letters[size - lead :][:_AHEAD]
                openers.setdefault(ahead if len(ahead) == _AHEAD else "", []).append((lead, phrase))
        whole.sort(key=_preference)
        return ([(start, end, value) for start, end, _, value in whole], openers) if whole or openers else None


def _going_on(openers: _Openers, words: Words, place: int) -> list[Match]:
    """Those of ``openers``, which begin in the word at ``place``, whose other words follow."""
    text, first, last = words.text, words.starts[place], words.ends[place]
    found = []
    for ahead in ("", text[last : last + _AHEAD]):
        for lead, phrase in openers.get(ahead, ()):
            start = first + lead
            if text.startswith(phrase.letters, start):
                end = start + len(phrase.letters)
                stop = words.ends[bisect_left(words.ends, end)] if text[end : end + 1].isalnum() else end
                if text[end:stop] in phrase.endings:
                    found.append((start, end, stop, phrase.value))
    return found


def _preference(match: Match) -> tuple[int, int, int, int]:
    start, end, last, value = match
    return -last, -len(value), end, start


def _first_end(letters: str) -> int:
    """Where the first word of ``letters`` ends."""
    return int(runs(codes_of(letters))[1][0])
