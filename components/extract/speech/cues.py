"""Which words announce speech, and how the words said follow each: the rows of ``speech_verbs``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import compress, count
from typing import cast

from components.extract.pieces import Pieces
from components.extract.speech.phrases import Gender
from components.lexicon import members, rows
from components.model import Stance
from components.text.fold import fold

_LIMIT = 100_000
_BACK = ("به", "عنه", "اليه", "فيه", "فيها")
_CLAUSE = re.compile(r"[^،,؛.:!؟\n]{0,160}")
_GOVERNS = re.compile(r"(?<!\w)ب?ان(?:ه|ها|هم)?(?!\w)")
_WHO = re.compile(r"(?<!\w)(?:الذي|التي)(?!\w)")
_DOUBLED = "\u0651"
_OF_NOUNS = frozenset(("في", "من"))
_PLURAL = ("وا", "ون")
_NOUNS = frozenset(("participle", "source", "introduces", "relay", "relayed"))
_AS = ("كما", "مثلما")
_WHOM = ("ه", "ها", "هم", "هما")
ADDRESSING = frozenset(("urges", "accuses", "warns"))
"""Stances whose verbs take whom they address or blame as their object."""
_ENDS_IN_T = frozenset(("لفت", "اثبت"))


@dataclass(frozen=True, slots=True)
class Verb:
    """How one form of ``speech_verbs`` takes what is said."""

    lemma: str
    stance: Stance
    frames: frozenset[str]
    leans: bool
    """Whether the name that follows is attached with ل (وفقا لـ)."""
    gender: Gender
    """Whom it can be said of; empty where the form does not tell."""
    plural: bool = field(default=False, compare=False)
    """Whether the form is plural."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech where it stands in the folded text, without its proclitic."""

    verb: Verb
    start: int
    end: int
    lead: int
    """How many letters the و or ف before it takes, with a blank behind it in و أضاف."""

    @property
    def joined(self) -> bool:
        """Whether و or ف is attached to it: a new sentence of the same speaker, or the next clause."""
        return self.lead > 0

    @property
    def begins(self) -> int:
        """Where it begins with its و or ف."""
        return self.start - self.lead

    @property
    def plural(self) -> bool:
        """Whether its form is plural, so that its speaker stands before it (قالوا، يقولون)."""
        return self.verb.plural


_Entry = tuple[tuple[int, tuple[str, ...], Verb], ...]
"""The cues that a word can begin: the letters of a proclitic before it, the words that follow it, the verb."""


