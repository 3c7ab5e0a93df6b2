"""Which words announce speech, and how the words said follow each: the rows of ``speech_verbs``."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from components.extract.pieces import Pieces
from components.lexicon import members, rows
from components.model import Stance
from components.text.fold import fold

_LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class Verb:
    """How one form of ``speech_verbs`` takes what is said."""

    lemma: str
    stance: Stance
    frames: frozenset[str]
    leans: bool
    """Whether the name that follows is attached with ل (وفقا لـ)."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech where it stands in the folded text, without its proclitic."""

    verb: Verb
    start: int
    end: int
    joined: bool
    """Whether و or ف is attached to it: a new sentence of the same speaker, or the next clause."""


@dataclass(frozen=True, slots=True)
class _Entry:
    skip: int
    phrases: tuple[tuple[tuple[str, ...], Verb], ...]


class _Cues(dict[str, "_Entry | None"]):
    """Piece -> the cues that it begins, longest first, or None; new pieces are worked out once and kept."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, list[tuple[tuple[str, ...], Verb]]] = {}
        for form, verb in _forms():
            first, *rest = form
            self.forms.setdefault(first, []).append((tuple(rest), verb))
        for phrases in self.forms.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def __missing__(self, piece: str) -> "_Entry | None":
        if len(self) > _LIMIT:
            self.clear()
        found = None
        for skip in (0, 1) if piece[0] in "وف" else (0,):
            if piece[skip:] in self.forms:
                found = _Entry(skip, tuple(self.forms[piece[skip:]]))
                break
        self[piece] = found
        return found


def _forms() -> Iterator[tuple[list[str], Verb]]:
    for row in rows("speech_verbs"):
        for form in members(row["forms"]):
            words = fold(form, "light").text.split()
            leans = words[-1] == "ل"
            verb = Verb(row["lemma"], cast(Stance, row["stance"]), frozenset(members(row["frame"])), leans)
            yield words[: len(words) - leans], verb


@cache
def _cues() -> _Cues:
    return _Cues()


def cues(cut: Pieces) -> list[Cue]:
    """The words of a text that announce speech, in order."""
    entries = list(map(_cues().__getitem__, cut.texts))
    found = []
    for index in [place for place, entry in enumerate(entries) if entry is not None]:
        entry = entries[index]
        for rest, verb in entry.phrases if entry else ():
            upto = index + 2 * len(rest) + 1
            following = cut.texts[upto + 1 : upto + 2]
            if tuple(cut.texts[index + 2 : upto : 2]) != rest or (
                verb.leans and not "".join(following).startswith("ل")
            ):
                continue
            skip = entry.skip if entry else 0
            found.append(Cue(verb, cut.starts[index] + skip, cut.starts[upto], skip > 0))
            break
    return found
