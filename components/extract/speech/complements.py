"""The saying that consists of a verb and of the words behind it that are its object."""

import re

from components.extract.speech import scene as near
from components.extract.speech.cues import Cue
from components.extract.speech.forms import is_doing, states
from components.extract.speech.phrases import either, nouns, speaks
from components.extract.speech.scene import Saying, Scene
from components.extract.speech.speakers import Speaker
from components.extract.speech.stated import stated_later
from components.text.spans import Span

_ALSO = re.compile(rf"(?<!\w)(?:كما|حيث|اذ|{either('while')})\s+(?:قد\s+)?$")
_EXPECTED = re.compile(rf"[،,]\s*(?:{either('own words')})(?!\w)")
_MEANWHILE_ELSE = re.compile(
    rf"[،,]\s*(?:(?:{either('while')})\s|{either('turns')})(?!{either('concerns')})|\sفيما\s+(?!{either('concerns')})[يت]\w{{2,}}\s"
)
_OWN_CLAUSE = re.compile(r"[،,]\s*و(?:(?!ينا|يول|يون|يوم)ي\w{3,}|هو ما|(?!ال|وقت|صوت|بيت|ت\w\wيت)\w{2,}[^ا\W]ت)(?!\w)")
NO_MORE = re.compile(rf"(?:ولكن|لكن)(?:ه[ام]?|هما)\s+(?:{either('says no more')})(?!\w)")
_WHERE = re.compile(
    rf"\s*(?:{either('when')})\s+(?:{either('occasion')}|{either('seat')})(?!\w)[^،,.:]{{0,140}}[،,]\s*"
)
_INSERTED = re.compile(rf"\s*[،,]\s*(?:{either('preposition')})\s[^،,.:]{{2,80}}[،,]\s*")
_APPOSED = re.compile(r"\s*[،,]\s*(\w+)\s[^،,.:]{2,120}[،,]\s*")
_TOLD_TO = re.compile(rf"\s(?:في|خلال)\s(?:{either('told in')})\s(?:مع|ل|الي|له|لها|نشر|بث|اجر)[^،,]{{0,90}}\Z")
_FIRST = re.compile(r"\s*(\w+)(?=\s)")
_STRONGLY = re.compile(rf"\s*و?(?:{either('strongly')})(?!\w)")
_AS_THAT = re.compile(r"(?<!\w)بان(?:ه|ها|هم|هما)\s+")
_AS_QUOTED = re.compile(r"(?<!\w)ب\s?(?=[«“\"])")
_AS_THE = re.compile(r"(?<!\w)ب(?=ال\w)")
_LEAST = 2
_SOME = 9
_BY_THE_SIDE = nouns("skipped") - {"ذلك"}
"""Words between a verb and what it takes (أكد لهم ضرورة كذا)."""


def saying(scene: Scene, cue: Cue, who: Speaker, start: int, limit: int) -> Saying | None:
    """What ``who`` says from ``start`` on, up to the next verb of speech and without phrases of when and where."""
    strongly = _STRONGLY.match(scene.text, start, limit)
    next_verb = (
        other
        for other in scene.cues
        if start + _SOME < other.start < limit and (other.joined or _ALSO.search(scene.text, start, other.start))
    )
    limit = min([limit, *(other.start - 1 for other in next_verb if "participle" not in other.verb.frames)])
    own = _EXPECTED.search(scene.text, start, limit) or _MEANWHILE_ELSE.search(scene.text, start, limit)
    own = own or _OWN_CLAUSE.search(scene.text, start, limit) or NO_MORE.search(scene.text, start, limit)
    start = strongly.end() if strongly else start
    start = _as_what(scene, start, limit) if cue.verb.lemma == "وصف" else start
    mark = near.opening(scene, start) if cue.verb.lemma == "وصف" else None
    if mark and mark[1] <= limit:
        return Saying(mark, who, (cue.start, cue.end), cue.verb.stance, True, "verb_quotation")
    if "object" in cue.verb.frames and not strongly:
        where = _WHERE.match(scene.text, start, limit) or _INSERTED.match(scene.text, start, limit)
        where = where or _apposition(scene, start, limit)
        start = stated_later(scene, start, limit, (), start) or (where.end() if where else start)
    while (word := _FIRST.match(scene.text, start, limit)) and word[1] in _BY_THE_SIDE:
        start = word.end()
    words = near.words(scene, start, own.start() if own else limit)
    told = _TOLD_TO.search(scene.text[slice(*words)])
    words = (words[0], words[0] + told.start()) if told else words
    if _too_few(scene, cue, words) or ("deed" in cue.verb.frames and not _is_deed(scene.text[slice(*words)])):
        return None
    return Saying(words, who, (cue.start, cue.end), cue.verb.stance, False, "verb_object")


def _as_what(scene: Scene, start: int, limit: int) -> int:
    """Where begins as what something is described: behind بأنه, else in marks or with ال behind a ب, else ``start``."""
    signs = (each.search(scene.text, start - 1, limit) for each in (_AS_THAT, _AS_QUOTED, _AS_THE))
    return next((sign.end() for sign in signs if sign), start)


def _apposition(scene: Scene, start: int, limit: int) -> re.Match[str] | None:
    """Who somebody is, between two commas behind his name (نفى سامي النجار، عضو المجلس، وجود خلاف; …، الذي فاز، …)."""
    title = _APPOSED.match(scene.text, start, limit)
    told = title is not None and (title[1] in nouns("who") or (speaks(title[1]) and not states(title[1])))
    return title if told else None


def _too_few(scene: Scene, cue: Cue, words: Span) -> bool:
    """Whether words are none: one says something only where it is definite and denied, blamed or welcomed."""
    told = near.count(scene, words)
    if cue.verb.lemma == "وصف":
        return told < 1
    alone = cue.verb.stance in ("denies", "accuses") or "deed" in cue.verb.frames
    return told < 1 or (told < _LEAST and not (alone and scene.text.startswith("ال", words[0])))


def _is_deed(words: str) -> bool:
    """Whether words begin with a noun of doing or deciding (رحب بالإفراج عن, not رحب بضيوفه)."""
    noun = words.split(maxsplit=1)[0].removeprefix("ال")
    return noun in nouns("deed") or noun in nouns("stated") or is_doing(noun)