class _Cues(dict[str, _Entry | None]):
    """Piece -> the cues that it begins, longest first, or None; new pieces are worked out once and kept."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, list[tuple[tuple[str, ...], Verb]]] = {}
        for form, verb in _forms():
            first, *rest = form
            self.forms.setdefault(first, []).append((tuple(rest), verb))
        for phrases in self.forms.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        self.told = {form for form, phrases in self.forms.items() if any(_can_follow(*phrase) for phrase in phrases)}

    def __missing__(self, piece: str) -> _Entry | None:
        if len(self) > _LIMIT:
            self.clear()
        skips = (0, 1) if piece[0] in "وف" else (0,)
        found = [(skip, *phrase) for skip in skips for phrase in self.forms.get(piece[skip:], ())]
        found.sort(key=lambda entry: "doubled" not in entry[2].frames)
        self[piece] = tuple(found) or None
        return self[piece]


def _forms() -> Iterator[tuple[list[str], Verb]]:
    for row in rows("speech_verbs"):
        frames = frozenset(members(row["frame"]))
        forms = [fold(form, "light").text for form in members(row["forms"])]
        for form in forms:
            words = form.split()
            leans = words[-1] == "ل"
            tells = not frames & {"source", "relay", "relayed"} and words[-1] not in _BACK
            gender = _gender(words[0], forms) if tells else ""
            plural = words[0].endswith(_PLURAL) and frames.isdisjoint(_NOUNS | {"whom"})
            verb = Verb(row["lemma"], cast(Stance, row["stance"]), frames, leans, gender, plural)
            if "whom" in frames:
                stem = form.removesuffix("ا") if form.endswith("وا") else form
                yield from (([stem + whom], verb) for whom in _WHOM)
            else:
                yield words[: len(words) - leans], verb
                if dual := _dual(words, verb, forms):
                    yield [dual], replace(verb, plural=True)


def _dual(words: list[str], verb: Verb, forms: list[str]) -> str:
    """The present form of two people (يدعوان، ينفيان), who stand before it; empty where a form has none."""
    word, *more = words
    present = word[0] in "يت" and all(f"{letter}{word[1:]}" in forms for letter in "يت")
    if more or not present or word.endswith(_PLURAL) or not verb.frames.isdisjoint(_NOUNS):
        return ""
    return f"{word.removesuffix('ى').removesuffix('ي')}{'ي' if word[-1] in 'ىي' else ''}ان"


def _gender(word: str, forms: list[str]) -> Gender:
    """The gender of a form: قالت، تقول and مشيرة are feminine; plurals do not tell."""
    if word.endswith(("وا", "ون", "ين", "لن")) or (word.endswith("ا") and word[:-1] in forms):
        return ""
    present = word.startswith("ت") and (f"ي{word[1:]}" in forms or word[1:] in forms)
    return "f" if present or word.endswith("ة") or (word.endswith("ت") and word not in _ENDS_IN_T) else "m"


def _can_follow(rest: tuple[str, ...], verb: Verb) -> bool:
    """Whether a form can stand after وفق ما: a single verb that takes أن."""
    told = bool(verb.frames & {"an", "relay"})
    return not rest and told and not verb.frames & {"participle", "opening", "close", "loose", "whom"}


@cache
def _cues() -> _Cues:
    return _Cues()


def cues(cut: Pieces) -> list[Cue]:
    """The words of a text that announce speech, in order."""
    known = _cues()
    found: list[Cue] = []
    told = 0
    for index in compress(count(), map(known.__getitem__, cut.texts)):
        for skip, rest, verb in known[cut.texts[index]] or ():
            upto = index + 2 * len(rest) + 1
            if rest and tuple(cut.texts[index + 2 : upto : 2]) != rest:
                continue
            if verb.leans and not "".join(cut.texts[upto + 1 : upto + 2]).startswith("ل"):
                continue
            if cut.starts[index] < told and "relay" not in verb.frames:
                continue
            start = cut.starts[index] + skip
            if "doubled" in verb.frames and not is_doubled(cut, start, cut.starts[upto]):
                continue
            if "told" in verb.frames and (_quoting(cut, index) or (upto := _told(cut, upto)) < 0):
                continue
            if "source" in verb.frames:
                told = 0 if cut.texts[index] in _AS else cut.starts[upto]
            found.append(Cue(verb, start, cut.starts[upto], skip or (2 if _apart(cut, index) else 0)))
            break
    return found


def _apart(cut: Pieces, index: int) -> bool:
    """Whether و stands alone right before a word, as some outlets write it (و أضاف)."""
    return index > 1 and cut.texts[index - 2] == "و" and cut.texts[index - 1] == " "


def is_doubled(cut: Pieces, start: int, end: int) -> bool:
    """Whether a word of the folded text is written with the sign of a doubled letter, so that بيّن is a verb."""
    return _DOUBLED in cut.folded.original[slice(*cut.folded.span(start, end))]


@lru_cache(maxsize=4096)
def lemma(said: str) -> str:
    """The word of which ``said``, the folded words of a cue, are a form: قال of وقالت and كما قال; empty if of none."""
    first, *rest = said.split() or [""]
    if first in _OF_NOUNS and rest and all("introduces" in verb.frames for _, verb in _cues().forms.get(rest[0], ())):
        first, *rest = rest
    for word in (first, first[1:]) if first[:1] in ("و", "ف") else (first,):
        for following, verb in _cues().forms.get(word, ()):
            if tuple(rest[: len(following)]) != following:
                continue
            told = "".join(rest[len(following) : len(following) + 1]) if "told" in verb.frames else ""
            return next(filter(None, (lemma(told.removesuffix(end)) for end in ("", "ه", "ها") if told)), verb.lemma)
    return ""


def _quoting(cut: Pieces, index: int) -> bool:
    """Whether a word opens a sentence (كما أعلن) or follows a quotation («…»، كما تقول): then its verb is the cue."""
    before = cut.folded.text[max(0, cut.starts[index] - 4) : cut.starts[index]].rstrip(" ،,")
    return cut.texts[index] in _AS and (not before or before[-1] in ".\n»”“\"'!؟")


def _told(cut: Pieces, upto: int) -> int:
    """The index after the verb that ends وفق ما أكده and كما أفاد به; -1 where none follows, or where it governs أن."""
    word = "".join(cut.texts[upto + 1 : upto + 2])
    if not any(word.removesuffix(ending) in _cues().told for ending in ("", "ه", "ها")):
        return -1
    upto += 2 + 2 * ("".join(cut.texts[upto + 3 : upto + 4]) in _BACK)
    after = _CLAUSE.match(cut.folded.text, cut.starts[upto]) if upto < len(cut.texts) else None
    after = None if after and _WHO.search(after[0]) else after
    return -1 if upto >= len(cut.texts) or (after and _GOVERNS.search(after[0])) else upto
