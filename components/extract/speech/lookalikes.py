"""Which words only look like verbs of speech where they stand: nouns, prepositions, passives, and what was not said."""

import re
from collections.abc import Sequence

from components.extract.pieces import Pieces
from components.extract.speech import companions, sources, subjects
from components.extract.speech import scene as near
from components.extract.speech.cues import Cue, is_doubled
from components.extract.speech.introductions import introduces
from components.extract.speech.phrases import either, nouns
from components.extract.speech.scene import Scene

_SINCE = re.compile(rf"(?<!\w)(?:{either('since')}) ان\s$")
_NOUN_AFTER_THAT = re.compile(r"\s+ان(?:ه|ها|هم|\s+(?![ين])\w+)(?!\w)")
_ONLY_ABOUT = frozenset(("about", "apart", "participle"))
_ABOUT = re.compile(r"[^.:\n؟!]{0,160}?(?<!\w)عن(?!\w)")
_APART = re.compile(
    rf"(?:[\n.!؟،,؛»”\")]\s*|(?<!\w)(?:و?قد|كذلك|و?(?:{either('turns')})ه[ام]?|{either('linked')}|{either('while')})\s)$"
)
_TOLD_ABOUT = re.compile(r"\s+(?:ل\w+\s+(?:\w+\s+){0,2})?عن\s")
"""Behind عبر, with which it is no preposition (عبر عن، عبر للوفد عن; not عبر الحدود)."""
_AND_TOLD = re.compile(r"\s+ال\w+(?:\s+\w+){0,3}\s+ب?ان(?:ه|ها)?(?!\w)")
_DOUBTFUL = frozenset(("introduces", "relay", "apart", "loose", *companions.NEEDED))
_SHORTLY = 16
_NO_VERB = [[form] for form in nouns("no verb")]
_WHAT = re.compile(r"\s+(?:علي|الي|عن|ب|من)(?:ه|ها|هم|هما)(?!\w)")
_OF_IT_THAT = re.compile(r"\s+عن(?:ه|ها|هم|هما)(?:\s+\w+){1,5}\s+ان(?:ه|ها|هم)?(?!\w)")
_TELLS_THAT = re.compile(r"(?:\s+(?!و)\w+){1,9}?[،,]?\s+ان(?:ه|ها|هم)?(?!\w)")
_TELLS = re.compile(r"\s+ب?ان(?:ه|ها|هم)?(?!\w)")
_COMMAS = ("،", ",", " حيث")
_NO_ACTIVE = frozenset(("رأي", "يدعى", "تدعى"))
_FOR_HIS_PART = re.compile(rf"(?<!\w)(?:{either('for his part')})ه[ام]?\s*[،,]?\s*$")
_ADJECTIVE = re.compile(r"(?<!\w)(?!ال)\w{3,}ا\s+$")
"""An indefinite noun in the accusative, which a participle without an object describes (حصارا مشددا)."""
_NOTHING = re.compile(r"\s*(?:[،,.؛!؟\n]|\Z|\s(?:و|فيما\s))")
_FIFTH = tuple(f"ت{letter}" for letter in "بتثجحخدذرزسشصضطظعغفقكلمنهوي")
_YEAR = re.compile(r"(?:1[3-9]|20)[0-9]{2}")


def passive(cut: Pieces, cue: Cue) -> bool:
    """Whether a cue is passive by its vowel sign (أُعلن أن), so that nobody speaks (يُعلن may be active).

    Not so يُعتقد and يُتوقع: their stems have no active with that sign. So are رأي and يدعى without a sign.
    نُقل عن is passive too, but names the speaker. أقترح is said by the writer.
    """
    start, end = cut.folded.span(cue.start, cue.end)
    written = cut.folded.original[start:end]
    told = written[0] in "يت" and not (cue.verb.lemma[0] == "ا" or cue.verb.lemma.startswith(_FIFTH))
    marked = written[1:2] == "\u064f" and not told and "relay" not in cue.verb.frames
    own = written.startswith("أ") and cue.verb.lemma.startswith("ا")
    counted = cue.verb.lemma == "وعد" and is_doubled(cut, cue.start, cue.end)
    return written in _NO_ACTIVE or marked or own or counted


def unsaid(scene: Scene, cue: Cue) -> bool:
    """Whether the word before a verb of speech takes it back or puts it off (لم يقل إن), or it is none (١٠٠ طالب)."""
    if companions.barred(scene.text, cue):
        return True
    before = scene.text[max(scene.span[0], cue.start - 12) : cue.begins]
    word = "".join(before.split()[-1:])
    if word == "ما" and "whom" not in cue.verb.frames and _TELLS.match(scene.text, cue.end):
        return True
    if _WHAT.match(scene.text, cue.end) and (word == "ما" or _resolved(scene, cue, before)):
        return True
    if not before[-1:].isspace():
        return False
    counted = word[-1:].isdigit() and not _YEAR.fullmatch(word)
    if not cue.joined and (counted or word in nouns("governs")):
        return True
    done = word == "حتي" and scene.text[cue.start] not in "يتن"
    return word in nouns("unsaid") and not (done or _SINCE.search(before) or subjects.wishes(scene, cue))


def _resolved(scene: Scene, cue: Cue, before: str) -> bool:
    """Whether a relative clause has its verb's object before it (التي طالب بها; not الذي قالت عنه الوكالة إنه)."""
    taken = near.RELATIVE.search(before) and "object" not in cue.verb.frames
    return bool(taken) and not _OF_IT_THAT.match(scene.text, cue.end)


def opens(text: str, cue: Cue, start: int) -> bool:
    """Whether بين is a verb: first in its sentence, after الذي or من جهته, or before أن and a noun; else «between»."""
    before = text[max(start, cue.start - _SHORTLY) : cue.start]
    told = _TELLS_THAT.match(text, cue.end) if before.rstrip().endswith(_COMMAS) else None
    after_that = near.RELATIVE.search(before) or told or _FOR_HIS_PART.search(before)
    return cue.begins <= start or bool(
        after_that or (cue.joined and (_NOUN_AFTER_THAT.match(text, cue.end) or _AND_TOLD.match(text, cue.end)))
    )


def agrees(text: str, cue: Cue, others: Sequence[Cue]) -> bool:
    """Whether a feminine participle can continue the verb before it: not in أوضح أن هذا مطالبة بحقه, a noun."""
    if cue.verb.gender != "f" or "participle" not in cue.verb.frames or cue.joined:
        return True
    before = (each.verb for each in reversed(others) if each.start < cue.start)
    verb = next((each for each in before if "participle" not in each.frames), None)
    bare = text[max(0, cue.start - 2) : cue.start].rstrip()[-1:].isalnum()
    return verb is None or verb.gender != "m" or not bare


def is_verb(text: str, cue: Cue) -> bool:
    """Whether a cue that can be another word is a verb here.

    متهما stands apart, not in ثلاثون متهما; حمل has مسؤولية; عبر opens its sentence; نقل has عن, not in
    نقل التكنولوجيا; نشر has an account; not التي تعلق عليها آمالها; not عدم ذكر; not غير مبررة.
    """
    frames = cue.verb.frames
    before = text[max(0, cue.start - 9) : cue.start].split()[-1:]
    if "participle" in frames and not cue.joined and before and before[0].removeprefix("و") in nouns("predicate"):
        return False
    bare = "participle" in frames and _NOTHING.match(text, cue.end) is not None
    if bare and _ADJECTIVE.search(text, max(0, cue.start - 12), cue.start):
        return False
    doubtful = not frames.isdisjoint(_DOUBTFUL) or frames <= _ONLY_ABOUT
    decided = _decided(text, cue) if doubtful else None
    if decided is not None:
        return decided
    return cue.joined or before not in _NO_VERB


def _decided(text: str, cue: Cue) -> bool | None:
    """Whether a form that is doubtful by its frames is a verb of speech; None where they do not tell."""
    frames = cue.verb.frames
    if "introduces" in frames:
        return introduces(text, cue)
    relays = "relay" not in frames or sources.source_of(text, cue, len(text)) or sources.conveys(text, cue)
    if not relays or companions.lacks(text, cue) or (frames <= _ONLY_ABOUT and not _ABOUT.match(text, cue.end)):
        return False
    before = text[max(0, cue.start - _SHORTLY) : cue.start]
    if "apart" in frames and not ("about" in frames and _TOLD_ABOUT.match(text, cue.end)):
        alone = _APART.search(before[-_SHORTLY : len(before) - cue.lead]) or _FOR_HIS_PART.search(before)
        return cue.start == cue.joined or bool(alone)
    return False if "loose" in frames and near.RELATIVE.search(before) else None
